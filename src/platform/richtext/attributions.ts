import type { Nodes, Root } from 'mdast';

import { foldText, type FoldedText } from './folded-text.js';
import { matchesIn, type NameMatch, openingsOf, overlapsOf } from './name-matches.js';
import { namedPerson, type NamedPerson } from './name-patterns.js';
import { treeOf } from './parse-markdown.js';
import { isAttributed } from './speech-cues.js';

/** A place where a text names one of the persons. */
export interface Attribution {
  /** Index of the person in the list that was given. */
  readonly person: number;
  /** `attribution`: a statement is given to the person; `mention`: the name stands there without one. */
  readonly kind: 'attribution' | 'mention';
  /** True for a statement with a name that is this person's; false where it may be a namesake, or a mention. */
  readonly certain: boolean;
  /** The name as the text has it. */
  readonly name: string;
  /** The words around the name, in one line. */
  readonly excerpt: string;
  /** 1-based line of the Markdown. */
  readonly line: number;
  /** 0-based offset of the block's text in the Markdown, in UTF-16 units, at the name as nearly as marks allow. */
  readonly offset: number;
}

/** A block of the text: what a reader reads as one, with the way back to the source. */
interface Block {
  readonly text: string;
  readonly starts: readonly {
    readonly index: number;
    readonly line: number;
    readonly offset: number;
  }[];
  /** Where the lines of `text` end. */
  readonly lineEnds: readonly number[];
  readonly isHeading: boolean;
  readonly followsQuotation: boolean;
}

/**
 * Where a Markdown text names one of the persons, for the Chatham House Rule: neither the identity of a
 * speaker nor that of any other participant may be revealed. Each person is a list of printed names in any
 * scripts («И. Образцов», "Ivan Obraztsov", 李伟); case endings, suffixes, initials, accents, marks inside the
 * name and upper case are seen through. A name in the same sentence as a word of speech (en, ru, kk, zh, and
 * the common ones of ky, uz, tg, tk), before a colon, under a quotation or in a heading of its own is an
 * attribution; any other is a mention. Given names alone are reported only with a statement, uncertain.
 * A namesake with other initials is left out. In the order of the text. Throws as `parseMarkdown`.
 */
export function findAttributions(
  source: string | Root,
  names: readonly (readonly string[])[],
): Attribution[] {
  const persons = names.map(namedPerson);
  const openings = openingsOf(persons);
  const found: Attribution[] = [];
  for (const block of blocksOf(treeOf(source))) {
    const folded = foldText(block.text);
    for (const [person, matches] of matchesIn(folded.text, openings)) {
      const known = persons[person];
      if (known !== undefined) found.push(...inBlock(block, folded, person, known, matches));
    }
  }
  return found.sort((a, b) => a.offset - b.offset || a.person - b.person);
}

function inBlock(
  block: Block,
  folded: FoldedText,
  person: number,
  known: NamedPerson,
  matches: readonly NameMatch[],
): Attribution[] {
  const found: Attribution[] = [];
  const isOverlapped = overlapsOf(matches);
  let end = -1;
  for (const match of matches) {
    if (match.from < end || (match.strength === 'given' && isOverlapped(match))) continue;
    const from = folded.origin[match.from] ?? 0;
    const to = folded.origin[match.to] ?? block.text.length;
    if (!startsLikeName(block.text, from)) continue;
    if (hasOtherInitials(folded.text, match.from, match.to, block.text, folded, known)) continue;
    end = match.to;
    const attributed = isAttributed({
      before: folded.text.slice(sentenceStart(folded.text, match.from), match.from),
      after: folded.text.slice(match.to, sentenceEnd(folded.text, match.to)),
      blockBefore: folded.text.slice(0, match.from),
      blockAfter: folded.text.slice(match.to),
      followsQuotation: block.followsQuotation,
      isHeading: block.isHeading,
    });
    if (match.strength === 'given' && !attributed) continue;
    found.push({
      person,
      kind: attributed ? 'attribution' : 'mention',
      certain: attributed && match.strength === 'whole',
      name: block.text.slice(from, to).trim(),
      excerpt: excerptOf(block.text, from, to),
      ...placeOf(block, from),
    });
  }
  return found;
}

/** «ли» is no «Ли»: in scripts with capitals a name begins with one. */
function startsLikeName(text: string, from: number): boolean {
  const first = String.fromCodePoint(text.codePointAt(from) ?? 0);
  return !/\p{Ll}/u.test(first);
}

