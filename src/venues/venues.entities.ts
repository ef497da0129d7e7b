import { Room } from './room.entity.js';
import { Venue } from './venue.entity.js';

export const VENUES_ENTITIES = [Venue, Room];
