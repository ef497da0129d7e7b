import { describe, expect, it } from '@jest/globals';
import { childrenOf, readXml, textOf } from '../../../test/support/read-xml.js';
import { atomFeed } from './atom.js';
import type { Feed, FeedEntry } from './feed.js';
import { jsonFeed } from './json-feed.js';
import { rssFeed } from './rss.js';

const TITLE = 'R&D <b>x</b> & "y" ]]>';

const ENTRY: FeedEntry = {
  id: 'tag:suhbat.example.org,2027:publication/1/ru',
  url: 'https://suhbat.example.org/ru/publications/1',
  title: TITLE,
  lang: 'ru',
  summary: 'Итоги: <b>вода</b> & энергия\u000c\ud800\ufffe',
  html: '<p>Вода &amp; энергия — 合作 — көзқарас</p>',
  published: '2027-09-14T10:00:00.987654+05:00',
  updated: '2027-09-15T05:00:00Z',
  authors: ['Гүлнәр', '王测试', 'Гүлнәр', ' '],
  categories: ['Вода, энергия', '中亚'],
  alternates: [
    { lang: 'ru', url: 'https://suhbat.example.org/ru/publications/1' },
    { lang: 'kk', url: 'https://suhbat.example.org/kk/publications/1' },
    { lang: 'zh-Hans', url: 'https://suhbat.example.org/zh/publications/1' },
    { lang: 'ZH-hans', url: 'https://suhbat.example.org/zh/publications/2' },
  ],
  enclosures: [
    {
      url: 'https://suhbat.example.org/zh/publications/1.pdf',
      type: 'application/pdf',
      bytes: 20480,
      lang: 'zh',
    },
    {
      url: 'https://suhbat.example.org/ru/publications/1.pdf',
      type: 'application/pdf',
      bytes: 10240,
      lang: 'ru',
    },
  ],
};

const WITHDRAWN: FeedEntry = {
  ...ENTRY,
  id: 'tag:suhbat.example.org,2027:publication/2/ru',
  title: 'Отозванный текст',
  summary: 'Тайна',
  html: '<p>Тайна</p>',
  deleted: { at: '2027-10-01T00:00:00Z', reason: 'Отозвано по просьбе автора & редакции' },
};

const FEED: Feed = {
  id: 'tag:suhbat.example.org,2027:publications/ru',
  title: 'Публикации & итоги',
  lang: 'ru',
  selfUrl: 'https://suhbat.example.org/feeds/publications.atom?lang=ru&page=1',
  siteUrl: 'https://suhbat.example.org/ru/publications',
  updated: '2027-09-15T05:00:00.5Z',
  author: { name: 'Секретариат', url: 'https://suhbat.example.org/' },
  nextUrl: 'https://suhbat.example.org/feeds/publications.atom?lang=ru&page=2',
  entries: [ENTRY, WITHDRAWN],
};

