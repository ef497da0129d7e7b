const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/**
 * `Tue, 14 Sep 2027 05:00:00 GMT`: the date of HTTP headers (RFC 9110 §5.6.7) and of RSS (RFC 822 with four digits of
 * the year). Takes an ISO 8601 instant. English whatever the locale, since no locale is asked.
 */
export function httpDate(instant: string): string {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO('UTC');
  const day = DAYS[time.dayOfWeek - 1];
  const month = MONTHS[time.month - 1];
  if (day === undefined || month === undefined) throw new RangeError(`No such day: ${instant}`);
  const clock = [time.hour, time.minute, time.second].map((part) => pad(part, 2)).join(':');
  return `${day}, ${pad(time.day, 2)} ${month} ${pad(time.year, 4)} ${clock} GMT`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

const CLOCK = String.raw`(?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2})`;
const MONTH = `(?<month>${MONTHS.join('|')})`;
const FORMS = [
  new RegExp(`^(?:${DAYS.join('|')}), (?<day>\\d{2}) ${MONTH} (?<year>\\d{4}) ${CLOCK} GMT$`),
  new RegExp(
    `^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\\d{2})-${MONTH}-(?<year>\\d{2}) ${CLOCK} GMT$`,
  ),
  new RegExp(`^(?:${DAYS.join('|')}) ${MONTH} (?<day>[ \\d]\\d) ${CLOCK} (?<year>\\d{4})$`),
];

/** The instant of an HTTP date in any of its three forms (RFC 9110 §5.6.7); undefined for anything else. */
export function parseHttpDate(text: string): Temporal.Instant | undefined {
  for (const form of FORMS) {
    const parts = form.exec(text.trim())?.groups;
    if (parts === undefined) continue;
    const year = Number(parts['year']);
    const fields = {
      year: parts['year']?.length === 2 ? fullYear(year) : year,
      month: MONTHS.findIndex((month) => month === parts['month']) + 1,
      day: Number(parts['day']),
      hour: Number(parts['hour']),
      minute: Number(parts['minute']),
      // A leap second is written 60.
      second: Math.min(Number(parts['second']), 59),
    };
    try {
      return Temporal.PlainDateTime.from(fields, { overflow: 'reject' })
        .toZonedDateTime('UTC')
        .toInstant();
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** A year of two digits that would lie more than 50 years ahead is in the past (RFC 9110 §5.6.7). */
function fullYear(twoDigits: number): number {
  const now = Temporal.Now.plainDateISO('UTC').year;
  const year = Math.floor(now / 100) * 100 + twoDigits;
  return year > now + 50 ? year - 100 : year;
}
