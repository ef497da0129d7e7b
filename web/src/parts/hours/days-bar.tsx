import { ActionIcon, Group, NativeSelect, Switch, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../texts/texts';
import { DayInput } from '../../time/date-inputs';
import { useDays } from '../../time/time';
import { hoursTexts } from './hours.texts';

export const STEPS = [15, 30, 60] as const;

interface Props {
  readonly days: readonly string[];
  readonly step: number;
  readonly onStep: (step: number) => void;
  readonly whole: boolean;
  readonly onWhole: (whole: boolean) => void;
  /** Leads to days before and after; undefined where there are none. */
  readonly earlier: (() => void) | undefined;
  readonly later: (() => void) | undefined;
  /** Leads to the week of a day, where any day can be shown. */
  readonly goTo: ((day: string) => void) | undefined;
}

/** Which days and hours are shown, and in what steps one paints. */
export function DaysBar({ days, step, onStep, whole, onWhole, earlier, later, goTo }: Props) {
  const texts = useTexts(hoursTexts);
  const written = useDays();
  const [first = '', last = first] = [days[0], days.at(-1)];
  const [asked, setAsked] = useState('');
  const paged = earlier !== undefined || later !== undefined;
  return (
    <Group gap="md" align="flex-end">
      {goTo !== undefined && (
        <DayInput
          label={texts.goTo}
          value={asked}
          clearable
          onChange={(day) => {
            setAsked(day);
            goTo(day);
          }}
        />
      )}
      {paged && (
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={texts.earlier}
            disabled={earlier === undefined}
            onClick={earlier}
          >
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <Text size="sm" px={4} aria-live="polite">
            {written(first, last)}
          </Text>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={texts.later}
            disabled={later === undefined}
            onClick={later}
          >
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
        </Group>
      )}
      <NativeSelect
        label={texts.step}
        value={String(step)}
        onChange={(event) => onStep(Number(event.currentTarget.value))}
        data={STEPS.map((minutes) => ({ value: String(minutes), label: texts.minutes(minutes) }))}
      />
      <Switch
        label={texts.wholeDay}
        checked={whole}
        onChange={(event) => onWhole(event.currentTarget.checked)}
        pb={8}
      />
    </Group>
  );
}
