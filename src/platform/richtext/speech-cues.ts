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
    (context.isHeading && `${context.blockBefore}${context.blockAfter}`.trim().length <= 40)
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

/** `Name: …`, `Name (Institute): …` at the beginning of a block or line, as minutes are written. */
function speaksInTranscript({ blockBefore, blockAfter }: NameContext): boolean {
  const opening = blockBefore.slice(blockBefore.lastIndexOf('\n') + 1);
  if (opening.length > 40 || /[:;!?。：；]/u.test(opening) || /\p{L}{3,}\. /u.test(opening))
    return false;
  return /^(?: \p{L}\.(?: ?\p{L}\.)?)?(?: ?[([][^)\]\n]{0,120}[)\]]|,[^:.\n]{0,80})? ?: ?\S/u.test(
    blockAfter,
  );
}

/** `«…» — Name`, or a line with a dash and the name after a quotation. */
function signsQuotation({ blockBefore, followsQuotation }: NameContext): boolean {
  if (/[»”"'』」]\s?[,.]?\s*(?:[-—]{1,3}|\()\s*(?:[\p{L}.]+ ){0,4}$/u.test(blockBefore))
    return true;
  const opening = blockBefore.slice(blockBefore.lastIndexOf('\n') + 1);
  const closes = /[»”"'』」.!?]\s*$/u.test(
    blockBefore.slice(0, blockBefore.length - opening.length),
  );
  return /^\s*[-—]{1,3}\s*(?:[\p{L}.]+ ){0,4}$/u.test(opening) && (followsQuotation || closes);
}

/** The lists are written as the languages are; accents go, as in the folded text. */
function folded(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '');
}
