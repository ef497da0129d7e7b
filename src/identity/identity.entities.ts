import { Account } from './account.entity.js';
import { ApiToken } from './api-token.entity.js';
import { AuthSession } from './auth-session.entity.js';
import { MailLink } from './mail-link.entity.js';
import { Membership } from './membership.entity.js';
import { Organization } from './organization.entity.js';

export const IDENTITY_ENTITIES = [
  Organization,
  Account,
  Membership,
  AuthSession,
  MailLink,
  ApiToken,
];
