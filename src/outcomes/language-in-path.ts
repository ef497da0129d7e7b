import { canonicalLanguageTag } from '../kernel/localized-text.js';

/** A language in a path, as tags are stored; one that is none finds nothing, or is refused where one is made. */
export function canonicalLang(lang: string): string {
  return canonicalLanguageTag(lang) ?? lang;
}
