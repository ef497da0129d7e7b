import { UI_LANGUAGES } from '../../../src/kernel/languages.js';

/** Words that stand beside a date and say nothing new. */
const BESIDE = new Set('г год года ж жыл жылы жылғы on of the st nd rd th'.split(' '));

const MONTH_FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  // Within a date Russian has another case: мая, not май.
  { day: 'numeric', month: 'long' },
  { day: 'numeric', month: 'short' },
];

interface Names {
  /** The number of the month by its names, in all languages of the product. */
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
}

let known: Names | undefined;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

function names(): Names {
  if (known !== undefined) return known;
  const months = new Map<string, number>();
  const weekdays = new Set<string>();
  for (const language of UI_LANGUAGES) {
    const write = (day: Temporal.PlainDate, options: Intl.DateTimeFormatOptions) =>
      wordsOf(
        new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(
          day.toZonedDateTime('UTC').epochMilliseconds,
        ),
      );
    for (let month = 1; month <= 12; month += 1) {
      const day = Temporal.PlainDate.from({ year: 2031, month, day: 1 });
      for (const form of MONTH_FORMS) {
        for (const word of write(day, form)) if (word.length > 2) months.set(word, month);
      }
    }
    for (let number = 1; number <= 7; number += 1) {
      const day = Temporal.PlainDate.from({ year: 2031, month: 1, day: number });
      for (const weekday of ['long', 'short'] as const) {
        for (const word of write(day, { weekday })) weekdays.add(word);
      }
    }
  }
  known = { months, weekdays };
  return known;
}

/** The month that a word names, whole or by its first three or more letters; several at once are none. */
function monthNamed(word: string): number | undefined {
  const { months } = names();
  const whole = months.get(word);
  if (whole !== undefined || word.length < 3) return whole;
  const begun = new Set([...months].filter(([name]) => name.startsWith(word)).map(([, n]) => n));
  return begun.size === 1 ? [...begun][0] : undefined;
}

type Parts = readonly [
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
];

/** A date in figures: 2027-09-14, 2027年9月14日, 14.9.2027, 14/9/2027, 14092027. */
function inFigures(text: string): Parts | undefined {
  const yearFirst =
    /^(\d{4})\s*[-./年\s]\s*(\d{1,2})\s*[-./月\s]\s*(\d{1,2})\s*日?\s*(?:\(?(?:星期|周|週)[一二三四五六日天]\)?)?$/u.exec(
      text,
    );
  if (yearFirst !== null) return [yearFirst[1], yearFirst[2], yearFirst[3]];
  const dayFirst = /^(\d{1,2})\s*[-./\s]\s*(\d{1,2})\s*[-./\s]\s*(\d{4})\s*(?:г\.?|ж\.?)?$/iu.exec(
    text,
  );
  if (dayFirst !== null) return [dayFirst[3], dayFirst[2], dayFirst[1]];
  const packed = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  return packed === null ? undefined : [packed[3], packed[2], packed[1]];
}

/** A date with its month by name, in the order of any of the languages: `May 24, 2031`, `2031 ж. 24 мамыр`. */
function inWords(text: string): Parts | undefined {
  const numbers = text.match(/\d+/g) ?? [];
  const words = wordsOf(text);
  const found = words.flatMap((word) => monthNamed(word) ?? []);
  const strange = words.some(
    (word) => monthNamed(word) === undefined && !BESIDE.has(word) && !names().weekdays.has(word),
  );
  const year = numbers.find((number) => number.length === 4);
  const day = numbers.find((number) => number.length <= 2);
  if (strange || found.length !== 1 || numbers.length !== 2) return undefined;
  return [year, String(found[0]), day];
}

/**
 * Reads a day as people type it and as the product prints it, in each of its languages: figures with the year or the
 * day first, and the name of the month, with or without the weekday.
 * @returns `YYYY-MM-DD`; null for what is no day of the calendar
 */
export function readDay(text: string): string | null {
  const typed = text.normalize('NFKC').trim();
  const [year, month, day] = inFigures(typed) ?? inWords(typed) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return null;
  }
}
