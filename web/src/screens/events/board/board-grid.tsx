import { Text } from '@mantine/core';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { formatDateWithWeekday, zoneName } from '../../../../../src/kernel/local-time.js';
import { useLanguage } from '../../../texts/language';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import type { Board, Track } from '../programme/programme.queries';
import { programmeTexts } from '../programme/programme.texts';
import { BoardItem, type ItemFlags } from './board-item';
import { boardTexts } from './board.texts';
import { hourMarks, stripes, type Layout } from './layout';
import { spanOf, type Proposed } from './places';
import { useSayGesture, type Held } from './use-held';
import { inSight, type Viewport } from './use-viewport';
import { VerdictTip } from './verdict-tip';

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
  const pieces = layout.pieces.filter((piece) => {
    const { tabbable, lifted } = props.flagsOf(piece.session.id);
    return tabbable || lifted || inSight(piece, viewport);
  });
  return (
    <div className="board-inner" style={{ width: AXIS + layout.width }}>
      <RoomHeads board={board} layout={layout} />
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
            <Ghosts board={board} layout={layout} held={held} viewport={viewport} />
          )}
        </div>
      </div>
    </div>
  );
}

function RoomHeads({ board, layout }: Pick<Props, 'board' | 'layout'>) {
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
        return (
          <div key={roomId ?? 'none'} className="board-room" style={{ width }}>
            <div lang={name?.lang} className="board-room-name">
              {name?.text ?? words.noRoom}
            </div>
            <Text size="xs" c="dimmed" component="div" truncate>
              {room !== undefined &&
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

interface Box {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where what is held would stand. */
function ghostBoxes(board: Board, layout: Layout, list: readonly Proposed[]): Box[] {
  return list.flatMap(({ sessionId, place }) => {
    const span = spanOf(place, board.zone);
    const column = layout.columns.find(({ roomId }) => roomId === place.roomId);
    if (span === undefined || (column === undefined && !place.allRooms)) return [];
    const across = place.allRooms ? { left: 0, width: layout.width } : column;
    return stripes(layout, span).map((stripe) => ({
      id: sessionId,
      left: across?.left ?? 0,
      width: across?.width ?? 0,
      ...stripe,
    }));
  });
}

const TIP_WIDTH = 320;
const TIP_HEIGHT = 150;

function Ghosts({
  board,
  layout,
  held,
  viewport,
}: Pick<Props, 'board' | 'layout' | 'held' | 'viewport'>) {
  const localized = useLocalized();
  const texts = useTexts(boardTexts);
  const sayGesture = useSayGesture(board);
  const first = useRef<HTMLDivElement>(null);
  const { gesture, proposal, verdict } = held;
  useEffect(() => {
    if (held.by === 'keys') first.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [held.by, proposal]);
  if (gesture === undefined) return null;
  const boxes = ghostBoxes(board, layout, proposal);
  const [lead] = boxes;
  const title = (id: string) => localized(board.sessions.find((s) => s.id === id)?.title).text;
  const below = lead === undefined ? 0 : lead.top + lead.height + 4;
  const up = lead !== undefined && below + TIP_HEIGHT > viewport.top + viewport.height + 100;
  const followers =
    (gesture.kind === 'move' || gesture.kind === 'resize') && gesture.follow
      ? proposal.length - gesture.ids.length
      : 0;
  return (
    <>
      {boxes.map((box, index) => (
        <div
          key={`${box.id} ${String(box.top)}`}
          ref={index === 0 ? first : undefined}
          className={`board-ghost is-${verdict.level}`}
          style={{
            left: box.left,
            top: box.top,
            width: box.width,
            height: Math.max(14, box.height),
          }}
        >
          {title(box.id)}
        </div>
      ))}
      {lead !== undefined && (
        <VerdictTip
          verdict={verdict}
          words={sayGesture(gesture, proposal)}
          more={followers > 0 ? texts.follows(followers) : undefined}
          checking={held.checking}
          style={{
            left: Math.max(
              0,
              Math.min(
                lead.left,
                layout.width - TIP_WIDTH,
                viewport.left + viewport.width - TIP_WIDTH,
              ),
            ),
            ...(up
              ? { top: Math.max(0, lead.top - 4), transform: 'translateY(-100%)' }
              : { top: below }),
          }}
        />
      )}
    </>
  );
}
