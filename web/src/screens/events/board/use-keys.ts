import { useRef, type KeyboardEvent } from 'react';
import { addMinutes } from '../../../../../src/kernel/local-time.js';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import type { Board, Session } from '../programme/programme.queries';
import { firstFree } from './first-free';
import { following, GRID, type Gesture } from './gestures';
import type { Layout } from './layout';
import { nearestPiece, type Direction } from './nearest-piece';
import { placeOf } from './places';
import type { Held } from './use-held';
import { verdictTexts } from './verdict.texts';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const HOUR = 60;

export interface KeyActs {
  readonly open: (id: string) => void;
  readonly toggle: (id: string) => void;
  readonly chooseAll: () => void;
  readonly chooseNone: () => void;
  readonly help: () => void;
  readonly focus: (id: string) => void;
  readonly say: (sentence: string) => void;
  readonly nothingNext: string;
}

interface Options {
  readonly board: Board;
  readonly layout: Layout;
  readonly order: readonly (string | null)[];
  readonly held: Held;
  readonly mayWrite: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly acts: KeyActs;
}

/** All that can be done on the board, by keys. */
export function useKeys(options: Options) {
  const { board, layout, order, held, mayWrite, chosen, acts } = options;
  const language = useLanguage();
  const verdicts = useTexts(verdictTexts);
  /** The Enter that has lifted a session must not drop it as well. */
  const repeated = useRef(false);
  const find = (id: string) => board.sessions.find((session) => session.id === id);

  const lift = (session: Session) => {
    const ids = chosen.has(session.id)
      ? [session.id, ...[...chosen].filter((id) => id !== session.id)]
      : [session.id];
    const place = placeOf(session);
    const free =
      place.startsLocal === null
        ? firstFree(board, layout, session, language, verdicts)
        : undefined;
    held.hold(
      {
        kind: 'move',
        ids,
        startsLocal: place.startsLocal ?? free?.startsLocal ?? board.event.startsLocal.slice(0, 16),
        roomId: place.startsLocal === null ? (free?.roomId ?? order[0] ?? null) : place.roomId,
        follow: false,
      },
      'keys',
    );
  };

  const resize = (session: Session, minutes: number) => {
    const { gesture } = held;
    const before =
      gesture?.kind === 'resize' && gesture.ids[0] === session.id
        ? gesture
        : { durationMinutes: session.durationMinutes, follow: false };
    held.hold(
      {
        kind: 'resize',
        ids: [session.id],
        durationMinutes: Math.max(GRID, before.durationMinutes + minutes),
        follow: before.follow,
      },
      'keys',
    );
  };

  const step = (gesture: Extract<Gesture, { kind: 'move' }>, minutes: number, aside: number) => {
    const at = order.indexOf(gesture.roomId);
    const roomId = order[Math.min(Math.max(0, at + aside), order.length - 1)] ?? gesture.roomId;
    const startsLocal = addMinutes(gesture.startsLocal, board.zone, minutes).slice(0, 16);
    held.hold({ ...gesture, startsLocal, roomId }, 'keys');
  };

  const toDay = (gesture: Extract<Gesture, { kind: 'move' }>, days: number) => {
    const startsLocal = Temporal.PlainDateTime.from(gesture.startsLocal)
      .add({ days })
      .toString({ smallestUnit: 'minute' });
    held.hold({ ...gesture, startsLocal }, 'keys');
  };

  const swapNext = (session: Session) => {
    const other = [...chosen].find((id) => id !== session.id);
    const second =
      chosen.size === 2 && chosen.has(session.id) && other !== undefined
        ? other
        : following(board, session)[0]?.id;
    if (second === undefined) acts.say(acts.nothingNext);
    else held.drop({ kind: 'swap', ids: [session.id, second] });
  };

  /** Keys while something is held. */
  const whileHeld = (event: KeyboardEvent, gesture: Gesture, session: Session): boolean => {
    const direction = DIRECTIONS[event.key];
    const command = event.ctrlKey || event.metaKey;
    if (direction !== undefined && event.shiftKey) {
      if (direction === 'up' || direction === 'down')
        resize(session, direction === 'down' ? GRID : -GRID);
      return true;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      if (!repeated.current || !event.repeat) held.drop();
    } else if (event.key === 'Escape') held.letGo();
    else if (event.key.toLowerCase() === 'u')
      held.drop({ kind: 'unschedule', ids: [...gesture.ids] });
    else if (
      event.key.toLowerCase() === 'f' &&
      (gesture.kind === 'move' || gesture.kind === 'resize')
    )
      held.hold({ ...gesture, follow: !gesture.follow }, 'keys');
    else if (gesture.kind === 'resize' && (direction === 'up' || direction === 'down'))
      resize(session, direction === 'down' ? GRID : -GRID);
    else if (gesture.kind !== 'move') return direction !== undefined;
    else if (event.key === 'PageUp' || event.key === 'PageDown')
      step(gesture, event.key === 'PageUp' ? -HOUR : HOUR, 0);
    else if (direction === 'left' || direction === 'right') {
      const by = direction === 'left' ? -1 : 1;
      if (command) toDay(gesture, by);
      else step(gesture, 0, by);
    } else if (direction !== undefined) step(gesture, direction === 'up' ? -GRID : GRID, 0);
    else return false;
    return true;
  };

  /** Keys on a session that is not held. */
  const onSession = (event: KeyboardEvent, session: Session): boolean => {
    const direction = DIRECTIONS[event.key];
    if (direction !== undefined && event.shiftKey && mayWrite) {
      if (session.startsLocal !== null && (direction === 'up' || direction === 'down'))
        resize(session, direction === 'down' ? GRID : -GRID);
      return true;
    }
    if (direction !== undefined) {
      const next =
        session.startsLocal === null
          ? nextWaiting(session, direction)
          : nearestPiece(layout, session.id, direction);
      if (next !== undefined) acts.focus(next);
      return true;
    }
    const key = event.key.toLowerCase();
    if (key === 'o' || (event.key === 'Enter' && !mayWrite)) acts.open(session.id);
    else if (!mayWrite) return false;
    else if (event.key === 'Enter') lift(session);
    else if (event.key === ' ') acts.toggle(session.id);
    else if (key === 's') swapNext(session);
    else if (key === 'u')
      held.drop({
        kind: 'unschedule',
        ids: chosen.has(session.id) ? [...chosen] : [session.id],
      });
    else if (key === 'f') {
      lift(session);
      held.hold(
        {
          kind: 'move',
          ids: [session.id],
          startsLocal: session.startsLocal?.slice(0, 16) ?? board.event.startsLocal.slice(0, 16),
          roomId: session.roomId,
          follow: true,
        },
        'keys',
      );
    } else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof Element) || event.altKey) return;
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    const id = event.target.closest<HTMLElement>('[data-session]')?.dataset['session'];
    const session = id === undefined ? undefined : find(id);
    if (session === undefined) return;
    if (command && key === 'a' && mayWrite) {
      acts.chooseAll();
      done();
      return;
    }
    if (event.key === '?') {
      acts.help();
      done();
      return;
    }
    const { gesture } = held;
    if (gesture !== undefined && held.by === 'keys') {
      if (whileHeld(event, gesture, session)) done();
      return;
    }
    if (command) return;
    if (event.key === 'Escape' && chosen.size > 0) {
      acts.chooseNone();
      done();
      return;
    }
    repeated.current = event.key === 'Enter';
    if (onSession(event, session)) done();
  };
  return onKeyDown;
}

/** The next of the sessions without hours. */
function nextWaiting(session: Session, direction: Direction): string | undefined {
  const by = direction === 'up' || direction === 'left' ? -1 : 1;
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-tray] [data-session]')].map(
    (element) => element.dataset['session'],
  );
  return buttons[buttons.indexOf(session.id) + by];
}
