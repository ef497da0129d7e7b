import { DomainError } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';

/**
 * The notice with what a writer changed of it, language by language; what others wrote meanwhile stays.
 * @param present the notice as it is
 * @param seen the notice as the writer saw it
 * @param wanted the notice as the writer would have it
 * @throws DomainError `notice_changed` where both changed one language, and differently
 */
export function mergeNotice(
  present: LocalizedText,
  seen: LocalizedText,
  wanted: LocalizedText,
): LocalizedText {
  const merged: Record<string, string> = { ...present };
  for (const lang of new Set([...Object.keys(seen), ...Object.keys(wanted)])) {
    const text = wanted[lang];
    if (text === seen[lang] || text === present[lang]) continue;
    if (present[lang] !== seen[lang])
      throw new DomainError('stale', 'notice_changed', { lang }, { details: { notice: present } });
    if (text === undefined) Reflect.deleteProperty(merged, lang);
    else merged[lang] = text;
  }
  return merged;
}
