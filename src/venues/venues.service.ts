import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { localizedNameKey } from '../kernel/name-search.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { updateVersioned } from '../platform/database/database.js';
import { databaseFault } from '../platform/database/database-fault.js';
import type { RoomInput, RoomPatch, VenueInput, VenuePatch } from './dto/venue.dto.js';
import { Room } from './room.entity.js';
import { Venue } from './venue.entity.js';

/** Writes venues and rooms. */
@Injectable()
export class VenuesService {
  /** Makes a venue and gives its id. */
  async createVenue(tx: EntityManager, actor: Actor, input: VenueInput): Promise<string> {
    const venue = {
      id: newId(),
      organizationId: actor.organizationId,
      name: input.name,
      address: input.address ?? {},
      city: input.city ?? {},
      country: input.country ?? null,
      zone: input.zone,
      latitude: input.latitude ?? null,
      longitude: input.longitude ?? null,
    };
    await tx.insert(Venue, venue);
    await recordChange(tx, actor, {
      objectKind: 'venue',
      objectId: venue.id,
      action: 'created',
      after: venue,
    });
    return venue.id;
  }

  /** Changes what the patch names, if the venue still has that version. */
  async changeVenue(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    patch: VenuePatch,
  ): Promise<void> {
    const before = await this.findVenue(tx, actor, id);
    await updateVersioned(tx, Venue, { id, organizationId: actor.organizationId, version }, patch);
    await recordChange(tx, actor, {
      objectKind: 'venue',
      objectId: id,
      action: 'changed',
      before,
      after: patch,
    });
  }

  /** Removes a venue that nothing uses. */
  async removeVenue(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const before = await this.findVenue(tx, actor, id);
    const [use] = await tx.query<{ rooms: number; events: number }[]>(
      `SELECT (SELECT count(*)::int FROM room WHERE organization_id = $1 AND venue_id = $2) AS rooms,
              (SELECT count(*)::int FROM event WHERE organization_id = $1 AND venue_id = $2) AS events`,
      [actor.organizationId, id],
    );
    if (use && use.rooms + use.events > 0)
      throw new DomainError('conflict', 'venue_in_use', { ...use });
    await tx.delete(Venue, { id, organizationId: actor.organizationId });
    await recordChange(tx, actor, { objectKind: 'venue', objectId: id, action: 'removed', before });
  }

  /** Adds a room to a venue and gives its id. */
  async createRoom(
    tx: EntityManager,
    actor: Actor,
    venueId: string,
    input: RoomInput,
  ): Promise<string> {
    await this.findVenue(tx, actor, venueId);
    const room = {
      id: newId(),
      organizationId: actor.organizationId,
      venueId,
      name: input.name,
      nameKey: localizedNameKey(input.name),
      capacity: input.capacity ?? null,
      equipment: input.equipment ?? [],
      interpretationBooths: input.interpretationBooths ?? 0,
      stepFree: input.stepFree ?? null,
      layout: input.layout ?? null,
      parallelItems: input.parallelItems ?? false,
      availability: [],
      position: input.position ?? 0,
    };
    await tx.insert(Room, room);
    await recordChange(tx, actor, {
      objectKind: 'room',
      objectId: room.id,
      action: 'created',
      after: room,
    });
    return room.id;
  }

  /** Changes what the patch names, if the room still has that version. */
  async changeRoom(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    patch: RoomPatch,
  ): Promise<void> {
    const before = await this.findRoom(tx, actor, id);
    try {
      await updateVersioned(
        tx,
        Room,
        { id, organizationId: actor.organizationId, version },
        { ...patch, ...(patch.name ? { nameKey: localizedNameKey(patch.name) } : {}) },
      );
    } catch (error) {
      if (databaseFault(error)?.constraint !== 'session_room_free') throw error;
      throw new DomainError('conflict', 'room_holds_parallel_sessions');
    }
    await recordChange(tx, actor, {
      objectKind: 'room',
      objectId: id,
      action: 'changed',
      before,
      after: patch,
    });
  }

  /** Removes a room in which nothing is scheduled. */
  async removeRoom(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const before = await this.findRoom(tx, actor, id);
    const [use] = await tx.query<{ sessions: number }[]>(
      'SELECT count(*)::int AS sessions FROM session WHERE organization_id = $1 AND room_id = $2',
      [actor.organizationId, id],
    );
    if (use && use.sessions > 0) throw new DomainError('conflict', 'room_in_use', { ...use });
    await tx.delete(Room, { id, organizationId: actor.organizationId });
    await recordChange(tx, actor, { objectKind: 'room', objectId: id, action: 'removed', before });
  }

  /** @throws DomainError `not_found`, the same for an unknown id and for one of another organization */
  async findVenue(tx: EntityManager, actor: Actor, id: string): Promise<Venue> {
    const venue = await tx.findOneBy(Venue, { id, organizationId: actor.organizationId });
    if (venue === null) throw new DomainError('missing', 'not_found');
    return venue;
  }

  private async findRoom(tx: EntityManager, actor: Actor, id: string): Promise<Room> {
    const room = await tx.findOneBy(Room, { id, organizationId: actor.organizationId });
    if (room === null) throw new DomainError('missing', 'not_found');
    return room;
  }
}
