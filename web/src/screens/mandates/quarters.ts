import {
  addPeriod,
  periodFromKey,
  periodOf,
  periodsBetween,
} from '../../../../src/kernel/period.js';
import type { Days } from './mandates.queries';

/** How far ahead quarters can be chosen. */
const YEARS_AHEAD = 3;
/** The longest span that the API computes at once. */
const MAX_QUARTERS = 40;

/** The days of the quarters that the address names (`2027-Q1`); what is no quarter is left out. */
export function daysOfQuarters(from: string | undefined, to: string | undefined): Days {
  const first = quarter(from);
  const last = quarter(to);
  const days: Days = {
    from: first?.start,
    to: last === undefined ? undefined : lastDay(last.end),
  };
  // A span that runs backwards is shown as nothing else than its first quarter.
  if (first !== undefined && days.to !== undefined && days.to < first.start) {
    return { from: first.start, to: lastDay(first.end) };
  }
  return days;
}

function quarter(key: string | undefined) {
  const period = key === undefined ? undefined : periodFromKey(key);
  return period?.unit === 'quarter' ? period : undefined;
}

function lastDay(end: string): string {
  return Temporal.PlainDate.from(end).subtract({ days: 1 }).toString();
}

/** The quarters that can be chosen: from the first commitment on, three years ahead of today; the latest ten years. */
export function quartersToChoose(firstDay: string, today: string): string[] {
  const from = firstDay < today ? firstDay : today;
  const keys = periodsBetween(from, addPeriod(today, 'year', YEARS_AHEAD), 'quarter').map(
    ({ key }) => key,
  );
  return keys.slice(-MAX_QUARTERS);
}

/** What is shown where nothing is chosen: a year back, as far as there were commitments, and half a year ahead. */
export function usualDays(firstDay: string, today: string): Days {
  const back = periodOf(addPeriod(today, 'quarter', -4), 'quarter').start;
  const first = periodOf(firstDay < today ? firstDay : today, 'quarter').start;
  return {
    from: first > back ? first : back,
    to: lastDay(periodOf(addPeriod(today, 'quarter', 2), 'quarter').end),
  };
}

/** The quarter that a day lies in. */
export function quarterOf(day: string): string {
  return periodOf(day, 'quarter').key;
}
