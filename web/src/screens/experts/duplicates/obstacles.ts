import { useTexts } from '../../../texts/texts';
import { mergesTexts, obstacleTexts } from './merges.texts';

interface Obstacle {
  readonly kind: string;
  readonly what: string;
}

function obstaclesOf(details: unknown): readonly Obstacle[] {
  if (typeof details !== 'object' || details === null || !('obstacles' in details)) return [];
  // As the API makes them for `merge_cannot_be_undone`.
  return Array.isArray(details.obstacles) ? (details.obstacles as Obstacle[]) : [];
}

/** What stands in the way of undoing a merge, a sentence each. */
export function useObstacles(): (details: unknown) => readonly string[] {
  const texts = useTexts(mergesTexts);
  const words: Readonly<Record<string, string | undefined>> = useTexts(obstacleTexts);
  return (details) => [
    ...new Set(
      obstaclesOf(details).map(({ kind, what }) => {
        if (kind === 'later_merge') return texts.later_merge(what);
        const said = words[what] ?? what;
        return kind === 'row_gone' || kind === 'reference_gone'
          ? texts.gone(said)
          : texts.changed(said);
      }),
    ),
  ];
}
