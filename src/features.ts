import { EventsModule } from './events/events.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { MandatesModule } from './mandates/mandates.module.js';
import { VenuesModule } from './venues/venues.module.js';

/** The features, in their import order. */
export const FEATURES = [IdentityModule, MandatesModule, VenuesModule, EventsModule];
