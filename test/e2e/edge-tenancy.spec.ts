import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/id.js';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { type Operation, operationsOf } from '../support/document-operations.js';
import { everyKindOfRow } from '../support/rows-of-every-kind.js';

let app: TestApp;
let home: TestOrganization;
let abroad: TestOrganization;
let own: Record<string, string>;
let foreign: Record<string, string>;

beforeAll(async () => {
  app = await startApp();
  home = await createOrganization(app);
  abroad = await createOrganization(app);
  own = await everyKindOfRow(app, home);
  foreign = await everyKindOfRow(app, abroad);
});

afterAll(async () => {
  await app.close();
});

/** Reads of the API with the rows of the caller's own organization in the path. */
function reads(): (Operation & { readonly path: string })[] {
  return operationsOf(app.contract.document)
    .filter(({ method, template }) => method === 'GET' && template.startsWith('/api/v1/'))
    .map((operation) => ({
      ...operation,
      path: operation.template
        .replace('{id}', own[operation.template.split('/')[3] ?? ''] ?? newId())
        .replace('{lang}', 'en'),
    }));
}

/** What of the other organization is in the text: an id, its code, its owner. */
const leaks = (text: string) =>
  [
    ...Object.values(foreign),
    abroad.id,
    abroad.ownerAccountId,
    `Secretariat ${abroad.code}`,
  ].filter((secret) => secret !== '' && text.includes(secret));

describe('what an organization reads', () => {
  it('holds nothing of another one, on any address', async () => {
    const client = api(app, home.ownerToken);
    const found: string[] = [];
    let lists = 0;
    for (const { path } of reads()) {
      const { status, body } = await client.get(path);
      const text = JSON.stringify(body);
      for (const leak of leaks(text)) found.push(`${path}: ${leak}`);
      if (status === 200 && Array.isArray(body.items) && body.items.length > 0) lists += 1;
    }
    expect(found).toEqual([]);
    // The lists were not empty: the rows of the caller are in them.
    expect(lists).toBeGreaterThan(10);
  });

  it('is there for the other one to read, on the same addresses', async () => {
    const client = api(app, abroad.ownerToken);
    const seen = new Set<string>();
    for (const { template } of reads()) {
      if (template.includes('{')) continue;
      const { body } = await client.get(template);
      for (const leak of leaks(JSON.stringify(body))) seen.add(leak);
    }
    expect(seen.size).toBeGreaterThan(12);
  });
});

describe('a filter by an id', () => {
  it('of another organization answers like one by an id that nothing has: nothing', async () => {
    const client = api(app, home.ownerToken);
    const told: string[] = [];
    let tried = 0;
    for (const { path, parameters } of reads()) {
      for (const { name, in: place } of parameters) {
        if (place !== 'query' || !/Ids?$/.test(name)) continue;
        const unknown = await client.get(`${path}?${name}=${newId()}`);
        for (const id of Object.values(foreign)) {
          const answer = await client.get(`${path}?${name}=${id}`);
          tried += 1;
          // A workbook notes the second in which it was made; the CSV beside it holds the same rows.
          const comparable = ({ status, body }: typeof answer) =>
            JSON.stringify(
              path.endsWith('.xlsx') ? [status] : [status, { ...body, requestId: '' }],
            );
          if (comparable(answer) !== comparable(unknown)) told.push(`${path} ${name} ${id}`);
          if (answer.status === 200 && JSON.stringify(answer.body.items ?? []) !== '[]')
            told.push(`${path} ${name}: not empty`);
        }
      }
    }
    expect(told).toEqual([]);
    expect(tried).toBeGreaterThan(50);
  });
});

describe('a search', () => {
  it('finds what is the caller’s own, and nothing else', async () => {
    const found: string[] = [];
    let hits = 0;
    for (const q of ['Foreign', 'foreign', 'Fo', 'Person', '%', '_', '*']) {
      for (const { path, parameters } of reads()) {
        if (!parameters.some(({ name }) => name === 'q')) continue;
        const mine = await api(app, home.ownerToken).get(`${path}?q=${encodeURIComponent(q)}`);
        const theirs = await api(app, abroad.ownerToken).get(`${path}?q=${encodeURIComponent(q)}`);
        for (const leak of leaks(JSON.stringify(mine.body))) found.push(`${path} ${q}: ${leak}`);
        if (leaks(JSON.stringify(theirs.body)).length > 0) hits += 1;
      }
    }
    expect(found).toEqual([]);
    expect(hits).toBeGreaterThan(2);
  });
});

describe('a cursor', () => {
  it('that another organization was given leads to no row of it', async () => {
    const client = api(app, home.ownerToken);
    const found: string[] = [];
    const more = await Promise.all([
      everyKindOfRow(app, abroad, 2),
      everyKindOfRow(app, abroad, 3),
    ]);
    const secrets = more.flatMap((ids) => Object.values(ids));
    let cursors = 0;
    for (const { template, parameters } of reads()) {
      if (template.includes('{') || !parameters.some(({ name }) => name === 'cursor')) continue;
      const given = await api(app, abroad.ownerToken).get(`${template}?limit=1`);
      if (given.body.next === null || given.body.next === undefined) continue;
      cursors += 1;
      const answer = await client.get(`${template}?cursor=${given.body.next}`);
      const text = JSON.stringify(answer.body);
      if (answer.status !== 200) found.push(`${template}: ${String(answer.status)}`);
      for (const leak of [
        ...leaks(text),
        ...secrets.filter((id) => id !== '' && text.includes(id)),
      ])
        found.push(`${template}: ${leak}`);
    }
    expect(found).toEqual([]);
    expect(cursors).toBeGreaterThan(8);
  });
});
