import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../kernel/domain-error.js';
import { isUiLanguage } from '../kernel/languages.js';
import { isNotModified, strongEtag } from '../platform/http/conditional.js';
import { EMBED_SCRIPT, embeddedProgramme } from './embed-programme.js';
import { NOT_PUBLIC } from './embed.texts.js';
import { findEvent } from './event.queries.js';
import { readPublicProgramme } from './programme.queries.js';
import { isSlug, PATHS, splitFormat } from './site-paths.js';
import { sendFile } from './site-reply.js';
import { PublicPage } from './site-request.js';
import { Site } from './site.service.js';

const JSON_TYPE = 'application/json; charset=utf-8';
const SCRIPT_ETAG = strongEtag(EMBED_SCRIPT);

/** The public programme on pages of other sites: a script, and the file that it asks for. */
@ApiExcludeController()
@Controller('embed')
export class EmbedController {
  constructor(private readonly site: Site) {}

  @PublicPage('programme.js', 'The script that shows a programme on a page of another site')
  script(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    // Its address stays the same for good, so it may be old for an hour, and for a day while it is fetched anew.
    open(reply)
      .header('cache-control', 'public, max-age=3600, stale-while-revalidate=86400')
      .header('etag', SCRIPT_ETAG);
    if (isNotModified(request.headers, { etag: SCRIPT_ETAG })) void reply.status(304).send();
    else void reply.header('content-type', 'text/javascript; charset=utf-8').send(EMBED_SCRIPT);
  }

  @PublicPage('programme/:lang/:file', 'A programme as that script shows it')
  async programme(
    @Param('lang') lang: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name: slug, format } = splitFormat(file, ['json']);
    if (!isUiLanguage(lang) || format === undefined) throw new DomainError('missing', 'not_found');
    open(reply).header('content-language', lang);
    const { reader } = this.site;
    const event = isSlug(slug) ? await findEvent(reader, slug) : undefined;
    if (event === undefined) {
      void reply
        .status(404)
        .header('cache-control', 'public, max-age=60')
        .header('content-type', JSON_TYPE)
        .send(JSON.stringify({ lang, message: NOT_PUBLIC[lang] }));
      return;
    }
    const programme = await readPublicProgramme(reader, event);
    const page = await this.site.page(lang, PATHS.programme(slug));
    const body = JSON.stringify(embeddedProgramme(page, event, programme));
    sendFile(request, reply, { body, type: JSON_TYPE });
  }
}

/** Pages of all sites may read it; nothing in it is anybody's own. */
function open(reply: FastifyReply): FastifyReply {
  return reply
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin');
}
