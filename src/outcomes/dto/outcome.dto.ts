import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import {
  OUTCOME_KINDS,
  type OutcomeKind,
  VERSION_STATES,
  type VersionState,
} from '../outcome-kinds.js';
import { EditionInput, OutcomeVersionView, VersionSummary } from './outcome-version.dto.js';

export class OutcomeInput {
  @Field.oneOf(OUTCOME_KINDS)
  kind: OutcomeKind;

  @Field.language({ description: 'The language of the text that decides in doubt' })
  authenticLanguage: string;

  @Field.listOf(() => EditionInput, { min: 1, max: 20 })
  editions: EditionInput[];

  @Field.slug({ optional: true, max: 80, description: 'Made from the title unless given' })
  slug?: string;
}

export class OutcomeEventView {
  @Field.uuid()
  id: string;

  @Field.slug()
  slug: string;

  @Field.localized()
  title: LocalizedText;
}

export class OutcomeView {
  @Field.uuid()
  id: string;

  @Field.object(() => OutcomeEventView)
  event: OutcomeEventView;

  @Field.oneOf(OUTCOME_KINDS)
  kind: OutcomeKind;

  @Field.line()
  symbol: string;

  @Field.integer()
  year: number;

  @Field.integer()
  number: number;

  @Field.slug()
  slug: string;

  @Field.language()
  authenticLanguage: string;

  @Field.localized({ description: 'Titles of the latest version' })
  title: LocalizedText;

  @Field.integer()
  recommendations: number;

  @Field.listOf(() => VersionSummary, { description: 'The latest first' })
  versions: VersionSummary[];

  @Field.instant()
  createdAt: string;

  @Field.integer()
  version: number;
}

export class OutcomeDetailView extends OutcomeView {
  @Field.object(() => OutcomeVersionView, {
    description: 'The version in the works; where there is none, the latest',
  })
  current: OutcomeVersionView;
}

export class OutcomePage extends PageOf(OutcomeView) {}

export class OutcomeQuery extends PageQuery {
  @Field.uuid({ optional: true })
  eventId?: string;

  @Field.oneOf(OUTCOME_KINDS, { optional: true })
  kind?: OutcomeKind;

  @Field.oneOf(VERSION_STATES, { optional: true, description: 'Outcomes with a version in it' })
  state?: VersionState;

  @Field.language({
    optional: true,
    description: 'A language in which the latest version has no text',
  })
  languageMissing?: string;
}
