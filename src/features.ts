import { CorrespondenceModule } from './correspondence/correspondence.module.js';
import { EventsModule } from './events/events.module.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { ExpertsModule } from './experts/experts.module.js';
import { HolidaysModule } from './holidays/holidays.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { MandatesModule } from './mandates/mandates.module.js';
import { OutcomesModule } from './outcomes/outcomes.module.js';
import { OverviewModule } from './overview/overview.module.js';
import { PlanningModule } from './planning/planning.module.js';
import { ProgrammeModule } from './programme/programme.module.js';
import { PublicationsModule } from './publications/publications.module.js';
import { SiteModule } from './site/site.module.js';
import { SpeakersModule } from './speakers/speakers.module.js';
import { VenuesModule } from './venues/venues.module.js';

/** The features, in their import order. */
export const FEATURES = [
  IdentityModule,
  MandatesModule,
  HolidaysModule,
  VenuesModule,
  ExpertsModule,
  EventsModule,
  SpeakersModule,
  ProgrammeModule,
  PlanningModule,
  ExchangeModule,
  OutcomesModule,
  PublicationsModule,
  CorrespondenceModule,
  OverviewModule,
  SiteModule,
];
