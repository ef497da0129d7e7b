import { resolveText } from '../kernel/localized-text.js';
import type { Feed, FeedEntry } from '../platform/feeds/feed.js';
import type { WithdrawnItem } from './feeds.queries.js';
import { localText, type PageContext, siteName, wordsOf } from './page-context.js';
import { absolute, PATHS, withQuery } from './site-paths.js';
import { isUiLanguage } from '../kernel/languages.js';
import type { FeedPublication } from './feed-publications.queries.js';

/** The feed of publications in a language: each with the text of that language, else the authentic one. */
export function publicationFeed(
  page: PageContext,
  view: {
    readonly items: readonly FeedPublication[];
    readonly withdrawn: readonly WithdrawnItem[];
    readonly next: string | null;
    readonly cursor: string | undefined;
    readonly format: 'atom' | 'rss' | 'json';
  },
): Feed {
  const { lang, publicUrl, texts } = page;
  const name = siteName(page).text;
  const file = `/feeds/publications.${view.format}`;
  const entries = [
    ...view.items.map((item) => publicationEntry(page, item)),
    ...view.withdrawn.map((item) => withdrawnEntry(page, item)),
  ];
  return {
    // Of the site's own words only the language is part of its identity; the host may change.
    id: `urn:suhbat:publications:${lang}`,
    title: `${name}: ${texts.publications}`,
    subtitle: texts.publicationsLead,
    lang,
    selfUrl: `${publicUrl}${withQuery(file, { lang, cursor: view.cursor })}`,
    siteUrl: absolute(publicUrl, lang, PATHS.publications),
    updated: entries.map(({ updated }) => updated).reduce(later, '1970-01-01T00:00:00Z'),
    author: { name, url: absolute(publicUrl, lang, PATHS.home) },
    entries,
    ...(view.next === null
      ? {}
      : { nextUrl: `${publicUrl}${withQuery(file, { lang, cursor: view.next })}` }),
  };
}

function later(a: string, b: string): string {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) >= 0 ? a : b;
}

/** The identity of a publication in feeds is that of its outcome: a corrected version updates the same entry. */
function entryId(outcomeId: string): string {
  return `urn:uuid:${outcomeId}`;
}

function publicationEntry(page: PageContext, item: FeedPublication): FeedEntry {
  const { lang, publicUrl, texts } = page;
  const source = { authentic: item.authenticLanguage, order: item.organization.languages };
  const title = localText(page, item.title, source) ?? { text: item.symbol, lang };
  const summary = item.summary[title.lang] ?? wordsOf(page, item.summary, source);
  const path = PATHS.publication(item.slug);
  const urlIn = (tag: string) =>
    isUiLanguage(tag)
      ? absolute(publicUrl, tag, path)
      : absolute(publicUrl, lang, withQuery(path, { text: tag }));
  const publisher = resolveText(item.organization.name, {
    asked: title.lang,
    order: item.organization.languages,
  });
  return {
    id: entryId(item.outcomeId),
    url: absolute(publicUrl, lang, path),
    title: title.text,
    lang: title.lang,
    summary,
    published: item.firstPublishedAt,
    updated: item.publishedAt,
    authors: publisher === undefined ? [] : [publisher.text],
    categories: [texts.outcomeKinds[item.kind], ...themesOf(page, item)],
    alternates: Object.keys(item.title).map((tag) => ({ lang: tag, url: urlIn(tag) })),
    enclosures: item.renditions.map((rendition) => ({
      url: isUiLanguage(rendition.lang)
        ? `${absolute(publicUrl, rendition.lang, path)}.pdf`
        : `${absolute(publicUrl, lang, path)}.pdf?text=${rendition.lang}`,
      type: rendition.mediaType,
      bytes: rendition.bytes,
      lang: rendition.lang,
    })),
  };
}

function themesOf(page: PageContext, item: FeedPublication): string[] {
  const source = { order: item.organization.languages };
  return item.themes.map((theme) => wordsOf(page, theme, source)).filter((word) => word !== '');
}

function withdrawnEntry(page: PageContext, item: WithdrawnItem): FeedEntry {
  const { publicUrl, lang, texts } = page;
  const reason = wordsOf(page, item.note, { order: item.organization.languages });
  return {
    id: entryId(item.id),
    url: absolute(publicUrl, lang, PATHS.publication(item.slug)),
    title: texts.withdrawnTitle,
    lang,
    summary: '',
    published: item.publishedAt,
    updated: item.withdrawnAt,
    authors: [],
    categories: [],
    deleted: { at: item.withdrawnAt, ...(reason === '' ? {} : { reason }) },
  };
}
