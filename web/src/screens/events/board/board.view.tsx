import './board.css';
import './board-items.css';
import './board-print.css';
import { Alert, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useCallback, useMemo, useRef, useState, type FocusEvent } from 'react';
import { useAddress } from '../../../parts/address';
import { focusLater } from '../../../parts/focus';
import { useTexts } from '../../../texts/texts';
import { MoveDialog } from '../programme/move-dialog';
import { filterSessions } from '../programme/programme-days';
import type { Board, Session } from '../programme/programme.queries';
import { programmeTexts } from '../programme/programme.texts';
import { useFilter } from '../programme/use-filter';
import { AXIS, BoardGrid } from './board-grid';
import type { ItemFlags } from './board-item';
import { BoardPrint } from './board-print';
import { BoardToolbar, USUAL_ZOOM, ZOOMS } from './board-toolbar';
import { BoardTray } from './board-tray';
import { boardTexts } from './board.texts';
import { ChosenActs } from './chosen-acts';
import { following } from './gestures';
import { daysOf, layOut } from './layout';
import { withPlaces } from './places';
import { useChangedByOthers } from './use-changed';
import { useHeld, useSayGesture } from './use-held';
import { useKeys } from './use-keys';
import { useMoves } from './use-moves';
import { useUndoKeys } from './use-undo-keys';
import { usePointer } from './use-pointer';
import { useViewport } from './use-viewport';
import { verdictTexts } from './verdict.texts';

// What most visits do not open is loaded when it is.
const BoardHelp = lazy(async () => ({ default: (await import('./board-help')).BoardHelp }));
const PlaceDialog = lazy(async () => ({ default: (await import('./place-dialog')).PlaceDialog }));

const NARROW = 'screen and (max-width: 48em)';
const LEAST_COLUMN = 150;
const NO_ROOM = 'none';

interface Props {
  readonly board: Board;
  readonly mayWrite: boolean;
  readonly changedBy: string | undefined;
  readonly findings: readonly {
    readonly sessions: readonly { readonly id: string }[];
    readonly level: string;
  }[];
  readonly onOpen: (session: Pick<Session, 'id'>) => void;
}

