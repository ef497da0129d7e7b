import { Alert, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { View } from '../../api/client';
import { Localized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { useSpan } from '../../time/time';
import { hoursTexts } from './hours.texts';

interface Props {
  readonly check: View<'AvailabilityCheck'>;
  /** Of this event nothing need be said; of others their name. */
  readonly eventId: string | undefined;
}

const MOST_SAID = 12;

/** Which sessions that are placed would lie outside of the hours, before these are saved. */
export function HoursOutside({ check, eventId }: Props) {
  const texts = useTexts(hoursTexts);
  const span = useSpan();
  const outside = check.sessions.filter((session) => session.outside);
  return (
    <div role="status">
      {outside.length > 0 && (
        <Alert
          color="orange"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          title={texts.outside(outside.length)}
        >
          <List size="sm">
            {outside.slice(0, MOST_SAID).map((session) => (
              <List.Item key={session.sessionId}>
                <Localized text={session.title} />,{' '}
                {span(session.from, session.to, check.zone).local}
                {session.eventId !== eventId && (
                  <>
                    {' '}
                    (<Localized text={session.eventTitle} />)
                  </>
                )}
              </List.Item>
            ))}
            {outside.length > MOST_SAID && (
              <List.Item>{texts.more(outside.length - MOST_SAID)}</List.Item>
            )}
          </List>
          <Text size="sm" mt="xs">
            {texts.outsideHelp}
          </Text>
        </Alert>
      )}
      {outside.length === 0 && check.sessions.length > 0 && check.intervals.length > 0 && (
        <Text size="sm">{texts.noneOutside}</Text>
      )}
      {!check.complete && (
        <Text size="sm" c="dimmed">
          {texts.moreSessions}
        </Text>
      )}
    </div>
  );
}
