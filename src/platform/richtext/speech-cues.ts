import {
  ENGLISH_NOUNS,
  ENGLISH_STEMS,
  HAN_CUES,
  KAZAKH_STEMS,
  OTHER_STEMS,
  RUSSIAN_NOUNS,
  RUSSIAN_STEMS,
} from './speech-words.js';

const HAN_BEFORE = /(?:根?据|按照|正如|用)(?:[\p{Script=Han}]{0,6})$/u;

const STEMS = folded([ENGLISH_STEMS, RUSSIAN_STEMS, KAZAKH_STEMS, OTHER_STEMS].join('|'));
const SPEECH = new RegExp(`(?<![\\p{L}\\p{N}])(?:${STEMS})|(?:${HAN_CUES})`, 'gu');
const NOUN_AFTER = new RegExp(`^'?s?'? (?:\\p{L}+ ){0,2}(?:${ENGLISH_NOUNS})(?!\\p{L})`, 'u');
const NOUN_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${ENGLISH_NOUNS}|${RUSSIAN_NOUNS})\\p{L}{0,3} (?:of |by |from )?(?:[\\p{L}.]+ ){0,2}$`,
  'u',
);

/** How far from the name a word of speech still speaks of it, in characters. */
const REACH = 90;
const HAN_REACH = 25;

/** What surrounds a name in its sentence, folded. */
export interface NameContext {
  /** The sentence before the name. */
  readonly before: string;
  /** The sentence after the name. */
  readonly after: string;
  /** The whole block before the name. */
  readonly blockBefore: string;
  /** The whole block after the name. */
  readonly blockAfter: string;
  /** Whether the block before this one is a quotation. */
  readonly followsQuotation: boolean;
  readonly isHeading: boolean;
}

/** Whether the words around a name give it a statement. */
export function isAttributed(context: NameContext): boolean {
  return (
    hasSpeech(context) ||
    NOUN_AFTER.test(context.after) ||
    NOUN_BEFORE.test(context.before.slice(-80)) ||
    HAN_BEFORE.test(context.before.slice(-8)) ||
    speaksInTranscript(context) ||
    signsQuotation(context) ||
    (context.isHeading && standsAlone(context))
  );
}

function hasSpeech({ before, after }: NameContext): boolean {
  return within(after.slice(0, REACH), false) || within(before.slice(-REACH), true);
}

function within(text: string, fromEnd: boolean): boolean {
  for (const match of text.matchAll(SPEECH)) {
    const distance = fromEnd ? text.length - match.index - match[0].length : match.index;
    if (distance <= (/\p{Script=Han}/u.test(match[0]) ? HAN_REACH : REACH)) return true;
  }
  return false;
}

/** A heading of hardly more than the name. */
function standsAlone({ blockBefore, blockAfter }: NameContext): boolean {
  // Blanks are folded to single ones in a heading: what is far longer is no name alone.
  if (blockBefore.length + blockAfter.length > 200) return false;
  return `${blockBefore}${blockAfter}`.trim().length <= 40;
}

/** What stands before a name is looked at as far as this: a block may be half a million characters long. */
const LOOK_BACK = 300;

/** The line before the name; undefined where it is longer than `LOOK_BACK`. */
function lineBefore(blockBefore: string): string | undefined {
  const near = blockBefore.slice(-LOOK_BACK);
  const end = near.lastIndexOf('\n');
  return end < 0 && near.length < blockBefore.length ? undefined : near.slice(end + 1);
}

/** `Name: …`, `Name (Institute): …` at the beginning of a block or line, as minutes are written. */
function speaksInTranscript({ blockBefore, blockAfter }: NameContext): boolean {
  const opening = lineBefore(blockBefore);
  if (opening === undefined || opening.length > 40) return false;
  if (/[:;!?。：；]/u.test(opening) || /\p{L}{3,}\. /u.test(opening)) return false;
  return /^(?: \p{L}\.(?: ?\p{L}\.)?)?(?: ?[([][^)\]\n]{0,120}[)\]]|,[^:.\n]{0,80})? ?: ?\S/u.test(
    blockAfter,
  );
}

/** `«…» — Name`, or a line with a dash and the name after a quotation. */
function signsQuotation({ blockBefore, followsQuotation }: NameContext): boolean {
  const near = blockBefore.slice(-LOOK_BACK);
  if (/[»”"'』」]\s?[,.]?\s*(?:[-—]{1,3}|\()\s*(?:[\p{L}.]+ ){0,4}$/u.test(near)) return true;
  const opening = lineBefore(blockBefore);
  if (opening === undefined || !/^\s*[-—]{1,3}\s*(?:[\p{L}.]+ ){0,4}$/u.test(opening)) return false;
  const above = near.slice(0, near.length - opening.length).trimEnd();
  return followsQuotation || /[»”"'』」.!?]$/u.test(above);
}

/** The lists are written as the languages are; accents go, as in the folded text. */
function folded(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '');
}
