/**
 * Groups of numbers in which every two are joined, such that each edge lies in one: greedily, each grown from an edge
 * that no earlier one covers. Edges may come twice and either way round.
 */
export function coverByCliques(edges: readonly (readonly [number, number])[]): number[][] {
  const joined = new Map<number, Set<number>>();
  const join = (a: number, b: number): void => {
    const known = joined.get(a);
    if (known) known.add(b);
    else joined.set(a, new Set([b]));
  };
  for (const [a, b] of edges) {
    join(a, b);
    join(b, a);
  }
  const covered = new Set<string>();
  const key = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const cliques: number[][] = [];
  for (const [a, b] of edges) {
    if (a === b || covered.has(key(a, b))) continue;
    const clique = [a, b];
    for (const candidate of joined.get(a) ?? []) {
      if (candidate === b) continue;
      const near = joined.get(candidate);
      if (clique.every((member) => near?.has(member) === true)) clique.push(candidate);
    }
    for (const one of clique)
      for (const other of clique) if (one !== other) covered.add(key(one, other));
    cliques.push(clique.sort((one, other) => one - other));
  }
  return cliques;
}
