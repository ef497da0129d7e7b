import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { writeCsv } from '../../src/platform/spreadsheet/write-csv.js';
import { writeXlsx } from '../../src/platform/spreadsheet/write-xlsx.js';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { caseFile, decomposedName } from '../support/case-files.js';
import { encodeLegacy } from '../support/spreadsheet-samples.js';

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

function form(bytes: Uint8Array, name: string, fields: Record<string, unknown> = {}): FormData {
  const data = new FormData();
  for (const [key, value] of Object.entries(fields))
    data.set(key, typeof value === 'string' ? value : JSON.stringify(value));
  data.set('file', new Blob([new Uint8Array(bytes)]), name);
  return data;
}

async function preview(bytes: Uint8Array, name: string, fields: Record<string, unknown> = {}) {
  const answer = await client.post('/api/v1/expert-imports', form(bytes, name, fields));
  expect(answer.body).toMatchObject({ state: 'previewed' });
  expect(answer.status).toBe(201);
  return answer.body;
}

async function run(id: string) {
  const answer = await client.post(`/api/v1/expert-imports/${id}/run`);
  expect(answer.status).toBe(202);
  return answer.body;
}

async function imported(bytes: Uint8Array, name: string, fields: Record<string, unknown> = {}) {
  const { id } = await preview(bytes, name, fields);
  return run(id);
}

async function experts(query = ''): Promise<any[]> {
  return (await client.get(`/api/v1/experts?limit=200${query}`)).body.items;
}

