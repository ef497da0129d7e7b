import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nameKeys } from '../../src/experts/name-keys.js';
import { cleanNameForm } from '../../src/kernel/person-name.js';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';

/** More than are collected and sorted for one search. */
const MANY = 3100;

let app: TestApp;
let organization: TestOrganization;
let client: ReturnType<typeof api>;

beforeAll(async () => {
  app = await startApp();
  organization = await createOrganization(app);
  client = api(app, organization.ownerToken);
  const other = await createOrganization(app);
  // Family names of three letters from aaa on, all with one given name; as many again in another organization.
  const families = Array.from({ length: MANY }, (_, index) =>
    [Math.floor(index / 676), Math.floor(index / 26) % 26, index % 26]
      .map((letter) => String.fromCharCode(97 + letter))
      .join(''),
  );
  const rows = [...families.map((family) => `b${family}`), 'nurlanov'].map((family) => {
    const keys = nameKeys([cleanNameForm({ lang: 'en', family, given: 'Nurlan' })]);
    return { slug: family, sort: keys.sortKey, text: keys.searchText, tokens: keys.searchTokens };
  });
  for (const [mark, { id }] of [
    ['ours', organization],
    ['theirs', other],
  ] as const) {
    await app.database.dataSource.query(
      `WITH made AS (
         INSERT INTO expert (id, organization_id, slug, sort_key, look_alike_key, search_text, search_tokens)
         SELECT gen_random_uuid(), $1, $3 || '-' || slug, sort, '', text, tokens::tsvector
         FROM jsonb_to_recordset($2) AS row (slug text, sort text, text text, tokens text)
         RETURNING id, organization_id, slug)
       INSERT INTO expert_name (id, organization_id, expert_id, position, lang, script, family, given, name_order)
       SELECT gen_random_uuid(), organization_id, id, 0, 'en', 'Latn', split_part(slug, '-', 2), 'Nurlan', 'given_first'
       FROM made`,
      [id, JSON.stringify(rows), mark],
    );
  }
});
afterAll(() => app.close());

async function allPages(q: string): Promise<string[]> {
  const slugs: string[] = [];
  let cursor: string | null = null;
  do {
    const more: string = cursor === null ? '' : `&cursor=${cursor}`;
    const answer = await client.get(`/api/v1/experts?limit=200&q=${encodeURIComponent(q)}${more}`);
    expect(answer.status).toBe(200);
    slugs.push(...answer.body.items.map((expert: { slug: string }) => expert.slug));
    cursor = answer.body.next;
  } while (cursor !== null);
  return slugs;
}

describe('a name that thousands have', () => {
  it('is found once for each, those first whose name begins with it, none of another organization', async () => {
    const slugs = await allPages('Нурлан');
    const others = slugs.slice(1);
    expect(slugs[0]).toBe('ours-nurlanov');
    expect(others).toHaveLength(MANY);
    expect(new Set(slugs).size).toBe(MANY + 1);
    expect(others).toEqual([...others].sort());
    expect(slugs.every((slug) => slug.startsWith('ours-'))).toBe(true);
  });

  it('is paged with those who are filed under it before those who only sound so', async () => {
    const slugs = await allPages('Ba');
    const filed = slugs.slice(0, 676);
    const others = slugs.slice(676);
    expect(filed.filter((slug) => slug.startsWith('ours-ba'))).toHaveLength(676);
    expect(filed).toEqual([...filed].sort());
    expect(others.filter((slug) => slug.startsWith('ours-ba'))).toEqual([]);
    expect(others).toEqual([...others].sort());
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it('is narrowed by a second word', async () => {
    expect(await allPages('nurlan bcde')).toEqual(['ours-bcde']);
    expect(await allPages('Nurlan Zzz')).toEqual([]);
  });
});
