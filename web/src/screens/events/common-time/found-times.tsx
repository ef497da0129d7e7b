import { Alert, List, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import type { CommonTime, CommonTimeSlot } from './common-time.queries';
import { commonTimeTexts } from './common-time.texts';
import { SlotCard } from './slot-card';

/** How many ways to ask are offered. */
const REQUESTS = 3;

interface Props {
  readonly found: CommonTime;
  /** The start that is being used. */
  readonly using: string | undefined;
  readonly onUse: ((slot: CommonTimeSlot) => void) | undefined;
}

/** The times that were found, the best first; or why there is none, and whom to ask. */
export function FoundTimes({ found, using, onUse }: Props) {
  const texts = useTexts(commonTimeTexts);
  const language = useLanguage();
  const unknown = found.people.filter(({ zoneGiven }) => !zoneGiven).map(({ name }) => name);
  const isFitting = found.slots.length > 0;
  const shown = isFitting ? found.slots : found.nearest;
  return (
    <Stack>
      <Text role="status">
        {found.looked === 0 ? texts.noStart : texts.found(found.forRequired, found.looked)}
      </Text>
      {found.blocking !== null && (
        <Alert
          color="orange"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          title={found.blocking.sentence}
        >
          <Text fw={600}>{texts.requests}</Text>
          <List size="sm">
            {found.concessions.slice(0, REQUESTS).map((slot) => (
              <List.Item key={slot.startsAt}>
                {slot.people.flatMap(({ request }) => request ?? []).join(' ')}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {unknown.length > 0 && found.people.length > 1 && (
        <Text size="sm" c="dimmed">
          {texts.zonesUnknown(new Intl.ListFormat(language).format(unknown))}
        </Text>
      )}
      {found.earlierEvents > 0 && (
        <Text size="sm" c="dimmed">
          {texts.rotation(found.earlierEvents)}
        </Text>
      )}
      {shown.length > 0 && (
        <Title order={3} size="h5">
          {isFitting ? texts.best : texts.nearest}
        </Title>
      )}
      {shown.map((slot) => (
        <SlotCard
          key={slot.startsAt}
          slot={slot}
          people={found.people}
          busy={using === slot.startsAt}
          onUse={onUse === undefined ? undefined : () => onUse(slot)}
        />
      ))}
    </Stack>
  );
}
