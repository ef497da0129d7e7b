import { Text } from '@mantine/core';
import { useEffect, useMemo, useState, type RefObject } from 'react';
import { formatDateWithWeekday, zoneName } from '../../../../../src/kernel/local-time.js';
import { useLanguage } from '../../../texts/language';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import type { Board, Track } from '../programme/programme.queries';
import { programmeTexts } from '../programme/programme.texts';
import { BoardItem, type ItemFlags } from './board-item';
import { boardTexts } from './board.texts';
import { hourMarks, stripes, type Layout } from './layout';
import { BoardGhosts } from './board-ghosts';
import { BoardHints } from './board-hints';
import { hintsFor } from './place-hints';
import { spanOf } from './places';
import { RoomAway } from './room-away';
import type { Held } from './use-held';
import { inSight, type Viewport } from './use-viewport';

export const AXIS = 56;

interface Props {
  readonly board: Board;
  readonly layout: Layout;
  readonly held: Held;
  readonly viewport: Viewport;
  readonly canvas: RefObject<HTMLDivElement | null>;
  readonly tracks: ReadonlyMap<string, Track>;
  readonly mayWrite: boolean;
  readonly flagsOf: (id: string) => ItemFlags;
}

/** Rooms side by side, time downwards, with all that is in sight. */
export function BoardGrid({ board, layout, held, viewport, canvas, ...props }: Props) {
  const language = useLanguage();
  const heldId = held.gesture?.kind === 'move' ? held.gesture.ids[0] : undefined;
  const hints = useMemo(
    () => (heldId === undefined ? undefined : hintsFor(board, heldId, language)),
    [board, heldId, language],
  );
  const pieces = layout.pieces.filter((piece) => {
    const { tabbable, lifted } = props.flagsOf(piece.session.id);
    return tabbable || lifted || inSight(piece, viewport);
  });
  return (
    <div className="board-inner" style={{ width: AXIS + layout.width }}>
      <RoomHeads board={board} layout={layout} notes={hints?.rooms} />
      <div className="board-body" style={{ height: layout.height }}>
        <div className="board-axis" aria-hidden>
          {layout.bands.flatMap((band) =>
            hourMarks(band, board.zone, layout.perMinute).map(({ top, label }) => (
              <span key={`${band.day} ${String(top)}`} style={{ top }}>
                {label}
              </span>
            )),
          )}
        </div>
        <div
          ref={canvas}
          className="board-canvas"
          style={{ left: AXIS, width: layout.width, height: layout.height }}
        >
          {layout.bands.map((band) => (
            <div key={band.day}>
              <h2 className="board-day" style={{ top: band.top }} id={`board-day-${band.day}`}>
                <span>{formatDateWithWeekday(band.day, language)}</span>{' '}
                <span className="board-zone">
                  {zoneName(board.zone, `${band.day}T12:00`, language)}
                </span>
              </h2>
              <div
                className="board-hours-back"
                style={{
                  top: band.top,
                  height: band.height,
                  backgroundSize: `100% ${String(layout.perMinute * 60)}px, 100% ${String(layout.perMinute * 15)}px`,
                }}
              />
            </div>
          ))}
          {layout.columns.map(({ roomId, left, width }) => (
            <div
              key={roomId ?? 'none'}
              className="board-column"
              style={{ left, width, height: layout.height }}
            />
          ))}
          <Outside board={board} layout={layout} />
          <RoomAway board={board} layout={layout} />
          {hints !== undefined && held.by !== 'form' && (
            <BoardHints layout={layout} hints={hints.stretches} />
          )}
          {pieces.map((piece) => (
            <BoardItem
              key={piece.first ? piece.session.id : `${piece.session.id} ${piece.day}`}
              piece={piece}
              track={props.tracks.get(piece.session.trackId ?? '')}
              mayWrite={props.mayWrite}
              {...props.flagsOf(piece.session.id)}
            />
          ))}
          <NowLine layout={layout} />
          {held.gesture !== undefined && held.by !== 'form' && (
            <BoardGhosts board={board} layout={layout} held={held} viewport={viewport} />
          )}
        </div>
      </div>
    </div>
  );
}

function RoomHeads({
  board,
  layout,
  notes,
}: Pick<Props, 'board' | 'layout'> & {
  readonly notes: ReadonlyMap<string, string> | undefined;
}) {
  const texts = useTexts(boardTexts);
  const words = useTexts(programmeTexts);
  const localized = useLocalized();
  const venues = new Set(board.rooms.map(({ venueId }) => venueId)).size;
  return (
    <div className="board-head">
      <div className="board-corner" style={{ width: AXIS }} />
      {layout.columns.map(({ roomId, width }) => {
        const room = board.rooms.find(({ id }) => id === roomId);
        const name = room === undefined ? undefined : localized(room.name);
        const note = notes?.get(roomId ?? '');
        return (
          <div key={roomId ?? 'none'} className="board-room" style={{ width }}>
            <div lang={name?.lang} className="board-room-name">
              {name?.text ?? words.noRoom}
            </div>
            <Text size="xs" c={note === undefined ? 'dimmed' : 'orange'} component="div" truncate>
              {note !== undefined && `! ${note}`}
              {note === undefined &&
                room !== undefined &&
                [
                  ...(venues > 1 ? [localized(room.venueName).text] : []),
                  ...(room.capacity === null ? [] : [texts.holds(room.capacity)]),
                ].join(' · ')}
            </Text>
          </div>
        );
      })}
    </div>
  );
}

/** The hours before the event begins and after it ends: nothing can stand there. */
function Outside({ board, layout }: Pick<Props, 'board' | 'layout'>) {
  const event = spanOf(
    { roomId: null, allRooms: false, startsLocal: board.event.startsLocal, durationMinutes: 0 },
    board.zone,
  );
  const ends = spanOf(
    { roomId: null, allRooms: false, startsLocal: board.event.endsLocal, durationMinutes: 0 },
    board.zone,
  );
  if (event === undefined || ends === undefined) return null;
  return [
    ...stripes(layout, { from: -Infinity, to: event.from }),
    ...stripes(layout, { from: ends.from, to: Infinity }),
  ].map((stripe) => <div key={stripe.top} className="board-outside" style={stripe} />);
}

const MINUTE_MS = 60_000;

function NowLine({ layout }: { readonly layout: Layout }) {
  const texts = useTexts(boardTexts);
  const [now, setNow] = useState(() => Temporal.Now.instant().epochMilliseconds);
  useEffect(() => {
    const timer = window.setInterval(
      () => setNow(Temporal.Now.instant().epochMilliseconds),
      MINUTE_MS / 2,
    );
    return () => window.clearInterval(timer);
  }, []);
  const [line] = stripes(layout, { from: now, to: now + MINUTE_MS });
  if (line === undefined) return null;
  return (
    <div className="board-now no-print" style={{ top: line.top }}>
      <span>{texts.now}</span>
    </div>
  );
}
