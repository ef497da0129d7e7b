import { useEffect, useRef } from 'react';
import type { Moves } from './use-moves';

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) take back and do again, unless one types or a dialog is open. */
export function useUndoKeys(mayWrite: boolean, moves: Moves): void {
  const latest = useRef(moves);
  useEffect(() => {
    latest.current = moves;
  });
  useEffect(() => {
    if (!mayWrite) return;
    const key = (event: KeyboardEvent) => {
      const letter = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || !['z', 'y'].includes(letter)) return;
      if (!(event.target instanceof Element)) return;
      if (event.target.closest('input, textarea, select, [contenteditable], [role=dialog]')) return;
      event.preventDefault();
      if (letter === 'y' || event.shiftKey) latest.current.redo();
      else latest.current.undo();
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  }, [mayWrite]);
}