const actions = (report: any) => report.rows.map(({ row, action }: any) => [row, action]);
const csv = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the sample files', () => {
  it('22a: a byte order mark is no part of the first column', async () => {
    const report = await imported(caseFile('c22a_utf8_bom.csv'), 'c22a.csv');
    expect(report.counts).toMatchObject({ create: 3, error: 0 });
    expect((await experts()).map(({ name }) => name)).toEqual([
      'Dilnoza Sinova',
      'Тестова Айгүл',
      '王测试',
    ]);
    expect((await experts('&q=aigul.testova@example.org'))[0]).toMatchObject({
      country: 'KZ',
      affiliations: [{ institutionName: { ru: 'Институт «Пример»' } }],
      bio: { ru: 'Эксперт по воде' },
    });
  });

  it('22b: line breaks and quotes inside of quotes stay', async () => {
    await imported(caseFile('c22b_quoted_newline.csv'), 'c22b.csv');
    const all = await experts();
    expect(all).toHaveLength(2);
    expect(all.find(({ country }) => country === 'KZ')).toMatchObject({
      name: 'Пробный Ерлан',
      affiliations: [{ institutionName: { ru: 'Центр "Пример", филиал' } }],
      bio: { ru: 'Строка первая\nстрока вторая,\nстрока третья' },
    });
  });

  it('23a: cp1251 with semicolons', async () => {
    const report = await preview(caseFile('c23a_cp1251_semicolon.csv'), 'c23a.csv');
    expect(report).toMatchObject({
      encoding: 'windows-1251',
      encodingCertain: true,
      delimiter: ';',
      counts: { create: 2 },
    });
    expect(report.columns.map(({ target }: any) => target)).toEqual([
      'email',
      'family',
      'given',
      'patronymic',
      'country',
      'institution',
      'bio',
    ]);
    await run(report.id);
    const all = await experts();
    expect(all).toHaveLength(2);
    expect(all.find(({ country }) => country === 'KZ')).toMatchObject({
      name: 'Тестович Ольга Петровна',
      affiliations: [{ institutionName: { ru: 'Институт "Пример"; отдел 2' } }],
      bio: { ru: 'Вода, энергия, транспорт, торговля, климат, право' },
    });
    expect(all.find(({ country }) => country === 'KG').names[0].patronymic).toBeNull();
  });

  it('23b: GBK', async () => {
    const report = await imported(caseFile('c23b_gbk.csv'), 'c23b.csv');
    expect(report).toMatchObject({ encodingCertain: true, counts: { create: 2 } });
    expect((await experts()).map(({ name, country }) => [name, country])).toEqual([
      ['张示例', 'CN'],
      ['赵测试', 'CN'],
    ]);
  });

  it('23c: semicolons, though the cells have commas', async () => {
    const report = await preview(caseFile('c23c_semicolon_and_commas.csv'), 'c23c.csv');
    expect(report.delimiter).toBe(';');
    expect(report.columns).toMatchObject([
      { target: 'email', samples: ['olga.testovich@example.org', 'ivan.obrazcov@example.org'] },
      {
        target: 'themes',
        samples: ['Вода, энергия, транспорт, торговля, климат', expect.any(String)],
      },
    ]);
    // An address is no name: such rows can only add to experts who are there.
    expect(report.rows.map(({ action, issues }: any) => [action, issues.at(-1).code])).toEqual([
      ['error', 'import_name_missing'],
      ['error', 'import_name_missing'],
    ]);
    await client.post('/api/v1/experts', {
      names: [{ family: 'Тестович', given: 'Ольга' }],
      emails: ['Olga.Testovich@example.org'],
    });
    await client.post('/api/v1/themes', { key: 'water', title: { ru: 'Вода', en: 'Water' } });
    const again = await imported(caseFile('c23c_semicolon_and_commas.csv'), 'c23c.csv');
    expect(actions(again)).toEqual([
      [2, 'update'],
      [3, 'error'],
    ]);
    expect((await experts())[0].themes).toMatchObject([{ key: 'water' }]);
  });

  it('27: reports by row, and adds nobody the second time', async () => {
    const bytes = caseFile('c27_duplicates.csv');
    const report = await preview(bytes, 'c27.csv');
    expect(await experts()).toEqual([]);
    expect(actions(report)).toEqual([
      [2, 'create'],
      [3, 'same_as_row'],
      [4, 'error'],
      [5, 'create'],
    ]);
    expect(report.rows[1].sameAsRow).toBe(2);
    expect(report.rows[2].issues).toMatchObject([
      { field: 'email', code: 'email_invalid', severity: 'error' },
    ]);
    expect(report.rows[2].issues[0].message).toContain('must be an e-mail address');
    const done = await run(report.id);
    expect(done).toMatchObject({ state: 'done', rowsDone: 4, counts: { create: 2, error: 1 } });
    const first = await experts();
    expect(first.map(({ id }) => id).sort()).toEqual(
      [done.rows[0].expertId, done.rows[3].expertId].sort(),
    );
    const second = await imported(bytes, 'c27.csv');
    expect(second.counts).toMatchObject({
      create: 0,
      update: 0,
      unchanged: 2,
      same_as_row: 1,
      error: 1,
    });
    expect(await experts()).toEqual(first);
  });

  it('28: dates and telephone numbers of a workbook', async () => {
    const report = await preview(caseFile('c28_dates_phones.xlsx'), 'c28.xlsx');
    expect(report.columns[3]).toMatchObject({
      header: 'arrival_date',
      target: 'ignore',
      samples: ['2027-09-14', '2021-08-23', '2027-09-14'],
    });
    await run(report.id);
    expect((await experts()).map(({ phone }) => phone).sort()).toEqual([
      '+7 701 000 00 00',
      '0312000000',
      '87010000000',
    ]);
  });

  it('30: a bomb is refused, three at once too, and others are served', async () => {
    const bytes = caseFile('c30_xlsx_bomb.xlsx');
    const answers = await Promise.all([
      ...[1, 2, 3].map(() => client.post('/api/v1/expert-imports', form(bytes, 'bomb.xlsx'))),
      client.get('/api/v1/experts'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([413, 413, 413, 200]);
    expect(answers[0].body.code).toBe('xlsx_unpacked_too_large');
    expect((await client.get('/api/v1/expert-imports')).body.items).toEqual([]);
  });

  it('35: decomposed text is found composed, and the same person is pointed out', async () => {
    const { nfd, nfc } = decomposedName();
    const first = await imported(csv(`ФИО\n${nfd}\n`), 'nfd.csv');
    expect(first.counts.create).toBe(1);
    expect((await experts(`&q=${encodeURIComponent(nfc)}`)).map(({ id }) => id)).toEqual([
      first.rows[0].expertId,
    ]);
    const again = await preview(csv(`ФИО\n${nfc}\n`), 'nfc.csv');
    expect(again.rows[0]).toMatchObject({
      action: 'skip',
      expertId: first.rows[0].expertId,
      issues: [{ code: 'possible_duplicate', params: { name: nfc } }],
    });
    const added = await client.post('/api/v1/experts', { names: [{ full: nfc }] });
    expect(added.body.possibleDuplicates).toMatchObject([
      { id: first.rows[0].expertId, reasons: ['same_name'] },
    ]);
  });
});

describe('an import', () => {
  it('32b: splits a name only where its form leaves no doubt', async () => {
    const report = await imported(
      csv(
        'ФИО\nТестова Айгүл Серікқызы\nОбразцов Иван Петрович\nAliyev Namuna Said oglu\n李示例\nПросто Имя\n',
      ),
      'names.csv',
    );
    expect(report.counts.create).toBe(5);
    const named = new Map((await experts()).map((expert) => [expert.name, expert]));
    expect(named.get('Тестова Айгүл Серікқызы').names[0]).toMatchObject({
      family: 'Тестова',
      given: 'Айгүл',
      patronymic: 'Серікқызы',
    });
    expect(named.get('Образцов Иван Петрович').names[0]).toMatchObject({
      family: 'Образцов',
      given: 'Иван',
      patronymic: 'Петрович',
    });
    const aliyev = named.get('Aliyev Namuna Said oglu');
    expect([aliyev.names[0].family ?? aliyev.names[0].full, aliyev.nameUnsplit]).toEqual(
      aliyev.names[0].full === null ? ['Aliyev', false] : ['Aliyev Namuna Said oglu', true],
    );
    expect(named.get('李示例').names[0]).toMatchObject({ family: '李', given: '示例' });
    expect(named.get('Просто Имя')).toMatchObject({
      nameUnsplit: true,
      names: [{ full: 'Просто Имя', family: null }],
    });
    expect(report.rows[4].issues).toMatchObject([
      { code: 'import_name_unsplit', severity: 'warning' },
    ]);
  });

  it('understands the columns of Kazakh and Chinese tables, in their encodings', async () => {
    const report = await imported(
      csv(
        'Тегі;Аты;Әкесінің аты;Электрондық пошта;Ел;Ұйым;Лауазымы;Жынысы\r\nҚұсайынова;Гүлнәр;Ерланқызы;g@example.org;Қазақстан;Үлгі институты;Директор;әйел\r\n',
      ),
      'kk.csv',
    );
    expect(report.counts.create).toBe(1);
    expect((await experts())[0]).toMatchObject({
      name: 'Құсайынова Гүлнәр Ерланқызы',
      names: [{ lang: 'kk' }],
      country: 'KZ',
      gender: 'female',
      affiliations: [{ institutionName: { kk: 'Үлгі институты' }, title: { ru: 'Директор' } }],
    });
    const chinese = encodeLegacy(
      '姓名,拼音,邮箱,国家,工作单位,职务,类别,语言,手机\r\n赵示例,Zhao Shili,z@example.org,哈萨克斯坦,示例大学,教授,学者,"中文、俄语",010-00000000\r\n',
      'gb18030',
    );
    const second = await imported(chinese, 'zh.csv');
    expect(second.rows[0].issues).toEqual([]);
    expect((await experts('&q=zhao'))[0]).toMatchObject({
      names: [
        { printed: '赵示例', lang: 'zh' },
        { printed: 'Zhao Shili', lang: 'en' },
      ],
      country: 'KZ',
      category: 'scholar',
      languages: ['zh', 'ru'],
      phone: '010-00000000',
    });
  });

  it('asks for the encoding where letters can be read in two ways, and never saves what it cannot read', async () => {
    const doubtful = encodeLegacy('email;Имя\r\na@example.org;Ян\r\n', 'windows-1251');
    const report = await preview(doubtful, 'short.csv');
    if (!report.encodingCertain) {
      expect(report.encodingCandidates.map(({ encoding }: any) => encoding)).toContain(
        'windows-1251',
      );
      const refused = await client.post(`/api/v1/expert-imports/${report.id}/run`);
      expect(refused.body.code).toBe('expert_import_encoding_open');
    }
    const told = await client.patch(`/api/v1/expert-imports/${report.id}`, {
      encoding: 'windows-1251',
    });
    expect(told.body).toMatchObject({ encoding: 'windows-1251', encodingCertain: true });
    await run(report.id);
    expect((await experts()).map(({ name }) => name)).toEqual(['Ян']);
    const broken = Uint8Array.from([0x65, 0x0a, 0xff, 0xfe, 0x81, 0x20, 0xc3, 0x28, 0x98, 0x0a]);
    const unreadable = await client.post(
      '/api/v1/expert-imports',
      form(broken, 'x.csv', { encoding: 'utf-8' }),
    );
    expect([unreadable.status, unreadable.body.code]).toEqual([400, 'file_encoding_unknown']);
  });

  it('fills and corrects, takes nothing away, and says what it changes', async () => {
    const first = await client.post('/api/v1/experts', {
      names: [{ family: 'Тестова', given: 'Айгүл', patronymic: 'Серікқызы', lang: 'kk' }],
      emails: ['a@example.org'],
      phone: '1',
      languages: ['kk'],
      affiliations: [{ institutionName: 'Старый институт' }],
      bio: { en: 'About.' },
    });
    const file = csv(
      'email,фамилия,имя,телефон,языки,организация,должность,о себе\nA@example.org; b@example.org,Тестова,Айгүл,+7 701 000 00 00,русский; казахский,Новый институт,Директор,О себе\n',
    );
    const report = await imported(file, 'update.csv');
    expect(report.rows[0]).toMatchObject({
      action: 'update',
      expertId: first.body.id,
      changes: ['phone', 'bio', 'languages', 'emails', 'affiliations'],
    });
    expect((await experts())[0]).toMatchObject({
      name: 'Тестова Айгүл Серікқызы',
      emails: ['a@example.org', 'b@example.org'],
      phone: '+7 701 000 00 00',
      languages: ['kk', 'ru'],
      affiliations: [
        { institutionName: { ru: 'Старый институт' } },
        { institutionName: { ru: 'Новый институт' }, title: { ru: 'Директор' } },
      ],
      bio: { en: 'About.', ru: 'О себе' },
      version: 2,
    });
    expect((await imported(file, 'update.csv')).counts).toMatchObject({ unchanged: 1, update: 0 });
  });

  it('skips people without an address whose name is known, unless told otherwise', async () => {
    const file = csv(
      'ФИО,страна\nОбразцов Иван Петрович,KZ\nОбразцов Иван Петрович,KZ\nОбразцов Иван Петрович,UZ\n',
    );
    const report = await imported(file, 'a.csv');
    expect(report.rows.map(({ action, sameAsRow }: any) => [action, sameAsRow])).toEqual([
      ['create', null],
      ['skip', 2],
      ['create', null],
    ]);
    const again = await imported(file, 'a.csv');
    expect(again.counts).toMatchObject({ create: 0, skip: 3 });
    expect(await experts()).toHaveLength(2);
    const forced = await imported(file, 'a.csv', { createDuplicates: true });
    expect(forced.counts.create).toBe(3);
  });

  it('takes what was said about columns for the next file of the same kind', async () => {
    const file = csv('Кто,Откуда\nОбразцов Иван Петрович,Казахстан\n');
    const report = await preview(file, 'one.csv');
    expect(report.rows[0]).toMatchObject({
      action: 'error',
      issues: [{ code: 'import_name_missing' }],
    });
    const told = await client.patch(`/api/v1/expert-imports/${report.id}`, {
      mapping: [
        { column: 1, target: 'fullName' },
        { column: 2, target: 'country' },
      ],
      defaults: { category: 'scholar' },
    });
    expect(told.body.rows[0]).toMatchObject({ action: 'create', name: 'Образцов Иван Петрович' });
    expect(await experts()).toEqual([]);
    await run(report.id);
    expect((await experts())[0]).toMatchObject({ country: 'KZ', category: 'scholar' });
    const next = await preview(csv('КТО,откуда\nСинова Дилноза Тестовна,Узбекистан\n'), 'two.csv');
    expect(next.columns.map(({ target }: any) => target)).toEqual(['fullName', 'country']);
    const wrong = await client.patch(`/api/v1/expert-imports/${next.id}`, {
      mapping: [{ column: 9, target: 'email' }],
    });
    expect(wrong.body.issues[0].field).toBe('mapping.0.column');
    const other = await createOrganization(app);
    const there = await api(app, other.ownerToken).post(
      '/api/v1/expert-imports',
      form(file, 'one.csv'),
    );
    expect(there.body.columns.map(({ target }: any) => target)).toEqual(['ignore', 'ignore']);
    expect(
      (await api(app, other.ownerToken).get(`/api/v1/expert-imports/${report.id}`)).status,
    ).toBe(404);
    expect(
      (await api(app, other.ownerToken).post(`/api/v1/expert-imports/${next.id}/run`)).status,
    ).toBe(404);
  });

  it('25: keeps what looks like a formula as text', async () => {
    const file = writeCsv(
      ['email', 'имя', 'организация', 'примечание', 'телефон'],
      [['f@example.org', 'Гүлнәр', '@SUM(1+1)', '-2+3', '+7 701 000 00 00']],
    );
    await imported(file, 'f.csv');
    expect((await experts())[0]).toMatchObject({
      affiliations: [{ institutionName: { en: '@SUM(1+1)' } }],
      note: '-2+3',
      phone: '+7 701 000 00 00',
    });
  });

  it('of many rows is done as a job, goes on after a break, and is done once by two', async () => {
    const rows = Array.from({ length: 450 }, (_, index) => [
      `many${String(index)}@example.org`,
      `Образцов${String(index)}`,
      'Иван',
      `Институт ${String(index % 7)}`,
    ]);
    const bytes = await writeXlsx([
      { name: 'S', header: ['email', 'Фамилия', 'Имя', 'Организация'], rows },
    ]);
    const { id, rowsTotal } = await preview(bytes, 'many.xlsx');
    expect(rowsTotal).toBe(450);
    const starts = await Promise.all(
      [1, 2, 3].map(() => client.post(`/api/v1/expert-imports/${String(id)}/run`)),
    );
    expect(starts.map(({ status }) => status).sort()).toEqual([202, 409, 409]);
    expect(starts.find(({ status }) => status === 409)?.body.code).toBe(
      'expert_import_not_waiting',
    );
    const jobs = app.nest.get(Jobs);
    await Promise.all([jobs.runDue(), jobs.runDue()]);
    const done = await client.get(`/api/v1/expert-imports/${String(id)}`);
    expect(done.body).toMatchObject({ state: 'done', rowsDone: 450, counts: { create: 450 } });
    expect(done.body.finishedAt).toMatch(/Z$/);
    const [count] = await app.database.reader.query(
      `SELECT (SELECT count(*)::int FROM expert WHERE organization_id = $1) AS experts,
         (SELECT count(*)::int FROM institution WHERE organization_id = $1) AS institutions,
         (SELECT count(*)::int FROM audit_entry WHERE organization_id = $1 AND object_kind = 'expert') AS entries`,
      [organization.id],
    );
    expect(count).toEqual({ experts: 450, institutions: 7, entries: 450 });
    const page = await client.get(
      `/api/v1/expert-imports/${String(id)}/rows?limit=200&action=create`,
    );
    expect(page.body.items).toHaveLength(200);
    const rest = await client.get(
      `/api/v1/expert-imports/${String(id)}/rows?limit=200&cursor=${page.body.next}`,
    );
    expect(rest.body.items[0].row).toBe(202);
    const late = await client.patch(`/api/v1/expert-imports/${String(id)}`, { delimiter: ';' });
    expect(late.body.code).toBe('expert_import_not_waiting');
    const list = await client.get('/api/v1/expert-imports');
    expect(list.body.items).toMatchObject([{ id, fileName: 'many.xlsx', counts: { create: 450 } }]);
  });

  it('refuses what is no table, and what is no upload', async () => {
    const post = (bytes: Uint8Array, fields = {}) =>
      client.post('/api/v1/expert-imports', form(bytes, 'x.csv', fields));
    expect((await post(csv(''))).body.code).toBe('file_empty');
    expect((await post(csv('%PDF-1.7 …'))).body.code).toBe('file_not_a_table');
    expect((await post(csv('a,b\n1,2'), { delimiter: '#' })).body.issues[0].field).toBe(
      'delimiter',
    );
    expect((await post(csv('a,b\n1,2'), { mapping: '{' })).body.issues[0].field).toBe('mapping');
    expect((await post(csv('a,b\n1,2'), { surprise: '1' })).body.issues).toMatchObject([
      { field: 'surprise', code: 'unknown_field' },
    ]);
    expect(
      (await post(csv('a,b\n1,2'), { mapping: [{ column: 1, target: 'nothing' }] })).body.issues[0]
        .field,
    ).toBe('mapping.0.target');
    const many = csv(
      `email\n${Array.from({ length: 10_000 }, (_, i) => `p${String(i)}@example.org`).join('\n')}`,
    );
    expect((await post(many)).body.code).toBe('file_too_many_rows');
    const empty = new FormData();
    empty.set('encoding', 'utf-8');
    expect((await client.post('/api/v1/expert-imports', empty)).body.code).toBe(
      'expert_import_file_missing',
    );
    expect((await client.post('/api/v1/expert-imports', { file: 'x' })).body.code).toBe(
      'media_type_not_supported',
    );
    const viewer = api(app, await organization.tokenFor('viewer'));
    expect(
      (await viewer.post('/api/v1/expert-imports', form(csv('a\n1'), 'x.csv'))).body.code,
    ).toBe('permission_denied');
  });
});
