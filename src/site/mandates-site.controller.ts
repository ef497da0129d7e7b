import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../kernel/domain-error.js';
import { UI_LANGUAGES, type UiLanguage } from '../kernel/languages.js';
import { publicCoverage } from '../mandates/coverage-report.js';
import { mandateListPage, mandatePage } from './mandate.page.js';
import { findMandate, publicMandates, servingEvents } from './mandate.queries.js';
import { isSlug, PATHS } from './site-paths.js';
import { sendPage } from './site-reply.js';
import { PathLanguage, PublicPage } from './site-request.js';
import { Site } from './site.service.js';

const MANDATES_SHOWN = 200;
const EVENTS_OF_PROPOSAL = 8;

/** Public mandates with their coverage. */
@ApiExcludeController()
@Controller([...UI_LANGUAGES])
export class MandatesSiteController {
  constructor(private readonly site: Site) {}

  @PublicPage('mandates', 'Mandates')
  async list(
    @PathLanguage() lang: UiLanguage,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const mandates = await publicMandates(this.site.reader, MANDATES_SHOWN);
    const page = await this.site.page(lang, PATHS.mandates);
    sendPage(request, reply, { html: mandateListPage(page, mandates), lang });
  }

  @PublicPage('mandates/:slug', 'A mandate')
  async one(
    @PathLanguage() lang: UiLanguage,
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { reader } = this.site;
    const mandate = isSlug(slug) ? await findMandate(reader, slug) : undefined;
    if (mandate === undefined) throw new DomainError('missing', 'not_found');
    const today = this.site.today(mandate.organization.zone);
    const coverage = await publicCoverage(reader, mandate.id, today);
    const events = await servingEvents(reader, mandate, EVENTS_OF_PROPOSAL);
    const page = await this.site.page(lang, PATHS.mandate(slug));
    sendPage(request, reply, { html: mandatePage(page, { mandate, coverage, events }), lang });
  }
}
