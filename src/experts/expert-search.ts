import { emailKey } from '../kernel/email-address.js';
import { searchKey, searchQueryTokens } from '../kernel/name-search.js';
import { isHan } from '../kernel/script.js';
import { slugify } from '../kernel/slug.js';
import { FILED } from './name-keys.js';
import { unmixScripts } from './script-disguise.js';

/** Greater than every text that begins with what stands before it, in the collation "C". */
const AFTER_ALL = '\u{10FFFD}';

/** Keys from, and before, a text. */
export interface KeyRange {
  readonly from: string;
  readonly before: string;
}

/** How a query is looked up; each way is served by one index, whatever the number of experts. */
export type ExpertSearch =
  | {
      readonly by: 'words';
      /** The words and their beginnings as a tsquery in its text form, each lexeme after the mark. */
      readonly tsquery: (mark: string) => string;
      readonly inside: readonly string[][];
      /** Where in the order of the list a single word begins a name, spelt as it was typed. */
      readonly filed: KeyRange | undefined;
    }
  /** By the beginning of the name as it is filed. */
  | ({ readonly by: 'filed' } & KeyRange)
  | ({ readonly by: 'email' } & KeyRange)
  /** No letter or digit in it: nobody. */
  | { readonly by: 'nothing' };

/**
 * How the experts that a query means are found. Every word must be found, as typed or by its sound, as the beginning
 * of a word of the name; a word of two letters as a whole word or as the beginning of the family name; a single
 * letter as the beginning of the name as it is filed; Han characters anywhere in a name; something with an @ as
 * the beginning of an address.
 */
export function expertSearch(query: string): ExpertSearch {
  const text = query.trim().slice(0, 500);
  if (text.includes('@')) {
    const key = emailKey(text) ?? text.toLowerCase();
    return { by: 'email', ...beginningWith(key) };
  }
  const typed = searchQueryTokens(text);
  const meant = searchQueryTokens(unmixScripts(text));
  const words = typed.map((word, at) => ({
    keys: [...new Set([...word.keys, ...(meant[at]?.keys ?? [])])],
    skeletons: [...new Set([...word.skeletons, ...(meant[at]?.skeletons ?? [])])],
  }));
  const [only, ...more] = words;
  if (only === undefined) return { by: 'nothing' };
  const letter = only.keys[0] ?? '';
  if (more.length === 0 && Array.from(letter).length === 1 && !isHan(letter)) {
    return { by: 'filed', ...beginningWith(slugify(letter, 10, '') || searchKey(letter)) };
  }
  const filed = more.length === 0 ? slugify(letter, 60, '') : '';
  return {
    by: 'words',
    tsquery: (mark) =>
      words
        .map(({ keys, skeletons }) =>
          [...new Set([...keys, ...skeletons])].map((text) => term(text, mark)).join(' | '),
        )
        .map((alternatives) => `(${alternatives})`)
        .join(' & '),
    filed: filed === '' ? undefined : beginningWith(filed),
    inside: words.map((word) => [
      ...word.keys.filter((key) => Array.from(key).length > 2),
      ...word.skeletons.filter((skeleton) => skeleton.length > 3),
    ]),
  };
}

function beginningWith(text: string): KeyRange {
  return { from: text, before: text + AFTER_ALL };
}

function term(text: string, mark: string): string {
  const quote = (lexeme: string): string => `'${mark}${lexeme.replace(/['\\]/g, '')}'`;
  const length = Array.from(text).length;
  // Two letters begin too many words to be of use; a family name, or a word that has no more, is what is meant.
  if (length === 2 && !isHan(text)) return `${quote(text)} | ${quote(FILED + text)}:*`;
  return `${quote(text)}:*`;
}

/** Text as a part of a LIKE pattern. */
export function likePart(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
