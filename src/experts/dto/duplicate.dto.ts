import { Field } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { ExpertView } from './expert.dto.js';

export const DUPLICATE_REASONS = [
  'same_name',
  'same_sound',
  'look_alike',
  'same_country',
  'same_institution',
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** A person as a hint shows them. */
export class ExpertBrief {
  @Field.uuid()
  id: string;

  @Field.line()
  name: string;

  @Field.list('line', { description: 'All forms, as printed' })
  names: string[];

  @Field.country({ nullable: true })
  country: string | null;

  @Field.list('line')
  emails: string[];
}

/** Another record that may be the same person. */
export class DuplicateView extends ExpertBrief {
  @Field.list({ oneOf: DUPLICATE_REASONS }, { description: 'Why' })
  reasons: DuplicateReason[];

  @Field.number({ min: 0, max: 1, description: 'How likely, from 0 to 1' })
  score: number;
}

export class DuplicateList {
  @Field.listOf(() => DuplicateView)
  items: DuplicateView[];
}

/** Two records that may be one person. */
export class DuplicatePair {
  @Field.object(() => ExpertBrief)
  one: ExpertBrief;

  @Field.object(() => ExpertBrief)
  other: ExpertBrief;

  @Field.list({ oneOf: DUPLICATE_REASONS })
  reasons: DuplicateReason[];

  @Field.number({ min: 0, max: 1 })
  score: number;
}

export class DuplicatePairPage extends PageOf(DuplicatePair) {}

export class DuplicatePairQuery extends PageQuery {}

export class DistinctInput {
  @Field.uuid()
  otherId: string;
}

export class ExpertCreated extends ExpertView {
  @Field.listOf(() => DuplicateView, { description: 'Records that may be the same person' })
  possibleDuplicates: DuplicateView[];
}
