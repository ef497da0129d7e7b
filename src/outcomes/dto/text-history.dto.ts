import { Field } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { MarkdownField } from './markdown-field.js';

/** Who wrote a text. */
export class TextAuthorView {
  @Field.uuid()
  accountId: string;

  @Field.line({ nullable: true, description: 'Null where the account is gone' })
  name: string | null;
}

/** One language of a recommendation's wording; edited on its own. */
export class RecommendationTextState {
  @Field.language()
  lang: string;

  @Field.integer({ description: 'For If-Match of `PUT /recommendations/{id}/texts/{lang}`' })
  version: number;

  @Field.instant()
  changedAt: string;

  @Field.object(() => TextAuthorView, { nullable: true })
  changedBy: TextAuthorView | null;
}

export const REVISION_ORIGINS = ['added', 'saved', 'restored', 'copied'] as const;
export type RevisionOriginName = (typeof REVISION_ORIGINS)[number];
export const REVISION_STAGES = ['draft', 'in_review', 'approved', 'published'] as const;
export type RevisionStage = (typeof REVISION_STAGES)[number];

/** One saved state of a text, without the text. */
export class TextRevisionItem {
  @Field.integer({ description: 'From 1, without gaps' })
  number: number;

  @Field.uuid()
  outcomeVersionId: string;

  @Field.language()
  lang: string;

  @Field.oneOf(REVISION_ORIGINS, {
    description:
      'How it came to be; `copied` is the published text that a later version began with',
  })
  origin: RevisionOriginName;

  @Field.integer({ nullable: true, description: 'The revision that was restored' })
  restoredNumber: number | null;

  @Field.oneOf(REVISION_STAGES, { description: 'How far this very text came' })
  stage: RevisionStage;

  @Field.object(() => TextAuthorView, {
    nullable: true,
    description: 'Null for texts from before the history was kept, and for commands',
  })
  author: TextAuthorView | null;

  @Field.oneOf(['account', 'token', 'job', 'command'])
  actorKind: 'account' | 'token' | 'job' | 'command';

  @Field.instant({ description: 'First save that it holds' })
  startedAt: string;

  @Field.instant({ description: 'Last save that it holds' })
  savedAt: string;

  @Field.integer({ description: 'Saves in it; those of one account within ten minutes are one' })
  saves: number;

  @Field.integer({ description: 'Characters of title, summary and body' })
  characters: number;
}

/** One saved state of a text. */
export class TextRevisionView extends TextRevisionItem {
  @Field.line({ min: 0, description: 'Empty for the wording of a recommendation' })
  title: string;

  @Field.text({ description: 'Empty for the wording of a recommendation' })
  summary: string;

  @MarkdownField({ max: 300_000 })
  body: string;
}

export class TextRevisionPage extends PageOf(TextRevisionItem) {}

export class RecommendationRevisionQuery extends PageQuery {
  @Field.uuid({
    optional: true,
    description:
      'The version whose wording it is; the one in the works, or else the latest, unless given',
  })
  versionId?: string;
}
