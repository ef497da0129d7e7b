import { Group, Text } from '@mantine/core';
import { IconCalendarHeart } from '@tabler/icons-react';
import { formatDateWithWeekday } from '../../../src/kernel/local-time.js';
import { useCountryName } from '../texts/country-name';
import { useLanguage } from '../texts/language';
import { defineTexts, useTexts } from '../texts/texts';
import { useHolidays, type Holidays } from './holidays';
import { useDays } from './time';

const texts = defineTexts({
  falls: {
    en: 'Public holidays then:',
    ru: 'В эти дни праздники:',
    kk: 'Бұл күндері мереке:',
    zh: '届时的公共假日：',
  },
  on: {
    en: (day: string, names: string) => `${day}: ${names}`,
    ru: (day: string, names: string) => `${day}: ${names}`,
    kk: (day: string, names: string) => `${day}: ${names}`,
    zh: (day: string, names: string) => `${day}：${names}`,
  },
  byMoon: {
    en: 'Expected days are settled when the new moon is seen, and may shift by a day.',
    ru: 'Ожидаемые дни уточняются по новолунию и могут сдвинуться на день.',
    kk: 'Күтілетін күндер жаңа ай туғанда нақтыланады және бір күнге жылжуы мүмкін.',
    zh: '“预计”的日期须视新月而定，可能相差一天。',
  },
  lacking: {
    en: (country: string) => `Not all public holidays are known here: ${country}.`,
    ru: (country: string) => `Известны не все праздники: ${country}.`,
    kk: (country: string) => `Мерекелердің бәрі белгілі емес: ${country}.`,
    zh: (country: string) => `假日资料不全：${country}。`,
  },
});

/** So many days are looked through: an event of months has holidays in any case. */
const MOST_DAYS = 31;

interface Props {
  readonly countries: readonly (string | null | undefined)[];
  /** Days, or wall-clock times; empty while none is chosen. */
  readonly first: string;
  readonly last: string;
}

/** Says quietly which of the chosen days are public holidays. */
export function HolidayHint({ countries, first, last }: Props) {
  const from = first.slice(0, 10);
  const until = last.slice(0, 10) < from ? from : last.slice(0, 10);
  return from === '' ? null : <Hint countries={countries} first={from} last={until} />;
}

function Hint({ countries, first, last }: Props) {
  const holidays = useHolidays(countries, first, last);
  const days: string[] = [];
  for (
    let day = Temporal.PlainDate.from(first);
    day.toString() <= last && days.length < MOST_DAYS;
    day = day.add({ days: 1 })
  )
    days.push(day.toString());
  return (
    <div role="status">
      <HolidayDays holidays={holidays} days={days} />
      <HolidayNote holidays={holidays} />
    </div>
  );
}

interface DaysProps {
  readonly holidays: Holidays;
  readonly days: readonly string[];
}

/** Which of some days after one another are public holidays, with their names. */
export function HolidayDays({ holidays, days }: DaysProps) {
  const words = useTexts(texts);
  const language = useLanguage();
  const range = useDays();
  const found: { first: string; last: string; names: string }[] = [];
  for (const [at, day] of days.entries()) {
    const names = holidays
      .on(day)
      .map(({ said }) => said)
      .join('; ');
    if (names === '') continue;
    const before = found.at(-1);
    // Days of one feast are said together.
    if (before?.names === names && before.last === days[at - 1]) before.last = day;
    else found.push({ first: day, last: day, names });
  }
  if (found.length === 0) return null;
  const lines = found.map(({ first, last, names }) =>
    words.on(first === last ? formatDateWithWeekday(first, language) : range(first, last), names),
  );
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <IconCalendarHeart size={18} aria-hidden style={{ flex: 'none' }} />
      <Text size="sm" component="div">
        {words.falls} {lines.length === 1 && lines[0]}
        {lines.length > 1 && (
          <ul className="list-bare" role="list">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </Text>
    </Group>
  );
}

/** What the reader should know of the holidays shown: what may shift, and what is missing. */
export function HolidayNote({ holidays }: { readonly holidays: Holidays }) {
  const words = useTexts(texts);
  const countryName = useCountryName();
  return (
    <>
      {holidays.expected && (
        <Text size="sm" c="dimmed">
          {words.byMoon}
        </Text>
      )}
      {holidays.lacking.map((country) => (
        <Text key={country} size="sm" c="dimmed">
          {words.lacking(countryName(country))}
        </Text>
      ))}
    </>
  );
}
