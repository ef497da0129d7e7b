import '../publications/publications.errors.js';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../kernel/domain-error.js';
import { isUiLanguage } from '../kernel/languages.js';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { contentDisposition } from '../platform/http/content-disposition.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id } from '../platform/http/params.js';
import { findOwnEvent } from './event.queries.js';
import { PrintQuery } from './printed-programme.dto.js';
import { printFileName } from './printed-programme-name.js';
import { printPdf } from './printed-programme-press.js';
import { PRINT_FORMS } from './printed-programme-forms.js';
import { chosenSessions, printedSource } from './printed-programme.js';
import { readDraftProgramme } from './programme.queries.js';
import { absolute, PATHS } from './site-paths.js';
import { Site } from './site.service.js';

const FILES = PRINT_FORMS.map((form) => `${form}.pdf` as const);

/** The working draft on paper. A route of the API that the site answers: it has the templates. */
@ApiTags('Programme exchange')
@Controller('api/v1')
export class PrintedDraftController {
  constructor(private readonly site: Site) {}

  @Get('events/:id/print/:file')
  @ApiParam({ name: 'file', enum: FILES })
  @Endpoint({
    summary: 'Print the programme of an event as it stands, drafts and all names included',
    description:
      'A booklet (A5), a poster a day (A3) or a sign for each door and day (A4), as a tagged PDF with the mark of ' +
      'a draft, in one language or, with `second`, in two under each other.',
    access: { permission: 'programme:read' },
    answer: { mediaTypes: ['application/pdf'] },
    errors: [
      'typesetting_busy',
      'typesetting_too_long',
      'typesetting_failed',
      'typesetting_stopped',
    ],
  })
  async print(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Param('file') file: string,
    @Query() query: PrintQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = PRINT_FORMS[FILES.findIndex((name) => name === file)];
    const { reader, config } = this.site;
    const event = await findOwnEvent(reader, actor.organizationId, id);
    if (form === undefined || event === undefined) throw new DomainError('missing', 'not_found');
    const { room, day } = query;
    const lang = query.lang ?? event.organization.languages.find(isUiLanguage) ?? 'en';
    const pdf = await printPdf(
      await printedSource(form, {
        event,
        sessions: chosenSessions(await readDraftProgramme(reader, event), { room, day }),
        release: null,
        draft: true,
        lang,
        second: query.second === lang ? undefined : query.second,
        url: absolute(config.publicUrl, lang, PATHS.programme(event.slug)),
        chosen: room !== undefined || day !== undefined,
      }),
    );
    void reply
      .header('content-type', 'application/pdf')
      .header('content-language', lang)
      .header('content-disposition', contentDisposition(printFileName(event, form, lang), 'inline'))
      .send(Buffer.from(pdf));
  }
}
