import { DomainError, type ErrorParam } from './domain-error.js';

/*
 * Wall-clock time and IANA zone are the truth; instants derive from them by the zone rules of the runtime.
 * A local time is a string `YYYY-MM-DDTHH:mm`, a local date a string `YYYY-MM-DD`.
 */

/** First and last year taken in: beyond them an input is a slip of the keyboard. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/**
 * The IANA name of a zone in its canonical letter case (`asia/almaty` → `Asia/Almaty`), or undefined. Only
 * `Area/Location` names and `UTC`: offsets (`+05:00`) know no rules, abbreviations (`CST`, `EST`) mean
 * several zones, and in `Etc/GMT+5` the sign is turned round.
 */
export function canonicalTimeZone(zone: string): string | undefined {
  if (/^utc$/i.test(zone)) return 'UTC';
  if (!/^[a-z]+(?:\/[a-z0-9_+-]+){1,2}$/i.test(zone) || /^(?:etc|systemv)\//i.test(zone)) {
    return undefined;
  }
  try {
    return new Temporal.ZonedDateTime(0n, zone).timeZoneId;
  } catch {
    return undefined;
  }
}

/** Whether the text is a zone name that we take, in canonical letter case or not. */
export function isTimeZone(zone: string): boolean {
  return canonicalTimeZone(zone) !== undefined;
}

/** A wall-clock time that was read, with what it means by today's zone rules. */
export interface LocalDateTime {
  /** `YYYY-MM-DDTHH:mm`, in `zone`. */
  readonly local: string;
  /** The zone in canonical letter case. */
  readonly zone: string;
  /** The offset in force, e.g. `+05:00`; of the two of an ambiguous time the one that was meant. */
  readonly offset: string;
  /** The instant, ISO 8601 in UTC without fraction. */
  readonly instant: string;
  /** Whether the clock shows this time twice that day (it was set back). */
  readonly ambiguous: boolean;
}

const INPUT =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?(?:\[([^\][]{1,64})\])?$/i;

/**
 * Reads a wall-clock time of a zone: `2027-09-14T10:00`, also with seconds (which must be zero), with an
 * offset or `Z`, and with `[zone]` (RFC 9557). An ambiguous time is the earlier one unless the offset says
 * otherwise. With `field`, the fault also stands at that field of the input. `atJump` takes the first minute that
 * the clock leaps over for the moment at which it does: until midnight, in a night without one.
 *
 * Throws `invalid`: `time_zone_unknown {zone}`; `date_time_invalid {given}`; `date_out_of_range {given, from,
 * to}`; `not_whole_minute {given}`; `zone_contradicts {given, zone}`; `offset_contradicts_zone {given, expected,
 * zone, local}`; `time_does_not_exist {local, zone, from, to, date}`, where the clock jumps from `from` to `to`.
 */
export function parseLocalDateTime(
  input: string,
  zone: string,
  field?: string,
  { atJump = false }: { readonly atJump?: boolean } = {},
): LocalDateTime {
  const fault = (code: string, params: Readonly<Record<string, ErrorParam>>): DomainError =>
    new DomainError(
      'invalid',
      code,
      params,
      field === undefined ? {} : { issues: [{ field, code, params }] },
    );
  const canonical = requireZone(zone, fault);
  const given = input.trim();
  const match = INPUT.exec(given);
  const [, date = '', time = '', seconds = '00', fraction = '0', offset, bracket] = match ?? [];
  const local = `${date}T${time}`;
  const plain = match && plainDateTime(local);
  if (!plain) throw fault('date_time_invalid', { given: given.slice(0, 80) });
  if (plain.year < FIRST_YEAR || plain.year > LAST_YEAR) {
    throw fault('date_out_of_range', { given, from: FIRST_YEAR, to: LAST_YEAR });
  }
  if (Number(seconds) !== 0 || Number(fraction) !== 0) throw fault('not_whole_minute', { given });
  if (bracket !== undefined && !sameZone(bracket, canonical)) {
    throw fault('zone_contradicts', { given: bracket, zone: canonical });
  }

  const earlier = plain.toZonedDateTime(canonical, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(canonical, { disambiguation: 'later' });
  if (!earlier.toPlainDateTime().equals(plain)) {
    // In a gap "earlier" and "later" are the same wall time read with the offset after and before the jump.
    const jump = earlier.getTimeZoneTransition('next') ?? later;
    const before = jump.subtract({ minutes: 1 });
    const meansJump = offset === undefined || nanoseconds(offset) === before.offsetNanoseconds;
    if (atJump && meansJump && wallTimeBefore(jump).equals(plain)) {
      return {
        local,
        zone: canonical,
        offset: before.offset,
        instant: iso(jump),
        ambiguous: false,
      };
    }
    throw fault('time_does_not_exist', {
      local,
      zone: canonical,
      date: jump.toPlainDate().toString(),
      from: wallTimeBefore(jump).toPlainTime().toString({ smallestUnit: 'minute' }),
      to: jump.toPlainTime().toString({ smallestUnit: 'minute' }),
    });
  }
  const ambiguous = earlier.offsetNanoseconds !== later.offsetNanoseconds;
  const meant =
    offset === undefined
      ? earlier
      : [earlier, later].find((candidate) => candidate.offsetNanoseconds === nanoseconds(offset));
  if (meant === undefined) {
    throw fault('offset_contradicts_zone', {
      given: offset ?? '',
      expected: ambiguous ? `${earlier.offset}, ${later.offset}` : earlier.offset,
      zone: canonical,
      local,
    });
  }
  return { local, zone: canonical, offset: meant.offset, instant: iso(meant), ambiguous };
}

/**
 * Reads a local date, `YYYY-MM-DD`. Throws `invalid` `date_invalid {given}` or `date_out_of_range`; with `field`
 * at that field.
 */
export function parseLocalDate(input: string, field?: string): string {
  const given = input.trim();
  const fault = (code: string, params: Readonly<Record<string, ErrorParam>>): DomainError =>
    new DomainError(
      'invalid',
      code,
      params,
      field === undefined ? {} : { issues: [{ field, code, params }] },
    );
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || !plainDateTime(`${given}T00:00`)) {
    throw fault('date_invalid', { given: given.slice(0, 80) });
  }
  const year = Number(given.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    throw fault('date_out_of_range', { given, from: FIRST_YEAR, to: LAST_YEAR });
  }
  return given;
}

