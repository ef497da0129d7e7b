import { text } from 'node:stream/consumers';
import { type NewOrganization, OwnersService } from '../identity/owners.service.js';
import { canonicalTimeZone } from '../kernel/local-time.js';
import { UI_LANGUAGES } from '../kernel/languages.js';
import { isReservedSlug } from '../kernel/slug.js';
import { isOrganizationCode } from '../kernel/symbol.js';
import type { Database } from '../platform/database/database.js';
import { findOrganization, withApplication } from './application.js';
import { type Command, print, readArgs, required, UsageError } from './command.js';

/** Makes an owner, and the organization where there is none of that code. */
export const createOwnerCommand: Command = {
  name: 'create-owner',
  summary: 'Makes the owner of an organization, and the organization where it is new.',
  synopsis:
    '--email ADDRESS [--password-stdin] [--organization-code CODE] [--organization-name NAME] [--zone ZONE]',
  details: [
    '  --email              of the account; made if there is none',
    '  --password-stdin     reads the password from standard input; without it a one-time link is printed',
    '  --organization-code  stands in the symbols of documents and never changes: 2 to 16 of A-Z, 0-9 and hyphens;',
    '                       may be left away where there is one organization only',
    '  --organization-name  of a new organization; further languages are added later',
    '  --zone               its IANA zone, such as Asia/Almaty; that of this machine unless given',
  ],
  async run(args) {
    const { values } = readArgs(args, {
      email: { type: 'string' },
      'password-stdin': { type: 'boolean' },
      'organization-code': { type: 'string' },
      'organization-name': { type: 'string' },
      zone: { type: 'string' },
    });
    const email = required(values.email, '--email');
    const password = values['password-stdin'] === true ? await readPassword() : undefined;
    return withApplication(
      async ({ app, config, database }) => {
        const organization = await readOrganization(database, {
          code: values['organization-code'],
          name: values['organization-name'],
          zone: values.zone,
        });
        const { link } = await database.transaction((tx) =>
          app.get(OwnersService).createOwner(tx, { email, password, organization }),
        );
        print(`${email} is an owner of ${organization.code}.`);
        if (link !== null) print(`Set the password here, once, within a day: ${link}`);
        print(`Site: ${config.publicUrl}`);
        return 0;
      },
      { migrate: true },
    );
  },
};

async function readPassword(): Promise<string> {
  const typed = (await text(process.stdin)).replace(/\r?\n$/, '');
  if (typed === '') throw new UsageError('There is no password on standard input.');
  return typed;
}

interface OrganizationOptions {
  readonly code: string | undefined;
  readonly name: string | undefined;
  readonly zone: string | undefined;
}

async function readOrganization(
  database: Database,
  { code, name, zone = Temporal.Now.timeZoneId() }: OrganizationOptions,
): Promise<NewOrganization> {
  const given = code?.trim().toUpperCase();
  if (given === undefined && name !== undefined) {
    throw new UsageError('--organization-code is missing.');
  }
  const wanted = given ?? (await findOrganization(database, undefined)).code;
  const [existing] = await database.reader.query<NewOrganization[]>(
    'SELECT code, slug, name, languages, zone FROM organization WHERE code = $1',
    [wanted],
  );
  if (existing !== undefined) return existing;
  const slug = wanted.toLowerCase();
  if (!isOrganizationCode(wanted) || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug)) {
    throw new UsageError(
      `${wanted} is no code: it has 2 to 16 of A-Z, 0-9 and single hyphens, and begins with a letter.`,
    );
  }
  if (isReservedSlug(slug)) throw new UsageError(`${wanted} is an address of the site itself.`);
  const canonical = canonicalTimeZone(zone);
  if (canonical === undefined) throw new UsageError(`${zone} is no IANA zone.`);
  return {
    code: wanted,
    slug,
    name: { en: required(name, '--organization-name').trim() },
    languages: [...UI_LANGUAGES],
    zone: canonical,
  };
}
