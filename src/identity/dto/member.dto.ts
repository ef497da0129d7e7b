import { UI_LANGUAGES, type UiLanguage } from '../../kernel/languages.js';
import { Field } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { ROLES, type Role } from '../policies.js';

export class MemberInput {
  @Field.email()
  email: string;

  @Field.oneOf(ROLES)
  role: Role;

  @Field.line({
    max: 200,
    optional: true,
    description: 'Name for a person who has no account yet; who has one keeps theirs',
  })
  displayName?: string;

  @Field.oneOf(UI_LANGUAGES, {
    optional: true,
    description: 'Language of the invitation for a person who has no account yet',
  })
  language?: UiLanguage;
}

export class MemberPatch {
  @Field.oneOf(ROLES)
  role: Role;
}

export const INVITATION_STATES = ['not_sent', 'sent', 'expired', 'accepted'] as const;

export class MemberView {
  @Field.uuid()
  id: string;

  @Field.uuid()
  accountId: string;

  @Field.line()
  email: string;

  @Field.line({ min: 0 })
  displayName: string;

  @Field.oneOf(ROLES)
  role: Role;

  @Field.oneOf(INVITATION_STATES, {
    description:
      'Accepted by whoever has worked in the organization; `expired`: the last link sent cannot be used any more',
  })
  invitationState: (typeof INVITATION_STATES)[number];

  @Field.instant({ nullable: true, description: 'When the last link was sent' })
  invitedAt: string | null;

  @Field.instant({ nullable: true, description: 'Until when it works' })
  invitationExpiresAt: string | null;

  @Field.instant({ nullable: true })
  acceptedAt: string | null;

  @Field.instant({
    nullable: true,
    description:
      'Last seen in this organization, to the minute; forgotten a month after the login ended',
  })
  lastSeenAt: string | null;

  @Field.boolean({ description: 'Whether the person has ever followed a link or set a password' })
  confirmed: boolean;

  @Field.instant()
  createdAt: string;

  @Field.integer()
  version: number;
}

export class MemberQuery extends PageQuery {}
export class MemberPage extends PageOf(MemberView) {}
