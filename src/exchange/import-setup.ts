import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EventsService } from '../events/events.service.js';
import { textLanguage } from '../experts/text-language.js';
import { newId } from '../kernel/id.js';
import { localizedNameKey } from '../kernel/name-search.js';
import { recordChanges } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Track } from '../programme/track.entity.js';
import { Room } from '../venues/room.entity.js';
import { VenuesService } from '../venues/venues.service.js';
import { ImportedIdentity } from './imported-identity.entity.js';
import type { PlannedRoom } from './import-places.js';
import type { ImportPlan } from './import-plan.js';

/** Makes what the rows of an import stand on: hours of the event, its venue, rooms and tracks. */
@Injectable()
export class ImportSetup {
  constructor(
    private readonly events: EventsService,
    private readonly venues: VenuesService,
  ) {}

  async prepare(tx: EntityManager, actor: Actor, plan: ImportPlan): Promise<void> {
    const { event } = plan.state;
    const newRooms = plan.rooms.filter(({ isNew }) => isNew);
    const venueId =
      event.venueId ??
      (newRooms.length === 0
        ? null
        : await this.venues.createVenue(tx, actor, { name: event.title, zone: event.zone }));
    const patch = {
      ...(plan.hours ?? {}),
      ...(venueId === event.venueId || venueId === null ? {} : { venueId }),
    };
    if (Object.keys(patch).length > 0) {
      const [row] = await tx.query<{ version: number }[]>(
        'SELECT version FROM event WHERE organization_id = $1 AND id = $2 FOR UPDATE',
        [actor.organizationId, event.id],
      );
      await this.events.changeEvent(tx, actor, event.id, row?.version ?? 0, patch);
    }
    if (venueId !== null) await addRooms(tx, actor, venueId, newRooms, plan);
    await addTracks(tx, actor, plan);
    const keys = plan.rooms.filter(({ newKey }) => newKey);
    if (keys.length > 0)
      await tx
        .createQueryBuilder()
        .insert()
        .into(ImportedIdentity)
        .values(
          keys.map(({ id, key }) => ({
            id: newId(),
            organizationId: actor.organizationId,
            eventId: event.id,
            kind: 'room' as const,
            sourceKey: key,
            sessionId: null,
            roomId: id,
            expertId: null,
            facts: {},
          })),
        )
        .orIgnore()
        .execute();
  }
}

async function addRooms(
  tx: EntityManager,
  actor: Actor,
  venueId: string,
  rooms: readonly PlannedRoom[],
  plan: ImportPlan,
): Promise<void> {
  if (rooms.length === 0) return;
  const [last] = await tx.query<{ position: number }[]>(
    'SELECT coalesce(max(position), -1) + 1 AS position FROM room WHERE organization_id = $1 AND venue_id = $2',
    [actor.organizationId, venueId],
  );
  const first = last?.position ?? 0;
  const language = plan.state.event.languages[0] ?? plan.state.event.order[0];
  const rows = rooms.map((room, index) => {
    const name = { [textLanguage(room.name, language)]: room.name };
    return {
      id: room.id,
      organizationId: actor.organizationId,
      venueId,
      name,
      nameKey: localizedNameKey(name),
      capacity: room.capacity,
      equipment: [],
      interpretationBooths: 0,
      stepFree: null,
      layout: null,
      parallelItems: room.parallel,
      availability: [],
      position: Math.min(first + index, 10_000),
    };
  });
  await tx.insert(Room, rows);
  await recordChanges(
    tx,
    actor,
    rows.map((row) => ({
      objectKind: 'room',
      objectId: row.id,
      action: 'created',
      after: row,
    })),
  );
}

async function addTracks(tx: EntityManager, actor: Actor, plan: ImportPlan): Promise<void> {
  const rows = plan.tracks
    .filter(({ isNew }) => isNew)
    .map(({ id, name, lang, color, position }) => ({
      id,
      organizationId: actor.organizationId,
      eventId: plan.state.event.id,
      name: { [lang]: name },
      nameKey: localizedNameKey({ [lang]: name }),
      color,
      position: Math.min(position, 10_000),
    }));
  if (rows.length === 0) return;
  await tx.insert(Track, rows);
  await recordChanges(
    tx,
    actor,
    rows.map((row) => ({ objectKind: 'track', objectId: row.id, action: 'created', after: row })),
  );
}
