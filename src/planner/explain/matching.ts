/**
 * A largest matching of left to right numbers (augmenting paths), and where it leaves somebody without a partner, the
 * left ones that together have too few (Hall's condition): the unmatched one and all that alternating paths reach.
 * @param choices right numbers by left number
 * @returns undefined when all are matched
 */
export function hallViolator(choices: readonly (readonly number[])[]): number[] | undefined {
  const partner = new Map<number, number>();
  const augment = (left: number, seen: Set<number>): boolean => {
    // An explicit stack would not make this clearer; paths are as long as there are sessions at most.
    for (const right of choices[left] ?? []) {
      if (seen.has(right)) continue;
      seen.add(right);
      const holder = partner.get(right);
      if (holder === undefined || augment(holder, seen)) {
        partner.set(right, left);
        return true;
      }
    }
    return false;
  };
  for (const left of choices.keys()) {
    const seen = new Set<number>();
    if (augment(left, seen)) continue;
    return [left, ...[...seen].flatMap((right) => partner.get(right) ?? [])].sort((a, b) => a - b);
  }
  return undefined;
}
