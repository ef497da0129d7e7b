import { Button, Group, Select } from '@mantine/core';
import type { View } from '../../api/client';
import { useAddress } from '../../parts/address';
import { useLanguage } from '../../texts/language';
import { useTexts } from '../../texts/texts';
import { coverageTexts } from './coverage.texts';
import type { Days } from './mandates.queries';
import { periodName } from './period-names';
import { quarterOf, quartersToChoose } from './quarters';
import { firstDayOf } from './shown-days';

interface Props {
  readonly coverage: View<'CoverageView'>;
  readonly days: Days;
}

/** Which quarters are shown; the choice stands in the address. */
export function QuarterChoice({ coverage, days }: Props) {
  const texts = useTexts(coverageTexts);
  const language = useLanguage();
  const { get, set } = useAddress();
  const from = quarterOf(days.from ?? coverage.today);
  const to = quarterOf(days.to ?? coverage.today);
  const known = quartersToChoose(firstDayOf(coverage), coverage.today);
  const data = [...new Set([...known, from, to])]
    .toSorted()
    .map((key) => ({ value: key, label: periodName(key, language) }));
  const chosen = get('from') !== undefined || get('to') !== undefined;
  return (
    <Group align="flex-end" gap="xs">
      <Select
        label={texts.from}
        size="sm"
        w="13rem"
        searchable
        allowDeselect={false}
        data={data.filter(({ value }) => value <= to)}
        value={from}
        onChange={(key) => set({ from: key ?? undefined })}
      />
      <Select
        label={texts.to}
        size="sm"
        w="13rem"
        searchable
        allowDeselect={false}
        data={data.filter(({ value }) => value >= from)}
        value={to}
        onChange={(key) => set({ to: key ?? undefined })}
      />
      {chosen && (
        <Button variant="default" onClick={() => set({ from: undefined, to: undefined })}>
          {texts.usualSpan}
        </Button>
      )}
    </Group>
  );
}
