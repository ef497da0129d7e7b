import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  api,
  createOrganization,
  startApp,
  type Answer,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { readTable } from '../../src/platform/spreadsheet/read-table.js';
import { insertEvent } from '../support/outcome-samples.js';

let app: TestApp;
let own: TestOrganization;
let client: ReturnType<typeof api>;

type Body = Answer['body'];

beforeAll(async () => {
  app = await startApp();
  own = await createOrganization(app, { code: 'SEC' });
  client = api(app, own.ownerToken);
});

afterAll(() => app.close());

async function makeOutcome(eventId: string, organization = client): Promise<Body> {
  const { body } = await organization.post(`/api/v1/events/${eventId}/outcomes`, {
    kind: 'recommendations',
    authenticLanguage: 'en',
    editions: [{ lang: 'en', title: 'Recommendations', summary: 'In short.', body: 'Text.' }],
  });
  return body;
}

async function add(outcome: Body, text: string, over: object = {}): Promise<string> {
  const { body } = await client.post(`/api/v1/outcomes/${String(outcome.id)}/recommendations`, {
    texts: { en: text },
    addressees: [{ name: { en: 'Ministry', kk: 'Министрлік' } }],
    ...over,
  });
  return body.id;
}

async function publish(outcome: Body): Promise<void> {
  const path = `/api/v1/outcome-versions/${String(outcome.current.id)}`;
  const submitted = await client.post(`${path}/submit`);
  await client.call('POST', `${path}/approve`, undefined, {
    'if-match': `"${String(submitted.body.version)}"`,
  });
  expect((await client.post(`${path}/publish`)).status).toBe(200);
}

const status = (id: string, next: string, note = 'Settled.') =>
  client.post(`/api/v1/recommendations/${id}/status`, { status: next, note: { en: note } });

const list = async (query: string): Promise<Body> =>
  (await client.get(`/api/v1/recommendations?${query}`)).body;

