import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ImportPurge } from '../../src/experts/import-purge.js';
import { ImportRunner } from '../../src/experts/import-runner.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { readTable } from '../../src/platform/spreadsheet/read-table.js';
import { STORAGE } from '../../src/platform/storage/storage.token.js';
import type { Storage } from '../../src/platform/storage/storage.js';
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

async function upload(text: string, name = 'people.csv', fields: object = {}): Promise<any> {
  const data = new FormData();
  data.set('options', JSON.stringify(fields));
  data.set('file', new Blob([text]), name);
  const answer = await client.post('/api/v1/expert-imports', data);
  expect(answer.body).toMatchObject({ state: 'previewed' });
  return answer.body;
}

const path = (id: string, rest = '') => `/api/v1/expert-imports/${id}${rest}`;

/** People of whom each has an address of their own. */
const people = (count: number) =>
  [
    'Name;E-mail',
    ...Array.from(
      { length: count },
      (_, at) => `Probnov${String(at)} Ivan;p${String(at)}@example.org`,
    ),
  ].join('\n');

const experts = async (): Promise<number> =>
  (await client.get('/api/v1/experts?count=true&limit=1')).body.total;

describe('a run of an import', () => {
  it('is stopped between batches, seen to be unfinished, and goes on where it stopped', async () => {
    const { id } = await upload(people(450));
    const early = await client.post(path(id, '/stop'));
    expect([early.status, early.body.code]).toEqual([409, 'expert_import_not_running']);
    expect((await client.post(path(id, '/run'))).body).toMatchObject({
      state: 'running',
      rowsTotal: 450,
      rowsDone: 0,
    });
    const running = app.nest.get(ImportRunner).run(organization.id, id);
    let done = 0;
    while (done < 100) ({ rowsDone: done } = (await client.get(path(id))).body);
    const stopped = await client.post(path(id, '/stop'));
    await running;
    const { rowsDone } = stopped.body;
    expect(stopped.body).toMatchObject({
      state: 'stopped',
      counts: { create: rowsDone, error: 0 },
      rowsTotal: 450,
    });
    expect(rowsDone).toBeGreaterThanOrEqual(100);
    expect(rowsDone).toBeLessThan(450);
    expect(rowsDone % 100).toBe(0);
    expect(await experts()).toBe(rowsDone);
    expect((await client.get(path(id))).body.rowsDone).toBe(rowsDone);
    // Said twice it stays stopped.
    expect((await client.post(path(id, '/stop'))).body.state).toBe('stopped');
    const rows = await client.get(path(id, '/rows?limit=200'));
    expect(rows.body.items.map((row: any) => row.done)).toEqual(
      Array.from({ length: 200 }, (_, at) => at < rowsDone),
    );
    const unfinished = await client.get('/api/v1/expert-imports?unfinished=true');
    expect(unfinished.body.items.map((item: any) => [item.id, item.accountName])).toEqual([
      [id, 'Test owner'],
    ]);
    expect((await client.get('/api/v1/expert-imports?unfinished=false')).body.items).toEqual([]);
    expect((await client.delete(path(id))).body.code).toBe('expert_import_not_waiting');
    expect((await client.patch(path(id), {})).body.code).toBe('expert_import_not_waiting');

    expect((await client.post(path(id, '/run'))).body).toMatchObject({
      state: 'running',
      rowsDone,
    });
    // The job of the first run and that of the second both come; each row is saved once.
    await app.nest.get(Jobs).runDue();
    expect((await client.get(path(id))).body).toMatchObject({
      state: 'done',
      rowsDone: 450,
      counts: { create: 450, unchanged: 0 },
    });
    expect(await experts()).toBe(450);
    expect((await client.get('/api/v1/expert-imports?unfinished=true')).body.items).toEqual([]);
    expect((await client.post(path(id, '/run'))).body.code).toBe('expert_import_not_waiting');
  });

  it('can be tried again when it failed', async () => {
    const { id } = await upload(people(3));
    await sql(
      `UPDATE expert_import SET state = 'failed', report = report || '{"fault": "internal_error"}' WHERE id = $1`,
      [id],
    );
    expect((await client.get(path(id))).body.fault).toBe('internal_error');
    expect((await client.post(path(id, '/run'))).body).toMatchObject({
      state: 'done',
      fault: null,
      counts: { create: 3 },
    });
  });
});

