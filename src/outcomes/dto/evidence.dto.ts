import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { EVIDENCE_STATES, type EvidenceState } from '../evidence.entity.js';
import { PatchOf } from '../../platform/http/patch-of.js';

export class EvidenceInput {
  @Field.localized({ max: 2000, multiline: true, description: 'What is so, in one statement' })
  claim: LocalizedText;

  @Field.day({ optional: true, nullable: true })
  occurredOn?: string | null;

  @Field.localized({ max: 1000, min: 0, optional: true, description: 'Where it was found' })
  source?: LocalizedText;

  @Field.url({ optional: true, nullable: true })
  sourceUrl?: string | null;

  @Field.list('uuid', { max: 20, optional: true, description: 'Themes under which it is found' })
  themeIds?: string[];
}

export class EvidencePatch extends PatchOf(EvidenceInput) {}

export class EvidenceThemeView {
  @Field.uuid()
  id: string;

  @Field.line()
  key: string;

  @Field.localized()
  title: LocalizedText;
}

export class EvidenceView {
  @Field.uuid()
  id: string;

  @Field.localized({ max: 2000 })
  claim: LocalizedText;

  @Field.day({ nullable: true })
  occurredOn: string | null;

  @Field.localized({ min: 0, max: 1000 })
  source: LocalizedText;

  @Field.url({ nullable: true })
  sourceUrl: string | null;

  @Field.oneOf(EVIDENCE_STATES)
  state: EvidenceState;

  @Field.instant({ nullable: true })
  checkedAt: string | null;

  @Field.uuid({ nullable: true, description: 'The account that checked it' })
  checkedBy: string | null;

  @Field.listOf(() => EvidenceThemeView)
  themes: EvidenceThemeView[];

  @Field.integer({ description: 'Published versions that cite it' })
  citedBy: number;

  @Field.instant()
  createdAt: string;

  @Field.integer()
  version: number;
}

export class EvidencePage extends PageOf(EvidenceView) {}

export class EvidenceQuery extends PageQuery {
  @Field.oneOf(EVIDENCE_STATES, { optional: true })
  state?: EvidenceState;

  @Field.uuid({
    optional: true,
    description: 'A theme; facts of the themes below it are found too',
  })
  themeId?: string;

  @Field.uuid({ optional: true, description: 'Facts that this version cites' })
  citedIn?: string;

  @Field.line({ max: 200, optional: true, description: 'Words of the claim or the source' })
  q?: string;
}
