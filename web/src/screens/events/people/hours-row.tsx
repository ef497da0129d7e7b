import { ActionIcon, Group, List, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { localInZone } from '../../../../../src/kernel/local-time.js';
import type { View } from '../../../api/client';
import type { Form } from '../../../forms/use-form';
import { focusLater } from '../../../parts/focus';
import { useTexts } from '../../../texts/texts';
import { DayInput, TimeField } from '../../../time/date-inputs';
import { useDay, useSpan } from '../../../time/time';
import { intervalsOf, isComplete, type DayHours } from './availability-rows';
import { personTexts } from './person.texts';

/** What is entered of a person's hours; the zones by name. */
export interface HoursValues {
  readonly intervals: readonly DayHours[];
  readonly zone: string;
  readonly homeZone: string;
}

interface RowProps {
  readonly form: Form<HoursValues>;
  readonly row: DayHours;
  readonly at: number;
  readonly event: View<'EventView'>;
}

/** Hours of one day of a person, with what they are on the clock of the event. */
export function HoursRow({ form, row, at, event }: RowProps) {
  const texts = useTexts(personTexts);
  const day = useDay();
  const span = useSpan();
  const { intervals, zone } = form.values;
  const change = (patch: Partial<DayHours>) =>
    form.change({
      intervals: intervals.map((other, index) => (index === at ? { ...other, ...patch } : other)),
    });
  const [interval] = isComplete(row) ? intervalsOf([row]) : [];
  const there =
    interval === undefined || zone === event.zone
      ? undefined
      : span(
          localInZone(interval.from, zone, event.zone),
          localInZone(interval.to, zone, event.zone),
          event.zone,
        ).local;
  return (
    <div>
      <Group gap="xs" align="flex-start" wrap="wrap">
        <DayInput
          label={texts.day}
          name={`intervals.${String(at)}.from`}
          value={row.day}
          error={form.error(`intervals.${String(at)}.from`)}
          onChange={(next) => change({ day: next })}
        />
        <TimeField label={texts.from} value={row.from} onChange={(from) => change({ from })} />
        <TimeField
          label={texts.to}
          name={`intervals.${String(at)}.to`}
          value={row.to}
          error={form.error(`intervals.${String(at)}.to`)}
          onChange={(to) => change({ to })}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          mt={26}
          aria-label={texts.removeHours(row.day === '' ? String(at + 1) : day(row.day))}
          onClick={() => {
            form.change({ intervals: intervals.filter((_, index) => index !== at) });
            focusLater('add-hours');
          }}
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

/** The rows of someone else's edit, to choose between them and one's own. */
export function ToldHours({ rows }: { readonly rows: readonly DayHours[] }) {
  const texts = useTexts(personTexts);
  const day = useDay();
  if (rows.length === 0) return texts.always;
  return (
    <List>
      {rows.map((row, at) => (
        <List.Item key={at}>
          {row.day === '' ? '' : day(row.day)} {row.from}–{row.to}
        </List.Item>
      ))}
    </List>
  );
}
