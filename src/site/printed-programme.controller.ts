import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../kernel/domain-error.js';
import { isUuid } from '../kernel/id.js';
import { UI_LANGUAGES, type UiLanguage } from '../kernel/languages.js';
import { isNotModified } from '../platform/http/conditional.js';
import { findEvent } from './event.queries.js';
import { printFileName } from './printed-programme-name.js';
import { printDigest, printPdf } from './printed-programme-press.js';
import { PRINT_FORMS } from './printed-programme-forms.js';
import { chosenSessions, printedSource } from './printed-programme.js';
import { readPublicProgramme } from './programme.queries.js';
import { absolute, isSlug, PATHS } from './site-paths.js';
import { sendFile } from './site-reply.js';
import {
  oneOf,
  PageQueryParams,
  PathLanguage,
  PublicPage,
  type SiteQuery,
} from './site-request.js';
import { Site } from './site.service.js';

/** The public programme on paper: what its page shows, and no one else's names. */
@ApiExcludeController()
@Controller([...UI_LANGUAGES])
export class PrintedProgrammeController {
  constructor(private readonly site: Site) {}

  @PublicPage('events/:slug/programme.pdf', 'The programme of an event to be printed')
  async pdf(
    @PathLanguage() lang: UiLanguage,
    @Param('slug') slug: string,
    @PageQueryParams() query: SiteQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { reader, config } = this.site;
    const event = isSlug(slug) ? await findEvent(reader, slug) : undefined;
    if (event === undefined) throw new DomainError('missing', 'not_found');
    const { sessions, release } = await readPublicProgramme(reader, event);
    const form = oneOf(query['form'], PRINT_FORMS) ?? 'booklet';
    const second = oneOf(query['second'], UI_LANGUAGES);
    const room = isUuid(query['room'] ?? '') ? query['room']?.toLowerCase() : undefined;
    const day = /^\d{4}-\d{2}-\d{2}$/.test(query['day'] ?? '') ? query['day'] : undefined;
    const source = await printedSource(form, {
      event,
      sessions: chosenSessions(sessions, { room, day }),
      release,
      draft: false,
      lang,
      second: second === lang ? undefined : second,
      url: absolute(config.publicUrl, lang, PATHS.programme(slug)),
      chosen: room !== undefined || day !== undefined,
    });
    const digest = printDigest(source);
    const etag = `"${digest}"`;
    // Who has these pages already does not wait for them to be set again.
    const known = isNotModified(request.headers, { etag });
    sendFile(request, reply.header('content-language', lang), {
      body: known ? '' : await printPdf(source, digest),
      type: 'application/pdf',
      name: printFileName(event, form, lang),
      inline: true,
      etag,
    });
  }
}