function requireZone(
  zone: string,
  fault: (code: string, params: Readonly<Record<string, ErrorParam>>) => DomainError,
): string {
  const canonical = canonicalTimeZone(zone.trim());
  if (canonical === undefined) throw fault('time_zone_unknown', { zone: zone.slice(0, 64) });
  return canonical;
}

function plainDateTime(local: string): Temporal.PlainDateTime | undefined {
  try {
    return Temporal.PlainDateTime.from(local, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** Whether two names mean one zone, also through the links of tzdb (`Asia/Calcutta` and `Asia/Kolkata`). */
function sameZone(a: string, b: string): boolean {
  const canonical = canonicalTimeZone(a);
  if (canonical === undefined) return false;
  return new Temporal.ZonedDateTime(0n, canonical).equals(new Temporal.ZonedDateTime(0n, b));
}

function nanoseconds(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000_000_000;
}

/** What the clock would show at the moment of the jump, were it not put forward. */
function wallTimeBefore(jump: Temporal.ZonedDateTime): Temporal.PlainDateTime {
  return jump.subtract({ seconds: 1 }).toPlainDateTime().add({ seconds: 1 });
}

function iso(time: Temporal.ZonedDateTime): string {
  return time.toInstant().toString({ smallestUnit: 'second' });
}

/**
 * The zoned time of a stored wall-clock time. Never refuses for the zone's rules: should a rule change have
 * put the time into a gap, it is the time after the gap; an ambiguous time is the earlier one unless `offset`
 * chooses the other.
 */
function zoned(local: string, zone: string, offset?: string): Temporal.ZonedDateTime {
  const plain = Temporal.PlainDateTime.from(local);
  if (offset !== undefined) {
    const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
    if (later.offset === offset && later.toPlainDateTime().equals(plain)) return later;
  }
  return plain.toZonedDateTime(zone, { disambiguation: 'compatible' });
}

/** The instant of a local time: ISO 8601 in UTC, no fraction. `offset` chooses one of two of an ambiguous time. */
export function toInstant(local: string, zone: string, offset?: string): string {
  return iso(zoned(local, zone, offset));
}

/**
 * The instant of a stored local time: the one stored with it as long as the clock shows that time then, which tells
 * one of two of an ambiguous time from the other; else derived.
 */
export function instantKept(local: string, zone: string, stored: string | null): string {
  if (stored === null || localAt(stored, zone) !== local) return toInstant(local, zone);
  return Temporal.Instant.from(stored).toString({ smallestUnit: 'second' });
}

/** The zone's offset at a local time, e.g. `+05:00`. */
export function offsetAt(local: string, zone: string): string {
  return zoned(local, zone).offset;
}

/** The wall clock of a zone at an instant (ISO 8601 with offset or `Z`): `YYYY-MM-DDTHH:mm`. */
export function localAt(instant: string | Temporal.Instant, zone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute', roundingMode: 'floor' });
}

/** The same moment on another zone's wall clock. */
export function localInZone(local: string, fromZone: string, toZone: string): string {
  return localAt(toInstant(local, fromZone), toZone);
}

/** Minutes that pass between two local times of a zone; a change of the clocks in between counts. */
export function durationMinutes(startLocal: string, endLocal: string, zone: string): number {
  return zoned(startLocal, zone).until(zoned(endLocal, zone)).total('minutes');
}

/** The local time `minutes` later in elapsed time. */
export function addMinutes(local: string, zone: string, minutes: number): string {
  return zoned(local, zone).add({ minutes }).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** Whether the half-open span touches two days: an end at 00:00 still belongs to the day before. */
export function spansMidnight(startLocal: string, endLocal: string): boolean {
  return localDatesOf(startLocal, endLocal).length > 1;
}

/** The dates that the half-open span [start, end) touches, in order; at least that of the start. */
export function localDatesOf(startLocal: string, endLocal: string): string[] {
  const first = Temporal.PlainDate.from(startLocal.slice(0, 10));
  const lastMoment = Temporal.PlainDateTime.from(endLocal).subtract({ minutes: 1 });
  const days = Math.min(Math.max(first.until(lastMoment.toPlainDate()).days, 0), 3660);
  return Array.from({ length: days + 1 }, (_, day) => first.add({ days: day }).toString());
}

/** A local time in parts; a local date has the time 00:00. `weekday`: Monday is 1 (ISO 8601). */
export interface LocalParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly weekday: number;
  readonly date: string;
  readonly time: string;
}

/** The parts of a local time or date. */
export function localParts(local: string): LocalParts {
  const time = Temporal.PlainDateTime.from(local);
  return {
    year: time.year,
    month: time.month,
    day: time.day,
    hour: time.hour,
    minute: time.minute,
    weekday: time.dayOfWeek,
    date: time.toPlainDate().toString(),
    time: time.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** The date of a local time: `2027-09-14T10:00` → `2027-09-14`. */
export function localDate(local: string): string {
  return local.slice(0, 10);
}

/** The date on a zone's calendar now, or at the given instant. */
export function today(zone: string, instant?: string): string {
  return localAt(instant ?? Temporal.Now.instant(), zone).slice(0, 10);
}
