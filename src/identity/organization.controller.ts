import './identity.errors.js';
import { Body, Controller, Get, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import type { Page } from '../platform/http/paging.js';
import { IfMatch } from '../platform/http/params.js';
import { listAudit } from './audit.queries.js';
import { AuditEntryView, AuditPage, AuditQuery } from './dto/audit.dto.js';
import { OrganizationPatch, OrganizationView } from './dto/organization.dto.js';
import { OrganizationsService, readOrganization } from './organizations.service.js';

@ApiTags('Organization')
@Controller('api/v1')
export class OrganizationController {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsService,
  ) {}

  @Get('organization')
  @Endpoint({
    summary: 'Read the organization',
    access: { permission: 'organization:read' },
    answer: OrganizationView,
  })
  read(@CurrentActor() actor: Actor): Promise<OrganizationView> {
    return readOrganization(this.database.reader, actor.organizationId);
  }

  @Patch('organization')
  @Endpoint({
    summary: 'Change the organization’s name, languages, zone or deadlines',
    access: { permission: 'organization:write' },
    answer: OrganizationView,
    versioned: true,
  })
  change(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() patch: OrganizationPatch,
  ): Promise<OrganizationView> {
    return this.database.transaction(async (tx) => {
      await this.organizations.change(tx, actor, version, patch);
      return readOrganization(tx, actor.organizationId);
    });
  }

  @Get('audit')
  @Endpoint({
    summary: 'List who changed what and when, the newest first',
    access: { permission: 'audit:read' },
    answer: AuditPage,
  })
  listAudit(
    @CurrentActor() actor: Actor,
    @Query() query: AuditQuery,
  ): Promise<Page<AuditEntryView>> {
    return listAudit(this.database.reader, actor.organizationId, query);
  }
}
