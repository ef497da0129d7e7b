import type { EntityManager } from 'typeorm';
import { EventsService } from '../events/events.service.js';
import { SeriesService } from '../events/series.service.js';
import { ExpertsService } from '../experts/experts.service.js';
import { InstitutionsService } from '../experts/institutions.service.js';
import { MandatesService } from '../mandates/mandates.service.js';
import { ProposalsService } from '../mandates/proposals.service.js';
import { ThemesService } from '../mandates/themes.service.js';
import { Citations } from '../outcomes/citations.service.js';
import { EditionsService } from '../outcomes/editions.service.js';
import { EvidenceService } from '../outcomes/evidence.service.js';
import { FollowUp } from '../outcomes/follow-up.service.js';
import { OutcomesService } from '../outcomes/outcomes.service.js';
import { RecommendationsService } from '../outcomes/recommendations.service.js';
import { VersionStates } from '../outcomes/version-states.service.js';
import type { Config } from '../platform/config/config.js';
import type { Storage } from '../platform/storage/storage.js';
import { ProgrammeService } from '../programme/programme.service.js';
import { PlacementsService } from '../publications/placements.service.js';
import { Publishing } from '../publications/publishing.service.js';
import { VersionCheck } from '../publications/version-check.js';
import { Withdrawals } from '../publications/withdrawals.service.js';
import { SpeakersService } from '../speakers/speakers.service.js';
import { VenuesService } from '../venues/venues.service.js';
import { SeedClock } from './seed-clock.js';
import { WithinTransaction } from './within-transaction.js';

/** What the seeding takes from the running application. */
export interface SeedSettings {
  readonly config: Config;
  /** Where the PDFs of publications are kept. */
  readonly storage: Storage;
  /** The day around which the events are dated: the present one by the secretariat's calendar, unless given. */
  readonly today?: Temporal.PlainDate;
}

/** The services of the product as the seeding uses them: in one transaction, with one clock, which it sets. */
export function seedServices(tx: EntityManager, { config, storage }: SeedSettings) {
  const clock = new SeedClock();
  const database = new WithinTransaction(tx);
  const check = new VersionCheck(clock, config);
  const institutions = new InstitutionsService();
  return {
    clock,
    themes: new ThemesService(),
    mandates: new MandatesService(new ProposalsService()),
    venues: new VenuesService(),
    series: new SeriesService(),
    institutions,
    experts: new ExpertsService(institutions, clock),
    events: new EventsService(clock),
    speakers: new SpeakersService(clock),
    programme: new ProgrammeService(),
    outcomes: new OutcomesService(),
    editions: new EditionsService(),
    citations: new Citations(),
    versionStates: new VersionStates(clock),
    recommendations: new RecommendationsService(),
    evidence: new EvidenceService(clock),
    followUp: new FollowUp(clock),
    publishing: new Publishing(database, clock, check, storage, config),
    withdrawals: new Withdrawals(clock),
    placements: new PlacementsService(),
  };
}

export type SeedServices = ReturnType<typeof seedServices>;
