import type {
  AttributionRule,
  EventFormat,
  EventKind,
  EventState,
} from '../events/event-lifecycle.js';
import type { PartnerRole } from '../events/partner.entity.js';
import type { ExpertCategory } from '../experts/expert.entity.js';
import type { Channel } from '../mandates/commitment-kinds.js';
import type { CoverageState, ProofState } from '../mandates/coverage-facts.js';
import type { OutcomeKind, UpdateType } from '../outcomes/outcome-kinds.js';
import type { RecommendationStatus } from '../outcomes/recommendation-statuses.js';
import type { WithdrawalReason } from '../publications/publication.entity.js';
import type { SessionKind } from '../programme/session.entity.js';
import type { SpeakerRole } from '../speakers/speaker-states.js';

export type MandateKind = 'speech' | 'declaration' | 'resolution' | 'strategy';

/** The words of the kernel, held against the values of the features: a value without a word does not compile. */
export interface DomainWords {
  readonly eventKinds: Readonly<Record<EventKind, string>>;
  readonly eventFormats: Readonly<Record<EventFormat, string>>;
  readonly eventStates: Readonly<Record<Exclude<EventState, 'draft'>, string>>;
  readonly attributionRules: Readonly<
    Record<AttributionRule, { readonly name: string; readonly meaning: string }>
  >;
  readonly partnerRoles: Readonly<Record<PartnerRole, string>>;
  readonly speakerRoles: Readonly<Record<SpeakerRole, string>>;
  readonly sessionKinds: Readonly<Record<SessionKind, string>>;
  readonly expertCategories: Readonly<Record<ExpertCategory, string>>;
  readonly outcomeKinds: Readonly<Record<OutcomeKind, string>>;
  readonly updateTypes: Readonly<Record<UpdateType, string>>;
  readonly withdrawalReasons: Readonly<Record<WithdrawalReason, string>>;
  readonly recommendationStatuses: Readonly<Record<RecommendationStatus, string>>;
  readonly mandateKinds: Readonly<Record<MandateKind, string>>;
  readonly coverageStates: Readonly<Record<CoverageState, string>>;
  readonly proofStates: Readonly<Record<ProofState, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
}
