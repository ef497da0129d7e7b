import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { PatchOf } from '../../platform/http/patch-of.js';

export class InstitutionInput {
  @Field.localized({ max: 300 })
  name: LocalizedText;

  @Field.country({ optional: true, nullable: true })
  country?: string | null;

  @Field.list('line', {
    optional: true,
    max: 50,
    description: 'Other names by which searches and imports find it: former ones, abbreviations',
  })
  alsoKnownAs?: string[];
}

export class InstitutionPatch extends PatchOf(InstitutionInput) {}

export class InstitutionView {
  @Field.uuid()
  id: string;

  @Field.localized()
  name: LocalizedText;

  @Field.country({ nullable: true })
  country: string | null;

  @Field.list('line')
  alsoKnownAs: string[];

  @Field.integer({ description: 'How many experts belong to it' })
  experts: number;

  @Field.instant()
  createdAt: string;

  @Field.integer()
  version: number;
}

export class InstitutionPage extends PageOf(InstitutionView) {}

export class InstitutionQuery extends PageQuery {
  @Field.line({ max: 500, min: 0, optional: true, description: 'Words of a name in any language' })
  q?: string;

  @Field.country({ optional: true })
  country?: string;
}
