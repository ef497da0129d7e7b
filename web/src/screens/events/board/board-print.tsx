import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { formatDateWithWeekday, zoneName } from '../../../../../src/kernel/local-time.js';
import { useLanguage } from '../../../texts/language';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { useDay } from '../../../time/time';
import { hoursOf } from '../programme/programme-days';
import type { Board } from '../programme/programme.queries';
import { programmeTexts } from '../programme/programme.texts';
import { DAY_HEAD, hourMarks, layOut } from './layout';

/** What a sheet of A3 across holds within its margins, in CSS pixels. */
const SHEET = { width: 1480, height: 985 } as const;
const AXIS = 52;
const HEAD = 40;
const ROOMS_ON_SHEET = 10;

interface Props {
  readonly board: Board;
  readonly days: readonly string[];
  readonly rooms: readonly (string | null)[];
}

/** The board on paper, A3 across: a sheet for each day and each ten rooms. Made only when it is printed. */
export function BoardPrint(props: Props) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const start = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', start);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', start);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing ? <Sheets {...props} /> : null;
}

function Sheets({ board, days, rooms }: Props) {
  const used = new Set(
    board.sessions.flatMap(({ startsLocal, roomId, allRooms, state }) =>
      startsLocal === null || allRooms || state !== 'planned' ? [] : [roomId],
    ),
  );
  const shown = rooms.filter((id) => used.has(id));
  const groups = Array.from(
    { length: Math.max(1, Math.ceil(shown.length / ROOMS_ON_SHEET)) },
    (_, index) => shown.slice(index * ROOMS_ON_SHEET, (index + 1) * ROOMS_ON_SHEET),
  );
  return (
    <div className="board-sheets">
      {days.flatMap((day) =>
        groups.map((group, index) => (
          <Sheet key={`${day} ${String(index)}`} board={board} day={day} rooms={group} />
        )),
      )}
    </div>
  );
}

/** Fewer rooms leave room for larger letters; in CSS pixels. */
function textSize(rooms: number): number {
  return rooms <= 4 ? 15 : rooms <= 7 ? 12 : 10;
}

function Sheet({
  board,
  day,
  rooms,
}: {
  readonly board: Board;
  readonly day: string;
  readonly rooms: readonly (string | null)[];
}) {
  const language = useLanguage();
  const localized = useLocalized();
  const words = useTexts(programmeTexts);
  const writeDay = useDay();
  const columnWidth = Math.floor((SHEET.width - AXIS) / Math.max(1, rooms.length));
  const options = { days: [day], rooms, whole: false, columnWidth };
  const natural = layOut(board, { ...options, perMinute: 1 });
  if (natural.pieces.length === 0) return null;
  const perMinute = (SHEET.height - HEAD - DAY_HEAD * 2) / (natural.height - DAY_HEAD);
  const layout = layOut(board, { ...options, perMinute });
  const [band] = layout.bands;
  return (
    <section className="board-sheet" style={{ fontSize: textSize(rooms.length) }}>
      <h2>
        {localized(board.event.title).text} · {formatDateWithWeekday(day, language)}{' '}
        <small>{zoneName(board.zone, `${day}T12:00`, language)}</small>
      </h2>
      <div className="board-sheet-head" style={{ paddingInlineStart: AXIS }}>
        {rooms.map((id) => (
          <div key={id ?? 'none'} style={{ width: columnWidth }}>
            {id === null
              ? words.noRoom
              : localized(board.rooms.find((room) => room.id === id)?.name).text}
          </div>
        ))}
      </div>
      <div className="board-sheet-body" style={{ height: layout.height - DAY_HEAD }}>
        {band !== undefined &&
          hourMarks(band, board.zone, perMinute).map(({ top, label }) => (
            <div key={top} className="board-sheet-hour" style={{ top: top - DAY_HEAD }}>
              {label}
            </div>
          ))}
        {layout.pieces.map(({ session, left, top, width, height, wide }) => (
          <div
            key={session.id}
            className={`board-sheet-item${wide ? ' is-wide' : ''}`}
            style={{ left: left + AXIS, top: top - DAY_HEAD, width: width - 2, height: height - 1 }}
          >
            <b>{localized(session.title).text}</b>{' '}
            {session.startsLocal !== null &&
              session.endsLocal !== null &&
              hoursOf(session.startsLocal, session.endsLocal, writeDay)}{' '}
            {[...new Set(session.people.map(({ name }) => name))].join(', ')}
          </div>
        ))}
      </div>
    </section>
  );
}