describe('atomFeed', () => {
  const root = readXml(atomFeed(FEED));
  const [entry] = childrenOf(root, 'entry');
  if (entry === undefined) throw new Error('no entry');

  it('has what RFC 4287 asks of a feed, in its order of meaning', () => {
    expect(root.name).toBe('{http://www.w3.org/2005/Atom}feed');
    expect(root.attributes['xml:lang']).toBe('ru');
    expect(textOf(root, 'id')).toBe(FEED.id);
    expect(textOf(root, 'title')).toBe('Публикации & итоги');
    expect(textOf(root, 'updated')).toBe('2027-09-15T05:00:00Z');
    expect(
      childrenOf(root, 'author').map((author) => [textOf(author, 'name'), textOf(author, 'uri')]),
    ).toEqual([['Секретариат', 'https://suhbat.example.org/']]);
    expect(
      childrenOf(root, 'link').map((link) => [link.attributes['rel'], link.attributes['href']]),
    ).toEqual([
      ['self', FEED.selfUrl],
      ['alternate', FEED.siteUrl],
      ['next', FEED.nextUrl],
    ]);
  });

  it('has each entry with its language, times, authors and text', () => {
    expect(entry.attributes['xml:lang']).toBe('ru');
    expect(textOf(entry, 'id')).toBe(ENTRY.id);
    expect(textOf(entry, 'title')).toBe(TITLE);
    expect(textOf(entry, 'published')).toBe('2027-09-14T05:00:00Z');
    expect(textOf(entry, 'updated')).toBe('2027-09-15T05:00:00Z');
    expect(childrenOf(entry, 'author').map((author) => textOf(author, 'name'))).toEqual([
      'Гүлнәр',
      '王测试',
    ]);
    expect(childrenOf(entry, 'category').map((category) => category.attributes['term'])).toEqual([
      'Вода, энергия',
      '中亚',
    ]);
    expect(textOf(entry, 'summary')).toBe('Итоги: <b>вода</b> & энергия');
    expect(textOf(entry, 'content')).toBe(ENTRY.html);
    expect(childrenOf(entry, 'content')[0]?.attributes).toEqual({ type: 'html' });
  });

  it('links each other language once and each file with its length', () => {
    expect(childrenOf(entry, 'link').map((link) => link.attributes)).toEqual([
      { rel: 'alternate', type: 'text/html', hreflang: 'ru', href: ENTRY.url },
      {
        rel: 'alternate',
        type: 'text/html',
        hreflang: 'kk',
        href: 'https://suhbat.example.org/kk/publications/1',
      },
      {
        rel: 'alternate',
        type: 'text/html',
        hreflang: 'zh-Hans',
        href: 'https://suhbat.example.org/zh/publications/1',
      },
      ...(ENTRY.enclosures ?? []).map((file) => ({
        rel: 'enclosure',
        type: file.type,
        hreflang: file.lang,
        length: String(file.bytes),
        href: file.url,
      })),
    ]);
  });

  it('leaves a tombstone of what was withdrawn, and nothing else of it', () => {
    const [deleted] = childrenOf(root, 'deleted-entry');
    expect(deleted?.name).toBe('{http://purl.org/atompub/tombstones/1.0}deleted-entry');
    expect(deleted?.attributes).toEqual({ ref: WITHDRAWN.id, when: '2027-10-01T00:00:00Z' });
    expect(deleted?.children.map((comment) => comment.text)).toEqual([
      'Отозвано по просьбе автора & редакции',
    ]);
    expect(childrenOf(root, 'entry')).toHaveLength(1);
    expect(root.children.at(-1)?.name).toBe('{http://www.w3.org/2005/Atom}entry');
    for (const text of [atomFeed(FEED), rssFeed(FEED), jsonFeed(FEED)]) {
      expect(text).not.toMatch(/Тайна|Отозванный/);
    }
  });

  it('shows an id that comes twice once, as last updated', () => {
    const newer = { ...ENTRY, title: 'Исправлено', updated: '2027-09-15T11:00:00+05:00' };
    const titles = (feed: string) =>
      childrenOf(readXml(feed), 'entry').map((each) => textOf(each, 'title'));
    expect(titles(atomFeed({ ...FEED, entries: [ENTRY, newer] }))).toEqual(['Исправлено']);
    expect(titles(atomFeed({ ...FEED, entries: [newer, ENTRY] }))).toEqual(['Исправлено']);
  });

  it('is a feed without entries too', () => {
    const empty = readXml(atomFeed({ ...FEED, author: 'Секретариат', entries: [] }));
    expect(childrenOf(empty, 'entry')).toEqual([]);
    expect(childrenOf(empty, 'author').map((author) => textOf(author, 'name'))).toEqual([
      'Секретариат',
    ]);
  });
});

