import { contentLine } from './content-line.js';

/**
 * The VTIMEZONE of one IANA zone for a span of time (RFC 5545 §3.6.5), from the runtime's own zone rules.
 *
 * Each observance stands by itself with its onset; there is no RRULE: a rule would claim what holds outside the
 * span, and zones change their rules (Almaty on 1 March 2024). The first observance is the one in force at `from`,
 * the last one begins after `until`.
 */
export function vtimezone(zone: string, from: Temporal.Instant, until: Temporal.Instant): string[] {
  return [
    'BEGIN:VTIMEZONE',
    contentLine('TZID', zone),
    ...observances(zone, from, until).flatMap(observanceLines),
    'END:VTIMEZONE',
  ];
}

interface Observance {
  readonly daylight: boolean;
  /** The onset by the clock that was right before it, as RFC 5545 wants it. */
  readonly onset: Temporal.PlainDateTime;
  readonly offsetFrom: string;
  readonly offsetTo: string;
  readonly name: string;
}

const EPOCH = Temporal.PlainDateTime.from('1970-01-01T00:00:00');
const NANOSECONDS_PER_SECOND = 1_000_000_000;

/** A daylight saving period is shorter than this; a higher offset that lasts longer is a new standard time. */
const LONGEST_DAYLIGHT_DAYS = 300;

function observances(zone: string, from: Temporal.Instant, until: Temporal.Instant): Observance[] {
  const start = from.toZonedDateTimeISO(zone);
  const found = [firstObservance(start)];
  let next = start.getTimeZoneTransition('next');
  while (next !== null) {
    found.push(observanceAt(next));
    if (Temporal.Instant.compare(next.toInstant(), until) > 0) break;
    next = next.getTimeZoneTransition('next');
  }
  return found;
}

/** The observance in force at `time`. */
function firstObservance(time: Temporal.ZonedDateTime): Observance {
  // The transition at this very moment counts as begun.
  const onset = time.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  if (onset !== null && onset.year >= EPOCH.year) return observanceAt(onset);
  // Older onsets leave local mean time with its odd seconds, which readers choke on; when it began does not matter.
  const yearBefore = Temporal.PlainDateTime.from({ year: time.year - 1, month: 1, day: 1 });
  const offset = offsetText(time.offsetNanoseconds);
  return {
    daylight: onset !== null && isDaylight(onset),
    onset: Temporal.PlainDateTime.compare(yearBefore, EPOCH) < 0 ? yearBefore : EPOCH,
    offsetFrom: offset,
    offsetTo: offset,
    name: abbreviation(time),
  };
}

function observanceAt(transition: Temporal.ZonedDateTime): Observance {
  const offsetBefore = transition.subtract({ nanoseconds: 1 }).offsetNanoseconds;
  return {
    daylight: isDaylight(transition),
    onset: transition
      .toPlainDateTime()
      .add({ nanoseconds: offsetBefore - transition.offsetNanoseconds }),
    offsetFrom: offsetText(offsetBefore),
    offsetTo: offsetText(transition.offsetNanoseconds),
    name: abbreviation(transition),
  };
}

/**
 * Whether the period that begins here is daylight saving time. The runtime does not say, so it is judged by shape:
 * the clock goes forward, and back again within the year. It only labels the observance; no time depends on it.
 */
function isDaylight(transition: Temporal.ZonedDateTime): boolean {
  const end = transition.getTimeZoneTransition('next');
  return (
    end !== null &&
    transition.offsetNanoseconds > transition.subtract({ nanoseconds: 1 }).offsetNanoseconds &&
    end.offsetNanoseconds < transition.offsetNanoseconds &&
    transition.until(end, { largestUnit: 'day' }).days < LONGEST_DAYLIGHT_DAYS
  );
}

/** `+0500`, `-0330`, `+050748`. */
function offsetText(nanoseconds: number): string {
  const seconds = Math.abs(nanoseconds) / NANOSECONDS_PER_SECOND;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  if (seconds % 60 !== 0) parts.push(Math.floor(seconds % 60));
  return (
    (nanoseconds < 0 ? '-' : '+') + parts.map((part) => String(part).padStart(2, '0')).join('')
  );
}

/**
 * The customary English abbreviation (`CET`, `PDT`) where CLDR has one in some English, else the offset as the zone
 * database writes it (`+05`). Never a name that could be taken for another zone's, such as CST for Shanghai.
 */
function abbreviation(time: Temporal.ZonedDateTime): string {
  for (const locale of ['en-GB', 'en-US', 'en-AU']) {
    const name = new Intl.DateTimeFormat(locale, {
      timeZone: time.timeZoneId,
      timeZoneName: 'short',
    })
      .formatToParts(time.epochMilliseconds)
      .find((part) => part.type === 'timeZoneName')?.value;
    if (name !== undefined && /^[A-Z]{3,5}$/.test(name)) return name;
  }
  return offsetText(time.offsetNanoseconds).replace(/^([+-]\d\d)00$/, '$1');
}

function observanceLines(observance: Observance): string[] {
  const kind = observance.daylight ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${localText(observance.onset)}`,
    `TZOFFSETFROM:${observance.offsetFrom}`,
    `TZOFFSETTO:${observance.offsetTo}`,
    `TZNAME:${observance.name}`,
    `END:${kind}`,
  ];
}

/** A local DATE-TIME value (RFC 5545 §3.3.5, form 1). */
export function localText(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

/** A UTC DATE-TIME value (RFC 5545 §3.3.5, form 2). */
export function utcText(time: Temporal.Instant): string {
  return time.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}
