import { httpDate } from '../http/http-date.js';
import {
  distinctEntries,
  distinctTexts,
  otherLanguages,
  rfc3339,
  type Feed,
  type FeedEnclosure,
  type FeedEntry,
} from './feed.js';
import { xmlDocument, xmlElement, xmlText, type XmlElement } from './xml.js';

/** The media type that an RSS feed is served with. */
export const RSS_MEDIA_TYPE = 'application/rss+xml; charset=utf-8';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/**
 * The feed as RSS 2.0. Dates are RFC 822 with a four-digit year and English names whatever the locale. RSS knows no
 * withdrawal, so withdrawn entries are left out.
 */
export function rssFeed(feed: Feed): string {
  const entries = distinctEntries(feed.entries).filter((entry) => entry.deleted === undefined);
  return xmlDocument(
    xmlElement(
      'rss',
      { version: '2.0', ...NAMESPACES },
      xmlElement(
        'channel',
        { 'xml:lang': feed.lang },
        xmlElement('title', {}, feed.title),
        xmlElement('link', {}, asciiAddress(feed.siteUrl)),
        // Required (RSS 2.0, "Required channel elements").
        xmlElement('description', {}, htmlOf(feed.subtitle ?? feed.title)),
        xmlElement('language', {}, feed.lang),
        xmlElement('lastBuildDate', {}, httpDate(feed.updated)),
        xmlElement('generator', {}, 'Suhbat'),
        xmlElement('docs', {}, 'https://www.rssboard.org/rss-specification'),
        xmlElement('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.selfUrl }),
        feed.nextUrl === undefined
          ? undefined
          : xmlElement('atom:link', {
              rel: 'next',
              type: 'application/rss+xml',
              href: feed.nextUrl,
            }),
        ...entries.map(rssItem),
      ),
    ),
  );
}

function rssItem(entry: FeedEntry): XmlElement {
  const [first, ...rest] = enclosuresOwnLanguageFirst(entry);
  return xmlElement(
    'item',
    { 'xml:lang': entry.lang },
    xmlElement('title', {}, entry.title),
    xmlElement('link', {}, asciiAddress(entry.url)),
    xmlElement('guid', { isPermaLink: entry.id === entry.url }, entry.id),
    xmlElement('pubDate', {}, httpDate(entry.published)),
    xmlElement('atom:updated', {}, rfc3339(entry.updated)),
    ...distinctTexts(entry.authors).map((name) => xmlElement('dc:creator', {}, name)),
    xmlElement('dc:language', {}, entry.lang),
    ...distinctTexts(entry.categories).map((category) => xmlElement('category', {}, category)),
    xmlText('description', htmlOf(entry.summary)),
    xmlText('content:encoded', entry.html),
    // One enclosure an item is all that readers take; the others are links.
    first === undefined
      ? undefined
      : xmlElement('enclosure', {
          url: asciiAddress(first.url),
          length: first.bytes,
          type: first.type,
        }),
    ...rest.map((enclosure) =>
      xmlElement('atom:link', {
        rel: 'enclosure',
        type: enclosure.type,
        hreflang: enclosure.lang,
        length: enclosure.bytes,
        href: enclosure.url,
      }),
    ),
    ...otherLanguages(entry).map((other) =>
      xmlElement('atom:link', {
        rel: 'alternate',
        type: 'text/html',
        hreflang: other.lang,
        href: other.url,
      }),
    ),
  );
}

function enclosuresOwnLanguageFirst(entry: FeedEntry): FeedEnclosure[] {
  const own = (enclosure: FeedEnclosure) =>
    enclosure.lang.toLowerCase() === entry.lang.toLowerCase();
  const all = entry.enclosures ?? [];
  return [...all.filter(own), ...all.filter((enclosure) => !own(enclosure))];
}

/** `description` holds HTML, so plain text becomes HTML first: readers would take `<b>` in it for markup. */
function htmlOf(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** RSS wants URIs, in ASCII; what is no address is left for the reader to see. */
function asciiAddress(address: string): string {
  return /^[\x21-\x7e]*$/.test(address) || !URL.canParse(address) ? address : new URL(address).href;
}
