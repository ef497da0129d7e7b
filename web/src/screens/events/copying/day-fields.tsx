import { Group, Stack, Text } from '@mantine/core';
import { zoneName } from '../../../../../src/kernel/local-time.js';
import { daysOfEvent } from '../../../parts/hours/painting';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { DayInput, TimeField } from '../../../time/date-inputs';
import { HolidayHint } from '../../../time/holiday-hint';
import { useHomeCountry, useVenueCountry } from '../use-venue-country';
import type { CopiedEvent } from './copying.queries';
import { copyingTexts } from './copying.texts';

interface Props {
  readonly event: Pick<CopiedEvent, 'zone' | 'allDay' | 'startsLocal' | 'endsLocal' | 'venueId'>;
  readonly day: string;
  readonly time: string;
  readonly onChange: (day: string, time: string) => void;
  readonly error: string | undefined;
}

/** The new first day and, unless the event lasts whole days, when it starts: by the clock of its own zone. */
export function DayFields({ event, day, time, onChange, error }: Props) {
  const texts = useTexts(copyingTexts);
  const language = useLanguage();
  const country = useVenueCountry(event.venueId);
  const home = useHomeCountry();
  const { first, last } = daysOfEvent(event, event.zone);
  const nights = Temporal.PlainDate.from(first).until(last).days;
  return (
    <Stack gap={4}>
      <Group align="flex-start">
        <DayInput
          label={texts.day}
          name="startsLocal"
          required
          value={day}
          error={error}
          onChange={(next) => onChange(next, time)}
        />
        {!event.allDay && (
          <TimeField
            label={texts.time}
            value={time}
            onChange={(next) => {
              if (next !== '') onChange(day, next);
            }}
          />
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {texts.zoneNote(
          zoneName(event.zone, day === '' ? event.startsLocal : `${day}T${time}`, language),
        )}
      </Text>
      {day !== '' && (
        <HolidayHint
          countries={[country ?? home]}
          first={day}
          last={Temporal.PlainDate.from(day).add({ days: nights }).toString()}
        />
      )}
    </Stack>
  );
}
