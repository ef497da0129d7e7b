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
 * Latin C): each such word in the one script that all its letters can be in. Other words stay.
 */
export function unmixScripts(text: string): string {
  if (!hasMixedScriptWord(text)) return text;
  return text.normalize('NFC').replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => {
    if (!hasMixedScriptWord(word)) return word;
    const cyrillic = inScript(word, toCyrillic, /\p{sc=Latn}/u);
    const latin = inScript(word, toLatin, /\p{sc=Cyrl}/u);
    return (scriptOf(word) === 'Latn' ? (latin ?? cyrillic) : (cyrillic ?? latin)) ?? word;
  });
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
    const meant: NameForm = {
      ...form,
      family: form.family && unmixScripts(form.family),
      given: form.given && unmixScripts(form.given),
      patronymic: form.patronymic && unmixScripts(form.patronymic),
      full: form.full && unmixScripts(form.full),
    };
    const same = (['family', 'given', 'patronymic', 'full'] as const).every(
      (part) => meant[part] === form[part]?.normalize('NFC'),
    );
    return same ? [form] : [form, meant];
  });
}

/** Whether a form has a word of mixed scripts. */
export function isDisguised(form: NameForm): boolean {
  return [form.family, form.given, form.patronymic, form.full].some((part) =>
    hasMixedScriptWord(part ?? ''),
  );
}
