import type { PlacedSession } from './planner.queries';

/** A day of a plan: its sessions, and from when to when they go. */
export interface PictureDay {
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly placed: readonly PlacedSession[];
}

/** The days of a plan in their order; what goes over midnight belongs to the day on which it begins. */
export function pictureDays(placed: readonly PlacedSession[]): PictureDay[] {
  const days = Map.groupBy(placed, ({ startsLocal }) => startsLocal.slice(0, 10));
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, sessions]) => ({
      day,
      from: sessions.map(({ startsLocal }) => startsLocal).reduce((a, b) => (a < b ? a : b)),
      to: sessions.map(({ endsLocal }) => endsLocal).reduce((a, b) => (a > b ? a : b)),
      placed: sessions,
    }));
}

/** Minutes on the clock from the midnight in which a day begins. */
export function minutesOf(local: string, day: string): number {
  const midnight = Temporal.PlainDate.from(day).toPlainDateTime();
  return Temporal.PlainDateTime.from(local).since(midnight, { largestUnit: 'minutes' }).minutes;
}
