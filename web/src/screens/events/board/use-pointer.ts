import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import { instantMs } from '../../../../../src/kernel/availability.js';
import type { Board } from '../programme/programme.queries';
import { GRID, type Gesture } from './gestures';
import { momentAt, startOnGrid, type Layout } from './layout';
import type { Held } from './use-held';

/** So far a pointer moves before it drags, in pixels. */
const SLACK = 4;
/** So long a finger rests before it drags; until then it scrolls, in milliseconds. */
const REST_MS = 350;
const EDGE = 48;
const SCROLL = 14;

interface Drag {
  readonly id: string;
  readonly ids: readonly string[];
  readonly resize: boolean;
  readonly touch: boolean;
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
  /** Between the start of the session and where it was taken, in milliseconds. */
  readonly into: number;
  active: boolean;
  follow: boolean;
  last: { x: number; y: number; alt: boolean; ctrl: boolean };
  rest: number | undefined;
  frame: number | undefined;
}

interface Options {
  readonly board: Board;
  readonly layout: Layout;
  readonly held: Held;
  readonly mayWrite: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly canvas: RefObject<HTMLElement | null>;
  readonly region: RefObject<HTMLElement | null>;
  readonly onClick: (id: string, more: boolean) => void;
}

/** Drags sessions with mouse, pen or finger: own code, since grid, rooms and tray are one surface. */
export function usePointer(options: Options): (event: PointerEvent<HTMLElement>) => void {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const drag = useRef<Drag>(undefined);

  useEffect(() => {
    const stop = (now: Drag) => {
      window.clearTimeout(now.rest);
      if (now.frame !== undefined) window.cancelAnimationFrame(now.frame);
      drag.current = undefined;
      document.body.classList.remove('board-dragging');
    };
    const follow = (now: Drag) => {
      const { held } = latest.current;
      const gesture = gestureAt(latest.current, now);
      if (gesture === undefined) held.letGo();
      else held.hold(gesture, 'pointer');
    };
    /** At the edges of the region the board goes on. */
    const scroll = () => {
      const now = drag.current;
      const region = latest.current.region.current;
      if (now === undefined || region === null) return;
      const box = region.getBoundingClientRect();
      const { x, y } = now.last;
      const inside = x > box.left && x < box.right && y > box.top && y < box.bottom;
      const by = (at: number, from: number, to: number) =>
        at < from + EDGE ? -SCROLL : at > to - EDGE ? SCROLL : 0;
      const dx = inside ? by(x, box.left + 40, box.right) : 0;
      const dy = inside ? by(y, box.top + 30, box.bottom) : 0;
      if (dx !== 0 || dy !== 0) {
        const [left, top] = [region.scrollLeft, region.scrollTop];
        region.scrollBy(dx, dy);
        if (region.scrollLeft !== left || region.scrollTop !== top) follow(now);
      }
      now.frame = window.requestAnimationFrame(scroll);
    };
    const begin = (now: Drag) => {
      now.active = true;
      document.body.classList.add('board-dragging');
      now.frame = window.requestAnimationFrame(scroll);
      follow(now);
    };
    const move = (event: globalThis.PointerEvent) => {
      const now = drag.current;
      if (now?.pointerId !== event.pointerId) return;
      const { clientX: x, clientY: y } = event;
      now.last = { x, y, alt: event.altKey, ctrl: event.ctrlKey || event.metaKey };
      if (now.active) {
        follow(now);
        return;
      }
      if (Math.hypot(x - now.x, y - now.y) < (now.touch ? SLACK * 2 : SLACK)) return;
      // A finger that moves at once scrolls.
      if (now.touch) stop(now);
      else begin(now);
    };
    const up = (event: globalThis.PointerEvent) => {
      const now = drag.current;
      if (now?.pointerId !== event.pointerId) return;
      const { active, id } = now;
      stop(now);
      if (active) latest.current.held.drop();
      else latest.current.onClick(id, event.shiftKey || event.ctrlKey || event.metaKey);
    };
    const cancel = (event: globalThis.PointerEvent) => {
      const now = drag.current;
      if (now?.pointerId !== event.pointerId) return;
      stop(now);
      if (now.active) latest.current.held.letGo();
    };
    const key = (event: KeyboardEvent) => {
      const now = drag.current;
      if (now?.active !== true) return;
      if (event.key === 'Escape') {
        stop(now);
        latest.current.held.letGo();
      } else if (event.key.toLowerCase() === 'f') {
        now.follow = !now.follow;
        follow(now);
      } else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const touch = (event: TouchEvent) => {
      if (drag.current?.active === true) event.preventDefault();
    };
    const menu = (event: Event) => {
      if (drag.current?.touch === true) event.preventDefault();
    };
    begun.current = begin;
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', key, true);
    window.addEventListener('contextmenu', menu);
    document.addEventListener('touchmove', touch, { passive: false });
    return () => {
      if (drag.current !== undefined) stop(drag.current);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', key, true);
      window.removeEventListener('contextmenu', menu);
      document.removeEventListener('touchmove', touch);
    };
  }, []);

  const begun = useRef<(drag: Drag) => void>(undefined);
  return (event) => {
    if (event.button !== 0 || drag.current !== undefined) return;
    if (!(event.target instanceof Element)) return;
    const element = event.target.closest<HTMLElement>('[data-session]');
    const id = element?.dataset['session'];
    if (id === undefined) return;
    const { chosen, mayWrite, board, layout } = latest.current;
    const session = board.sessions.find((one) => one.id === id);
    if (session === undefined) return;
    const touch = event.pointerType === 'touch';
    const inTray = event.target.closest('[data-tray]') !== null;
    const at = inTray ? undefined : momentOf(latest.current, event.clientX, event.clientY, layout);
    const now: Drag = {
      id,
      ids: chosen.has(id) ? [id, ...[...chosen].filter((other) => other !== id)] : [id],
      resize: event.target.closest('[data-edge]') !== null,
      touch,
      pointerId: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      into: at === undefined || session.startsAt === null ? 0 : at.ms - instantMs(session.startsAt),
      active: false,
      follow: false,
      last: { x: event.clientX, y: event.clientY, alt: false, ctrl: false },
      rest: undefined,
      frame: undefined,
    };
    drag.current = now;
    // Not every browser gives a button the focus that is pressed.
    element?.focus({ preventScroll: true });
    if (!mayWrite) return;
    if (touch) now.rest = window.setTimeout(() => begun.current?.(now), REST_MS);
  };
}

function momentOf({ canvas }: Pick<Options, 'canvas'>, x: number, y: number, layout: Layout) {
  const box = canvas.current?.getBoundingClientRect();
  if (box === undefined) return undefined;
  const moment = momentAt(layout, y - box.top);
  return moment === undefined ? undefined : { ...moment, x: x - box.left };
}

/** What the pointer means where it is. */
function gestureAt(options: Options, drag: Drag): Gesture | undefined {
  const { board, layout, mayWrite, region } = options;
  const { x, y, alt, ctrl } = drag.last;
  if (!mayWrite) return undefined;
  const beneath = document.elementsFromPoint(x, y);
  const over = (selector: string) =>
    beneath.map((element) => element.closest<HTMLElement>(selector)).find((one) => one !== null);
  if (!drag.resize && over('[data-tray]') !== undefined)
    return { kind: 'unschedule', ids: drag.ids };
  const box = region.current?.getBoundingClientRect();
  if (box === undefined) return undefined;
  // Far beside the board there is no place: it would go back.
  const beside = Math.max(box.left - x, x - box.right, box.top - y, y - box.bottom);
  if (beside > EDGE) return undefined;
  const inside = (at: number, from: number, to: number) => Math.min(Math.max(at, from), to);
  const at = momentOf(
    options,
    inside(x, box.left, box.right - 1),
    inside(y, box.top, box.bottom - 1),
    layout,
  );
  if (at === undefined) return undefined;
  const follow = drag.follow !== ctrl;
  const session = board.sessions.find(({ id }) => id === drag.id);
  if (drag.resize) {
    if (session?.startsAt == null) return undefined;
    const step = GRID * 60_000;
    const length = at.ms - instantMs(session.startsAt);
    return {
      kind: 'resize',
      ids: [drag.id],
      durationMinutes: Math.max(GRID, Math.round(length / step) * GRID),
      follow,
    };
  }
  const other = beneath
    .map((element) => element.closest<HTMLElement>('[data-session]')?.dataset['session'])
    .find((id) => id !== undefined && id !== drag.id);
  if (alt && other !== undefined) return { kind: 'swap', ids: [drag.id, other] };
  const column =
    layout.columns[
      inside(
        Math.floor(at.x / (layout.columns[0]?.width ?? 1)),
        0,
        Math.max(0, layout.columns.length - 1),
      )
    ];
  return {
    kind: 'move',
    ids: drag.ids,
    startsLocal: startOnGrid(at.band, at.ms - drag.into, board.zone),
    roomId: column?.roomId ?? null,
    follow,
  };
}
