import { Progress, Stack, Text } from '@mantine/core';
import { useTexts } from '../../../texts/texts';
import { useNumbers } from './plan-numbers';
import type { PlanRun } from './planner.queries';
import { progressTexts } from './progress.texts';

type Phase = NonNullable<PlanRun['phase']>;

/** What a run at work does, in words, and how much of it is done where that can be counted. */
export function PhaseSaid({ phase, run }: { readonly phase: Phase; readonly run: PlanRun }) {
  const lines = useLines(phase, run);
  const { done, total } = phase;
  return (
    <Stack gap={4}>
      <div>
        {lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </div>
      {done !== null && total !== null && total > 0 && (
        <Progress.Root size="lg">
          <Progress.Section value={(100 * done) / total} aria-label={lines[0] ?? ''} />
        </Progress.Root>
      )}
    </Stack>
  );
}

function useLines(phase: Phase, { curve, seconds }: PlanRun): string[] {
  const texts = useTexts(progressTexts);
  const { bare, sessions } = useNumbers();
  const { name, atLeastMoves, foundMoves } = phase;
  const [done, total] = [phase.done ?? 0, bare(phase.total ?? 0)];
  const found = foundMoves === null ? texts.notFound : texts.found(sessions(foundMoves));
  switch (name) {
    case 'search':
    case 'proof': {
      const passed = Math.min(seconds, Math.round((curve.at(-1)?.milliseconds ?? 0) / 1000));
      return [texts[name], texts.timeOf(bare(passed), bare(seconds))];
    }
    case 'narrowing':
    case 'repairs':
      return [texts[name](bare(done), total)];
    case 'least':
      return [texts.least, texts.atLeast(sessions(atLeastMoves ?? 0)), found];
    case 'polish':
      return [texts.polish(bare(done + 1), total), found];
    default:
      return [texts[name]];
  }
}
