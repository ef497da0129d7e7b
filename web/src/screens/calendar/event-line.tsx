import { Badge, Button, Group, Text } from '@mantine/core';
import { EVENT_STATE_COLOURS } from '../../parts/event-state';
import { Link } from '../../parts/link';
import { Row } from '../../parts/rows';
import { useCan } from '../../session/session';
import { Localized, useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { Span } from '../../time/span';
import { spanOf } from '../events/copying/event-day';
import type { CalendarEvent } from './calendar.queries';
import { calendarTexts } from './calendar.texts';
import { dayOf } from './month-weeks';

export type Act = 'move' | 'clone';

interface Props {
  readonly event: CalendarEvent;
  /** The day under which it is listed. */
  readonly day: string;
  readonly act: (act: Act, event: CalendarEvent) => void;
}

/** An event in the list of a day, with what can be done to it. */
export function EventLine({ event, day, act }: Props) {
  const texts = useTexts(calendarTexts);
  const words = useWords();
  const mayWrite = useCan('events:write');
  const title = useLocalized()(event.title).text;
  const { number, of } = dayOf(event, day);
  return (
    <Row
      {...(mayWrite
        ? {
            acts: (
              <>
                {event.movable && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={texts.moveOf(title)}
                    onClick={() => act('move', event)}
                  >
                    {texts.moveIt}
                  </Button>
                )}
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={texts.cloneOf(title)}
                  onClick={() => act('clone', event)}
                >
                  {texts.cloneIt}
                </Button>
              </>
            ),
          }
        : {})}
    >
      <Group gap="xs">
        <Link to={`/events/${event.id}`} fw={600}>
          <Localized text={event.title} />
        </Link>
        <Badge variant="light" color={EVENT_STATE_COLOURS[event.state]} tt="none">
          {words.eventStates[event.state]}
        </Badge>
      </Group>
      <Text component="div" size="sm">
        <Span {...spanOf(event)} zone={event.zone} />
      </Text>
      <Text size="sm" c="dimmed">
        {words.eventKinds[event.kind]}
        {event.venueName !== null && (
          <>
            {' · '}
            <Localized text={event.venueName} />
          </>
        )}
        {of > 1 && ` · ${texts.dayOf(number, of)}`}
      </Text>
    </Row>
  );
}
