import { Alert, Button, List, Stack, Text, Title } from '@mantine/core';
import { useAddress } from '../../../parts/address';
import { Facts } from '../../../parts/facts';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import type { Board } from '../programme/programme.queries';
import { AcceptPart } from './accept-part';
import { CostsTable } from './costs-table';
import { placesThatDiffer, SessionLink, useNames } from './plan-names';
import { useNumbers } from './plan-numbers';
import type { PlanChoice, PlanRun } from './planner.queries';
import { ProgrammePicture } from './programme-picture';
import { ProofSaid } from './proof-said';
import { resultTexts } from './result.texts';
import { Curves } from './run-progress';
import { WaysPart } from './ways-part';

interface Props {
  readonly run: PlanRun;
  readonly board: Board;
  readonly mayWrite: boolean;
}

/** What a run found: the plan in numbers, what is left out, its costs, and its sessions. */
export function RunResult({ run, board, mayWrite }: Props) {
  const texts = useTexts(resultTexts);
  const { get } = useAddress();
  const choice = run.choices[Number(get('choice') ?? 0)] ?? run.choices[0];
  return (
    <Stack gap="lg">
      {run.kind === 'replan' && <LeastSaid run={run} />}
      {run.kind === 'replan' && choice !== undefined && (
        <WaysPart run={run} board={board} shown={choice.choice} />
      )}
      {choice === undefined
        ? run.kind === 'plan' && <Alert color="yellow">{texts.noPlan}</Alert>
        : (run.kind !== 'explain' || run.verdict === 'possible') && (
            <ShownPlan
              key={choice.choice}
              run={run}
              choice={choice}
              board={board}
              mayWrite={mayWrite}
            />
          )}
    </Stack>
  );
}

/** What is proved about the least number of moved sessions, and what is not. */
function LeastSaid({ run }: { readonly run: PlanRun }) {
  const texts = useTexts(resultTexts);
  const numbers = useNumbers();
  const { set } = useAddress();
  switch (run.least) {
    case 'proved':
      return (
        <Alert color="teal" variant="light">
          {run.leastMoves === 0
            ? texts.leastNone
            : texts.leastProved(numbers.sessions(run.leastMoves ?? 0))}
        </Alert>
      );
    case 'undecided':
      return (
        <Alert color="yellow" variant="light">
          {texts.leastUndecided(numbers.sessions(run.atLeastMoves ?? 0))}
        </Alert>
      );
    case 'impossible':
      return (
        <Alert color="red" variant="light">
          <Stack gap="xs" align="flex-start">
            {texts.leastImpossible}
            <Button
              variant="default"
              size="xs"
              onClick={() => set({ run: undefined, ask: 'explain' })}
            >
              {texts.askWhy}
            </Button>
          </Stack>
        </Alert>
      );
    default:
      return null;
  }
}

function ShownPlan({ run, choice, board, mayWrite }: Props & { readonly choice: PlanChoice }) {
  const texts = useTexts(resultTexts);
  const moved = new Set(placesThatDiffer(choice, board));
  return (
    <>
      <PlanFacts run={run} choice={choice} board={board} moved={moved.size} />
      <ProofSaid run={run} choice={choice} />
      {choice.leftOut.length > 0 && <LeftOut choice={choice} board={board} />}
      <AcceptPart run={run} choice={choice} board={board} mayWrite={mayWrite} />
      <section aria-labelledby="planner-picture">
        <Title order={4} size="h5" id="planner-picture" mb="xs">
          {texts.picture}
        </Title>
        <ProgrammePicture board={board} placed={choice.placed} moved={moved} />
      </section>
      {run.kind !== 'explain' && <CostsTable costs={choice.rules} />}
      <Curves run={run} />
    </>
  );
}

interface PlanFactsProps {
  readonly run: PlanRun;
  readonly choice: PlanChoice;
  readonly board: Board;
  readonly moved: number;
}

function PlanFacts({ run, choice, board, moved }: PlanFactsProps) {
  const texts = useTexts(resultTexts);
  const numbers = useNumbers();
  const names = useNames(board);
  const all = choice.placed.length + choice.leftOut.length;
  return (
    <section aria-labelledby="planner-result">
      <Title order={4} size="h5" id="planner-result" mb="xs">
        {texts.result}
      </Title>
      <Facts
        facts={[
          { name: texts.placed, value: numbers.placed(choice.placed.length, all) },
          {
            name: texts.mustHold,
            value:
              choice.score.hard === 0
                ? texts.allKept
                : texts.broken(numbers.points(choice.score.hard)),
          },
          { name: texts.moves, value: numbers.sessions(moved) },
          ...(choice.movedFromRelease === null
            ? []
            : [
                { name: texts.fromRelease, value: numbers.sessions(choice.movedFromRelease) },
                {
                  name: texts.told,
                  value:
                    choice.toldExpertIds.length === 0
                      ? texts.nobody
                      : names.list(choice.toldExpertIds.map(names.person)),
                },
              ]),
          ...(run.kind === 'explain'
            ? []
            : [{ name: texts.wishes, value: numbers.points(choice.score.soft) }]),
          ...(run.iterations === null
            ? []
            : [{ name: texts.tries, value: numbers.bare(run.iterations) }]),
        ]}
      />
    </section>
  );
}

function LeftOut({ choice, board }: { readonly choice: PlanChoice; readonly board: Board }) {
  const texts = useTexts(resultTexts);
  const names = useNames(board);
  const language = useLanguage();
  return (
    <section aria-labelledby="planner-left-out">
      <Title order={4} size="h5" id="planner-left-out" mb="xs">
        {texts.leftOut}
      </Title>
      <List lang={language}>
        {choice.leftOut.map(({ sessionId, reason, sessionIds }) => (
          <List.Item key={sessionId}>
            <SessionLink board={board} id={sessionId} /> {reason}
            {sessionIds.length > 0 && (
              <Text size="sm" c="dimmed">
                {texts.held} {names.list(sessionIds.map(names.session))}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
    </section>
  );
}