describe('rssFeed', () => {
  const root = readXml(rssFeed(FEED));
  const [channel] = childrenOf(root, 'channel');
  const [item, ...others] = channel === undefined ? [] : childrenOf(channel, 'item');
  if (channel === undefined || item === undefined) throw new Error('no item');

  it('has what RSS 2.0 asks of a channel, and its own address', () => {
    expect([root.name, root.attributes['version']]).toEqual(['rss', '2.0']);
    expect(textOf(channel, 'title')).toBe('Публикации & итоги');
    expect(textOf(channel, 'description')).toBe('Публикации &amp; итоги');
    expect(textOf(channel, 'language')).toBe('ru');
    expect(textOf(channel, 'lastBuildDate')).toBe('Wed, 15 Sep 2027 05:00:00 GMT');
    expect(
      channel.children.filter((child) => child.name === '{http://www.w3.org/2005/Atom}link'),
    ).toMatchObject([
      { attributes: { rel: 'self', href: FEED.selfUrl, type: 'application/rss+xml' } },
      { attributes: { rel: 'next', href: FEED.nextUrl, type: 'application/rss+xml' } },
    ]);
  });

  it('has English dates (case 44a), a lasting guid and the text', () => {
    expect(others).toEqual([]);
    expect(textOf(item, 'pubDate')).toBe('Tue, 14 Sep 2027 05:00:00 GMT');
    expect(childrenOf(item, 'guid')).toMatchObject([
      { text: ENTRY.id, attributes: { isPermaLink: 'false' } },
    ]);
    expect(textOf(item, 'title')).toBe(TITLE);
    expect(childrenOf(item, 'creator').map((creator) => creator.text)).toEqual([
      'Гүлнәр',
      '王测试',
    ]);
    expect(textOf(item, 'encoded')).toBe(ENTRY.html);
    expect(childrenOf(item, 'language').map((language) => language.text)).toEqual(['ru']);
  });

  it('gives plain text as the HTML that readers take it for', () => {
    expect(textOf(item, 'description')).toBe('Итоги: &lt;b&gt;вода&lt;/b&gt; &amp; энергия');
  });

  it('encloses the file in the language of the entry and links the other', () => {
    expect(childrenOf(item, 'enclosure').map((enclosure) => enclosure.attributes)).toEqual([
      {
        url: 'https://suhbat.example.org/ru/publications/1.pdf',
        length: '10240',
        type: 'application/pdf',
      },
    ]);
    expect(
      item.children
        .filter((child) => child.attributes['rel'] === 'enclosure')
        .map((child) => [child.attributes['hreflang'], child.attributes['length']]),
    ).toEqual([['zh', '20480']]);
  });

  it('says where the guid is the address, and writes addresses in ASCII', () => {
    const url = 'https://suhbat.example.org/kk/events/жаңа';
    const [only] = childrenOf(
      readXml(rssFeed({ ...FEED, entries: [{ ...ENTRY, id: url, url }] })),
      'channel',
    ).flatMap((each) => childrenOf(each, 'item'));
    if (only === undefined) throw new Error('no item');
    expect(childrenOf(only, 'guid')).toMatchObject([
      { text: url, attributes: { isPermaLink: 'true' } },
    ]);
    expect(only.children.find((child) => child.name === 'link')?.text).toBe(
      'https://suhbat.example.org/kk/events/%D0%B6%D0%B0%D2%A3%D0%B0',
    );
  });
});

describe('jsonFeed', () => {
  it('is JSON Feed 1.1', () => {
    expect(JSON.parse(jsonFeed(FEED))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Публикации & итоги',
      home_page_url: FEED.siteUrl,
      feed_url: FEED.selfUrl,
      next_url: FEED.nextUrl,
      language: 'ru',
      authors: [{ name: 'Секретариат', url: 'https://suhbat.example.org/' }],
      items: [
        {
          id: ENTRY.id,
          url: ENTRY.url,
          title: TITLE,
          language: 'ru',
          summary: 'Итоги: <b>вода</b> & энергия',
          content_html: ENTRY.html,
          date_published: '2027-09-14T05:00:00Z',
          date_modified: '2027-09-15T05:00:00Z',
          authors: [{ name: 'Гүлнәр' }, { name: '王测试' }],
          tags: ['Вода, энергия', '中亚'],
          attachments: [
            {
              url: 'https://suhbat.example.org/zh/publications/1.pdf',
              mime_type: 'application/pdf',
              title: 'zh',
              size_in_bytes: 20480,
            },
            {
              url: 'https://suhbat.example.org/ru/publications/1.pdf',
              mime_type: 'application/pdf',
              title: 'ru',
              size_in_bytes: 10240,
            },
          ],
          _suhbat: {
            alternates: [
              { lang: 'kk', url: 'https://suhbat.example.org/kk/publications/1' },
              { lang: 'zh-Hans', url: 'https://suhbat.example.org/zh/publications/1' },
            ],
          },
        },
      ],
    });
  });

  it('always has a content, as the format asks', () => {
    const { html: _html, ...plain } = ENTRY;
    const read = (entry: FeedEntry) =>
      (JSON.parse(jsonFeed({ ...FEED, entries: [entry] })) as { items: Record<string, unknown>[] })
        .items[0];
    expect(read(plain)).toMatchObject({ content_text: 'Итоги: <b>вода</b> & энергия' });
    const bare = read({
      ...plain,
      summary: '',
      authors: [],
      categories: [],
      enclosures: [],
      alternates: [],
    });
    expect(bare).toEqual({
      id: ENTRY.id,
      url: ENTRY.url,
      title: TITLE,
      language: 'ru',
      content_text: TITLE,
      date_published: '2027-09-14T05:00:00Z',
      date_modified: '2027-09-15T05:00:00Z',
    });
  });
});
