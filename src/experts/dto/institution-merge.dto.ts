import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { InstitutionView } from './institution.dto.js';

export class InstitutionMergeInput {
  @Field.uuid({ description: 'The institution that is merged into this one' })
  otherId: string;
}

export class InstitutionDistinctInput {
  @Field.uuid()
  otherId: string;
}

export class InstitutionMergeView {
  @Field.uuid()
  id: string;

  @Field.uuid()
  keptId: string;

  @Field.localized({ description: 'As the kept one was called before the merge' })
  keptName: LocalizedText;

  @Field.uuid()
  mergedId: string;

  @Field.localized()
  mergedName: LocalizedText;

  @Field.integer({ description: 'Experts who belonged to the merged one' })
  experts: number;

  @Field.instant()
  at: string;

  @Field.uuid({ nullable: true })
  accountId: string | null;

  @Field.line({ nullable: true, description: 'Who merged them' })
  accountName: string | null;

  @Field.instant({ nullable: true })
  undoneAt: string | null;
}

export class InstitutionMergeDone {
  @Field.object(() => InstitutionMergeView)
  merge: InstitutionMergeView;

  @Field.object(() => InstitutionView, { description: 'The kept one' })
  institution: InstitutionView;
}

export class InstitutionMergePage extends PageOf(InstitutionMergeView) {}

export class InstitutionMergeQuery extends PageQuery {}

/** Two institutions whose names are alike. */
export class InstitutionPair {
  @Field.object(() => InstitutionView, { description: 'The one with more experts' })
  one: InstitutionView;

  @Field.object(() => InstitutionView)
  other: InstitutionView;

  @Field.number({ min: 0, max: 1, description: 'How much their likest names are alike' })
  score: number;
}

export class InstitutionPairPage extends PageOf(InstitutionPair) {}

export class InstitutionPairQuery extends PageQuery {}
