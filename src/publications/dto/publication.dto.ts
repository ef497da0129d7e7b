import { OmitType } from '@nestjs/swagger';
import type { LocalizedText } from '../../kernel/localized-text.js';
import {
  OUTCOME_KINDS,
  type OutcomeKind,
  UPDATE_TYPES,
  type UpdateType,
} from '../../outcomes/outcome-kinds.js';
import { OutcomeVersionView } from '../../outcomes/dto/outcome-version.dto.js';
import { Field } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { PLACEMENT_CHANNELS, type PlacementChannel } from '../placement.entity.js';
import {
  PUBLICATION_STATES,
  type PublicationState,
  WITHDRAWAL_REASONS,
  type WithdrawalReason,
} from '../publication.entity.js';
import { PatchOf } from '../../platform/http/patch-of.js';

export class PublishInput {
  @Field.localTime({ optional: true, description: 'When; at once unless given' })
  at?: string;

  @Field.zone({
    optional: true,
    description: 'The zone of `at`; that of the organization unless given',
  })
  zone?: string;
}

export class WithdrawalInput {
  @Field.oneOf(WITHDRAWAL_REASONS)
  reason: WithdrawalReason;

  @Field.localized({
    min: 0,
    max: 4000,
    multiline: true,
    optional: true,
    description: 'Readers see it',
  })
  note?: LocalizedText;
}

export class RenditionView {
  @Field.language()
  lang: string;

  @Field.oneOf(['pdf'])
  kind: 'pdf';

  @Field.line()
  mediaType: string;

  @Field.integer()
  bytes: number;

  @Field.line()
  sha256: string;

  @Field.integer({ nullable: true })
  pages: number | null;
}

export class PublicationView {
  @Field.uuid()
  id: string;

  @Field.uuid()
  outcomeId: string;

  @Field.uuid()
  outcomeVersionId: string;

  @Field.uuid()
  eventId: string;

  @Field.line()
  symbol: string;

  @Field.slug()
  slug: string;

  @Field.line({ description: 'Such as 1.0' })
  label: string;

  @Field.localized()
  title: LocalizedText;

  @Field.oneOf(OUTCOME_KINDS)
  kind: OutcomeKind;

  @Field.oneOf(UPDATE_TYPES, { description: 'What it does to the version before it' })
  updateType: UpdateType;

  @Field.localized({ min: 0, max: 2000, description: 'What readers are told has changed' })
  notice: LocalizedText;

  @Field.oneOf(PUBLICATION_STATES)
  state: PublicationState;

  @Field.instant()
  publishedAt: string;

  @Field.instant()
  modifiedAt: string;

  @Field.oneOf(WITHDRAWAL_REASONS, { nullable: true })
  withdrawalReason: WithdrawalReason | null;

  @Field.localized({ min: 0, max: 4000 })
  withdrawalNote: LocalizedText;

  @Field.instant({ nullable: true })
  withdrawnAt: string | null;

  @Field.localized({ max: 4000 })
  citation: LocalizedText;

  @Field.listOf(() => RenditionView)
  renditions: RenditionView[];

  @Field.integer()
  version: number;
}

export class PublicationPage extends PageOf(PublicationView) {}

export class PublicationQuery extends PageQuery {
  @Field.oneOf(PUBLICATION_STATES, { optional: true })
  state?: PublicationState;

  @Field.uuid({ optional: true })
  outcomeId?: string;

  @Field.line({ max: 200, optional: true, description: 'Words of title, text or symbol' })
  q?: string;
}

export class LangQuery {
  @Field.language({ optional: true, description: 'The authentic text unless given' })
  lang?: string;
}

export class PlacementInput {
  @Field.oneOf(PLACEMENT_CHANNELS)
  channel: PlacementChannel;

  @Field.localized({ max: 300, description: 'The newspaper, journal, site or issue' })
  outlet: LocalizedText;

  @Field.day()
  placedOn: string;

  @Field.language({ optional: true, nullable: true })
  lang?: string | null;

  @Field.url({ optional: true, nullable: true })
  url?: string | null;
}

export class PlacementPatch extends PatchOf(OmitType(PlacementInput, [] as const)) {}

export class PlacementView {
  @Field.uuid()
  id: string;

  @Field.uuid()
  outcomeId: string;

  @Field.oneOf(PLACEMENT_CHANNELS)
  channel: PlacementChannel;

  @Field.localized()
  outlet: LocalizedText;

  @Field.day()
  placedOn: string;

  @Field.language({ nullable: true })
  lang: string | null;

  @Field.url({ nullable: true })
  url: string | null;

  @Field.instant()
  createdAt: string;

  @Field.integer()
  version: number;
}

export class PlacementPage extends PageOf(PlacementView) {}

export class PublishResult {
  @Field.object(() => OutcomeVersionView)
  outcomeVersion: OutcomeVersionView;

  @Field.object(() => PublicationView, {
    nullable: true,
    description: 'Null while the publication is only scheduled',
  })
  publication: PublicationView | null;
}
