import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestApp } from './app.js';

const WEB = join(import.meta.dirname, '../../web/src');

/** The paths of `routes.ts` as they are written there. */
export async function routePaths(): Promise<string[]> {
  const source = await readFile(join(WEB, 'shell/routes.ts'), 'utf8');
  return [...source.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path);
}

/** The parts of a screen, which stand at its beginning as the type of their names. */
async function partsOf(screen: string): Promise<string[]> {
  const source = await readFile(join(WEB, 'screens', `${screen}.screen.tsx`), 'utf8');
  const [, names = ''] = /readonly name:([^;]+);/.exec(source) ?? [];
  return [...names.matchAll(/'(\w+)'/g)].map(([, name = '']) => name);
}

/**
 * Addresses of an organization that has something of each kind, by the path of `routes.ts` that they belong to.
 * @throws Error if a path has no address here: a new screen must be named in this file
 */
export async function everyAddress(
  app: TestApp,
  organizationId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const one = async (sql: string): Promise<string> => {
    const [row] = await app.database.reader.query<{ id: string }[]>(sql, [organizationId]);
    if (row === undefined) throw new Error(`Nothing found: ${sql}`);
    return row.id;
  };
  const first = (table: string, order = 'id') =>
    one(`SELECT id FROM ${table} WHERE organization_id = $1 ORDER BY ${order} LIMIT 1`);
  const most = (of: string, by: string, where = '') =>
    one(`SELECT ${of}_id AS id FROM ${by} WHERE organization_id = $1 ${where}
         GROUP BY ${of}_id ORDER BY count(*) DESC, ${of}_id LIMIT 1`);
  const event = await most('event', 'session');
  const mandate = await most('mandate', 'proposal');
  const outcome = await most('outcome', 'recommendation');
  const version = await one(
    `SELECT id FROM outcome_version WHERE organization_id = $1 AND outcome_id = '${outcome}' ORDER BY major, minor LIMIT 1`,
  );
  const named: Readonly<Record<string, readonly string[]>> = {
    '/series/:id': [`/series/${await first('series')}`],
    '/events/:id/:tab?': (await partsOf('events/event')).map((tab) => `/events/${event}/${tab}`),
    '/experts/import/:id': [`/experts/import/${await first('expert_import')}`],
    '/experts/:id': [`/experts/${await most('expert', 'speaker')}`],
    '/mandates/:id': [`/mandates/${mandate}`],
    '/mandates/:id/edit': [`/mandates/${mandate}/edit`],
    '/recommendations/:id': [
      `/recommendations/${await most('recommendation', 'recommendation_response')}`,
    ],
    '/outcomes/:id': [`/outcomes/${outcome}`],
    '/outcomes/:id/versions/:versionId/:part?': (await partsOf('outcomes/outcome-version')).map(
      (part) => `/outcomes/${outcome}/versions/${version}/${part}`,
    ),
    '/organization/:part?': (await partsOf('organization/organization')).map(
      (part) => `/organization/${part}`,
    ),
  };
  return new Map(
    (await routePaths()).map((path) => {
      const addresses = named[path] ?? (path.includes(':') ? undefined : [path]);
      if (addresses === undefined)
        throw new Error(`Name an address of ${path} in every-address.ts.`);
      return [path, addresses];
    }),
  );
}
