import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../kernel/domain-error.js';
import { languageFromHeader, UI_LANGUAGES, type UiLanguage } from '../kernel/languages.js';
import { publicCoverage } from '../mandates/coverage-report.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { listPublicPublications } from '../publications/public-publications.queries.js';
import { nextEvents } from './event-list.queries.js';
import { homePage } from './home.page.js';
import { publicMandates } from './mandate.queries.js';
import { PATHS } from './site-paths.js';
import { sendFile, sendPage } from './site-reply.js';
import { PathLanguage, PublicPage } from './site-request.js';
import { Site } from './site.service.js';
import { ICON, STYLE, STYLE_FILE } from './site-style.js';

const EVENTS_SHOWN = 5;
const PUBLICATIONS_SHOWN = 4;
const MANDATES_SHOWN = 6;

/** The beginning of the site, and what all its pages use. */
@ApiExcludeController()
@Controller()
export class HomeSiteController {
  constructor(private readonly site: Site) {}

  @Get()
  @Endpoint({
    summary: 'To the home page in the reader’s language',
    access: { public: true },
    answer: { mediaTypes: ['text/html'] },
  })
  start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const lang = languageFromHeader(request.headers['accept-language']);
    void reply
      .status(302)
      .header('location', `/${lang}${PATHS.home}`)
      .header('vary', 'Accept-Language')
      .header('cache-control', 'public, max-age=60')
      .send();
  }

  @PublicPage([...UI_LANGUAGES], 'Home page')
  async home(
    @PathLanguage() lang: UiLanguage,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { reader } = this.site;
    const events = await nextEvents(reader, this.site.now, EVENTS_SHOWN);
    const { items } = await listPublicPublications(reader, { limit: PUBLICATIONS_SHOWN });
    const mandates = await publicMandates(reader, MANDATES_SHOWN);
    const [first] = mandates;
    const coverage =
      first &&
      (await publicCoverage(reader, first.id, this.site.today(first.organization.zone), {
        proof: false,
      }));
    const page = await this.site.page(lang, PATHS.home);
    const html = homePage(page, { events, publications: items, mandates, coverage });
    sendPage(request, reply, { html, lang });
  }

  @PublicPage('assets/:file', 'Style sheet and icon of the site')
  asset(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    if (file === 'icon.svg') {
      sendFile(request, reply, { body: ICON, type: 'image/svg+xml' });
      return;
    }
    if (file !== STYLE_FILE) throw new DomainError('missing', 'not_found');
    // The name changes with the content.
    sendFile(request, reply, { body: STYLE, type: 'text/css; charset=utf-8', immutable: true });
  }
}
