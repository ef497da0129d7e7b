import type { UiLanguage } from '../kernel/languages.js';
import { type LocalizedText, resolveText } from '../kernel/localized-text.js';
import { chooseName, printName } from '../kernel/person-name.js';
import type { SchedulePerson } from './schedule-document.js';

/** A text with the language that it is in. */
export interface WrittenText {
  readonly text: string;
  readonly lang: string;
}

/** A text in the language of the file, else the next best, with the language that it is in. */
export function textIn(
  text: LocalizedText,
  lang: UiLanguage,
  order: readonly string[],
): WrittenText {
  return resolveText(text, { asked: lang, order }) ?? { text: '', lang };
}

/** The name as readers of the language know it. */
export function personName({ names }: Pick<SchedulePerson, 'names'>, lang: string): string {
  const form = chooseName(names, lang);
  return form === undefined ? '' : printName(form);
}
