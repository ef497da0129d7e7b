import './experts.errors.js';
import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UI_LANGUAGES } from '../kernel/languages.js';
import { languagesOfOrganization } from '../mandates/organization-languages.js';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id, IfMatch } from '../platform/http/params.js';
import {
  ConsentInput,
  ExpertInput,
  ExpertPage,
  ExpertPatch,
  ExpertView,
  PrintedNames,
} from './dto/expert.dto.js';
import { ExpertCreated } from './dto/duplicate.dto.js';
import { ExpertQuery, FacetCounts, FacetQuery } from './dto/expert-filter.dto.js';
import { duplicatesOf } from './duplicates.queries.js';
import { countFacets } from './expert-facets.js';
import { explainTaken } from './expert-refusal.js';
import { listExperts, printedNames, readExpert } from './experts.queries.js';
import { ExpertsService } from './experts.service.js';

@ApiTags('Experts')
@Controller('api/v1/experts')
export class ExpertsController {
  constructor(
    private readonly database: Database,
    private readonly experts: ExpertsService,
  ) {}

  @Get()
  @Endpoint({
    summary: 'List and search experts',
    description:
      'A filter that takes several values is given once for each. A total, where it is asked for, is counted anew.',
    access: { permission: 'experts:read' },
    answer: ExpertPage,
  })
  list(@CurrentActor() actor: Actor, @Query() query: ExpertQuery): Promise<ExpertPage> {
    return listExperts(this.database.reader, actor.organizationId, query, actor.language);
  }

  @Get('facets')
  @Endpoint({
    summary: 'Count the experts that a filter finds by country, category, field and so on',
    description:
      'Each facet is counted as if the filter said nothing of it, so that it shows what another choice would give.',
    access: { permission: 'experts:read' },
    answer: FacetCounts,
  })
  facets(@CurrentActor() actor: Actor, @Query() query: FacetQuery): Promise<FacetCounts> {
    return countFacets(this.database.reader, actor.organizationId, query);
  }

  @Post()
  @Endpoint({
    summary: 'Add an expert',
    description:
      'One who may be in the registry already is added all the same, and the answer says so.',
    access: { permission: 'experts:write' },
    answer: ExpertCreated,
    status: 201,
    errors: ['expert_email_taken', 'institution_name_taken', 'expert_slug_taken'],
  })
  create(@CurrentActor() actor: Actor, @Body() input: ExpertInput): Promise<ExpertCreated> {
    const { organizationId, language } = actor;
    return explainTaken(this.database, actor, null, input.emails, () =>
      this.database.transaction(async (tx) => {
        const id = await this.experts.createExpert(tx, actor, input);
        return {
          ...(await readExpert(tx, organizationId, id, language)),
          possibleDuplicates: await duplicatesOf(tx, organizationId, id, language),
        };
      }),
    );
  }

  @Get(':id')
  @Endpoint({
    summary: 'Read an expert',
    access: { permission: 'experts:read' },
    answer: ExpertView,
    errors: ['expert_merged'],
  })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<ExpertView> {
    return readExpert(this.database.reader, actor.organizationId, id, actor.language);
  }

  @Patch(':id')
  @Endpoint({
    summary: 'Change an expert',
    description:
      'A list (names, emails, affiliations, themeIds, languages) is replaced as a whole.',
    access: { permission: 'experts:write' },
    answer: ExpertView,
    versioned: true,
    errors: ['expert_email_taken', 'expert_merged', 'institution_name_taken'],
  })
  change(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() patch: ExpertPatch,
  ): Promise<ExpertView> {
    return explainTaken(this.database, actor, id, patch.emails, () =>
      this.database.transaction(async (tx) => {
        await this.experts.changeExpert(tx, actor, id, version, patch);
        return readExpert(tx, actor.organizationId, id, actor.language);
      }),
    );
  }

  @Delete(':id')
  @Endpoint({
    summary: 'Remove an expert to whom nothing refers',
    access: { permission: 'experts:write' },
    answer: null,
    errors: ['expert_in_use', 'expert_merged'],
  })
  remove(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.experts.removeExpert(tx, actor, id));
  }

  @Post(':id/consent')
  @Endpoint({
    summary: 'Record whether an expert agreed to be shown on public pages',
    access: { permission: 'experts:write' },
    answer: ExpertView,
    errors: ['expert_merged'],
  })
  consent(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: ConsentInput,
  ): Promise<ExpertView> {
    return this.database.transaction(async (tx) => {
      await this.experts.setConsent(tx, actor, id, input);
      return readExpert(tx, actor.organizationId, id, actor.language);
    });
  }

  @Get(':id/names')
  @Endpoint({
    summary: 'See how the name of an expert prints in each language',
    access: { permission: 'experts:read' },
    answer: PrintedNames,
    errors: ['expert_merged'],
  })
  async names(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<PrintedNames> {
    const { reader } = this.database;
    const own = await languagesOfOrganization(reader, actor.organizationId);
    const languages = [...new Set([...own, ...UI_LANGUAGES])];
    return {
      items: await printedNames(reader, actor.organizationId, id, languages, actor.language),
    };
  }
}
