/** How often the reader has done something since the page was opened. */
let acts = 0;
for (const kind of ['pointerdown', 'keydown', 'input']) {
  window.addEventListener(kind, () => (acts += 1), { capture: true, passive: true });
}

/**
 * Gives the focus to an element by its id once the screen has settled: after a dialog has closed, or after the thing
 * that had the focus is gone. Whoever has gone on meanwhile keeps it: a list that was just opened would close.
 */
export function focusLater(id: string): void {
  const before = acts;
  window.setTimeout(() => {
    if (acts === before) document.getElementById(id)?.focus({ preventScroll: false });
  }, 60);
}
