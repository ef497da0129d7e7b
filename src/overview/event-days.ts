/*
 * The days of an event in SQL, by its own clock, as the coverage counts them: it belongs to the day on which it
 * begins, and an end at midnight to the day before.
 */

export const FIRST_DAY = 'event.starts_local::date';
export const LAST_DAY = `(event.ends_local - interval '1 microsecond')::date`;

/** No event is longer: one that began earlier is over. */
export const LONGEST_EVENT_DAYS = 60;

/** Instants are compared with days only to use an index; a day elsewhere begins and ends so much earlier or later. */
export const DAY_ELSEWHERE = 2;
