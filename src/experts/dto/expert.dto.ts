import type { LocalizedText } from '../../kernel/localized-text.js';
import type { NameOrder } from '../../kernel/person-name.js';
import { Field } from '../../platform/http/fields.js';
import { PageOf } from '../../platform/http/paging.js';
import {
  type Consent,
  CONSENTS,
  EXPERT_CATEGORIES,
  type ExpertCategory,
  type Gender,
  GENDERS,
} from '../expert.entity.js';
import { PatchOf } from '../../platform/http/patch-of.js';

const NAME_ORDERS = ['family_first', 'given_first'] as const;

/** One way in which a name is written; any part may be missing, one name is enough. */
export class ExpertNameInput {
  @Field.language({ optional: true, nullable: true, description: 'Of the text; `und` if unknown' })
  lang?: string | null;

  @Field.pattern(/^[A-Za-z]{4}$/, 'Latn', {
    optional: true,
    nullable: true,
    description: 'ISO 15924; read from the letters when left away',
  })
  script?: string | null;

  @Field.line({ max: 200, min: 0, optional: true, nullable: true })
  family?: string | null;

  @Field.line({ max: 200, min: 0, optional: true, nullable: true })
  given?: string | null;

  @Field.line({ max: 200, min: 0, optional: true, nullable: true })
  patronymic?: string | null;

  @Field.line({
    max: 200,
    min: 0,
    optional: true,
    nullable: true,
    description: 'The name in one piece, where its parts are not known',
  })
  full?: string | null;

  @Field.oneOf(NAME_ORDERS, { optional: true, nullable: true })
  order?: NameOrder | null;
}

export class ExpertNameView {
  @Field.language()
  lang: string;

  @Field.line()
  script: string;

  @Field.line({ nullable: true })
  family: string | null;

  @Field.line({ nullable: true })
  given: string | null;

  @Field.line({ nullable: true })
  patronymic: string | null;

  @Field.line({ nullable: true })
  full: string | null;

  @Field.oneOf(NAME_ORDERS)
  order: NameOrder;

  @Field.line({ description: 'As it is printed' })
  printed: string;
}

export class AffiliationInput {
  @Field.uuid({ optional: true, description: 'An institution of the registry, or' })
  institutionId?: string;

  @Field.line({
    max: 300,
    optional: true,
    description: 'its name, which is found or added',
  })
  institutionName?: string;

  @Field.localized({ max: 300, min: 0, optional: true, description: 'Position there' })
  title?: LocalizedText;
}

export class AffiliationView {
  @Field.uuid()
  institutionId: string;

  @Field.localized()
  institutionName: LocalizedText;

  @Field.localized({ min: 0 })
  title: LocalizedText;
}

export class ExpertThemeView {
  @Field.uuid()
  id: string;

  @Field.line()
  key: string;

  @Field.localized()
  title: LocalizedText;
}

export class ExpertInput {
  @Field.listOf(() => ExpertNameInput, { min: 1, max: 20, description: 'The own form first' })
  names: ExpertNameInput[];

  @Field.oneOf(EXPERT_CATEGORIES, { optional: true, default: 'expert' })
  category?: ExpertCategory;

  @Field.country({ optional: true, nullable: true })
  country?: string | null;

  @Field.oneOf(GENDERS, { optional: true, nullable: true })
  gender?: Gender | null;

  @Field.list('language', { max: 30, optional: true })
  languages?: string[];

  @Field.list('line', { max: 10, optional: true, description: 'E-mail addresses, the main first' })
  emails?: string[];

  @Field.line({ max: 60, optional: true, nullable: true, description: 'As it is written' })
  phone?: string | null;

  @Field.listOf(() => AffiliationInput, { max: 20, optional: true })
  affiliations?: AffiliationInput[];

  @Field.list('line', { max: 50, optional: true, description: 'Ids or keys of themes' })
  themeIds?: string[];

  @Field.localized({ max: 20_000, min: 0, multiline: true, optional: true })
  bio?: LocalizedText;

  @Field.text({ max: 20_000, optional: true, description: 'For the secretariat only' })
  note?: string;
}

export class ExpertPatch extends PatchOf(ExpertInput) {}

export class ExpertView {
  @Field.uuid()
  id: string;

  @Field.slug()
  slug: string;

  @Field.line({ description: 'As it is printed in the reader’s language' })
  name: string;

  @Field.listOf(() => ExpertNameView)
  names: ExpertNameView[];

  @Field.boolean({ description: 'The name is in one piece that a person should split' })
  nameUnsplit: boolean;

  @Field.oneOf(EXPERT_CATEGORIES)
  category: ExpertCategory;

  @Field.country({ nullable: true })
  country: string | null;

  @Field.oneOf(GENDERS, { nullable: true })
  gender: Gender | null;

  @Field.list('language')
  languages: string[];

  @Field.list('line')
  emails: string[];

  @Field.line({ nullable: true })
  phone: string | null;

  @Field.listOf(() => AffiliationView)
  affiliations: AffiliationView[];

  @Field.listOf(() => ExpertThemeView)
  themes: ExpertThemeView[];

  @Field.localized({ min: 0, max: 20_000 })
  bio: LocalizedText;

  @Field.text()
  note: string;

  @Field.oneOf(CONSENTS, { description: 'To be shown on public pages' })
  consent: Consent;

  @Field.instant({ nullable: true })
  consentChangedAt: string | null;

  @Field.line({ nullable: true })
  consentSource: string | null;

  @Field.day({
    nullable: true,
    description:
      'First day of the latest event that the person agreed to take part in, which may be to come; null for none',
  })
  lastEngagedOn: string | null;

  @Field.instant()
  createdAt: string;

  @Field.instant()
  updatedAt: string;

  @Field.integer()
  version: number;
}

export class ExpertPage extends PageOf(ExpertView) {
  @Field.integer({ nullable: true, description: 'Of all pages; null unless `count` asks for it' })
  total: number | null;
}

export class ConsentInput {
  @Field.oneOf(CONSENTS)
  consent: Consent;

  @Field.line({
    max: 500,
    optional: true,
    nullable: true,
    description: 'Where it is on record, such as “form of 3 May”; needed for `granted`',
  })
  source?: string | null;
}

export class PrintedName {
  @Field.language({ description: 'Of the reader' })
  lang: string;

  @Field.line()
  printed: string;

  @Field.line({ description: 'As a catalogue files it' })
  indexed: string;

  @Field.language({ description: 'Of the name form that is used' })
  formLang: string;

  @Field.line()
  formScript: string;
}

export class PrintedNames {
  @Field.listOf(() => PrintedName)
  items: PrintedName[];
}
