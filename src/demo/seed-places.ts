import type { EntityManager } from 'typeorm';
import type { SeriesService } from '../events/series.service.js';
import type { Actor } from '../platform/auth/actor.js';
import type { VenuesService } from '../venues/venues.service.js';
import { KeyedIds } from './keyed-ids.js';
import { demoPartners } from './partners.js';
import { demoSeries } from './series.js';
import { demoVenues } from './venues.js';

/** Makes the venues with their rooms; gives the ids of both by key. */
export async function seedVenues(
  tx: EntityManager,
  actor: Actor,
  venues: VenuesService,
): Promise<{ readonly venues: KeyedIds; readonly rooms: KeyedIds }> {
  const ids = { venues: new KeyedIds('venue'), rooms: new KeyedIds('room') };
  for (const venue of demoVenues) {
    const venueId = await venues.createVenue(tx, actor, {
      name: venue.name,
      zone: venue.zone,
      ...(venue.address && { address: venue.address }),
      ...(venue.city && { city: venue.city }),
      ...(venue.country && { country: venue.country }),
    });
    ids.venues.add(venue.key, venueId);
    for (const [position, room] of venue.rooms.entries()) {
      const roomId = await venues.createRoom(tx, actor, venueId, {
        name: room.name,
        capacity: room.capacity,
        equipment: [...room.equipment],
        interpretationBooths: room.interpretationBooths,
        position,
      });
      ids.rooms.add(room.key, roomId);
    }
  }
  return ids;
}

/** Makes the partner organisations; gives their ids by key. */
export async function seedPartners(
  tx: EntityManager,
  actor: Actor,
  series: SeriesService,
): Promise<KeyedIds> {
  const ids = new KeyedIds('partner');
  for (const { key, kind, name, acronym } of demoPartners) {
    ids.add(key, await series.createPartner(tx, actor, { kind, name, acronym }));
  }
  return ids;
}

/** Makes the series, whose events are due from `dueFrom` on; gives their ids by key. */
export async function seedSeries(
  tx: EntityManager,
  actor: Actor,
  series: SeriesService,
  dueFrom: string,
): Promise<KeyedIds> {
  const ids = new KeyedIds('series');
  for (const { key, slug, cadence, startsOn, eventKind, title, description } of demoSeries) {
    const id = await series.createSeries(tx, actor, {
      slug,
      cadence,
      startsOn: startsOn > dueFrom ? startsOn : dueFrom,
      eventKind,
      title,
      description,
    });
    ids.add(key, id);
  }
  return ids;
}
