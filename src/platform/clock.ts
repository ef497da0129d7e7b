import { Injectable } from '@nestjs/common';

/** The time of day, injected so that tests can set it. */
@Injectable()
export class Clock {
  /** The present instant. */
  now(): Temporal.Instant {
    return Temporal.Now.instant();
  }

  /** Today's date in an IANA zone, `YYYY-MM-DD`. */
  today(zone: string): string {
    return this.now().toZonedDateTimeISO(zone).toPlainDate().toString();
  }
}
