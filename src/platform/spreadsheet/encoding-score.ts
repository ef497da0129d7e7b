import {
  CENTRAL_ASIAN_LETTERS,
  COMMON_HAN,
  FREQUENT_HAN,
  HAN_PUNCTUATION,
  RUSSIAN_PAIRS,
  RUSSIAN_PERCENT,
  UKRAINIAN_LETTERS,
} from './encoding-letters.js';

/*
 * How likely is it that a person wrote this text? The score is a sum of natural logarithms of probabilities,
 * so that readings of the same bytes in different encodings compare directly: Russian costs about 3 per byte,
 * everyday Chinese 3 to 5, a wrong reading 6 and more. ASCII costs nothing, being the same in every reading.
 */

const CYRILLIC = new Map<string, number>([
  ...RUSSIAN_PERCENT.map(([letter, percent]) => [letter, Math.log(percent / 100)] as const),
  ...Array.from(CENTRAL_ASIAN_LETTERS, (letter) => [letter, -4.6] as const),
  ...Array.from(UKRAINIAN_LETTERS, (letter) => [letter, -5] as const),
]);
const PAIRS = new Set(RUSSIAN_PAIRS.split(' '));
const RARE_CYRILLIC = -10;
const CYRILLIC_VOWELS = new Set('аеёиоуыэюяәөұүіїєӯӣ');

/** GB 2312 puts its 3,755 common characters into rows B0–D7 and 3,008 rarer ones into D8–F7. */
const HAN_LEVEL_1 = hanOfRows(0xb0, 0xd7);
const HAN_LEVEL_2 = hanOfRows(0xd8, 0xf7);
const FREQUENT = new Set(FREQUENT_HAN);
const COMMON = new Set(COMMON_HAN);
const PUNCTUATION = new Set(HAN_PUNCTUATION);

const OPENING = '«“„‘';
const CLOSING = '»”’';
const USUAL_SYMBOLS = new Set('№«»–—…“”„‘’•·§©®°±€\u00a0\u00ad');

/** The score of a text, and how many of its characters are beyond ASCII. */
export interface TextScore {
  readonly score: number;
  readonly beyondAscii: number;
}

/** Scores a text as described above. */
export function scoreText(text: string): TextScore {
  let score = 0;
  let beyondAscii = 0;
  let word: WordState = { capitals: 0, small: 0, consonants: 0, vowels: 0, last: '' };
  let previous = '';
  const characters = Array.from(text);
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1] ?? '';
    if (isCyrillic(character)) {
      const inWord = isCyrillic(previous);
      if (!inWord) word = { capitals: 0, small: 0, consonants: 0, vowels: 0, last: '' };
      score += cyrillicScore(character, word);
      if (isLatin(previous) || isLatin(next)) score -= 6;
      if (isDigit(previous)) score -= 1;
      beyondAscii += 1;
    } else if (character > '\u007f') {
      score += otherScore(character, previous, next);
      beyondAscii += 1;
    }
    previous = character;
  }
  return { score, beyondAscii };
}

interface WordState {
  capitals: number;
  small: number;
  consonants: number;
  vowels: number;
  last: string;
}

function cyrillicScore(character: string, word: WordState): number {
  const letter = character.toLowerCase();
  const capital = letter !== character;
  const first = word.capitals + word.small === 0;
  let score = CYRILLIC.get(letter) ?? RARE_CYRILLIC;
  if (first && 'ьъы'.includes(letter)) score -= 5;
  if (!first) score += PAIRS.has(word.last + letter) ? 0.7 : -0.6;
  if (capital && word.small > 0) score -= 7;
  if (capital && word.small === 0 && word.capitals > 0) score -= 0.4;
  if (!capital && word.small === 0 && word.capitals > 1) score -= 5;
  if (CYRILLIC_VOWELS.has(letter)) {
    word.vowels += 1;
    word.consonants = 0;
    if (word.vowels > 2) score -= 2;
  } else {
    word.consonants += 1;
    word.vowels = 0;
    if (word.consonants > 3) score -= 1.5;
    if (letter === 'й' && word.consonants > 1) score -= 4;
    if ('ьъ'.includes(letter) && word.consonants === 1 && !first) score -= 5;
  }
  if (letter === word.last && !'лнсмтжаиоея'.includes(letter)) score -= 2;
  if (capital) word.capitals += 1;
  else word.small += 1;
  word.last = letter;
  return score;
}

function otherScore(character: string, previous: string, next: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0xa0 || code === 0xfffd) return -30;
  if (FREQUENT.has(character)) return -6;
  if (COMMON.has(character)) return -7.2;
  if (HAN_LEVEL_1.has(character)) return -9;
  if (HAN_LEVEL_2.has(character)) return -11.4;
  if (PUNCTUATION.has(character) && !isLetter(previous)) return -5;
  if (USUAL_SYMBOLS.has(character)) return symbolScore(character, previous, next);
  if (code >= 0x4e00 && code <= 0x9fff) return -13.5;
  if (code >= 0xff01 && code <= 0xff5e) return -7;
  if (isLatin(character)) return isLatin(previous) || isLatin(next) ? -4.5 : -8;
  if (/\p{Co}|\p{Cn}/u.test(character)) return -20;
  return -12;
}

function symbolScore(character: string, previous: string, next: string): number {
  if (OPENING.includes(character)) return isLetter(previous) ? -9 : -4.5;
  if (CLOSING.includes(character)) return isLetter(previous) || previous !== ' ' ? -4.5 : -8;
  if (character === '\u00a0' || character === '·') return -5;
  if (character === '№') return isLetter(previous) ? -9 : -4.5;
  if (isLetter(previous) && isLetter(next)) return -11;
  return isLetter(previous) || isLetter(next) ? -9 : -5;
}

function isCyrillic(character: string): boolean {
  return character >= '\u0400' && character <= '\u052f';
}

function isLatin(character: string): boolean {
  return /^\p{Script=Latin}$/u.test(character);
}

function isLetter(character: string): boolean {
  return /^\p{L}$/u.test(character);
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function hanOfRows(from: number, to: number): ReadonlySet<string> {
  const decoder = new TextDecoder('gbk');
  const han = new Set<string>();
  for (let lead = from; lead <= to; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (/^\p{Script=Han}$/u.test(character)) han.add(character);
    }
  }
  return han;
}
