import { OmitType } from '@nestjs/swagger';
import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import {
  MANDATE_KINDS,
  MANDATE_VISIBILITIES,
  MAX_COMMITMENTS,
  MAX_PROPOSALS,
} from '../commitment-kinds.js';
import { CommitmentInput, CommitmentView } from './commitment.dto.js';
import { PatchOf } from '../../platform/http/patch-of.js';

const TEXT = { max: 100_000, min: 0, multiline: true, optional: true } as const;

export class ProposalInput {
  @Field.integer({ min: 1, max: 100_000, optional: true, description: 'The next one if not given' })
  number?: number;

  @Field.localized({ max: 500 })
  title: LocalizedText;

  @Field.localized(TEXT)
  body?: LocalizedText;

  @Field.listOf(() => CommitmentInput, { max: MAX_COMMITMENTS, optional: true })
  commitments?: CommitmentInput[];
}

export class ProposalPatch extends PatchOf(OmitType(ProposalInput, ['commitments'] as const)) {}

export class MandateInput {
  @Field.slug({ optional: true, max: 80, description: 'Made from the title if not given' })
  slug?: string;

  @Field.oneOf(MANDATE_KINDS)
  kind: string;

  @Field.localized({ max: 500 })
  title: LocalizedText;

  @Field.localized({ ...TEXT, max: 5000 })
  summary?: LocalizedText;

  @Field.localized({ ...TEXT, description: 'Markdown' })
  body?: LocalizedText;

  @Field.language()
  authenticLanguage: string;

  @Field.day()
  adoptedOn: string;

  @Field.url({ optional: true, nullable: true })
  sourceUrl?: string | null;

  @Field.oneOf(MANDATE_VISIBILITIES, { optional: true, default: 'internal' })
  visibility?: string;

  @Field.listOf(() => ProposalInput, { max: MAX_PROPOSALS, optional: true })
  proposals?: ProposalInput[];
}

export class MandatePatch extends PatchOf(OmitType(MandateInput, ['proposals'] as const)) {}

export class ProposalView {
  @Field.uuid()
  id: string;

  @Field.uuid()
  mandateId: string;

  @Field.integer()
  number: number;

  @Field.localized()
  title: LocalizedText;

  @Field.localized({ min: 0, max: 100_000 })
  body: LocalizedText;

  @Field.listOf(() => CommitmentView, { max: MAX_COMMITMENTS })
  commitments: CommitmentView[];

  @Field.integer()
  version: number;
}

/** A mandate as it stands in a list. */
export class MandateListItem {
  @Field.uuid()
  id: string;

  @Field.slug()
  slug: string;

  @Field.oneOf(MANDATE_KINDS)
  kind: string;

  @Field.localized()
  title: LocalizedText;

  @Field.localized({ min: 0, max: 5000 })
  summary: LocalizedText;

  @Field.language()
  authenticLanguage: string;

  @Field.day()
  adoptedOn: string;

  @Field.url({ nullable: true })
  sourceUrl: string | null;

  @Field.oneOf(MANDATE_VISIBILITIES)
  visibility: string;

  @Field.integer()
  proposalCount: number;

  @Field.integer()
  commitmentCount: number;

  @Field.instant()
  createdAt: string;

  @Field.instant()
  updatedAt: string;

  @Field.integer()
  version: number;
}

/** A mandate whole: with its proposals and their commitments. */
export class MandateView extends MandateListItem {
  @Field.localized({ min: 0, max: 100_000 })
  body: LocalizedText;

  @Field.listOf(() => ProposalView, { max: MAX_PROPOSALS })
  proposals: ProposalView[];
}

export class MandatePage extends PageOf(MandateListItem) {}

export class MandateQuery extends PageQuery {}

/** A commitment as `POST /mandates` takes it, with its themes by key. */
export class CommitmentExport extends OmitType(CommitmentView, [
  'id',
  'proposalId',
  'themes',
  'version',
] as const) {
  @Field.list('line', { description: 'Keys' })
  themes: string[];
}

export class ProposalExport extends OmitType(ProposalView, [
  'id',
  'mandateId',
  'commitments',
  'version',
] as const) {
  @Field.listOf(() => CommitmentExport, { max: MAX_COMMITMENTS })
  commitments: CommitmentExport[];
}

/** A mandate whole, in the form that `POST /mandates` takes; without ids, slug and version. */
export class MandateExport extends OmitType(MandateView, [
  'id',
  'slug',
  'proposals',
  'proposalCount',
  'commitmentCount',
  'createdAt',
  'updatedAt',
  'version',
] as const) {
  @Field.listOf(() => ProposalExport, { max: MAX_PROPOSALS })
  proposals: ProposalExport[];
}
