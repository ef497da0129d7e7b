import { createContext, use } from 'react';
import type { UiLanguage } from '../kernel/languages.js';
import {
  type LocalizedText,
  type ResolvedText,
  resolveText,
  scriptOfLanguage,
} from '../kernel/localized-text.js';
import { chooseName, type NameForm, printName } from '../kernel/person-name.js';
import { sameScriptFamily } from '../kernel/script.js';
import { localPath } from './site-paths.js';
import type { SiteIdentity } from './site.service.js';
import type { SiteTexts } from './site.texts.js';

/** The page that is being written: its language, its words, its address. */
export interface PageContext {
  readonly lang: UiLanguage;
  readonly texts: SiteTexts;
  readonly publicUrl: string;
  readonly site: SiteIdentity;
  /** Without the language: `/events/x`; `/` for the home page. */
  readonly path: string;
  /** What of the query belongs to the page's address: `?kind=seminar`, or empty. */
  readonly query: string;
}

/** Whose languages decide when the reader's own is missing. */
export interface TextSource {
  /** The languages of the organization that wrote it, the preferred one first. */
  readonly order?: readonly string[] | undefined;
  readonly authentic?: string | undefined;
}

export const PageScope = createContext<PageContext | undefined>(undefined);

/** The page in which a component stands. */
export function usePage(): PageContext {
  const page = use(PageScope);
  if (page === undefined) throw new Error('a part of a page stands outside of one');
  return page;
}

/** The name of the site in the page's language. */
export function siteName({ site, lang }: PageContext): ResolvedText {
  return (
    resolveText(site.name, { asked: lang, order: site.order }) ?? { text: 'Suhbat', lang: 'en' }
  );
}

/** A text in the page's language, or the next best; undefined where there is none. */
export function localText(
  page: PageContext,
  text: LocalizedText | null | undefined,
  source: TextSource = {},
): ResolvedText | undefined {
  return resolveText(text, { asked: page.lang, order: source.order, authentic: source.authentic });
}

/** The words of a text in the page's language, for titles and attributes. */
export function wordsOf(
  page: PageContext,
  text: LocalizedText | null | undefined,
  source: TextSource = {},
): string {
  return localText(page, text, source)?.text ?? '';
}

/** The `lang` of a stretch of text: only where it is not that of the page. */
export function langAttribute(page: PageContext, lang: string): { lang?: string } {
  return lang === page.lang || lang === 'und' ? {} : { lang };
}

/** A text in several languages as the page shows it, marked where it is in another language. */
export function Local({
  text,
  ...source
}: TextSource & { readonly text: LocalizedText | null | undefined }) {
  const page = usePage();
  const resolved = localText(page, text, source);
  if (resolved === undefined) return null;
  return resolved.lang === page.lang ? (
    resolved.text
  ) : (
    <span lang={resolved.lang}>{resolved.text}</span>
  );
}

/** A person's name as the page's readers write it, with its language; undefined where there is no name. */
export function nameOn(page: PageContext, forms: readonly NameForm[]): ResolvedText | undefined {
  const form = chooseName(forms, page.lang);
  return form === undefined ? undefined : { text: printName(form), lang: languageOfName(form) };
}

/** The language tag of a name form, with its script where it is not the usual one: Li Wei is `zh-Latn`. */
export function languageOfName({ lang, script }: NameForm): string {
  if (lang === 'und' || script === 'Zyyy' || /-[A-Z][a-z]{3}\b/.test(lang)) return lang;
  return sameScriptFamily(scriptOfLanguage(lang), script) ? lang : `${lang}-${script}`;
}

/** A person's name on a page. */
export function PersonName({ forms }: { readonly forms: readonly NameForm[] }) {
  const page = usePage();
  const name = nameOn(page, forms);
  if (name === undefined) return null;
  return <span {...langAttribute(page, name.lang)}>{name.text}</span>;
}

/** A link to another page of the site, in the same language. */
export function PageLink({
  to,
  children,
  className,
}: {
  readonly to: string;
  readonly children: React.ReactNode;
  readonly className?: string;
}) {
  const { lang } = usePage();
  return (
    <a href={localPath(lang, to)} className={className}>
      {children}
    </a>
  );
}

const languageNames = new Map<UiLanguage, Intl.DisplayNames>();

/** The name of a language in the page's language, by CLDR. */
export function languageName(page: Pick<PageContext, 'lang'>, tag: string): string {
  const names =
    languageNames.get(page.lang) ?? new Intl.DisplayNames(page.lang, { type: 'language' });
  languageNames.set(page.lang, names);
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Words in a row: entries, not a sentence, so there is no "and" before the last. */
export function wordList(page: Pick<PageContext, 'lang'>, words: readonly string[]): string {
  return words.filter((word) => word !== '').join(page.lang === 'zh' ? '、' : ', ');
}

/** A place from the narrower to the wider, in the order of the language: 哈萨克斯坦阿拉木图, Almaty, Kazakhstan. */
export function placeName(
  page: Pick<PageContext, 'lang'>,
  parts: readonly (string | null | undefined)[],
): string {
  const known = parts.filter((part) => part !== null && part !== undefined && part !== '');
  return page.lang === 'zh' ? known.toReversed().join('') : known.join(', ');
}
