import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { type LocalDateTime, parseLocalDateTime, toInstant } from '../kernel/local-time.js';
import type { Actor } from '../platform/auth/actor.js';
import { updateVersioned } from '../platform/database/database.js';
import { Event } from './event.entity.js';

/** Fields whose change subscribers of the calendar must see. */
const IN_CALENDAR: readonly (keyof Event)[] = [
  'title',
  'summary',
  'startsLocal',
  'endsLocal',
  'zone',
  'allDay',
  'venueId',
  'onlineUrl',
  'state',
];

/** The event, locked until the end of the transaction. */
export async function lockEvent(tx: EntityManager, actor: Actor, id: string): Promise<Event> {
  const event = await tx.findOne(Event, {
    where: { id, organizationId: actor.organizationId },
    lock: { mode: 'pessimistic_write' },
  });
  if (event === null) throw new DomainError('missing', 'not_found');
  return event;
}

/** Writes a change of an event, if it still has that version; its `sequence` rises when calendars must see it. */
export async function saveEvent(
  tx: EntityManager,
  before: Event,
  version: number,
  change: Partial<Event>,
): Promise<void> {
  const announced = before.announcedAt !== null || change.announcedAt;
  const seen = IN_CALENDAR.some(
    (field) => field in change && JSON.stringify(change[field]) !== JSON.stringify(before[field]),
  );
  await updateVersioned(
    tx,
    Event,
    { id: before.id, organizationId: before.organizationId, version },
    { ...change, ...(announced && seen ? { sequence: before.sequence + 1 } : {}) },
  );
}

/** Runs the deferred rules now, while the error still belongs to this statement. */
export async function checkSessionsFit(tx: EntityManager): Promise<void> {
  await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
}

/** The hours of an event, as wall clock in its zone and as instants. */
export interface EventTimes {
  readonly zone: string;
  readonly startsLocal: string;
  readonly endsLocal: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/**
 * Start and end in the zone, as wall clock and as instants. A day has its midnight also where the clocks leap over it.
 * @throws DomainError at the field: a time that does not exist or contradicts the zone, an end not after its start
 */
export function readTimes(zone: string, starts: string, ends: string): EventTimes {
  const start = readStart(starts, zone, 'startsLocal');
  const end = parseLocalDateTime(ends, zone, 'endsLocal', { atJump: true });
  const times = {
    zone: start.zone,
    startsLocal: start.local,
    endsLocal: end.local,
    startsAt: toInstant(start.local, start.zone, start.offset),
    endsAt: toInstant(end.local, end.zone, end.offset),
  };
  if (Temporal.Instant.compare(times.startsAt, times.endsAt) >= 0) {
    const params = { starts: start.local, ends: end.local };
    throw new DomainError('invalid', 'event_ends_before_start', params, {
      issues: [{ field: 'endsLocal', code: 'event_ends_before_start', params }],
    });
  }
  return times;
}

/** The start of an event: of an hour that is left out only the midnight with which a day begins. */
export function readStart(input: string, zone: string, field: string): LocalDateTime {
  return parseLocalDateTime(input, zone, field, { atJump: /[T ]00:00/.test(input) });
}

/** The number after the last in the series; the series row is locked while it is counted. */
export async function nextSeriesNumber(
  tx: EntityManager,
  actor: Actor,
  seriesId: string,
): Promise<number> {
  const series = await tx.query<unknown[]>(
    'SELECT id FROM series WHERE organization_id = $1 AND id = $2 FOR UPDATE',
    [actor.organizationId, seriesId],
  );
  if (series.length === 0) throw invalidField('seriesId', 'reference_unknown', { rule: 'series' });
  const [last] = await tx.query<{ number: number }[]>(
    'SELECT coalesce(max(series_number), 0) AS number FROM event WHERE organization_id = $1 AND series_id = $2',
    [actor.organizationId, seriesId],
  );
  return (last?.number ?? 0) + 1;
}
