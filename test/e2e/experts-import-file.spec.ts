import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
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

const path = (id: string, rest = '') => `/api/v1/expert-imports/${id}${rest}`;

async function send(text: string, name = 'people.csv', options: object = {}) {
  const data = new FormData();
  data.set('options', JSON.stringify(options));
  data.set('file', new Blob([text]), name);
  return client.post('/api/v1/expert-imports', data);
}

async function upload(text: string, name?: string, options?: object): Promise<any> {
  const answer = await send(text, name, options);
  expect(answer.body).toMatchObject({ state: 'previewed' });
  return answer.body;
}

const names = async (): Promise<string[]> =>
  (await client.get('/api/v1/experts?limit=200')).body.items.map(({ name }: any) => name);

describe('how a file is read', () => {
  it('shows its beginning as it is read, and shows it anew when it is read otherwise', async () => {
    const { id, ...report } = await upload(
      'E-mail;Имя;Телефон\na@example.org;Анна;\nb@example.org;Борис;1\n',
    );
    expect(report).toMatchObject({
      header: true,
      firstRows: [
        { row: 2, cells: ['a@example.org', 'Анна', ''] },
        { row: 3, cells: ['b@example.org', 'Борис', '1'] },
      ],
    });
    const told = await client.patch(path(id), { delimiter: ',' });
    expect(told.body.firstRows[0]).toEqual({ row: 2, cells: ['a@example.org;Анна;'] });
    expect(told.body.columns).toHaveLength(1);
    const back = await client.patch(path(id), { delimiter: ';' });
    expect(back.body.columns.map(({ target }: any) => target)).toEqual(['email', 'given', 'phone']);
  });

  it('takes a first row that is a person for one when told so', async () => {
    const file = 'Пробная,Анна,a@example.org\nПробный,Борис,b@example.org\n';
    const refused = await send(file);
    expect([refused.status, refused.body.code]).toEqual([400, 'header_missing']);
    const { id, columns, header, firstRows, rowsTotal } = await upload(file, 'bare.csv', {
      header: false,
    });
    expect({ header, rowsTotal, first: firstRows[0] }).toEqual({
      header: false,
      rowsTotal: 2,
      first: { row: 1, cells: ['Пробная', 'Анна', 'a@example.org'] },
    });
    expect(columns.map(({ header: name }: any) => name)).toEqual([
      'column_1',
      'column_2',
      'column_3',
    ]);
    await client.patch(path(id), {
      mapping: [
        { column: 1, target: 'family' },
        { column: 2, target: 'given' },
        { column: 3, target: 'email' },
      ],
    });
    const done = await client.post(path(id, '/run'));
    expect(done.body).toMatchObject({ state: 'done', counts: { create: 2, error: 0 } });
    expect(await names()).toEqual(['Пробная Анна', 'Пробный Борис']);
    // Columns without names say nothing about what they are: another such file is not read the same way unasked.
    const other = await upload('Алматы,Казахстан,x@example.org\n', 'towns.csv', { header: false });
    expect(other.columns.map(({ target }: any) => target)).toEqual(['ignore', 'ignore', 'ignore']);
    expect(other.mappingFrom).toBeNull();
  });

  it('forgets what was said about columns when it turns out to have others', async () => {
    const { id } = await upload('Кто;Откуда\nПробная Анна Тестовна;Казахстан\n');
    const told = await client.patch(path(id), {
      mapping: [
        { column: 1, target: 'fullName' },
        { column: 2, target: 'country' },
      ],
    });
    expect(told.body.rows[0].action).toBe('create');
    const bare = await client.patch(path(id), { header: false });
    expect(bare.body.columns.map(({ target }: any) => target)).toEqual(['ignore', 'ignore']);
    // Something else said about the reading leaves the columns as they were said to be.
    const again = await client.patch(path(id), { header: true });
    expect(again.body.columns.map(({ target }: any) => target)).toEqual(['ignore', 'ignore']);
    await client.patch(path(id), { mapping: [{ column: 1, target: 'fullName' }] });
    const kept = await client.patch(path(id), { defaults: { country: 'KZ' } });
    expect(kept.body.columns.map(({ target }: any) => target)).toEqual(['fullName', 'ignore']);
  });
});

