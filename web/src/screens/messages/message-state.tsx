import { Badge } from '@mantine/core';
import { useLanguage } from '../../texts/language';
import { textsIn, useWords } from '../../texts/texts';
import { messageKindTexts } from './messages.texts';
import type { MessageState } from './messages.queries';

const COLORS: Readonly<Record<MessageState, string>> = {
  awaiting_approval: 'orange',
  queued: 'blue',
  sent: 'teal',
  failed: 'red',
  unsent: 'gray',
};

/** Where a message stands. */
export function MessageStateBadge({ state }: { readonly state: MessageState }) {
  const words = useWords();
  return (
    <Badge variant="light" color={COLORS[state]}>
      {words.messageStates[state]}
    </Badge>
  );
}

/** What a message is about; a kind that a later version wrote is named by its code. */
export function useMessageKind(): (kind: string) => string {
  const known: Readonly<Record<string, string>> = textsIn(messageKindTexts, useLanguage());
  return (kind) => known[kind] ?? kind.replaceAll('_', ' ');
}
