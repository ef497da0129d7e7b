import { toInstant } from './wall-clock.js';

/** A span of wall-clock time, half-open: from `from` until `to`, both `YYYY-MM-DDTHH:mm`. */
export interface LocalInterval {
  readonly from: string;
  readonly to: string;
}

/** A span of instants in milliseconds since 1970, half-open. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The milliseconds since 1970 of an instant (ISO 8601 with offset or `Z`). */
export function instantMs(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}

/** The intervals of a zone as spans of instants, in order; those that touch or overlap become one. */
export function spansOf(intervals: readonly LocalInterval[], zone: string): Span[] {
  return mergeSpans(
    intervals.map(({ from, to }) => ({
      from: instantMs(toInstant(from, zone)),
      to: instantMs(toInstant(to, zone)),
    })),
  );
}

/** The union of spans as few spans in order: free until midnight and from midnight on is free throughout. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.to) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else if (span.to > span.from) merged.push(span);
  }
  return merged;
}

/**
 * When all of several can be had: the intersection. Undefined stands for always, so that nobody's silence narrows
 * the others; an empty list is never.
 */
export function intersectSpans(
  all: readonly (readonly Span[] | undefined)[],
): readonly Span[] | undefined {
  const given = all.filter((spans) => spans !== undefined);
  return given.reduce<readonly Span[] | undefined>(
    (common, spans) => (common === undefined ? spans : both(common, spans)),
    undefined,
  );
}

function both(a: readonly Span[], b: readonly Span[]): Span[] {
  const common: Span[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const one = a[i];
    const other = b[j];
    if (one === undefined || other === undefined) break;
    const from = Math.max(one.from, other.from);
    const to = Math.min(one.to, other.to);
    if (from < to) common.push({ from, to });
    if (one.to < other.to) i += 1;
    else j += 1;
  }
  return common;
}

/** Whether the span lies wholly in one of the spans; undefined stands for always. */
export function covers(spans: readonly Span[] | undefined, span: Span): boolean {
  return spans === undefined || spans.some(({ from, to }) => from <= span.from && span.to <= to);
}

/** The parts of a span that lie in none of the spans, in order; undefined stands for always. */
export function partsOutside(spans: readonly Span[] | undefined, span: Span): Span[] {
  const outside: Span[] = [];
  let at = span.from;
  for (const { from, to } of spans ?? [{ from: -Infinity, to: Infinity }]) {
    if (at < from) outside.push({ from: at, to: Math.min(from, span.to) });
    at = Math.max(at, to);
    if (at >= span.to) return outside.filter((part) => part.from < part.to);
  }
  return [...outside, { from: at, to: span.to }].filter((part) => part.from < part.to);
}

/** A pattern of the week: the same hours on the named weekdays from the first day to the last. */
export interface WeeklyHours {
  /** ISO 8601: Monday is 1, Sunday 7. */
  readonly weekdays: readonly number[];
  /** `HH:mm`; an end that is not after the start lies on the next day, and 24:00 is midnight. */
  readonly from: string;
  readonly to: string;
  /** First and last day, both included, `YYYY-MM-DD`. */
  readonly firstDay: string;
  readonly lastDay: string;
}

/** The intervals of a weekly pattern, in order. The wall clock stays over a change of the clocks. */
export function expandWeekly(pattern: WeeklyHours): LocalInterval[] {
  const intervals: LocalInterval[] = [];
  const last = Temporal.PlainDate.from(pattern.lastDay);
  const end = pattern.to === '24:00' ? '00:00' : pattern.to;
  const overMidnight = end <= pattern.from;
  for (
    let day = Temporal.PlainDate.from(pattern.firstDay);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (!pattern.weekdays.includes(day.dayOfWeek)) continue;
    const until = overMidnight ? day.add({ days: 1 }) : day;
    intervals.push({
      from: `${day.toString()}T${pattern.from}`,
      to: `${until.toString()}T${end}`,
    });
  }
  return intervals;
}

/** Intervals in order, those that touch or overlap on the wall clock joined. */
export function joinIntervals(intervals: readonly LocalInterval[]): LocalInterval[] {
  const joined: LocalInterval[] = [];
  for (const interval of [...intervals].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (last !== undefined && interval.from <= last.to) {
      joined[joined.length - 1] = {
        from: last.from,
        to: interval.to > last.to ? interval.to : last.to,
      };
    } else joined.push(interval);
  }
  return joined;
}
