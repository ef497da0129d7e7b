import { isKnownZone, readDayMinute } from '../clock.js';
import type { CommonTimeProblem, DayHours } from './model.js';
import { dayNumber } from './zone-offsets.js';

/** What can be looked through in a moment; more is asked for by mistake. */
export const COMMON_TIME_LIMITS = { people: 300, days: 93, durationMinutes: 720 } as const;

/** The grids that a day can be divided by. */
export const GRIDS = [5, 10, 15, 20, 30, 60] as const;

/** What is wrong with a problem, in English for those who call this as a library; nothing: it can be solved. */
export function commonTimeFaults(problem: CommonTimeProblem): string[] {
  const { people, durationMinutes, gridMinutes } = problem;
  const faults: string[] = [];
  if (people.length === 0 || people.length > COMMON_TIME_LIMITS.people) {
    faults.push(`1 to ${COMMON_TIME_LIMITS.people} people, not ${people.length}`);
  }
  if (new Set(people.map(({ id }) => id)).size !== people.length) faults.push('a person twice');
  if (
    !Number.isInteger(durationMinutes) ||
    durationMinutes < 1 ||
    durationMinutes > COMMON_TIME_LIMITS.durationMinutes
  ) {
    faults.push(`1 to ${COMMON_TIME_LIMITS.durationMinutes} minutes, not ${durationMinutes}`);
  }
  if (!GRIDS.some((grid) => grid === gridMinutes)) faults.push(`no grid of ${gridMinutes} minutes`);
  for (const zone of new Set([problem.zone, ...people.map((person) => person.zone)])) {
    if (!isKnownZone(zone)) faults.push(`an unknown zone: ${zone}`);
  }
  const days = dayNumber(problem.lastDay) - dayNumber(problem.firstDay) + 1;
  if (days < 1 || days > COMMON_TIME_LIMITS.days) {
    faults.push(`1 to ${COMMON_TIME_LIMITS.days} days, not ${days}`);
  }
  const hours = people.flatMap((person) => [person.hours.comfortable, person.hours.possible]);
  const unreadable = [...hours, ...(problem.within ? [problem.within] : [])].find(
    (some) => !isReadable(some),
  );
  if (unreadable) faults.push(`hours that cannot be read: ${unreadable.from}–${unreadable.to}`);
  const odd = people.find(({ weight }) => !(weight > 0) || !Number.isFinite(weight));
  if (odd) faults.push(`a weight of ${odd.weight}`);
  return faults;
}

function isReadable({ from, to }: DayHours): boolean {
  return !Number.isNaN(readDayMinute(from)) && !Number.isNaN(readDayMinute(to));
}

/** @throws RangeError that names the first fault */
export function requireProblem(problem: CommonTimeProblem): void {
  const [fault] = commonTimeFaults(problem);
  if (fault !== undefined) throw new RangeError(`Common time: ${fault}`);
}