describe('the rows to correct', () => {
  it('come as they stand in the file, and are taken in once they are corrected', async () => {
    const { id } = await upload(
      'Кто;Почта;Страна\nПробная Анна Тестовна;a@example.org;Казахстан\nПробный Борис;не адрес;Казахстан\n',
    );
    const mapping = [
      { column: 1, target: 'fullName' },
      { column: 2, target: 'email' },
      { column: 3, target: 'country' },
    ];
    await client.patch(path(id), { mapping });
    await client.post(path(id, '/run'));
    const file = await client.get(path(id, '/rows.csv?action=error'), { 'accept-language': 'ru' });
    expect(file.headers.get('content-disposition')).toContain(
      encodeURIComponent('Строки для исправления.csv'),
    );
    const [header, row, end] = String(file.body).replace('\ufeff', '').split('\r\n');
    expect(header).toBe('Кто;Почта;Страна;Замечания импорта');
    expect(row).toMatch(/^Пробный Борис;не адрес;Казахстан;.+/);
    expect(end).toBe('');
    const corrected = String(file.body).replace('не адрес', 'b@example.org');
    const next = await upload(corrected, 'corrected.csv');
    // It is known by its columns, though one was put behind them.
    expect(next.mappingFrom).toMatchObject({ importId: id });
    expect(next.columns.map(({ target }: any) => target)).toEqual([
      'fullName',
      'email',
      'country',
      'ignore',
    ]);
    const done = await client.post(path(next.id, '/run'));
    expect(done.body.counts).toMatchObject({ create: 1, error: 0 });
    expect((await names()).sort()).toEqual(['Пробная Анна Тестовна', 'Пробный Борис']);
  });

  it('get the names of their fields where the file had none', async () => {
    const { id } = await upload(
      'Пробный Борис,не адрес@\nПробная Анна,a@example.org\n',
      'bare.csv',
      {
        header: false,
        mapping: [
          { column: 1, target: 'fullName' },
          { column: 2, target: 'email' },
        ],
      },
    );
    const file = await client.get(path(id, '/rows.csv?action=error'), { 'accept-language': 'en' });
    const text = String(file.body).replace('\ufeff', '');
    expect(text).toMatch(/^Full name,E-mail,Remarks of the import\r\nПробный Борис,не адрес@,/);
    expect(text).not.toContain('Анна');
  });
});

describe('the file of an import', () => {
  it('is forgotten on demand, the counts stay; not while it runs, and not by strangers', async () => {
    const { id } = await upload('Имя;E-mail\nАнна;a@example.org\nБорис;b@example.org\n');
    await client.post(path(id, '/run'));
    const [{ storage_key: key }] = await app.database.reader.query<[{ storage_key: string }]>(
      'SELECT storage_key FROM expert_import WHERE id = $1',
      [id],
    );
    const other = await createOrganization(app);
    expect((await api(app, other.ownerToken).delete(path(id, '/file'))).status).toBe(404);
    await app.database.reader.query(
      `UPDATE expert_import SET state = 'running', finished_at = NULL WHERE id = $1`,
      [id],
    );
    const running = await client.delete(path(id, '/file'));
    expect([running.status, running.body.code]).toEqual([409, 'expert_import_running']);
    const storage = app.nest.get<Storage>(STORAGE);
    expect(await storage.get(key)).toBeDefined();
    await app.database.reader.query(
      `UPDATE expert_import SET state = 'done', finished_at = now() WHERE id = $1`,
      [id],
    );
    expect((await client.delete(path(id, '/file'))).status).toBe(204);
    expect((await client.delete(path(id, '/file'))).status).toBe(204);
    expect(await storage.get(key)).toBeUndefined();
    const report = (await client.get(path(id))).body;
    expect(report).toMatchObject({ counts: { create: 2 }, firstRows: [], rows: [] });
    expect(report.purgedAt).toEqual(expect.any(String));
    expect(JSON.stringify(report)).not.toContain('a@example.org');
    const gone = await client.get(path(id, '/rows.csv'));
    expect([gone.status, gone.body.code]).toEqual([410, 'expert_import_file_gone']);
  });
});
