import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EVENT_KINDS } from '../events/event-lifecycle.js';
import { DomainError } from '../kernel/domain-error.js';
import { isUuid } from '../kernel/id.js';
import { UI_LANGUAGES, type UiLanguage } from '../kernel/languages.js';
import { CALENDAR_MEDIA_TYPE, calendarFile } from '../platform/calendar/calendar-file.js';
import { listPublicPublications } from '../publications/public-publications.queries.js';
import { eventCalendarItem, sessionCalendarItem } from './event-calendar.js';
import { eventJson } from './event-json.js';
import { eventListPage } from './event-list.page.js';
import { allThemes, pastEvents, themesUnder, upcomingEvents } from './event-list.queries.js';
import { eventPage } from './event.page.js';
import { type EventFacts, eventSpeakers, eventsOfSeries, findEvent } from './event.queries.js';
import { lastChange } from './last-change.queries.js';
import { type PageContext, wordsOf } from './page-context.js';
import { programmePage } from './programme.page.js';
import { countSessions, readProgramme, readPublicProgramme } from './programme.queries.js';
import { listPublicReleases, readReleased } from './released-programme.queries.js';
import { isSlug, PATHS, splitFormat, withQuery } from './site-paths.js';
import { moveTo, sendFile, sendPage } from './site-reply.js';
import {
  oneOf,
  PageQueryParams,
  PathLanguage,
  PublicPage,
  type SiteQuery,
  timeCursor,
} from './site-request.js';
import { Site } from './site.service.js';

const EVENTS_A_PAGE = 20;
const OTHERS_OF_SERIES = 6;
const OUTCOMES_SHOWN = 50;
const RELEASES_LISTED = 100;

/** Events of all organizations, with programme and calendar files. */
@ApiExcludeController()
@Controller([...UI_LANGUAGES])
export class EventsSiteController {
  constructor(private readonly site: Site) {}

  @PublicPage('events', 'Events')
  async list(
    @PathLanguage() lang: UiLanguage,
    @PageQueryParams() query: SiteQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { reader } = this.site;
    const past = query['when'] === 'past';
    const kind = oneOf(query['kind'], EVENT_KINDS);
    const themes = await allThemes(reader);
    const theme = themes.find(({ key }) => key === query['theme'])?.key;
    const after = timeCursor(query['cursor']);
    const events = await (past ? pastEvents : upcomingEvents)(reader, this.site.now, {
      kind,
      themeIds: theme === undefined ? undefined : themesUnder(themes, theme),
      after,
      limit: EVENTS_A_PAGE,
    });
    const shown = withQuery('', {
      when: past ? 'past' : undefined,
      kind,
      theme,
      cursor: after === undefined ? undefined : query['cursor'],
    });
    const page = await this.site.page(lang, PATHS.events, shown);
    const html = eventListPage(page, {
      past,
      kind,
      theme,
      themes,
      page: events,
      begun: after !== undefined,
    });
    sendPage(request, reply, { html, lang });
  }

  @PublicPage('events/:file', 'An event, as a page, a calendar item or JSON')
  async one(
    @PathLanguage() lang: UiLanguage,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name: slug, format } = splitFormat(file, ['ics', 'json']);
    const event = await this.find(slug);
    const page = await this.site.page(lang, PATHS.event(slug));
    const { reader } = this.site;
    if (format === 'ics') {
      await this.sendCalendar(request, reply, page, event, [eventCalendarItem(page, event)]);
      return;
    }
    const speakers = await eventSpeakers(reader, event);
    const { items: publications } = await listPublicPublications(reader, {
      eventId: event.id,
      organizationId: event.organizationId,
      limit: OUTCOMES_SHOWN,
    });
    if (format === 'json') {
      const sessions = await readProgramme(reader, event);
      const body = eventJson(page, { event, speakers, publications, sessions });
      sendFile(request, reply, { body, type: 'application/json; charset=utf-8' });
      return;
    }
    const series = await eventsOfSeries(reader, event, OTHERS_OF_SERIES);
    const sessions = await countSessions(reader, event);
    const html = eventPage(page, { event, speakers, publications, series, sessions });
    sendPage(request, reply, { html, lang });
  }

  @PublicPage('events/:slug/:file', 'The programme of an event, as a page or a calendar')
  async programme(
    @PathLanguage() lang: UiLanguage,
    @Param('slug') slug: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, format } = splitFormat(file, ['ics']);
    if (name !== 'programme') throw new DomainError('missing', 'not_found');
    const event = await this.find(slug);
    const { reader } = this.site;
    const programme = await readPublicProgramme(reader, event);
    const page = await this.site.page(lang, PATHS.programme(slug));
    if (format === 'ics') {
      const items = programme.sessions.map((session) => sessionCalendarItem(page, event, session));
      await this.sendCalendar(request, reply, page, event, items);
      return;
    }
    const releases = await listPublicReleases(reader, event, RELEASES_LISTED);
    const html = programmePage(page, { event, programme, releases, former: false });
    sendPage(request, reply, { html, lang });
  }

  @PublicPage('events/:slug/programme/releases/:number', 'A release of the programme of an event')
  async release(
    @PathLanguage() lang: UiLanguage,
    @Param('slug') slug: string,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const event = await this.find(slug);
    const { reader } = this.site;
    const programme = /^[1-9]\d{0,8}$/.test(number)
      ? await readReleased(reader, event, Number(number))
      : undefined;
    if (programme === undefined) throw new DomainError('missing', 'not_found');
    const releases = await listPublicReleases(reader, event, 1);
    const path = PATHS.programmeRelease(slug, Number(number));
    const html = programmePage(await this.site.page(lang, path), {
      event,
      programme,
      releases: [],
      former: releases[0]?.number !== programme.release?.number,
    });
    sendPage(request, reply, { html, lang });
  }

  @PublicPage('events/:slug/sessions/:file', 'A session as a calendar item')
  async session(
    @PathLanguage() lang: UiLanguage,
    @Param('slug') slug: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name: id, format } = splitFormat(file, ['ics']);
    if (!isUuid(id)) throw new DomainError('missing', 'not_found');
    const event = await this.find(slug);
    const sessions = await readProgramme(this.site.reader, event);
    const session = sessions.find((candidate) => candidate.id === id.toLowerCase());
    if (session === undefined) throw new DomainError('missing', 'not_found');
    if (format === undefined) {
      moveTo(reply, `/${lang}${PATHS.programme(slug)}#session-${session.id}`);
      return;
    }
    const page = await this.site.page(lang, PATHS.programme(slug));
    const item = sessionCalendarItem(page, event, session);
    await this.sendCalendar(request, reply, page, event, [item], item.summary);
  }

  private async find(slug: string): Promise<EventFacts> {
    const event = isSlug(slug) ? await findEvent(this.site.reader, slug) : undefined;
    if (event === undefined) throw new DomainError('missing', 'not_found');
    return event;
  }

  private async sendCalendar(
    request: FastifyRequest,
    reply: FastifyReply,
    page: PageContext,
    event: EventFacts,
    items: Parameters<typeof calendarFile>[0]['items'],
    title = wordsOf(page, event.title, { order: event.organization.languages }),
  ): Promise<void> {
    const body = calendarFile({ name: title, items, language: page.lang, refreshMinutes: 60 });
    const lastModified = await lastChange(this.site.reader, event.organizationId);
    sendFile(request, reply, {
      body,
      type: CALENDAR_MEDIA_TYPE,
      name: `${title}.ics`,
      lastModified,
    });
  }
}
