import './outcomes.errors.js';
import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { type Page, PageQuery } from '../platform/http/paging.js';
import { Id, IfMatch, NumberInPath } from '../platform/http/params.js';
import { MARKDOWN_ERRORS } from '../platform/richtext/markdown.errors.js';
import { completenessOf } from './completeness.js';
import { CompletenessView } from './dto/completeness.dto.js';
import {
  EditionDetailView,
  EditionInput,
  EditionPatch,
  OutcomeVersionView,
} from './dto/outcome-version.dto.js';
import { TextRevisionItem, TextRevisionPage, TextRevisionView } from './dto/text-history.dto.js';
import { EditionsService } from './editions.service.js';
import { canonicalLang } from './language-in-path.js';
import { CONTENT_ERRORS } from './outcomes.errors.js';
import { listRevisions, readRevision } from './text-history.queries.js';
import { readContent } from './version-content.js';
import { readEdition, readVersion, requireVersion } from './versions.queries.js';

const WRITES = 'Needs `outcomes:write`, in the organization or by a role in the event.';
const IF_MATCH = 'If-Match holds the version of the edition, not that of the outcome’s version.';

@ApiTags('Outcomes')
@Controller('api/v1/outcome-versions')
export class EditionsController {
  constructor(
    private readonly database: Database,
    private readonly editions: EditionsService,
  ) {}

  @Get(':id/completeness')
  @Endpoint({
    summary: 'What is there and what is missing of a version, by language',
    description:
      'Every language of the organization and every further one in which there is a text, the authentic one first.',
    access: { permission: 'outcomes:read' },
    answer: CompletenessView,
  })
  async completeness(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
  ): Promise<CompletenessView> {
    return completenessOf(await readContent(this.database.reader, actor.organizationId, id));
  }

  @Post(':id/editions')
  @Endpoint({
    summary: 'Add a text in a further language',
    description: WRITES,
    access: { permission: 'outcomes:read' },
    answer: OutcomeVersionView,
    status: 201,
    errors: [...CONTENT_ERRORS, ...MARKDOWN_ERRORS, 'edition_exists'],
  })
  addEdition(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: EditionInput,
  ): Promise<OutcomeVersionView> {
    return this.writing(actor, id, (tx) => this.editions.addEdition(tx, actor, id, input));
  }

  @Get(':id/editions/:lang')
  @Endpoint({
    summary: 'Read one text, with who wrote it last',
    access: { permission: 'outcomes:read' },
    answer: EditionDetailView,
  })
  readEdition(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Param('lang') lang: string,
  ): Promise<EditionDetailView> {
    return readEdition(this.database.reader, actor.organizationId, id, canonicalLang(lang));
  }

  @Put(':id/editions/:lang')
  @Endpoint({
    summary: 'Change a text',
    description:
      `${WRITES} ${IF_MATCH} With \`stale_version\` the details hold the present edition, who wrote it and when. ` +
      'Sending again what was saved already is answered as done.',
    access: { permission: 'outcomes:read' },
    answer: OutcomeVersionView,
    versioned: true,
    errors: [...CONTENT_ERRORS, ...MARKDOWN_ERRORS],
  })
  changeEdition(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Param('lang') lang: string,
    @IfMatch() version: number,
    @Body() patch: EditionPatch,
  ): Promise<OutcomeVersionView> {
    return this.writing(actor, id, (tx) =>
      this.editions.changeEdition(tx, actor, id, canonicalLang(lang), version, patch),
    );
  }

  @Delete(':id/editions/:lang')
  @Endpoint({
    summary: 'Remove a translation; its history stays',
    description: WRITES,
    access: { permission: 'outcomes:read' },
    answer: null,
    errors: [...CONTENT_ERRORS, 'edition_authentic'],
  })
  removeEdition(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Param('lang') lang: string,
  ): Promise<void> {
    return this.database.transaction((tx) =>
      this.editions.removeEdition(tx, actor, id, canonicalLang(lang)),
    );
  }

  @Post(':id/editions/:lang/confirm')
  @Endpoint({
    summary: 'Record that a translation still says what the authentic text says',
    description: `${WRITES} ${IF_MATCH}`,
    access: { permission: 'outcomes:read' },
    answer: OutcomeVersionView,
    versioned: true,
    errors: [...CONTENT_ERRORS, 'edition_authentic_itself'],
  })
  confirmEdition(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Param('lang') lang: string,
    @IfMatch() version: number,
  ): Promise<OutcomeVersionView> {
    return this.writing(actor, id, (tx) =>
      this.editions.confirmEdition(tx, actor, id, canonicalLang(lang), version),
    );
  }

  @Get(':id/editions/:lang/revisions')
  @Endpoint({
    summary: 'The saved states of a text, the newest first',
    description: 'Also of a translation that was removed.',
    access: { permission: 'outcomes:read' },
    answer: TextRevisionPage,
  })
  async listRevisions(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Param('lang') lang: string,
    @Query() query: PageQuery,
  ): Promise<Page<TextRevisionItem>> {
    const { reader } = this.database;
    await requireVersion(reader, actor.organizationId, id);
    return listRevisions(reader, actor.organizationId, editionKey(id, lang), query);
  }

  @Get(':id/editions/:lang/revisions/:number')
  @Endpoint({
    summary: 'One saved state of a text',
    access: { permission: 'outcomes:read' },
    answer: TextRevisionView,
  })
  readRevision(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Param('lang') lang: string,
    @NumberInPath('number') number: number,
  ): Promise<TextRevisionView> {
    return readRevision(this.database.reader, actor.organizationId, editionKey(id, lang), number);
  }

  @Post(':id/editions/:lang/revisions/:number/restore')
  @Endpoint({
    summary: 'Save an earlier state of a text as its newest',
    description: `${WRITES} ${IF_MATCH} Of a translation that was removed it is "0".`,
    access: { permission: 'outcomes:read' },
    answer: OutcomeVersionView,
    versioned: true,
    errors: [...CONTENT_ERRORS],
  })
  restoreRevision(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Param('lang') lang: string,
    @NumberInPath('number') number: number,
    @IfMatch() version: number,
  ): Promise<OutcomeVersionView> {
    return this.writing(actor, id, (tx) =>
      this.editions.restoreRevision(tx, actor, id, canonicalLang(lang), version, number),
    );
  }

  private writing(
    actor: Actor,
    id: string,
    work: (tx: EntityManager) => Promise<void>,
  ): Promise<OutcomeVersionView> {
    return this.database.transaction(async (tx) => {
      await work(tx);
      return readVersion(tx, actor.organizationId, id);
    });
  }
}

const editionKey = (versionId: string, lang: string) => ({
  versionId,
  recommendationId: null,
  lang: canonicalLang(lang),
});
