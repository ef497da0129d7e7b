import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/id.js';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';

let app: TestApp;
let organization: TestOrganization;
let client: ReturnType<typeof api>;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  organization = await createOrganization(app);
  client = api(app, organization.ownerToken);
});

async function add(name: Record<string, string>, more: object = {}, by = client): Promise<any> {
  const answer = await by.post('/api/v1/institutions', { name, ...more });
  expect(answer.status).toBe(201);
  return answer.body;
}

async function person(given: string, ...affiliations: object[]): Promise<any> {
  const answer = await client.post('/api/v1/experts', {
    names: [{ family: 'Testova', given, lang: 'en' }],
    affiliations,
  });
  expect(answer.status).toBe(201);
  return answer.body;
}

const read = async (id: string) => (await client.get(`/api/v1/institutions/${id}`)).body;
const worksAt = async (id: string): Promise<unknown[]> =>
  (await client.get(`/api/v1/experts/${id}`)).body.affiliations.map((one: any) => [
    one.institutionId,
    one.title,
  ]);

describe('merging institutions', () => {
  it('moves the people, keeps every name, and can be undone to the letter', async () => {
    const kept = await add({ en: 'Steppe Institute' });
    const other = await add(
      { en: 'Institute of the Steppe', ru: 'Институт степи' },
      { country: 'KZ', alsoKnownAs: ['ISt'] },
    );
    const alone = await person('Aigul', { institutionId: other.id, title: { en: 'Head' } });
    const both = await person(
      'Dana',
      { institutionId: kept.id },
      { institutionId: other.id, title: { en: 'Fellow' } },
    );
    const done = await client.post(`/api/v1/institutions/${kept.id}/merge`, { otherId: other.id });
    expect(done.status).toBe(201);
    expect(done.body.institution).toEqual({
      id: kept.id,
      name: { en: 'Steppe Institute', ru: 'Институт степи' },
      country: 'KZ',
      alsoKnownAs: ['Institute of the Steppe', 'ISt'],
      experts: 2,
      createdAt: kept.createdAt,
      version: 2,
    });
    expect(done.body.merge).toMatchObject({
      keptName: { en: 'Steppe Institute' },
      mergedName: { en: 'Institute of the Steppe', ru: 'Институт степи' },
      experts: 2,
      undoneAt: null,
    });
    expect((await client.get(`/api/v1/institutions/${other.id}`)).status).toBe(404);
    expect(await worksAt(alone.id)).toEqual([[kept.id, { en: 'Head' }]]);
    expect(await worksAt(both.id)).toEqual([[kept.id, { en: 'Fellow' }]]);
    // Found by each name: by a search, and by an import or a form that names it.
    for (const q of ['институт степи', 'institute of the steppe', 'ist'])
      expect(
        (await client.get(`/api/v1/institutions?q=${encodeURIComponent(q)}`)).body.items.map(
          ({ id }: { id: string }) => id,
        ),
      ).toEqual([kept.id]);
    const later = await person('Saule', { institutionName: 'INSTITUTE of the steppe' });
    expect(await worksAt(later.id)).toEqual([[kept.id, {}]]);
    // A name that it no longer shows is its own all the same.
    const again = await client.post('/api/v1/institutions', { name: { en: 'ist' } });
    expect([again.status, again.body.code]).toEqual([409, 'institution_name_taken']);
    // Renamed meanwhile: that stays.
    const renamed = await client.patch(
      `/api/v1/institutions/${kept.id}`,
      { name: { en: 'Academy of the Plains', ru: 'Институт степи' } },
      2,
    );
    expect(renamed.body.alsoKnownAs).toEqual(['Institute of the Steppe', 'ISt']);

    const undone = await client.post(`/api/v1/institution-merges/${done.body.merge.id}/undo`);
    expect([undone.status, typeof undone.body.undoneAt]).toEqual([200, 'string']);
    expect(await read(kept.id)).toMatchObject({
      name: { en: 'Academy of the Plains' },
      country: null,
      alsoKnownAs: [],
      experts: 2,
    });
    expect(await read(other.id)).toEqual({ ...other, experts: 2 });
    expect(await worksAt(alone.id)).toEqual([[other.id, { en: 'Head' }]]);
    expect(await worksAt(both.id)).toEqual([
      [kept.id, {}],
      [other.id, { en: 'Fellow' }],
    ]);
    expect(await worksAt(later.id)).toEqual([[kept.id, {}]]);
    const twice = await client.post(`/api/v1/institution-merges/${done.body.merge.id}/undo`);
    expect([twice.status, twice.body.code]).toEqual([409, 'merge_undone_already']);
    const log = await client.get(`/api/v1/audit?objectId=${other.id}`);
    expect(log.body.items.map(({ action }: { action: string }) => action)).toEqual([
      'merge_undone',
      'merged_away',
      'created',
    ]);
  });

  it('leaves those where they are who have left since', async () => {
    const [kept, other, third] = [
      await add({ en: 'North Lake' }),
      await add({ en: 'South Lake' }),
      await add({ en: 'Herald' }),
    ];
    const gone = await person('Aigul', { institutionId: other.id });
    const both = await person('Dana', { institutionId: kept.id }, { institutionId: other.id });
    const { body } = await client.post(`/api/v1/institutions/${kept.id}/merge`, {
      otherId: other.id,
    });
    for (const { id } of [gone, both]) {
      const { version } = (await client.get(`/api/v1/experts/${id}`)).body;
      const moved = await client.patch(
        `/api/v1/experts/${id}`,
        { affiliations: [{ institutionId: third.id }] },
        version,
      );
      expect(moved.status).toBe(200);
    }
    expect((await client.post(`/api/v1/institution-merges/${body.merge.id}/undo`)).status).toBe(
      200,
    );
    for (const { id } of [gone, both]) expect(await worksAt(id)).toEqual([[third.id, {}]]);
  });

  it('cannot be undone while a name is another’s, or the kept one is gone', async () => {
    const [a, b, c] = [
      await add({ en: 'Alpha House' }),
      await add({ en: 'Beta House' }),
      await add({ en: 'Gamma House' }),
    ];
    const first = (await client.post(`/api/v1/institutions/${a.id}/merge`, { otherId: b.id })).body;
    const second = (await client.post(`/api/v1/institutions/${c.id}/merge`, { otherId: a.id }))
      .body;
    const undo = (merge: string) => client.post(`/api/v1/institution-merges/${merge}/undo`);
    const early = await undo(first.merge.id);
    expect([early.status, early.body.code]).toEqual([409, 'institution_merge_kept_gone']);
    expect(early.body.title).toContain('“Beta House”');
    expect((await undo(second.merge.id)).status).toBe(200);
    // Somebody gave the name away and another institution has it now.
    const now = await read(a.id);
    await client.patch(`/api/v1/institutions/${a.id}`, { alsoKnownAs: [] }, now.version);
    const taken = await add({ en: 'beta house' });
    const refused = await undo(first.merge.id);
    expect([refused.status, refused.body.code, refused.body.details]).toEqual([
      409,
      'institution_name_taken',
      { institutionId: taken.id },
    ]);
    expect((await client.get(`/api/v1/institutions/${b.id}`)).status).toBe(404);
    await client.delete(`/api/v1/institutions/${taken.id}`);
    expect((await undo(first.merge.id)).status).toBe(200);
    expect((await read(b.id)).name).toEqual({ en: 'Beta House' });
  });

  it('refuses itself, the unknown and the foreign, and happens once', async () => {
    const [a, b] = [await add({ en: 'Alpha House' }), await add({ en: 'Beta House' })];
    const foreign = api(app, (await createOrganization(app)).ownerToken);
    const theirs = await add({ en: 'Alpha Houses' }, {}, foreign);
    for (const verb of ['merge', 'distinct']) {
      for (const [otherId, code] of [
        [a.id, 'same_institution'],
        [newId(), 'reference_unknown'],
        [theirs.id, 'reference_unknown'],
      ]) {
        const refused = await client.post(`/api/v1/institutions/${a.id}/${verb}`, { otherId });
        expect([refused.status, refused.body.issues]).toEqual([
          400,
          [expect.objectContaining({ field: 'otherId', code })],
        ]);
      }
      expect(
        (await client.post(`/api/v1/institutions/${theirs.id}/${verb}`, { otherId: a.id })).status,
      ).toBe(404);
    }
    expect((await client.get('/api/v1/institutions/duplicates')).body.items).toHaveLength(0);
    const both = await Promise.all([
      client.post(`/api/v1/institutions/${a.id}/merge`, { otherId: b.id }),
      client.post(`/api/v1/institutions/${b.id}/merge`, { otherId: a.id }),
    ]);
    expect(both.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1);
    const { items } = (await client.get('/api/v1/institutions')).body;
    expect(items).toHaveLength(1);
    const merges = (await client.get('/api/v1/institution-merges')).body.items;
    expect(merges).toHaveLength(1);
    expect((await foreign.get(`/api/v1/institution-merges/${merges[0].id}`)).status).toBe(404);
    expect((await foreign.post(`/api/v1/institution-merges/${merges[0].id}/undo`)).status).toBe(
      404,
    );
    expect((await foreign.get('/api/v1/institution-merges')).body.items).toEqual([]);
  });
});

