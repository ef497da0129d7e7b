import './experts.errors.js';
import './import.errors.js';
import {
  Body,
  Controller,
  Delete,
  Get,
  Patch,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { contentDisposition } from '../platform/http/content-disposition.js';
import { Endpoint } from '../platform/http/endpoint.js';
import type { Page } from '../platform/http/paging.js';
import { Id } from '../platform/http/params.js';
import { TABLE_READING_ERRORS } from '../platform/spreadsheet/spreadsheet.errors.js';
import { CSV_TYPE } from '../platform/spreadsheet/table-export.js';
import { csvDelimiterFor, writeCsv } from '../platform/spreadsheet/write-csv.js';
import {
  ExpertImportPage,
  ExpertImportPatch,
  ExpertImportQuery,
  type ExpertImportSummary,
  ExpertImportView,
  ImportRowFilter,
  ImportRowPage,
  ImportRowQuery,
  type ImportRowView,
} from './dto/import.dto.js';
import { ImportPurge } from './import-purge.js';
import { ROWS_TITLE } from './import-rows-file.js';
import { ImportRunner } from './import-runner.js';
import { REPORT_TITLE, reportHeader, reportRow } from './import-report-file.js';
import { readUpload } from './import-upload.js';
import { listImportRows, listImports, readImport, reportRows } from './imports.queries.js';
import { ImportsService } from './imports.service.js';

/** A file of so many rows is saved before the answer. */
const AT_ONCE = 200;

@ApiTags('Expert imports')
@Controller('api/v1/expert-imports')
export class ImportsController {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsService,
    private readonly runner: ImportRunner,
    private readonly purge: ImportPurge,
  ) {}

  @Get()
  @Endpoint({
    summary: 'List imports of experts, the latest first',
    access: { permission: 'experts:write' },
    answer: ExpertImportPage,
  })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: ExpertImportQuery,
  ): Promise<Page<ExpertImportSummary>> {
    return listImports(this.database.reader, actor.organizationId, query);
  }

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary', description: 'CSV or XLSX' },
        encoding: { type: 'string' },
        delimiter: { type: 'string' },
        sheet: { type: 'string' },
        header: { type: 'string', enum: ['true', 'false'] },
        mapping: { type: 'string', description: 'JSON, as in the change of an import' },
        defaults: { type: 'string', description: 'JSON, as in the change of an import' },
        createDuplicates: { type: 'string', enum: ['true', 'false'] },
        options: { type: 'string', description: 'All of these as one JSON object' },
      },
    },
  })
  @Endpoint({
    summary: 'Upload a file of experts and see what would come of it',
    description: 'Nothing is added to the registry until the import is run.',
    access: { permission: 'experts:write' },
    answer: ExpertImportView,
    status: 201,
    errors: ['expert_import_file_missing', ...TABLE_READING_ERRORS],
  })
  async upload(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<ExpertImportView> {
    const { file, options } = await readUpload(request);
    const { reader } = this.database;
    const { id, save } = await this.imports.preview(reader, actor, file, options);
    await this.database.transaction(save);
    return readImport(reader, actor.organizationId, id, actor.language);
  }

  @Get(':id')
  @Endpoint({
    summary: 'Read an import with its report',
    access: { permission: 'experts:write' },
    answer: ExpertImportView,
  })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<ExpertImportView> {
    return readImport(this.database.reader, actor.organizationId, id, actor.language);
  }

  @Get(':id/rows')
  @Endpoint({
    summary: 'List the rows of an import with what becomes of each',
    access: { permission: 'experts:write' },
    answer: ImportRowPage,
  })
  rows(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Query() query: ImportRowQuery,
  ): Promise<Page<ImportRowView>> {
    return listImportRows(this.database.reader, actor.organizationId, id, query, actor.language);
  }

  @Patch(':id')
  @Endpoint({
    summary: 'Say how a file is to be read, and see anew what would come of it',
    access: { permission: 'experts:write' },
    answer: ExpertImportView,
    errors: ['expert_import_not_waiting', 'expert_import_file_gone', ...TABLE_READING_ERRORS],
  })
  change(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() patch: ExpertImportPatch,
  ): Promise<ExpertImportView> {
    return this.database.transaction(async (tx) => {
      await this.imports.repreview(tx, actor, id, patch);
      return readImport(tx, actor.organizationId, id, actor.language);
    });
  }

  @Get(':id/report.csv')
  @Endpoint({
    summary: 'Download the report of an import as CSV',
    description: 'In the reader’s language, as Excel opens it.',
    access: { permission: 'experts:write' },
    answer: { mediaTypes: ['text/csv'] },
  })
  async report(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Query() filter: ImportRowFilter,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { organizationId, language } = actor;
    const rows = await reportRows(this.database.reader, organizationId, id, filter, language);
    const cells = rows.map((row) => reportRow(row, language));
    const bytes = writeCsv(reportHeader(language), cells, { delimiter: csvDelimiterFor(language) });
    void reply.header('content-disposition', contentDisposition(`${REPORT_TITLE[language]}.csv`));
    return new StreamableFile(bytes, { type: CSV_TYPE });
  }

  @Get(':id/rows.csv')
  @Endpoint({
    summary: 'Download rows of the file as they stand in it, to be corrected and uploaded again',
    description:
      'What there is to say about each stands in the last column, which an import leaves out.',
    access: { permission: 'experts:write' },
    answer: { mediaTypes: ['text/csv'] },
    errors: ['expert_import_file_gone', ...TABLE_READING_ERRORS],
  })
  async rowsToCorrect(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Query() filter: ImportRowFilter,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { language } = actor;
    const file = await this.imports.rowsToCorrect(this.database.reader, actor, id, filter);
    const bytes = writeCsv(file.header, file.rows, { delimiter: csvDelimiterFor(language) });
    void reply.header('content-disposition', contentDisposition(`${ROWS_TITLE[language]}.csv`));
    return new StreamableFile(bytes, { type: CSV_TYPE });
  }

  @Delete(':id/file')
  @Endpoint({
    summary: 'Forget the file of an import and what its rows said, before the 30 days are over',
    description: 'That there was an import, and how many rows met which fate, stays.',
    access: { permission: 'experts:write' },
    answer: null,
    errors: ['expert_import_running'],
  })
  forgetFile(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.purge.forgetFile(tx, actor.organizationId, id));
  }

  @Post(':id/stop')
  @Endpoint({
    summary: 'Stop the run of an import; run again, it goes on where it stopped',
    description: 'What is saved stays saved.',
    access: { permission: 'experts:write' },
    answer: ExpertImportView,
    errors: ['expert_import_not_running'],
  })
  stop(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<ExpertImportView> {
    return this.database.transaction(async (tx) => {
      await this.imports.stop(tx, actor, id);
      return readImport(tx, actor.organizationId, id, actor.language);
    });
  }

  @Delete(':id')
  @Endpoint({
    summary: 'Throw away an uploaded file that was not run',
    access: { permission: 'experts:write' },
    answer: null,
    errors: ['expert_import_not_waiting', 'expert_import_file_gone'],
  })
  discard(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.imports.discard(tx, actor, id));
  }

  @Post(':id/run')
  @Endpoint({
    summary: 'Add the experts of a file to the registry',
    description:
      'Good rows are saved, bad ones are reported. A small file is done with the answer, a large one by and by; one that was stopped or failed goes on from there.',
    access: { permission: 'experts:write' },
    answer: ExpertImportView,
    status: 202,
    errors: ['expert_import_not_waiting', 'expert_import_encoding_open', 'expert_import_file_gone'],
  })
  async run(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<ExpertImportView> {
    const { organizationId, language } = actor;
    await this.database.transaction((tx) => this.imports.start(tx, actor, id));
    const { reader } = this.database;
    const started = await readImport(reader, organizationId, id, language);
    if (started.rowsTotal > AT_ONCE) return started;
    await this.runner.run(organizationId, id);
    return readImport(reader, organizationId, id, language);
  }
}
