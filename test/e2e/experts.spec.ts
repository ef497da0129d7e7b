import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { countQueries } from '../support/query-count.js';

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

async function add(names: object[], more: object = {}) {
  const answer = await client.post('/api/v1/experts', { names, ...more });
  expect(answer.body).toMatchObject({ id: expect.any(String) });
  expect(answer.status).toBe(201);
  return answer.body;
}

async function search(q: string, more = ''): Promise<string[]> {
  const answer = await client.get(`/api/v1/experts?q=${encodeURIComponent(q)}${more}`);
  expect(answer.status).toBe(200);
  return answer.body.items.map((expert: { id: string }) => expert.id);
}

describe('institutions', () => {
  it('are made, changed, listed by words in any language, and removed', async () => {
    const made = await client.post('/api/v1/institutions', {
      name: { en: 'Example Institute', zh: '示例大学国际关系学院' },
      country: 'Kazakhstan',
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ country: 'KZ', experts: 0, version: 1 });
    await client.post('/api/v1/institutions', { name: { uz: 'Oʻzbekiston namuna instituti' } });
    const found = await client.get(
      `/api/v1/institutions?q=${encodeURIComponent('国际关系')}&country=KZ`,
    );
    expect(found.body.items.map(({ id }: { id: string }) => id)).toEqual([made.body.id]);
    for (const sign of ["'", '\u2018', '\u2019', '\u02bb', '\u02bc']) {
      const uzbek = await client.get(
        `/api/v1/institutions?q=${encodeURIComponent(`O${sign}zbekiston`)}`,
      );
      expect(uzbek.body.items.map((item: any) => item.name.uz)).toEqual([
        'Oʻzbekiston namuna instituti',
      ]);
    }
    const changed = await client.patch(
      `/api/v1/institutions/${made.body.id}`,
      { name: { en: 'Example Academy' } },
      1,
    );
    expect(changed.body).toMatchObject({ name: { en: 'Example Academy' }, version: 2 });
    // The old name is free again.
    const second = await client.post('/api/v1/institutions', { name: { en: 'EXAMPLE institute' } });
    expect(second.status).toBe(201);
    expect((await client.patch(`/api/v1/institutions/${made.body.id}`, {}, 1)).body.code).toBe(
      'stale_version',
    );
    expect((await client.delete(`/api/v1/institutions/${made.body.id}`)).status).toBe(204);
    expect((await client.get(`/api/v1/institutions/${made.body.id}`)).status).toBe(404);
  });

  it('35: are one in composed and decomposed letters, and in each of their languages', async () => {
    const first = await client.post('/api/v1/institutions', {
      name: { ru: 'Байжановский институт', en: 'Baizhanov Institute' },
    });
    const nfd = 'байжановский ИНСТИТУТ'.normalize('NFD');
    const second = await client.post('/api/v1/institutions', { name: { kk: nfd } });
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      code: 'institution_name_taken',
      params: { name: 'Байжановский институт' },
      details: { institutionId: first.body.id },
    });
    const expert = await add([{ given: 'Лола', family: 'Образцова' }], {
      affiliations: [{ institutionName: nfd, title: { ru: 'Профессор' } }],
    });
    expect(expert.affiliations).toEqual([
      {
        institutionId: first.body.id,
        institutionName: first.body.name,
        title: { ru: 'Профессор' },
      },
    ]);
    const inUse = await client.delete(`/api/v1/institutions/${first.body.id}`);
    expect(inUse.body).toMatchObject({ code: 'institution_in_use', params: { experts: 1 } });
  });

  it('are found or made once when several writers name a new one at the same time', async () => {
    const answers = await Promise.all(
      ['Новый центр', 'НОВЫЙ ЦЕНТР', 'новый  центр', 'Новый Центр'].map((institutionName, index) =>
        client.post('/api/v1/experts', {
          names: [{ given: 'Тест', family: `Образцов${String(index)}а` }],
          affiliations: [{ institutionName }],
        }),
      ),
    );
    const ids = answers.map((answer) => answer.body.affiliations[0].institutionId);
    expect(new Set(ids).size).toBe(1);
    expect((await client.get('/api/v1/institutions')).body.items).toHaveLength(1);
  });
});

