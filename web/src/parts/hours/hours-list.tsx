import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { localInZone } from '../../../../src/kernel/local-time.js';
import { useTexts } from '../../texts/texts';
import { DayInput, TimeField } from '../../time/date-inputs';
import { useDay, useSpan } from '../../time/time';
import { focusLater } from '../focus';
import { intervalsOf, isComplete, nextRow, type DayHours } from './hour-rows';
import { hoursTexts } from './hours.texts';

interface Props {
  readonly rows: readonly DayHours[];
  /** Changes of one kind after another are one step back. */
  readonly onChange: (rows: readonly DayHours[], kind?: string) => void;
  readonly error: (field: string) => string | undefined;
  /** On whose clock the hours are. */
  readonly zone: string;
  /** The event's zone, where the hours are to be said on its clock as well. */
  readonly eventZone: string | undefined;
  /** What the first row begins with. */
  readonly usual: { readonly startsLocal: string; readonly endsLocal: string };
  readonly lastDay: string | undefined;
}

/** Hours as lines of day, from and until, to be typed and taken out. */
export function HoursList({ rows, onChange, error, zone, eventZone, usual, lastDay }: Props) {
  const texts = useTexts(hoursTexts);
  return (
    <Stack gap="xs">
      {rows.map((row, at) => (
        <HoursRow
          key={at}
          row={row}
          at={at}
          error={error}
          zone={zone}
          eventZone={eventZone}
          change={(patch) =>
            onChange(
              rows.map((other, index) => (index === at ? { ...other, ...patch } : other)),
              `row ${String(at)}`,
            )
          }
          remove={() => {
            onChange(rows.filter((_, index) => index !== at));
            focusLater('add-hours');
          }}
        />
      ))}
      {rows.length > 0 && (
        <Text size="sm" c="dimmed">
          {texts.overMidnight}
        </Text>
      )}
      <Group>
        <Button
          variant="default"
          size="xs"
          id="add-hours"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...rows, nextRow(rows, usual, lastDay)])}
        >
          {texts.addHours}
        </Button>
      </Group>
    </Stack>
  );
}

interface RowProps extends Pick<Props, 'error' | 'zone' | 'eventZone'> {
  readonly row: DayHours;
  readonly at: number;
  readonly change: (patch: Partial<DayHours>) => void;
  readonly remove: () => void;
}

/** Hours of one day, with what they are on the clock of the event. */
function HoursRow({ row, at, error, zone, eventZone, change, remove }: RowProps) {
  const texts = useTexts(hoursTexts);
  const day = useDay();
  const span = useSpan();
  const [interval] = isComplete(row) ? intervalsOf([row]) : [];
  const there =
    interval === undefined || eventZone === undefined || zone === eventZone
      ? undefined
      : span(
          localInZone(interval.from, zone, eventZone),
          localInZone(interval.to, zone, eventZone),
          eventZone,
        ).local;
  return (
    <div>
      <Group gap="xs" align="flex-start" wrap="wrap">
        <DayInput
          label={texts.day}
          name={`intervals.${String(at)}.from`}
          value={row.day}
          error={error(`intervals.${String(at)}.from`)}
          onChange={(next) => change({ day: next })}
        />
        <TimeField label={texts.from} value={row.from} onChange={(from) => change({ from })} />
        <TimeField
          label={texts.to}
          name={`intervals.${String(at)}.to`}
          value={row.to}
          error={error(`intervals.${String(at)}.to`)}
          onChange={(to) => change({ to })}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          mt={26}
          aria-label={texts.removeHours(row.day === '' ? String(at + 1) : day(row.day))}
          onClick={remove}
        >
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </Group>
      {there !== undefined && (
        <Text size="sm" c="dimmed">
          {texts.inEventTime(there)}
        </Text>
      )}
    </div>
  );
}
