import './outcomes.errors.js';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import type { Page } from '../platform/http/paging.js';
import { Id, IfMatch, NumberInPath } from '../platform/http/params.js';
import { MARKDOWN_ERRORS } from '../platform/richtext/markdown.errors.js';
import { RecommendationDetailView, RecommendationTextInput } from './dto/recommendation.dto.js';
import {
  RecommendationRevisionQuery,
  TextRevisionItem,
  TextRevisionPage,
  TextRevisionView,
} from './dto/text-history.dto.js';
import { canonicalLang } from './language-in-path.js';
import { CONTENT_ERRORS } from './outcomes.errors.js';
import { RecommendationTexts } from './recommendation-texts.service.js';
import { readRecommendation } from './recommendations.queries.js';
import type { TextKey } from './text-history.js';
import { listRevisions, readRevision } from './text-history.queries.js';

const WRITES = 'Needs `outcomes:write`, in the organization or by a role in the event.';
const IF_MATCH =
  'If-Match holds the version of this language’s wording (`textStates`), "0" where there is none yet.';
const DRAFT_ERRORS = [...CONTENT_ERRORS, 'outcome_version_missing'];

@ApiTags('Recommendations')
@Controller('api/v1/recommendations')
export class RecommendationTextsController {
  constructor(
    private readonly database: Database,
    private readonly texts: RecommendationTexts,
  ) {}

  @Put(':id/texts/:lang')
  @Endpoint({
    summary: 'Change the wording of a recommendation in one language',
    description:
      `${WRITES} ${IF_MATCH} Two translators in two languages do not stand in each other’s way. With \`stale_version\` ` +
      'the details hold the present wording, who wrote it and when.',
    access: { permission: 'outcomes:read' },
    answer: RecommendationDetailView,
    versioned: true,
    errors: [...DRAFT_ERRORS, ...MARKDOWN_ERRORS],
  })
  change(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Param('lang') lang: string,
    @IfMatch() version: number,
    @Body() input: RecommendationTextInput,
  ): Promise<RecommendationDetailView> {
    return this.writing(actor, id, (tx) =>
      this.texts.changeText(tx, actor, id, canonicalLang(lang), version, input.text),
    );
  }

  @Get(':id/texts/:lang/revisions')
  @Endpoint({
    summary: 'The saved wordings of a recommendation in one language, the newest first',
    access: { permission: 'outcomes:read' },
    answer: TextRevisionPage,
  })
  async listRevisions(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Param('lang') lang: string,
    @Query() query: RecommendationRevisionQuery,
  ): Promise<Page<TextRevisionItem>> {
    const key = await this.keyOf(actor, id, lang, query.versionId);
    return listRevisions(this.database.reader, actor.organizationId, key, query);
  }

  @Get(':id/texts/:lang/revisions/:number')
  @Endpoint({
    summary: 'One saved wording',
    access: { permission: 'outcomes:read' },
    answer: TextRevisionView,
  })
  async readRevision(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Param('lang') lang: string,
    @NumberInPath('number') number: number,
    @Query() query: RecommendationRevisionQuery,
  ): Promise<TextRevisionView> {
    const key = await this.keyOf(actor, id, lang, query.versionId);
    return readRevision(this.database.reader, actor.organizationId, key, number);
  }

  @Post(':id/texts/:lang/revisions/:number/restore')
  @Endpoint({
    summary: 'Save an earlier wording of the version in the works as its newest',
    description: `${WRITES} ${IF_MATCH}`,
    access: { permission: 'outcomes:read' },
    answer: RecommendationDetailView,
    versioned: true,
    errors: DRAFT_ERRORS,
  })
  restore(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Param('lang') lang: string,
    @NumberInPath('number') number: number,
    @IfMatch() version: number,
  ): Promise<RecommendationDetailView> {
    return this.writing(actor, id, (tx) =>
      this.texts.restoreText(tx, actor, id, canonicalLang(lang), version, number),
    );
  }

  private writing(
    actor: Actor,
    id: string,
    work: (tx: EntityManager) => Promise<void>,
  ): Promise<RecommendationDetailView> {
    return this.database.transaction(async (tx) => {
      await work(tx);
      return readRecommendation(tx, actor.organizationId, id);
    });
  }

  /** The wording in the version that is asked for; a version of another outcome has none of it, and is not told apart. */
  private async keyOf(
    actor: Actor,
    recommendationId: string,
    lang: string,
    versionId: string | undefined,
  ): Promise<TextKey> {
    const rows = await this.database.reader.query<{ id: string | null }[]>(
      `SELECT coalesce($3::uuid, (SELECT version.id FROM outcome_version version
         WHERE version.outcome_id = recommendation.outcome_id ORDER BY version.major DESC, version.minor DESC LIMIT 1)) AS id
       FROM recommendation WHERE organization_id = $1 AND id = $2`,
      [actor.organizationId, recommendationId, versionId ?? null],
    );
    const id = rows[0]?.id;
    if (id === undefined || id === null) throw new DomainError('missing', 'not_found');
    return { versionId: id, recommendationId, lang: canonicalLang(lang) };
  }
}
