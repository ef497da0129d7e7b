import { cleanIdentifier, cleanLine } from '../kernel/text.js';
import type { ForeignFacts, ForeignTime } from './foreign-schedule.js';
import type { SourceLink } from './schedule-document.js';

/*
 * How single values of foreign files are read. Each function gives undefined or null for what it does not understand:
 * whoever calls it says so in the report.
 */

const DATE_TIME =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?)?\s*(Z|[+-]\d{1,2}(?::?\d{2})?)?(?:\[([^\]]{1,60})\])?$/i;

/** A date and time in the manner of ISO 8601, with or without an offset. A date alone is none. */
export function readDateTime(text: string): ForeignTime | null {
  const match = DATE_TIME.exec(cleanIdentifier(text));
  if (match?.[4] === undefined) return null;
  const [, year = '', month = '', day = '', hour = '', minute = '', offset, zone] = match;
  const date = plainDate(year, month, day);
  const time = plainTime(hour, minute);
  const read = offset === undefined ? null : readOffset(offset);
  if (date === undefined || time === undefined || read === undefined) return null;
  return { local: `${date}T${time}`, offset: read, zone: zone ?? null };
}

/** A date `YYYY-MM-DD`, also at the beginning of a date and time. */
export function readDate(text: string): string | null {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?![\d])/.exec(cleanIdentifier(text)) ?? [];
  return plainDate(year, month, day) ?? null;
}

/** The date of year, month and day in figures, where there is such a day. */
export function plainDate(year: string, month: string, day: string): string | undefined {
  const text = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  try {
    const date = Temporal.PlainDate.from(text, { overflow: 'reject' });
    return date.year >= 1900 && date.year <= 2199 ? date.toString() : undefined;
  } catch {
    return undefined;
  }
}

/** Hours and minutes as `HH:MM`; 24:00 is no beginning of anything. */
export function plainTime(hour: string, minute: string): string | undefined {
  const [hours, minutes] = [Number(hour), Number(minute)];
  return hours < 24 && minutes < 60
    ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
    : undefined;
}

/** `Z` or `+HH:MM`; undefined for an offset that no zone has. */
function readOffset(text: string): string | undefined {
  if (/^z$/i.test(text)) return 'Z';
  const [, sign = '+', hours = '', minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(text) ?? [];
  if (hours === '' || Number(hours) > 15 || Number(minutes) > 59) return undefined;
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** A time of day as `HH:MM`: `9:30`, `09.30`, `9:30:00`, `9:30 PM`, `9 pm`. */
export function readHour(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.h](\d{2})(?:[:.]\d{2})?)?\s*([ap]\.?m\.?)?$/i.exec(
    text.trim().replace(/\s+/g, ' '),
  );
  if (match === null || (match[2] === undefined && match[3] === undefined)) return null;
  const [, hour = '', minute = '00', half] = match;
  if (half === undefined) return plainTime(hour, minute) ?? null;
  if (Number(hour) < 1 || Number(hour) > 12) return null;
  const twelve = Number(hour) % 12;
  return plainTime(String(/^p/i.test(half) ? twelve + 12 : twelve), minute) ?? null;
}

/**
 * A length in minutes: `1:30`, `01:30:00`, pretalx’s `1:02:00` for a day and two hours, `PT1H30M`, `90`, `90 min`,
 * `1 h 30`. Of three parts the first counts days where it is written with one figure and is not 0, else hours.
 */
export function readDuration(text: string): number | null {
  if (text.length > 100) return null;
  const value = text.trim().toLowerCase();
  const [, a = '', b = '', c] =
    /^(\d{1,3}):(\d{1,2})(?::(\d{1,2}))?(?:\s*(?:h|hrs?|hours?|ч|час|часа|часов)\.?)?$/u.exec(
      value,
    ) ?? [];
  if (a !== '') {
    const days = c !== undefined && a.length === 1 && a !== '0';
    const [hours, minutes] = days
      ? [Number(a) * 24 + Number(b), Number(c)]
      : [Number(a), Number(b)];
    return minutes < 60 ? hours * 60 + minutes : null;
  }
  if (/^-?p/.test(value)) return readIsoDuration(value.toUpperCase());
  const plain = /^(\d{1,4})(?:[.,]0+)?$/.exec(value)?.[1];
  return plain === undefined ? wordyDuration(value) : Number(plain);
}

