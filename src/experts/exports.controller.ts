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
import { csvDelimiterFor, writeCsv } from '../platform/spreadsheet/write-csv.js';
import { writeXlsx } from '../platform/spreadsheet/write-xlsx.js';
import { ExpertFilter } from './dto/expert-filter.dto.js';
import { EXPORT_TITLE, exportHeader, exportRow } from './export-table.js';
import { listExperts } from './experts.queries.js';

const CSV = 'text/csv; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PER_PAGE = 1000;
/** An export has no more rows. */
const MOST_ROWS = 100_000;

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
    return new StreamableFile(Readable.from(this.csvParts(actor, filter)), { type: CSV });
  }

  @Get('export.xlsx')
  @Endpoint({
    summary: 'Export the experts that a filter finds as a workbook',
    description:
      'Every cell is text; columns in the reader’s language, which an import reads back.',
    access: { permission: 'experts:write' },
    answer: { mediaTypes: [XLSX] },
    errors: ['export_too_large', 'tables_busy'],
  })
  async xlsx(
    @CurrentActor() actor: Actor,
    @Query() filter: ExpertFilter,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const rows: string[][] = [];
    for await (const page of this.pages(actor, filter)) rows.push(...page);
    const name = EXPORT_TITLE[actor.language];
    const bytes = await writeXlsx([{ name, header: exportHeader(actor.language), rows }]);
    void reply.header('content-disposition', this.fileName(actor, 'xlsx'));
    return new StreamableFile(bytes, { type: XLSX });
  }

  private fileName(actor: Actor, ending: string): string {
    const day = this.clock.today('UTC');
    return contentDisposition(`${EXPORT_TITLE[actor.language]} ${day}.${ending}`);
  }

  private async *csvParts(actor: Actor, filter: ExpertFilter): AsyncGenerator<Uint8Array> {
    const options = { delimiter: csvDelimiterFor(actor.language) };
    yield writeCsv(exportHeader(actor.language), [], options);
    for await (const [first, ...rest] of this.pages(actor, filter)) {
      // The byte order mark stands at the beginning of the file alone.
      if (first !== undefined) yield writeCsv(first, rest, options).subarray(3);
    }
  }

  private async *pages(actor: Actor, filter: ExpertFilter): AsyncGenerator<string[][]> {
    let cursor: string | null = null;
    let count = 0;
    do {
      const page = await listExperts(
        this.database.reader,
        actor.organizationId,
        { ...filter, limit: PER_PAGE, ...(cursor === null ? {} : { cursor }) },
        actor.language,
      );
      yield page.items.map((expert) => exportRow(expert, actor.language));
      count += page.items.length;
      cursor = page.next;
    } while (cursor !== null && count < MOST_ROWS);
  }
}
