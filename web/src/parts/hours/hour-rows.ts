import { joinIntervals, type LocalInterval } from '../../../../src/kernel/availability.js';

/** Hours of one day; an end that is not after the beginning lies on the next day. */
export interface DayHours {
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Intervals as rows of one day each, as people tell them: what lasts over midnight is cut there, unless it ends
 * before it would have lasted a day. From `00:00` to `00:00` is the whole day.
 */
export function rowsOf(intervals: readonly LocalInterval[]): DayHours[] {
  return intervals.flatMap(({ from, to }) => {
    const [first = '', start = ''] = from.split('T');
    const [last = '', end = ''] = to.split('T');
    const days = Temporal.PlainDate.from(first).until(last).days;
    if (days === 0 || (days === 1 && end <= start)) return [{ day: first, from: start, to: end }];
    const rows: DayHours[] = [];
    for (let at = 0; at <= days; at += 1) {
      const row = {
        day: Temporal.PlainDate.from(first).add({ days: at }).toString(),
        from: at === 0 ? start : '00:00',
        to: at === days ? end : '00:00',
      };
      if (at < days || end !== '00:00') rows.push(row);
    }
    return rows;
  });
}

/** The interval of each row, in the order of the rows, so that a refusal can be shown at its row. */
export function intervalsOf(rows: readonly DayHours[]): LocalInterval[] {
  return rows.map(({ day, from, to }) => {
    const last = to <= from ? Temporal.PlainDate.from(day).add({ days: 1 }).toString() : day;
    return { from: `${day}T${from}`, to: `${last}T${to}` };
  });
}

/** The rows in order, those that touch or overlap as one: how they will be kept. */
export function joinedIntervals(rows: readonly DayHours[]): LocalInterval[] {
  return joinIntervals(intervalsOf(rows));
}

/** Whether a row has its day and both times. */
export function isComplete({ day, from, to }: DayHours): boolean {
  return day !== '' && from !== '' && to !== '';
}

/** Which row lacks something; undefined when none does. */
export function firstIncomplete(rows: readonly DayHours[]): number | undefined {
  const at = rows.findIndex((row) => !isComplete(row));
  return at === -1 ? undefined : at;
}

/**
 * What a new row begins with: the day after the last one, if it is not past the last day, with its hours; at first the
 * usual hours of the first day.
 */
export function nextRow(
  rows: readonly DayHours[],
  usual: { readonly startsLocal: string; readonly endsLocal: string },
  lastDay?: string,
): DayHours {
  const last = rows.at(-1);
  if (last !== undefined && isComplete(last)) {
    const next = Temporal.PlainDate.from(last.day).add({ days: 1 }).toString();
    return { ...last, day: lastDay === undefined || next <= lastDay ? next : last.day };
  }
  return (
    rowsOf([{ from: usual.startsLocal, to: usual.endsLocal }])[0] ?? { day: '', from: '', to: '' }
  );
}
