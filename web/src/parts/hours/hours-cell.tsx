import type { LocalInterval } from '../../../../src/kernel/availability.js';
import { formatDateWithWeekday } from '../../../../src/kernel/local-time.js';
import { useLanguage } from '../../texts/language';
import { useTexts } from '../../texts/texts';
import type { DrawnSession } from './hours-grid';
import { hoursTexts } from './hours.texts';
import { clockOf, DAY_MINUTES, localOf, onDay, type Cell, type Marked } from './painting';

/** How a cell looks at the moment. */
export interface Shown {
  readonly marked: Marked;
  readonly chosen: boolean;
}

interface Props extends Shown {
  readonly day: string;
  readonly minute: number;
  /** The uppermost: what began before is named here. */
  readonly first: boolean;
  readonly step: number;
  readonly hours: readonly LocalInterval[];
  readonly sessions: readonly DrawnSession[];
  readonly dayOff: readonly string[];
  readonly tabbable: boolean;
  readonly onFocus: (cell: Cell) => void;
}

/** A step of a day: whether it is marked, what stands in it, and all that by name. */
export function HoursCell(props: Props) {
  const { day, minute, first, step, hours, sessions, marked, chosen, dayOff, tabbable } = props;
  const texts = useTexts(hoursTexts);
  const language = useLanguage();
  const end = Math.min(minute + step, DAY_MINUTES);
  const begins = ({ from, to }: { readonly from: number; readonly to: number }) =>
    (minute <= from && from < end) || (first && from < minute && minute < to);
  const runs = onDay(hours, day).filter(begins);
  const here = sessions.filter(
    ({ from, to }) => from < localOf(day, end) && localOf(day, minute) < to,
  );
  const state =
    marked === 'all'
      ? texts.marked
      : marked === 'part'
        ? texts.partly
        : hours.length === 0
          ? texts.unlimited
          : texts.notMarked;
  return (
    <td
      role="gridcell"
      tabIndex={tabbable ? 0 : -1}
      data-day={day}
      data-minute={minute}
      data-marked={marked}
      data-chosen={chosen}
      aria-selected={marked === 'all'}
      aria-label={[
        `${formatDateWithWeekday(day, language)}, ${clockOf(minute)}–${clockOf(end)}`,
        state,
        ...here.map(({ title }) => texts.session(title)),
        ...dayOff,
      ].join(', ')}
      onFocus={() => props.onFocus({ day, minute })}
    >
      {runs.map(({ from, to }) => (
        <span key={from} className="hours-run" aria-hidden>
          {clockOf(from)}–{clockOf(to)}
        </span>
      ))}
      {here.flatMap((session) =>
        onDay([session], day)
          .filter(begins)
          .map(({ from, to }) => (
            <span
              key={session.id}
              lang={session.lang}
              className="hours-session"
              data-outside={session.outside}
              aria-hidden
              style={{
                top: `calc(${String((Math.max(from, minute) - minute) / step)} * var(--hours-row))`,
                height: `calc(${String((to - Math.max(from, minute)) / step)} * var(--hours-row) - 2px)`,
              }}
            >
              {session.outside && '! '}
              {session.title}
            </span>
          )),
      )}
    </td>
  );
}
