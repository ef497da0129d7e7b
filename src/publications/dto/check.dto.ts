import { FINDING_PLACES, type Finding } from '../../outcomes/findings.js';
import { VERSION_STATES, type VersionState } from '../../outcomes/outcome-kinds.js';
import { TextAuthorView } from '../../outcomes/dto/text-history.dto.js';
import { Field } from '../../platform/http/fields.js';
import { CHECK_AREAS, type CheckArea } from '../check-areas.js';

export class FindingOverrideView {
  @Field.line({ description: 'The key of the finding' })
  key: string;

  @Field.text({ description: 'Why it may stand' })
  reason: string;

  @Field.object(() => TextAuthorView, { nullable: true })
  by: TextAuthorView | null;

  @Field.instant()
  at: string;
}

export class VersionFindingView {
  @Field.line({ description: 'Tells the finding from others; the same as long as its words are' })
  key: string;

  @Field.line({ description: 'What was found' })
  code: string;

  @Field.oneOf(CHECK_AREAS)
  area: CheckArea;

  @Field.oneOf(['blocks', 'warns'])
  severity: 'blocks' | 'warns';

  @Field.language({ nullable: true })
  lang: string | null;

  @Field.oneOf(FINDING_PLACES)
  place: Finding['place'];

  @Field.integer({ nullable: true, description: 'Number of the recommendation or fact' })
  number: number | null;

  @Field.integer({ nullable: true, description: 'Line of the text' })
  line: number | null;

  @Field.integer({
    nullable: true,
    description: 'Place in the text in UTF-16 units from its beginning, as nearly as marks allow',
  })
  offset: number | null;

  @Field.text({ nullable: true })
  excerpt: string | null;

  @Field.text({ description: 'The finding in a sentence' })
  message: string;

  @Field.json()
  params: Record<string, unknown>;

  @Field.boolean({ description: 'Whether an organiser may let it stand' })
  overridable: boolean;

  @Field.object(() => FindingOverrideView, {
    nullable: true,
    description: 'Who let it stand, when and why; it then only warns',
  })
  override: FindingOverrideView | null;
}

export class CheckAreaView {
  @Field.oneOf(CHECK_AREAS)
  area: CheckArea;

  @Field.oneOf(['ok', 'warns', 'blocks', 'unchecked'], {
    description:
      '`unchecked`: whether it is met shows when the text is typeset, and something else of it prevents that',
  })
  state: 'ok' | 'warns' | 'blocks' | 'unchecked';

  @Field.integer()
  findings: number;
}

export class CheckView {
  @Field.boolean({ description: 'Nothing in the content stands against it' })
  publishable: boolean;

  @Field.boolean({ description: 'It is publishable and approved: the button may be pressed' })
  ready: boolean;

  @Field.oneOf(VERSION_STATES)
  state: VersionState;

  @Field.object(() => TextAuthorView, { nullable: true, description: 'Who approved it' })
  approvedBy: TextAuthorView | null;

  @Field.instant({ nullable: true })
  approvedAt: string | null;

  @Field.integer({ description: 'The version that was checked' })
  versionChecked: number;

  @Field.list('language', { description: 'Languages of the organization without a text' })
  missingLanguages: string[];

  @Field.listOf(() => CheckAreaView, { description: 'The checklist, in its order' })
  areas: CheckAreaView[];

  @Field.listOf(() => VersionFindingView, { max: 100_000, description: 'Blocking ones first' })
  findings: VersionFindingView[];
}

export class OverrideInput {
  @Field.line({ max: 64, description: 'The `key` of a finding that blocks' })
  key: string;

  @Field.text({ min: 3, max: 4000, description: 'Why it may stand, such as who agreed and how' })
  reason: string;
}

export const VERSION_ACTIONS = [
  'edit',
  'submit',
  'return',
  'approve',
  'publish',
  'schedule',
  'unschedule',
  'remove',
  'correct',
  'withdraw',
] as const;
export type VersionAction = (typeof VERSION_ACTIONS)[number];

export class NextActionsView {
  @Field.uuid()
  outcomeVersionId: string;

  @Field.oneOf(VERSION_STATES)
  state: VersionState;

  @Field.list(
    { oneOf: VERSION_ACTIONS },
    { description: 'What the caller may do with the version now' },
  )
  actions: VersionAction[];

  @Field.list(
    { oneOf: VERSION_ACTIONS },
    { description: 'What its state would allow to somebody with other rights' },
  )
  forOthers: VersionAction[];

  @Field.uuid({ nullable: true, description: 'The publication to withdraw' })
  publicationId: string | null;

  @Field.uuid({ nullable: true, description: 'The later version that is in the works' })
  workingVersionId: string | null;
}

export class MarkdownPreviewInput {
  @Field.text({ max: 300_000, description: 'Markdown, as it stands in the editor' })
  text: string;

  @Field.language({ description: 'The language of the text' })
  lang: string;
}

export class MarkdownFindingView {
  @Field.line()
  code: string;

  @Field.oneOf(['blocks', 'warns'])
  severity: 'blocks' | 'warns';

  @Field.integer({ nullable: true })
  line: number | null;

  @Field.integer({ nullable: true })
  offset: number | null;

  @Field.text({ nullable: true })
  excerpt: string | null;

  @Field.text()
  message: string;

  @Field.json()
  params: Record<string, unknown>;
}

export class MarkdownPreviewView {
  @Field.text({ max: 10_000_000, description: 'Sanitized HTML, without a page around it' })
  html: string;

  @Field.integer()
  words: number;

  @Field.listOf(() => MarkdownFindingView, { max: 100_000 })
  findings: MarkdownFindingView[];
}
