import { Badge, Group, Stack, Title } from '@mantine/core';
import { formatDateWithWeekday } from '../../../../src/kernel/local-time.js';
import { LinkButton } from '../../parts/link';
import { Rows } from '../../parts/rows';
import { useCan } from '../../session/session';
import { useLanguage } from '../../texts/language';
import { useTexts } from '../../texts/texts';
import { useToday } from '../../time/time';
import type { CalendarEvent } from './calendar.queries';
import { calendarTexts } from './calendar.texts';
import { EventLine, type Act } from './event-line';
import { runsOn, weeksOf } from './month-weeks';

interface Props {
  readonly month: string;
  readonly events: readonly CalendarEvent[];
  readonly act: (act: Act, event: CalendarEvent) => void;
}

/** The month as a list of the days that have events, for a narrow screen. Today is always among them. */
export function Agenda({ month, events, act }: Props) {
  const texts = useTexts(calendarTexts);
  const language = useLanguage();
  const today = useToday();
  const mayWrite = useCan('events:write');
  const days = weeksOf(month)
    .flat()
    .filter((day) => day.startsWith(month))
    .map((day) => ({ day, here: events.filter((event) => runsOn(event, day)) }))
    .filter(({ day, here }) => here.length > 0 || day === today);
  return (
    <Stack>
      {days.map(({ day, here }) => {
        const written = formatDateWithWeekday(day, language);
        return (
          <Stack key={day} gap="xs" component="section" aria-labelledby={`day-${day}`}>
            <Group gap="xs" justify="space-between">
              <Title order={3} size="h5" id={`day-${day}`} tabIndex={-1}>
                {written}
              </Title>
              {day === today && (
                <Badge variant="filled" tt="none">
                  {texts.today}
                </Badge>
              )}
            </Group>
            {here.length === 0 ? (
              <Group justify="space-between">
                {texts.emptyDay}
                {mayWrite && (
                  <LinkButton
                    to={`/events/new?startsOn=${day}`}
                    size="compact-sm"
                    variant="default"
                  >
                    {texts.newEventOn}
                  </LinkButton>
                )}
              </Group>
            ) : (
              <Rows label={written}>
                {here.map((event) => (
                  <EventLine key={event.id} event={event} day={day} act={act} />
                ))}
              </Rows>
            )}
          </Stack>
        );
      })}
    </Stack>
  );
}
