import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { localizedNameKey } from '../kernel/name-search.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { updateVersioned } from '../platform/database/database.js';
import type { TrackInput, TrackPatch, TrackView } from './dto/track.dto.js';
import { openEvent } from './session-rows.js';
import { Track } from './track.entity.js';

/** Writes the tracks of events. */
@Injectable()
export class TracksService {
  /** Adds a track to an event and gives its id. */
  async createTrack(
    tx: EntityManager,
    actor: Actor,
    eventId: string,
    input: TrackInput,
  ): Promise<string> {
    await openEvent(tx, actor, eventId);
    const track = {
      id: newId(),
      organizationId: actor.organizationId,
      eventId,
      name: input.name,
      nameKey: localizedNameKey(input.name),
      color: input.color ?? null,
      position: input.position ?? (await nextPosition(tx, actor, eventId)),
    };
    await tx.insert(Track, track);
    await recordChange(tx, actor, {
      objectKind: 'track',
      objectId: track.id,
      action: 'created',
      after: track,
    });
    return track.id;
  }

  /** Changes what the patch names, if the track still has that version. */
  async changeTrack(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    patch: TrackPatch,
  ): Promise<void> {
    const before = await findTrack(tx, actor, id);
    await openEvent(tx, actor, before.eventId);
    await updateVersioned(
      tx,
      Track,
      { id, organizationId: actor.organizationId, version },
      { ...patch, ...(patch.name ? { nameKey: localizedNameKey(patch.name) } : {}) },
    );
    await recordChange(tx, actor, {
      objectKind: 'track',
      objectId: id,
      action: 'changed',
      before,
      after: patch,
    });
  }

  /** Removes a track; its sessions are then of none. */
  async removeTrack(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const before = await findTrack(tx, actor, id);
    await openEvent(tx, actor, before.eventId);
    await tx.query(
      `UPDATE session SET track_id = NULL, version = version + 1 WHERE organization_id = $1 AND track_id = $2`,
      [actor.organizationId, id],
    );
    await tx.delete(Track, { id, organizationId: actor.organizationId });
    await recordChange(tx, actor, { objectKind: 'track', objectId: id, action: 'removed', before });
  }
}

/** The tracks of an event in their order. */
export async function listTracks(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
): Promise<TrackView[]> {
  const rows = await reader.query<(TrackView | { id: null })[]>(
    `SELECT track.id, event.id AS "eventId", track.name, track.color, track.position, track.version
     FROM event LEFT JOIN track ON track.organization_id = event.organization_id AND track.event_id = event.id
     WHERE event.organization_id = $1 AND event.id = $2 ORDER BY track.position, track.id`,
    [organizationId, eventId],
  );
  if (rows.length === 0) throw new DomainError('missing', 'not_found');
  return rows.filter((row): row is TrackView => row.id !== null);
}

/** One track. */
export async function readTrack(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<TrackView> {
  const [row] = await reader.query<TrackView[]>(
    `SELECT id, event_id AS "eventId", name, color, position, version FROM track
     WHERE organization_id = $1 AND id = $2`,
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return row;
}

async function findTrack(tx: EntityManager, actor: Actor, id: string): Promise<Track> {
  const track = await tx.findOneBy(Track, { id, organizationId: actor.organizationId });
  if (track === null) throw new DomainError('missing', 'not_found');
  return track;
}

async function nextPosition(tx: EntityManager, actor: Actor, eventId: string): Promise<number> {
  const [last] = await tx.query<{ position: number }[]>(
    'SELECT coalesce(max(position), -1) + 1 AS position FROM track WHERE organization_id = $1 AND event_id = $2',
    [actor.organizationId, eventId],
  );
  return last?.position ?? 0;
}
