import type { RecommendationDetail, Status } from './recommendations.queries';

/** Ends and reopenings need a word of explanation: they are not taken back by a button. */
const NEED_A_WORD: readonly Status[] = [
  'superseded',
  'no_longer_applicable',
  'will_not_implement',
  'closed',
];

/** Whether a step can be taken back by setting the status that was there before, without a note. */
export function canStepBack(
  before: Status,
  after: Pick<RecommendationDetail, 'status' | 'nextStatuses'>,
): boolean {
  return (
    after.nextStatuses.includes(before) &&
    !NEED_A_WORD.includes(before) &&
    !NEED_A_WORD.includes(after.status)
  );
}
