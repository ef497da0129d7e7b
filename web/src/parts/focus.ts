/**
 * Gives the focus to an element by its id once the screen has settled: after a dialog has closed, or after the thing
 * that had the focus is gone.
 */
export function focusLater(id: string): void {
  window.setTimeout(() => document.getElementById(id)?.focus({ preventScroll: false }), 60);
}
