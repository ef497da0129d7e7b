/** What may be known of a recommendation. Overdue and the like are derived from dates, never typed. */
export const RECOMMENDATION_STATUSES = [
  'draft',
  'issued',
  'accepted',
  'accepted_in_part',
  'noted',
  'rejected',
  'not_started',
  'planned',
  'in_progress',
  'implemented_declared',
  'implemented_verified',
  'closed',
  'superseded',
  'no_longer_applicable',
  'will_not_implement',
  'withdrawn',
] as const;
export type RecommendationStatus = (typeof RECOMMENDATION_STATUSES)[number];

const RESPONSES = ['accepted', 'accepted_in_part', 'noted', 'rejected'] as const;
const WORK = ['not_started', 'planned', 'in_progress', 'implemented_declared'] as const;
const OVERTAKEN = ['superseded', 'no_longer_applicable'] as const;
const ENDS = [...OVERTAKEN, 'will_not_implement'] as const;

/**
 * From each status those that people may set next. A response may be revised; what is only noted or even
 * rejected stays trackable, since a part of it gets done all the same; closing can be taken back. `issued` and
 * `withdrawn` are never typed: they come with the publication and its withdrawal.
 */
const NEXT: Readonly<Record<RecommendationStatus, readonly RecommendationStatus[]>> = {
  draft: [],
  issued: [...RESPONSES, ...WORK, ...OVERTAKEN],
  accepted: ['accepted_in_part', 'noted', 'rejected', ...WORK, ...ENDS],
  accepted_in_part: ['accepted', 'noted', 'rejected', ...WORK, ...ENDS],
  noted: ['accepted', 'accepted_in_part', 'rejected', ...WORK, ...ENDS, 'closed'],
  rejected: ['accepted', 'accepted_in_part', 'noted', ...WORK, ...ENDS, 'closed'],
  not_started: ['planned', 'in_progress', 'implemented_declared', ...ENDS],
  planned: ['not_started', 'in_progress', 'implemented_declared', ...ENDS],
  in_progress: ['planned', 'implemented_declared', ...ENDS],
  // Verified by the desk, or returned.
  implemented_declared: ['implemented_verified', 'in_progress', 'superseded'],
  implemented_verified: ['closed', 'in_progress'],
  closed: ['in_progress'],
  superseded: ['closed', 'in_progress'],
  no_longer_applicable: ['closed', 'in_progress'],
  will_not_implement: ['closed', 'in_progress'],
  withdrawn: [],
};

/** The statuses that people may set after this one. */
export function nextStatuses(status: RecommendationStatus): readonly RecommendationStatus[] {
  return NEXT[status];
}

/** Whether the step says so much that it needs a word of explanation: an end without the thing done, or a reopening. */
export function needsNote(from: RecommendationStatus, to: RecommendationStatus): boolean {
  const ends: readonly RecommendationStatus[] = ENDS;
  return ends.includes(to) || from === 'closed' || (ends.includes(from) && to === 'in_progress');
}

export type StatusRefusal =
  | {
      readonly code: 'recommendation_transition_refused';
      readonly params: { from: string; to: string; allowed: string };
    }
  | { readonly code: 'recommendation_note_missing'; readonly params: { to: string } };

/** Why a recommendation may not go from one status to another; undefined when it may. */
export function statusRefusal(
  from: RecommendationStatus,
  to: RecommendationStatus,
  hasNote: boolean,
): StatusRefusal | undefined {
  const allowed = NEXT[from];
  if (!allowed.includes(to)) {
    return {
      code: 'recommendation_transition_refused',
      params: { from, to, allowed: allowed.join(', ') || '—' },
    };
  }
  if (!hasNote && needsNote(from, to))
    return { code: 'recommendation_note_missing', params: { to } };
  return undefined;
}
