import { serialToIso } from '../platform/spreadsheet/xlsx-date.js';
import {
  plainDate,
  plainTime,
  readDate,
  readDateTime,
  readDuration,
  readHour,
} from './foreign-values.js';

/*
 * Times as people write them in tables. Each function gives undefined or null for what it does not understand, and for
 * what may be two things: the report says so.
 */

/** No time is written longer; what is longer costs time to try. */
const MOST_SIGNS = 100;

/** What a cell says of when: a day, an hour, the hour of the end behind it; each where it is there. */
export interface WrittenWhen {
  readonly day?: string;
  /** `HH:MM`; `24:00` is the end of a day. */
  readonly hour?: string;
  readonly until?: string;
  readonly offset?: string;
}

/**
 * Reads a cell: `14.09.2027 10:00`, `2027-09-14T10:00+05:00`, `10:00–11:30`, `14 сентября 2027 г.`, `2027年9月14日 下午2点半`,
 * a serial number of a spreadsheet (46644.5, 0.5).
 */
export function readWhen(cell: string): WrittenWhen | undefined {
  if (cell.length > MOST_SIGNS) return undefined;
  const text = plainSigns(cell);
  if (text === '') return undefined;
  const iso = readDateTime(text);
  if (iso !== null)
    return {
      day: iso.local.slice(0, 10),
      hour: iso.local.slice(11),
      ...(iso.offset === null ? {} : { offset: iso.offset }),
    };
  const serial = readSerial(text);
  if (serial !== undefined) return serial;
  const day = readDay(text);
  if (day !== undefined) return { day };
  const hours = readHours(text);
  if (hours !== undefined) return hours;
  for (const { index, 0: gap } of text.matchAll(/[\s,T]+/g)) {
    const left = readDay(text.slice(0, index));
    const right = readHours(text.slice(index + gap.length));
    if (left !== undefined && right !== undefined) return { day: left, ...right };
  }
  return undefined;
}

/** Signs that stand for others: full-width ones, dashes, no-break blanks. */
function plainSigns(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−~〜]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A number that a spreadsheet shows as a date (days since 1900, from 2000 to 2099) or as an hour (part of a day). */
function readSerial(text: string): WrittenWhen | undefined {
  const number = /^\d{0,5}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  const isDay = number >= 36_526 && number < 73_051;
  const isHour = number > 0 && number < 1;
  if (!isDay && !isHour) return undefined;
  const parts = { date: isDay, time: true, seconds: false, elapsed: false };
  const [day = '', hour = ''] = (serialToIso(number, parts, false) ?? '').split(isDay ? 'T' : '#');
  if (isHour) return { hour: day };
  return Number.isInteger(number) ? { day } : { day, hour };
}

/** Words for the days of the week, which say nothing that the date does not. */
const WEEKDAYS =
  /(?<!\p{L})(?:mon|tue|wed|thu|fri|sat|sun|понедельник|вторник|сред|четверг|пятниц|суббот|воскресень|пн|вт|ср|чт|пт|сб|вс|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі|星期|周)[\p{L}]*\.?,?\s*/giu;

/** A date. Of `3/4/2027` nobody can tell day and month: it is not understood. */
export function readDay(cell: string): string | undefined {
  if (cell.length > MOST_SIGNS) return undefined;
  const text = plainSigns(cell)
    .replace(WEEKDAYS, '')
    .replace(/\s*\(\s*\)\s*/g, ' ')
    .replace(/[,\s]+$/, '')
    .trim();
  const iso = /^\d{4}-\d{1,2}-\d{1,2}$/.test(text) ? readDate(text) : null;
  if (iso !== null) return iso;
  const [, y = '', m = '', d = ''] =
    /^(\d{4})\s*[./年]\s*(\d{1,2})\s*[./月]\s*(\d{1,2})\s*日?$/.exec(text) ?? [];
  if (y !== '') return plainDate(y, m, d);
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?:\s*г\.?)?$/.exec(text) ?? [];
  if (year !== '') return plainDate(year.length === 2 ? `20${year}` : year, month, day);
  const [, one = '', other = '', slashYear = ''] =
    /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text) ?? [];
  if (Number(one) > 12) return plainDate(slashYear, other, one);
  if (Number(other) > 12) return plainDate(slashYear, one, other);
  return one !== '' && one === other ? plainDate(slashYear, one, other) : wordyDay(text);
}

