import { useState } from 'react';
import { useToday } from '../../time/time';
import { daysBetween, type DayRange } from './painting';

/** So many days stand side by side. */
const WIDTH = 7;

interface ShownDays {
  readonly days: readonly string[];
  readonly earlier: (() => void) | undefined;
  readonly later: (() => void) | undefined;
  readonly goTo: ((day: string) => void) | undefined;
}

/**
 * Which days are shown: those of an event, a week of them at once; without an event any week from Monday, at first
 * that of the first day that says something, or the present one.
 */
export function useShownDays(range: DayRange | undefined, told: string | undefined): ShownDays {
  const today = useToday();
  const [start, setStart] = useState(range?.first ?? mondayOf(told ?? today));
  const plus = (days: number) => Temporal.PlainDate.from(start).add({ days }).toString();
  if (range === undefined) {
    return {
      days: daysBetween(start, plus(WIDTH - 1)),
      earlier: () => setStart(plus(-WIDTH)),
      later: () => setStart(plus(WIDTH)),
      goTo: (day) => {
        if (day !== '') setStart(mondayOf(day));
      },
    };
  }
  const all = daysBetween(range.first, range.last);
  // The zone in which hours are told may have changed meanwhile, and with it the first day.
  const at = Math.max(0, all.indexOf(start));
  const leads = (index: number) => {
    const day = all[index];
    return day === undefined || day === all[at] ? undefined : () => setStart(day);
  };
  return {
    days: all.slice(at, at + WIDTH),
    earlier: leads(Math.max(0, at - WIDTH)),
    later: leads(at + WIDTH),
    goTo: undefined,
  };
}

function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}
