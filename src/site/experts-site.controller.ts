import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../kernel/domain-error.js';
import { UI_LANGUAGES, type UiLanguage } from '../kernel/languages.js';
import { expertListPage, expertPage } from './expert.page.js';
import { eventsOfExpert, findExpert, outcomesOfEvents, publicExperts } from './expert.queries.js';
import { isSlug, PATHS, withQuery } from './site-paths.js';
import { moveTo, sendPage } from './site-reply.js';
import {
  PageQueryParams,
  PathLanguage,
  PublicPage,
  type SiteQuery,
  textCursor,
} from './site-request.js';
import { Site } from './site.service.js';

const EXPERTS_A_PAGE = 60;
const EVENTS_SHOWN = 50;

/** People who have agreed to be shown; of all others the site says the same as of those it has never heard of. */
@ApiExcludeController()
@Controller([...UI_LANGUAGES])
export class ExpertsSiteController {
  constructor(private readonly site: Site) {}

  @PublicPage('experts', 'Experts')
  async list(
    @PathLanguage() lang: UiLanguage,
    @PageQueryParams() query: SiteQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const after = textCursor(query['cursor']);
    const experts = await publicExperts(this.site.reader, after, EXPERTS_A_PAGE);
    const cursor = after === undefined ? undefined : query['cursor'];
    const page = await this.site.page(lang, PATHS.experts, withQuery('', { cursor }));
    const html = expertListPage(page, { page: experts, begun: after !== undefined });
    sendPage(request, reply, { html, lang });
  }

  @PublicPage('experts/:slug', 'An expert')
  async one(
    @PathLanguage() lang: UiLanguage,
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { reader } = this.site;
    const expert = isSlug(slug) ? await findExpert(reader, slug) : undefined;
    if (expert === undefined) throw new DomainError('missing', 'not_found');
    if ('movedTo' in expert) {
      moveTo(reply, `/${lang}${PATHS.expert(expert.movedTo)}`);
      return;
    }
    const events = await eventsOfExpert(reader, expert, EVENTS_SHOWN);
    const outcomes = await outcomesOfEvents(
      reader,
      expert.organizationId,
      events.map(({ id }) => id),
    );
    const page = await this.site.page(lang, PATHS.expert(slug));
    sendPage(request, reply, { html: expertPage(page, { expert, events, outcomes }), lang });
  }
}
