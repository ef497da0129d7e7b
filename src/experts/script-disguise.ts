import { hasMixedScriptWord } from '../kernel/confusables.js';
import type { NameForm } from '../kernel/person-name.js';
import { scriptOf } from '../kernel/script.js';

/** Latin letters and the Cyrillic ones that look the same in the same case. */
const LATIN = 'ABCEHIJKMOPSTXYaceijopsxy';
const CYRILLIC = 'АВСЕНІЈКМОРЅТХУасеіјорѕху';

const toCyrillic = new Map(
  Array.from(LATIN, (letter, at) => [letter, Array.from(CYRILLIC)[at] ?? '']),
);
const toLatin = new Map(Array.from(toCyrillic, ([latin, cyrillic]) => [cyrillic, latin]));

/**
 * A text as it was meant, where a word of it mixes Latin and Cyrillic letters that look alike (`Cауле` with a
 * Latin C): each such word in the one script that all its letters can be in. Where that is one script, words that
 * can wholly be in it are (`Capa` beside `Paxoвa`). Other words stay, and so does a text without a mixed word.
 */
export function unmixScripts(text: string): string {
  if (!hasMixedScriptWord(text)) return text;
  const targets = new Set<string>();
  const unmixed = replaceWords(text.normalize('NFC'), (word) => {
    if (!hasMixedScriptWord(word)) return word;
    const cyrillic = inScript(word, toCyrillic, /\p{sc=Latn}/u);
    const latin = inScript(word, toLatin, /\p{sc=Cyrl}/u);
    const meant = scriptOf(word) === 'Latn' ? (latin ?? cyrillic) : (cyrillic ?? latin);
    if (meant !== undefined) targets.add(meant === cyrillic ? 'Cyrl' : 'Latn');
    return meant ?? word;
  });
  if (targets.size !== 1) return unmixed;
  return replaceWords(unmixed, (word) =>
    targets.has('Cyrl')
      ? (inScript(word, toCyrillic, /\p{sc=Latn}/u) ?? word)
      : (inScript(word, toLatin, /\p{sc=Cyrl}/u) ?? word),
  );
}

function replaceWords(text: string, replace: (word: string) => string): string {
  return text.replace(/[\p{L}\p{M}\p{N}]+/gu, replace);
}

function inScript(
  word: string,
  letters: ReadonlyMap<string, string>,
  foreign: RegExp,
): string | undefined {
  const turned = Array.from(word, (letter) => letters.get(letter) ?? letter).join('');
  return foreign.test(turned) ? undefined : turned;
}

/** The name forms, and beside each one with mixed scripts the form that was meant: found and compared by both. */
export function withUnmixedForms(forms: readonly NameForm[]): NameForm[] {
  return forms.flatMap((form) => {
    if (!isDisguised(form)) return [form];
    // Parts are judged together: one mixed word says of which script the others are.
    const parts = ['family', 'given', 'patronymic', 'full'] as const;
    const texts = unmixScripts(parts.map((part) => form[part] ?? '').join('\n')).split('\n');
    const meant = Object.fromEntries(
      parts.map((part, at) => [part, form[part] === undefined ? undefined : texts[at]]),
    );
    return [form, { ...form, ...meant }];
  });
}

/** Whether a form has a word of mixed scripts. */
export function isDisguised(form: NameForm): boolean {
  return [form.family, form.given, form.patronymic, form.full].some((part) =>
    hasMixedScriptWord(part ?? ''),
  );
}
