import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../kernel/domain-error.js';
import { isUiLanguage, UI_LANGUAGES } from '../kernel/languages.js';
import { localAt } from '../kernel/local-time.js';
import { CALENDAR_MEDIA_TYPE, calendarFile } from '../platform/calendar/calendar-file.js';
import { ATOM_MEDIA_TYPE, atomFeed } from '../platform/feeds/atom.js';
import { JSON_FEED_MEDIA_TYPE, jsonFeed } from '../platform/feeds/json-feed.js';
import { RSS_MEDIA_TYPE, rssFeed } from '../platform/feeds/rss.js';
import { sitemapFiles, sitemapIndex, type SitemapPage } from '../platform/feeds/sitemap.js';
import { listPublicPublications } from '../publications/public-publications.queries.js';
import { eventCalendarItem } from './event-calendar.js';
import { withFeedParts } from './feed-publications.queries.js';
import { calendarEvents, withdrawnPublications } from './feeds.queries.js';
import { siteName } from './page-context.js';
import { publicationFeed } from './publication-feed.js';
import { absolute, inAllLanguages, PATHS } from './site-paths.js';
import { sendFile } from './site-reply.js';
import {
  askedLanguage,
  PageQueryParams,
  PublicPage,
  type SiteQuery,
  timeCursor,
} from './site-request.js';
import { Site } from './site.service.js';
import { countSitemapRows, type SitemapRow, sitemapRows } from './sitemap.queries.js';

/** Each page is an entry in up to four languages: 20,000 of the 50,000 that a file may have, and far from 50 MB. */
const PAGES_A_SITEMAP = 5000;
const ENTRIES_A_FEED = 50;
const EVENTS_A_CALENDAR = 1000;
/** How long a feed says that something was withdrawn. */
const TOMBSTONE_DAYS = 365;

const FORMATS = {
  atom: { write: atomFeed, type: ATOM_MEDIA_TYPE },
  rss: { write: rssFeed, type: RSS_MEDIA_TYPE },
  json: { write: jsonFeed, type: JSON_FEED_MEDIA_TYPE },
} as const;

/** What readers subscribe to and what search engines read. */
@ApiExcludeController()
@Controller()
export class FeedsSiteController {
  constructor(private readonly site: Site) {}

  @PublicPage('feeds/events.ics', 'All public events as a calendar to subscribe to')
  async calendar(
    @PageQueryParams() query: SiteQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const lang = askedLanguage(request, query);
    const events = await calendarEvents(this.site.reader, this.site.now, EVENTS_A_CALENDAR);
    const page = await this.site.page(lang, PATHS.events);
    const body = calendarFile({
      name: `${siteName(page).text}: ${page.texts.events}`,
      items: events.map((event) => eventCalendarItem(page, event)),
      language: lang,
      refreshMinutes: 60,
    });
    varyUnlessAsked(reply, query);
    sendFile(request, reply, { body, type: CALENDAR_MEDIA_TYPE, name: 'events.ics', inline: true });
  }

  @PublicPage('feeds/:file', 'The feed of publications as Atom, RSS or JSON Feed')
  async publications(
    @Param('file') file: string,
    @PageQueryParams() query: SiteQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const format = (['atom', 'rss', 'json'] as const).find(
      (candidate) => file === `publications.${candidate}`,
    );
    if (format === undefined) throw new DomainError('missing', 'not_found');
    const { reader } = this.site;
    const lang = askedLanguage(request, query);
    const cursor = timeCursor(query['cursor']) === undefined ? undefined : query['cursor'];
    const { items, next } = await listPublicPublications(reader, { cursor, limit: ENTRIES_A_FEED });
    const since = Temporal.Instant.from(this.site.now).subtract({ hours: TOMBSTONE_DAYS * 24 });
    const withdrawn =
      cursor === undefined
        ? await withdrawnPublications(reader, since.toString(), ENTRIES_A_FEED)
        : [];
    const page = await this.site.page(lang, PATHS.publications);
    const feed = publicationFeed(page, {
      items: await withFeedParts(reader, items),
      withdrawn,
      next,
      cursor,
      format,
    });
    const { write, type } = FORMATS[format];
    varyUnlessAsked(reply, query);
    sendFile(request, reply, { body: write(feed), type });
  }

  @PublicPage('sitemap.xml', 'Map of the site, for search engines')
  async sitemap(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const files = Math.ceil((await countSitemapRows(this.site.reader)) / PAGES_A_SITEMAP);
    const body =
      files <= 1
        ? ((await this.sitemapFile(0)) ?? '')
        : sitemapIndex(
            Array.from({ length: files }, (_, index) => ({
              url: `${this.site.config.publicUrl}/sitemap-${String(index + 1)}.xml`,
            })),
          );
    sendFile(request, reply, { body, type: 'application/xml; charset=utf-8' });
  }

  @PublicPage('sitemap-:number.xml', 'A part of the map of the site')
  async sitemapPart(
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const body = /^[1-9]\d{0,3}$/.test(number)
      ? await this.sitemapFile(Number(number) - 1)
      : undefined;
    if (body === undefined) throw new DomainError('missing', 'not_found');
    sendFile(request, reply, { body, type: 'application/xml; charset=utf-8' });
  }

  @PublicPage('robots.txt', 'What robots may read')
  robots(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const body = [
      'User-agent: *',
      'Disallow: /api/',
      'Disallow: /console',
      'Disallow: /login',
      'Disallow: /password',
      'Allow: /',
      '',
      `Sitemap: ${this.site.config.publicUrl}/sitemap.xml`,
      '',
    ].join('\n');
    sendFile(request, reply, { body, type: 'text/plain; charset=utf-8' });
  }

  /** One file of the map: the first has the sections too; undefined where there is no such file. */
  private async sitemapFile(index: number): Promise<string | undefined> {
    const { publicUrl } = this.site.config;
    const rows = await sitemapRows(this.site.reader, {
      offset: index * PAGES_A_SITEMAP,
      limit: PAGES_A_SITEMAP,
    });
    if (rows.length === 0 && index > 0) return undefined;
    const sections = [
      PATHS.home,
      PATHS.events,
      PATHS.publications,
      PATHS.recommendations,
      PATHS.experts,
      PATHS.mandates,
    ];
    const pages: SitemapPage[] = (index === 0 ? sections : []).map((path) => ({
      languages: inAllLanguages(publicUrl, path),
      defaultUrl: path === PATHS.home ? `${publicUrl}/` : absolute(publicUrl, 'en', path),
    }));
    pages.push(...rows.map((row) => sitemapPage(publicUrl, row)));
    return sitemapFiles(pages)[0];
  }
}

/** A text that exists in some languages only is listed in those; any other page in all. */
function sitemapPage(publicUrl: string, row: SitemapRow): SitemapPage {
  const path = PATHS[row.kind](row.name);
  const own = row.languages?.filter(isUiLanguage) ?? UI_LANGUAGES;
  const languages = own.length === 0 ? UI_LANGUAGES : own;
  return {
    languages: languages.map((lang) => ({ lang, url: absolute(publicUrl, lang, path) })),
    lastModified: localAt(row.modifiedAt, 'UTC').slice(0, 10),
  };
}

/** Without `lang` in its address a feed follows the reader's browser. */
function varyUnlessAsked(reply: FastifyReply, query: SiteQuery): void {
  if (query['lang'] === undefined) void reply.header('vary', 'Accept-Language');
}
