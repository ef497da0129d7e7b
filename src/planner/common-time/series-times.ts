import { findCommonTime } from './find-common-time.js';
import type { CommonSlot, CommonTimeProblem, EarlierMeeting } from './model.js';

/**
 * The best time in each of several spans of days, one after the other, each remembering who bore what at the one
 * before: the bad hours go round. A span without a time for those who must be there has undefined and adds nothing.
 * @param spans of days in order, `YYYY-MM-DD`, both ends included
 */
export function findSeriesTimes(
  problem: Omit<CommonTimeProblem, 'firstDay' | 'lastDay' | 'limit' | 'perDay'>,
  spans: readonly { readonly firstDay: string; readonly lastDay: string }[],
): (CommonSlot | undefined)[] {
  const earlier: EarlierMeeting[] = [...(problem.earlier ?? [])];
  return spans.map((span) => {
    const [slot] = findCommonTime({ ...problem, ...span, earlier, limit: 1, perDay: 1 }).slots;
    if (slot === undefined) return undefined;
    const there = new Set(
      slot.people.filter(({ missing }) => missing.length === 0).map(({ id }) => id),
    );
    earlier.push({
      from: slot.from,
      to: slot.to,
      people: problem.people
        .filter(({ id }) => there.has(id))
        .map(({ id, zone }) => ({ id, zone })),
    });
    return slot;
  });
}
