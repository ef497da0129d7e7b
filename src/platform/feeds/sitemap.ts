import { rfc3339 } from './feed.js';
import { xmlDocument, xmlElement, xmlFragment, xmlText, type XmlElement } from './xml.js';

/** One thing on the site, with its address in each language that it has a text in. */
export interface SitemapPage {
  readonly languages: readonly { readonly lang: string; readonly url: string }[];
  /** Address for readers of any other language; without it, the first language is. */
  readonly defaultUrl?: string;
  /** Instant or date of the last change, ISO 8601. */
  readonly lastModified?: string;
}

/** The limits of https://www.sitemaps.org/protocol.html, the second one in bytes, unpacked. */
const MAX_URLS = 50_000;
const MAX_BYTES = 50 * 1024 * 1024;

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** Start and end of a file, from an empty one: between them the entries go. */
const [OPENING = '', CLOSING = ''] = xmlDocument(
  xmlElement('urlset', { xmlns: SITEMAP, 'xmlns:xhtml': XHTML }, '|'),
)
  .replace('|', '|\n')
  .split('|');

/**
 * The site map, in as many files as the limits ask for, at least one. Every language of a page is an entry that names
 * all languages, itself included, and x-default: search engines follow such links only where they are mutual.
 */
export function sitemapFiles(pages: readonly SitemapPage[], maxUrls = MAX_URLS): string[] {
  const files: string[] = [];
  const empty = Buffer.byteLength(OPENING + CLOSING);
  let entries: string[] = [];
  let bytes = empty;
  for (const entry of sitemapEntries(pages)) {
    const size = Buffer.byteLength(entry);
    if (entries.length > 0 && (entries.length === maxUrls || bytes + size > MAX_BYTES)) {
      files.push(OPENING + entries.join('') + CLOSING);
      entries = [];
      bytes = empty;
    }
    entries.push(entry);
    bytes += size;
  }
  files.push(OPENING + entries.join('') + CLOSING);
  return files;
}

/** The index of several site map files, by their addresses. */
export function sitemapIndex(
  files: readonly { readonly url: string; readonly lastModified?: string }[],
): string {
  return xmlDocument(
    xmlElement(
      'sitemapindex',
      { xmlns: SITEMAP },
      ...files.map((file) =>
        xmlElement(
          'sitemap',
          {},
          xmlElement('loc', {}, address(file.url)),
          lastModified(file.lastModified),
        ),
      ),
    ),
  );
}

function* sitemapEntries(pages: readonly SitemapPage[]): Generator<string> {
  const seen = new Set<string>();
  for (const page of pages) {
    const alternates = alternateLinks(page);
    for (const { url } of page.languages) {
      const loc = address(url);
      if (seen.has(loc)) continue;
      seen.add(loc);
      const entry = xmlElement(
        'url',
        {},
        xmlElement('loc', {}, loc),
        lastModified(page.lastModified),
        ...alternates,
      );
      yield `\n  ${xmlFragment(entry).replaceAll('\n', '\n  ')}`;
    }
  }
}

function alternateLinks(page: SitemapPage): XmlElement[] {
  const link = (hreflang: string, url: string) =>
    xmlElement('xhtml:link', { rel: 'alternate', hreflang, href: address(url) });
  const fallback = page.defaultUrl ?? page.languages[0]?.url;
  return [
    ...page.languages.map(({ lang, url }) => link(lang, url)),
    ...(fallback === undefined ? [] : [link('x-default', fallback)]),
  ];
}

/** W3C Datetime: a date as it is, an instant in UTC. */
function lastModified(time: string | undefined): XmlElement | undefined {
  if (time === undefined) return undefined;
  return xmlText('lastmod', /^\d{4}-\d{2}-\d{2}$/.test(time) ? time : rfc3339(time));
}

/** Site maps want RFC 3986: Cyrillic and Han in a path are percent-encoded. */
function address(url: string): string {
  return new URL(url).href;
}
