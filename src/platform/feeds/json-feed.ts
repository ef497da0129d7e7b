import {
  distinctEntries,
  distinctTexts,
  feedAuthor,
  otherLanguages,
  rfc3339,
  type Feed,
  type FeedEntry,
} from './feed.js';
import { xmlCharacters } from './xml.js';

/** The media type that a JSON feed is served with. */
export const JSON_FEED_MEDIA_TYPE = 'application/feed+json; charset=utf-8';

/**
 * The feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). The other languages of an entry are in the
 * extension `_suhbat`. JSON Feed knows no withdrawal, so withdrawn entries are left out.
 */
export function jsonFeed(feed: Feed): string {
  const author = feedAuthor(feed.author);
  const entries = distinctEntries(feed.entries).filter((entry) => entry.deleted === undefined);
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.siteUrl,
    feed_url: feed.selfUrl,
    description: feed.subtitle,
    next_url: feed.nextUrl,
    language: feed.lang,
    authors: [{ name: author.name, url: author.url }],
    items: entries.map(jsonItem),
  };
  // The same text as in the other two: JSON could write a lone surrogate, but hardly anyone could read it.
  const clean = (_key: string, value: unknown) =>
    typeof value === 'string' ? xmlCharacters(value) : value;
  return `${JSON.stringify(document, clean, 2)}\n`;
}

function jsonItem(entry: FeedEntry): object {
  const alternates = otherLanguages(entry);
  const authors = distinctTexts(entry.authors);
  const tags = distinctTexts(entry.categories);
  const attachments = entry.enclosures ?? [];
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    language: entry.lang,
    summary: entry.summary === '' ? undefined : entry.summary,
    // One of the two is required.
    ...(entry.html === undefined || entry.html === ''
      ? { content_text: entry.summary === '' ? entry.title : entry.summary }
      : { content_html: entry.html }),
    date_published: rfc3339(entry.published),
    date_modified: rfc3339(entry.updated),
    authors: authors.length === 0 ? undefined : authors.map((name) => ({ name })),
    tags: tags.length === 0 ? undefined : tags,
    attachments:
      attachments.length === 0
        ? undefined
        : attachments.map((file) => ({
            url: file.url,
            mime_type: file.type,
            title: file.lang,
            size_in_bytes: file.bytes,
          })),
    _suhbat: alternates.length === 0 ? undefined : { alternates },
  };
}
