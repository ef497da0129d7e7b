/** From when on which offset is in force in a zone, for SQL that turns instants into days. */
export interface ZoneSteps {
  /** Instants as Postgres reads them, ascending, the first one of them `-infinity`. */
  readonly since: readonly string[];
  readonly seconds: readonly number[];
}

/** No row is older. */
const BEGINNING = Temporal.Instant.from('2000-01-01T00:00:00Z');

/**
 * The offsets of a zone up to `until`, by the rules of the runtime: those of the database's server may be older
 * (Kazakhstan changed in 2024), and a day must not depend on who computes it.
 */
export function zoneSteps(zone: string, until: Temporal.Instant): ZoneSteps {
  const since: string[] = [];
  const seconds: number[] = [];
  let step: Temporal.ZonedDateTime | null = BEGINNING.toZonedDateTimeISO(zone);
  while (step !== null && Temporal.Instant.compare(step.toInstant(), until) <= 0) {
    since.push(since.length === 0 ? '-infinity' : step.toInstant().toString());
    seconds.push(step.offsetNanoseconds / 1e9);
    step = step.getTimeZoneTransition('next');
  }
  return { since, seconds };
}

/** SQL for the day of an instant; needs the CTE `zone_step (since, seconds)`. */
export const dayOf = (instant: string): string => `(${instant} AT TIME ZONE 'UTC' + (
  SELECT make_interval(secs => zone_step.seconds) FROM zone_step WHERE zone_step.since <= ${instant}
  ORDER BY zone_step.since DESC LIMIT 1))::date`;
