import './hours.css';
import { ScrollArea } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { LocalInterval } from '../../../../src/kernel/availability.js';
import { formatDateWithWeekday } from '../../../../src/kernel/local-time.js';
import { useLanguage } from '../../texts/language';
import { useTexts } from '../../texts/texts';
import type { Holidays } from '../../time/holidays';
import { useDays } from '../../time/time';
import { HoursCell, type Shown } from './hours-cell';
import { hoursTexts } from './hours.texts';
import { blockBetween, clockOf, isMarked, markedAt, type Block, type Cell } from './painting';
import { useDayNames } from './use-day-names';
import { usePainting } from './use-painting';

/** A session as it is drawn into the grid. */
export interface DrawnSession extends LocalInterval {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly outside: boolean;
}

interface Props {
  readonly days: readonly string[];
  /** The hours of the days that are shown, in minutes from midnight. */
  readonly shown: { readonly from: number; readonly to: number };
  readonly step: number;
  readonly hours: readonly LocalInterval[];
  readonly sessions: readonly DrawnSession[];
  readonly holidays: Holidays;
  readonly mayWrite: boolean;
  readonly onPaint: (block: Block, add: boolean) => void;
  /** Says to who cannot see what is chosen now. */
  readonly say: (what: string) => void;
}

const MOVES: Readonly<Record<string, readonly [days: number, steps: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Days side by side, time downwards: hours are painted with the mouse, a finger or by keys. */
export function HoursGrid(props: Props) {
  const { days, shown, step, hours, mayWrite, onPaint, say } = props;
  const texts = useTexts(hoursTexts);
  const writtenDays = useDays();
  const sayBlock = useSayBlock();
  const table = useRef<HTMLTableElement>(null);
  const minutes: number[] = [];
  for (let minute = shown.from; minute < shown.to; minute += step) minutes.push(minute);
  const [cursor, setCursor] = useState<Cell>();
  const [anchor, setAnchor] = useState<Cell>();
  const [drawing, setDrawing] = useState<boolean>();
  const at = onGrid(cursor, days, minutes);
  const block = blockBetween(onGrid(anchor ?? at, days, minutes), at, days, step);

  const focus = (cell: Cell, options?: FocusOptions) => {
    setCursor(cell);
    table.current
      ?.querySelector<HTMLElement>(`[data-day="${cell.day}"][data-minute="${String(cell.minute)}"]`)
      ?.focus(options);
  };
  const draw = usePainting({
    table,
    mayWrite,
    onBegin: (cell) => {
      const adds = !isMarked(hours, blockBetween(cell, cell, days, step));
      // What moved beneath the pointer would be painted by mistake.
      focus(cell, { preventScroll: true });
      setAnchor(cell);
      setDrawing(adds);
      return adds;
    },
    onMove: setCursor,
    onEnd: (from, to, adds) => {
      setAnchor(undefined);
      setDrawing(undefined);
      onPaint(blockBetween(from, to, days, step), adds);
    },
    onCancel: () => {
      setAnchor(undefined);
      setDrawing(undefined);
    },
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = MOVES[event.key];
    if (move !== undefined) {
      const next = {
        day: days[clamp(days.indexOf(at.day) + move[0], days.length)] ?? at.day,
        minute: minutes[clamp(minutes.indexOf(at.minute) + move[1], minutes.length)] ?? at.minute,
      };
      const from = event.shiftKey ? (anchor ?? at) : undefined;
      setAnchor(from);
      focus(next);
      if (from !== undefined) say(texts.nowChosen(sayBlock(blockBetween(from, next, days, step))));
    } else if (event.key === 'Home' || event.key === 'End') {
      setAnchor(undefined);
      focus({ day: (event.key === 'Home' ? days[0] : days.at(-1)) ?? at.day, minute: at.minute });
    } else if ((event.key === ' ' || event.key === 'Enter') && mayWrite) {
      onPaint(block, !isMarked(hours, block));
      setAnchor(undefined);
    } else if (event.key === 'Escape' && anchor !== undefined) {
      setAnchor(undefined);
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };

  const shownOf = (day: string, minute: number): Shown => {
    const inBlock =
      anchor !== undefined && block.days.includes(day) && block.from <= minute && minute < block.to;
    const marked = markedAt(hours, day, minute, minute + step);
    return {
      marked: inBlock && drawing !== undefined ? (drawing ? 'all' : 'none') : marked,
      chosen: inBlock,
    };
  };
  const [first = '', last = first] = [days[0], days.at(-1)];
  return (
    <ScrollArea type="auto" className="hours-scroll">
      <table
        ref={table}
        role="grid"
        className="hours-grid"
        aria-label={texts.grid(writtenDays(first, last))}
        aria-multiselectable
        aria-readonly={!mayWrite}
        data-step={step}
        style={{ minWidth: `${String(3.25 + days.length * 4.75)}rem` }}
        onPointerDown={draw}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" className="hours-time">
              <span className="unseen">{texts.time}</span>
            </th>
            {days.map((day) => (
              <DayHead key={day} day={day} holidays={props.holidays} />
            ))}
          </tr>
        </thead>
        <tbody>
          {minutes.map((minute) => (
            <tr key={minute} data-hour={minute % 60 === 0}>
              <th scope="row" className="hours-time">
                <span className={minute % 60 === 0 ? undefined : 'unseen'}>{clockOf(minute)}</span>
              </th>
              {days.map((day) => (
                <HoursCell
                  key={day}
                  day={day}
                  minute={minute}
                  first={minute === shown.from}
                  step={step}
                  {...shownOf(day, minute)}
                  hours={hours}
                  sessions={props.sessions}
                  dayOff={props.holidays.on(day).map(({ said }) => said)}
                  tabbable={day === at.day && minute === at.minute}
                  onFocus={setCursor}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

function DayHead({ day, holidays }: { readonly day: string; readonly holidays: Holidays }) {
  const language = useLanguage();
  const name = useDayNames();
  const off = holidays.on(day);
  return (
    <th scope="col" data-weekend={Temporal.PlainDate.from(day).dayOfWeek > 5}>
      <span className="unseen">
        {[formatDateWithWeekday(day, language), ...off.map(({ said }) => said)].join(', ')}
      </span>
      <span aria-hidden>
        <span className="hours-weekday">{name(day, { weekday: 'short' })}</span>{' '}
        <span className="hours-date">{name(day, { day: 'numeric', month: 'short' })}</span>
        {off.map(({ country, name, lang, said }) => (
          <span key={country} lang={lang} className="hours-off" title={said}>
            {name}
          </span>
        ))}
      </span>
    </th>
  );
}

/** A block in words: `14 September 2027, 09:00–12:00`. */
export function useSayBlock(): (block: Block) => string {
  const days = useDays();
  return (block) =>
    `${days(block.days[0] ?? '', block.days.at(-1) ?? '')}, ${clockOf(block.from)}–${clockOf(block.to)}`;
}

function clamp(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length - 1);
}

/** A cell that is on the grid as it is shown now, near the one that is meant. */
function onGrid(cell: Cell | undefined, days: readonly string[], minutes: readonly number[]): Cell {
  const minute =
    minutes.findLast((one) => cell !== undefined && one <= cell.minute) ?? minutes[0] ?? 0;
  const day = days.find((one) => one === cell?.day) ?? days[0] ?? '';
  // Where one begins: at nine, when people do.
  return {
    day,
    minute: cell === undefined ? (minutes.find((one) => one >= 540) ?? minute) : minute,
  };
}
