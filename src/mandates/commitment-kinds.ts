/** What a commitment counts. `docs/decisions/0006-coverage.md` says how each is measured. */
export const COMMITMENT_KINDS = [
  'events_held',
  'outcomes_published',
  'presence',
  'themes_covered',
  'partners_involved',
  'recommendations_issued',
  'evidence_cited',
] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/** Where an outcome must appear to be called published. */
export const CHANNELS = ['site', 'print', 'online_media', 'bulletin'] as const;
export type Channel = (typeof CHANNELS)[number];

/** By what the people present at an event are told apart. */
export const DIMENSIONS = ['country', 'category'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The kinds of events, as a commitment may name them. */
export const COMMITMENT_EVENT_KINDS = [
  'conference',
  'round_table',
  'seminar',
  'forum',
  'workshop',
] as const;

export const MANDATE_KINDS = ['speech', 'declaration', 'resolution', 'strategy'] as const;
export const MANDATE_VISIBILITIES = ['internal', 'public'] as const;

/** Bounds that keep a mandate readable by a person and its coverage computable in one go. */
export const MAX_PROPOSALS = 200;
export const MAX_COMMITMENTS = 500;
