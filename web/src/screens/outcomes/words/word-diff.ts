import { diffArrays } from 'diff';

/** A stretch of text that stands in both texts, only in the newer, or only in the older one. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond so many words a text is compared line by line: word by word it would take too long. */
const MOST_WORDS = 20_000;

function wordsOf(text: string, lang: string): string[] {
  let segmenter: Intl.Segmenter;
  try {
    segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  } catch {
    // A language tag that the browser does not take.
    segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  }
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** A blank between two changed words belongs to the change: word by word it would be hard to read. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const [before, next] = [pieces[index - 1], pieces[index + 1]];
    if (
      piece.kind === 'same' &&
      /^[ \u00a0]+$/.test(piece.text) &&
      before !== undefined &&
      next !== undefined &&
      before.kind !== 'same' &&
      next.kind !== 'same'
    ) {
      out.push({ kind: 'removed', text: piece.text }, { kind: 'added', text: piece.text });
    } else out.push(piece);
  }
  // Within a run of changes what went stands before what came.
  const grouped: Piece[] = [];
  let run = { removed: '', added: '' };
  const flush = () => {
    if (run.removed !== '') grouped.push({ kind: 'removed', text: run.removed });
    if (run.added !== '') grouped.push({ kind: 'added', text: run.added });
    run = { removed: '', added: '' };
  };
  for (const piece of out) {
    if (piece.kind === 'same') {
      flush();
      grouped.push(piece);
    } else run[piece.kind] += piece.text;
  }
  flush();
  return grouped;
}

/**
 * What differs between two texts, word by word as the language has words (Chinese ones by the dictionary of the
 * browser).
 */
export function wordDiff(before: string, after: string, lang: string): Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  let [one, other] = [wordsOf(before, lang), wordsOf(after, lang)];
  if (one.length + other.length > MOST_WORDS) {
    [one, other] = [before.split(/(?<=\n)/), after.split(/(?<=\n)/)];
  }
  const pieces = diffArrays(one, other).map(({ added, removed, value }): Piece => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
  return joined(pieces);
}

/** A block of two texts that are compared: the same in both, changed within, come or gone. */
export type BlockDiff =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'changed'; readonly pieces: readonly Piece[] };

/** What differs between two texts, block by block, and within a changed block word by word. */
export function blockDiff(
  before: readonly string[],
  after: readonly string[],
  lang: string,
): BlockDiff[] {
  const out: BlockDiff[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    // Blocks of one run are compared in their order: a paragraph that was put in is found whole.
    for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
      out.push({
        kind: 'changed',
        pieces: wordDiff(removed[index] ?? '', added[index] ?? '', lang),
      });
    }
    removed = [];
    added = [];
  };
  for (const part of diffArrays([...before], [...after])) {
    if (part.removed) removed.push(...part.value);
    else if (part.added) added.push(...part.value);
    else {
      flush();
      out.push(...part.value.map((text): BlockDiff => ({ kind: 'same', text })));
    }
  }
  flush();
  return out;
}
