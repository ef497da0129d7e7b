import { EVENT_ROLES, type EventRole } from '../../identity/policies.js';
import { Field } from '../../platform/http/fields.js';

export class EventRoleInput {
  @Field.uuid({ description: 'The account of a member of the organization' })
  accountId: string;

  @Field.oneOf(EVENT_ROLES)
  role: EventRole;
}

export class EventRoleView {
  @Field.uuid()
  id: string;

  @Field.uuid()
  eventId: string;

  @Field.uuid()
  accountId: string;

  @Field.line({ description: 'The name of the account' })
  name: string;

  @Field.oneOf(EVENT_ROLES)
  role: EventRole;
}

export class EventRoleList {
  @Field.listOf(() => EventRoleView)
  items: EventRoleView[];
}