describe('a file that was looked at', () => {
  it('is thrown away with all that was kept of it', async () => {
    const { id } = await upload(people(3));
    const [{ storage_key: key }] = await sql(
      'SELECT storage_key FROM expert_import WHERE id = $1',
      [id],
    );
    const storage = app.nest.get<Storage>(STORAGE);
    expect(await storage.get(key)).toBeDefined();
    const stranger = api(app, (await createOrganization(app)).ownerToken);
    for (const refused of [
      await stranger.delete(path(id)),
      await stranger.post(path(id, '/stop')),
      await stranger.get(path(id, '/report.csv')),
    ])
      expect([refused.status, refused.body.code]).toEqual([404, 'not_found']);
    expect((await client.delete(path(id))).status).toBe(204);
    expect(await storage.get(key)).toBeUndefined();
    expect((await client.get(path(id))).status).toBe(404);
    expect(await experts()).toBe(0);
  });

  it('is read as the last one with the same columns, and says so', async () => {
    const text = 'A;B\nПробный Иван;i@example.org\n';
    const first = await upload(text, 'first.csv');
    expect(first).toMatchObject({ mappingFrom: null, defaults: {}, createDuplicates: false });
    const mapping = [
      { column: 1, target: 'fullName' },
      { column: 2, target: 'email' },
    ];
    const changed = await client.patch(path(first.id), { mapping, defaults: { country: 'KZ' } });
    expect(changed.body).toMatchObject({ mappingFrom: null, defaults: { country: 'KZ' } });
    const second = await upload(text, 'second.csv');
    expect(second.mappingFrom).toEqual({
      importId: first.id,
      fileName: 'first.csv',
      createdAt: first.createdAt,
    });
    expect(second.columns.map(({ target }: any) => target)).toEqual(['fullName', 'email']);
    const own = await client.patch(path(second.id), { mapping: mapping.slice(0, 1) });
    expect(own.body.mappingFrom).toBeNull();
    const other = api(app, (await createOrganization(app)).ownerToken);
    const data = new FormData();
    data.set('file', new Blob([text]), 'x.csv');
    expect((await other.post('/api/v1/expert-imports', data)).body.mappingFrom).toBeNull();
  });
});

describe('the report of an import', () => {
  const TEXT = [
    'Фамилия;Имя;E-mail;Страна',
    'Пробный;Иван;i@example.org;Казахстан',
    'Пробный;Иван;i@example.org;Казахстан',
    ';;;Казахстан',
    '=Пробная;Анна;a@example.org;Атлантида',
  ].join('\n');

  it('is filtered by outcome and by whether there is something to say', async () => {
    const { id } = await upload(TEXT);
    const rows = async (query: string) =>
      (await client.get(path(id, `/rows?${query}`))).body.items.map(({ row }: any) => row);
    expect(await rows('')).toEqual([2, 3, 4, 5]);
    expect(await rows('action=error&action=same_as_row')).toEqual([3, 4]);
    expect(await rows('action=create&hasIssues=true')).toEqual([5]);
    expect(await rows('hasIssues=false')).toEqual([2, 3]);
  });

  it('is a file that Excel opens, in the language of the reader', async () => {
    const { id } = await upload(TEXT);
    await client.post(path(id, '/run'));
    const response = await fetch(`${app.url}${path(id, '/report.csv')}`, {
      headers: { authorization: `Bearer ${organization.ownerToken}`, 'accept-language': 'ru' },
    });
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('Отчёт'));
    const bytes = new Uint8Array(await response.arrayBuffer());
    const table = await readTable({ name: 'report.csv', bytes });
    const registry = (await client.get('/api/v1/experts')).body.items;
    const idOf = (family: string) =>
      registry.find((item: any) => item.names[0].family === family)?.id;
    expect(table.header).toEqual([
      'Строка', 'Итог', 'Сохранено', 'Имя', 'То же лицо, что в строке', 'Изменено', 'Замечания', 'ID эксперта',
    ]); // prettier-ignore
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['2', 'Новая запись', 'да', 'Пробный Иван', '', '', '', idOf('Пробный')],
      ['3', 'Повтор строки', 'нет', 'Пробный Иван', '2', '', '', ''],
      ['4', 'Ошибка', 'нет', '', '', '', 'нет имени и нет адреса, известного реестру', ''],
      expect.arrayContaining(['5', 'Новая запись', 'да']),
    ]);
    expect(table.rows[3]?.cells[6]).toContain('«Атлантида» — неизвестная страна');
  });
});

