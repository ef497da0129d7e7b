import { Progress, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTexts } from '../../../texts/texts';
import type { Board } from '../programme/programme.queries';
import { PhaseSaid } from './phase-said';
import { useNumbers } from './plan-numbers';
import type { PlanRun } from './planner.queries';
import { ProgrammePicture } from './programme-picture';
import { resultTexts } from './result.texts';
import { ScoreCurve } from './score-curve';

/** How far a run is: what it does, what is placed, how the cost came down, and the best programme so far. */
export function RunProgress({ run, board }: { readonly run: PlanRun; readonly board: Board }) {
  const texts = useTexts(resultTexts);
  return (
    <Stack>
      {run.phase !== null && <PhaseSaid phase={run.phase} run={run} />}
      {run.curve.length > 0 && <Placed run={run} />}
      <Curves run={run} />
      {run.best.length > 0 && (
        <section aria-labelledby="planner-best">
          <Title order={4} size="h5" id="planner-best">
            {texts.soFar}
          </Title>
          <ProgrammePicture board={board} placed={run.best} />
        </section>
      )}
    </Stack>
  );
}

function Placed({ run }: { readonly run: PlanRun }) {
  const numbers = useNumbers();
  const placed = run.sessions - (run.curve.at(-1)?.unplaced ?? run.sessions);
  const line = numbers.placed(placed, run.sessions);
  return (
    <div>
      <Text id="planner-placed">{line}</Text>
      <Progress.Root size="lg" mt={4}>
        <Progress.Section
          value={run.sessions === 0 ? 0 : (100 * placed) / run.sessions}
          aria-label={line}
        />
      </Progress.Root>
    </div>
  );
}

/** How the search came down, for a run at work as for one that is done. */
export function Curves({ run }: { readonly run: PlanRun }) {
  const texts = useTexts(resultTexts);
  const { curve } = run;
  if (curve.length < 2) return null;
  // Changes compare only among programmes that are possible, and wishes only among those with as many changes: what
  // goes before may cost more of what comes after.
  const possible = curve.filter(({ hard }) => hard === 0);
  const last = possible.at(-1)?.medium;
  const alike = possible.filter(({ medium }) => medium === last);
  const curves = [
    {
      title: texts.curveUnplaced,
      points: curve.map(({ milliseconds, unplaced }) => ({ at: milliseconds, value: unplaced })),
    },
    {
      title: texts.curveChanges,
      points: possible.map(({ milliseconds, medium }) => ({ at: milliseconds, value: medium })),
    },
    {
      title: texts.curveWishes,
      points: alike.map(({ milliseconds, soft }) => ({ at: milliseconds, value: soft })),
    },
  ].filter(({ points }) => new Set(points.map(({ value }) => value)).size > 1);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {curves.map(({ title, points }) => (
        <ScoreCurve key={title} title={title} points={points} />
      ))}
    </SimpleGrid>
  );
}
