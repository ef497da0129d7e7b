/** Reads and writes the wall clock of one zone in whole minutes since 1970-01-01T00:00Z, and remembers both ways. */
export class ZoneClock {
  readonly zone: string;
  private readonly minutes = new Map<string, number>();
  private readonly locals = new Map<number, string>();

  constructor(zone: string) {
    this.zone = zone;
  }

  /** Minutes of a wall-clock time `YYYY-MM-DDTHH:mm`; NaN when it cannot be read. */
  minute(local: string): number {
    const known = this.minutes.get(local);
    if (known !== undefined) return known;
    const minute = readMinute(local, this.zone);
    this.minutes.set(local, minute);
    return minute;
  }

  /** The wall-clock time at a minute. */
  local(minute: number): string {
    const known = this.locals.get(minute);
    if (known !== undefined) return known;
    const local = Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
      .toZonedDateTimeISO(this.zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' });
    this.locals.set(minute, local);
    return local;
  }

  /** Minutes since midnight on the clock of the zone. */
  minuteOfDay(minute: number): number {
    const local = this.local(minute);
    return Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
  }
}

function readMinute(local: string, zone: string): number {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return Number.NaN;
  try {
    return (
      Temporal.PlainDateTime.from(local, { overflow: 'reject' }).toZonedDateTime(zone)
        .epochMilliseconds / 60_000
    );
  } catch {
    return Number.NaN;
  }
}

/**
 * Whether the runtime knows the zone. The kernel's `isTimeZone` also refuses offsets and abbreviations; a problem is
 * made from rows that have passed it.
 */
export function isKnownZone(zone: string): boolean {
  try {
    new Temporal.ZonedDateTime(0n, zone);
    return true;
  } catch {
    return false;
  }
}

/** Minutes since midnight of `HH:mm`, up to `24:00`; NaN when it cannot be read. */
export function readDayMinute(text: string): number {
  const match = /^(\d{2}):(\d{2})$/.exec(text);
  if (!match) return Number.NaN;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minute <= 1440 ? minute : Number.NaN;
}