describe('the list of recommendations', () => {
  it('has what is open by its due day first, page by page, then drafts and what is over', async () => {
    const outcome = await makeOutcome(await insertEvent(app, own.id));
    const later = await add(outcome, 'Later', { dueOn: '2027-04-01' });
    const undated = await add(outcome, 'Undated');
    const over = await add(outcome, 'Over', { dueOn: '2025-01-01' });
    const soon = await add(outcome, 'Soon', { dueOn: '2026-04-01' });
    const sameDay = await add(outcome, 'Same day', { dueOn: '2026-04-01' });
    await publish(outcome);
    await status(over, 'no_longer_applicable');
    const draftOf = await makeOutcome(await insertEvent(app, own.id));
    const draft = await add(draftOf, 'Draft', { dueOn: '2025-01-01' });

    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await list(`order=due&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ id }: Body) => id));
      cursor = page.next ?? '';
    } while (cursor !== '');
    expect(seen).toEqual([soon, sameDay, later, undated, draft, over]);
    const newest = [draft, sameDay, soon, over, undated, later];
    expect((await list('')).items.map(({ id }: Body) => id)).toEqual(newest);

    const open = await list('open=true&order=due');
    expect(open.items.map(({ id }: Body) => id)).toEqual([soon, sameDay, later, undated]);
    const ended = await list('open=false');
    expect(ended.items.map(({ id }: Body) => id)).toEqual([over]);
    const wrong = await client.get('/api/v1/recommendations?order=symbol');
    expect(wrong.body.issues[0].field).toBe('order');
  });

  it('is found by the words of an addressee in any language, and by no stranger', async () => {
    const outcome = await makeOutcome(await insertEvent(app, own.id));
    const { body: partner } = await client.post('/api/v1/partners', {
      name: { en: 'Organisation of Ferries' },
      acronym: { en: 'OOF' },
      kind: 'multilateral',
    });
    const toPartner = await add(outcome, 'Sail', { addressees: [{ partnerId: partner.id }] });
    const named = await add(outcome, 'Row', {
      addressees: [{ name: { en: 'Harbour office', kk: 'Кеме айлағы' } }],
    });
    expect((await list('q=oof')).items.map(({ id }: Body) => id)).toEqual([toPartner]);
    expect((await list('q=айлағы кеме')).items.map(({ id }: Body) => id)).toEqual([named]);
    const stranger = api(app, (await createOrganization(app)).ownerToken);
    expect((await stranger.get('/api/v1/recommendations?q=oof')).body.items).toEqual([]);
  });

  it('is narrowed to what serves a mandate', async () => {
    const mandate = async () => {
      const { body } = await client.post('/api/v1/mandates', {
        title: { en: 'A speech' },
        kind: 'speech',
        authenticLanguage: 'en',
        adoptedOn: '2025-05-01',
        proposals: [{ title: { en: 'Hold round tables' } }],
      });
      return { mandateId: body.id, proposalId: body.proposals[0].id };
    };
    const first = await mandate();
    const second = await mandate();
    const serving = async (proposalId: string) => {
      const eventId = await insertEvent(app, own.id);
      await app.database.reader.query(
        'INSERT INTO event_proposal (organization_id, event_id, proposal_id) VALUES ($1, $2, $3)',
        [own.id, eventId, proposalId],
      );
      return add(await makeOutcome(eventId), 'Served');
    };
    const served = await serving(first.proposalId);
    await serving(second.proposalId);
    const found = await list(`mandateId=${String(first.mandateId)}`);
    expect(found.items.map(({ id }: Body) => id)).toEqual([served]);
  });

  it('says who took each step', async () => {
    const outcome = await makeOutcome(await insertEvent(app, own.id));
    const id = await add(outcome, 'Follow');
    await publish(outcome);
    const { body } = await status(id, 'in_progress', 'Begun.');
    expect(body.history.at(-1)).toMatchObject({ newStatus: 'in_progress', note: { en: 'Begun.' } });
    const { accountId } = body.history.at(-1);
    const [account] = await app.database.reader.query(
      'SELECT display_name AS name FROM account WHERE id = $1',
      [accountId],
    );
    expect(body.history.at(-1).by).toEqual({ accountId, name: account.name });
  });
});

describe('the export of recommendations', () => {
  it('has what the filters find, in the reader’s language, as text that no spreadsheet runs', async () => {
    const organization = await createOrganization(app, { code: 'EXP' });
    const owner = api(app, organization.ownerToken);
    const outcome = await makeOutcome(await insertEvent(app, organization.id), owner);
    const path = `/api/v1/outcomes/${String(outcome.id)}/recommendations`;
    const evil = '=HYPERLINK("http://evil.example","click")';
    for (const [en, more] of [
      ['Exchange warnings\n\n- within the hour; "at once"', { dueOn: '2026-04-01' }],
      [evil, { addressees: [{ name: { en: evil, ru: '@SUM(1+1)' } }] }],
      ['Quite another thing', {}],
    ] as const)
      expect(
        (
          await owner.post(path, {
            texts: { en, ru: 'Обмениваться предупреждениями' },
            addressees: [{ name: { en: 'Ministry', ru: 'Министерство' } }],
            ...more,
          })
        ).status,
      ).toBe(201);
    const download = async (ending: string, query: string, language: string) => {
      const response = await fetch(`${app.url}/api/v1/recommendations/export.${ending}?${query}`, {
        headers: {
          authorization: `Bearer ${organization.ownerToken}`,
          'accept-language': language,
        },
      });
      expect(response.status).toBe(200);
      return { bytes: new Uint8Array(await response.arrayBuffer()), headers: response.headers };
    };
    const { bytes, headers } = await download('csv', 'order=due&q=hour', 'ru');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[\x20-\x7e]+\.csv"/);
    const one = await readTable({ name: 'r.csv', bytes });
    expect(
      [one.header, ...one.rows.map((row) => row.cells)].map((cells) => cells.slice(0, 1)),
    ).toEqual([['Обозначение'], [expect.stringMatching(/^EXP\/REC\/\d{4}\/1\/REC\.1$/)]]);
    const cells = one.rows[0]?.cells;
    const cell = (name: string) => cells?.[one.header.indexOf(name)];
    expect(cell('Формулировка (английский)')).toBe(
      'Exchange warnings\n\n- within the hour; "at once"',
    );
    expect([cell('Адресаты'), cell('Статус'), cell('Срок'), cell('Ответили')]).toEqual([
      'Министерство',
      'Черновик',
      '2026-04-01',
      '',
    ]);
    // Every row, and nothing of the other organization; no cell begins as a formula does.
    const all = await download('csv', '', 'en');
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(all.bytes);
    expect(text.replace(/"(?:[^"]|"")*"/g, (quoted) => quoted.replaceAll('\n', ' '))).not.toMatch(
      /(?:^|[,\n])"?[=@]/,
    );
    const xlsx = await readTable({ name: 'r.xlsx', ...(await download('xlsx', '', 'zh')) });
    expect(xlsx.header.slice(0, 2)).toEqual(['编号', '成果文件']);
    for (const table of [await readTable({ name: 'r.csv', bytes: all.bytes }), xlsx]) {
      expect(table.rows).toHaveLength(3);
      expect(table.rows.flatMap((row) => row.cells).filter((value) => value === evil)).toHaveLength(
        2,
      );
    }
    const none = await download('csv', 'answered=true', 'en');
    expect((await readTable({ name: 'r.csv', bytes: none.bytes })).rows).toEqual([]);
  });
});
