import { Alert, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { formatRange } from '../../../../../src/kernel/local-time.js';
import type { View } from '../../../api/client';
import { useLanguage } from '../../../texts/language';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { datesTexts } from './dates.texts';

interface Props {
  readonly clashes: readonly View<'PlacementClash'>[];
  /** What helps. */
  readonly advice: string;
}

/** Which rooms and persons are taken on the new day, by what and until when. */
export function Clashes({ clashes, advice }: Props) {
  const texts = useTexts(datesTexts);
  const sentence = useClashSentence();
  if (clashes.length === 0) return null;
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={texts.clashesTitle}
    >
      <Stack gap="xs">
        <List size="sm">
          {clashes.map((clash, place) => (
            <List.Item
              key={`${clash.kind} ${clash.sessionId ?? ''} ${clash.other.sessionId ?? ''} ${String(place)}`}
            >
              {sentence(clash)}
            </List.Item>
          ))}
        </List>
        <Text size="sm">{advice}</Text>
      </Stack>
    </Alert>
  );
}

/** A clash in words: which session, what it needs, and what holds it until when. */
function useClashSentence(): (clash: View<'PlacementClash'>) => string {
  const texts = useTexts(datesTexts);
  const language = useLanguage();
  const localized = useLocalized();
  return ({ kind, roomName, expertName, sessionTitle, other }) => {
    const text = (value: Readonly<Record<string, string>> | null) => localized(value).text;
    const holder = [text(other.sessionTitle), text(other.eventTitle)]
      .filter((part) => part !== '')
      .join(' · ');
    const when = formatRange(other.startsLocal, other.endsLocal, other.zone, language);
    return kind === 'room'
      ? texts.roomTaken(text(roomName), text(sessionTitle), holder, when)
      : texts.expertTaken(expertName ?? '', text(sessionTitle), holder, when);
  };
}
