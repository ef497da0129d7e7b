const SATURDAY = 6;

/**
 * The first day of a demonstration event that begins `startsInDays` days from `today` and lasts `days` days:
 * moved on, by six days at most, until no day of it is a Saturday or a Sunday.
 */
export function firstDay(
  today: Temporal.PlainDate,
  startsInDays: number,
  days: number,
): Temporal.PlainDate {
  const wished = today.add({ days: startsInDays });
  const lastDay = wished.dayOfWeek + days - 1;
  return lastDay < SATURDAY ? wished : wished.add({ days: 8 - wished.dayOfWeek });
}
