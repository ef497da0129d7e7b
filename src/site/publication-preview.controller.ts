import '../publications/publications.errors.js';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { invalidField } from '../kernel/domain-error.js';
import { isUiLanguage } from '../kernel/languages.js';
import { primarySubtag } from '../kernel/localized-text.js';
import { readContent } from '../outcomes/version-content.js';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id } from '../platform/http/params.js';
import { draftPublication } from '../publications/draft-publication.js';
import { LangQuery } from '../publications/dto/publication.dto.js';
import { publicationPreviewPage } from './publication-preview.page.js';
import { currentView } from './publication-view.js';
import { PATHS } from './site-paths.js';
import { Site } from './site.service.js';

/** The page may stand in a frame of the console, and nothing in it runs or is sent. */
const FRAMED =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'self'";

/** The page of a version that has not come out. The one route of the API that the site answers: it has the pages. */
@ApiTags('Publications')
@Controller('api/v1/outcome-versions')
export class PublicationPreviewController {
  constructor(private readonly site: Site) {}

  @Get(':id/preview.html')
  @Endpoint({
    summary: 'A version as its public page would be, marked as a draft',
    description:
      'A whole page, made by what makes the site. It runs no script; show it in a frame with ' +
      '`sandbox="allow-same-origin"`.',
    access: { permission: 'outcomes:read' },
    answer: { mediaTypes: ['text/html'] },
  })
  async preview(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Query() query: LangQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { reader, config } = this.site;
    const content = await readContent(reader, actor.organizationId, id);
    const { version } = content;
    const lang = query.lang ?? version.authenticLanguage;
    const languages = version.editions.map((edition) => edition.lang);
    if (!languages.includes(lang))
      throw invalidField('lang', 'lang_without_edition', { languages: languages.join(', ') });
    const context = { publishedAt: this.site.now, publicUrl: config.publicUrl };
    const publication = await draftPublication(reader, content, context);
    const primary = primarySubtag(lang);
    const page = await this.site.page(
      isUiLanguage(primary) ? primary : 'en',
      PATHS.publication(content.slug),
    );
    const view = currentView(publication, page.lang, lang);
    const html = view === undefined ? '' : publicationPreviewPage(page, view);
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-language', page.lang)
      .header('content-security-policy', FRAMED)
      .header('x-frame-options', 'SAMEORIGIN')
      .header('cache-control', 'no-store')
      .send(html);
  }
}
