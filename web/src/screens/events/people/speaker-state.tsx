import { Badge } from '@mantine/core';
import { useWords } from '../../../texts/texts';
import { STATE_COLOURS } from './people-groups';
import type { SpeakerState } from './people.queries';

/** What a person has answered, as a word with its colour. */
export function SpeakerStateBadge({ state }: { readonly state: SpeakerState }) {
  const words = useWords();
  return (
    <Badge variant="light" color={STATE_COLOURS[state]} tt="none">
      {words.speakerStates[state]}
    </Badge>
  );
}
