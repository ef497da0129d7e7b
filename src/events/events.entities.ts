import { Event } from './event.entity.js';
import { EventRole } from './event-role.entity.js';
import { Partner } from './partner.entity.js';
import { Series } from './series.entity.js';

export const EVENTS_ENTITIES = [Series, Event, EventRole, Partner];
