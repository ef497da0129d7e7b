import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { resolveText } from '../kernel/localized-text.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import type { EventMove } from './dto/event-acts.dto.js';
import type { MoveReport, PlannedSession } from './dto/event-plan.dto.js';
import { Event } from './event.entity.js';
import { isMovable } from './event-lifecycle.js';
import {
  checkSessionsFit,
  type EventTimes,
  lockEvent,
  readStart,
  readTimes,
  saveEvent,
} from './event-rows.js';
import {
  type EventSession,
  lasting,
  placementsOf,
  planSessions,
  readEventSessions,
  writeHours,
} from './event-sessions.js';
import { daysBetween, moveLocal, REFUSED_ISSUES, unambiguous, withOffsets } from './event-shift.js';
import { findClashes } from './placement-clashes.js';

/** Moves an event to other hours and its sessions with it, or says what that would do. */
@Injectable()
export class EventMoveService {
  /** What the move would do and what stands in its way; nothing is saved. */
  async previewMove(
    reader: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    move: EventMove,
  ): Promise<MoveReport> {
    const event = await reader.findOneBy(Event, { id, organizationId: actor.organizationId });
    if (event === null) throw new DomainError('missing', 'not_found');
    if (event.version !== version) {
      throw new DomainError('stale', 'stale_version', { current: event.version, given: version });
    }
    const sessions = await readEventSessions(reader, actor.organizationId, id);
    const report = planMove(event, sessions, move);
    const clashes = await findClashes(
      reader,
      { organizationId: actor.organizationId, language: actor.language, event },
      lasting(placementsOf(report.sessions, sessions)),
    );
    return {
      ...report,
      dryRun: true,
      clashes,
      possible: clashes.length === 0 && refusedSessions(report.sessions).length === 0,
    };
  }

  /**
   * Moves the event and its sessions, by the same span of wall-clock time; all or nothing.
   * @throws DomainError `event_sessions_misfit` when the clocks of the new day have no such hours, and what
   *   `previewMove` throws
   */
  async moveEvent(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    move: EventMove,
  ): Promise<MoveReport> {
    const before = await lockEvent(tx, actor, id);
    const sessions = await readEventSessions(tx, actor.organizationId, id, true);
    const report = planMove(before, sessions, move);
    requireHours(report.sessions, before.zone, actor);
    const { startsLocal, endsLocal, startsAt, endsAt } = report.after;
    const times = { startsLocal, endsLocal, startsAt, endsAt };
    await tx.query('SET CONSTRAINTS ALL DEFERRED');
    await saveEvent(tx, before, version, times);
    const after = new Map(report.sessions.map((planned) => [planned.sessionId, planned.after]));
    await writeHours(
      tx,
      actor,
      sessions.map((session) => ({ ...session, ...after.get(session.id) })),
    );
    await checkSessionsFit(tx);
    await recordChange(tx, actor, {
      objectKind: 'event',
      objectId: id,
      action: 'moved',
      before,
      after: times,
    });
    return report;
  }
}

/** Where everything goes: by the wall clock of the zone, whatever its rules do in between. */
function planMove(event: Event, sessions: readonly EventSession[], move: EventMove): MoveReport {
  if (!isMovable(event.state)) {
    throw new DomainError('conflict', 'event_not_editable', { state: event.state });
  }
  const { span, times } = movedTimes(event, targetStart(event, move), move.endsLocal);
  const [before, after] = [withOffsets(event, event.zone), withOffsets(times, event.zone)];
  return {
    dryRun: false,
    possible: true,
    days: daysBetween(event.startsLocal, times.startsLocal),
    before,
    after,
    offsetChanges: before.startsOffset !== after.startsOffset,
    sessions: planSessions(sessions, event.zone, span, times),
    clashes: [],
    undo: {
      startsLocal: unambiguous(event.startsLocal, event.startsAt, event.zone),
      endsLocal: unambiguous(event.endsLocal, event.endsAt, event.zone),
    },
  };
}

/** The new start, given as such or as a number of days after the old one. */
export function targetStart(
  event: Pick<Event, 'startsLocal' | 'zone'>,
  input: { readonly startsLocal?: string; readonly days?: number },
): { readonly local: string; readonly offset: string } {
  if (input.startsLocal === undefined) {
    if (input.days === undefined) throw invalidField('startsLocal', 'required');
    const local = moveLocal(event.startsLocal, Temporal.Duration.from({ days: input.days }));
    return readStart(local, event.zone, 'days');
  }
  if (input.days !== undefined) throw invalidField('days', 'event_move_twice');
  return readStart(input.startsLocal, event.zone, 'startsLocal');
}

/** The hours of an event whose start moves there; its end follows by the clock, unless it is given. */
export function movedTimes(
  event: Pick<Event, 'startsLocal' | 'endsLocal' | 'zone'>,
  start: { readonly local: string; readonly offset: string },
  endsLocal: string | undefined,
): { readonly span: Temporal.Duration; readonly times: EventTimes } {
  const span = Temporal.PlainDateTime.from(event.startsLocal).until(
    Temporal.PlainDateTime.from(start.local),
    { largestUnit: 'days' },
  );
  const times = readTimes(
    event.zone,
    `${start.local}${start.offset}`,
    endsLocal ?? moveLocal(event.endsLocal, span),
  );
  return { span, times };
}

/** The sessions that could not be saved where they would go. */
export function refusedSessions(planned: readonly PlannedSession[]): PlannedSession[] {
  return planned.filter(({ issue }) => issue !== null && REFUSED_ISSUES.has(issue));
}

/** Refuses when the clocks of the new day leave a session no such hours; what leaves the event is refused later. */
export function requireHours(planned: readonly PlannedSession[], zone: string, actor: Actor): void {
  const misfits = refusedSessions(planned).filter(({ issue }) => issue !== 'outside_event');
  if (misfits.length === 0) return;
  const named = misfits.slice(0, 20).map(({ title, after }) => {
    const text = resolveText(title, { asked: actor.language })?.text ?? '';
    return `${text} (${after.startsLocal.replace('T', ' ')}–${after.endsLocal.slice(11)})`;
  });
  throw new DomainError(
    'conflict',
    'event_sessions_misfit',
    { sessions: named.join('; '), zone },
    { details: { sessions: misfits } },
  );
}
