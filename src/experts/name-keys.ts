import { lookAlikeKey } from '../kernel/confusables.js';
import { expertSearchText, nameSkeleton, searchKey } from '../kernel/name-search.js';
import { type NameForm, printName } from '../kernel/person-name.js';
import { isHan } from '../kernel/script.js';
import { wordSkeletons } from '../kernel/skeleton.js';
import { slugify } from '../kernel/slug.js';
import { withUnmixedForms } from './script-disguise.js';

/** What of an expert is stored to find, sort and compare by; derived from the name forms alone. */
export interface NameKeys {
  /** Latin letters, family name first, so that names of all scripts stand in one order. */
  readonly sortKey: string;
  readonly lookAlikeKey: string;
  readonly searchText: string;
  /** A tsvector in its text form. */
  readonly searchTokens: string;
}

/** Longer words are compared by their beginning; a lexeme of Postgres holds 2046 bytes. */
const LONGEST_WORD = 60;
/** Marks a word that begins a person's name as it is filed; short queries ask for those alone. */
export const FILED = 'f/';

/** The stored keys of a person's name forms. */
export function nameKeys(forms: readonly NameForm[]): NameKeys {
  const all = withUnmixedForms(forms);
  const searchText = expertSearchText(all);
  return {
    sortKey: sortKey(forms),
    lookAlikeKey: lookAlikes(forms[0]),
    searchText,
    searchTokens: lexemes(all, searchText)
      .map((lexeme) => `'${lexeme.replace(/['\\]/g, '')}'`)
      .join(' '),
  };
}

/** The form in Latin letters, else the person's own, else undefined for none. */
export function latinOrFirst(forms: readonly NameForm[]): NameForm | undefined {
  return forms.find((form) => form.script === 'Latn') ?? forms[0];
}

function sortKey(forms: readonly NameForm[]): string {
  const form = latinOrFirst(forms);
  if (form === undefined) return '';
  const parts = [form.family, form.given, form.patronymic].filter((part) => part !== undefined);
  const filed = form.family === undefined ? printName(form) : parts.join(' ');
  return slugify(filed, 100, '') || searchKey(filed).slice(0, 100);
}

/** Equal for names that look alike in whatever order their words stand. */
export function lookAlikes(form: NameForm | undefined): string {
  if (form === undefined) return '';
  return lookAlikeKey(printName(form)).slice(0, 300).split(' ').sort().join(' ');
}

function lexemes(forms: readonly NameForm[], searchText: string): string[] {
  const found = new Set<string>();
  const add = (text: string, mark: string): void => {
    for (const word of text.trim().split(' ')) {
      for (const lexeme of wordLexemes(word)) found.add(mark + lexeme);
    }
  };
  add(searchText, '');
  for (const form of forms) {
    const filed = form.family ?? form.full ?? form.given ?? '';
    add(
      expertSearchText([{ lang: form.lang, script: form.script, full: filed, order: form.order }]),
      FILED,
    );
  }
  return [...found];
}

/** A word, and for Han each of its endings, so that a search by beginning finds characters inside. */
function wordLexemes(word: string): string[] {
  const letters = Array.from(word).slice(0, LONGEST_WORD);
  if (letters.length === 0) return [];
  if (!letters.some((letter) => isHan(letter))) return [letters.join('')];
  return letters.map((_, at) => letters.slice(at).join(''));
}

/** How many sounds of one person are kept; only names with many words have more. */
const MOST_SOUNDS = 40;

/**
 * What two people's names must share to be one name across scripts: the sounds of family and given name, in
 * alphabetical order, since their order varies. A name in one piece gives each pair of its words; a single name gives
 * none, for it would join strangers. Candidates only: `sameNameAcrossScripts` decides.
 */
export function nameSounds(forms: readonly NameForm[]): string[] {
  const sounds = new Set<string>();
  for (const form of withUnmixedForms(forms)) {
    for (const [one, other] of soundPairs(form)) {
      for (const a of one) for (const b of other) sounds.add([a, b].sort().join(' '));
    }
  }
  return [...sounds].slice(0, MOST_SOUNDS);
}

function soundPairs(form: NameForm): [string[], string[]][] {
  if (form.family !== undefined && form.given !== undefined) {
    return [[partSounds(form.family), partSounds(form.given)]];
  }
  const whole = printName(form);
  const words = isHan(whole)
    ? nameSkeleton(whole)
        .split(' ')
        .map((word) => [word])
    : whole
        .split(/[^\p{L}\p{M}\p{N}'`\u{2018}\u{2019}\u{2BB}\u{2BC}]+/u)
        .filter((word) => word !== '')
        .slice(0, 6)
        .map(partSounds);
  return words.flatMap((one, at) =>
    words.slice(at + 1).map((other): [string[], string[]] => [one, other]),
  );
}

/** The ways in which a part of a name may sound, in one word each. */
function partSounds(part: string): string[] {
  const joined = nameSkeleton(part).replaceAll(' ', '');
  const word = part
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  const spellings = isHan(word) ? [] : wordSkeletons(word);
  return [...new Set([joined, ...spellings])].filter((sound) => sound !== '');
}
