/** The languages that screens, mails and documents speak, in the order of the product. */
export const UI_LANGUAGES = ['en', 'ru', 'kk', 'zh'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** A text that exists in each of the product's languages: a missing one does not compile. */
export type Translated = Readonly<Record<UiLanguage, string>>;

/** Whether `tag` is one of the product's own languages. */
export function isUiLanguage(tag: string): tag is UiLanguage {
  return (UI_LANGUAGES as readonly string[]).includes(tag);
}

/**
 * The product's language for an Accept-Language header (RFC 9110 §12.5.4): by weight, then by position;
 * a language range matches by its primary subtag (`zh-Hant-TW` → `zh`). `en` where nothing matches.
 */
export function languageFromHeader(header: string | undefined): UiLanguage {
  const ranges = (header ?? '')
    .slice(0, 1000)
    .split(',')
    .map((part, position) => {
      const [range = '', ...parameters] = part.trim().split(';');
      const weight = parameters
        .map((p) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(p)?.[1])
        .find(Boolean);
      return {
        primary: range.split('-')[0]?.toLowerCase() ?? '',
        weight: Number(weight ?? 1),
        position,
      };
    })
    .filter((range) => range.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.position - b.position);
  return ranges.map((range) => range.primary).find(isUiLanguage) ?? 'en';
}
