import { useEffect, type RefObject } from 'react';
import { heightBeside, type SideBlocks } from './matched-heights';

/** The blocks of a text as they are drawn now, from the top of the side that holds it. */
function blocksOf(side: HTMLElement): SideBlocks {
  const { top, height } = side.getBoundingClientRect();
  const blocks = [...side.querySelectorAll<HTMLElement>('.outcome-page .editor > *')];
  return {
    tops: blocks.map((block) => block.getBoundingClientRect().top - top),
    headings: blocks.map((block) => /^H[1-6]$/.test(block.tagName)),
    height,
  };
}

/** The height of the window at which one reads: what stands there on one side stands there on the other. */
function readingLine(): number {
  return window.innerHeight / 3;
}

/**
 * Lets the text beside, which scrolls within itself, follow the page, and the page follow it: block by block.
 * @param sides holds both: the side that is written first, the one beside it second
 */
export function useScrollTogether(sides: RefObject<HTMLElement | null>, on: boolean): void {
  useEffect(() => {
    if (!on) return undefined;
    // Whoever is scrolled by hand leads; that the other follows must not lead back.
    let leads: 'page' | 'beside' = 'page';
    let frame = 0;
    const parts = () => {
      const [written, beside] = sides.current?.children ?? [];
      const text = beside?.firstElementChild;
      return written instanceof HTMLElement &&
        beside instanceof HTMLElement &&
        text instanceof HTMLElement &&
        beside.scrollHeight > beside.clientHeight
        ? { written, beside, text }
        : undefined;
    };
    const follow = () => {
      frame = 0;
      const found = parts();
      if (found === undefined) return;
      const { written, beside, text } = found;
      const line = readingLine();
      const [here, there] = [blocksOf(written), blocksOf(text)];
      if (leads === 'page') {
        const at = heightBeside(here, there, line - written.getBoundingClientRect().top);
        beside.scrollTop += text.getBoundingClientRect().top + at - line;
      } else {
        const at = heightBeside(there, here, line - text.getBoundingClientRect().top);
        window.scrollBy({
          top: written.getBoundingClientRect().top + at - line,
          behavior: 'instant',
        });
      }
    };
    const scrolled = (event: Event) => {
      const inside = event.target === parts()?.beside;
      if (inside !== (leads === 'beside') || frame !== 0) return;
      frame = window.requestAnimationFrame(follow);
    };
    const taken = (event: Event) => {
      const beside = parts()?.beside;
      leads =
        beside !== undefined && event.target instanceof Node && beside.contains(event.target)
          ? 'beside'
          : 'page';
    };
    const hands = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
    window.addEventListener('scroll', scrolled, { capture: true, passive: true });
    for (const hand of hands)
      window.addEventListener(hand, taken, { capture: true, passive: true });
    frame = window.requestAnimationFrame(follow);
    return () => {
      window.cancelAnimationFrame(frame);
      window.removeEventListener('scroll', scrolled, { capture: true });
      for (const hand of hands) window.removeEventListener(hand, taken, { capture: true });
    };
  }, [sides, on]);
}