/** How the names of the months begin, in English, Russian and Kazakh. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|янв|қаң)/u,
  /^(?:feb|фев|ақп)/u,
  /^(?:mar|мар|нау)/u,
  /^(?:apr|апр|сәу)/u,
  /^(?:may|ма[йя]|мам)/u,
  /^(?:jun|июн|мау)/u,
  /^(?:jul|июл|шіл)/u,
  /^(?:aug|авг|там)/u,
  /^(?:sep|сен|қыр)/u,
  /^(?:oct|окт|қаз)/u,
  /^(?:nov|ноя|қар)/u,
  /^(?:dec|дек|жел)/u,
];

function wordyDay(text: string): string | undefined {
  const words =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?<month>\p{L}{3,})\.?,?\s+(?<year>\d{4})(?:\s*(?:г|ж)\p{L}*\.?)?$/iu.exec(
      text,
    ) ??
    /^(?<month>\p{L}{3,})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/iu.exec(text) ??
    /^(?<year>\d{4})\s*(?:ж\p{L}*\.?)?,?\s*(?<day>\d{1,2})\s+(?<month>\p{L}{3,})\.?$/iu.exec(text);
  const { day = '', month = '', year = '' } = words?.groups ?? {};
  const number = MONTHS.findIndex((begins) => begins.test(month.toLowerCase())) + 1;
  return number === 0 ? undefined : plainDate(year, String(number), day);
}

/** An hour, or two with what stands between them for “to”. */
function readHours(text: string): { hour: string; until?: string } | undefined {
  const hour = readClock(text);
  if (hour !== undefined) return { hour };
  const plain = text.replace(/^(?:с|from|со)\s+/iu, '');
  for (const { index, 0: sign } of plain.matchAll(
    /\s*-\s*|\s*[至到]\s*|\s+(?:до|по|to|until)\s+/giu,
  )) {
    const from = readClock(plain.slice(0, index));
    const until = readClock(plain.slice(index + sign.length));
    if (from !== undefined && until !== undefined) return { hour: from, until };
  }
  return undefined;
}

/** `9:30`, `9.30`, `9:30 PM`, `下午2点半`, `14时30分`, `10 ч 30`, `10-00`; `24:00` as the end of the day. */
function readClock(given: string): string | undefined {
  const text = given.trim();
  if (/^24[:.]00(?::00)?$/.test(text)) return '24:00';
  const [, half = '', hour = '', minute = ''] =
    /^(上午|早上|中午|下午|晚上)?\s*(\d{1,2})\s*(?:[时時点點]|:)\s*(半|整|\d{1,2}(?!\d))?\s*分?$/u.exec(
      text,
    ) ?? [];
  if (hour !== '' && (half !== '' || !text.includes(':'))) {
    const afternoon = /[下晚]/.test(half) && Number(hour) < 12;
    const minutes = minute === '半' ? '30' : minute === '整' || minute === '' ? '00' : minute;
    return plainTime(afternoon ? String(Number(hour) + 12) : hour, minutes);
  }
  const [, russianHour = '', russianMinute = '00'] =
    /^(\d{1,2})\s*(?:ч|час|часов|сағ|сағат)\.?(?:\s*(\d{2})\s*(?:м|мин|минут)?\.?)?$/iu.exec(
      text,
    ) ?? [];
  if (russianHour !== '') return plainTime(russianHour, russianMinute);
  // With a dash for a point: only where it cannot be “from 10 to 11”.
  const [, dashed = '', rest = ''] = /^(\d{1,2})-(\d{2})$/.exec(text) ?? [];
  if (dashed !== '' && (rest === '00' || Number(rest) > 24)) return plainTime(dashed, rest);
  return readHour(text) ?? undefined;
}

/** A length in minutes, also as a spreadsheet has it: `1:30:00` are hours, 0.0625 is a part of a day. */
export function readTableDuration(cell: string): number | null {
  const text = plainSigns(cell);
  const [, clock] = /^(\d{1,3}:\d{2}):\d{2}$/.exec(text) ?? [];
  if (clock !== undefined) return readDuration(clock);
  const part = /^0?[.,]\d{2,}$/.test(text) ? Number(text.replace(',', '.')) : 0;
  return part > 0 ? Math.round(part * 24 * 60) : readDuration(text);
}
