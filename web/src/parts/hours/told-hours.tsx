import { List } from '@mantine/core';
import { useTexts } from '../../texts/texts';
import { useDays } from '../../time/time';
import type { DayHours } from './hour-rows';
import { hoursTexts } from './hours.texts';

interface Props {
  readonly rows: readonly DayHours[];
  /** What is said where none are given. */
  readonly always: string;
  /** So many lines at most; the others are counted. */
  readonly most?: number;
}

/** Hours in words; days after one another with the same hours are one line. */
export function ToldHours({ rows, always, most = 200 }: Props) {
  const texts = useTexts(hoursTexts);
  const days = useDays();
  if (rows.length === 0) return always;
  const lines = linesOf(rows);
  return (
    <List size="sm">
      {lines.slice(0, most).map(({ first, last, from, to }) => (
        <List.Item key={`${first} ${from}`}>
          {first === '' ? '' : days(first, last)}: {from}–{to === '00:00' ? '24:00' : to}
        </List.Item>
      ))}
      {lines.length > most && <List.Item>{texts.more(lines.length - most)}</List.Item>}
    </List>
  );
}

interface Line {
  readonly first: string;
  readonly last: string;
  readonly from: string;
  readonly to: string;
}

/** Rows of the same hours on days after one another as one. */
export function linesOf(rows: readonly DayHours[]): Line[] {
  const lines: Line[] = [];
  for (const { day, from, to } of rows) {
    const at = lines.findIndex(
      (line) =>
        line.from === from &&
        line.to === to &&
        day !== '' &&
        line.last !== '' &&
        isNext(line.last, day),
    );
    const found = lines[at];
    if (found === undefined) lines.push({ first: day, last: day, from, to });
    else lines[at] = { ...found, last: day };
  }
  return lines;
}

function isNext(day: string, next: string): boolean {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString() === next;
}
