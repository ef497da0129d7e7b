import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '../../texts/language';
import { formatNumber, useTexts } from '../../texts/texts';
import { useDay, useToday } from '../../time/time';
import { facetQuery, type ExpertFilter } from './experts.queries';
import { expertsTexts, tableTexts } from './experts.texts';
import type { FilterAddress } from './filter-address';

type Engaged = Pick<ExpertFilter, 'lastEngagedFrom' | 'lastEngagedTo' | 'neverEngaged'>;

interface Option {
  readonly value: string;
  readonly label: string;
  readonly means: Engaged;
}

const same = (a: Engaged, b: Engaged) =>
  a.lastEngagedFrom === b.lastEngagedFrom &&
  a.lastEngagedTo === b.lastEngagedTo &&
  a.neverEngaged === b.neverEngaged;

/** Filters by when people last took part: in a year, not for a year or two, never. */
export function EngagedSelect({ address }: { readonly address: FilterAddress }) {
  const texts = useTexts(tableTexts);
  const shared = useTexts(expertsTexts);
  const language = useLanguage();
  const day = useDay();
  const today = Temporal.PlainDate.from(useToday());
  const [opened, setOpened] = useState(false);
  const { filter } = address;
  const counts = useQuery({ ...facetQuery(filter, 'lastEngaged'), enabled: opened }).data ?? [];
  const now: Engaged = {
    ...(filter.lastEngagedFrom === undefined ? {} : { lastEngagedFrom: filter.lastEngagedFrom }),
    ...(filter.lastEngagedTo === undefined ? {} : { lastEngagedTo: filter.lastEngagedTo }),
    ...(filter.neverEngaged === undefined ? {} : { neverEngaged: filter.neverEngaged }),
  };
  const notSince = (years: number): Option => {
    const since = today.subtract({ years });
    return {
      value: `not-${String(years)}`,
      label: texts.notSince(day(since.toString())),
      means: { lastEngagedTo: since.subtract({ days: 1 }).toString(), neverEngaged: true },
    };
  };
  const years = counts.flatMap(({ value, count }): Option[] =>
    value === null
      ? []
      : [
          {
            value,
            label: texts.withCount(texts.inYear(value), count),
            means: { lastEngagedFrom: `${value}-01-01`, lastEngagedTo: `${value}-12-31` },
          },
        ],
  );
  const never = counts.find(({ value }) => value === null)?.count;
  const options: Option[] = [
    ...years,
    { value: 'ever', label: texts.ever, means: { neverEngaged: false } },
    notSince(1),
    notSince(2),
    {
      value: 'never',
      label:
        never === undefined ? shared.never : `${shared.never} (${formatNumber(language, never)})`,
      means: { neverEngaged: true },
    },
  ];
  const set = Object.keys(now).length > 0;
  const chosen = set ? options.find(({ means }) => same(means, now)) : undefined;
  // Set by a link, or by a year whose counts are not here yet: said as what it is.
  const other: Option | undefined =
    set && chosen === undefined
      ? { value: 'other', label: written(now, day, texts, shared.never), means: now }
      : undefined;
  const all = other === undefined ? options : [other, ...options];
  return (
    <Select
      label={shared.lastEngaged}
      placeholder={texts.any}
      clearable
      data={all.map(({ value, label }) => ({ value, label }))}
      value={(chosen ?? other)?.value ?? null}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      onChange={(value) => {
        const means = all.find((option) => option.value === value)?.means;
        address.change({
          lastEngagedFrom: means?.lastEngagedFrom,
          lastEngagedTo: means?.lastEngagedTo,
          neverEngaged: means?.neverEngaged,
        });
      }}
    />
  );
}

function written(
  { lastEngagedFrom: from, lastEngagedTo: to }: Engaged,
  day: (day: string) => string,
  texts: {
    readonly inYear: (year: string) => string;
    readonly between: (a: string, b: string) => string;
  },
  never: string,
): string {
  const year = from?.slice(0, 4) ?? '';
  if (from === `${year}-01-01` && to === `${year}-12-31`) return texts.inYear(year);
  if (from === undefined && to === undefined) return never;
  return texts.between(from === undefined ? '…' : day(from), to === undefined ? '…' : day(to));
}
