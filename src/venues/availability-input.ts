import './availability.errors.js';
import { expandWeekly, joinIntervals, type LocalInterval } from '../kernel/availability.js';
import { DomainError } from '../kernel/domain-error.js';
import { parseLocalDateTime, toInstant } from '../kernel/local-time.js';
import { WEEKDAYS, type WeeklyHoursInput } from './dto/availability.dto.js';

const MOST_INTERVALS = 1000;
/** A year and a leap day. */
const LONGEST_PATTERN = 366;

/**
 * Reads hours of availability of a zone: intervals as typed, and hours by the week turned into intervals. Those
 * that touch become one, so that free until midnight and from midnight on is free throughout.
 * @throws DomainError at the field: the errors of times, `availability_ends_before_start`, `availability_too_much`
 */
export function readAvailability(
  input: {
    readonly intervals?: readonly LocalInterval[];
    readonly weekly?: readonly WeeklyHoursInput[];
  },
  zone: string,
): LocalInterval[] {
  const typed = (input.intervals ?? []).map((interval, index) =>
    readInterval(interval, zone, `intervals.${index}`),
  );
  const byWeek = (input.weekly ?? []).flatMap((pattern, index) =>
    readPattern(pattern, `weekly.${index}`),
  );
  const joined = joinIntervals([...typed, ...byWeek]);
  if (joined.length > MOST_INTERVALS) throw tooMuch('intervals');
  return joined;
}

function readInterval(interval: LocalInterval, zone: string, field: string): LocalInterval {
  // Free until midnight is meant also of a night in which the clocks leap over it.
  const from = parseLocalDateTime(interval.from, zone, `${field}.from`, { atJump: true });
  const to = parseLocalDateTime(interval.to, zone, `${field}.to`, { atJump: true });
  if (
    Temporal.Instant.compare(from.instant, to.instant) >= 0 ||
    Temporal.Instant.compare(toInstant(from.local, zone), toInstant(to.local, zone)) >= 0
  ) {
    throw refused(`${field}.to`, 'availability_ends_before_start', {
      from: from.local,
      to: to.local,
    });
  }
  return { from: from.local, to: to.local };
}

/** Hours that the clock leaps over on one of the days are taken as they are: that day is only shorter. */
function readPattern(pattern: WeeklyHoursInput, field: string): LocalInterval[] {
  const days = Temporal.PlainDate.from(pattern.firstDay).until(pattern.lastDay).days;
  if (days < 0) {
    throw refused(`${field}.lastDay`, 'availability_ends_before_start', {
      from: pattern.firstDay,
      to: pattern.lastDay,
    });
  }
  if (days > LONGEST_PATTERN) throw tooMuch(`${field}.lastDay`);
  return expandWeekly({
    ...pattern,
    weekdays: pattern.weekdays.map((day) => WEEKDAYS.indexOf(day) + 1),
  });
}

function tooMuch(field: string): DomainError {
  return refused(field, 'availability_too_much', { max: MOST_INTERVALS });
}

function refused(
  field: string,
  code: string,
  params: Readonly<Record<string, string | number>>,
): DomainError {
  return new DomainError('invalid', code, params, { issues: [{ field, code, params }] });
}
