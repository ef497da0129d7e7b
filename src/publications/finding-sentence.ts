import type { ErrorParam } from '../kernel/domain-error.js';
import type { UiLanguage } from '../kernel/languages.js';
import { formatDateTime, localAt } from '../kernel/local-time.js';
import { DOMAIN_WORDS } from '../kernel/words.js';
import type { Finding } from '../outcomes/findings.js';
import { issueSentence } from '../platform/i18n/error-catalogue.js';

/**
 * A finding as a sentence in the reader's language: states, rules and languages by their words, instants on the wall
 * clock of the event's zone. The finding itself keeps its codes, for programs.
 */
export function findingSentence(
  { code, params }: Pick<Finding, 'code' | 'params'>,
  zone: string,
  language: UiLanguage,
): string {
  const words = DOMAIN_WORDS[language];
  const rules: Readonly<Record<string, { readonly name: string }>> = words.attributionRules;
  const states: Readonly<Record<string, string>> = words.eventStates;
  const inWords = (name: string, value: ErrorParam): ErrorParam => {
    if (typeof value !== 'string') return value;
    switch (name) {
      case 'rule':
        return rules[value]?.name ?? value;
      case 'state':
        return states[value] ?? value;
      case 'endsAt':
        return formatDateTime(localAt(value, zone), zone, language);
      case 'authentic':
      case 'lang':
        return new Intl.DisplayNames(language, { type: 'language' }).of(value) ?? value;
      default:
        return value;
    }
  };
  const said = Object.entries(params).map(([name, value]) => [name, inWords(name, value)] as const);
  return issueSentence(code, Object.fromEntries(said), language);
}
