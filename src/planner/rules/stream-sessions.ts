import { both, soft, type RuleContext, type RuleUnit, type TermSink } from './rule.js';

/* What streams say of single sessions: their order, and who cannot be in two of them. */

/** Sessions count in the order of group, room and slot, as the benchmark library counts them. */
export function emitOrder(
  { model }: RuleContext,
  terms: TermSink,
  members: readonly number[],
  wanted: ReadonlyMap<number, number>,
): void {
  const { group, start, end } = model.windows;
  terms.group({
    members,
    cost: ({ window, room }) => {
      const placed = members.filter((session) => (window[session] ?? -1) >= 0);
      const key = (session: number): readonly [number, number, number] => [
        group[window[session] ?? 0] ?? 0,
        room[session] ?? 0,
        start[window[session] ?? 0] ?? 0,
      ];
      placed.sort((a, b) => {
        const [x, y] = [key(a), key(b)];
        return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
      });
      let cost = 0;
      placed.forEach((session, place) => {
        const its = wanted.get(session);
        if (its === undefined) return;
        if (its !== place + 1) cost += 1;
        for (const other of placed.slice(place + 1)) {
          if (!wanted.has(other)) continue;
          const [v, w] = [window[session] ?? 0, window[other] ?? 0];
          if (group[v] !== group[w]) continue;
          cost += Math.max(
            0,
            Math.min(end[v] ?? 0, end[w] ?? 0) - Math.max(start[v] ?? 0, start[w] ?? 0),
          );
        }
      });
      return cost;
    },
  });
}

export function conflicts(id: string, list: 'groupConflicts' | 'slotConflicts'): RuleUnit {
  return {
    id,
    about:
      list === 'groupConflicts'
        ? 'Two sessions with common people in one group of slots in different rooms: one.'
        : 'Two sessions with common people at a time: per common minute.',
    weights: both(soft(1)),
    compile: ({ model, sessionNumber }, terms) => {
      for (const { a, b, rule } of model.problem.streams?.[list] ?? []) {
        const [x, y] = [sessionNumber(a), sessionNumber(b)];
        if (rule !== id || x === undefined || y === undefined || x === y) continue;
        terms.pair(list === 'groupConflicts' ? 'groupOtherRoom' : 'overlap', x, y, 1);
      }
    },
  };
}
