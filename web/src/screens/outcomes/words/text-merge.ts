import { diffArrays } from 'diff';
import { blocksOf } from './markdown-blocks';

/** A stretch of a merge: settled, or one that two people have changed to different texts. */
export type Stretch =
  | { readonly kind: 'settled'; readonly blocks: readonly string[] }
  | {
      readonly kind: 'conflict';
      readonly base: readonly string[];
      readonly mine: readonly string[];
      readonly theirs: readonly string[];
    };

interface Change {
  /** The blocks of the base that are replaced: from `start` up to but without `end`. */
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly string[];
}

/** What was changed between two lists of blocks, in places of the first. */
function changesOf(base: readonly string[], after: readonly string[]): Change[] {
  const changes: Change[] = [];
  let at = 0;
  let open: { start: number; end: number; blocks: string[] } | undefined;
  for (const part of diffArrays([...base], [...after])) {
    if (!part.added && !part.removed) {
      if (open !== undefined) changes.push(open);
      open = undefined;
      at += part.value.length;
      continue;
    }
    open ??= { start: at, end: at, blocks: [] };
    if (part.added) open.blocks.push(...part.value);
    else {
      at += part.value.length;
      open.end = at;
    }
  }
  if (open !== undefined) changes.push(open);
  return changes;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((block, index) => block === other[index]);
}

/** Whether two changes are about the same blocks, or put something in at the same place. */
function meet(one: Change, other: Change): boolean {
  if (one.start === other.start && (one.start === one.end) === (other.start === other.end))
    return true;
  return one.start < other.end && other.start < one.end;
}

/** The blocks of a stretch of the base after the changes that lie in it. */
function applied(
  base: readonly string[],
  changes: readonly Change[],
  start: number,
  end: number,
): string[] {
  const blocks: string[] = [];
  let at = start;
  for (const change of changes) {
    blocks.push(...base.slice(at, change.start), ...change.blocks);
    at = change.end;
  }
  return [...blocks, ...base.slice(at, end)];
}

/**
 * Brings two edits of one list of blocks together. Where they are about different blocks both stand; where they are
 * about the same ones, a conflict is left for a person.
 */
export function mergeBlocks(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): Stretch[] {
  const open = [
    ...changesOf(base, mine).map((change) => ({ change, side: 'mine' as const })),
    ...changesOf(base, theirs).map((change) => ({ change, side: 'theirs' as const })),
  ].sort(
    (one, other) => one.change.start - other.change.start || one.change.end - other.change.end,
  );
  const stretches: Stretch[] = [];
  const settle = (blocks: readonly string[]) => {
    if (blocks.length > 0) stretches.push({ kind: 'settled', blocks });
  };
  let at = 0;
  while (open.length > 0) {
    const first = open.shift();
    if (first === undefined) break;
    const group = [first];
    let { start, end } = first.change;
    for (let next = open[0]; next !== undefined; next = open[0]) {
      const { change, side } = next;
      if (!group.some((other) => other.side !== side && meet(other.change, change))) break;
      group.push(next);
      open.shift();
      start = Math.min(start, change.start);
      end = Math.max(end, change.end);
    }
    settle(base.slice(at, start));
    const of = (side: 'mine' | 'theirs') =>
      group.filter((one) => one.side === side).map(({ change }) => change);
    const [own, other] = [of('mine'), of('theirs')];
    const ownText = applied(base, own, start, end);
    const otherText = applied(base, other, start, end);
    if (own.length === 0) settle(otherText);
    else if (other.length === 0 || same(ownText, otherText)) settle(ownText);
    else {
      stretches.push({
        kind: 'conflict',
        base: base.slice(start, end),
        mine: ownText,
        theirs: otherText,
      });
    }
    at = end;
  }
  settle(base.slice(at));
  return stretches;
}

/** As `mergeBlocks`, for Markdown texts: their blocks are paragraphs, headings, lists, tables, notes. */
export function mergeTexts(base: string, mine: string, theirs: string): Stretch[] {
  if (mine === theirs || base === theirs) return [{ kind: 'settled', blocks: [mine] }];
  if (base === mine) return [{ kind: 'settled', blocks: [theirs] }];
  const sources = (text: string) => blocksOf(text).map(({ source }) => source);
  return mergeBlocks(sources(base), sources(mine), sources(theirs));
}

/** The text of a merge without conflicts; undefined where one is open. */
export function settledText(stretches: readonly Stretch[]): string | undefined {
  const blocks: string[] = [];
  for (const stretch of stretches) {
    if (stretch.kind === 'conflict') return undefined;
    blocks.push(...stretch.blocks);
  }
  return blocks.join('\n\n');
}
