import type { NamedPerson, NamePattern } from './name-patterns.js';

/** A place of folded text where a pattern of a person's name matches. */
export interface NameMatch {
  readonly from: number;
  readonly to: number;
  readonly strength: NamePattern['strength'];
}

/** The patterns of all persons by the letters with which their matches begin. */
export type Openings = ReadonlyMap<
  string,
  readonly { readonly person: number; readonly pattern: NamePattern }[]
>;

/** Sorts the patterns by their openings, so that a text is read once, however many persons there are. */
export function openingsOf(persons: readonly NamedPerson[]): Openings {
  return Map.groupBy(
    persons.flatMap(({ patterns }, person) => patterns.map((pattern) => ({ person, pattern }))),
    ({ pattern }) => pattern.opening,
  );
}

const LETTER = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/** The matches in a folded text by person, in the order of the text, the longer first. */
export function matchesIn(text: string, openings: Openings): ReadonlyMap<number, NameMatch[]> {
  const found = new Map<number, NameMatch[]>();
  /** Where the last match of a pattern ended: it is not looked for inside. */
  const ends = new Map<NamePattern, number>();
  const lengths = [...new Set([...openings.keys()].map(({ length }) => length))];
  let before = '';
  for (let at = 0; at < text.length; at += before.length) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const begins = !LETTER.test(before) || HAN.test(character);
    before = character;
    if (!begins) continue;
    for (const length of lengths) {
      for (const { person, pattern } of openings.get(text.slice(at, at + length)) ?? []) {
        if ((ends.get(pattern) ?? 0) > at) continue;
        pattern.expression.lastIndex = at;
        const match = pattern.expression.exec(text);
        if (match === null) continue;
        const to = at + match[0].length;
        ends.set(pattern, to);
        const known = found.get(person) ?? [];
        known.push({ from: at, to, strength: pattern.strength });
        found.set(person, known);
      }
    }
  }
  for (const matches of found.values()) matches.sort((a, b) => a.from - b.from || b.to - a.to);
  return found;
}

/** Tells of a match whether a whole name lies over it or beside it; `matches` in the order of the text. */
export function overlapsOf(matches: readonly NameMatch[]): (match: NameMatch) => boolean {
  const whole = matches.filter(({ strength }) => strength === 'whole');
  let furthest = Number.NEGATIVE_INFINITY;
  const reach = whole.map(({ to }) => (furthest = Math.max(furthest, to)));
  return ({ from, to }) => {
    let low = 0;
    let high = whole.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((whole[middle]?.from ?? 0) < to + 2) low = middle + 1;
      else high = middle;
    }
    return (reach[low - 1] ?? Number.NEGATIVE_INFINITY) + 2 > from;
  };
}
