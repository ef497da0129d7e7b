import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { type LocalizedText, resolveText } from '../kernel/localized-text.js';
import { parseLocalDateTime } from '../kernel/local-time.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { updateVersioned } from '../platform/database/database.js';
import type {
  AvailabilityInterval,
  SpeakerInput,
  SpeakerPatch,
  SpeakerTransition,
} from './dto/speaker.dto.js';
import { Speaker } from './speaker.entity.js';
import { nextSpeakerStates } from './speaker-states.js';

/** Engages experts in events. */
@Injectable()
export class SpeakersService {
  constructor(private readonly clock: Clock) {}

  /** Engages an expert in an event, in one role; gives the engagement's id. */
  async engage(
    tx: EntityManager,
    actor: Actor,
    eventId: string,
    input: SpeakerInput,
  ): Promise<string> {
    const zone = await eventZone(tx, actor, eventId);
    const experts = await tx.query<{ merged_into_id: string | null }[]>(
      'SELECT merged_into_id FROM expert WHERE organization_id = $1 AND id = $2',
      [actor.organizationId, input.expertId],
    );
    if (experts[0]?.merged_into_id !== null)
      throw invalidField('expertId', 'reference_unknown', { rule: 'expert' });
    const speaker = {
      id: newId(),
      organizationId: actor.organizationId,
      eventId,
      expertId: input.expertId,
      role: input.role,
      state: input.state ?? ('proposed' as const),
      attendanceMode: input.attendanceMode ?? ('in_person' as const),
      availability: readAvailability(input.availability ?? [], zone),
      availabilityZone: null,
      zone: null,
      note: input.note ?? '',
      position: input.position ?? (await nextPosition(tx, actor, eventId)),
    };
    await tx.insert(Speaker, speaker);
    await recordChange(tx, actor, {
      objectKind: 'speaker',
      objectId: speaker.id,
      action: 'created',
      after: speaker,
    });
    return speaker.id;
  }

  /** Changes what the patch names, if the engagement still has that version. */
  async change(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    patch: SpeakerPatch,
  ): Promise<void> {
    const before = await findSpeaker(tx, actor, id);
    const change = {
      ...patch,
      ...(patch.availability
        ? {
            availability: readAvailability(
              patch.availability,
              await eventZone(tx, actor, before.eventId),
            ),
            availabilityZone: null,
          }
        : {}),
    };
    await updateVersioned(
      tx,
      Speaker,
      { id, organizationId: actor.organizationId, version },
      change,
    );
    await recordChange(tx, actor, {
      objectKind: 'speaker',
      objectId: id,
      action: 'changed',
      before,
      after: change,
    });
  }

  /** Moves the engagement to another state, or takes its last change of state back. */
  async changeState(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    { to, takeBack }: SpeakerTransition,
  ): Promise<void> {
    const before = await findSpeaker(tx, actor, id);
    const last = takeBack === true ? await lastChangeOfState(tx, before) : undefined;
    const allowed = nextSpeakerStates(before.state);
    if (takeBack === true ? last?.from !== to : !allowed.includes(to)) {
      throw new DomainError('conflict', 'speaker_transition_refused', {
        from: before.state,
        to,
        allowed: allowed.join(', '),
      });
    }
    // What was taken back never happened: an invitation is as old as before.
    const change = { state: to, stateChangedAt: last?.since ?? this.clock.now().toString() };
    await updateVersioned(
      tx,
      Speaker,
      { id, organizationId: actor.organizationId, version },
      change,
    );
    await recordChange(tx, actor, {
      objectKind: 'speaker',
      objectId: id,
      action: to,
      before,
      after: change,
    });
  }

  /** Ends an engagement of somebody who is in no session of the event. */
  async remove(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const before = await findSpeaker(tx, actor, id);
    const sessions = await tx.query<{ title: LocalizedText }[]>(
      `SELECT DISTINCT session.id, session.title FROM assignment JOIN session ON session.id = assignment.session_id
       WHERE assignment.organization_id = $1 AND assignment.event_id = $2 AND assignment.expert_id = $3
         AND NOT EXISTS (SELECT FROM speaker other WHERE other.event_id = $2 AND other.expert_id = $3 AND other.id <> $4)
       LIMIT 10`,
      [actor.organizationId, before.eventId, before.expertId, id],
    );
    if (sessions.length > 0) {
      const named = sessions.map(
        ({ title }) => resolveText(title, { asked: actor.language })?.text ?? '',
      );
      throw new DomainError('conflict', 'speaker_in_programme', { sessions: named.join('; ') });
    }
    await tx.delete(Speaker, { id, organizationId: actor.organizationId });
    await recordChange(tx, actor, {
      objectKind: 'speaker',
      objectId: id,
      action: 'removed',
      before,
    });
  }
}

async function findSpeaker(tx: EntityManager, actor: Actor, id: string): Promise<Speaker> {
  const speaker = await tx.findOneBy(Speaker, { id, organizationId: actor.organizationId });
  if (speaker === null) throw new DomainError('missing', 'not_found');
  return speaker;
}

/** From which state the engagement came to where it is, and since when it had that one, as the log has it. */
async function lastChangeOfState(
  tx: EntityManager,
  { id, organizationId, state }: Speaker,
): Promise<{ from: string; since: string | null } | undefined> {
  const [last] = await tx.query<{ from: string; since: string | null; to: string }[]>(
    `SELECT changes->'state'->>'old' AS "from", changes->'state'->>'new' AS "to",
       changes->'stateChangedAt'->>'old' AS since
     FROM audit_entry
     WHERE organization_id = $1 AND object_kind = 'speaker' AND object_id = $2 AND changes ? 'state'
     ORDER BY at DESC, id DESC LIMIT 1`,
    [organizationId, id],
  );
  return last?.to === state ? last : undefined;
}

async function eventZone(tx: EntityManager, actor: Actor, eventId: string): Promise<string> {
  const [event] = await tx.query<{ zone: string }[]>(
    'SELECT zone FROM event WHERE organization_id = $1 AND id = $2',
    [actor.organizationId, eventId],
  );
  if (event === undefined) throw new DomainError('missing', 'not_found');
  return event.zone;
}

async function nextPosition(tx: EntityManager, actor: Actor, eventId: string): Promise<number> {
  const [last] = await tx.query<{ position: number }[]>(
    'SELECT coalesce(max(position), -1) + 1 AS position FROM speaker WHERE organization_id = $1 AND event_id = $2',
    [actor.organizationId, eventId],
  );
  return last?.position ?? 0;
}

function readAvailability(
  intervals: readonly AvailabilityInterval[],
  zone: string,
): { from: string; to: string }[] {
  return intervals.map((interval, index) => {
    const from = parseLocalDateTime(interval.from, zone, `availability.${index}.from`, {
      atJump: true,
    });
    const to = parseLocalDateTime(interval.to, zone, `availability.${index}.to`, { atJump: true });
    if (Temporal.Instant.compare(from.instant, to.instant) >= 0) {
      throw invalidField(`availability.${index}.to`, 'speaker_availability_invalid');
    }
    return { from: from.local, to: to.local };
  });
}
