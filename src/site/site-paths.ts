import { UI_LANGUAGES, type UiLanguage } from '../kernel/languages.js';
import { symbolToPath } from '../kernel/symbol.js';

/*
 * The addresses of the site. A path here is without its language: `/events/x` is read at `/ru/events/x`.
 */

export const PATHS = {
  home: '/',
  events: '/events',
  event: (slug: string) => `/events/${slug}`,
  programme: (slug: string) => `/events/${slug}/programme`,
  programmeRelease: (slug: string, number: number) =>
    `/events/${slug}/programme/releases/${String(number)}`,
  experts: '/experts',
  expert: (slug: string) => `/experts/${slug}`,
  publications: '/publications',
  publication: (slug: string) => `/publications/${slug}`,
  recommendations: '/recommendations',
  recommendation: (symbol: string) => `/recommendations/${symbolToPath(symbol)}`,
  mandates: '/mandates',
  mandate: (slug: string) => `/mandates/${slug}`,
} as const;

/** The path of a page in a language, to be linked from another page of the site. */
export function localPath(lang: UiLanguage, path: string): string {
  return `/${lang}${path}`;
}

/** The path with a query; parameters without a value are left out. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | null | undefined>>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, value);
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The absolute address of a page in a language. The origin is that of the configuration, never of a request. */
export function absolute(publicUrl: string, lang: UiLanguage, path: string): string {
  return `${publicUrl}/${lang}${path}`;
}

/** A page in every language of the site. */
export function inAllLanguages(
  publicUrl: string,
  path: string,
): { readonly lang: UiLanguage; readonly url: string }[] {
  return UI_LANGUAGES.map((lang) => ({ lang, url: absolute(publicUrl, lang, path) }));
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether the text can be a slug at all: anything else is not even looked up. */
export function isSlug(text: string): boolean {
  return text.length <= 200 && SLUG.test(text);
}

/** A last segment of a path as name and format: `round-table.ics` is the calendar file of `round-table`. */
export function splitFormat(
  segment: string,
  formats: readonly string[],
): { readonly name: string; readonly format: string | undefined } {
  const dot = segment.lastIndexOf('.');
  const ending = segment.slice(dot + 1);
  return dot > 0 && formats.includes(ending)
    ? { name: segment.slice(0, dot), format: ending }
    : { name: segment, format: undefined };
}
