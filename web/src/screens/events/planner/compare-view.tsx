import { Alert, Badge, Button, Stack, Table, Text, Title } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useAddress } from '../../../parts/address';
import { Waiting } from '../../../parts/loaded';
import { ProblemBox } from '../../../parts/problem-box';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { useMoment } from '../../../time/time';
import type { Board } from '../programme/programme.queries';
import { CompareDifferences } from './compare-differences';
import { compareRows, lettered, type ComparedPlan } from './compared-plans';
import { compareTexts } from './explain.texts';
import { placesThatDiffer, useNames } from './plan-names';
import { useNumbers } from './plan-numbers';
import { plannerTexts, planWords } from './planner.texts';
import { runQuery } from './planner.queries';
import { ProgrammePicture } from './programme-picture';
import { resultTexts } from './result.texts';

const MOST = 3;

interface Props {
  readonly board: Board;
  /** `run:choice` of each, with commas between. */
  readonly compare: string;
}

/** Two or three plans side by side: of several runs, or the ways of one. */
export function CompareView({ board, compare }: Props) {
  const texts = useTexts(compareTexts);
  const language = useLanguage();
  const asked = compare
    .split(',')
    .slice(0, MOST)
    .map((part) => {
      const [id = '', choice = '0'] = part.split(':');
      return { id, choice: Number(choice) };
    });
  const queries = useQueries({ queries: asked.map(({ id }) => runQuery(id, language)) });
  const failed = queries.find(({ isError }) => isError);
  if (failed !== undefined) return <ProblemBox error={failed.error} />;
  const plans = lettered(
    asked,
    queries.map(({ data }) => data),
  );
  if (queries.some(({ data }) => data === undefined)) return <Waiting />;
  return (
    <Stack gap="lg">
      <Title order={3} size="h4">
        {texts.title}
      </Title>
      {plans.length < asked.length && <Alert color="yellow">{texts.gone}</Alert>}
      {plans.length > 0 && (
        <>
          <Text c="dimmed">{texts.openHint}</Text>
          <CompareTable plans={plans} board={board} />
          <CompareDifferences plans={plans} board={board} />
          <Pictures plans={plans} board={board} />
        </>
      )}
    </Stack>
  );
}

interface PlansProps {
  readonly plans: readonly ComparedPlan[];
  readonly board: Board;
}

function CompareTable({ plans, board }: PlansProps) {
  const texts = useTexts(compareTexts);
  const results = useTexts(resultTexts);
  const kinds = useTexts(plannerTexts);
  const words = useTexts(planWords);
  const numbers = useNumbers();
  const names = useNames(board);
  const moment = useMoment();
  const { set } = useAddress();
  const rows = compareRows(plans, (plan) => placesThatDiffer(plan.choice, board).length);
  const labels = {
    leftOut: texts.leftOut,
    hard: texts.hard,
    moves: results.moves,
    fromRelease: results.fromRelease,
    wishes: results.wishes,
  };
  return (
    <Table.ScrollContainer minWidth={560} tabIndex={0} role="region" aria-label={texts.title}>
      <Table aria-label={texts.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{texts.what}</Table.Th>
            {plans.map(({ letter, run, choice }) => (
              <Table.Th scope="col" key={letter}>
                {texts.plan(letter)}
                <Text size="xs" c="dimmed" fw={400}>
                  {run.kind === 'replan' && choice.movedFromRelease !== null
                    ? results.choice(choice.movedFromRelease)
                    : `${kinds[run.kind]} · ${words[run.preset]}`}
                </Text>
                <Text size="xs" c="dimmed" fw={400}>
                  {moment(run.createdAt)}
                </Text>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.key}>
              <Table.Th scope="row" fw={row.rule === undefined ? 600 : 400}>
                {row.rule ?? labels[row.key as keyof typeof labels]}
              </Table.Th>
              {row.values.map((value, index) => (
                <Table.Td key={plans[index]?.letter}>
                  {value === null ? '—' : numbers.bare(value)}{' '}
                  {row.least.includes(index) && (
                    <Badge variant="light" color="teal" tt="none" size="sm">
                      {texts.best}
                    </Badge>
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Th scope="row">{results.told}</Table.Th>
            {plans.map(({ letter, choice }) => (
              <Table.Td key={letter}>
                {choice.toldExpertIds.length === 0
                  ? results.nobody
                  : names.list(choice.toldExpertIds.map(names.person))}
              </Table.Td>
            ))}
          </Table.Tr>
          <Table.Tr>
            <Table.Td />
            {plans.map(({ letter, run, choice }) => (
              <Table.Td key={letter}>
                <Button
                  variant="default"
                  size="xs"
                  onClick={() =>
                    set({ compare: undefined, run: run.id, choice: String(choice.choice) })
                  }
                >
                  {texts.open(letter)}
                </Button>
              </Table.Td>
            ))}
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Pictures({ plans, board }: PlansProps) {
  const texts = useTexts(compareTexts);
  return plans.map(({ letter, choice }) => (
    <section key={letter} aria-labelledby={`planner-plan-${letter}`}>
      <Title order={4} size="h5" id={`planner-plan-${letter}`} mb="xs">
        {texts.plan(letter)}
      </Title>
      <ProgrammePicture
        board={board}
        placed={choice.placed}
        moved={new Set(placesThatDiffer(choice, board))}
      />
    </section>
  ));
}
