import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { resolveText } from '../kernel/localized-text.js';
import { titleSearchText } from '../kernel/name-search.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { freeSlug } from '../platform/database/free-slug.js';
import type { EventTransition } from './dto/event-acts.dto.js';
import type { EventInput, EventPatch } from './dto/event.dto.js';
import { Event } from './event.entity.js';
import { transitionRefusal } from './event-lifecycle.js';
import { requireOwn, writeEventLinks } from './event-links.js';
import {
  checkSessionsFit,
  lockEvent,
  nextSeriesNumber,
  readTimes,
  saveEvent,
} from './event-rows.js';
import { requireHours } from './event-move.service.js';
import {
  cancelSessions,
  planSessions,
  readEventSessions,
  rederiveSessions,
} from './event-sessions.js';
import { unambiguous } from './event-shift.js';

/** Writes events and moves them through their states. */
@Injectable()
export class EventsService {
  constructor(private readonly clock: Clock) {}

  /** Makes a draft event and gives its id. */
  async createEvent(tx: EntityManager, actor: Actor, input: EventInput): Promise<string> {
    const times = readTimes(input.zone, input.startsLocal, input.endsLocal);
    await requireOwn(tx, actor, 'venue', 'venueId', input.venueId);
    const event = {
      id: newId(),
      organizationId: actor.organizationId,
      seriesId: input.seriesId ?? null,
      seriesNumber: input.seriesId ? await nextSeriesNumber(tx, actor, input.seriesId) : null,
      slug:
        input.slug ??
        (await freeSlug(tx, 'event', resolveText(input.title, { asked: 'en' })?.text ?? 'event')),
      title: input.title,
      summary: input.summary ?? {},
      description: input.description ?? {},
      kind: input.kind,
      format: input.format,
      allDay: input.allDay ?? false,
      languages: input.languages ?? [],
      venueId: input.venueId ?? null,
      onlineUrl: input.onlineUrl ?? null,
      attributionRule: input.attributionRule ?? 'on_record',
      visibility: input.visibility ?? 'public',
      state: 'draft',
      stateReason: {},
      announcedAt: null,
      sequence: 0,
      searchText: titleSearchText(input.title),
      ...times,
    } as const;
    await tx.insert(Event, event);
    await writeEventLinks(tx, actor, event.id, input);
    await recordChange(tx, actor, {
      objectKind: 'event',
      objectId: event.id,
      action: 'created',
      after: { ...event, ...links(input) },
    });
    return event.id;
  }

  /**
   * Changes what the patch names, if the event still has that version. Wall-clock times stay when the zone
   * changes: the instants of the event and of its sessions are derived anew.
   */
  async changeEvent(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    patch: EventPatch,
  ): Promise<void> {
    const before = await lockEvent(tx, actor, id);
    const {
      proposalIds: _p,
      themeIds: _t,
      partners: _r,
      zone,
      startsLocal,
      endsLocal,
      seriesId,
      ...plain
    } = patch;
    const retimed = zone !== undefined || startsLocal !== undefined || endsLocal !== undefined;
    if (retimed && (before.state === 'closed' || before.state === 'cancelled')) {
      throw new DomainError('conflict', 'event_not_editable', { state: before.state });
    }
    await requireOwn(tx, actor, 'venue', 'venueId', patch.venueId);
    const times = retimed ? readTimes(...hoursAfter(before, patch)) : {};
    const change = {
      ...plain,
      ...times,
      ...(patch.title ? { searchText: titleSearchText(patch.title) } : {}),
      ...(seriesId === undefined || seriesId === before.seriesId
        ? {}
        : {
            seriesId,
            seriesNumber: seriesId ? await nextSeriesNumber(tx, actor, seriesId) : null,
          }),
    };
    await tx.query('SET CONSTRAINTS ALL DEFERRED');
    await saveEvent(tx, before, version, change);
    if (zone !== undefined && zone !== before.zone) {
      const sessions = await readEventSessions(tx, actor.organizationId, id, true);
      const after = { ...before, ...times };
      requireHours(planSessions(sessions, zone, new Temporal.Duration(), after), zone, actor);
      await rederiveSessions(tx, actor, id, zone);
    }
    await checkSessionsFit(tx);
    await writeEventLinks(tx, actor, id, patch);
    await recordChange(tx, actor, {
      objectKind: 'event',
      objectId: id,
      action: 'changed',
      before,
      after: { ...change, ...links(patch) },
    });
  }

  /**
   * Moves the event to another state.
   * @throws DomainError with the rule that refuses it (see `transitionRefusal`)
   */
  async changeState(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    transition: EventTransition,
  ): Promise<void> {
    const before = await lockEvent(tx, actor, id);
    const now = this.clock.now().toString();
    const refusal = transitionRefusal(
      {
        state: before.state,
        format: before.format,
        hasVenue: before.venueId !== null,
        hasOnlineUrl: before.onlineUrl !== null,
        startsAt: before.startsAt,
        endsAt: before.endsAt,
        hasReason: Object.keys(transition.reason ?? {}).length > 0,
      },
      transition.to,
      now,
    );
    if (refusal) throw new DomainError('conflict', refusal.code, refusal.params);
    const change = {
      state: transition.to,
      stateReason: transition.reason ?? {},
      stateChangedAt: now,
      ...(transition.to === 'announced' && before.announcedAt === null ? { announcedAt: now } : {}),
    };
    await saveEvent(tx, before, version, change);
    // Cancelled is for good: what the event held is free for others, at once.
    if (transition.to === 'cancelled') await cancelSessions(tx, actor, id);
    await recordChange(tx, actor, {
      objectKind: 'event',
      objectId: id,
      action: transition.to,
      before,
      after: { state: transition.to, stateReason: change.stateReason },
    });
  }

  /** Deletes a draft with its programme; what was announced is cancelled instead. */
  async removeEvent(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const before = await lockEvent(tx, actor, id);
    const outcomes = await tx.query<unknown[]>(
      'SELECT 1 FROM outcome WHERE organization_id = $1 AND event_id = $2 LIMIT 1',
      [actor.organizationId, id],
    );
    if (before.state !== 'draft' || before.announcedAt !== null || outcomes.length > 0) {
      throw new DomainError('conflict', 'event_in_use');
    }
    await tx.delete(Event, { id, organizationId: actor.organizationId });
    await recordChange(tx, actor, { objectKind: 'event', objectId: id, action: 'removed', before });
  }
}

/** The hours after a patch as inputs; what is not named keeps its moment, also in an hour that comes twice. */
function hoursAfter(
  before: Event,
  patch: Pick<EventPatch, 'zone' | 'startsLocal' | 'endsLocal'>,
): [zone: string, startsLocal: string, endsLocal: string] {
  const zone = patch.zone ?? before.zone;
  const kept = (local: string, instant: string): string =>
    zone === before.zone ? unambiguous(local, instant, zone) : local;
  return [
    zone,
    patch.startsLocal ?? kept(before.startsLocal, before.startsAt),
    patch.endsLocal ?? kept(before.endsLocal, before.endsAt),
  ];
}

function links({ proposalIds, themeIds, partners }: EventPatch): object {
  return {
    ...(proposalIds ? { proposalIds } : {}),
    ...(themeIds ? { themeIds } : {}),
    ...(partners ? { partners } : {}),
  };
}
