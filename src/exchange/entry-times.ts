import { canonicalTimeZone, localAt } from '../kernel/local-time.js';
import type { ForeignEntry, ForeignTime, ImportIssue } from './foreign-schedule.js';

/** When an entry takes place, in the event's zone. */
export interface EntryTimes {
  readonly startsLocal: string;
  readonly startsAt: string;
  readonly endsLocal: string;
  readonly endsAt: string;
}

export interface TimedEntry {
  readonly times: EntryTimes | undefined;
  readonly issues: readonly ImportIssue[];
}

/** What is assumed of a session that has no end. */
const USUAL_MINUTES = 30;
/** The longest session that the programme takes. */
const MOST_MINUTES = 36 * 60;

/**
 * The hours of an entry on the wall clock of the event's zone, and what was assumed for it. A moment is kept as a
 * moment where the file gives an offset that its own zone has; where the two contradict each other, the wall clock is
 * believed, since that is what people typed.
 * @param fileZone canonical; undefined where the file names none that is known
 */
export function entryTimes(
  entry: ForeignEntry,
  fileZone: string | undefined,
  eventZone: string,
): TimedEntry {
  const issues: ImportIssue[] = [];
  const say = (
    field: string,
    code: string,
    params: ImportIssue['params'] = {},
    severity: ImportIssue['severity'] = 'warning',
  ): void => void issues.push({ field, code, severity, params });
  if (entry.start === null) {
    say('start', 'import_start_missing', {}, 'error');
    return { times: undefined, issues };
  }
  const zones = { fileZone, eventZone };
  const start = momentOf(entry.start, zones, entry.startHour, say);
  const end = endOf(entry, start, zones, say);
  if (end === undefined) return { times: undefined, issues };
  const startsLocal = localAt(start, eventZone);
  const endsLocal = localAt(end, eventZone);
  return {
    times: { startsLocal, startsAt: iso(start), endsLocal, endsAt: iso(end) },
    issues,
  };
}

interface Zones {
  readonly fileZone: string | undefined;
  readonly eventZone: string;
}

type Say = (
  field: string,
  code: string,
  params?: ImportIssue['params'],
  severity?: ImportIssue['severity'],
) => void;

function endOf(
  entry: ForeignEntry,
  start: Temporal.Instant,
  zones: Zones,
  say: Say,
): Temporal.Instant | undefined {
  const given = entry.end === null ? undefined : momentOf(entry.end, zones, null, () => undefined);
  const minutes =
    given === undefined ? entry.duration : Math.floor(start.until(given).total('minutes'));
  if (minutes === null) {
    say('end', 'import_end_missing', { minutes: USUAL_MINUTES });
    return start.add({ minutes: USUAL_MINUTES });
  }
  if (minutes === 0) {
    say('end', 'import_no_length', { minutes: USUAL_MINUTES });
    return start.add({ minutes: USUAL_MINUTES });
  }
  if (minutes < 0) {
    say('end', 'import_ends_before_start', {}, 'error');
    return undefined;
  }
  if (minutes > MOST_MINUTES) {
    say('end', 'import_too_long', { hours: Math.round(minutes / 60), max: MOST_MINUTES / 60 });
    return start.add({ minutes: MOST_MINUTES });
  }
  return start.add({ minutes });
}

/** The moment that a time of the file means. */
function momentOf(
  time: ForeignTime,
  { fileZone, eventZone }: Zones,
  startHour: string | null,
  say: Say,
): Temporal.Instant {
  const own = time.zone === null ? undefined : canonicalTimeZone(time.zone.trim());
  if (time.zone !== null && own === undefined)
    say('start', 'import_zone_unknown', { zone: time.zone.slice(0, 100) });
  const named = own ?? fileZone;
  const zone = named ?? eventZone;
  if (time.offset === null) return inZone(time.local, zone, say);
  const instant = Temporal.Instant.from(
    `${time.local}:00${time.offset === 'Z' ? '+00:00' : time.offset}`,
  );
  const there = instant.toZonedDateTimeISO(zone);
  const wall = there.toPlainDateTime().toString({ smallestUnit: 'minute' });
  const agrees = wall === time.local;
  const hour = time.local.slice(11);
  if (agrees || startHour === null || startHour === hour || startHour === wall.slice(11)) {
    // A zone is contradicted only where the file names one that says more than UTC.
    const contradicts =
      !agrees && named !== undefined && named !== 'UTC' && startHour !== wall.slice(11);
    if (!contradicts) return instant;
    const zero = time.offset === 'Z' || /^[+-]00:00$/.test(time.offset);
    say('start', 'import_offset_contradicts', {
      given: zero ? 'UTC' : time.offset,
      expected: there.offset,
      zone,
      local: zero ? wall.replace('T', ' ') : time.local.replace('T', ' '),
    });
    return zero ? instant : inZone(time.local, zone, say);
  }
  say('start', 'import_start_contradicts_date', { start: startHour, date: wall.replace('T', ' ') });
  return instant;
}

/** A wall-clock time of a zone; one that the clock jumps over is that after the jump. */
function inZone(local: string, zone: string, say: Say): Temporal.Instant {
  const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(zone);
  const shown = zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
  if (shown !== local)
    say('start', 'import_time_in_gap', {
      given: local.replace('T', ' '),
      taken: shown.replace('T', ' '),
      zone,
    });
  return zoned.toInstant();
}

function iso(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' });
}
