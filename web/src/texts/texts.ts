import { DOMAIN_WORDS, type DomainWords } from '../../../src/kernel/words.js';
import { useLanguage, type UiLanguage } from './language';

/** A text, or one made of values. */
// The arguments differ from text to text; each is checked where the text is used.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Text = string | ((...values: any[]) => string);

/** A catalogue: each text in all languages of the product, side by side. */
export type Catalogue<T extends Readonly<Record<string, Text>>> = {
  readonly [K in keyof T]: Readonly<Record<UiLanguage, T[K]>>;
};

/** A catalogue of texts; one that is missing in a language does not compile. */
export function defineTexts<T extends Readonly<Record<string, Text>>>(
  catalogue: Catalogue<T>,
): Catalogue<T> {
  return catalogue;
}

const chosen = new WeakMap<object, Map<UiLanguage, unknown>>();

/** The texts of a catalogue in one language. */
export function textsIn<T extends Readonly<Record<string, Text>>>(
  catalogue: Catalogue<T>,
  language: UiLanguage,
): T {
  const known = chosen.get(catalogue) ?? new Map<UiLanguage, unknown>();
  chosen.set(catalogue, known);
  const found = known.get(language);
  if (found !== undefined) return found as T;
  const made = Object.fromEntries(
    Object.entries<Readonly<Record<UiLanguage, Text>>>(catalogue).map(([key, texts]) => [
      key,
      texts[language],
    ]),
  ) as T;
  known.set(language, made);
  return made;
}

/** The texts of a catalogue in the language of the screens. */
export function useTexts<T extends Readonly<Record<string, Text>>>(catalogue: Catalogue<T>): T {
  return textsIn(catalogue, useLanguage());
}

/** The words of the domain (kinds, states, roles) in the language of the screens. */
export function useWords(): DomainWords {
  return DOMAIN_WORDS[useLanguage()];
}

/** The forms of a counted phrase by CLDR plural category; `#` stands for the number. */
export interface PluralForms {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

const rules = new Map<UiLanguage, Intl.PluralRules>();

/** A counted phrase: `plural('ru', 3, { one: '# событие', few: '# события', many: '# событий', other: '# события' })`. */
export function plural(language: UiLanguage, count: number, forms: PluralForms): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  const category = rule.select(count);
  const form =
    category === 'zero' || category === 'two' ? forms.other : (forms[category] ?? forms.other);
  return form.replace('#', formatNumber(language, count));
}

/** A number as the language writes it: `1,007`, `1 007`. */
export function formatNumber(language: UiLanguage, value: number): string {
  return new Intl.NumberFormat(language).format(value);
}
