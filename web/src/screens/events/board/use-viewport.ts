import { useEffect, useState, type RefObject } from 'react';

/** What is in sight of the board, in pixels of it. */
export interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Steps in which it is followed: between them nothing is drawn anew. */
const STEP = 200;

/** What is in sight of a region that scrolls, in coarse steps. */
export function useViewport(region: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ left: 0, top: 0, width: 1200, height: 800 });
  useEffect(() => {
    const element = region.current;
    if (element === null) return;
    const follow = () => {
      const next = {
        left: Math.floor(element.scrollLeft / STEP) * STEP,
        top: Math.floor(element.scrollTop / STEP) * STEP,
        width: element.clientWidth,
        height: element.clientHeight,
      };
      setViewport((before) =>
        before.left === next.left &&
        before.top === next.top &&
        before.width === next.width &&
        before.height === next.height
          ? before
          : next,
      );
    };
    follow();
    element.addEventListener('scroll', follow, { passive: true });
    const sizes = new ResizeObserver(follow);
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', follow);
      sizes.disconnect();
    };
  }, [region]);
  return viewport;
}

/** Whether a box is in sight, or nearly. */
export function inSight(
  box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  },
  viewport: Viewport,
): boolean {
  const near = STEP * 2;
  return (
    box.left < viewport.left + viewport.width + near &&
    box.left + box.width > viewport.left - near &&
    box.top < viewport.top + viewport.height + near &&
    box.top + box.height > viewport.top - near
  );
}