describe('institutions that may be one', () => {
  it('are listed in pairs, the likeliest of all first, without those found to be two', async () => {
    const foreign = api(app, (await createOrganization(app)).ownerToken);
    await add({ en: 'Institute for Water and Climate' }, {}, foreign);
    const one = await add({ en: 'Institute of Water and Climate' });
    const two = await add({ en: 'Institute of Water & Climate', zh: '水与气候研究所' });
    const three = await add({ en: 'Institute of Water and Climates' });
    await add({ en: 'Herald' });
    await person('Aigul', { institutionId: three.id });
    const pairs: [string, string][] = [];
    const scores: number[] = [];
    let cursor = '';
    do {
      const { body } = await client.get(
        `/api/v1/institutions/duplicates?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      for (const pair of body.items) {
        pairs.push([pair.one.id, pair.other.id]);
        scores.push(pair.score);
      }
      cursor = body.next ?? '';
    } while (cursor !== '');
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(pairs).toHaveLength(3);
    // The one with more experts stands first.
    expect(pairs[0]).toEqual([three.id, one.id]);
    const told = await client.post(`/api/v1/institutions/${one.id}/distinct`, {
      otherId: three.id,
    });
    expect(told.status).toBe(204);
    expect(
      (await client.get('/api/v1/institutions/duplicates')).body.items.map((pair: any) =>
        [pair.one.id, pair.other.id].sort(),
      ),
    ).toEqual(expect.arrayContaining([[one.id, two.id].sort(), [two.id, three.id].sort()]));
  });
});
