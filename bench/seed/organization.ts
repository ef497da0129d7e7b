import type pg from 'pg';
import { hashSecret, newApiToken } from '../../src/identity/secrets.js';
import { newId } from '../../src/kernel/id.js';
import { PERMISSIONS } from '../../src/platform/auth/permissions.js';
import { insertRows } from './rows.js';

/** One organization, its owner, and a token of the owner's. */
export async function seedOrganization(
  client: pg.Client,
): Promise<{ organizationId: string; token: string }> {
  const organizationId = newId();
  const accountId = newId();
  const { token, prefix } = newApiToken();
  await insertRows(client, 'organization', [
    {
      id: organizationId,
      code: 'BENCH',
      slug: 'bench',
      name: { en: 'Measurements', ru: 'Измерения', kk: 'Өлшеулер', zh: '测量' },
      languages: ['en', 'ru', 'kk', 'zh'],
      zone: 'Asia/Tashkent',
      version: 1,
    },
  ]);
  await insertRows(client, 'account', [
    {
      id: accountId,
      email: 'owner@example.org',
      email_key: 'owner@example.org',
      display_name: 'Owner',
      language: 'en',
      version: 1,
    },
  ]);
  await insertRows(client, 'membership', [
    {
      id: newId(),
      organization_id: organizationId,
      account_id: accountId,
      role: 'owner',
      version: 1,
    },
  ]);
  await client.query(
    `INSERT INTO api_token (id, organization_id, account_id, name, prefix, token_hash, scopes)
     VALUES ($1, $2, $3, 'bench', $4, $5, $6)`,
    [newId(), organizationId, accountId, prefix, hashSecret(token), [...PERMISSIONS]],
  );
  return { organizationId, token };
}
