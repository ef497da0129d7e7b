import { OmitType } from '@nestjs/swagger';
import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { EVIDENCE_STATES, type EvidenceState } from '../evidence.entity.js';
import {
  OUTCOME_KINDS,
  type OutcomeKind,
  UPDATE_TYPES,
  type UpdateType,
  VERSION_STATES,
  type VersionState,
} from '../outcome-kinds.js';
import { RECOMMENDATION_STATUSES, type RecommendationStatus } from '../recommendation-statuses.js';
import { MarkdownField } from './markdown-field.js';
import { AddresseeView } from './recommendation.dto.js';
import { RecommendationTextState, TextAuthorView } from './text-history.dto.js';
import { PatchOf } from '../../platform/http/patch-of.js';

export class EditionInput {
  @Field.language()
  lang: string;

  @Field.line({ max: 500 })
  title: string;

  @Field.text({ max: 4000, optional: true, description: 'Plain text' })
  summary?: string;

  @MarkdownField({ max: 300_000, optional: true })
  body?: string;
}

export class EditionPatch extends PatchOf(OmitType(EditionInput, ['lang'] as const)) {}

export class EditionView {
  @Field.uuid()
  id: string;

  @Field.language()
  lang: string;

  @Field.boolean()
  authentic: boolean;

  @Field.line()
  title: string;

  @Field.text()
  summary: string;

  @MarkdownField({ max: 300_000 })
  body: string;

  @Field.integer()
  version: number;
}

/** A text with who wrote it last: what those who work on it see. */
export class EditionDetailView extends EditionView {
  @Field.instant()
  changedAt: string;

  @Field.object(() => TextAuthorView, { nullable: true })
  changedBy: TextAuthorView | null;

  @Field.instant({
    nullable: true,
    description:
      'When it was last said that the translation still says what the authentic text says',
  })
  confirmedAt: string | null;
}

export class NewVersionInput {
  @Field.oneOf(UPDATE_TYPES.filter((type) => type !== 'new'))
  updateType: UpdateType;

  @Field.localized({ max: 2000, multiline: true, description: 'What readers are told has changed' })
  notice: LocalizedText;

  @Field.oneOf(['minor', 'major'], { optional: true, default: 'minor' })
  bump?: 'minor' | 'major';
}

export class NoticePatch extends PatchOf(OmitType(NewVersionInput, ['bump'] as const)) {
  @Field.localized({
    min: 0,
    max: 2000,
    multiline: true,
    optional: true,
    description:
      'The notice as you saw it. With it only the languages that you changed are written, and one that somebody else ' +
      'changed meanwhile is refused; without it the notice is replaced as a whole',
  })
  seen?: LocalizedText;
}

export class CitationInput {
  @Field.uuid()
  evidenceId: string;
}

export class CitationsInput {
  @Field.list('uuid', { max: 200, description: 'Evidence in the order of citation' })
  evidenceIds: string[];
}

export class ReturnInput {
  @Field.text({ max: 4000, optional: true, description: 'What is to be done; kept in the log' })
  note?: string;
}

export class VersionSummary {
  @Field.uuid()
  id: string;

  @Field.line({ description: 'Such as 1.0' })
  label: string;

  @Field.integer()
  major: number;

  @Field.integer()
  minor: number;

  @Field.oneOf(UPDATE_TYPES)
  updateType: UpdateType;

  @Field.localized({ min: 0, max: 2000 })
  notice: LocalizedText;

  @Field.oneOf(VERSION_STATES)
  state: VersionState;

  @Field.list('language', { description: 'Languages in which it has a text' })
  languages: string[];

  @Field.localTime({ nullable: true, description: 'When it is to be published, by the wall clock' })
  publishLocal: string | null;

  @Field.zone({ nullable: true })
  publishZone: string | null;

  @Field.instant({ nullable: true })
  publishAt: string | null;

  @Field.instant({ nullable: true })
  submittedAt: string | null;

  @Field.instant({ nullable: true })
  approvedAt: string | null;

  @Field.uuid({ nullable: true })
  approvedBy: string | null;

  @Field.instant({ nullable: true })
  publishedAt: string | null;

  @Field.instant()
  createdAt: string;

  @Field.integer()
  version: number;
}

export class VersionRecommendationView {
  @Field.uuid()
  id: string;

  @Field.integer()
  number: number;

  @Field.line()
  symbol: string;

  @Field.oneOf(RECOMMENDATION_STATUSES)
  status: RecommendationStatus;

  @Field.localized({ max: 20_000, description: 'What it says in this version' })
  texts: LocalizedText;

  @Field.listOf(() => AddresseeView)
  addressees: AddresseeView[];

  @Field.day({ nullable: true })
  dueOn: string | null;

  @Field.integer()
  version: number;
}

export class WorkingRecommendationView extends VersionRecommendationView {
  @Field.listOf(() => RecommendationTextState)
  textStates: RecommendationTextState[];
}

export class CitationView {
  @Field.uuid()
  evidenceId: string;

  @Field.localized({ max: 2000 })
  claim: LocalizedText;

  @Field.day({ nullable: true })
  occurredOn: string | null;

  @Field.localized({ min: 0, max: 1000 })
  source: LocalizedText;

  @Field.url({ nullable: true })
  sourceUrl: string | null;

  @Field.oneOf(EVIDENCE_STATES)
  state: EvidenceState;
}

export class VersionRefusal {
  @Field.instant()
  at: string;

  @Field.line()
  code: string;

  @Field.json({
    description: 'The findings that stood against it',
    schema: { type: 'array', items: { type: 'object', additionalProperties: true } },
  })
  findings: unknown[];
}

export class OutcomeVersionView extends VersionSummary {
  @Field.uuid()
  outcomeId: string;

  @Field.line()
  symbol: string;

  @Field.oneOf(OUTCOME_KINDS)
  kind: OutcomeKind;

  @Field.language()
  authenticLanguage: string;

  @Field.listOf(() => EditionDetailView)
  editions: EditionDetailView[];

  @Field.listOf(() => WorkingRecommendationView)
  recommendations: WorkingRecommendationView[];

  @Field.listOf(() => CitationView)
  citations: CitationView[];

  @Field.object(() => VersionRefusal, {
    nullable: true,
    description: 'Why its scheduled publication did not take place',
  })
  refusal: VersionRefusal | null;
}
