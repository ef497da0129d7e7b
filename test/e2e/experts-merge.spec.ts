import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EXPERT_REFERENCES } from '../../src/experts/expert-references.js';
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

const sql = (text: string, values: unknown[] = []): Promise<any[]> =>
  app.database.reader.query(text, values);

async function add(names: object[], more: object = {}): Promise<any> {
  const answer = await client.post('/api/v1/experts', { names, ...more });
  expect(answer.body).toMatchObject({ id: expect.any(String) });
  return answer.body;
}

async function addEvent(title = 'Forum'): Promise<string> {
  const answer = await client.post('/api/v1/events', {
    title: { en: title },
    kind: 'forum',
    format: 'in_person',
    zone: 'Asia/Almaty',
    startsLocal: '2027-09-14T09:00',
    endsLocal: '2027-09-14T18:00',
  });
  expect(answer.status).toBe(201);
  return answer.body.id;
}

async function addSession(event: string, title: string, from: string, to: string) {
  const [row] = await sql(
    `INSERT INTO session (id, organization_id, event_id, kind, title, starts_local, ends_local, starts_at, ends_at)
     VALUES (gen_random_uuid(), $1, $2, 'panel', $3, $4, $5, $6, $7) RETURNING id`,
    [
      organization.id,
      event,
      { en: title },
      `2027-09-14T${from}`,
      `2027-09-14T${to}`,
      `2027-09-14T${from}+05`,
      `2027-09-14T${to}+05`,
    ],
  );
  return row.id as string;
}

const assign = (session: string, expert: string, role = 'speaker', blocking = true) =>
  sql(
    `INSERT INTO assignment (id, organization_id, event_id, session_id, expert_id, role, blocking, non_blocking_reason,
       session_state, starts_at, ends_at)
     SELECT gen_random_uuid(), organization_id, event_id, id, $2, $3, $4, CASE WHEN $4 THEN NULL ELSE 'by video' END,
       state, starts_at, ends_at FROM session WHERE id = $1`,
    [session, expert, role, blocking],
  );

