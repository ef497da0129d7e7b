import { DomainError, type ErrorIssue } from './domain-error.js';
import { cleanLine, cleanText } from './text.js';

/** A text in several languages: BCP 47 tag → text. Stored as JSONB, so the order of keys means nothing. */
export type LocalizedText = Readonly<Record<string, string>>;

/** A text with the language it is in, for `lang` and `xml:lang`. */
export interface ResolvedText {
  readonly text: string;
  readonly lang: string;
}

/** What decides which language of a text is taken. */
export interface TextPreference {
  /** The language that the reader asked for. */
  readonly asked: string;
  /** The language in which the text is authentic. */
  readonly authentic?: string | undefined;
  /** The languages of the organization, the preferred one first. */
  readonly order?: readonly string[] | undefined;
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * The canonical form of a BCP 47 language tag (`kk-kz` → `kk-KZ`, `UZ-cyrl` → `uz-Cyrl`), or undefined for
 * what is none: underscores, names of languages, unknown two-letter codes (`kz` is a country, Kazakh is
 * `kk`), and extensions (`-u-`, `-x-`), which set up a formatter and name no language of a text.
 */
export function canonicalLanguageTag(tag: string): string | undefined {
  if (tag.length > 35 || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return undefined;
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    if (canonical === undefined) return undefined;
    const primary = primarySubtag(canonical);
    // CLDR names every ISO 639-1 code, but not every three-letter one (Dungan, `dng`, has no name there).
    if (primary.length === 2 && languageNames.of(primary) === undefined) return undefined;
    return canonical;
  } catch {
    return undefined;
  }
}

/** Whether the tag is a well-formed BCP 47 tag of a language, in any letter case. */
export function isLanguageTag(tag: string): boolean {
  return canonicalLanguageTag(tag) !== undefined;
}

/** The language subtag of a tag, in lower case: `zh-Hans-CN` → `zh`. */
export function primarySubtag(tag: string): string {
  return (tag.split('-', 1)[0] ?? '').toLowerCase();
}

interface LikelySubtags {
  readonly language: string;
  readonly script: string;
  readonly region: string;
}

const likely = new Map<string, LikelySubtags>();

function likelySubtags(tag: string): LikelySubtags {
  const known = likely.get(tag);
  if (known) return known;
  const canonical = canonicalLanguageTag(tag);
  const locale = canonical === undefined ? undefined : new Intl.Locale(canonical).maximize();
  const found = {
    language: locale?.language ?? primarySubtag(tag),
    script: locale?.script ?? '',
    region: locale?.region ?? '',
  };
  // Tags come from outside: the cache must not grow with them.
  if (likely.size < 500) likely.set(tag, found);
  return found;
}

/** The ISO 15924 script that a language is usually written in: `kk` → `Cyrl`, `uz` → `Latn`, `zh` → `Hans`. */
export function scriptOfLanguage(tag: string): string {
  return likelySubtags(tag).script;
}

/**
 * Which of the tags serves a reader of `wanted` best: the same tag, else the same language in the script that
 * `wanted` means (`zh` means Hans, `uz` Latin), then of its region, then the more general tag. Undefined when
 * none is of that language.
 */
export function bestLanguage(tags: readonly string[], wanted: string): string | undefined {
  const goal = likelySubtags(wanted);
  const rank = (tag: string): number => {
    if (tag.toLowerCase() === wanted.toLowerCase()) return 100;
    const own = likelySubtags(tag);
    if (own.language !== goal.language) return -1;
    const script = own.script === goal.script ? 40 : 0;
    const region = own.region === goal.region ? 20 : 0;
    return script + region + 10 - Math.min(tag.split('-').length, 10);
  };
  return tags
    .map((tag) => ({ tag, rank: rank(tag) }))
    .filter((candidate) => candidate.rank >= 0)
    .sort((a, b) => b.rank - a.rank || byCodeUnits(a.tag, b.tag))[0]?.tag;
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The text to show and its language: that asked for (also by its primary subtag), else the authentic one, else
 * the first that the organization prefers, else any, always the same one. An empty text counts as missing.
 * Undefined when there is none at all.
 */
export function resolveText(
  text: LocalizedText | null | undefined,
  preference: TextPreference,
): ResolvedText | undefined {
  const present = Object.entries(text ?? {}).filter(([, value]) => value.trim() !== '');
  const tags = present.map(([tag]) => tag).sort(byCodeUnits);
  const wishes = [preference.asked, preference.authentic, ...(preference.order ?? [])];
  const lang =
    wishes
      .filter((wish) => wish !== undefined)
      .map((wish) => bestLanguage(tags, wish))
      .find((tag) => tag !== undefined) ?? tags[0];
  const found = present.find(([tag]) => tag === lang);
  return found === undefined ? undefined : { lang: found[0], text: found[1] };
}

/** The languages in which there is a text, in a stable order. */
export function languagesOf(text: LocalizedText | null | undefined): string[] {
  return Object.entries(text ?? {})
    .filter(([, value]) => value.trim() !== '')
    .map(([tag]) => tag)
    .sort(byCodeUnits);
}

/** How a localized text is taken in. */
export interface LocalizedTextRules {
  /** Where the text stands in the input, for the faults: `title` makes `title.kk`. */
  readonly field?: string;
  /** How one text is cleaned: `line` (the default) for titles and names, `text` where line breaks mean something. */
  readonly kind?: 'line' | 'text';
  /** The longest text allowed, in characters (UTF-16 units). */
  readonly max?: number;
}

/**
 * Takes in a localized text from outside: tags become canonical, texts are cleaned, empty ones fall away.
 * Throws `invalid_input` that lists every fault at its field: `not_a_language_map`, `language_tag_invalid`,
 * `language_twice` (two spellings of one tag), `not_text`, `too_long`.
 */
export function cleanLocalizedText(value: unknown, rules: LocalizedTextRules = {}): LocalizedText {
  const { field = 'text', kind = 'line', max = kind === 'line' ? 1000 : 1_000_000 } = rules;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DomainError(
      'invalid',
      'invalid_input',
      {},
      { issues: [{ field, code: 'not_a_language_map' }] },
    );
  }
  const issues: ErrorIssue[] = [];
  const cleaned = new Map<string, string>();
  for (const [tag, text] of Object.entries(value as Record<string, unknown>)) {
    const at = `${field}.${tag.slice(0, 40)}`;
    const canonical = canonicalLanguageTag(tag.trim());
    if (canonical === undefined) {
      issues.push({ field: at, code: 'language_tag_invalid', params: { tag: tag.slice(0, 40) } });
    } else if (text !== null && typeof text !== 'string') {
      issues.push({ field: at, code: 'not_text' });
    } else if (cleaned.has(canonical)) {
      issues.push({ field: at, code: 'language_twice', params: { tag: canonical } });
    } else {
      const clean = kind === 'line' ? cleanLine(text ?? '') : cleanText(text ?? '');
      if (clean.length > max) issues.push({ field: at, code: 'too_long', params: { max } });
      cleaned.set(canonical, clean);
    }
  }
  if (issues.length > 0) throw new DomainError('invalid', 'invalid_input', {}, { issues });
  return Object.fromEntries([...cleaned].filter(([, text]) => text !== ''));
}
