import './publications.errors.js';
import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError } from '../kernel/domain-error.js';
import { readOverrides } from '../outcomes/finding-overrides.js';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id } from '../platform/http/params.js';
import { type Rate, takeRate } from '../platform/rate-limit/rate-limit.js';
import {
  FindingOverrideView,
  MarkdownPreviewInput,
  MarkdownPreviewView,
  NextActionsView,
  OverrideInput,
} from './dto/check.dto.js';
import { previewMarkdown } from './markdown-preview.js';
import { nextActions } from './next-actions.js';
import { FindingOverrides } from './overrides.service.js';

/** Somebody who types is previewed every second or two; a program that renders in bulk is not. */
const PREVIEWS: Rate = { limit: 600, windowSeconds: 600 };
const STATE_ERRORS = ['outcome_version_transition_refused', 'outcome_version_unchanging'];

@ApiTags('Publications')
@Controller('api/v1')
export class ReviewController {
  constructor(
    private readonly database: Database,
    private readonly overrides: FindingOverrides,
  ) {}

  @Get('outcome-versions/:id/next-actions')
  @Endpoint({
    summary: 'What may be done with a version next, by you and by others',
    access: { permission: 'outcomes:read' },
    answer: NextActionsView,
  })
  nextActions(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<NextActionsView> {
    return nextActions(this.database.reader, actor, id);
  }

  @Post('outcome-versions/:id/overrides')
  @Endpoint({
    summary: 'Let a finding stand that would block publication, and say why',
    description:
      'Only a statement given to a participant under `chatham_house`, who may have agreed to be named; never in a ' +
      '`closed` event. It holds for the words that were found, in this version and in later ones that begin as its ' +
      'copy. The log of changes keeps it, and the check shows it.',
    access: { permission: 'publications:publish' },
    answer: FindingOverrideView,
    status: 201,
    errors: [
      ...STATE_ERRORS,
      'finding_not_overridable',
      'finding_of_closed_event',
      'finding_overridden',
    ],
  })
  async override(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: OverrideInput,
  ): Promise<FindingOverrideView> {
    await this.overrides.override(actor, id, input);
    const all = await readOverrides(this.database.reader, actor.organizationId, id);
    const made = all.find(({ key }) => key === input.key);
    if (made === undefined) throw new DomainError('missing', 'not_found');
    return made;
  }

  @Delete('outcome-versions/:id/overrides/:key')
  @Endpoint({
    summary: 'Take back that a finding may stand',
    access: { permission: 'publications:publish' },
    answer: null,
    errors: STATE_ERRORS,
  })
  takeBack(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Param('key') key: string,
  ): Promise<void> {
    return this.database.transaction((tx) => this.overrides.takeBack(tx, actor, id, key));
  }

  @Post('markdown/preview')
  @Endpoint({
    summary:
      'The HTML of a text that has not been saved, and what would keep it from being published',
    description:
      'The HTML is sanitized, and headings begin at level 2. At most 600 calls by one account in ten minutes.',
    access: { permission: 'outcomes:read' },
    answer: MarkdownPreviewView,
    limited: true,
  })
  async previewMarkdown(
    @CurrentActor() actor: Actor,
    @Body() input: MarkdownPreviewInput,
  ): Promise<MarkdownPreviewView> {
    const caller = actor.accountId ?? actor.organizationId;
    await takeRate(this.database, `markdown-preview:${caller}`, PREVIEWS);
    return previewMarkdown(input.text, input.lang, actor.language);
  }
}