/** The programme as a board: days and rooms, with what waits for its hours beside it. */
export default function BoardView({ board: saved, mayWrite, changedBy, findings, onOpen }: Props) {
  const texts = useTexts(boardTexts);
  const words = useTexts(programmeTexts);
  const verdicts = useTexts(verdictTexts);
  const { get } = useAddress();
  const filter = useFilter();
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const region = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const viewport = useViewport(region);
  const [chosenIds, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string>();
  const [said, setSaid] = useState('');
  const [dialog, setDialog] = useState<'help' | 'move'>();
  const moves = useMoves(saved, setSaid);
  const board = useMemo(() => withPlaces(saved, moves.pending), [saved, moves.pending]);
  // What somebody else has deleted is no longer chosen.
  const chosen = useMemo(
    () => new Set(board.sessions.map(({ id }) => id).filter((id) => chosenIds.has(id))),
    [board, chosenIds],
  );
  const changed = useChangedByOthers(saved, changedBy, moves.isOwn);

  const days = useMemo(() => daysOf(board), [board]);
  const day = filter.day !== undefined && days.includes(filter.day) ? filter.day : undefined;
  const allRooms = useMemo<readonly (string | null)[]>(() => {
    const ids = board.rooms.map(({ id }) => id);
    const homeless = board.sessions.some(
      ({ roomId, allRooms: all, startsLocal, state }) =>
        startsLocal !== null && state === 'planned' && !all && roomId === null,
    );
    return mayWrite || homeless || ids.length === 0 ? [...ids, null] : ids;
  }, [board, mayWrite]);
  const asked = filter.roomId === NO_ROOM ? null : filter.roomId;
  const room = asked !== undefined && allRooms.includes(asked) ? asked : undefined;
  const rooms = useMemo<readonly (string | null)[]>(() => {
    if (room !== undefined) return [room];
    return narrow ? allRooms.slice(0, 1) : allRooms;
  }, [room, narrow, allRooms]);
  const zoom = Math.min(ZOOMS.length - 1, Math.max(0, Number(get('zoom') ?? USUAL_ZOOM)));
  const whole = get('hours') === 'all';
  const columnWidth = Math.max(
    LEAST_COLUMN,
    Math.floor((viewport.width - AXIS) / Math.max(1, rooms.length)),
  );
  const layout = useMemo(
    () =>
      layOut(board, {
        days: day === undefined ? days : [day],
        rooms,
        whole,
        perMinute: ZOOMS[zoom] ?? 1,
        columnWidth,
      }),
    [board, day, days, rooms, whole, zoom, columnWidth],
  );
  const focus = useCallback((id: string) => {
    setActive(id);
    window.requestAnimationFrame(() => {
      const element = document.getElementById(`session-${id}`);
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }, []);
  const held = useHeld(board, rooms, { run: moves.run, say: setSaid, dropped: focus });
  useUndoKeys(mayWrite, moves);
  const sayGesture = useSayGesture(board);
  const tracks = useMemo(() => new Map(board.tracks.map((track) => [track.id, track])), [board]);
  const shown = useMemo(() => {
    const name = (id: string) => Object.values(tracks.get(id)?.name ?? {}).join(' ');
    const fits = { ...filter, day: undefined, roomId: undefined };
    return new Set(filterSessions(board.sessions, fits, name).map(({ id }) => id));
  }, [board, filter, tracks]);
  const waiting = useMemo(
    () =>
      board.sessions.filter(
        ({ startsLocal, state }) => startsLocal === null && state === 'planned',
      ),
    [board],
  );
  const warnings = useMemo(() => {
    const counts = new Map<string, { count: number; blocked: boolean }>();
    for (const { sessions, level } of findings) {
      for (const { id } of sessions) {
        const before = counts.get(id);
        counts.set(id, {
          count: (before?.count ?? 0) + 1,
          blocked: (before?.blocked ?? false) || level === 'block',
        });
      }
    }
    return counts;
  }, [findings]);
  const lifted = useMemo(
    () => new Set(held.proposal.map(({ sessionId }) => sessionId)),
    [held.proposal],
  );
  const firsts = layout.pieces.filter(({ first }) => first);
  const tabbable = firsts.some(({ session }) => session.id === active)
    ? active
    : firsts[0]?.session.id;

  const flagsOf = (id: string): ItemFlags => {
    const found = warnings.get(id);
    return {
      chosen: chosen.has(id),
      dim: !shown.has(id),
      lifted: lifted.has(id),
      changedBy: changed.get(id),
      warnings: found?.count ?? 0,
      blocked: found?.blocked ?? false,
      tabbable: tabbable === id,
    };
  };
  const toggle = (id: string) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const click = (id: string, more: boolean) => {
    if (!mayWrite) onOpen({ id });
    else if (more) toggle(id);
    else setChosen(new Set([id]));
  };
  const onPointerDown = usePointer({
    board,
    layout,
    held,
    mayWrite,
    chosen,
    canvas,
    region,
    onClick: click,
  });
  const chosenSessions = board.sessions.filter(({ id }) => chosen.has(id));
  const none = useCallback(() => setChosen(new Set()), []);
  const swap = () => {
    const [one, two] = chosenSessions;
    if (one === undefined) return;
    const other = two ?? following(board, one)[0];
    if (other === undefined) setSaid(texts.nothingNext);
    else held.drop({ kind: 'swap', ids: [one.id, other.id] });
  };
  const onKeyDown = useKeys({
    board,
    layout,
    order: rooms,
    held,
    mayWrite,
    chosen,
    acts: {
      open: (id) => onOpen({ id }),
      toggle,
      chooseAll: () =>
        setChosen(new Set(firsts.map(({ session }) => session.id).filter((id) => shown.has(id)))),
      chooseNone: none,
      help: () => setDialog('help'),
      focus,
      say: setSaid,
      nothingNext: texts.nothingNext,
    },
  });
  const holding =
    held.gesture === undefined || held.by !== 'keys'
      ? undefined
      : [
          sayGesture(held.gesture, held.proposal),
          verdicts[held.verdict.level],
          ...held.verdict.said.map(({ message }) => message),
        ].join('. ');
  const cancelled = board.sessions.filter(({ state }) => state === 'cancelled').length;
  const [firstChosen] = chosenSessions;
  const sessionAt = (target: EventTarget) =>
    target instanceof Element
      ? target.closest<HTMLElement>('[data-session]')?.dataset['session']
      : undefined;

  return (
    <div className="board">
      <BoardToolbar
        board={board}
        days={days}
        day={day}
        zoom={zoom}
        whole={whole}
        moves={moves}
        mayWrite={mayWrite}
        narrow={narrow}
        rooms={allRooms}
        room={rooms[0] ?? null}
        onHelp={() => setDialog('help')}
      />
      <div className="unseen" id="board-hint">
        {mayWrite ? texts.hint : texts.hintReader}
      </div>
      <div className="unseen" aria-live="assertive" data-board-said>
        {holding ?? said}
      </div>
      {board.rooms.length === 0 && <Alert color="gray">{words.noRooms}</Alert>}
      {layout.pieces.length === 0 && (
        <Text c="dimmed" size="sm">
          {texts.nothingPlaced}
        </Text>
      )}
      <div
        className="board-surface"
        role="application"
        aria-label={texts.region}
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
        onKeyUp={(event) => {
          // The browser makes a click of it, which would choose once more.
          if (event.key === ' ' && sessionAt(event.target) !== undefined) event.preventDefault();
        }}
        onClick={(event) => {
          // Only clicks that no pointer has made: those of assistive technology.
          const id = sessionAt(event.target);
          if (event.detail === 0 && id !== undefined) click(id, false);
        }}
        onDoubleClick={(event) => {
          const id = sessionAt(event.target);
          if (id !== undefined) onOpen({ id });
        }}
        onFocus={(event: FocusEvent) => {
          const id = sessionAt(event.target);
          if (id !== undefined) setActive(id);
        }}
      >
        <BoardTray
          sessions={waiting}
          tracks={tracks}
          mayWrite={mayWrite}
          chosen={chosen}
          lifted={lifted}
          shown={shown}
          target={held.gesture?.kind === 'unschedule'}
        />
        <div className="board-scroll no-print" ref={region}>
          <BoardGrid
            board={board}
            layout={layout}
            held={held}
            viewport={viewport}
            canvas={canvas}
            tracks={tracks}
            mayWrite={mayWrite}
            flagsOf={flagsOf}
          />
        </div>
      </div>
      {cancelled > 0 && (
        <Text size="sm" c="dimmed" className="no-print">
          {texts.hiddenCancelled(cancelled)}
        </Text>
      )}
      <ChosenActs
        sessions={chosenSessions}
        mayWrite={mayWrite}
        onOpen={() => {
          if (firstChosen !== undefined) onOpen(firstChosen);
        }}
        onMove={() => setDialog('move')}
        onSwap={swap}
        onTakeOut={() => held.drop({ kind: 'unschedule', ids: [...chosen] })}
        onNone={none}
      />
      <BoardPrint board={board} days={day === undefined ? days : [day]} rooms={allRooms} />
      <Suspense fallback={null}>
        {dialog === 'help' && (
          <BoardHelp
            onClose={() => {
              setDialog(undefined);
              focusLater(active === undefined ? 'board-help' : `session-${active}`);
            }}
          />
        )}
        {dialog === 'move' && firstChosen !== undefined && chosenSessions.length === 1 && (
          <PlaceDialog
            board={board}
            session={firstChosen}
            days={days}
            rooms={allRooms}
            held={held}
            onClose={() => {
              setDialog(undefined);
              focusLater('board-move');
            }}
          />
        )}
      </Suspense>
      {dialog === 'move' && chosenSessions.length > 1 && (
        <MoveDialog
          board={board}
          sessions={chosenSessions}
          onClose={() => {
            setDialog(undefined);
            focusLater('board-move');
          }}
          onMoved={none}
        />
      )}
    </div>
  );
}
