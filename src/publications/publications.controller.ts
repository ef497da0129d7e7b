import './publications.errors.js';
import { Body, Controller, Delete, Get, Patch, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { contentDisposition } from '../platform/http/content-disposition.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { type Page, PageQuery } from '../platform/http/paging.js';
import { Id, IfMatch } from '../platform/http/params.js';
import type { Storage } from '../platform/storage/storage.js';
import { InjectStorage } from '../platform/storage/storage.token.js';
import {
  LangQuery,
  PlacementInput,
  PlacementPage,
  PlacementPatch,
  PlacementView,
  PublicationPage,
  PublicationQuery,
  PublicationView,
  WithdrawalInput,
} from './dto/publication.dto.js';
import { PlacementsService } from './placements.service.js';
import {
  listPlacements,
  listPublications,
  readPlacement,
  readPublication,
  renditionsOf,
} from './publications.queries.js';
import { Withdrawals } from './withdrawals.service.js';

@ApiTags('Publications')
@Controller('api/v1')
export class PublicationsController {
  constructor(
    private readonly database: Database,
    private readonly withdrawals: Withdrawals,
    private readonly placements: PlacementsService,
    @InjectStorage() private readonly storage: Storage,
  ) {}

  @Get('publications')
  @Endpoint({
    summary: 'List publications, the latest first',
    access: { permission: 'publications:read' },
    answer: PublicationPage,
  })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: PublicationQuery,
  ): Promise<Page<PublicationView>> {
    return listPublications(this.database.reader, actor.organizationId, query);
  }

  @Get('publications/:id')
  @Endpoint({
    summary: 'Read a publication with its renditions',
    access: { permission: 'publications:read' },
    answer: PublicationView,
  })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<PublicationView> {
    return readPublication(this.database.reader, actor.organizationId, id);
  }

  @Get('publications/:id/pdf')
  @Endpoint({
    summary: 'The PDF of a publication, also of a former or withdrawn one',
    access: { permission: 'publications:read' },
    answer: { mediaTypes: ['application/pdf'] },
    errors: ['file_missing'],
  })
  async pdf(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Query() query: LangQuery,
  ): Promise<StreamableFile> {
    const renditions = await renditionsOf(this.database.reader, actor.organizationId, id);
    const [first] = renditions;
    if (first === undefined) throw new DomainError('missing', 'not_found');
    const chosen =
      query.lang === undefined ? first : renditions.find(({ lang }) => lang === query.lang);
    if (chosen === undefined) {
      const languages = renditions.map(({ lang }) => lang).join(', ');
      throw invalidField('lang', 'lang_without_edition', { languages });
    }
    const bytes = await this.storage.get(chosen.storageKey);
    if (bytes === undefined) throw new DomainError('unavailable', 'file_missing');
    return new StreamableFile(bytes, {
      type: chosen.mediaType,
      disposition: contentDisposition(`${chosen.slug}-${chosen.lang}.pdf`, 'inline'),
      length: bytes.byteLength,
    });
  }

  @Post('publications/:id/withdraw')
  @Endpoint({
    summary: 'Withdraw the current publication, for good',
    description: 'Its page answers 410 with the citation and the reason.',
    access: { permission: 'publications:publish' },
    answer: PublicationView,
    errors: ['publication_not_current'],
  })
  withdraw(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: WithdrawalInput,
  ): Promise<PublicationView> {
    return this.database.transaction(async (tx) => {
      await this.withdrawals.withdraw(tx, actor, id, input);
      return readPublication(tx, actor.organizationId, id);
    });
  }

  @Get('outcomes/:id/placements')
  @Endpoint({
    summary: 'Where an outcome came out beside the site',
    access: { permission: 'publications:read' },
    answer: PlacementPage,
  })
  listPlacements(
    @CurrentActor() actor: Actor,
    @Id('id') outcomeId: string,
    @Query() query: PageQuery,
  ): Promise<Page<PlacementView>> {
    return listPlacements(this.database.reader, actor.organizationId, outcomeId, query);
  }

  @Post('outcomes/:id/placements')
  @Endpoint({
    summary: 'Write down that an outcome came out in print, online media or a bulletin',
    access: { permission: 'publications:write' },
    answer: PlacementView,
    status: 201,
  })
  addPlacement(
    @CurrentActor() actor: Actor,
    @Id('id') outcomeId: string,
    @Body() input: PlacementInput,
  ): Promise<PlacementView> {
    return this.database.transaction(async (tx) =>
      readPlacement(
        tx,
        actor.organizationId,
        await this.placements.addPlacement(tx, actor, outcomeId, input),
      ),
    );
  }

  @Patch('placements/:id')
  @Endpoint({
    summary: 'Change a placement',
    access: { permission: 'publications:write' },
    answer: PlacementView,
    versioned: true,
  })
  changePlacement(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() patch: PlacementPatch,
  ): Promise<PlacementView> {
    return this.database.transaction(async (tx) => {
      await this.placements.changePlacement(tx, actor, id, version, patch);
      return readPlacement(tx, actor.organizationId, id);
    });
  }

  @Delete('placements/:id')
  @Endpoint({
    summary: 'Remove a placement',
    access: { permission: 'publications:write' },
    answer: null,
  })
  removePlacement(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.placements.removePlacement(tx, actor, id));
  }
}
