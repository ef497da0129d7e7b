import { useEffect } from 'react';

/** How many places are remembered. */
const TRAIL = 20;

/** Who took something away may give the focus a place of its own first. */
const GRACE_MS = 120;

/**
 * Keeps the focus from being lost: where what had it goes (a button that did its work, a dialog that is closed by what
 * it did), the focus goes back to the last place that is still there, or to the heading.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    const trail: HTMLElement[] = [];
    let timer = 0;
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target === trail.at(-1)) return;
      trail.push(target);
      if (trail.length > TRAIL) trail.shift();
    };
    const giveBack = () => {
      if (!isLost(trail.at(-1))) return;
      // Another screen is on its way: its heading takes the focus.
      if (document.querySelector('[data-waiting]') !== null) {
        timer = window.setTimeout(giveBack, GRACE_MS);
        return;
      }
      const back = trail.findLast(canTakeIt) ?? document.querySelector<HTMLElement>('h1[tabindex]');
      back?.focus({ preventScroll: true });
      back?.scrollIntoView({ block: 'nearest' });
    };
    const look = () => {
      if (!isLost(trail.at(-1))) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(giveBack, GRACE_MS);
    };
    const observer = new MutationObserver(look);
    document.addEventListener('focusin', note);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('focusin', note);
    };
  }, []);
}

/** Nothing has the focus, and what had it last is gone; a click beside everything leaves it where it was. */
function isLost(last: HTMLElement | undefined): boolean {
  return document.activeElement === document.body && last?.isConnected === false;
}

/** Stands on the screen, open to the keyboard, and is none of the ends that keep the focus within a dialog. */
function canTakeIt(element: HTMLElement): boolean {
  return (
    element.isConnected &&
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.matches(':disabled') &&
    element.closest('[aria-hidden=true], [inert]') === null
  );
}
