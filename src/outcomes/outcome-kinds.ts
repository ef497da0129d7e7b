export const OUTCOME_KINDS = [
  'communique',
  'recommendations',
  'policy_brief',
  'chair_summary',
  'proceedings',
  'campaign_ideas',
  'media_note',
] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/**
 * The kind's part of a symbol. It stands for the kind of the outcome, not of the event: numbers run per
 * organization, kind of outcome and year, so that no two documents can get one symbol.
 */
export const SYMBOL_CODES: Readonly<Record<OutcomeKind, string>> = {
  communique: 'COM',
  recommendations: 'REC',
  policy_brief: 'PB',
  chair_summary: 'SUM',
  proceedings: 'PROC',
  campaign_ideas: 'CAMP',
  media_note: 'NOTE',
};

/** The states of a version. `published` and `withdrawn` are for good. */
export const VERSION_STATES = [
  'draft',
  'in_review',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** What a version does to the one before it; the first is `new`. */
export const UPDATE_TYPES = [
  'new',
  'addendum',
  'clarification',
  'correction',
  'corrigendum',
  'erratum',
  'new_edition',
] as const;
export type UpdateType = (typeof UPDATE_TYPES)[number];

/** A version's number as people write it: `1.0`. */
export function versionLabel(version: { readonly major: number; readonly minor: number }): string {
  return `${version.major}.${version.minor}`;
}