/** «А. Б. Иванов» is not the listed «С. Иванов»; without known initials of that script nobody can say. */
function hasOtherInitials(
  folded: string,
  from: number,
  to: number,
  original: string,
  map: FoldedText,
  known: NamedPerson,
): boolean {
  const before = /(?<![\p{L}\p{N}])(\p{L})\. ?(?:\p{L}\. ?)?$/u.exec(
    folded.slice(Math.max(0, from - 8), from),
  );
  const after = /^ (\p{L})\. ?(?:\p{L}\.)?/u.exec(folded.slice(to, to + 8));
  const initial = before?.[1] ?? after?.[1];
  if (initial === undefined) return false;
  const at = before ? Math.max(0, from - 8) + before.index : to + 1;
  if (!/\p{Lu}/u.test(original.charAt(map.origin[at] ?? 0))) return false;
  const script = /\p{Script=Cyrillic}/u.test(initial)
    ? /\p{Script=Cyrillic}/u
    : /\p{Script=Latin}/u;
  const comparable = [...known.initials].filter((letter) => script.test(letter));
  return comparable.length > 0 && !comparable.includes(initial);
}

const SENTENCE_END = /[.!?…]["'»”)]* (?=["'«“(-]? ?[\p{L}\p{N}])|[。！？]|\n/gu;
/** A point after these, or after a single letter, ends no sentence. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:\p{L}|mr|mrs|ms|dr|prof|st|проф|акад|тов|см|др|им|канд|докт|ст|тг)$/u;

/** How far a sentence is followed; a longer one is cut. */
const SENTENCE_REACH = 400;

function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - SENTENCE_REACH);
  let start = from;
  for (const match of text.slice(from, at + 2).matchAll(SENTENCE_END)) {
    const end = from + match.index + match[0].length;
    if (end <= at && !isAbbreviation(text, from + match.index, match[0])) start = end;
  }
  return start;
}

function sentenceEnd(text: string, at: number): number {
  for (const match of text.slice(at, at + SENTENCE_REACH).matchAll(SENTENCE_END)) {
    if (!isAbbreviation(text, at + match.index, match[0])) return at + match.index;
  }
  return text.length;
}

function isAbbreviation(text: string, at: number, mark: string): boolean {
  return mark.startsWith('.') && ABBREVIATION.test(text.slice(Math.max(0, at - 8), at));
}

function excerptOf(text: string, from: number, to: number): string {
  const start = Math.max(0, from - 60);
  const end = Math.min(text.length, to + 80);
  const cut = text
    .slice(start, end)
    .toWellFormed()
    .replace(/\uFFFD/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `${start > 0 ? '…' : ''}${cut}${end < text.length ? '…' : ''}`;
}

function placeOf(block: Block, index: number): { line: number; offset: number } {
  const at = countUpTo(block.starts.length, (place) => (block.starts[place]?.index ?? 0) <= index);
  const start = block.starts[at - 1];
  if (!start) return { line: 1, offset: 0 };
  const ends = (to: number) =>
    countUpTo(block.lineEnds.length, (place) => (block.lineEnds[place] ?? 0) < to);
  return {
    line: start.line + ends(index) - ends(start.index),
    offset: start.offset + index - start.index,
  };
}

/** How many of the first `length` places hold, where those that hold come first. */
function countUpTo(length: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function blocksOf(root: Root): Block[] {
  const blocks: Block[] = [];
  let quotation = false;
  const visit = (node: Nodes): void => {
    if (isBlockOfText(node)) {
      const block = { text: '', starts: [] as { index: number; line: number; offset: number }[] };
      collect(node, block);
      blocks.push({
        ...block,
        lineEnds: [...block.text.matchAll(/\n/g)].map(({ index }) => index),
        isHeading: node.type === 'heading',
        followsQuotation: quotation,
      });
      quotation = /[»”"』」][.,!?。]?$/u.test(block.text.trimEnd().slice(-2));
      return;
    }
    if ('children' in node) for (const child of node.children) visit(child);
    if (node.type === 'blockquote') quotation = true;
  };
  visit(root);
  return blocks;
}

/** A table is read by rows: the name in one cell and the statement in the next belong together. */
function isBlockOfText(node: Nodes): boolean {
  return ['paragraph', 'heading', 'tableRow', 'code'].includes(node.type);
}

function collect(
  node: Nodes,
  block: { text: string; starts: { index: number; line: number; offset: number }[] },
): void {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
    push(node, node.value, block);
  } else if (node.type === 'image') push(node, node.alt ?? '', block);
  else if (node.type === 'break') block.text += '\u2028';
  else if ('children' in node) {
    for (const child of node.children) collect(child, block);
    if (node.type === 'tableCell') block.text += ' | ';
  }
}

function push(
  node: Nodes,
  value: string,
  block: { text: string; starts: { index: number; line: number; offset: number }[] },
): void {
  const start = node.position?.start;
  const inside = node.type === 'image' ? 2 : node.type === 'inlineCode' ? 1 : 0;
  if (start) {
    block.starts.push({
      index: block.text.length,
      line: start.line + (node.type === 'code' ? 1 : 0),
      offset: (start.offset ?? 0) + inside,
    });
  }
  block.text += value;
}
