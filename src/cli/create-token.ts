import { commandActor } from '../identity/owners.service.js';
import { isScope } from '../identity/policies.js';
import { issueToken } from '../identity/tokens.service.js';
import { emailKey } from '../kernel/email-address.js';
import { cleanLine } from '../kernel/text.js';
import type { Database } from '../platform/database/database.js';
import { withApplication } from './application.js';
import {
  type Command,
  CommandError,
  note,
  print,
  readArgs,
  required,
  UsageError,
} from './command.js';

/** Makes an API token for a member of an organization. */
export const createTokenCommand: Command = {
  name: 'create-token',
  summary: 'Makes an API token for a member and prints it, once: it is kept nowhere.',
  synopsis: '--email ADDRESS [--organization CODE] [--name NAME] [--scopes SCOPE,…]',
  details: [
    '  --email         of the member for whom the token speaks; it never reaches further than that role',
    '  --organization  where the account belongs to several',
    '  --name          to know it by in the list of tokens',
    '  --scopes        such as events:read, events:*, *:read; everything (*) unless given',
    '',
    'Only the token goes to standard output: TOKEN=$(npm run --silent suhbat -- create-token --email …)',
  ],
  async run(args) {
    const { values } = readArgs(args, {
      email: { type: 'string' },
      organization: { type: 'string' },
      name: { type: 'string' },
      scopes: { type: 'string' },
    });
    const email = required(values.email, '--email');
    const name = cleanLine(values.name ?? 'Command line').slice(0, 200);
    if (name === '') throw new UsageError('--name is empty.');
    const scopes = readScopes(values.scopes ?? '*');
    return withApplication(
      async ({ database }) => {
        const member = await findMember(database, email, values.organization);
        const { token } = await database.transaction((tx) =>
          issueToken(tx, commandActor(member.organizationId), {
            accountId: member.accountId,
            name,
            scopes,
          }),
        );
        note(`A token of ${email} (${member.role}) for ${member.code}:`);
        print(token);
        return 0;
      },
      { migrate: false },
    );
  },
};

function readScopes(given: string): string[] {
  const scopes = given.split(/[\s,]+/).filter((scope) => scope !== '');
  const wrong = scopes.filter((scope) => !isScope(scope));
  if (scopes.length === 0 || wrong.length > 0) {
    throw new UsageError(`No scope: ${wrong.join(', ') || '(nothing given)'}.`);
  }
  return [...new Set(scopes)];
}

interface Member {
  readonly accountId: string;
  readonly organizationId: string;
  readonly code: string;
  readonly role: string;
}

async function findMember(
  database: Database,
  email: string,
  organization: string | undefined,
): Promise<Member> {
  const members = await database.reader.query<Member[]>(
    `SELECT account.id AS "accountId", organization.id AS "organizationId", organization.code, membership.role
     FROM account JOIN membership ON membership.account_id = account.id
     JOIN organization ON organization.id = membership.organization_id
     WHERE account.email_key = $1 AND account.disabled_at IS NULL ORDER BY organization.code`,
    [emailKey(email) ?? ''],
  );
  if (members.length === 0) {
    throw new CommandError(
      `${email} is no member of any organization. "npm run suhbat -- create-owner --email ${email}" makes an owner.`,
    );
  }
  const codes = members.map(({ code }) => code).join(', ');
  const asked = organization?.trim().toUpperCase();
  if (asked === undefined && members.length > 1) {
    throw new CommandError(`${email} belongs to ${codes}: name one with --organization.`);
  }
  const member = members.find(({ code }) => asked === undefined || code === asked);
  if (member === undefined)
    throw new CommandError(`${email} belongs to ${codes}, not to ${asked ?? ''}.`);
  return member;
}
