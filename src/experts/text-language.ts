import { primarySubtag, scriptOfLanguage } from '../kernel/localized-text.js';
import { sameScriptFamily, scriptOf } from '../kernel/script.js';

/**
 * The language that a text without one is filed under: that which is preferred, where it is written in the letters of
 * the text; else by the letters, for which Russian, English and Chinese are the likeliest here.
 */
export function textLanguage(text: string, preferred?: string): string {
  const script = scriptOf(text);
  if (preferred !== undefined && sameScriptFamily(scriptOfLanguage(preferred), script))
    return preferred;
  if (script === 'Hani') return 'zh';
  if (script === 'Cyrl') return /[әғқңөұүһі]/iu.test(text) ? 'kk' : 'ru';
  if (script === 'Latn' && /[oOgG][\u{2BB}\u{2018}]/u.test(text)) return 'uz';
  return script === 'Latn' || script === 'Zyyy' ? 'en' : 'und';
}

/** As `textLanguage`, but `und` where a name does not say: Cyrillic and Latin are shared by many languages. */
export function nameLanguage(name: string, preferred?: string): string {
  const lang = textLanguage(name, preferred);
  return preferred === lang || ['zh', 'kk', 'uz'].includes(primarySubtag(lang)) ? lang : 'und';
}
