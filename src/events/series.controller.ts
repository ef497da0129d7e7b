import './events.errors.js';
import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { type Page, PageQuery } from '../platform/http/paging.js';
import { Id, IfMatch } from '../platform/http/params.js';
import {
  PartnerInput,
  PartnerPage,
  PartnerPatch,
  PartnerView,
  SeriesInput,
  SeriesPage,
  SeriesPatch,
  SeriesSchedule,
  SeriesView,
} from './dto/series.dto.js';
import {
  listPartners,
  listSeries,
  readPartner,
  readSeries,
  readSeriesSchedule,
} from './series.queries.js';
import { SeriesService } from './series.service.js';

@ApiTags('Series and partners')
@Controller('api/v1')
export class SeriesController {
  constructor(
    private readonly database: Database,
    private readonly series: SeriesService,
    private readonly clock: Clock,
  ) {}

  @Get('series')
  @Endpoint({ summary: 'List series', access: { permission: 'events:read' }, answer: SeriesPage })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<SeriesView>> {
    return listSeries(this.database.reader, actor.organizationId, query);
  }

  @Post('series')
  @Endpoint({
    summary: 'Make a series',
    access: { permission: 'events:write' },
    answer: SeriesView,
    status: 201,
    errors: ['series_slug_taken'],
  })
  create(@CurrentActor() actor: Actor, @Body() input: SeriesInput): Promise<SeriesView> {
    return this.database.transaction(async (tx) =>
      readSeries(tx, actor.organizationId, await this.series.createSeries(tx, actor, input)),
    );
  }

  @Get('series/:id')
  @Endpoint({ summary: 'Read a series', access: { permission: 'events:read' }, answer: SeriesView })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<SeriesView> {
    return readSeries(this.database.reader, actor.organizationId, id);
  }

  @Get('series/:id/schedule')
  @Endpoint({
    summary: 'The intervals of a series: held, planned, due, late',
    access: { permission: 'events:read' },
    answer: SeriesSchedule,
  })
  async schedule(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<SeriesSchedule> {
    const [organization] = await this.database.reader.query<{ zone: string }[]>(
      'SELECT zone FROM organization WHERE id = $1',
      [actor.organizationId],
    );
    return readSeriesSchedule(
      this.database.reader,
      actor.organizationId,
      id,
      this.clock.today(organization?.zone ?? 'UTC'),
    );
  }

  @Patch('series/:id')
  @Endpoint({
    summary: 'Change a series',
    access: { permission: 'events:write' },
    answer: SeriesView,
    versioned: true,
    errors: ['series_slug_taken'],
  })
  change(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() patch: SeriesPatch,
  ): Promise<SeriesView> {
    return this.database.transaction(async (tx) => {
      await this.series.changeSeries(tx, actor, id, version, patch);
      return readSeries(tx, actor.organizationId, id);
    });
  }

  @Delete('series/:id')
  @Endpoint({
    summary: 'Remove a series without events',
    access: { permission: 'events:write' },
    answer: null,
    errors: ['series_in_use'],
  })
  remove(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.series.removeSeries(tx, actor, id));
  }

  @Get('partners')
  @Endpoint({
    summary: 'List partners',
    access: { permission: 'partners:read' },
    answer: PartnerPage,
  })
  listPartners(
    @CurrentActor() actor: Actor,
    @Query() query: PageQuery,
  ): Promise<Page<PartnerView>> {
    return listPartners(this.database.reader, actor.organizationId, query);
  }

  @Post('partners')
  @Endpoint({
    summary: 'Add a partner',
    access: { permission: 'partners:write' },
    answer: PartnerView,
    status: 201,
    errors: ['partner_name_taken'],
  })
  createPartner(@CurrentActor() actor: Actor, @Body() input: PartnerInput): Promise<PartnerView> {
    return this.database.transaction(async (tx) =>
      readPartner(tx, actor.organizationId, await this.series.createPartner(tx, actor, input)),
    );
  }

  @Get('partners/:id')
  @Endpoint({
    summary: 'Read a partner',
    access: { permission: 'partners:read' },
    answer: PartnerView,
  })
  readPartner(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<PartnerView> {
    return readPartner(this.database.reader, actor.organizationId, id);
  }

  @Patch('partners/:id')
  @Endpoint({
    summary: 'Change a partner',
    access: { permission: 'partners:write' },
    answer: PartnerView,
    versioned: true,
    errors: ['partner_name_taken'],
  })
  changePartner(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() patch: PartnerPatch,
  ): Promise<PartnerView> {
    return this.database.transaction(async (tx) => {
      await this.series.changePartner(tx, actor, id, version, patch);
      return readPartner(tx, actor.organizationId, id);
    });
  }

  @Delete('partners/:id')
  @Endpoint({
    summary: 'Remove a partner that nothing names',
    access: { permission: 'partners:write' },
    answer: null,
    errors: ['partner_in_use'],
  })
  removePartner(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.series.removePartner(tx, actor, id));
  }
}
