/** Whether parts of a problem go together: out of time is no answer. */
export type Verdict = 'possible' | 'impossible' | 'undecided';

/**
 * A smallest set of parts that contradict each other: none of them can be left out. Takes parts that together are
 * impossible. After Junker's QuickXplain (AAAI 2004); an undecided question counts as not impossible, so that what
 * comes back is impossible for certain, and smallest if nothing was undecided. `onDecided` is told of how many parts it
 * is known whether they are needed.
 */
export async function smallestContradiction<T>(
  parts: readonly T[],
  ask: (parts: readonly T[]) => Promise<Verdict>,
  onDecided: (decided: number) => void = () => undefined,
): Promise<{ readonly parts: readonly T[]; readonly smallest: boolean }> {
  let decided = true;
  const impossible = async (some: readonly T[]): Promise<boolean> => {
    const verdict = await ask(some);
    if (verdict === 'undecided') decided = false;
    return verdict === 'impossible';
  };
  let known = 0;
  // Of so many more parts it is known whether they are needed.
  const decide = (some: readonly T[]): void => {
    known += some.length;
    if (some.length > 0) onDecided(known);
  };
  const search = async (
    base: readonly T[],
    added: boolean,
    rest: readonly T[],
  ): Promise<readonly T[]> => {
    if (added && (await impossible(base))) {
      decide(rest);
      return [];
    }
    if (rest.length <= 1) {
      decide(rest);
      return rest;
    }
    const half = Math.ceil(rest.length / 2);
    const [first, second] = [rest.slice(0, half), rest.slice(half)];
    const ofSecond = await search([...base, ...first], true, second);
    const ofFirst = await search([...base, ...ofSecond], ofSecond.length > 0, first);
    return [...ofFirst, ...ofSecond];
  };
  const found = (await impossible([])) ? [] : await search([], false, parts);
  return { parts: found, smallest: decided };
}
