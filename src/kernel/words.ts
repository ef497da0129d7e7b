import { en } from './words.en.js';
import { kk } from './words.kk.js';
import { ru } from './words.ru.js';
import { zh } from './words.zh.js';
import type { UiLanguage } from './languages.js';

/** What the values of the domain are called in one language: those of docs/glossary.md, with the same keys in each. */
export type DomainWords = typeof en;

/** The words of the domain in each language of the product: a missing one does not compile. */
export const DOMAIN_WORDS: Readonly<Record<UiLanguage, DomainWords>> = { en, ru, kk, zh };
