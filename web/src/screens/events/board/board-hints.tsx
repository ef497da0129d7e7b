import { memo } from 'react';
import { stripes, type Layout } from './layout';
import type { Hint } from './place-hints';

interface Props {
  readonly layout: Layout;
  readonly hints: readonly Hint[];
}

/** Where what is held cannot stand or had better not, hatched, with the reason. */
export const BoardHints = memo(function BoardHints({ layout, hints }: Props) {
  return hints.flatMap((hint, index) => {
    const column = layout.columns.find(({ roomId }) => roomId === hint.roomId);
    if (hint.roomId !== undefined && column === undefined) return [];
    return stripes(layout, hint).map(({ top, height }) => (
      <div
        key={`${String(index)} ${String(top)}`}
        className={`board-hint is-${hint.level}`}
        style={{ top, height, left: column?.left ?? 0, width: column?.width ?? layout.width }}
        aria-hidden
      >
        <span>{hint.words}</span>
      </div>
    ));
  });
});
