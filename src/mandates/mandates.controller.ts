import './mandates.errors.js';
import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import type { Page } from '../platform/http/paging.js';
import { Id, IfMatch } from '../platform/http/params.js';
import {
  MandateExport,
  MandateInput,
  type MandateListItem,
  MandatePage,
  MandatePatch,
  MandateQuery,
  MandateView,
  ProposalInput,
  ProposalView,
} from './dto/mandate.dto.js';
import { exportMandate, listMandates, readMandate, readProposal } from './mandates.queries.js';
import { MandatesService } from './mandates.service.js';
import { ProposalsService } from './proposals.service.js';

@ApiTags('Mandates')
@Controller('api/v1')
export class MandatesController {
  constructor(
    private readonly database: Database,
    private readonly mandates: MandatesService,
    private readonly proposals: ProposalsService,
  ) {}

  @Get('mandates')
  @Endpoint({
    summary: 'List mandates, the latest first',
    access: { permission: 'mandates:read' },
    answer: MandatePage,
  })
  list(@CurrentActor() actor: Actor, @Query() query: MandateQuery): Promise<Page<MandateListItem>> {
    return listMandates(this.database.reader, actor.organizationId, query);
  }

  @Post('mandates')
  @Endpoint({
    summary: 'Load a mandate, alone or whole',
    description:
      'Takes the proposals and their commitments with it, all or nothing: each fault is named at its path, ' +
      'such as `proposals.2.commitments.0.target`. Also takes what the export of a mandate gives.',
    access: { permission: 'mandates:write' },
    answer: MandateView,
    status: 201,
    errors: ['mandate_slug_taken', 'mandate_too_large'],
  })
  create(@CurrentActor() actor: Actor, @Body() input: MandateInput): Promise<MandateView> {
    return this.database.transaction(async (tx) => {
      const id = await this.mandates.createMandate(tx, actor, input);
      return readMandate(tx, actor.organizationId, id);
    });
  }

  @Get('mandates/:id')
  @Endpoint({
    summary: 'Read a mandate whole',
    access: { permission: 'mandates:read' },
    answer: MandateView,
  })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<MandateView> {
    return readMandate(this.database.reader, actor.organizationId, id);
  }

  @Patch('mandates/:id')
  @Endpoint({
    summary: 'Change the mandate itself',
    access: { permission: 'mandates:write' },
    answer: MandateView,
    versioned: true,
    errors: ['mandate_slug_taken'],
  })
  change(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() patch: MandatePatch,
  ): Promise<MandateView> {
    return this.database.transaction(async (tx) => {
      await this.mandates.changeMandate(tx, actor, id, version, patch);
      return readMandate(tx, actor.organizationId, id);
    });
  }

  @Delete('mandates/:id')
  @Endpoint({
    summary: 'Remove a mandate that no event serves',
    access: { permission: 'mandates:write' },
    answer: null,
    errors: ['mandate_in_use'],
  })
  remove(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.mandates.removeMandate(tx, actor, id));
  }

  @Get('mandates/:id/export')
  @Endpoint({
    summary: 'Export a mandate in the form in which it can be loaded again',
    access: { permission: 'mandates:read' },
    answer: MandateExport,
  })
  async export(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<MandateExport> {
    return exportMandate(await readMandate(this.database.reader, actor.organizationId, id));
  }

  @Post('mandates/:id/proposals')
  @Endpoint({
    summary: 'Add a proposal to a mandate',
    access: { permission: 'mandates:write' },
    answer: ProposalView,
    status: 201,
    errors: ['mandate_too_large', 'proposal_number_taken'],
  })
  addProposal(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: ProposalInput,
  ): Promise<ProposalView> {
    return this.database.transaction(async (tx) => {
      const proposalId = await this.proposals.addProposal(tx, actor, id, input);
      return readProposal(tx, actor.organizationId, proposalId);
    });
  }
}
