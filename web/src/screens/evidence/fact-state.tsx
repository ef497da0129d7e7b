import { Badge } from '@mantine/core';
import { useWords } from '../../texts/texts';
import type { Fact } from './evidence.queries';

const COLORS = { unchecked: 'orange', checked: 'teal', refuted: 'red' } as const;

/** Whether a fact was checked against its source. */
export function FactStateBadge({ state }: { readonly state: Fact['state'] }) {
  const words = useWords();
  return (
    <Badge variant="light" color={COLORS[state]}>
      {words.evidenceStates[state]}
    </Badge>
  );
}
