import { UI_LANGUAGES, type UiLanguage } from '../../kernel/languages.js';
import { Field } from '../../platform/http/fields.js';

export class AccountPatch {
  @Field.line({ max: 200, optional: true, description: 'The name that colleagues see' })
  displayName?: string;

  @Field.oneOf(UI_LANGUAGES, { optional: true, description: 'Language of screens and mails' })
  language?: UiLanguage;

  @Field.zone({
    optional: true,
    nullable: true,
    description: 'Where one is, for the times on screens; null: the organization’s zone',
  })
  zone?: string | null;
}

export class AccountView {
  @Field.uuid()
  id: string;

  @Field.line()
  email: string;

  @Field.line({ min: 0 })
  displayName: string;

  @Field.oneOf(UI_LANGUAGES)
  language: UiLanguage;

  @Field.zone({ nullable: true, description: 'Null: the organization’s' })
  zone: string | null;

  @Field.boolean({ description: 'Without a password one logs in by links sent by e-mail' })
  hasPassword: boolean;

  @Field.instant()
  createdAt: string;

  @Field.integer()
  version: number;
}

export class PasswordInput {
  @Field.secret({ optional: true, description: 'Required if the account has one' })
  currentPassword?: string;

  @Field.secret({ description: 'At least 12 characters' })
  newPassword: string;
}
