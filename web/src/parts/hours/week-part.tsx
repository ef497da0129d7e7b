import { Button, Chip, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { expandWeekly } from '../../../../src/kernel/availability.js';
import { useTexts } from '../../texts/texts';
import { DayInput, TimeField } from '../../time/date-inputs';
import { withIntervals } from './painting';
import type { DayHours } from './hour-rows';
import { useDayNames } from './use-day-names';
import { weekTexts } from './week.texts';

interface Props {
  readonly rows: readonly DayHours[];
  readonly onChange: (rows: readonly DayHours[]) => void;
  readonly first: string;
  readonly last: string;
  readonly say: (what: string) => void;
}

/** ISO 8601: Monday is 1. January 2024 began with one. */
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
const LONGEST = 366;

/** The same hours on some weekdays of a period: marked, or taken away. */
export function WeekPart({ rows, onChange, first, last, say }: Props) {
  const texts = useTexts(weekTexts);
  const dayName = useDayNames();
  const [weekdays, setWeekdays] = useState<readonly number[]>([1, 2, 3, 4, 5]);
  const [from, setFrom] = useState('09:00');
  const [to, setTo] = useState('18:00');
  const [firstDay, setFirstDay] = useState(first);
  const [lastDay, setLastDay] = useState(last);
  const complete = [from, to, firstDay, lastDay].every((value) => value !== '');
  const fault = !complete
    ? undefined
    : lastDay < firstDay
      ? texts.wrongOrder
      : Temporal.PlainDate.from(firstDay).until(lastDay).days > LONGEST
        ? texts.tooLong
        : undefined;
  const intervals =
    complete && fault === undefined ? expandWeekly({ weekdays, from, to, firstDay, lastDay }) : [];
  const days = texts.days(intervals.length);
  const apply = (add: boolean) => {
    onChange(withIntervals(rows, intervals, add));
    say(add ? texts.done(days) : texts.taken(days));
  };
  const name = (day: number, weekday: 'short' | 'long') =>
    dayName(`2024-01-0${String(day)}`, { weekday });
  return (
    <Stack
      gap="sm"
      // Within the form whose hours they are: Enter would send it off.
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
          event.preventDefault();
      }}
    >
      <Text size="sm">{texts.lead}</Text>
      <Chip.Group
        multiple
        value={weekdays.map(String)}
        onChange={(chosen) => setWeekdays(chosen.map(Number).sort())}
      >
        <Group gap={6} role="group" aria-label={texts.weekdays}>
          {WEEK.map((day) => (
            <Chip key={day} value={String(day)} size="sm" aria-label={name(day, 'long')}>
              {name(day, 'short')}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Group gap="xs" align="flex-start">
        <TimeField label={texts.from} value={from} onChange={setFrom} />
        <TimeField label={texts.to} value={to} onChange={setTo} />
      </Group>
      <Group gap="xs" align="flex-start">
        <DayInput label={texts.firstDay} value={firstDay} onChange={setFirstDay} />
        <DayInput label={texts.lastDay} value={lastDay} error={fault} onChange={setLastDay} />
      </Group>
      <Text size="sm" role="status">
        {complete &&
          fault === undefined &&
          (intervals.length === 0
            ? texts.noDay
            : texts.chosen(days, `${from}–${to === '00:00' ? '24:00' : to}`))}
      </Text>
      <Group gap="xs">
        <Button disabled={intervals.length === 0} variant="light" onClick={() => apply(true)}>
          {texts.mark}
        </Button>
        <Button
          disabled={intervals.length === 0 || rows.length === 0}
          variant="default"
          onClick={() => apply(false)}
        >
          {texts.take}
        </Button>
      </Group>
    </Stack>
  );
}
