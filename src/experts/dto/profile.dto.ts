import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { DUPLICATE_REASONS, type DuplicateReason } from './duplicate.dto.js';
import { ExpertView } from './expert.dto.js';
import { MERGE_FIELDS, type MergeField } from './merge.dto.js';

/** What an expert is in an event. */
export class EngagementRole {
  @Field.uuid()
  speakerId: string;

  @Field.line({ example: 'moderator' })
  role: string;

  @Field.line({ example: 'confirmed' })
  state: string;

  @Field.line({ description: '`in_person` or `online`' })
  attendanceMode: string;

  @Field.instant()
  stateChangedAt: string;
}

/** What an expert is in a session. */
export class EngagementSession {
  @Field.uuid()
  sessionId: string;

  @Field.localized()
  title: LocalizedText;

  @Field.line({ example: 'panel' })
  kind: string;

  @Field.line({ description: '`planned` or `cancelled`' })
  state: string;

  @Field.localTime({ description: 'In the zone of the event' })
  startsLocal: string;

  @Field.localTime()
  endsLocal: string;

  @Field.line({ example: 'speaker' })
  role: string;

  @Field.uuid({ nullable: true, description: 'The talk or paper that the role is in' })
  contributionId: string | null;

  @Field.localized({ nullable: true })
  contributionTitle: LocalizedText | null;
}

/** A publication of an event; whether it names the person is for its text to say. */
export class EngagementPublication {
  @Field.uuid()
  id: string;

  @Field.line()
  symbol: string;

  @Field.slug()
  slug: string;

  @Field.line({ example: 'recommendations' })
  kind: string;

  @Field.localized()
  title: LocalizedText;

  @Field.instant()
  publishedAt: string;
}

export class EngagementView {
  @Field.uuid()
  eventId: string;

  @Field.slug()
  eventSlug: string;

  @Field.localized()
  eventTitle: LocalizedText;

  @Field.line({ example: 'round_table' })
  eventKind: string;

  @Field.line({ example: 'held' })
  eventState: string;

  @Field.zone()
  zone: string;

  @Field.boolean()
  allDay: boolean;

  @Field.localTime({ description: 'In the zone of the event' })
  startsLocal: string;

  @Field.localTime()
  endsLocal: string;

  @Field.instant()
  startsAt: string;

  @Field.instant()
  endsAt: string;

  @Field.listOf(() => EngagementRole)
  roles: EngagementRole[];

  @Field.listOf(() => EngagementSession)
  sessions: EngagementSession[];

  @Field.listOf(() => EngagementPublication, { description: 'What came of the event and stands' })
  publications: EngagementPublication[];
}

export class EngagementPage extends PageOf(EngagementView) {}

export class EngagementQuery extends PageQuery {}

/** One change of an expert's record. */
export class ExpertChangeView {
  @Field.uuid()
  id: string;

  @Field.instant()
  at: string;

  @Field.oneOf(['account', 'token', 'job', 'command'] as const)
  actorKind: string;

  @Field.uuid({ nullable: true })
  actorAccountId: string | null;

  @Field.line({ nullable: true })
  actorName: string | null;

  @Field.line({ example: 'changed' })
  action: string;

  @Field.json({ description: 'For each field that changed: `old` and `new`' })
  changes: Record<string, { old: unknown; new: unknown }>;
}

export class ExpertChangePage extends PageOf(ExpertChangeView) {}

export class ExpertChangeQuery extends PageQuery {
  @Field.line({
    max: 40,
    optional: true,
    description: 'Only changes of this field, such as `consent` or `emails`',
  })
  field?: string;
}

/** A record beside another, with how much hangs on it. */
export class ComparedExpert extends ExpertView {
  @Field.integer({ description: 'Events in which the person has a role, whatever its state' })
  events: number;

  @Field.integer({ description: 'Sessions in which the person has a role' })
  sessions: number;
}

/** Two records side by side. */
export class ExpertComparison {
  @Field.object(() => ComparedExpert)
  one: ComparedExpert;

  @Field.object(() => ComparedExpert)
  other: ComparedExpert;

  @Field.list(
    { oneOf: DUPLICATE_REASONS },
    { description: 'Why they may be one person; none if nothing says so' },
  )
  reasons: DuplicateReason[];

  @Field.number({ min: 0, max: 1, nullable: true })
  score: number | null;

  @Field.boolean({ description: 'Somebody found that they are two people' })
  foundDistinct: boolean;

  @Field.list(
    { oneOf: MERGE_FIELDS },
    {
      description:
        'Fields for which a merge needs a choice (`take`): both records say something, and not the same',
    },
  )
  choices: MergeField[];
}
