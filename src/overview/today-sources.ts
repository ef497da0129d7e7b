import type { Permission } from '../platform/auth/permissions.js';
import type { TodayKind } from './today-rules.js';

/**
 * Where lines of one kind come from, as SQL. Parameters: $1 the organization, $2 today, $3 the organization's
 * languages; further CTEs at hand: `zone_step` (see `dayOf`).
 */
export interface TodaySource {
  readonly kind: TodayKind;
  /** Who lacks one of these is not told of such lines. */
  readonly needs: readonly Permission[];
  /** A SELECT of `id` and `due_on` (and what `view` wants besides) of all lines; ids are unique among them. */
  readonly lines: string;
  /** A SELECT of the columns of the line out of `shown`, the part of the lines that is asked for. */
  readonly view: string;
}

/** The first and the last day of an event by its own clock: an end at midnight belongs to the day before. */
export const FIRST_DAY = 'event.starts_local::date';
export const LAST_DAY = `(event.ends_local - interval '1 microsecond')::date`;

/** No event is longer, so that one which began earlier is over. */
const LONGEST_EVENT_DAYS = 60;

/** Events that are planned and not over. Zones differ by a day at most. */
export const COMING = `event.organization_id = $1 AND event.state IN ('draft', 'announced')
  AND event.starts_at >= $2::date - ${LONGEST_EVENT_DAYS + 2} AND ${LAST_DAY} >= $2::date`;

/** Of those, the ones that begin in at most so many days. */
export const beginsWithin = (days: number): string =>
  `event.starts_at < $2::date + ${days + 2} AND ${FIRST_DAY} <= $2::date + ${days}`;

/** What every line about an event says of it. */
export const EVENT_COLUMNS = `event.id AS "eventId", event.title AS "eventTitle", event.state AS "eventState",
  ${FIRST_DAY} AS "eventStartsOn"`;
