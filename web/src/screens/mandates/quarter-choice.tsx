import { Button, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { View } from '../../api/client';
import { useAddress } from '../../parts/address';
import { useLanguage } from '../../texts/language';
import { useTexts } from '../../texts/texts';
import { coverageTexts } from './coverage.texts';
import { matrixQuery, type Breakdown } from './mandates.queries';
import { periodName } from './period-names';
import { daysOfQuarters, quartersToChoose } from './quarters';

interface Props {
  readonly coverage: View<'CoverageView'>;
  readonly by: Breakdown | undefined;
}

/** Which quarters are shown; the choice stands in the address. */
export function QuarterChoice({ coverage, by }: Props) {
  const texts = useTexts(coverageTexts);
  const language = useLanguage();
  const { get, set } = useAddress();
  const days = daysOfQuarters(get('from'), get('to'));
  // Where nothing is chosen the matrix says what it shows; the other views then show everything.
  const shown = useQuery({
    ...matrixQuery(coverage.mandateId, days),
    enabled: by === undefined,
  }).data?.columns;
  const first = coverage.proposals
    .flatMap(({ commitments }) => commitments.map(({ startsOn }) => startsOn))
    .toSorted()[0];
  const known = quartersToChoose(first ?? coverage.today, coverage.today);
  const from = get('from') ?? (by === undefined ? shown?.[0]?.key : undefined);
  const to = get('to') ?? (by === undefined ? shown?.at(-1)?.key : undefined);
  const keys = [
    ...new Set([
      ...known,
      ...(from === undefined ? [] : [from]),
      ...(to === undefined ? [] : [to]),
    ]),
  ]
    .filter((key) => /^\d{4}-Q[1-4]$/.test(key))
    .toSorted();
  const data = keys.map((key) => ({ value: key, label: periodName(key, language) }));
  const chosen = get('from') !== undefined || get('to') !== undefined;
  return (
    <Group align="flex-end" gap="xs">
      <Select
        label={texts.from}
        size="sm"
        w="10.5rem"
        searchable
        allowDeselect={false}
        data={data.filter(({ value }) => to === undefined || value <= to)}
        value={from ?? null}
        onChange={(key) => set({ from: key ?? undefined })}
      />
      <Select
        label={texts.to}
        size="sm"
        w="10.5rem"
        searchable
        allowDeselect={false}
        data={data.filter(({ value }) => from === undefined || value >= from)}
        value={to ?? null}
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
