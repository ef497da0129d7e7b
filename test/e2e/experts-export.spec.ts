import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportHeader } from '../../src/experts/export-table.js';
import { proposeTargets } from '../../src/experts/import-columns.js';
import { readTable } from '../../src/platform/spreadsheet/read-table.js';
import { UI_LANGUAGES } from '../../src/kernel/languages.js';
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
  organization = await createOrganization(app);
  client = api(app, organization.ownerToken);
  await client.post('/api/v1/themes', {
    key: 'trade',
    title: {
      en: 'Economy, trade',
      ru: 'Экономика и торговля',
      kk: 'Экономика және сауда',
      zh: '经贸',
    },
  });
  const people: [object[], object][] = [
    [
      [
        { family: 'Тестова', given: 'Айгүл', patronymic: 'Серікқызы', lang: 'kk' },
        { family: 'Testova', given: 'Aigul', lang: 'en' },
        { full: '阿依古丽·捷斯托娃', lang: 'zh' },
      ],
      {
        category: 'public_figure',
        country: 'KZ',
        gender: 'female',
        languages: ['kk', 'ru', 'zh-Hant'],
        emails: ['aigul@example.org', 'test+kz@пример.example'],
        phone: '+7 701 000 00 00',
        themeIds: ['trade'],
        affiliations: [
          { institutionName: 'Центр "Пример"; филиал', title: { ru: 'Директор', en: 'Director' } },
          { institutionName: '=HYPERLINK("http://evil.example","click")' },
          { institutionName: 'Үлгі институты', title: { kk: 'Кеңесші' } },
        ],
        bio: { kk: 'Бірінші жол\nекінші жол', en: 'About.' },
        note: '-2+3',
      },
    ],
    [[{ family: '李', given: '示例' }], { country: 'CN', category: 'scholar', gender: 'male' }],
    [[{ given: 'Гүлнәр' }], { note: '@SUM(1+1)' }],
    [[{ full: 'Aliyev Namuna Said oglu' }], { country: 'AZ', phone: '0312000000' }],
    [[{ given: '=HYPERLINK("http://evil","x")', lang: 'en' }], { emails: ['f@example.org'] }],
    [
      [{ family: 'Oʻktamov', given: 'Gʻayrat', lang: 'uz' }],
      { country: 'UZ', category: 'journalist' },
    ],
  ];
  for (const [names, more] of people) {
    const answer = await client.post('/api/v1/experts', { names, ...more });
    expect(answer.body).toMatchObject(
      answer.status === 201 ? {} : { code: 'invalid_input', issues: [{ code: 'name_has_markup' }] },
    );
  }
});
afterAll(() => app.close());

async function download(
  path: string,
  language: string,
): Promise<{ bytes: Uint8Array; headers: Headers }> {
  const response = await fetch(`${app.url}/api/v1/experts/${path}`, {
    headers: { authorization: `Bearer ${organization.ownerToken}`, 'accept-language': language },
  });
  expect(response.status).toBe(200);
  return { bytes: new Uint8Array(await response.arrayBuffer()), headers: response.headers };
}

describe('the export of experts', () => {
  it.each(UI_LANGUAGES)('has column names in %s that an import understands', (language) => {
    expect(proposeTargets(exportHeader(language))).toEqual([
      'id', 'family', 'given', 'patronymic', 'fullName', 'fullNameLatin', 'fullNameHan', 'email', 'phone', 'country',
      'category', 'gender', 'languages', 'institution', 'position', 'themes', 'bio', 'note',
    ]); // prettier-ignore
  });

  it.each(UI_LANGUAGES)('25: in %s changes nobody when it is read back', async (language) => {
    const before = await client.get('/api/v1/experts');
    for (const ending of ['csv', 'xlsx']) {
      const { bytes } = await download(`export.${ending}`, language);
      const data = new FormData();
      data.set('file', new Blob([new Uint8Array(bytes)]), `experts.${ending}`);
      const report = await client.post('/api/v1/expert-imports', data);
      expect(report.body.rows.map(({ action, changes }: any) => [action, changes])).toEqual(
        before.body.items.map(() => ['unchanged', []]),
      );
      expect(report.body.warnings).toEqual([]);
      await client.post(`/api/v1/expert-imports/${String(report.body.id)}/run`);
    }
    expect((await client.get('/api/v1/experts')).body).toEqual(before.body);
  });

  it('25, 47: is text that no spreadsheet runs, under a name in the reader’s language', async () => {
    const { bytes, headers } = await download('export.csv', 'ru');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''%D0%AD%D0%BA.*\.csv$/,
    );
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(text.startsWith('\ufeffID;Фамилия;Имя;')).toBe(true);
    expect(text.lastIndexOf('\ufeff')).toBe(0);
    // A line break inside of quotes begins no cell.
    const cells = text.replace(/"(?:[^"]|"")*"/g, (cell) => cell.replaceAll('\n', ' '));
    expect(cells).not.toMatch(/(?:^|[;\n])"?[=@+]/);
    const table = await readTable({ name: 'x.csv', bytes });
    const phones = table.rows.map(({ cells }) => cells[8]);
    expect(phones).toContain('+7 701 000 00 00');
    expect(phones).toContain('0312000000');
    expect(table.rows.map(({ cells }) => cells[13]).join('\n')).toContain(
      '=HYPERLINK("http://evil.example","click")',
    );
  });

  it('has the rows that the filter finds, and those of the own organization only', async () => {
    const { bytes } = await download('export.csv?country=CN', 'en');
    const table = await readTable({ name: 'x.csv', bytes });
    expect(table.rows.map(({ cells }) => cells.slice(1, 3))).toEqual([['李', '示例']]);
    const other = await createOrganization(app);
    const empty = await api(app, other.ownerToken).get('/api/v1/experts/export.csv');
    expect(empty.body.trim().split('\r\n')).toHaveLength(1);
    const refused = await api(app).get('/api/v1/experts/export.csv');
    expect(refused.status).toBe(401);
    expect((await client.get('/api/v1/experts/export.csv?country=Nowhere')).status).toBe(400);
  });
});