describe('uploaded files', () => {
  it('are forgotten thirty days after, with what their rows said', async () => {
    const old = await upload('A;B\nПробный Иван;i@example.org\n', 'old.csv', {
      mapping: [{ column: 1, target: 'fullName' }],
    });
    const lying = await upload(people(2), 'lying.csv');
    const running = await upload(people(4), 'running.csv');
    const fresh = await upload(people(3), 'fresh.csv');
    await client.post(path(old.id, '/run'));
    await sql(`UPDATE expert_import SET state = 'running' WHERE id = $1`, [running.id]);
    const age = (id: string, days: number) =>
      sql(
        `UPDATE expert_import SET created_at = now() - make_interval(days => $2),
           finished_at = CASE WHEN finished_at IS NULL THEN NULL ELSE now() - make_interval(days => $2) END WHERE id = $1`,
        [id, days],
      );
    await age(old.id, 31);
    await age(lying.id, 31);
    await age(running.id, 31);
    await age(fresh.id, 29);
    await app.nest.get(ImportPurge).purge();
    await app.nest.get(ImportPurge).purge();
    const purged = (await client.get(path(old.id))).body;
    expect(purged).toMatchObject({
      state: 'done',
      fileName: 'old.csv',
      counts: { create: 1 },
      rows: [],
      columns: [
        { column: 1, header: 'A', target: 'fullName', samples: [] },
        { column: 2, header: 'B', samples: [] },
      ],
      purgedAt: expect.any(String),
    });
    const kept = await sql(
      `SELECT report::text FROM expert_import WHERE purged_at IS NOT NULL AND report::text ~ 'Probnov|Пробный|@'`,
    );
    expect(kept).toEqual([]);
    const storage = app.nest.get<Storage>(STORAGE);
    const files = await sql(
      'SELECT file_name, storage_key FROM expert_import WHERE organization_id = $1 ORDER BY 1',
      [organization.id],
    );
    const present = await Promise.all(
      files.map(async ({ file_name: name, storage_key: key }) => [
        name,
        (await storage.get(key)) !== undefined,
      ]),
    );
    expect(present).toEqual([
      ['fresh.csv', true],
      ['lying.csv', false],
      ['old.csv', false],
      ['running.csv', true],
    ]);
    for (const refused of [
      await client.post(path(lying.id, '/run')),
      await client.patch(path(lying.id), {}),
    ])
      expect([refused.status, refused.body.code]).toEqual([410, 'expert_import_file_gone']);
    const unfinished = await client.get('/api/v1/expert-imports?unfinished=true');
    expect(unfinished.body.items.map((item: any) => item.fileName).sort()).toEqual([
      'fresh.csv',
      'running.csv',
    ]);
    // How its columns were read is still offered.
    const next = await upload('A;B\nПробная Анна;a@example.org\n', 'next.csv');
    expect(next.mappingFrom).toMatchObject({ importId: old.id, fileName: 'old.csv' });
  });
});
