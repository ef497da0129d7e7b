import type { LocalizedText } from '../kernel/localized-text.js';
import type { PeriodUnit } from '../kernel/period.js';
import type { Channel, CommitmentKind, Dimension } from './commitment-kinds.js';

/*
 * What coverage is computed from: plain facts, as they were read. Local times are wall clock in the zone that
 * stands beside them, instants ISO 8601, days `YYYY-MM-DD`.
 */

export interface CommitmentFact {
  readonly id: string;
  readonly proposalId: string;
  readonly number: number;
  readonly kind: CommitmentKind;
  readonly title: LocalizedText;
  readonly period: PeriodUnit;
  readonly target: number;
  readonly startsOn: string;
  /** The last day on which it binds. */
  readonly endsOn: string | null;
  readonly eventKinds: readonly string[];
  readonly themeIds: readonly string[];
  readonly withinDays: number | null;
  readonly channels: readonly Channel[];
  readonly dimension: Dimension | null;
}

export interface ProposalFact {
  readonly id: string;
  readonly number: number;
  readonly title: LocalizedText;
  readonly commitments: readonly CommitmentFact[];
}

export interface ThemeFact {
  readonly id: string;
  readonly parentId: string | null;
  readonly key: string;
  readonly title: LocalizedText;
}

/** An event that serves at least one proposal of the mandate. */
export interface EventFact {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly kind: string;
  readonly state: string;
  /** Whether the public may know of it. */
  readonly visible: boolean;
  readonly startsLocal: string;
  readonly endsLocal: string;
  readonly zone: string;
  readonly proposalIds: readonly string[];
  readonly themeIds: readonly string[];
  readonly partners: number;
  /** Of the experts who have accepted, interpreters left out; each value once. */
  readonly countries: readonly string[];
  readonly categories: readonly string[];
}

/** An outcome of such an event that stands published. */
export interface OutcomeFact {
  readonly id: string;
  readonly eventId: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly publicationId: string;
  /** The instant at which it first came out: a correction later does not make it late. */
  readonly firstPublishedAt: string;
  readonly placements: readonly { readonly channel: string; readonly placedOn: string }[];
}

/** A recommendation of an outcome of such an event. */
export interface RecommendationFact {
  readonly id: string;
  readonly eventId: string;
  readonly symbol: string;
  readonly title: LocalizedText;
  /** Null: still a draft. */
  readonly issuedAt: string | null;
  /** Whether it stands in a current publication. */
  readonly visible: boolean;
}

/** A checked fact that an outcome of such an event cites. */
export interface CitationFact {
  readonly evidenceId: string;
  readonly eventId: string;
  readonly title: LocalizedText;
  /** When the first version of the outcome that cites it came out; null: cited in a working version only. */
  readonly citedAt: string | null;
  readonly visible: boolean;
}

export interface CoverageFacts {
  /** The organization's zone: the calendar of periods and of instants without a zone of their own. */
  readonly zone: string;
  readonly proposals: readonly ProposalFact[];
  readonly themes: readonly ThemeFact[];
  readonly events: readonly EventFact[];
  readonly outcomes: readonly OutcomeFact[];
  readonly recommendations: readonly RecommendationFact[];
  readonly citations: readonly CitationFact[];
}

/**
 * How a commitment stands in one period.
 * - `kept`: what was promised is there.
 * - `on_track`: what is there and what is planned make it, if all goes as planned.
 * - `at_risk`: the period runs and too little is planned.
 * - `late`: missed; the period is over or a deadline has passed.
 * - `upcoming`: the period has not begun.
 * - `not_due`: nothing was owed (too short a part of a period, or no event to which the promise applies).
 */
export const COVERAGE_STATES = [
  'kept',
  'on_track',
  'at_risk',
  'late',
  'upcoming',
  'not_due',
] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

export const PROOF_KINDS = ['event', 'publication', 'recommendation', 'evidence'] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

/**
 * What a proof is at present. Events: held, announced, draft, unconfirmed (announced, its days are past, nobody
 * has said whether it was held), and where an outcome is owed: waiting, overdue. Publications: in_time,
 * out_late. Recommendations: issued, draft. Evidence: cited, draft.
 */
export const PROOF_STATES = [
  'held',
  'announced',
  'draft',
  'unconfirmed',
  'waiting',
  'overdue',
  'in_time',
  'out_late',
  'issued',
  'cited',
] as const;
export type ProofState = (typeof PROOF_STATES)[number];

export interface Proof {
  readonly kind: ProofKind;
  readonly id: string;
  readonly title: LocalizedText;
  /** Of the event or publication; the symbol of a recommendation; null for evidence. */
  readonly slug: string | null;
  readonly date: string | null;
  readonly state: ProofState;
  /** Whether it is one of those counted as held or planned. */
  readonly counts: boolean;
  /** presence: how many countries or categories there are. */
  readonly present: number | null;
  /** outcomes_published: the last day for the outcome of the event. */
  readonly deadline: string | null;
  /** outcomes_published: where the outcome has not yet appeared. */
  readonly lacking: readonly Channel[];
}

export interface CoverageCell {
  readonly period: { readonly key: string; readonly startsOn: string; readonly endsOn: string };
  /** Less than half of the calendar period: nothing is owed for its length. */
  readonly partial: boolean;
  readonly target: number;
  readonly held: number;
  readonly planned: number;
  /** How many of `planned` rest on drafts that are not announced. */
  readonly drafts: number;
  readonly missing: number;
  readonly state: CoverageState;
  /** outcomes_published: the events held in the period, by what became of their outcome. */
  readonly outcomes: OutcomeCounts | null;
  /** themes_covered: the events of each theme. */
  readonly themes: readonly ThemeCount[];
  readonly proof: readonly Proof[];
}

export interface OutcomeCounts {
  readonly events: number;
  readonly inTime: number;
  readonly outLate: number;
  readonly waiting: number;
  readonly overdue: number;
}

export interface ThemeCount {
  readonly id: string;
  readonly key: string;
  readonly title: LocalizedText;
  readonly held: number;
  readonly planned: number;
}