const engage = (event: string, expert: string, role: string, state: string, at: string) =>
  sql(
    `INSERT INTO speaker (id, organization_id, event_id, expert_id, role, state, state_changed_at)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
    [organization.id, event, expert, role, state, at],
  );

/** Everything that the tables say about the two, in one text. */
async function everything(ids: string[]): Promise<unknown> {
  const [row] = await sql(
    `SELECT
      (SELECT jsonb_agg(to_jsonb(e) - 'version' - 'updated_at' ORDER BY id) FROM expert e WHERE id = ANY ($1)) AS expert,
      (SELECT jsonb_agg(to_jsonb(n) - 'id' ORDER BY expert_id, position) FROM expert_name n WHERE expert_id = ANY ($1)) AS names,
      (SELECT jsonb_agg(to_jsonb(n) ORDER BY expert_id, sound) FROM expert_name_sound n WHERE expert_id = ANY ($1)) AS sounds,
      (SELECT jsonb_agg(to_jsonb(m) ORDER BY address_key) FROM expert_email m WHERE expert_id = ANY ($1)) AS emails,
      (SELECT jsonb_agg(to_jsonb(a) - 'id' ORDER BY expert_id, position) FROM affiliation a WHERE expert_id = ANY ($1)) AS affiliations,
      (SELECT jsonb_agg(to_jsonb(t) ORDER BY expert_id, theme_id) FROM expert_theme t WHERE expert_id = ANY ($1)) AS themes,
      (SELECT jsonb_agg(to_jsonb(d) ORDER BY expert_id, other_id) FROM expert_distinction d WHERE organization_id = $2) AS distinctions,
      (SELECT jsonb_agg(to_jsonb(s) - 'version' ORDER BY id) FROM speaker s WHERE expert_id = ANY ($1)) AS speakers,
      (SELECT jsonb_agg(to_jsonb(a) - 'version' ORDER BY id) FROM assignment a WHERE expert_id = ANY ($1)) AS assignments`,
    [ids, organization.id],
  );
  return row;
}

describe('duplicates', () => {
  it('are found across scripts and pointed out when somebody is added', async () => {
    const li = await add([{ family: '李', given: '伟' }], { country: 'CN' });
    const latin = await add([{ family: 'Li', given: 'Wei', order: 'family_first' }], {
      country: 'CN',
    });
    expect(latin.possibleDuplicates).toMatchObject([
      { id: li.id, name: '李伟', reasons: ['same_sound', 'same_country'] },
    ]);
    const other = await add([{ family: '李', given: '薇' }], { country: 'CN' });
    expect(other.possibleDuplicates.map(({ id }: any) => id)).toEqual([latin.id]);
    const stranger = await add([{ family: 'Посторонняя', given: 'Вера' }]);
    expect(stranger.possibleDuplicates).toEqual([]);
    const list = await client.get(`/api/v1/experts/${String(li.id)}/duplicates`);
    expect(list.body.items.map(({ id }: any) => id)).toEqual([latin.id]);
  });

  it('39: look alike; a name that is all Cyrillic is none', async () => {
    const real = await add([{ given: 'Сауле', family: 'Образцова' }], {
      emails: ['s@example.org'],
    });
    const copy = await add([{ given: 'Cауле', family: 'Oбразцова' }], {
      emails: ['c@example.org'],
    });
    expect(copy.possibleDuplicates).toMatchObject([{ id: real.id, reasons: ['look_alike'] }]);
    const sara = await add([{ given: 'Сара', family: 'Осипова' }]);
    expect(sara.possibleDuplicates).toEqual([]);
    // Every letter is a look-alike here, and sounds otherwise.
    const soso = await add([{ given: 'Сара', family: 'Рахова' }]);
    const latin = await add([{ given: 'Capa', family: 'Paxoвa' }]);
    expect(latin.possibleDuplicates).toMatchObject([{ id: soso.id, reasons: ['look_alike'] }]);
  });

  it('of the whole registry are listed page by page, until they are found distinct', async () => {
    const pairs: string[][] = [];
    for (const [family, latin] of [
      ['Султанов', 'Sultanov'],
      ['Каримов', 'Karimov'],
      ['Назаров', 'Nazarov'],
    ]) {
      const one = await add([{ family, given: 'Азиз' }]);
      const two = await add([{ family: latin, given: 'Aziz' }]);
      pairs.push([one.id, two.id].sort());
    }
    await add([{ family: 'Посторонняя', given: 'Вера' }]);
    const found: string[][] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await client.get(
        `/api/v1/duplicates?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      found.push(...page.body.items.map(({ one, other }: any) => [one.id, other.id].sort()));
      cursor = page.body.next;
    }
    expect(found.sort()).toEqual(pairs.sort());
    const [[one, two] = []] = pairs;
    const path = `/api/v1/experts/${String(one)}/distinct`;
    for (let time = 0; time < 2; time += 1)
      expect((await client.post(path, { otherId: two })).status).toBe(204);
    const left = await client.get('/api/v1/duplicates');
    expect(left.body.items).toHaveLength(2);
    expect((await client.get(`/api/v1/experts/${String(two)}/duplicates`)).body.items).toEqual([]);
    const other = await createOrganization(app);
    expect((await api(app, other.ownerToken).get('/api/v1/duplicates')).body.items).toEqual([]);
    expect((await client.post(path, { otherId: one })).body.issues[0].code).toBe('same_expert');
    // Not by strangers, and from either side.
    const taken = `/api/v1/experts/${String(two)}/distinct/${String(one)}`;
    expect((await api(app, other.ownerToken).delete(taken)).status).toBe(404);
    expect((await client.get('/api/v1/duplicates')).body.items).toHaveLength(2);
    for (let time = 0; time < 2; time += 1) expect((await client.delete(taken)).status).toBe(204);
    expect((await client.get('/api/v1/duplicates')).body.items).toHaveLength(3);
    const log = await client.get(`/api/v1/audit?objectId=${String(two)}`);
    expect(log.body.items.map(({ action }: any) => action)).toEqual(['found_doubtful', 'created']);
    expect((await client.post(path, { otherId: organization.id })).body.issues[0].code).toBe(
      'reference_unknown',
    );
  });
});

describe('the list of references', () => {
  it('names every foreign key to an expert that the database has', async () => {
    const real = await sql(
      `SELECT conname AS constraint, conrelid::regclass::text AS "table", attname AS column
       FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[2]
       WHERE contype = 'f' AND confrelid = 'expert'::regclass ORDER BY conname`,
    );
    expect(
      EXPERT_REFERENCES.map(({ constraint, table, column }) => ({
        constraint,
        table,
        column,
      })).sort((a, b) => (a.constraint < b.constraint ? -1 : 1)),
    ).toEqual(real);
  });
});