describe('experts', () => {
  it('are made with names, addresses, affiliations and fields', async () => {
    const theme = await client.post('/api/v1/themes', {
      key: 'transport',
      title: { en: 'Transport' },
    });
    const expert = await add(
      [
        { lang: 'zh', family: '李', given: '示例' },
        { lang: 'en', family: 'Li', given: 'Shili', order: 'family_first' },
        { lang: 'ru', family: 'Ли', given: 'Шили' },
      ],
      {
        category: 'scholar',
        country: '中国',
        gender: 'female',
        languages: ['zh', 'ru'],
        emails: ['Li.Shili@Example.ORG'],
        phone: '  +86 010  0000 0000 ',
        affiliations: [{ institutionName: '示例研究所' }],
        themeIds: [theme.body.id],
        bio: { zh: '一行\n二行' },
        note: 'met in 2026',
      },
    );
    expect(expert).toMatchObject({
      slug: 'li-shili',
      name: 'Li Shili',
      nameUnsplit: false,
      category: 'scholar',
      country: 'CN',
      gender: 'female',
      languages: ['zh', 'ru'],
      emails: ['Li.Shili@Example.ORG'],
      phone: '+86 010 0000 0000',
      themes: [{ key: 'transport' }],
      bio: { zh: '一行\n二行' },
      consent: 'not_asked',
      consentSource: null,
      version: 1,
      possibleDuplicates: [],
    });
    expect(expert.names[0]).toEqual({
      lang: 'zh',
      script: 'Hani',
      family: '李',
      given: '示例',
      patronymic: null,
      full: null,
      order: 'family_first',
      printed: '李示例',
    });
    expect(expert.affiliations[0].institutionName).toEqual({ zh: '示例研究所' });
    const names = await client.get(`/api/v1/experts/${expert.id}/names`);
    expect(
      names.body.items.map(({ lang, printed }: any) => `${String(lang)} ${String(printed)}`),
    ).toEqual(['en Li Shili', 'ru Ли Шили', 'kk Ли Шили', 'zh 李示例']);
    const reader = await client.get(`/api/v1/experts/${expert.id}`, { 'accept-language': 'zh' });
    expect(reader.body.name).toBe('李示例');
    const audit = await client.get(`/api/v1/audit?objectId=${String(expert.id)}`);
    expect(audit.body.items[0]).toMatchObject({ action: 'created', objectKind: 'expert' });
  });

  it('31, 32a: have one name, and print in the order of their script', async () => {
    const one = await add([{ given: 'Гүлнәр', family: '' }]);
    expect(one).toMatchObject({ name: 'Гүлнәр', slug: 'gulnar', nameUnsplit: false });
    expect(one.names[0]).toMatchObject({ given: 'Гүлнәр', family: null });
    expect(await search('гүлнәр')).toEqual([one.id]);
    const han = await add([{ family: '王', given: '测试' }]);
    expect(han.name).toBe('王测试');
    const whole = await add([{ full: 'Aliyev Namuna Said oglu' }]);
    expect(whole).toMatchObject({ name: 'Aliyev Namuna Said oglu', nameUnsplit: true });
  });

  it('are changed by the version that was seen; lists are replaced as a whole', async () => {
    const expert = await add([{ family: 'Тестова', given: 'Айгүл', lang: 'kk' }], {
      emails: ['a@example.org', 'b@example.org'],
      country: 'KZ',
    });
    const path = `/api/v1/experts/${String(expert.id)}`;
    const changed = await client.patch(
      path,
      {
        names: [{ family: 'Примерова', given: 'Айгүл' }],
        emails: ['b@example.org'],
        country: null,
      },
      1,
    );
    expect(changed.body).toMatchObject({
      name: 'Примерова Айгүл',
      emails: ['b@example.org'],
      country: null,
      version: 2,
      slug: expert.slug,
    });
    expect(await search('тестова')).toEqual([]);
    expect(await search('primerova')).toEqual([expert.id]);
    expect((await client.patch(path, { country: 'KG' }, 1)).body.code).toBe('stale_version');
    expect((await client.patch(path, { country: 'KG' })).body.code).toBe('version_required');
    expect((await client.get(path)).body.country).toBeNull();
    const audit = await client.get(`/api/v1/audit?objectId=${String(expert.id)}`);
    const change = audit.body.items.find(({ action }: any) => action === 'changed').changes;
    expect(change.emails).toEqual({
      old: ['a@example.org', 'b@example.org'],
      new: ['b@example.org'],
    });
  });

  it('are refused with every fault at its field', async () => {
    const other = await createOrganization(app);
    const foreign = await api(app, other.ownerToken).post('/api/v1/institutions', {
      name: { en: 'Foreign' },
    });
    const answer = await client.post('/api/v1/experts', {
      names: [{ given: '???' }, { given: 'a@b', full: 'x' }],
      emails: ['not-an-address', 'x@example.org', 'X@EXAMPLE.org'],
      themeIds: ['nowhere'],
      affiliations: [
        { institutionId: foreign.body.id },
        {},
        { institutionId: foreign.body.id, institutionName: 'x' },
      ],
    });
    expect(answer.status).toBe(400);
    expect(answer.body.issues.map(({ field, code }: any) => [field, code])).toEqual([
      ['names.0', 'name_empty'],
      ['names.1.given', 'name_has_markup'],
      ['names.1.full', 'name_full_beside_parts'],
      ['emails.0', 'email_invalid'],
      ['emails.2', 'repeated'],
      ['themeIds.0', 'reference_unknown'],
      ['affiliations.0.institutionId', 'reference_unknown'],
      ['affiliations.1', 'institution_one_of_both'],
      ['affiliations.2', 'institution_one_of_both'],
    ]);
    expect((await client.get('/api/v1/experts')).body.items).toEqual([]);
    expect((await client.get('/api/v1/institutions')).body.items).toEqual([]);
    for (const body of [{}, { names: [] }, { names: 'x' }, { names: [{}] }, { names: [null] }]) {
      expect((await client.post('/api/v1/experts', body)).status).toBe(400);
    }
  });

  it('38: one address belongs to one expert, in any letter case and IDN form', async () => {
    const first = await add([{ family: 'Тестова', given: 'Айгүл' }], {
      emails: ['aigul@пример.example'],
    });
    expect(first.emails).toEqual(['aigul@пример.example']);
    const second = await client.post('/api/v1/experts', {
      names: [{ given: 'Другой' }],
      emails: ['AIGUL@xn--e1afmkfd.example'],
    });
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      code: 'expert_email_taken',
      params: { email: 'aigul@пример.example', name: 'Тестова Айгүл' },
      details: { expertId: first.id },
    });
    expect(
      (
        await client.post('/api/v1/experts', {
          names: [{ given: 'Третий' }],
          emails: ['айгүл@пример.example'],
        })
      ).body.issues[0].code,
    ).toBe('email_local_not_ascii');
    // Another organization keeps a registry of its own.
    const other = await createOrganization(app);
    const there = await api(app, other.ownerToken).post('/api/v1/experts', {
      names: [{ given: 'Другой' }],
      emails: ['aigul@xn--e1afmkfd.example'],
    });
    expect(there.status).toBe(201);
    expect(there.body.emails).toEqual(['aigul@xn--e1afmkfd.example']);
  });

  it('one address taken by several at the same moment belongs to one of them', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        client.post('/api/v1/experts', {
          names: [{ given: `Тест${'абвгде'.charAt(index)}` }],
          emails: ['same@example.org'],
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    const winner = answers.find(({ status }) => status === 201)?.body;
    for (const { status, body } of answers) {
      if (status === 409)
        expect(body).toMatchObject({
          code: 'expert_email_taken',
          details: { expertId: winner.id, name: winner.name },
        });
    }
    expect((await client.get('/api/v1/experts')).body.items).toHaveLength(1);
  });

  it('consent is granted with its source, withdrawn, and each time on record', async () => {
    const expert = await add([{ given: 'Гүлнәр' }]);
    const path = `/api/v1/experts/${String(expert.id)}/consent`;
    const without = await client.post(path, { consent: 'granted' });
    expect(without.body.issues).toMatchObject([
      { field: 'source', code: 'consent_source_required' },
    ]);
    const granted = await client.post(path, { consent: 'granted', source: 'form of 3 May' });
    expect(granted.body).toMatchObject({ consent: 'granted', consentSource: 'form of 3 May' });
    expect(granted.body.consentChangedAt).toMatch(/Z$/);
    expect((await client.get('/api/v1/experts?consent=granted')).body.items).toHaveLength(1);
    const withdrawn = await client.post(path, { consent: 'withdrawn', source: 'letter' });
    expect(withdrawn.body).toMatchObject({ consent: 'withdrawn', version: 3 });
    expect((await client.get('/api/v1/experts?consent=granted')).body.items).toEqual([]);
    const audit = await client.get(`/api/v1/audit?objectId=${String(expert.id)}`);
    expect(
      audit.body.items
        .filter(({ action }: any) => action === 'consent_changed')
        .map(({ changes }: any) => changes.consent),
    ).toEqual([
      { old: 'granted', new: 'withdrawn' },
      { old: 'not_asked', new: 'granted' },
    ]);
  });

  it('are removed when nothing refers to them, and else the reason is named', async () => {
    const expert = await add([{ given: 'Гүлнәр' }], { emails: ['g@example.org'] });
    const event = await client.post('/api/v1/events', {
      title: { en: 'Forum' },
      kind: 'forum',
      format: 'in_person',
      zone: 'Asia/Almaty',
      startsLocal: '2027-09-14T09:00',
      endsLocal: '2027-09-14T18:00',
    });
    await app.database.reader.query(
      `INSERT INTO speaker (id, organization_id, event_id, expert_id, role) VALUES (gen_random_uuid(), $1, $2, $3, 'speaker')`,
      [organization.id, event.body.id, expert.id],
    );
    const path = `/api/v1/experts/${String(expert.id)}`;
    const refused = await client.delete(path);
    expect(refused.body).toMatchObject({ code: 'expert_in_use', details: { speaker: 1 } });
    await app.database.reader.query('DELETE FROM speaker WHERE expert_id = $1', [expert.id]);
    expect((await client.delete(path)).status).toBe(204);
    expect((await client.get(path)).status).toBe(404);
    await add([{ given: 'Другая' }], { emails: ['g@example.org'] });
  });

  it('of another organization are as if they were not there', async () => {
    const other = await createOrganization(app);
    const stranger = api(app, other.ownerToken);
    const expert = await add([{ given: 'Гүлнәр' }], { emails: ['g@example.org'] });
    const path = `/api/v1/experts/${String(expert.id)}`;
    for (const answer of [
      await stranger.get(path),
      await stranger.patch(path, { note: 'x' }, 1),
      await stranger.delete(path),
      await stranger.get(`${path}/names`),
      await stranger.get(`${path}/duplicates`),
      await stranger.post(`${path}/consent`, { consent: 'withheld' }),
      await stranger.post(`${path}/distinct`, { otherId: expert.id }),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    }
    expect((await stranger.get('/api/v1/experts?q=gulnar')).body.items).toEqual([]);
    expect(await search('gulnar')).toEqual([expert.id]);
    const viewer = api(app, await organization.tokenFor('viewer'));
    expect((await viewer.get(path)).status).toBe(200);
    expect((await viewer.patch(path, { note: 'x' }, 1)).body.code).toBe('permission_denied');
  });
});

