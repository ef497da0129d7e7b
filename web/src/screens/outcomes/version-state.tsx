import { Badge } from '@mantine/core';
import { useTexts } from '../../texts/texts';
import type { VersionState } from './outcomes.queries';
import { outcomesTexts } from './outcomes.texts';

const COLOURS: Readonly<Record<VersionState, string>> = {
  draft: 'gray',
  in_review: 'orange',
  approved: 'teal',
  scheduled: 'blue',
  published: 'green',
  withdrawn: 'red',
};

/** How far a version has come, in a word. */
export function VersionStateBadge({ state }: { readonly state: VersionState }) {
  const texts = useTexts(outcomesTexts);
  return (
    <Badge variant="light" color={COLOURS[state]} tt="none">
      {texts[state]}
    </Badge>
  );
}
