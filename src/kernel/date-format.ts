import { primarySubtag } from './localized-text.js';
import { offsetAt } from './wall-clock.js';

/*
 * Dates as CLDR writes them. A wall-clock time goes to `Intl` as the same time in UTC and as a number: given a
 * Temporal object, the runtime writes the month of a long Chinese date as `2027/9/14` instead of 2027年9月14日.
 */

type Style = 'date' | 'weekday' | 'dateTime' | 'time' | 'monthDay';

const OPTIONS: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  date: { dateStyle: 'long' },
  weekday: { dateStyle: 'full' },
  dateTime: { dateStyle: 'long', timeStyle: 'short' },
  time: { hour: '2-digit', minute: '2-digit' },
  monthDay: { month: 'long', day: 'numeric' },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Plain English is written as the UN does, day before month and 24 hours: readers are in many countries. */
function localeFor(lang: string): string {
  if (lang.toLowerCase() === 'en') return 'en-GB';
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(lang).at(0) ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}

function formatter(lang: string, style: Style): Intl.DateTimeFormat {
  const key = `${lang} ${style}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(localeFor(lang), {
    ...OPTIONS[style],
    // 24 hours in every language: a printed programme with 10:00 in one language and 10:00 PM in another errs.
    ...(style === 'time' ? { hourCycle: 'h23' as const } : {}),
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  if (formatters.size < 500) formatters.set(key, made);
  return made;
}

function milliseconds(local: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('UTC').epochMilliseconds;
}

/** The date of a local time or date: `14 September 2027`, `14 сентября 2027 г.`, `2027年9月14日`. */
export function formatDate(local: string, lang: string): string {
  return formatter(lang, 'date').format(milliseconds(local.slice(0, 10)));
}

/** The date with its weekday: `вторник, 14 сентября 2027 г.`. */
export function formatDateWithWeekday(local: string, lang: string): string {
  return formatter(lang, 'weekday').format(milliseconds(local.slice(0, 10)));
}

/** The time of day, 24 hours: `10:00`. */
export function formatTime(local: string, lang: string): string {
  return formatter(lang, 'time').format(milliseconds(local));
}

/** Date and time with the zone's offset: `14 September 2027 at 10:00 (UTC+5)`. */
export function formatDateTime(local: string, zone: string, lang: string): string {
  const written = formatter(lang, 'dateTime').format(milliseconds(local));
  return `${written} (${offsetName(local, zone)})`;
}

/** From the first to the last day, both included: `14–17 September 2027`, `2027年9月14日至17日`. */
export function formatDateRange(first: string, last: string, lang: string): string {
  const from = first.slice(0, 10);
  const to = last.slice(0, 10);
  if (from >= to) return formatDate(from, lang);
  if (primarySubtag(lang) === 'zh') return chineseDateRange(from, to, lang);
  return tidyRange(formatter(lang, 'date').formatRange(milliseconds(from), milliseconds(to)));
}

/** CLDR has only the numeric `2027/9/14 – 2027/9/17` for Chinese; print leaves out what repeats. */
function chineseDateRange(from: string, to: string, lang: string): string {
  const until =
    from.slice(0, 7) === to.slice(0, 7)
      ? `${Number(to.slice(8))}日`
      : from.slice(0, 4) === to.slice(0, 4)
        ? formatter(lang, 'monthDay').format(milliseconds(to))
        : formatDate(to, lang);
  return `${formatDate(from, lang)}至${until}`;
}

/**
 * A span of local times with the zone's offset: `14 September 2027, 10:00–11:30 (UTC+5)`; with both dates when
 * it goes over midnight, with both offsets when the clocks change in it. Two dates without time are an all-day
 * range, both days included, and have no offset.
 */
export function formatRange(
  startLocal: string,
  endLocal: string,
  zone: string,
  lang: string,
): string {
  if (startLocal.length === 10 || endLocal.length === 10) {
    return formatDateRange(startLocal, endLocal, lang);
  }
  const start = offsetName(startLocal, zone);
  const end = offsetName(endLocal, zone);
  if (start !== end) {
    return `${formatDateTime(startLocal, zone, lang)} – ${formatDateTime(endLocal, zone, lang)}`;
  }
  return `${rangeWithoutZone(startLocal, endLocal, lang)} (${start})`;
}

function rangeWithoutZone(startLocal: string, endLocal: string, lang: string): string {
  const format = formatter(lang, 'dateTime');
  if (endLocal <= startLocal) return format.format(milliseconds(startLocal));
  if (startLocal.slice(0, 10) !== endLocal.slice(0, 10)) {
    return `${format.format(milliseconds(startLocal))} – ${format.format(milliseconds(endLocal))}`;
  }
  if (primarySubtag(lang) === 'zh') {
    return `${format.format(milliseconds(startLocal))}–${formatTime(endLocal, lang)}`;
  }
  return tidyRange(format.formatRange(milliseconds(startLocal), milliseconds(endLocal)));
}

/** From one time of day to another, without dates: `10:00–11:30`. */
export function formatTimeRange(startLocal: string, endLocal: string, lang: string): string {
  return `${formatTime(startLocal, lang)}–${formatTime(endLocal, lang)}`;
}

/** CLDR spaces a range with thin blanks (U+2009), some locales with a hyphen: one dash, close between numbers. */
function tidyRange(range: string): string {
  return range
    .replace(/[\u{2009}\u{202F}]/gu, ' ')
    .replace(/(?<!\d)(\d{1,2}) [–-] (\d{1,2} \p{L}|\d{1,2}:)/u, '$1–$2');
}

/** The offset as people write it: `UTC`, `UTC+5`, `UTC+5:30`, `UTC−3`. */
function offsetName(local: string, zone: string): string {
  const [, sign = '+', hours = '00', minutes = '00'] =
    /^([+-])(\d{2}):(\d{2})/.exec(offsetAt(local, zone)) ?? [];
  if (hours === '00' && minutes === '00') return 'UTC';
  return `UTC${sign === '-' ? '\u{2212}' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** The zone's name at a local time, with the offset: `Kazakhstan Time, UTC+5`, `Казахстан, UTC+5`. */
export function zoneName(zone: string, local: string, lang: string): string {
  const offset = offsetName(local, zone);
  const name = [
    namedZone(zone, local, lang, 'long'),
    namedZone(zone, local, lang, 'longGeneric'),
  ].find(
    (candidate) =>
      candidate !== undefined && !/^(?:GMT|UTC)[+-]?\d|^[A-Z]{2,5}[+-]\d/u.test(candidate),
  );
  return name === undefined || offset === 'UTC' ? offset : `${name}, ${offset}`;
}

const zoneFormatters = new Map<string, Intl.DateTimeFormat>();

function namedZone(
  zone: string,
  local: string,
  lang: string,
  timeZoneName: 'long' | 'longGeneric',
): string | undefined {
  const key = `${zone} ${lang} ${timeZoneName}`;
  const format =
    zoneFormatters.get(key) ??
    new Intl.DateTimeFormat(localeFor(lang), { timeZone: zone, timeZoneName });
  if (zoneFormatters.size < 500) zoneFormatters.set(key, format);
  return format
    .formatToParts(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds)
    .find((part) => part.type === 'timeZoneName')?.value;
}
