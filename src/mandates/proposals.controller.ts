import './mandates.errors.js';
import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id, IfMatch } from '../platform/http/params.js';
import { CommitmentsService } from './commitments.service.js';
import { CommitmentInput, CommitmentPatch, CommitmentView } from './dto/commitment.dto.js';
import { ProposalPatch, ProposalView } from './dto/mandate.dto.js';
import { readCommitment, readProposal } from './mandates.queries.js';
import { ProposalsService } from './proposals.service.js';

@ApiTags('Mandates')
@Controller('api/v1')
export class ProposalsController {
  constructor(
    private readonly database: Database,
    private readonly proposals: ProposalsService,
    private readonly commitments: CommitmentsService,
  ) {}

  @Get('proposals/:id')
  @Endpoint({
    summary: 'Read a proposal with its commitments',
    access: { permission: 'mandates:read' },
    answer: ProposalView,
  })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<ProposalView> {
    return readProposal(this.database.reader, actor.organizationId, id);
  }

  @Patch('proposals/:id')
  @Endpoint({
    summary: 'Change a proposal',
    access: { permission: 'mandates:write' },
    answer: ProposalView,
    versioned: true,
    errors: ['proposal_number_taken'],
  })
  change(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() patch: ProposalPatch,
  ): Promise<ProposalView> {
    return this.database.transaction(async (tx) => {
      await this.proposals.changeProposal(tx, actor, id, version, patch);
      return readProposal(tx, actor.organizationId, id);
    });
  }

  @Delete('proposals/:id')
  @Endpoint({
    summary: 'Remove a proposal that no event serves',
    access: { permission: 'mandates:write' },
    answer: null,
    errors: ['proposal_in_use'],
  })
  remove(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.proposals.removeProposal(tx, actor, id));
  }

  @Post('proposals/:id/commitments')
  @Endpoint({
    summary: 'Add a commitment to a proposal',
    access: { permission: 'mandates:write' },
    answer: CommitmentView,
    status: 201,
    errors: ['commitment_number_taken', 'mandate_too_large'],
  })
  addCommitment(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: CommitmentInput,
  ): Promise<CommitmentView> {
    return this.database.transaction(async (tx) => {
      const commitmentId = await this.commitments.addCommitment(tx, actor, id, input);
      return readCommitment(tx, actor.organizationId, commitmentId);
    });
  }

  @Get('commitments/:id')
  @Endpoint({
    summary: 'Read a commitment',
    access: { permission: 'mandates:read' },
    answer: CommitmentView,
  })
  readCommitment(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<CommitmentView> {
    return readCommitment(this.database.reader, actor.organizationId, id);
  }

  @Patch('commitments/:id')
  @Endpoint({
    summary: 'Change a commitment',
    access: { permission: 'mandates:write' },
    answer: CommitmentView,
    versioned: true,
    errors: ['commitment_number_taken'],
  })
  changeCommitment(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() patch: CommitmentPatch,
  ): Promise<CommitmentView> {
    return this.database.transaction(async (tx) => {
      await this.commitments.changeCommitment(tx, actor, id, version, patch);
      return readCommitment(tx, actor.organizationId, id);
    });
  }

  @Delete('commitments/:id')
  @Endpoint({
    summary: 'Remove a commitment',
    access: { permission: 'mandates:write' },
    answer: null,
  })
  removeCommitment(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.commitments.removeCommitment(tx, actor, id));
  }
}
