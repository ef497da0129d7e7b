import './exchange.errors.js';
import { Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { type Page, PageQuery } from '../platform/http/paging.js';
import { Id } from '../platform/http/params.js';
import { TABLE_READING_ERRORS } from '../platform/spreadsheet/spreadsheet.errors.js';
import {
  ScheduleImportPage,
  type ScheduleImportSummary,
  ScheduleImportView,
  ScheduleRowPage,
  ScheduleRowQuery,
  type ScheduleRowView,
} from './dto/schedule-import.dto.js';
import { SCHEDULE_READING_ERRORS } from './exchange.errors.js';
import { readScheduleUpload } from './schedule-upload.js';
import { ScheduleImportRunner } from './schedule-import-runner.js';
import {
  listScheduleImports,
  listScheduleRows,
  readScheduleImport,
} from './schedule-imports.queries.js';
import { ScheduleImportsService } from './schedule-imports.service.js';

@ApiTags('Programme exchange')
@Controller('api/v1')
export class ScheduleImportsController {
  constructor(
    private readonly database: Database,
    private readonly imports: ScheduleImportsService,
    private readonly runner: ScheduleImportRunner,
  ) {}

  @Get('events/:id/schedule-imports')
  @Endpoint({
    summary: 'List the imports into the programme of an event, the latest first',
    access: { permission: 'programme:write' },
    answer: ScheduleImportPage,
  })
  list(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ScheduleImportSummary>> {
    return listScheduleImports(this.database.reader, actor.organizationId, id, query);
  }

  @Post('events/:id/schedule-imports')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: {
          type: 'string',
          format: 'binary',
          description: 'schedule.xml, schedule.json, schedule2.json, iCalendar, CSV or XLSX',
        },
        encoding: { type: 'string' },
        delimiter: { type: 'string' },
        sheet: { type: 'string' },
        language: { type: 'string' },
        outside: { type: 'string', enum: ['extend', 'skip'] },
        overlaps: { type: 'string', enum: ['parallel', 'without_room'] },
        missing: { type: 'string', enum: ['keep', 'cancel'] },
        matchNames: { type: 'string', enum: ['true', 'false'] },
      },
    },
  })
  @Endpoint({
    summary: 'Upload a programme and see what would come of it',
    description:
      'Nothing is added until the import is run. Needs the rights to write venues, experts, speakers and events as well.',
    access: { permission: 'programme:write' },
    answer: ScheduleImportView,
    status: 201,
    errors: ['session_event_closed', ...SCHEDULE_READING_ERRORS, ...TABLE_READING_ERRORS],
  })
  async upload(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<ScheduleImportView> {
    const { file, options } = await readScheduleUpload(request);
    const { reader } = this.database;
    const { id: importId, save } = await this.imports.preview(reader, actor, id, file, options);
    await this.database.transaction(save);
    return readScheduleImport(reader, actor.organizationId, importId, actor.language);
  }

  @Get('schedule-imports/:id')
  @Endpoint({
    summary: 'Read an import of a programme with its report and how far it has come',
    access: { permission: 'programme:write' },
    answer: ScheduleImportView,
  })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<ScheduleImportView> {
    return readScheduleImport(this.database.reader, actor.organizationId, id, actor.language);
  }

  @Get('schedule-imports/:id/rows')
  @Endpoint({
    summary: 'List the rows of an import with what becomes of each',
    access: { permission: 'programme:write' },
    answer: ScheduleRowPage,
  })
  rows(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Query() query: ScheduleRowQuery,
  ): Promise<Page<ScheduleRowView>> {
    return listScheduleRows(this.database.reader, actor.organizationId, id, query, actor.language);
  }

  @Post('schedule-imports/:id/run')
  @Endpoint({
    summary: 'Write the sessions of a file into the programme',
    description:
      'What can be taken in is, the rest is reported. A small file is done with the answer, a large one by and by.',
    access: { permission: 'programme:write' },
    answer: ScheduleImportView,
    status: 202,
    errors: [
      'schedule_import_not_waiting',
      'schedule_import_running',
      'schedule_import_file_gone',
      'session_event_closed',
      ...SCHEDULE_READING_ERRORS,
    ],
  })
  async run(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<ScheduleImportView> {
    const { organizationId, language } = actor;
    const { atOnce } = await this.database.transaction((tx) => this.imports.start(tx, actor, id));
    if (atOnce) await this.runner.run(organizationId, id);
    return readScheduleImport(this.database.reader, organizationId, id, language);
  }
}
