import { describe, expect, it } from '@jest/globals';
import { childrenOf, readXml, textOf, type ReadElement } from '../../../test/support/read-xml.js';
import { sitemapFiles, sitemapIndex, type SitemapPage } from './sitemap.js';

const PAGE: SitemapPage = {
  languages: [
    { lang: 'en', url: 'https://suhbat.example.org/en/events/water?a=1&b=2' },
    { lang: 'kk', url: 'https://suhbat.example.org/kk/events/су' },
    { lang: 'zh', url: 'https://suhbat.example.org/zh/events/水' },
  ],
  lastModified: '2027-09-14T10:00:00+05:00',
};

function urlsOf(file: string | undefined): ReadElement[] {
  return childrenOf(readXml(file ?? ''), 'url');
}

function linksOf(url: ReadElement): (string | undefined)[][] {
  return childrenOf(url, 'link').map((link) => [
    link.attributes['hreflang'],
    link.attributes['href'],
  ]);
}

describe('sitemapFiles', () => {
  it('gives every language an entry, and each the same links to all, itself and the default', () => {
    const [file, ...others] = sitemapFiles([PAGE]);
    expect(others).toEqual([]);
    const urls = urlsOf(file);
    const links = [
      ['en', 'https://suhbat.example.org/en/events/water?a=1&b=2'],
      ['kk', 'https://suhbat.example.org/kk/events/%D1%81%D1%83'],
      ['zh', 'https://suhbat.example.org/zh/events/%E6%B0%B4'],
    ];
    expect(urls.map((url) => textOf(url, 'loc'))).toEqual(links.map(([, url]) => url));
    for (const url of urls) {
      expect(url.name).toBe('{http://www.sitemaps.org/schemas/sitemap/0.9}url');
      expect(textOf(url, 'lastmod')).toBe('2027-09-14T05:00:00Z');
      expect(linksOf(url)).toEqual([...links, ['x-default', links[0]?.[1]]]);
    }
  });

  it('takes the default and a date as given, and no address twice', () => {
    const page = { ...PAGE, defaultUrl: 'https://suhbat.example.org/', lastModified: '2027-09-14' };
    const urls = urlsOf(sitemapFiles([page, PAGE])[0]);
    expect(urls).toHaveLength(3);
    for (const url of urls) {
      expect(textOf(url, 'lastmod')).toBe('2027-09-14');
      expect(linksOf(url).at(-1)).toEqual(['x-default', 'https://suhbat.example.org/']);
    }
  });

  it('is a file without pages too, and has no lastmod that nobody knows', () => {
    expect(sitemapFiles([]).map((file) => urlsOf(file))).toEqual([[]]);
    const { lastModified: _time, ...page } = PAGE;
    expect(sitemapFiles([page])[0]).not.toContain('lastmod');
  });

  it('starts a new file at 50,000 addresses', () => {
    const pages = Array.from({ length: 50_001 }, (_, index) => ({
      languages: [{ lang: 'en', url: `https://suhbat.example.org/en/experts/${index}` }],
    }));
    const files = sitemapFiles(pages);
    expect(files.map((file) => file.split('<loc>').length - 1)).toEqual([50_000, 1]);
  });

  it('starts a new file before 50 MiB', () => {
    const path = 'x'.repeat(1_000_000);
    const pages = Array.from({ length: 20 }, (_, index) => ({
      languages: [{ lang: 'en', url: `https://suhbat.example.org/${index}/${path}` }],
    }));
    const sizes = sitemapFiles(pages).map((file) => Buffer.byteLength(file));
    expect(sizes).toHaveLength(2);
    for (const size of sizes) expect(size).toBeLessThanOrEqual(50 * 1024 * 1024);
  });
});

describe('sitemapIndex', () => {
  it('names the files', () => {
    const root = readXml(
      sitemapIndex([
        {
          url: 'https://suhbat.example.org/sitemap-1.xml',
          lastModified: '2027-09-14T10:00:00+05:00',
        },
        { url: 'https://suhbat.example.org/sitemap-2.xml' },
      ]),
    );
    expect(root.name).toBe('{http://www.sitemaps.org/schemas/sitemap/0.9}sitemapindex');
    expect(root.children.map((file) => file.children.map((child) => child.text))).toEqual([
      ['https://suhbat.example.org/sitemap-1.xml', '2027-09-14T05:00:00Z'],
      ['https://suhbat.example.org/sitemap-2.xml'],
    ]);
  });
});
