import { Field } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { ExpertView } from './expert.dto.js';

const SIDES = ['kept', 'other'] as const;
type Side = (typeof SIDES)[number];

/** The fields of which a merge takes one side; lists are joined. */
export const MERGE_FIELDS = [
  'name',
  'category',
  'country',
  'gender',
  'phone',
  'note',
  'bio',
  'consent',
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

/** From which record a field is taken; the kept one unless said otherwise. */
export class MergeTake {
  @Field.oneOf(SIDES, { optional: true, description: 'Whose name forms come first' })
  name?: Side;

  @Field.oneOf(SIDES, { optional: true })
  category?: Side;

  @Field.oneOf(SIDES, { optional: true })
  country?: Side;

  @Field.oneOf(SIDES, { optional: true })
  gender?: Side;

  @Field.oneOf(SIDES, { optional: true })
  phone?: Side;

  @Field.oneOf(SIDES, { optional: true })
  note?: Side;

  @Field.oneOf(SIDES, { optional: true, description: 'Whose text holds where both have one' })
  bio?: Side;

  @Field.oneOf(SIDES, {
    optional: true,
    description: 'The more reserved one unless said otherwise',
  })
  consent?: Side;
}

export class MergeInput {
  @Field.uuid({ description: 'The record that is merged into this one' })
  otherId: string;

  @Field.object(() => MergeTake, { optional: true })
  take?: MergeTake;
}

export class MergedTable {
  @Field.line({ description: 'Such as speaker or assignment' })
  table: string;

  @Field.integer({ description: 'Rows that now name the kept record' })
  moved: number;

  @Field.integer({ description: 'Rows that said the same as one of the kept record, and went' })
  dropped: number;

  @Field.integer({ description: 'Rows of the kept record that took over a later state' })
  changed: number;
}

export class MergeView {
  @Field.uuid()
  id: string;

  @Field.uuid()
  keptId: string;

  @Field.line({ min: 0, description: 'As the kept record was called before the merge' })
  keptName: string;

  @Field.uuid()
  mergedId: string;

  @Field.line({ min: 0 })
  mergedName: string;

  @Field.listOf(() => MergedTable)
  engagements: MergedTable[];

  @Field.instant()
  at: string;

  @Field.uuid({ nullable: true })
  accountId: string | null;

  @Field.line({ nullable: true, description: 'Who merged them' })
  accountName: string | null;

  @Field.instant({ nullable: true })
  undoneAt: string | null;
}

export class MergeDone {
  @Field.object(() => MergeView)
  merge: MergeView;

  @Field.object(() => ExpertView, { description: 'The kept record' })
  expert: ExpertView;
}

export class MergePage extends PageOf(MergeView) {}

export class MergeQuery extends PageQuery {
  @Field.uuid({ optional: true, description: 'Merges into this expert' })
  keptId?: string;
}
