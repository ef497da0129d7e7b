import { Clock } from '../platform/clock.js';

/** A clock that stands where the seeding puts it: what was done months ago is done at that moment. */
export class SeedClock extends Clock {
  private moment: Temporal.Instant = Temporal.Now.instant();

  /** Puts the clock to a wall-clock time of a zone. */
  setLocal(day: Temporal.PlainDate, time: string, zone: string): void {
    this.moment = day
      .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
      .toInstant();
  }

  override now(): Temporal.Instant {
    return this.moment;
  }
}
