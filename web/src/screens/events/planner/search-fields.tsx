import { Select, SimpleGrid, Text } from '@mantine/core';
import { useTexts } from '../../../texts/texts';
import { TimeField } from '../../../time/date-inputs';
import { plannerTexts, planWords } from './planner.texts';
import type { FieldsProps } from './start-part';
import { GRIDS, overMidnight, PRESETS, SECONDS } from './start-values';

/** Hours of the day, possible starts, the time to search, and what matters. */
export function SearchFields({ values, change }: FieldsProps) {
  const texts = useTexts(plannerTexts);
  const words = useTexts(planWords);
  const grids = including(GRIDS, values.gridMinutes);
  const seconds = including(SECONDS, values.seconds);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
      <TimeField
        label={texts.dayStart}
        value={values.dayStart}
        onChange={(dayStart) => change({ dayStart })}
      />
      <div>
        <TimeField
          label={texts.dayEnd}
          value={values.dayEnd}
          onChange={(dayEnd) => change({ dayEnd })}
        />
        {overMidnight(values) && (
          <Text size="xs" c="dimmed">
            {texts.nextDay}
          </Text>
        )}
      </div>
      <Select
        label={texts.grid}
        allowDeselect={false}
        data={grids.map((value) => ({ value: String(value), label: texts.minutes(value) }))}
        value={String(values.gridMinutes)}
        onChange={(chosen) => change({ gridMinutes: Number(chosen) })}
      />
      <Select
        label={texts.time}
        allowDeselect={false}
        data={seconds.map((value) => ({
          value: String(value),
          label: value % 60 === 0 ? texts.minute(value / 60) : texts.seconds(value),
        }))}
        value={String(values.seconds)}
        onChange={(chosen) => change({ seconds: Number(chosen) })}
      />
      {values.kind !== 'explain' && (
        <Select
          label={texts.preset}
          allowDeselect={false}
          data={PRESETS.map((value) => ({ value, label: words[value] }))}
          value={values.preset}
          onChange={(chosen) => {
            const preset = PRESETS.find((candidate) => candidate === chosen);
            // Another preset means its own wishes.
            if (preset !== undefined) change({ preset, wishes: {} });
          }}
        />
      )}
    </SimpleGrid>
  );
}

/** The choices, and the value itself where another client chose one that is not among them. */
function including(choices: readonly number[], value: number): number[] {
  return [...new Set([...choices, value])].sort((a, b) => a - b);
}
