import type { Root } from 'mdast';
import { foldText } from '../platform/richtext/folded-text.js';
import { markdownToText } from '../platform/richtext/plain-text.js';

/**
 * The people whom the text may name at all: some beginning of a word of their names stands in it. Looking closely
 * (`findAttributions`) costs seconds for a long text and a hundred people, this milliseconds.
 */
export function perhapsNamed(
  text: string | Root,
  participants: readonly (readonly string[])[],
): (readonly string[])[] {
  const folded = foldText(markdownToText(text)).text;
  return participants.filter((names) =>
    names.flatMap(stemsOf).some((stem) => folded.includes(stem)),
  );
}

/** What stays the same of a name's words in every case; of a name in Han its family name, which a title may follow. */
function stemsOf(name: string): string[] {
  const words = foldText(name).text.match(/[\p{L}']+/gu) ?? [];
  return words.filter((word) => word.length > 1).map(stemOf);
}

function stemOf(word: string): string {
  if (/^\p{Script=Han}/u.test(word)) return String.fromCodePoint(word.codePointAt(0) ?? 0);
  // Endings follow a name in the Latin script; in the Cyrillic one they also take the place of vowels, and of the
  // vowel that drops out (Павел, Павла).
  if (!/\p{Script=Cyrillic}/u.test(word)) return word;
  if (/(?:ая|яя|и|е[лцк])$/u.test(word)) return word.slice(0, Math.max(1, word.length - 2));
  return word.replace(/[аеоуыэюяіь]$/u, '') || word;
}
