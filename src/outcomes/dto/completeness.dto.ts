import { Field } from '../../platform/http/fields.js';
import { FINDING_PLACES, type Finding } from '../findings.js';
import { TextAuthorView } from './text-history.dto.js';

/** A picture without a description. */
export class MissingAltView {
  @Field.oneOf(FINDING_PLACES)
  place: Finding['place'];

  @Field.integer({ nullable: true, description: 'Number of the recommendation' })
  number: number | null;

  @Field.integer({ nullable: true, description: 'Line of the text' })
  line: number | null;
}

/** What there is of a version in one language. */
export class LanguageCompletenessView {
  @Field.language()
  lang: string;

  @Field.boolean({ description: 'Whether it is a language of the organization' })
  expected: boolean;

  @Field.boolean()
  authentic: boolean;

  @Field.boolean({ description: 'Whether there is a text' })
  present: boolean;

  @Field.boolean()
  title: boolean;

  @Field.boolean()
  summary: boolean;

  @Field.boolean()
  body: boolean;

  @Field.boolean({
    nullable: true,
    description: 'Whether readers are told what the version changes; null for a first version',
  })
  notice: boolean | null;

  @Field.integer({ description: 'Recommendations with a wording in this language' })
  recommendationsTranslated: number;

  @Field.integer()
  recommendationsTotal: number;

  @Field.integer({ description: 'Words of title, summary, body and recommendations' })
  words: number;

  @Field.listOf(() => MissingAltView, { max: 100_000 })
  imagesWithoutAlt: MissingAltView[];

  @Field.boolean({
    description: 'The authentic text was changed after this one was last saved or confirmed',
  })
  stale: boolean;

  @Field.json({
    description: 'Numbers of recommendations whose authentic wording was changed after this one',
    schema: { type: 'array', items: { type: 'integer' } },
  })
  staleRecommendations: number[];

  @Field.instant({ nullable: true })
  changedAt: string | null;

  @Field.object(() => TextAuthorView, { nullable: true })
  changedBy: TextAuthorView | null;

  @Field.instant({ nullable: true })
  confirmedAt: string | null;

  @Field.boolean({ description: 'Nothing is missing and nothing is out of date' })
  complete: boolean;
}

export class CompletenessView {
  @Field.uuid()
  outcomeVersionId: string;

  @Field.integer({ description: 'The version that was looked at' })
  versionChecked: number;

  @Field.language()
  authenticLanguage: string;

  @Field.listOf(() => LanguageCompletenessView)
  languages: LanguageCompletenessView[];
}
