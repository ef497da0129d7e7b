/** The hour at which a programme’s day usually changes. */
const USUAL_CHANGE = '04:00';

/**
 * Whether an hour that a file gives without a date belongs to the day after the one around it: programmes run past
 * midnight, and what begins before the day changes is of the night.
 * @param begins when the day begins, `HH:MM`, where the file says so
 */
export function isNextDay(hour: string, begins: string | undefined): boolean {
  // A day that begins with its first session, or at midnight, says nothing of when the last one ends.
  const change = begins === undefined || begins > '08:00' ? USUAL_CHANGE : begins;
  return hour < change && change !== '00:00';
}
