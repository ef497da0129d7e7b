/** A stretch of time with one offset: from a minute (included) to a minute (excluded) since 1970. */
export interface OffsetStretch {
  readonly from: number;
  readonly to: number;
  /** Minutes that the wall clock is ahead of UTC. */
  readonly offset: number;
}

const MINUTE = 60_000;

/** The offsets of a zone over a span, read once from the rules of the runtime. Minutes since 1970 throughout. */
export class ZoneOffsets {
  readonly zone: string;
  readonly stretches: readonly OffsetStretch[];

  /** @throws RangeError for a zone that the runtime does not know */
  constructor(zone: string, from: number, to: number) {
    this.zone = zone;
    const stretches: OffsetStretch[] = [];
    let at = Temporal.Instant.fromEpochMilliseconds(from * MINUTE).toZonedDateTimeISO(zone);
    let begin = from;
    for (;;) {
      const next = at.getTimeZoneTransition('next');
      const change = next === null ? to : Math.ceil(next.epochMilliseconds / MINUTE);
      const end = Math.min(change, to);
      const offset = Math.floor(at.offsetNanoseconds / (MINUTE * 1_000_000));
      if (end > begin) stretches.push({ from: begin, to: end, offset });
      if (next === null || change >= to) break;
      at = next;
      begin = change;
    }
    this.stretches = stretches;
  }

  /** The stretch in which a minute lies; the first or last for one outside of the span. */
  at(minute: number): OffsetStretch {
    const found = this.stretches.find(({ to }) => minute < to) ?? this.stretches.at(-1);
    if (found === undefined) throw new RangeError(`No offset of ${this.zone} at ${minute}`);
    return found;
  }

  /** Minutes of the wall clock since 1970-01-01T00:00 on that clock. */
  local(minute: number): number {
    return minute + this.at(minute).offset;
  }
}

/** Writes minutes of a wall clock as `YYYY-MM-DDTHH:mm`. */
export function writeLocal(localMinute: number): string {
  return Temporal.Instant.fromEpochMilliseconds(localMinute * MINUTE)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

/** The number of a day since 1970-01-01 of `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Temporal.PlainDate.from('1970-01-01').until(day, { largestUnit: 'days' }).days;
}

/** The weekday of a day by its number: Monday is 1 (ISO 8601). */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Minutes since midnight of a wall-clock minute. */
export function dayMinute(localMinute: number): number {
  return ((localMinute % 1440) + 1440) % 1440;
}
