import type { INestApplicationContext } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { demoOrganization } from './demo/organization.js';
import { seedDemo } from './demo/seed-demo.js';
import { commandActor, type NewOrganization, OwnersService } from './identity/owners.service.js';
import { isReservedSlug } from './kernel/slug.js';
import { DomainError } from './kernel/domain-error.js';
import { type Config, ConfigError } from './platform/config/config.js';
import { Database } from './platform/database/database.js';
import { issueSentence } from './platform/i18n/error-catalogue.js';
import type { Storage } from './platform/storage/storage.js';
import { STORAGE } from './platform/storage/storage.token.js';

/** The owner of a first start that names none. */
const OWNER = 'owner@example.org';

/** Lets one of several copies that start at once on an empty database make the first organization. */
const FIRST_START_LOCK = 7265310;

/** Who was made on an empty database. */
export interface FirstOwner {
  readonly email: string;
  readonly organizationCode: string;
  /** Where the owner sets a password, once, within a day; null when one was given. */
  readonly link: string | null;
}

/**
 * On a database without an organization: makes the first one and its owner and, unless that is switched off,
 * loads the demonstration. On any other: nothing.
 * @returns lines for the person at the terminal
 */
export async function prepareFirstStart(
  app: INestApplicationContext,
  config: Config,
): Promise<string[]> {
  const owner = await makeFirstOrganization(app, config, (line) => {
    process.stdout.write(`${line}\n`);
  });
  return owner === undefined ? [] : welcome(owner, config);
}

/**
 * Makes the first organization with all that belongs to it, in one transaction: a start that is cut off leaves
 * nothing, and of two that come at once one makes it and the other waits and makes nothing.
 * @param say takes a line on what is being done
 * @returns undefined when there is an organization already
 */
export async function makeFirstOrganization(
  app: INestApplicationContext,
  config: Config,
  say: (line: string) => void,
): Promise<FirstOwner | undefined> {
  const database = app.get(Database);
  if (await hasOrganization(database.reader)) return undefined;
  return database.transaction(async (tx) => {
    // The copy that waits may have to wait for the whole of the other's work.
    await tx.query('SET LOCAL statement_timeout = 0');
    await tx.query('SELECT pg_advisory_xact_lock($1)', [FIRST_START_LOCK]);
    if (await hasOrganization(tx)) return undefined;
    const organization = config.seedDemo ? demonstration() : organizationOf(config.publicUrl);
    const email = config.ownerEmail ?? OWNER;
    const { organizationId, link } = await app
      .get(OwnersService)
      .createOwner(tx, { email, password: config.ownerPassword, organization })
      .catch((error: unknown) => {
        throw asSetting(error);
      });
    if (config.seedDemo) {
      say('Loading the demonstration, which takes some seconds …');
      await seedDemo(
        tx,
        commandActor(organizationId),
        { config, storage: app.get<Storage>(STORAGE) },
        say,
      );
    }
    return { email, organizationCode: organization.code, link };
  });
}

/** What a person at the terminal needs to know after a first start. */
export function welcome(
  { email, organizationCode, link }: FirstOwner,
  { publicUrl, seedDemo: demo }: Config,
): string[] {
  const made = `the organization ${organizationCode} and its owner ${email}`;
  return [
    '',
    demo ? `First start: the demonstration is loaded, with ${made}.` : `First start: made ${made}.`,
    `  Site         ${publicUrl}/en/`,
    `  API          ${publicUrl}/api/docs`,
    ...(link === null
      ? []
      : [`  Password     ${link}`, '               (set it here: once, within a day)']),
    `  API token    npm run --silent suhbat -- create-token --email ${email}`,
    ...(demo
      ? []
      : [
          `  The code ${organizationCode} will stand in the symbols of documents and never changes. For another one:`,
          `               npm run suhbat -- create-owner --email ${email} --organization-code CODE --organization-name NAME`,
        ]),
    '',
  ];
}

/** A fault of the owner's address or password, by the variable that it came from. */
function asSetting(error: unknown): unknown {
  const issues = error instanceof DomainError ? (error.extra.issues ?? []) : [];
  const variables: Readonly<Record<string, string>> = {
    email: 'SUHBAT_OWNER_EMAIL',
    password: 'SUHBAT_OWNER_PASSWORD',
  };
  const problems = issues.flatMap(({ field, code, params }) => {
    const variable = variables[field];
    return variable === undefined ? [] : [`${variable} ${issueSentence(code, params ?? {}, 'en')}`];
  });
  return problems.length === 0 ? error : new ConfigError(problems);
}

async function hasOrganization(reader: EntityManager): Promise<boolean> {
  const [row] = await reader.query<{ found: boolean }[]>(
    'SELECT EXISTS (SELECT FROM organization) AS found',
  );
  return row?.found === true;
}

function demonstration(): NewOrganization {
  const { code, slug, name, languages, zone } = demoOrganization;
  return { code, slug, name, languages, zone };
}

/** An organization named after the site: https://forum.example.org is FORUM. Its name and zone can be changed. */
function organizationOf(publicUrl: string): NewOrganization {
  const label = new URL(publicUrl).hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .split('.')[0];
  const usable =
    label !== undefined &&
    label !== 'localhost' &&
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(label) &&
    label.length >= 2 &&
    label.length <= 16 &&
    !isReservedSlug(label);
  const slug = usable ? label : 'secretariat';
  return {
    code: slug.toUpperCase(),
    slug,
    name: { en: usable ? slug.toUpperCase() : 'Secretariat' },
    languages: ['en', 'ru', 'kk', 'zh'],
    zone: Temporal.Now.timeZoneId(),
  };
}