describe('a merge', () => {
  async function twoRecords() {
    const theme = await client.post('/api/v1/themes', { key: 'water', title: { en: 'Water' } });
    const transport = await client.post('/api/v1/themes', { key: 'roads', title: { en: 'Roads' } });
    const kept = await add([{ family: 'Султанов', given: 'Азиз', lang: 'ru' }], {
      emails: ['kept@example.org'],
      phone: '1',
      languages: ['ru'],
      themeIds: [theme.body.id],
      affiliations: [{ institutionName: 'Пример', title: { ru: 'Директор' } }],
      bio: { ru: 'О себе' },
    });
    const other = await add([{ family: 'Sultanov', given: 'Aziz', lang: 'en' }], {
      emails: ['other@example.org', 'other2@example.org'],
      phone: '2',
      country: 'UZ',
      languages: ['uz', 'ru'],
      themeIds: [theme.body.id, transport.body.id],
      affiliations: [
        { institutionName: 'пример', title: { en: 'Director' } },
        { institutionName: 'Другой' },
      ],
      bio: { ru: 'Иначе', en: 'About' },
    });
    const third = await add([{ family: 'Султанов', given: 'Азиз' }]);
    await client.post(`/api/v1/experts/${String(other.id)}/distinct`, { otherId: third.id });
    await client.post(`/api/v1/experts/${String(other.id)}/consent`, {
      consent: 'withheld',
      source: 'letter',
    });
    const event = await addEvent();
    await engage(event, kept.id, 'speaker', 'invited', '2026-01-01T00:00Z');
    await engage(event, other.id, 'speaker', 'confirmed', '2026-02-01T00:00Z');
    await engage(event, other.id, 'moderator', 'proposed', '2026-02-01T00:00Z');
    const morning = await addSession(event, 'Morning', '10:00', '11:00');
    const noon = await addSession(event, 'Noon', '11:00', '12:00');
    await assign(morning, kept.id);
    await assign(morning, other.id);
    await assign(morning, other.id, 'chair');
    await assign(noon, other.id);
    return { kept, other, third, event, morning, noon };
  }

  it('moves every reference, settles what both have, and is undone to the letter', async () => {
    const { kept, other, third } = await twoRecords();
    const ids = [kept.id, other.id];
    const before = await everything(ids);
    const path = `/api/v1/experts/${String(kept.id)}`;
    const done = await client.post(`${path}/merge`, { otherId: other.id });
    expect(done.status).toBe(201);
    expect(done.body.expert).toMatchObject({
      id: kept.id,
      slug: kept.slug,
      names: [{ printed: 'Султанов Азиз' }, { printed: 'Aziz Sultanov' }],
      emails: ['kept@example.org', 'other@example.org', 'other2@example.org'],
      phone: '1',
      country: 'UZ',
      languages: ['ru', 'uz'],
      affiliations: [
        { institutionName: { ru: 'Пример' }, title: { ru: 'Директор', en: 'Director' } },
        { institutionName: { ru: 'Другой' } },
      ],
      bio: { ru: 'О себе', en: 'About' },
      consent: 'withheld',
      consentSource: 'letter',
      version: 2,
    });
    expect(done.body.expert.themes).toHaveLength(2);
    expect(done.body.merge).toMatchObject({
      keptId: kept.id,
      mergedId: other.id,
      keptName: 'Султанов Азиз',
      mergedName: 'Aziz Sultanov',
      engagements: [
        { table: 'speaker', moved: 1, dropped: 1, changed: 1 },
        { table: 'assignment', moved: 2, dropped: 1, changed: 0 },
      ],
      undoneAt: null,
    });
    expect(
      await sql('SELECT role, state FROM speaker WHERE expert_id = $1 ORDER BY role', [kept.id]),
    ).toEqual([
      { role: 'moderator', state: 'proposed' },
      { role: 'speaker', state: 'confirmed' },
    ]);
    expect(await sql('SELECT FROM assignment WHERE expert_id = $1', [kept.id])).toHaveLength(3);
    for (const { table, column, kind } of EXPERT_REFERENCES) {
      if (kind === 'record' || table === 'expert_name') continue;
      expect([table, await sql(`SELECT FROM ${table} WHERE ${column} = $1`, [other.id])]).toEqual([
        table,
        [],
      ]);
    }
    // What was said of the other holds for the kept one.
    expect((await client.get(`${path}/duplicates`)).body.items).toEqual([]);
    expect((await client.get(`/api/v1/experts/${String(third.id)}/duplicates`)).body.items).toEqual(
      [],
    );

    const gone = await client.get(`/api/v1/experts/${String(other.id)}`);
    expect([gone.status, gone.body.code, gone.body.details]).toEqual([
      410,
      'expert_merged',
      { keptId: kept.id },
    ]);
    expect(
      (await client.get('/api/v1/experts?q=sultanov')).body.items.map(({ id }: any) => id).sort(),
    ).toEqual([kept.id, third.id].sort());
    expect(
      (await client.patch(`/api/v1/experts/${String(other.id)}`, { note: 'x' }, 2)).status,
    ).toBe(410);
    expect((await client.delete(path)).body.code).toBe('expert_in_use');

    const undone = await client.post(`/api/v1/merges/${String(done.body.merge.id)}/undo`);
    expect(undone.status).toBe(200);
    expect(undone.body.undoneAt).toMatch(/Z$/);
    expect(await everything(ids)).toEqual(before);
    expect((await client.get(`/api/v1/experts/${String(other.id)}`)).body.version).toBe(4);
    const twice = await client.post(`/api/v1/merges/${String(done.body.merge.id)}/undo`);
    expect(twice.body.code).toBe('merge_undone_already');
    // And it can be made anew.
    expect((await client.post(`${path}/merge`, { otherId: other.id })).status).toBe(201);
    const audit = await client.get(`/api/v1/audit?objectId=${String(kept.id)}`);
    expect(audit.body.items.map(({ action }: any) => action)).toEqual([
      'merged',
      'merge_undone',
      'merged',
      'created',
    ]);
    expect((await client.get('/api/v1/merges')).body.items).toHaveLength(2);
  });

  it('takes fields from the side that is chosen', async () => {
    const { kept, other } = await twoRecords();
    const done = await client.post(`/api/v1/experts/${String(kept.id)}/merge`, {
      otherId: other.id,
      take: { name: 'other', phone: 'other', bio: 'other', consent: 'kept' },
    });
    expect(done.body.expert).toMatchObject({
      name: 'Aziz Sultanov',
      phone: '2',
      bio: { ru: 'Иначе', en: 'About' },
      consent: 'not_asked',
    });
    const wrong = await client.post(`/api/v1/experts/${String(kept.id)}/merge`, {
      otherId: other.id,
      take: { phone: 'mine' },
    });
    expect(wrong.body.issues[0].field).toBe('take.phone');
  });

  it('is refused when both are in two sessions at once, naming them; a non-blocking one does not count', async () => {
    const event = await addEvent();
    const one = await add([{ family: 'Ли', given: 'Вэй' }]);
    const two = await add([{ family: '李', given: '伟' }]);
    const first = await addSession(event, 'First', '10:00', '11:30');
    const second = await addSession(event, 'Second', '11:00', '12:00');
    await assign(first, one.id);
    await assign(second, two.id);
    const path = `/api/v1/experts/${String(one.id)}/merge`;
    const refused = await client.post(path, { otherId: two.id });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'merge_would_double_book',
      params: {
        name: 'Ли Вэй',
        other: '李伟',
        session: 'First',
        otherSession: 'Second',
        starts: '2027-09-14 11:00',
        ends: '2027-09-14 11:30',
      },
      details: { clashes: [{ sessionId: first, otherSessionId: second }] },
    });
    expect(
      await sql('SELECT FROM expert_merge WHERE organization_id = $1', [organization.id]),
    ).toEqual([]);
    expect((await client.get(`/api/v1/experts/${String(two.id)}`)).status).toBe(200);
    await sql(
      `UPDATE assignment SET blocking = false, non_blocking_reason = 'by video' WHERE session_id = $1`,
      [second],
    );
    expect((await client.post(path, { otherId: two.id })).status).toBe(201);
  });

  it('of one person by several at once happens once', async () => {
    const target = await add([{ family: 'Тестова', given: 'Айгүл' }], {
      emails: ['t@example.org'],
    });
    const others = [];
    for (const given of ['Анна', 'Белла', 'Вера'])
      others.push(await add([{ family: 'Тестова', given }]));
    const answers = await Promise.all([
      ...others.map(({ id }) =>
        client.post(`/api/v1/experts/${String(id)}/merge`, { otherId: target.id }),
      ),
      client.post(`/api/v1/experts/${String(others[0].id)}/merge`, { otherId: target.id }),
      client.post(`/api/v1/experts/${String(target.id)}/merge`, { otherId: others[0].id }),
    ]);
    const merged = await sql(
      'SELECT kept_id, merged_id FROM expert_merge WHERE organization_id = $1 AND merged_id = $2',
      [organization.id, target.id],
    );
    expect(merged).toHaveLength(1);
    const standing = answers.filter(({ status }) => status === 201);
    // The merge the other way round may come first; then its kept record is merged once, too.
    expect(standing.length).toBe(
      (await sql('SELECT FROM expert_merge WHERE organization_id = $1', [organization.id])).length,
    );
    for (const { status, body } of answers) {
      if (status !== 201) expect(['expert_already_merged', 'expert_merged']).toContain(body.code);
    }
    expect(
      await sql(
        `SELECT count(*)::int AS n FROM expert_email WHERE address_key = 't@example.org' AND organization_id = $1`,
        [organization.id],
      ),
    ).toEqual([{ n: 1 }]);
  });

  it('is not undone when later changes stand in the way, and says which', async () => {
    const { kept, other, event } = await twoRecords();
    const path = `/api/v1/experts/${String(kept.id)}`;
    const done = await client.post(`${path}/merge`, { otherId: other.id });
    const undo = `/api/v1/merges/${String(done.body.merge.id)}/undo`;
    const next = await add([{ family: 'Султанов', given: 'Азизбек' }], { note: 'x' });
    const second = await client.post(`${path}/merge`, { otherId: next.id });
    const blocked = await client.post(undo);
    expect(blocked.body.code).toBe('merge_cannot_be_undone');
    expect(blocked.body.details.obstacles).toContainEqual({
      kind: 'later_merge',
      what: 'Султанов Азизбек',
      id: second.body.merge.id,
    });
    expect((await client.post(`/api/v1/merges/${String(second.body.merge.id)}/undo`)).status).toBe(
      200,
    );
    const current = await client.get(path);
    // A field that the merge did not touch may change meanwhile; one that it did may not.
    const noted = await client.patch(path, { note: 'later' }, current.body.version);
    await client.patch(path, { country: 'KZ' }, noted.body.version);
    await sql(`DELETE FROM speaker WHERE expert_id = $1 AND role = 'moderator' AND event_id = $2`, [
      kept.id,
      event,
    ]);
    const again = await client.post(undo);
    expect(again.status).toBe(409);
    expect(again.body.details.obstacles.map(({ kind, what }: any) => [kind, what])).toEqual([
      ['field', 'country'],
      ['row_gone', 'speaker'],
    ]);
    expect((await client.get(path)).body.country).toBe('KZ');
  });

  it('keeps what was added to the kept record since, where the merge did not touch it', async () => {
    const one = await add([{ family: 'Ли', given: 'Вэй' }], { phone: '1' });
    const two = await add([{ family: '李', given: '伟' }], {
      phone: '2',
      emails: ['w@example.org'],
    });
    const done = await client.post(`/api/v1/experts/${String(one.id)}/merge`, { otherId: two.id });
    await client.patch(`/api/v1/experts/${String(one.id)}`, { phone: '3', category: 'scholar' }, 2);
    const undone = await client.post(`/api/v1/merges/${String(done.body.merge.id)}/undo`);
    expect(undone.status).toBe(200);
    expect((await client.get(`/api/v1/experts/${String(one.id)}`)).body).toMatchObject({
      phone: '3',
      category: 'scholar',
      emails: [],
      names: [{ printed: 'Ли Вэй' }],
    });
    expect((await client.get(`/api/v1/experts/${String(two.id)}`)).body).toMatchObject({
      phone: '2',
      emails: ['w@example.org'],
    });
  });

  it('is refused for oneself, for strangers, and for who was merged before', async () => {
    const one = await add([{ given: 'Гүлнәр' }]);
    const two = await add([{ given: 'Гүлнар' }]);
    const three = await add([{ given: 'Гульнар' }]);
    const path = `/api/v1/experts/${String(one.id)}/merge`;
    expect((await client.post(path, { otherId: one.id })).body.issues[0].code).toBe('same_expert');
    const other = await createOrganization(app);
    const stranger = api(app, other.ownerToken);
    const foreign = await stranger.post('/api/v1/experts', { names: [{ given: 'Чужая' }] });
    expect((await client.post(path, { otherId: foreign.body.id })).body.issues).toMatchObject([
      { field: 'otherId', code: 'reference_unknown' },
    ]);
    expect((await stranger.post(path, { otherId: foreign.body.id })).status).toBe(404);
    const done = await client.post(path, { otherId: two.id });
    expect(done.status).toBe(201);
    const again = await client.post(`/api/v1/experts/${String(three.id)}/merge`, {
      otherId: two.id,
    });
    expect([again.status, again.body.code, again.body.details]).toEqual([
      409,
      'expert_already_merged',
      { keptId: one.id },
    ]);
    expect((await stranger.post(`/api/v1/merges/${String(done.body.merge.id)}/undo`)).status).toBe(
      404,
    );
    expect((await stranger.get('/api/v1/merges')).body.items).toEqual([]);
    // The sign-post leads to the end of the chain.
    await client.post(`/api/v1/experts/${String(three.id)}/merge`, { otherId: one.id });
    expect((await client.get(`/api/v1/experts/${String(two.id)}`)).body.details).toEqual({
      keptId: three.id,
    });
  });
});
