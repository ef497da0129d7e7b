import type { Layout, Piece } from './layout';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The session that lies nearest to another in a direction; in the same room before one aside. */
export function nearestPiece(layout: Layout, id: string, direction: Direction): string | undefined {
  const pieces = layout.pieces.filter(({ first }) => first);
  const from = pieces.find(({ session }) => session.id === id);
  if (from === undefined) return pieces[0]?.session.id;
  let best: { piece: Piece; cost: number } | undefined;
  for (const piece of pieces) {
    if (piece === from) continue;
    const cost = costOf(from, piece, direction);
    if (cost !== undefined && (best === undefined || cost < best.cost)) best = { piece, cost };
  }
  return best?.piece.session.id;
}

/** How far a piece lies in a direction, and aside of it; undefined when it lies elsewhere. */
function costOf(from: Piece, to: Piece, direction: Direction): number | undefined {
  const ahead =
    direction === 'down'
      ? to.top - from.top || to.left - from.left
      : direction === 'up'
        ? from.top - to.top || from.left - to.left
        : direction === 'right'
          ? to.left - from.left
          : from.left - to.left;
  if (ahead <= 0) return undefined;
  const vertical = direction === 'up' || direction === 'down';
  const aside = vertical
    ? gap(from.left, from.width, to.left, to.width)
    : gap(from.top, from.height, to.top, to.height);
  return ahead + aside * (vertical ? 3 : 2) + (aside > 0 ? 40 : 0);
}

/** Between two stretches; zero where they share something. */
function gap(a: number, aLength: number, b: number, bLength: number): number {
  return Math.max(0, b - (a + aLength) + 1, a - (b + bLength) + 1);
}
