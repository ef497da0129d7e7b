import './experts.errors.js';
import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import type { Page } from '../platform/http/paging.js';
import { Id, IfMatch } from '../platform/http/params.js';
import {
  InstitutionInput,
  InstitutionPage,
  InstitutionPatch,
  InstitutionQuery,
  InstitutionView,
} from './dto/institution.dto.js';
import { listInstitutions, readInstitution } from './institutions.queries.js';
import { InstitutionsService } from './institutions.service.js';

@ApiTags('Institutions')
@Controller('api/v1/institutions')
export class InstitutionsController {
  constructor(
    private readonly database: Database,
    private readonly institutions: InstitutionsService,
  ) {}

  @Get()
  @Endpoint({
    summary: 'List institutions',
    access: { permission: 'experts:read' },
    answer: InstitutionPage,
  })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: InstitutionQuery,
  ): Promise<Page<InstitutionView>> {
    return listInstitutions(this.database.reader, actor.organizationId, query);
  }

  @Post()
  @Endpoint({
    summary: 'Add an institution',
    access: { permission: 'experts:write' },
    answer: InstitutionView,
    status: 201,
    errors: ['institution_name_taken'],
  })
  create(@CurrentActor() actor: Actor, @Body() input: InstitutionInput): Promise<InstitutionView> {
    return this.database.transaction(async (tx) => {
      const id = await this.institutions.createInstitution(tx, actor, input);
      return readInstitution(tx, actor.organizationId, id);
    });
  }

  @Get(':id')
  @Endpoint({
    summary: 'Read an institution',
    access: { permission: 'experts:read' },
    answer: InstitutionView,
  })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<InstitutionView> {
    return readInstitution(this.database.reader, actor.organizationId, id);
  }

  @Patch(':id')
  @Endpoint({
    summary: 'Change an institution',
    access: { permission: 'experts:write' },
    answer: InstitutionView,
    versioned: true,
    errors: ['institution_name_taken'],
  })
  change(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() patch: InstitutionPatch,
  ): Promise<InstitutionView> {
    return this.database.transaction(async (tx) => {
      await this.institutions.changeInstitution(tx, actor, id, version, patch);
      return readInstitution(tx, actor.organizationId, id);
    });
  }

  @Delete(':id')
  @Endpoint({
    summary: 'Remove an institution to which nobody belongs',
    access: { permission: 'experts:write' },
    answer: null,
    errors: ['institution_in_use'],
  })
  remove(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.institutions.removeInstitution(tx, actor, id));
  }
}