const HOURS =
  '(?:h|hr|hrs|hours?|std\\.?|stunden?|heures?|ч|час|часа|часов|сағ|сағат|小时|小時)\\.?';
const MINUTES = "(?:m|mins?|minutes?|minuten?|мин|минута|минуты|минут|минуту|分钟|分鐘|分|'|′)\\.?";
const WORDS = new RegExp(
  `^(?:(\\d{1,3})(?:[.,](\\d{1,2}))?\\s*${HOURS})?\\s*(?:and|und|и|,)?\\s*(?:(\\d{1,4})(?:[.,]0+)?\\s*(?:${MINUTES})?)?$`,
  'u',
);

/** Hours and minutes with their words: `1 h 30`, `1.5 h`, `90 мин`, `1 час 30 минут`, `1小时30分`. */
function wordyDuration(value: string): number | null {
  const [, hours, part, minutes] = WORDS.exec(value) ?? [];
  if (hours === undefined && minutes === undefined) return null;
  if (part !== undefined && minutes !== undefined) return null;
  const fraction = part === undefined ? 0 : Number(`0.${part}`);
  return Math.round((Number(hours ?? 0) + fraction) * 60) + Number(minutes ?? 0);
}

function readIsoDuration(text: string): number | null {
  try {
    const duration = Temporal.Duration.from(text);
    if (duration.years !== 0 || duration.months !== 0) return null;
    const minutes = duration.total({
      unit: 'minutes',
      relativeTo: Temporal.PlainDateTime.from('2000-01-03T00:00'),
    });
    return Number.isFinite(minutes) && Math.abs(minutes) < 1e6 ? Math.floor(minutes) : null;
  } catch {
    return null;
  }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A UUID in lower case, also as a URN and in braces. */
export function readGuid(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const plain = cleanIdentifier(text)
    .toLowerCase()
    .replace(/^urn:uuid:/, '')
    .replace(/^\{(.*)\}$/, '$1');
  return UUID.test(plain) ? plain : null;
}

/** A web address; nothing else is kept, since it will be a link. */
export function readUrl(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const plain = cleanIdentifier(text);
  if (plain.length > 2000 || !/^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(plain)) return undefined;
  return URL.canParse(plain) ? plain : undefined;
}

/** A link with its words; null where the address is none of the web. */
export function readLink(url: unknown, title: unknown): SourceLink[] {
  const address = readUrl(url);
  if (address === undefined) return [];
  return [{ url: address, title: typeof title === 'string' ? cleanLine(title).slice(0, 500) : '' }];
}

/** The parts of `facts` that say something. */
export function saidFacts(facts: {
  readonly [K in keyof ForeignFacts]: ForeignFacts[K] | undefined;
}): ForeignFacts {
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** The languages in a text such as `de, en` or `DE/EN`. */
export function splitLanguages(text: string): string[] {
  return cleanLine(text)
    .split(/[\s,;/|+&]+/)
    .filter((part) => part !== '')
    .slice(0, 20);
}

/**
 * The names in a text, parted by semicolons, lines or the Chinese comma, but not within brackets; a comma may stand
 * within a name.
 */
export function namesOf(text: string): string[] {
  const lastClosing = Math.max(text.lastIndexOf(')'), text.lastIndexOf('）'));
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < text.length && parts.length < 100; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '(' || sign === '（') depth += 1;
    else if (sign === ')' || sign === '）') depth = Math.max(0, depth - 1);
    else if (';\n；、'.includes(sign) && (depth === 0 || at > lastClosing)) {
      parts.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  return [...parts, text.slice(from).trim()].filter((part) => part !== '').slice(0, 100);
}

/** A name for a source by which its numbers are told from those of another: short and plain. */
export function sourceName(text: string): string {
  return (
    cleanLine(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, 60) || 'file'
  );
}
