import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { addExpert, addForum } from '../support/programme-samples.js';

let app: TestApp;
let organization: TestOrganization;
let client: ReturnType<typeof api>;
let event: string;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

beforeEach(async () => {
  organization = await createOrganization(app);
  client = api(app, organization.ownerToken);
  event = (await addForum(client)).event;
});

type Row = Record<string, unknown>;

async function newExpert(input: Row): Promise<string> {
  const { status, body } = await client.post('/api/v1/experts', { category: 'scholar', ...input });
  expect([status, body.issues]).toEqual([201, undefined]);
  return body.id as string;
}

async function engage(expertId: string, state = 'proposed'): Promise<Row> {
  const made = await client.post(`/api/v1/events/${event}/speakers`, {
    expertId,
    role: 'speaker',
    state,
  });
  expect(made.status).toBe(201);
  return made.body as Row;
}

const move = (id: unknown, version: number, body: Row) =>
  client.call('POST', `/api/v1/speakers/${String(id)}/state`, body, {
    'if-match': `"${String(version)}"`,
  });

describe('who is engaged in an event', () => {
  it('is shown with the name in each language of the event, category and consent', async () => {
    const { body } = await client.get(`/api/v1/events/${event}`);
    await client.patch(
      `/api/v1/events/${event}`,
      { languages: ['kk', 'zh', 'en'] },
      body.version as number,
    );
    const expert = await newExpert({
      category: 'official',
      names: [
        { lang: 'ru', family: 'Образцова', given: 'Сауле' },
        { lang: 'en', family: 'Obraztsova', given: 'Saule' },
        { lang: 'zh', full: '萨乌列' },
      ],
    });
    const speaker = await engage(expert);
    expect(speaker).toMatchObject({
      category: 'official',
      consent: 'not_asked',
      names: [
        { lang: 'kk', printed: 'Образцова Сауле', formLang: 'ru' },
        { lang: 'zh', printed: '萨乌列', formLang: 'zh' },
        { lang: 'en', printed: 'Saule Obraztsova', formLang: 'en' },
      ],
    });
  });

  it('has the names in the languages of the organization where the event has none', async () => {
    const { body } = await client.get(`/api/v1/events/${event}`);
    await client.patch(`/api/v1/events/${event}`, { languages: [] }, body.version as number);
    const told = (await client.get('/api/v1/organization')).body.languages as string[];
    const speaker = await engage(
      await addExpert(app, organization, { family: 'Sultanov', given: 'Timur' }),
    );
    const names = speaker['names'] as Row[];
    expect(names.map((name) => name['lang'])).toEqual(told);
  });

  it('is found across scripts, only in this event', async () => {
    const sultanov = await newExpert({
      names: [{ lang: 'ru', family: 'Султанов', given: 'Тимур' }],
    });
    const wei = await newExpert({ names: [{ lang: 'zh', family: '李', given: '伟' }] });
    const other = await newExpert({ names: [{ lang: 'en', family: 'Sultanova', given: 'Aya' }] });
    for (const expert of [sultanov, wei]) await engage(expert);
    const elsewhere = (await addForum(client, { title: { en: 'Another' } })).event;
    await client.post(`/api/v1/events/${elsewhere}/speakers`, { expertId: other, role: 'speaker' });
    const found = async (q: string) => {
      const answer = await client.get(
        `/api/v1/events/${event}/speakers?q=${encodeURIComponent(q)}`,
      );
      return (answer.body.items as Row[]).map((item) => item['expertId']);
    };
    expect(await found('sultan')).toEqual([sultanov]);
    expect(await found('Тимур Султанов')).toEqual([sultanov]);
    expect(await found('li wei')).toEqual([wei]);
    expect(await found('伟')).toEqual([wei]);
    expect(await found('Timur Wei')).toEqual([]);
    expect(await found('%')).toEqual([]);
    expect(await found('nobody')).toEqual([]);
  });
});

describe('a state of an engagement that was changed by mistake', () => {
  it('is taken back, with the time since when it had been so', async () => {
    const expert = await addExpert(app, organization, { family: 'Ли', given: 'Вэй' });
    const { id, stateChangedAt } = await engage(expert, 'invited');
    const accepted = await move(id, 1, { to: 'accepted' });
    expect(accepted.body).toMatchObject({ state: 'accepted', version: 2 });
    expect(accepted.body.stateChangedAt).not.toBe(stateChangedAt);
    const back = await move(id, 2, { to: 'invited', takeBack: true });
    expect(back.body).toMatchObject({ state: 'invited', stateChangedAt, version: 3 });
    // The way back is a change itself, and can be taken back.
    const again = await move(id, 3, { to: 'accepted', takeBack: true });
    expect(again.body).toMatchObject({ state: 'accepted', version: 4 });
  });

  it('goes back only to what it was, and only in its own version', async () => {
    const expert = await addExpert(app, organization, { family: 'Ли', given: 'Вэй' });
    const { id } = await engage(expert, 'invited');
    // Nothing was changed yet: it began as invited.
    expect((await move(id, 1, { to: 'proposed', takeBack: true })).body.code).toBe(
      'speaker_transition_refused',
    );
    await move(id, 1, { to: 'accepted' });
    await move(id, 2, { to: 'confirmed' });
    expect((await move(id, 3, { to: 'invited', takeBack: true })).body.code).toBe(
      'speaker_transition_refused',
    );
    expect((await move(id, 3, { to: 'accepted' })).body.code).toBe('speaker_transition_refused');
    expect((await move(id, 2, { to: 'accepted', takeBack: true })).status).toBe(412);
    expect((await move(id, 3, { to: 'accepted', takeBack: true })).body.state).toBe('accepted');
  });
});

describe('the hours of somebody far away', () => {
  it('follow their clock in the weeks when only one of two zones has changed', async () => {
    const moved = await client.patch(
      `/api/v1/events/${event}`,
      { zone: 'Europe/Berlin', startsLocal: '2027-03-08T00:00', endsLocal: '2027-04-05T00:00' },
      1,
    );
    expect(moved.status).toBe(200);
    const expert = await addExpert(app, organization, { family: 'Осипова', given: 'Сара' });
    const path = `/api/v1/speakers/${String((await engage(expert))['id'])}`;
    const dates = { firstDay: '2027-03-08', lastDay: '2027-03-31' };
    const told = await client.put(
      `${path}/availability`,
      {
        zone: 'America/New_York',
        weekly: [{ weekdays: ['tuesday'], from: '09:00', to: '12:00', ...dates }],
      },
      1,
    );
    expect(told.status).toBe(200);
    const { body } = await client.get(path);
    expect(body.availability.map(({ from }: { from: string }) => from)).toEqual([
      '2027-03-09T15:00',
      '2027-03-16T14:00',
      '2027-03-23T14:00',
      '2027-03-30T15:00',
    ]);
  });
});
