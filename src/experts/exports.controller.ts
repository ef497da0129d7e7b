import './experts.errors.js';
import { Readable } from 'node:stream';
import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { contentDisposition } from '../platform/http/content-disposition.js';
import { Endpoint } from '../platform/http/endpoint.js';
import '../platform/spreadsheet/spreadsheet.errors.js';
import {
  CSV_TYPE,
  csvParts,
  exportPages,
  XLSX_TYPE,
  xlsxOf,
} from '../platform/spreadsheet/table-export.js';
import { ExpertFilter } from './dto/expert-filter.dto.js';
import { EXPORT_TITLE, exportHeader, exportRow } from './export-table.js';
import { listExperts } from './experts.queries.js';

const PER_PAGE = 1000;

@ApiTags('Experts')
@Controller('api/v1/experts')
export class ExportsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get('export.csv')
  @Endpoint({
    summary: 'Export the experts that a filter finds as CSV',
    description:
      'UTF-8 as Excel opens it, at most 100,000 rows, with addresses and telephone numbers; columns in the reader’s language, which an import reads back.',
    access: { permission: 'experts:write' },
    answer: { mediaTypes: ['text/csv'] },
  })
  csv(
    @CurrentActor() actor: Actor,
    @Query() filter: ExpertFilter,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): StreamableFile {
    void reply.header('content-disposition', this.fileName(actor, 'csv'));
    const { language } = actor;
    const parts = csvParts(language, exportHeader(language), this.pages(actor, filter));
    return new StreamableFile(Readable.from(parts), { type: CSV_TYPE });
  }

  @Get('export.xlsx')
  @Endpoint({
    summary: 'Export the experts that a filter finds as a workbook',
    description:
      'Every cell is text; columns in the reader’s language, which an import reads back.',
    access: { permission: 'experts:write' },
    answer: { mediaTypes: [XLSX_TYPE] },
    errors: ['export_too_large', 'tables_busy'],
  })
  async xlsx(
    @CurrentActor() actor: Actor,
    @Query() filter: ExpertFilter,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { language } = actor;
    const pages = this.pages(actor, filter);
    const bytes = await xlsxOf(EXPORT_TITLE[language], exportHeader(language), pages);
    void reply.header('content-disposition', this.fileName(actor, 'xlsx'));
    return new StreamableFile(bytes, { type: XLSX_TYPE });
  }

  private fileName(actor: Actor, ending: string): string {
    const day = this.clock.today('UTC');
    return contentDisposition(`${EXPORT_TITLE[actor.language]} ${day}.${ending}`);
  }

  private async *pages(actor: Actor, filter: ExpertFilter): AsyncGenerator<string[][]> {
    const { organizationId, language } = actor;
    const pages = exportPages((from) =>
      listExperts(
        this.database.reader,
        organizationId,
        { ...filter, limit: PER_PAGE, ...from },
        language,
      ),
    );
    for await (const experts of pages) yield experts.map((expert) => exportRow(expert, language));
  }
}
