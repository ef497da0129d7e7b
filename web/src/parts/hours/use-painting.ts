import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import type { Cell } from './painting';

/** So long a finger rests before it draws; until then it scrolls, in milliseconds. */
const REST_MS = 350;
/** So far a finger may tremble while it rests, in pixels. */
const SLACK = 8;

interface Stroke {
  readonly pointerId: number;
  readonly touch: boolean;
  readonly x: number;
  readonly y: number;
  readonly first: Cell;
  last: Cell;
  /** Whether the stroke marks or takes away; undefined before it begins. */
  adds: boolean | undefined;
  rest: number | undefined;
}

interface Options {
  readonly table: RefObject<HTMLElement | null>;
  readonly mayWrite: boolean;
  /** Begins at a cell; says whether the stroke marks, or takes away. */
  readonly onBegin: (cell: Cell) => boolean;
  readonly onMove: (cell: Cell) => void;
  readonly onEnd: (first: Cell, last: Cell, adds: boolean) => void;
  readonly onCancel: () => void;
}

function cellOf(element: Element | null | undefined): Cell | undefined {
  const { day, minute } = element?.closest<HTMLElement>('[data-minute]')?.dataset ?? {};
  return day === undefined || minute === undefined ? undefined : { day, minute: Number(minute) };
}

/** Draws over the cells of a grid with mouse, pen or finger. */
export function usePainting(options: Options): (event: PointerEvent<HTMLElement>) => void {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const stroke = useRef<Stroke>(undefined);

  useEffect(() => {
    const stop = () => {
      window.clearTimeout(stroke.current?.rest);
      stroke.current = undefined;
    };
    const at = (x: number, y: number) => {
      const { table } = latest.current;
      const found = document.elementsFromPoint(x, y).find((one) => cellOf(one) !== undefined);
      return found !== undefined && table.current?.contains(found) === true
        ? cellOf(found)
        : undefined;
    };
    const move = (event: globalThis.PointerEvent) => {
      const now = stroke.current;
      if (now?.pointerId !== event.pointerId) return;
      if (now.adds === undefined) {
        // A finger that moves at once scrolls.
        if (Math.hypot(event.clientX - now.x, event.clientY - now.y) > SLACK) stop();
        return;
      }
      const cell = at(event.clientX, event.clientY);
      if (cell === undefined) return;
      now.last = cell;
      latest.current.onMove(cell);
    };
    const up = (event: globalThis.PointerEvent) => {
      const now = stroke.current;
      if (now?.pointerId !== event.pointerId) return;
      stop();
      const { first, last } = now;
      latest.current.onEnd(first, last, now.adds ?? latest.current.onBegin(first));
    };
    const cancel = (event: globalThis.PointerEvent) => {
      const now = stroke.current;
      if (now?.pointerId !== event.pointerId) return;
      stop();
      if (now.adds !== undefined) latest.current.onCancel();
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || stroke.current?.adds === undefined) return;
      stop();
      latest.current.onCancel();
      // The dialog around it stays open.
      event.preventDefault();
      event.stopPropagation();
    };
    const touch = (event: TouchEvent) => {
      if (stroke.current?.adds !== undefined) event.preventDefault();
    };
    const menu = (event: Event) => {
      if (stroke.current?.touch === true) event.preventDefault();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', key, true);
    window.addEventListener('contextmenu', menu);
    document.addEventListener('touchmove', touch, { passive: false });
    return () => {
      stop();
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', key, true);
      window.removeEventListener('contextmenu', menu);
      document.removeEventListener('touchmove', touch);
    };
  }, []);

  return (event) => {
    if (!latest.current.mayWrite || event.button !== 0 || stroke.current !== undefined) return;
    const first = event.target instanceof Element ? cellOf(event.target) : undefined;
    if (first === undefined) return;
    const touch = event.pointerType === 'touch';
    const now: Stroke = {
      pointerId: event.pointerId,
      touch,
      x: event.clientX,
      y: event.clientY,
      first,
      last: first,
      adds: undefined,
      rest: undefined,
    };
    stroke.current = now;
    if (event.target instanceof Element && event.target.hasPointerCapture(event.pointerId)) {
      event.target.releasePointerCapture(event.pointerId);
    }
    if (touch) {
      now.rest = window.setTimeout(() => {
        now.adds = latest.current.onBegin(first);
      }, REST_MS);
    } else {
      // No text is chosen while one draws.
      event.preventDefault();
      now.adds = latest.current.onBegin(first);
    }
  };
}
