import {
  distinctEntries,
  distinctTexts,
  feedAuthor,
  otherLanguages,
  rfc3339,
  type Feed,
  type FeedEntry,
} from './feed.js';
import { xmlDocument, xmlElement, xmlText, type XmlElement } from './xml.js';

/** The media type that an Atom feed is served with. */
export const ATOM_MEDIA_TYPE = 'application/atom+xml; charset=utf-8';

const ATOM = 'http://www.w3.org/2005/Atom';
const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0';

/** The feed as Atom (RFC 4287), withdrawn entries as tombstones (RFC 6721). */
export function atomFeed(feed: Feed): string {
  const author = feedAuthor(feed.author);
  const entries = distinctEntries(feed.entries);
  const hasTombstones = entries.some((entry) => entry.deleted !== undefined);
  return xmlDocument(
    xmlElement(
      'feed',
      { xmlns: ATOM, 'xmlns:at': hasTombstones ? TOMBSTONES : undefined, 'xml:lang': feed.lang },
      xmlElement('id', {}, feed.id),
      xmlElement('title', {}, feed.title),
      xmlText('subtitle', feed.subtitle),
      xmlElement('updated', {}, rfc3339(feed.updated)),
      xmlElement(
        'author',
        {},
        xmlElement('name', {}, author.name),
        author.url === undefined ? undefined : xmlElement('uri', {}, author.url),
      ),
      xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: feed.selfUrl }),
      xmlElement('link', {
        rel: 'alternate',
        type: 'text/html',
        hreflang: feed.lang,
        href: feed.siteUrl,
      }),
      feed.nextUrl === undefined
        ? undefined
        : xmlElement('link', { rel: 'next', type: 'application/atom+xml', href: feed.nextUrl }),
      xmlElement('generator', {}, 'Suhbat'),
      // The schema of RFC 4287 wants whatever is not its own before the entries.
      ...entries.flatMap(({ id, deleted }) =>
        deleted === undefined ? [] : [tombstone(id, deleted)],
      ),
      ...entries.filter((entry) => entry.deleted === undefined).map(atomEntry),
    ),
  );
}

function atomEntry(entry: FeedEntry): XmlElement {
  return xmlElement(
    'entry',
    { 'xml:lang': entry.lang },
    xmlElement('id', {}, entry.id),
    xmlElement('title', {}, entry.title),
    xmlElement('published', {}, rfc3339(entry.published)),
    xmlElement('updated', {}, rfc3339(entry.updated)),
    ...distinctTexts(entry.authors).map((name) =>
      xmlElement('author', {}, xmlElement('name', {}, name)),
    ),
    xmlElement('link', {
      rel: 'alternate',
      type: 'text/html',
      hreflang: entry.lang,
      href: entry.url,
    }),
    ...otherLanguages(entry).map((other) =>
      xmlElement('link', {
        rel: 'alternate',
        type: 'text/html',
        hreflang: other.lang,
        href: other.url,
      }),
    ),
    ...(entry.enclosures ?? []).map((enclosure) =>
      xmlElement('link', {
        rel: 'enclosure',
        type: enclosure.type,
        hreflang: enclosure.lang,
        length: enclosure.bytes,
        href: enclosure.url,
      }),
    ),
    ...distinctTexts(entry.categories).map((term) => xmlElement('category', { term })),
    xmlText('summary', entry.summary),
    xmlText('content', entry.html, { type: 'html' }),
  );
}

function tombstone(id: string, deleted: NonNullable<FeedEntry['deleted']>): XmlElement {
  return xmlElement(
    'at:deleted-entry',
    { ref: id, when: rfc3339(deleted.at) },
    xmlText('at:comment', deleted.reason),
  );
}
