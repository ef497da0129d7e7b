import { Group, Modal, Stack, Text } from '@mantine/core';
import { formatDateWithWeekday } from '../../../../src/kernel/local-time.js';
import { LinkButton } from '../../parts/link';
import { Rows } from '../../parts/rows';
import { useCan } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useLanguage } from '../../texts/language';
import { useTexts } from '../../texts/texts';
import { HolidayHint } from '../../time/holiday-hint';
import { useHomeCountry } from '../events/use-venue-country';
import type { CalendarEvent } from './calendar.queries';
import { calendarTexts } from './calendar.texts';
import { EventLine, type Act } from './event-line';
import { runsOn } from './month-weeks';

interface Props {
  /** The day that is open; undefined for none. */
  readonly day: string | undefined;
  readonly events: readonly CalendarEvent[];
  readonly act: (act: Act, event: CalendarEvent) => void;
  readonly onClose: () => void;
}

/** All events of one day, and the way to a new one. */
export function DayDialog({ day, events, act, onClose }: Props) {
  const texts = useTexts(calendarTexts);
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const mayWrite = useCan('events:write');
  const home = useHomeCountry();
  if (day === undefined) return null;
  const written = formatDateWithWeekday(day, language);
  const here = events.filter((event) => runsOn(event, day));
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={written}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack>
        <HolidayHint countries={[home]} first={day} last={day} />
        {here.length === 0 ? (
          <Text>{texts.emptyDay}</Text>
        ) : (
          <Rows label={written}>
            {here.map((event) => (
              <EventLine key={event.id} event={event} day={day} act={act} />
            ))}
          </Rows>
        )}
        {mayWrite && (
          <Group justify="flex-end">
            <LinkButton to={`/events/new?startsOn=${day}`}>{texts.newEventOn}</LinkButton>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}
