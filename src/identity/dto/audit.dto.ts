import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';

const MOMENT =
  'A day of the organization’s zone (2027-09-14) or a moment (2027-09-14T10:00:00+05:00)';

export class AuditQuery extends PageQuery {
  @Field.line({ max: 100, optional: true, example: 'event' })
  objectKind?: string;

  @Field.uuid({ optional: true })
  objectId?: string;

  @Field.uuid({
    optional: true,
    description:
      'All about an event and its parts: sessions, people, roles, outcomes, publications; removed ones too',
  })
  eventId?: string;

  @Field.uuid({ optional: true, description: 'Id of the account that made the change' })
  actor?: string;

  @Field.line({ max: 100, optional: true, example: 'published' })
  action?: string;

  @Field.line({ max: 60, optional: true, description: `${MOMENT}; that moment included` })
  from?: string;

  @Field.line({
    max: 60,
    optional: true,
    description: `${MOMENT}; a moment excluded, a day included`,
  })
  to?: string;
}

export class AuditEntryView {
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

  @Field.line()
  objectKind: string;

  @Field.uuid()
  objectId: string;

  @Field.localized({
    nullable: true,
    description:
      'What the object is called now, by language (`und`: a symbol or the name of a person); null where it is gone or has none',
  })
  objectName: LocalizedText | null;

  @Field.line({ example: 'changed' })
  action: string;

  @Field.json({ description: 'For each field that changed: `old` and `new`' })
  changes: Record<string, { old: unknown; new: unknown }>;

  @Field.line({ nullable: true })
  requestId: string | null;
}

export class AuditPage extends PageOf(AuditEntryView) {}
