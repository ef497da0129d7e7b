import { Badge } from '@mantine/core';
import { useTexts } from '../../../texts/texts';
import type { Pair } from './duplicates.queries';
import { duplicatesTexts, reasonTexts } from './duplicates.texts';

/** How likely two records are one person, in words. */
export function Likelihood({ score }: { readonly score: number }) {
  const texts = useTexts(duplicatesTexts);
  const [color, word] =
    score >= 0.75
      ? ['orange', texts.likely3]
      : score >= 0.55
        ? ['blue', texts.likely2]
        : ['gray', texts.likely1];
  return (
    <Badge variant="light" color={color} tt="none">
      {word}
    </Badge>
  );
}

/** Why two records may be one person, in words. */
export function useReasons(): (reasons: Pair['reasons']) => string {
  const texts = useTexts(reasonTexts);
  const { noReasons, comma } = useTexts(duplicatesTexts);
  return (reasons) =>
    reasons.length === 0 ? noReasons : reasons.map((reason) => texts[reason]).join(comma);
}
