import { COUNTRY_ALPHA3, COUNTRY_SYNONYMS } from './country-names.js';

/** Codes that CLDR names as regions, but which are no country or territory of ISO 3166-1 (XK apart, which is in use). */
const NO_COUNTRY = new Set([
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'EU',
  'EZ',
  'IC',
  'QO',
  'TA',
  'UN',
  'XA',
  'XB',
  'ZZ',
]);

/** Languages whose names of countries are understood: the product's and the other ones of the region. */
const NAME_LANGUAGES = [
  'en',
  'en-GB',
  'ru',
  'kk',
  'zh',
  'zh-Hant',
  'uz',
  'uz-Cyrl',
  'ky',
  'tg',
  'tk',
  'fr',
  'de',
  'tr',
];

const englishNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** The ISO 3166-1 alpha-2 codes, sorted; with `XK` for Kosovo, as CLDR and most systems have it. */
export const COUNTRY_CODES: readonly string[] = LETTERS.flatMap((a) =>
  LETTERS.map((b) => a + b),
).filter(
  (code) =>
    !NO_COUNTRY.has(code) &&
    englishNames.of(code) !== undefined &&
    // CLDR still names withdrawn codes (SU, YU, BU) and resolves them to a successor.
    new Intl.Locale(`und-${code}`).region === code,
);

const codes = new Set(COUNTRY_CODES);

/** Whether the text is a country code as we store it: two capital letters of ISO 3166-1. */
export function isCountryCode(code: string): boolean {
  return codes.has(code);
}

/** Letter case, marks, punctuation, articles and the word for republic do not tell countries apart. */
function nameKey(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/ё/gu, 'е')
      .normalize('NFD')
      // The breve of й is no accent.
      .replace(/и\u{306}/gu, 'й')
      .replace(/\p{M}/gu, '')
      .replace(/['`\u{2018}\u{2019}\u{2BB}\u{2BC}]/gu, '')
      .replace(/&/g, ' and ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .replace(/^the /, '')
  );
}

let names: ReadonlyMap<string, string> | undefined;

function namesOfCountries(): ReadonlyMap<string, string> {
  if (names) return names;
  const made = new Map<string, string>();
  for (const lang of NAME_LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const display = new Intl.DisplayNames(lang, { type: 'region', style, fallback: 'none' });
      for (const code of COUNTRY_CODES) {
        const key = nameKey(display.of(code) ?? '');
        if (key !== '' && !made.has(key)) made.set(key, code);
      }
    }
  }
  for (const [code, synonyms] of Object.entries(COUNTRY_SYNONYMS)) {
    for (const synonym of synonyms.split('|')) made.set(nameKey(synonym), code);
  }
  names = made;
  return made;
}

/**
 * The ISO 3166-1 alpha-2 code for what people write in a column "country": a code of two or three letters in any
 * letter case, or a name in English, Russian, Kazakh, Chinese or another language of the region, common short
 * and official names included. Undefined where nothing is certain.
 */
export function countryCode(text: string): string | undefined {
  const written = text.normalize('NFKC').trim();
  if (written === '' || written.length > 120) return undefined;
  const key = nameKey(written);
  const named = namesOfCountries().get(key);
  if (named !== undefined) return named;
  const upper = written.toUpperCase();
  if (codes.has(upper)) return upper;
  const alpha3 = COUNTRY_ALPHA3.get(upper);
  if (alpha3 !== undefined) return alpha3;
  // "Republic of Kazakhstan", "Республика Казахстан", "Қазақстан Республикасы", "哈萨克斯坦共和国"
  const bare = key
    .replace(/^(?:islamic )?(?:republic|kingdom|state) of (?:the )?/u, '')
    .replace(/ (?:republic|respublikasy|respublikasi|республикасы|республикаси)$/u, '')
    .replace(/^(?:республика|чумхурии|ҷумҳурии|королевство) /u, '')
    .replace(/(?:共和国|共和國)$/u, '');
  return bare === key ? undefined : namesOfCountries().get(bare);
}

const displays = new Map<string, Intl.DisplayNames>();

/** The name of a country in a language, by CLDR; the code itself where it is none or the language is unknown. */
export function countryName(code: string, lang: string): string {
  if (!codes.has(code)) return code;
  let display = displays.get(lang);
  if (!display) {
    try {
      display = new Intl.DisplayNames([lang, 'en'], { type: 'region' });
    } catch {
      display = englishNames;
    }
    if (displays.size < 200) displays.set(lang, display);
  }
  return display.of(code) ?? code;
}
