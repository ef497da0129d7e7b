import type { EntityManager } from 'typeorm';
import { covers, instantMs, type LocalInterval, spansOf } from '../kernel/availability.js';
import { DomainError } from '../kernel/domain-error.js';
import { canonicalTimeZone, localAt } from '../kernel/local-time.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { Actor } from '../platform/auth/actor.js';
import type { SpeakerAvailabilityInput } from '../speakers/dto/availability.dto.js';
import { readAvailability } from '../venues/availability-input.js';
import type { RoomAvailabilityInput } from '../venues/dto/availability.dto.js';
import type { AvailabilityCheck } from './dto/availability-check.dto.js';

const MOST_SESSIONS = 500;

interface PlacedSession {
  readonly sessionId: string;
  readonly title: LocalizedText;
  readonly eventId: string;
  readonly eventTitle: LocalizedText;
  readonly startsAt: string;
  readonly endsAt: string;
}

const PLACED = `SELECT session.id AS "sessionId", session.title, event.id AS "eventId", event.title AS "eventTitle",
    session.starts_at AS "startsAt", session.ends_at AS "endsAt"
  FROM session JOIN event ON event.organization_id = session.organization_id AND event.id = session.event_id
  WHERE session.organization_id = $1 AND session.state = 'planned' AND session.starts_at IS NOT NULL`;

/**
 * The sessions of all events that are still to take place in a room, and which of them would lie outside of hours in
 * which it is to be had. Nothing is saved.
 * @throws DomainError `not_found`, and at a field what saving the hours would be refused for
 */
export async function checkRoomHours(
  reader: EntityManager,
  actor: Actor,
  roomId: string,
  input: RoomAvailabilityInput,
  now: Temporal.Instant,
): Promise<AvailabilityCheck> {
  const { organizationId } = actor;
  const [room] = await reader.query<{ zone: string }[]>(
    `SELECT venue.zone FROM room JOIN venue ON venue.organization_id = room.organization_id AND venue.id = room.venue_id
     WHERE room.organization_id = $1 AND room.id = $2`,
    [organizationId, roomId],
  );
  if (room === undefined) throw new DomainError('missing', 'not_found');
  const intervals = readAvailability(input, room.zone);
  const sessions = await reader.query<PlacedSession[]>(
    `${PLACED} AND session.room_id = $2 AND session.ends_at > $3 AND event.state <> 'cancelled'
     ORDER BY session.starts_at, session.id LIMIT ${MOST_SESSIONS + 1}`,
    [organizationId, roomId, now.toString()],
  );
  return judged(intervals, room.zone, sessions);
}

/**
 * The sessions of the event in which a speaker is to be present, and which of them would lie outside of hours in which
 * the person can be had. Nothing is saved.
 * @throws DomainError `not_found`, and at a field what saving the hours would be refused for
 */
export async function checkSpeakerHours(
  reader: EntityManager,
  actor: Actor,
  speakerId: string,
  input: SpeakerAvailabilityInput,
): Promise<AvailabilityCheck> {
  const { organizationId } = actor;
  const [speaker] = await reader.query<{ eventId: string; expertId: string; zone: string }[]>(
    `SELECT speaker.event_id AS "eventId", speaker.expert_id AS "expertId", event.zone
     FROM speaker JOIN event ON event.organization_id = speaker.organization_id AND event.id = speaker.event_id
     WHERE speaker.organization_id = $1 AND speaker.id = $2`,
    [organizationId, speakerId],
  );
  if (speaker === undefined) throw new DomainError('missing', 'not_found');
  const told = input.zone == null ? undefined : canonicalTimeZone(input.zone);
  const zone = told ?? speaker.zone;
  const intervals = readAvailability(input, zone);
  const sessions = await reader.query<PlacedSession[]>(
    `${PLACED} AND session.event_id = $2 AND EXISTS (SELECT FROM assignment
       WHERE assignment.organization_id = $1 AND assignment.session_id = session.id
         AND assignment.expert_id = $3 AND assignment.blocking)
     ORDER BY session.starts_at, session.id LIMIT ${MOST_SESSIONS + 1}`,
    [organizationId, speaker.eventId, speaker.expertId],
  );
  return judged(intervals, zone, sessions);
}

function judged(
  intervals: LocalInterval[],
  zone: string,
  placed: readonly PlacedSession[],
): AvailabilityCheck {
  const free = intervals.length === 0 ? undefined : spansOf(intervals, zone);
  return {
    zone,
    intervals,
    sessions: placed
      .slice(0, MOST_SESSIONS)
      .map(({ sessionId, title, eventId, eventTitle, startsAt, endsAt }) => ({
        sessionId,
        title,
        eventId,
        eventTitle,
        from: localAt(startsAt, zone),
        to: localAt(endsAt, zone),
        outside: !covers(free, { from: instantMs(startsAt), to: instantMs(endsAt) }),
      })),
    complete: placed.length <= MOST_SESSIONS,
  };
}
