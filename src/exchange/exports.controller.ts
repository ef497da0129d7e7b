import './exchange.errors.js';
import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../kernel/domain-error.js';
import { isUiLanguage } from '../kernel/languages.js';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import type { Config } from '../platform/config/config.js';
import { InjectConfig } from '../platform/config/config.token.js';
import { Database } from '../platform/database/database.js';
import { contentDisposition } from '../platform/http/content-disposition.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id } from '../platform/http/params.js';
import '../platform/spreadsheet/spreadsheet.errors.js';
import { ExportQuery } from './dto/export.dto.js';
import {
  EXPORT_FORMATS,
  EXPORT_MEDIA_TYPES,
  exportFile,
  type ExportFormat,
} from './export-files.js';
import { readWorkingSchedule } from './exported-schedule.queries.js';

/** What a format is called in short. */
const SHORT: Readonly<Record<string, ExportFormat>> = {
  xml: 'schedule.xml',
  json: 'schedule.json',
  schedule2: 'schedule2.json',
  ics: 'programme.ics',
  csv: 'programme.csv',
  xlsx: 'programme.xlsx',
};

const MEDIA_TYPES = [
  ...new Set(Object.values(EXPORT_MEDIA_TYPES).map((type) => type.split(';')[0] ?? type)),
];

@ApiTags('Programme exchange')
@Controller('api/v1')
export class ExportsOfProgrammeController {
  constructor(
    private readonly database: Database,
    @InjectConfig() private readonly config: Config,
  ) {}

  @Get('events/:id/export/:format')
  @ApiParam({ name: 'format', enum: [...EXPORT_FORMATS, ...Object.keys(SHORT)] })
  @Endpoint({
    summary: 'Export the programme of an event as it stands, drafts and all names included',
    description:
      'frab’s schedule.xml, schedule.json and schedule2.json, iCalendar, CSV or XLSX. In the language asked for with `lang`, else in that of the organization; each text in the next best language where it lacks that one.',
    access: { permission: 'programme:read' },
    answer: { mediaTypes: MEDIA_TYPES },
    errors: ['export_too_large', 'tables_busy'],
  })
  async export(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Param('format') given: string,
    @Query() query: ExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const format =
      EXPORT_FORMATS.find((name) => name === given) ??
      (Object.hasOwn(SHORT, given) ? SHORT[given] : undefined);
    if (format === undefined) throw new DomainError('missing', 'not_found');
    const { reader } = this.database;
    const { publicUrl } = this.config;
    const document = await readWorkingSchedule(reader, actor.organizationId, id, publicUrl);
    const lang = query.lang ?? document.order.find(isUiLanguage) ?? 'en';
    const file = await exportFile(document, format, lang);
    const bytes = typeof file === 'string' ? Buffer.from(file) : Buffer.from(file);
    const [stem, ending] = format.split('.');
    const name = `${document.event.slug}-${stem ?? ''}.${ending ?? ''}`;
    void reply.header('content-disposition', contentDisposition(name));
    void reply.header('content-language', lang);
    return new StreamableFile(bytes, { type: EXPORT_MEDIA_TYPES[format] });
  }
}
