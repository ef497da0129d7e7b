import { EventsModule } from './events/events.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { VenuesModule } from './venues/venues.module.js';

/** The features, in their import order. */
export const FEATURES = [IdentityModule, VenuesModule, EventsModule];
