import type { Permission } from '../platform/auth/permissions.js';
import { DAY_ELSEWHERE, FIRST_DAY, LAST_DAY, LONGEST_EVENT_DAYS } from './event-days.js';
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

/** Events that are planned and not over. */
export const COMING = `event.organization_id = $1 AND event.state IN ('draft', 'announced')
  AND event.starts_at >= $2::date - ${LONGEST_EVENT_DAYS + DAY_ELSEWHERE} AND ${LAST_DAY} >= $2::date`;

/** Of those, the ones that begin in at most so many days. */
export const beginsWithin = (days: number): string =>
  `event.starts_at < $2::date + ${days + DAY_ELSEWHERE} AND ${FIRST_DAY} <= $2::date + ${days}`;

/** What every line about an event says of it. */
export const EVENT_COLUMNS = `event.id AS "eventId", event.title AS "eventTitle", event.state AS "eventState",
  ${FIRST_DAY} AS "eventStartsOn"`;