describe('the list', () => {
  it('stands in one order for all scripts, is paged, and filtered', async () => {
    const theme = await client.post('/api/v1/themes', { key: 'water', title: { en: 'Water' } });
    const rows: [string, string, object][] = [
      ['Яковлева', 'Анна', { country: 'KZ', languages: ['ru'] }],
      ['Aliyev', 'Said', { country: 'UZ', languages: ['uz', 'ru'], category: 'scholar' }],
      ['李', '伟', { country: 'CN', languages: ['zh'], themeIds: [theme.body.id] }],
      ['Султанов', 'Азиз', { country: 'UZ', languages: ['ru'], category: 'journalist' }],
      ['Sultanov', 'Aziz', { country: 'UZ', affiliations: [{ institutionName: 'Пример' }] }],
    ];
    const made = [];
    for (const [family, given, more] of rows) made.push(await add([{ family, given }], more));
    const list = async (query: string) =>
      (await client.get(`/api/v1/experts?${query}`)).body.items.map((item: any) => item.name);
    expect(await list('')).toEqual([
      'Said Aliyev',
      '李伟',
      'Султанов Азиз',
      'Aziz Sultanov',
      'Яковлева Анна',
    ]);
    const pages: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await client.get(
        `/api/v1/experts?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      pages.push(page.body.items.map(({ name }: any) => name).join('+'));
      cursor = page.body.next;
    }
    expect(pages).toEqual(['Said Aliyev+李伟', 'Султанов Азиз+Aziz Sultanov', 'Яковлева Анна']);
    expect(await list('country=UZ&category=scholar')).toEqual(['Said Aliyev']);
    expect(await list('language=zh')).toEqual(['李伟']);
    expect(await list(`themeId=${String(theme.body.id)}`)).toEqual(['李伟']);
    const institution = made[4].affiliations[0].institutionId;
    expect(await list(`institutionId=${String(institution)}`)).toEqual(['Aziz Sultanov']);
    expect(await list('q=sultanov&category=journalist')).toEqual(['Султанов Азиз']);
    expect((await client.get('/api/v1/experts?cursor=broken')).body.issues[0].field).toBe('cursor');
    expect((await client.get('/api/v1/experts?country=Nowhere')).status).toBe(400);
  });

  it('is asked for in as many statements for twenty experts as for one', async () => {
    await add([{ family: 'Султанов', given: 'Азиз' }], {
      affiliations: [{ institutionName: 'Пример' }],
      emails: ['x@example.org'],
    });
    const one = await countQueries(app, () => client.get('/api/v1/experts?q=sultanov'));
    const plain = await countQueries(app, () => client.get('/api/v1/experts'));
    for (let index = 0; index < 19; index += 1) {
      await add([{ family: 'Султанов', given: `Азиз${'абвгдежзиклмнопрстуф'.charAt(index)}` }], {
        affiliations: [{ institutionName: `Пример ${String(index)}` }],
        emails: [`x${String(index)}@example.org`],
      });
    }
    expect(await search('sultanov')).toHaveLength(20);
    expect(await countQueries(app, () => client.get('/api/v1/experts?q=sultanov'))).toBe(one);
    expect(await countQueries(app, () => client.get('/api/v1/experts'))).toBe(plain);
  });
});

describe('search', () => {
  it('finds across scripts, spellings and compositions', async () => {
    const sultanov = await add([{ family: 'Султанов', given: 'Азиз' }], {
      emails: ['sa@example.org'],
    });
    const li = await add([{ family: '李', given: '伟' }]);
    const elkin = await add([
      { family: 'Ёлкин', given: 'Андрей'.normalize('NFD'), patronymic: 'Байжанович' },
    ]);
    const uzbek = await add([{ family: 'Oʻktamov', given: 'Gʻayrat' }]);
    const zhumabayev = await add([{ family: 'Жұмабаев', given: 'Нұрлан', lang: 'kk' }]);
    await add([{ family: 'Посторонняя', given: 'Вера' }], { emails: ['other@example.org'] });
    for (const q of [
      'Sultanov',
      'Султанов',
      'султ',
      'Сұлтанов',
      'aziz SULTANOV',
      'лтанов',
      'sa@exa',
    ])
      expect([q, await search(q)]).toEqual([q, [sultanov.id]]);
    for (const q of ['李伟', '李', '伟', 'Li Wei', 'wei li', 'Ли Вэй', 'liwei'])
      expect([q, await search(q)]).toEqual([q, [li.id]]);
    for (const q of ['Елкин', 'ёлкин андрей', 'Андрей'.normalize('NFD'), 'Elkin', 'байжанович'])
      expect([q, await search(q)]).toEqual([q, [elkin.id]]);
    for (const sign of ["'", '\u2018', '\u2019', '\u02bb', '\u02bc'])
      expect(await search(`O${sign}ktamov G${sign}ayrat`)).toEqual([uzbek.id]);
    for (const q of ['Zhumabayev', 'Jumabaev', 'Жумабаев', 'Нурлан'])
      expect([q, await search(q)]).toEqual([q, [zhumabayev.id]]);
    expect(await search('ж')).toEqual([zhumabayev.id]);
    for (const q of ['???', "'; DROP TABLE expert; --", '%', '\\', '& | ! :*', 'султанов вера'])
      expect([q, await search(q)]).toEqual([q, []]);
    expect(await search('')).toHaveLength(6);
  });

  it('is paged without a gap or a double, those whose filed name begins with the word first', async () => {
    const made: string[] = [];
    for (const given of ['Анна', 'Вера', 'Ольга', 'Яна'])
      made.push((await add([{ family: 'Тимуров', given }])).id);
    for (const family of ['Аликов', 'Образцов', 'Яковлев'])
      made.push((await add([{ family, given: 'Тимур' }])).id);
    await add([{ family: 'Посторонняя', given: 'Вера' }]);
    for (const q of ['тимур', 'timur', 'имуров']) {
      const whole = await search(q);
      const pages: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page = await client.get(
          `/api/v1/experts?limit=2&q=${encodeURIComponent(q)}${cursor === '' ? '' : `&cursor=${cursor}`}`,
        );
        pages.push(...page.body.items.map(({ id }: { id: string }) => id));
        cursor = page.body.next;
      }
      expect([q, pages]).toEqual([q, whole]);
      expect([q, new Set(whole)]).toEqual([q, new Set(q === 'имуров' ? made.slice(0, 4) : made)]);
    }
    expect((await search('тимур')).slice(0, 4).sort()).toEqual(made.slice(0, 4).sort());
  });

  it('39: finds a name and its look-alike by either, and by the Cyrillic form both', async () => {
    const real = await add([{ family: 'Образцова', given: 'Сауле' }]);
    const copy = await add([{ family: 'Oбразцова', given: 'Cауле' }]);
    await add([{ family: 'Осипова', given: 'Сара' }]);
    for (const q of ['Сауле Образцова', 'Cауле Oбразцова', 'Saule Obraztsova'])
      expect(new Set(await search(q))).toEqual(new Set([real.id, copy.id]));
  });
});
