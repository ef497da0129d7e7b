import { VenuesModule } from './venues/venues.module.js';

/** The features, in their import order. */
export const FEATURES = [VenuesModule];
