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

  @Field.boolean({ description: 'Whether the person has ever followed a link or set a password' })
  confirmed: boolean;

  @Field.instant()
  createdAt: string;

  @Field.integer()
  version: number;
}

export class MemberQuery extends PageQuery {}
export class MemberPage extends PageOf(MemberView) {}
