import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EXPORT_MEDIA_TYPES, exportFile, type ExportFormat } from '../exchange/export-files.js';
import { DomainError } from '../kernel/domain-error.js';
import { UI_LANGUAGES, type UiLanguage } from '../kernel/languages.js';
import { findEvent } from './event.queries.js';
import { lastChange } from './last-change.queries.js';
import { wordsOf } from './page-context.js';
import { readPublicProgramme } from './programme.queries.js';
import { publicSchedule } from './schedule-document.js';
import { absolute, isSlug, PATHS } from './site-paths.js';
import { sendFile } from './site-reply.js';
import { PageQueryParams, PathLanguage, PublicPage, type SiteQuery } from './site-request.js';
import { Site } from './site.service.js';

/** The files beside the page of a programme, and what is in them. */
const FILES: Readonly<Record<string, ExportFormat>> = {
  'schedule.xml': 'schedule.xml',
  'schedule.json': 'schedule.json',
  'schedule2.json': 'schedule2.json',
  'programme.xml': 'schedule.xml',
  'programme.json': 'schedule.json',
  'programme.csv': 'programme.csv',
  'programme.xlsx': 'programme.xlsx',
};

/** The public programme in the formats of other programs: apps for participants, displays, recording, volunteers. */
@ApiExcludeController()
@Controller([...UI_LANGUAGES])
export class ScheduleFilesController {
  constructor(private readonly site: Site) {}

  @PublicPage(
    Object.keys(FILES).map((name) => `events/:slug/${name}`),
    'The programme of an event as a file',
  )
  async file(
    @PathLanguage() lang: UiLanguage,
    @Param('slug') slug: string,
    @PageQueryParams() query: SiteQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, asked = ''] = /\/([^/?]+)\/?(?:\?.*)?$/.exec(request.url) ?? [];
    const format = FILES[asked];
    const { reader } = this.site;
    const event = isSlug(slug) ? await findEvent(reader, slug) : undefined;
    if (event === undefined || format === undefined) throw new DomainError('missing', 'not_found');
    const programme = await readPublicProgramme(reader, event);
    const page = await this.site.page(lang, PATHS.programme(slug));
    const document = await publicSchedule(reader, event, programme, page.publicUrl);
    const body = await exportFile(document, format, lang, {
      fileUrl: absolute(page.publicUrl, lang, `${PATHS.event(slug)}/schedule.xml`),
      markLanguages: query['xml-lang'] === 'yes',
    });
    const title = wordsOf(page, event.title, { order: event.organization.languages });
    void reply
      .header('content-language', lang)
      // What is public may be read by pages of other sites too.
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin');
    sendFile(request, reply, {
      body,
      type: EXPORT_MEDIA_TYPES[format],
      name: `${title}.${format.slice(format.lastIndexOf('.') + 1)}`,
      inline: !format.startsWith('programme.'),
      lastModified: await lastChange(reader, event.organizationId),
    });
  }
}
