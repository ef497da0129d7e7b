import './publications.errors.js';
import { Body, Controller, Get, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { invalidField } from '../kernel/domain-error.js';
import { symbolToPath } from '../kernel/symbol.js';
import { OutcomeVersionView } from '../outcomes/dto/outcome-version.dto.js';
import { readContent, type VersionContent } from '../outcomes/version-content.js';
import { readVersion } from '../outcomes/versions.queries.js';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config/config.js';
import { InjectConfig } from '../platform/config/config.token.js';
import { Database } from '../platform/database/database.js';
import { contentDisposition } from '../platform/http/content-disposition.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id } from '../platform/http/params.js';
import { MARKDOWN_ERRORS } from '../platform/richtext/markdown.errors.js';
import { TIME_ERRORS } from '../platform/time.errors.js';
import { checkView } from './check-view.js';
import { CheckView } from './dto/check.dto.js';
import { LangQuery, PublishInput, PublishResult } from './dto/publication.dto.js';
import { printDocument } from './outcome-print.js';
import { readPublication } from './publications.queries.js';
import { Publishing } from './publishing.service.js';
import { ScheduledPublishing } from './scheduled-publishing.js';
import { typesetDocument } from './typesetting/typeset-document.js';
import { VersionCheck } from './version-check.js';

const BUSY = ['typesetting_busy', 'typesetting_stopped'];
const PRINT_ERRORS = [
  ...BUSY,
  ...MARKDOWN_ERRORS,
  'glyph_missing',
  'image_without_alt',
  'typesetting_failed',
  'typesetting_too_long',
];

@ApiTags('Publications')
@Controller('api/v1/outcome-versions')
export class PublishingController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly checks: VersionCheck,
    private readonly publishing: Publishing,
    private readonly scheduled: ScheduledPublishing,
    @InjectConfig() private readonly config: Config,
  ) {}

  @Get(':id/check')
  @Endpoint({
    summary: 'What stands against publishing a version',
    description:
      'Completeness of languages, facts, the rule of attribution of the event, structure of the texts, and ' +
      'whether each can be printed; and the checklist of it all, with the approval.',
    access: { permission: 'outcomes:read' },
    answer: CheckView,
    errors: BUSY,
  })
  async check(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<CheckView> {
    const { reader } = this.database;
    const checked = await this.checks.check(reader, actor.organizationId, id);
    return checkView(reader, checked, actor.language);
  }

  @Get(':id/preview.pdf')
  @Endpoint({
    summary: 'A version as it would be printed, marked as a draft',
    access: { permission: 'outcomes:read' },
    answer: { mediaTypes: ['application/pdf'] },
    errors: PRINT_ERRORS,
  })
  async preview(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Query() query: LangQuery,
  ): Promise<StreamableFile> {
    const content = await readContent(this.database.reader, actor.organizationId, id);
    const document = printDocument(content, query.lang ?? content.version.authenticLanguage, {
      publishedAt: this.clock.now().toString(),
      publicUrl: this.config.publicUrl,
      draft: true,
    });
    if (document === undefined) throw langWithoutEdition(content);
    const { pdf } = await typesetDocument(document);
    const name = `${symbolToPath(content.version.symbol)}-${content.version.label}-${document.lang}.pdf`;
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: contentDisposition(name, 'inline'),
      length: pdf.byteLength,
    });
  }

  @Post(':id/publish')
  @Endpoint({
    summary: 'Publish an approved version, at once or at a set time',
    description:
      'With `at` the version is scheduled: a wall-clock time of `zone`, which is the organization’s own unless given.',
    access: { permission: 'publications:publish' },
    answer: PublishResult,
    errors: [
      ...BUSY,
      ...TIME_ERRORS,
      'publication_blocked',
      'publication_changed',
      'publication_exists',
      'outcome_version_transition_refused',
      'outcome_withdrawn',
    ],
  })
  async publish(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: PublishInput,
  ): Promise<PublishResult> {
    const { reader } = this.database;
    if (input.at !== undefined) {
      await this.scheduled.schedule(actor, id, input);
      return {
        outcomeVersion: await readVersion(reader, actor.organizationId, id),
        publication: null,
      };
    }
    if (input.zone !== undefined) throw invalidField('zone', 'publish_zone_without_time');
    const publicationId = await this.publishing.publish(actor, id);
    return {
      outcomeVersion: await readVersion(reader, actor.organizationId, id),
      publication: await readPublication(reader, actor.organizationId, publicationId),
    };
  }

  @Post(':id/unschedule')
  @Endpoint({
    summary: 'Take a scheduled publication back',
    access: { permission: 'publications:publish' },
    answer: OutcomeVersionView,
    errors: ['outcome_version_transition_refused'],
  })
  unschedule(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<OutcomeVersionView> {
    return this.database.transaction(async (tx) => {
      await this.scheduled.unschedule(tx, actor, id);
      return readVersion(tx, actor.organizationId, id);
    });
  }
}

function langWithoutEdition({ version }: VersionContent) {
  return invalidField('lang', 'lang_without_edition', {
    languages: version.editions.map(({ lang }) => lang).join(', '),
  });
}
