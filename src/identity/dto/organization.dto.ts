import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';

export class OrganizationPatch {
  @Field.localized({ max: 300, optional: true })
  name?: LocalizedText;

  @Field.list('language', {
    min: 1,
    max: 20,
    optional: true,
    description: 'The order in which a text is looked for when the asked language has none',
  })
  languages?: string[];

  @Field.zone({ optional: true })
  zone?: string;

  @Field.integer({
    min: 1,
    max: 365,
    optional: true,
    description: 'An invitation to an event is answered within so many days',
  })
  invitationAnswerDays?: number;

  @Field.integer({
    min: 0,
    max: 365,
    optional: true,
    description: 'And so many days before the event begins',
  })
  invitationLeadDays?: number;
}

export class OrganizationView {
  @Field.uuid()
  id: string;

  @Field.line({ description: 'Stands in the symbols of documents; never changes' })
  code: string;

  @Field.line()
  slug: string;

  @Field.localized()
  name: LocalizedText;

  @Field.list('language')
  languages: string[];

  @Field.zone()
  zone: string;

  @Field.integer()
  invitationAnswerDays: number;

  @Field.integer()
  invitationLeadDays: number;

  @Field.instant()
  createdAt: string;

  @Field.integer()
  version: number;
}
