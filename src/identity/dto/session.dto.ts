import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { ROLES, type Role } from '../policies.js';
import { AccountView } from './account.dto.js';

export class LoginInput {
  @Field.email()
  email: string;

  @Field.secret()
  password: string;

  @Field.uuid({
    optional: true,
    description:
      'Where to work, as after a session that ended; ignored if one does not belong to it',
  })
  organizationId?: string;
}

export class LinkRequest {
  @Field.email()
  email: string;

  @Field.line({
    max: 2000,
    optional: true,
    description: 'Path of this site to go on to, e.g. /en/events; other addresses are ignored',
  })
  next?: string;
}

export class LinkInput {
  @Field.secret({ max: 200, description: 'What stands behind `token=` in the link' })
  token: string;

  @Field.line({ max: 2000, optional: true, description: 'Path of this site to go on to' })
  next?: string;
}

export class PasswordLinkInput {
  @Field.secret({ max: 200, description: 'What stands behind `token=` in the link' })
  token: string;

  @Field.secret({ description: 'The new password, at least 12 characters' })
  password: string;
}

export class OrganizationChoice {
  @Field.uuid()
  organizationId: string;
}

export class MembershipView {
  @Field.uuid()
  organizationId: string;

  @Field.line()
  code: string;

  @Field.line()
  slug: string;

  @Field.localized()
  name: LocalizedText;

  @Field.list('language', {
    description: 'The order in which a text is looked for when the asked language has none',
  })
  languages: string[];

  @Field.zone()
  zone: string;

  @Field.oneOf(ROLES)
  role: Role;
}

export class EventRightsView {
  @Field.uuid()
  eventId: string;

  @Field.list('line', { description: 'What may be done in that event because of roles held in it' })
  permissions: string[];
}

export class AuthSessionView {
  @Field.object(() => AccountView)
  account: AccountView;

  @Field.object(() => MembershipView, {
    nullable: true,
    description: 'Where this session works; null without a membership there',
  })
  organization: MembershipView | null;

  @Field.listOf(() => MembershipView)
  memberships: MembershipView[];

  @Field.list('line', { description: 'What may be done in that organization' })
  permissions: string[];

  @Field.listOf(() => EventRightsView, {
    description: 'What roles in single events allow there; none for an API token',
  })
  eventRights: EventRightsView[];

  @Field.line({
    nullable: true,
    description: 'To be sent back as X-CSRF-Token with every change; null for an API token',
  })
  csrfToken: string | null;
}

export class RedeemedView extends AuthSessionView {
  @Field.line({ max: 2000, description: 'The path of this site to go on to' })
  next: string;
}

export class OwnSessionView {
  @Field.uuid()
  id: string;

  @Field.instant()
  createdAt: string;

  @Field.instant()
  lastSeenAt: string;

  @Field.instant({ description: 'When it ends if it is not used before' })
  expiresAt: string;

  @Field.line({ min: 0, description: 'How the browser names itself' })
  userAgent: string;

  @Field.boolean({ description: 'The session of this request' })
  current: boolean;
}

export class OwnSessionList {
  @Field.listOf(() => OwnSessionView)
  items: OwnSessionView[];
}
