import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../kernel/domain-error.js';
import { UI_LANGUAGES, type UiLanguage } from '../kernel/languages.js';
import { symbolFromPath, symbolToPath } from '../kernel/symbol.js';
import {
  publicRecommendation,
  recommendationsPublic,
} from '../publications/public-recommendations.queries.js';
import { proposalsOfEvent } from './mandate.queries.js';
import { addresseeOptions, formerWording } from './publication-extras.queries.js';
import { recommendationJson } from './recommendation-json.js';
import { PUBLIC_STATUSES, recommendationListPage } from './recommendation-list.page.js';
import { recommendationPage, withdrawnRecommendationPage } from './recommendation.page.js';
import { PATHS, splitFormat, withQuery } from './site-paths.js';
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

const RECOMMENDATIONS_A_PAGE = 30;

/** Issued recommendations of all organizations. */
@ApiExcludeController()
@Controller([...UI_LANGUAGES])
export class RecommendationsSiteController {
  constructor(private readonly site: Site) {}

  @PublicPage('recommendations', 'Recommendations')
  async list(
    @PathLanguage() lang: UiLanguage,
    @PageQueryParams() query: SiteQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { reader } = this.site;
    const status = oneOf(query['status'], PUBLIC_STATUSES);
    const addressees = await addresseeOptions(reader);
    const addressee = addressees.find(({ id }) => id === query['addressee'])?.id;
    const cursor = timeCursor(query['cursor']) === undefined ? undefined : query['cursor'];
    const items = await recommendationsPublic(reader, {
      status,
      partnerId: addressee,
      cursor,
      limit: RECOMMENDATIONS_A_PAGE,
    });
    const shown = withQuery('', { status, addressee, cursor });
    const page = await this.site.page(lang, PATHS.recommendations, shown);
    const html = recommendationListPage(page, {
      status,
      addressee,
      addressees,
      page: items,
      begun: cursor !== undefined,
    });
    sendPage(request, reply, { html, lang });
  }

  @PublicPage('recommendations/:file', 'A recommendation, as a page or JSON')
  async one(
    @PathLanguage() lang: UiLanguage,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, format } = splitFormat(file, ['json']);
    const symbol = symbolFromPath(name);
    if (symbol === undefined) throw new DomainError('missing', 'not_found');
    const { reader } = this.site;
    const recommendation = await publicRecommendation(reader, symbol);
    if (recommendation === undefined) throw new DomainError('missing', 'not_found');
    if (name !== symbolToPath(symbol)) {
      const suffix = format === undefined ? '' : `.${format}`;
      moveTo(reply, `/${lang}${PATHS.recommendation(symbol)}${suffix}`);
      return;
    }
    const page = await this.site.page(lang, PATHS.recommendation(symbol));
    if (recommendation.outcome.withdrawn) {
      const html = withdrawnRecommendationPage(page, recommendation);
      sendPage(request, reply, { html, lang, status: 410 });
      return;
    }
    const former =
      Object.keys(recommendation.texts).length > 0
        ? {}
        : await formerWording(reader, recommendation.id);
    const proposals = await proposalsOfEvent(reader, recommendation.event?.id);
    if (format === 'json') {
      const body = recommendationJson(page, { recommendation, former, proposals });
      sendFile(request, reply, { body, type: 'application/json; charset=utf-8' });
      return;
    }
    const html = recommendationPage(page, { recommendation, former, proposals });
    sendPage(request, reply, { html, lang });
  }
}
