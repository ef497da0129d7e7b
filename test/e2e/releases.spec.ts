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
let forum: Awaited<ReturnType<typeof addForum>>;
let slug: string;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

beforeEach(async () => {
  organization = await createOrganization(app);
  client = api(app, organization.ownerToken);
  forum = await addForum(client);
  const event = await client.get(`/api/v1/events/${forum.event}`);
  slug = event.body.slug as string;
  const announced = await client.post(
    `/api/v1/events/${forum.event}/state`,
    { to: 'announced' },
    { 'if-match': '"1"' },
  );
  expect(announced.status).toBe(200);
});

const releases = () => `/api/v1/events/${forum.event}/releases`;

const at = (starts: string, ends: string, day = '2027-09-14') => ({
  startsLocal: `${day}T${starts}`,
  endsLocal: `${day}T${ends}`,
});

async function add(title: string, more: Record<string, unknown> = {}) {
  const made = await client.post(`/api/v1/events/${forum.event}/sessions`, {
    title: { en: title },
    kind: 'panel',
    ...at('10:00', '11:00'),
    roomId: forum.hallA,
    ...more,
  });
  expect([made.status, made.body.code]).toEqual([201, undefined]);
  return made.body as { id: string; version: number };
}

async function change(session: { id: string; version: number }, patch: Record<string, unknown>) {
  const answer = await client.patch(`/api/v1/sessions/${session.id}`, patch, session.version);
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
  session.version = answer.body.version as number;
}

const publicFile = async (path: string, lang = 'en') =>
  (await fetch(`${app.url}/${lang}/events/${slug}/${path}`)).text();

const sara = () =>
  addExpert(
    app,
    organization,
    { family: 'Осипова', given: 'Сара' },
    {
      languages: ['ru', 'en'],
      email: `sara.${organization.id}@example.org`,
    },
  );

describe('what would be released', () => {
  it('is said beforehand: nothing of n, who is not confirmed, what would vanish', async () => {
    expect((await client.get(`${releases()}/preview`)).body).toMatchObject({
      number: 1,
      last: null,
      counts: { total: 0, placed: 0, unscheduled: 0, cancelled: 0, published: 0 },
      publishesNothing: true,
    });
    const expert = await addExpert(app, organization, { family: 'Тестов', given: 'Пётр' });
    const engaged = await client.post(`/api/v1/events/${forum.event}/speakers`, {
      expertId: expert,
      role: 'speaker',
    });
    expect(engaged.status).toBe(201);
    const waiting = await add('Waiting', {
      startsLocal: undefined,
      endsLocal: undefined,
      durationMinutes: 30,
    });
    const refused = await client.post(releases(), {});
    expect([refused.status, refused.body.code, refused.body.params]).toEqual([
      409,
      'release_publishes_nothing',
      { placed: 0, total: 1 },
    ]);
    expect((await client.get(releases())).body.items).toEqual([]);

    const opening = await add('Opening', { people: [{ expertId: expert, role: 'speaker' }] });
    expect((await client.get(`${releases()}/preview`)).body).toMatchObject({
      counts: { total: 2, placed: 1, unscheduled: 1, cancelled: 0, published: 1 },
      publishesNothing: false,
      unscheduled: [{ id: waiting.id, title: { en: 'Waiting' } }],
      unnamed: [
        {
          expertId: expert,
          name: 'Пётр Тестов',
          reason: 'proposed',
          sessions: [{ id: opening.id, title: { en: 'Opening' } }],
        },
      ],
      vanishing: [],
    });
    expect((await client.post(releases(), {})).status).toBe(201);
    expect((await client.get(`${releases()}/preview`)).body).toMatchObject({
      number: 2,
      unchanged: true,
    });
    await client.delete(`/api/v1/sessions/${opening.id}`);
    const preview = (await client.get(`${releases()}/preview`)).body;
    expect(preview).toMatchObject({
      unchanged: false,
      publishesNothing: true,
      vanishing: [{ sessionId: opening.id, change: 'withdrawn', title: { en: 'Opening' } }],
    });
  });
});

describe('a release', () => {
  it('is what the public sees from then on, whatever happens to the draft', async () => {
    const expert = await sara();
    const session = await add('Energy', { people: [{ expertId: expert, role: 'chair' }] });
    await add('No hours', { startsLocal: undefined, endsLocal: undefined, durationMinutes: 30 });
    // Until the first release the draft is public as far as it has hours.
    expect(await publicFile('programme')).toContain('Energy');
    expect(await publicFile('programme')).not.toContain('No hours');
    const made = await client.post(releases(), { name: 'First', note: { en: 'Halls are open.' } });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ number: 1, name: 'First', sessions: 1, letters: 1 });

    await change(session, { title: { en: 'Water' }, ...at('15:00', '16:00') });
    const page = await publicFile('programme');
    expect(page).toContain('Energy');
    expect(page).toContain('10:00');
    expect(page).not.toContain('Water');
    expect(page).toContain('Release “First”');
    expect(page).toContain('Halls are open.');
    expect(page).toContain('Осипова');
    const json = JSON.parse(await publicFile('schedule.json')) as {
      schedule: { version: string; conference: { days: { rooms: Record<string, unknown[]> }[] } };
    };
    expect(json.schedule.version).toBe('First');
    expect(JSON.stringify(json)).toContain('Energy');
    expect(JSON.stringify(json)).not.toContain('Water');

    expect((await client.post(releases(), {})).body).toMatchObject({
      number: 2,
      name: '2',
      differences: {
        sessions: [
          {
            sessionId: session.id,
            change: 'changed',
            fields: ['title', 'hours'],
            sentences: [
              '“Energy” is now called “Water”.',
              expect.stringMatching(/^“Water” has other hours: .*3:00.*4:00.*10:00.*11:00|15:00/),
            ],
          },
        ],
        people: [{ expertId: expert, changes: [{ change: 'moved', sessionId: session.id }] }],
      },
    });
    expect(await publicFile('programme')).toContain('Water');
    // The old one stays at its own address, and says that it is old.
    const old = await publicFile('programme/releases/1');
    expect(old).toContain('Energy');
    expect(old).toContain('has since been replaced');
    expect(old).toContain('noindex');
    expect((await fetch(`${app.url}/en/events/${slug}/programme/releases/3`)).status).toBe(404);
    expect((await fetch(`${app.url}/en/events/${slug}/programme/releases/x`)).status).toBe(404);
  });

  it('never changes, not even by hand', async () => {
    await add('Energy');
    await client.post(releases(), {});
    for (const statement of [
      `UPDATE programme_release SET name = 'other'`,
      'DELETE FROM programme_release',
      'TRUNCATE programme_release',
    ]) {
      await expect(app.database.reader.query(statement)).rejects.toThrow(/never changes/);
    }
  });

  it('names nobody who has taken back their consent since', async () => {
    const expert = await sara();
    await add('Energy', { people: [{ expertId: expert, role: 'chair' }] });
    await client.post(releases(), {});
    expect(await publicFile('programme')).toContain('Осипова');
    await app.database.reader.query(`UPDATE expert SET consent = 'withdrawn' WHERE id = $1`, [
      expert,
    ]);
    expect(await publicFile('programme')).not.toContain('Осипова');
    expect(await publicFile('programme/releases/1')).not.toContain('Осипова');
    expect(await publicFile('schedule.xml')).not.toContain('Осипова');
  });

  it('is refused when it says nothing new, and when its name is taken', async () => {
    const session = await add('Energy');
    await client.post(releases(), { name: 'Версия А' });
    const same = await client.post(releases(), {});
    expect([same.status, same.body.code]).toEqual([409, 'release_unchanged']);
    await change(session, { title: { en: 'Water' } });
    const taken = await client.post(releases(), { name: 'версия а' });
    expect([taken.status, taken.body.code]).toEqual([409, 'release_name_taken']);
    expect((await client.get(releases())).body.items).toMatchObject([
      { number: 1, name: 'Версия А', sessions: 1 },
    ]);
  });

  it('is made once when two make it at once', async () => {
    await add('Energy');
    const answers = await Promise.all(Array.from({ length: 4 }, () => client.post(releases(), {})));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(
      answers.filter(({ status }) => status === 409).map(({ body }) => body.code as string),
    ).toEqual(['release_unchanged', 'release_unchanged', 'release_unchanged']);
    expect((await client.get(releases())).body.items).toHaveLength(1);
  });

  it('is seen by its own organization alone', async () => {
    await add('Energy');
    await client.post(releases(), {});
    const other = api(app, (await createOrganization(app)).ownerToken);
    for (const answer of [
      await other.get(releases()),
      await other.get(`${releases()}/1`),
      await other.get(`${releases()}/preview`),
      await other.post(releases(), {}),
      await other.post(`${releases()}/1/restore`),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    expect((await client.get(`${releases()}/1`)).body).toMatchObject({
      number: 1,
      programme: { sessions: [{ title: { en: 'Energy' }, state: 'planned' }] },
    });
  });
});

describe('the identity of a slot', () => {
  const uidsOf = (file: string) => [...file.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
  const eventOf = (file: string, id: string) =>
    file
      .split('BEGIN:VEVENT')
      .find((part) => part.includes(id))
      ?.replace('END:VCALENDAR\r\n', '') ?? '';
  const sequenceOf = (file: string, id: string) =>
    Number(/SEQUENCE:(\d+)/.exec(eventOf(file, id))?.[1]);

  it('stays when another comes before it; its sequence rises only with what a calendar shows', async () => {
    const late = await add('Late', at('14:00', '15:00'));
    await client.post(releases(), {});
    const first = await publicFile('programme.ics');
    await add('Early', at('09:00', '10:00'));
    await client.post(releases(), {});
    const second = await publicFile('programme.ics');
    expect(uidsOf(second)).toContain(`urn:uuid:${late.id}`);
    expect(eventOf(second, late.id)).toBe(eventOf(first, late.id));
    await change(late, { ...at('16:00', '17:00') });
    await client.post(releases(), {});
    expect(sequenceOf(await publicFile('programme.ics'), late.id)).toBeGreaterThan(
      sequenceOf(second, late.id),
    );
  });

  it('that is gone stays in calendars as cancelled, and nowhere else', async () => {
    const gone = await add('Gone');
    await add('Stays', { ...at('14:00', '15:00') });
    await client.post(releases(), {});
    const before = await publicFile('programme.ics');
    await client.delete(`/api/v1/sessions/${gone.id}`);
    expect((await client.post(releases(), {})).body.differences).toMatchObject({
      sessions: [{ sessionId: gone.id, change: 'withdrawn' }],
    });
    const calendar = await publicFile('programme.ics');
    expect(eventOf(calendar, gone.id)).toContain('STATUS:CANCELLED');
    expect(sequenceOf(calendar, gone.id)).toBeGreaterThan(sequenceOf(before, gone.id));
    expect(await publicFile('programme')).not.toContain('Gone');
    expect(await publicFile('schedule.xml')).not.toContain('Gone');
    // A later release tells of it once more, unchanged.
    await add('New', at('16:00', '17:00'));
    await client.post(releases(), {});
    expect(sequenceOf(await publicFile('programme.ics'), gone.id)).toBe(
      sequenceOf(calendar, gone.id),
    );
  });
});

describe('the letters of a release', () => {
  const outbox = async () => {
    const { body } = await client.get('/api/v1/messages?kind=programme_release');
    return body.items as { id: string; toAddress: string; state: string; language: string }[];
  };

  it('are one per person, in their language, with their own changes, and wait for approval', async () => {
    const chair = await sara();
    const silent = await addExpert(app, organization, { family: 'Безадресный', given: 'Иван' });
    const proposed = await addExpert(
      app,
      organization,
      { family: 'Думов', given: 'Олег' },
      {
        email: `oleg.${organization.id}@example.org`,
      },
    );
    await client.post(`/api/v1/events/${forum.event}/speakers`, {
      expertId: proposed,
      role: 'speaker',
    });
    const energy = await add('Energy', {
      people: [
        { expertId: chair, role: 'chair' },
        { expertId: silent, role: 'speaker' },
        { expertId: proposed, role: 'speaker' },
      ],
    });
    const water = await add('Water', {
      ...at('14:00', '15:00'),
      people: [{ expertId: chair, role: 'chair' }],
    });
    // Both are known beforehand.
    expect((await client.get(`${releases()}/preview`)).body).toMatchObject({
      letters: 1,
      withoutAddress: [{ expertId: silent, name: 'Иван Безадресный' }],
    });
    const made = await client.post(releases(), {});
    expect(made.body).toMatchObject({
      letters: 1,
      withoutAddress: [{ expertId: silent, name: 'Иван Безадресный' }],
    });
    const [first, ...more] = await outbox();
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      toAddress: `sara.${organization.id}@example.org`,
      state: 'awaiting_approval',
      language: 'ru',
    });
    const letter = (await client.get(`/api/v1/messages/${first?.id ?? ''}`)).body;
    expect(letter.subject).toBe('Форум экспертов 2027: ваши заседания');
    expect(letter.bodyText).toContain('Вы участвуете в заседании «Energy»');
    expect(letter.bodyText).toContain(`/ru/events/${slug}/programme`);
    expect(letter.calendars).toHaveLength(2);

    await change(energy, { roomId: forum.hallB });
    await client.delete(`/api/v1/sessions/${water.id}`);
    await add('Foreign to her', at('16:00', '17:00'));
    await client.post(releases(), {});
    const newest = (await outbox())[0];
    const { body } = await client.get(`/api/v1/messages/${newest?.id ?? ''}`);
    expect(body.bodyText).toContain('«Energy»: другой зал: Зал Б (было: Зал А).');
    expect(body.bodyText).toContain('Больше нет в программе: «Water»');
    expect(body.bodyText).not.toContain('Foreign to her');
    const [{ calendars }] = await app.database.reader.query<
      [{ calendars: { method: string; content: string }[] }]
    >('SELECT calendars FROM message WHERE id = $1', [newest?.id]);
    const [request, cancel] = [
      calendars.find(({ method }) => method === 'REQUEST')?.content ?? '',
      calendars.find(({ method }) => method === 'CANCEL')?.content ?? '',
    ];
    expect(request).toContain(`UID:urn:uuid:${energy.id}`);
    expect(request).toContain('METHOD:REQUEST');
    expect(request.replaceAll('\r\n ', '')).toContain(`mailto:sara.${organization.id}@example.org`);
    expect(cancel).toContain(`UID:urn:uuid:${water.id}`);
    expect(cancel).toContain('STATUS:CANCELLED');
    // An invitation and the public calendar are one entry.
    const sequence = (file: string) => /SEQUENCE:(\d+)/.exec(file)?.[1];
    const shown = (await publicFile('programme.ics'))
      .split('BEGIN:VEVENT')
      .find((part) => part.includes(energy.id));
    expect(sequence(request)).toBe(sequence(shown ?? ''));
  });

  it('are none where the release concerns nobody, and none when not wanted', async () => {
    const chair = await sara();
    const session = await add('Energy', { people: [{ expertId: chair, role: 'chair' }] });
    expect((await client.post(releases(), { letters: false })).body.letters).toBe(0);
    await change(session, { abstract: { en: 'Longer now.' } });
    const made = (await client.post(releases(), {})).body;
    expect(made.differences).toMatchObject({
      sessions: [{ fields: ['abstract'], sentences: ['“Energy”: changed are abstract.'] }],
      people: [],
    });
    expect(await outbox()).toEqual([]);
  });
});

describe('going back to a release', () => {
  it('puts sessions back with their ids, makes removed ones again, keeps later ones without hours', async () => {
    const chair = await sara();
    const people = [{ expertId: chair, role: 'chair' }];
    const energy = await add('Energy', { people, ...at('10:00', '11:00') });
    const water = await add('Water', { ...at('14:00', '15:00') });
    await client.post(releases(), {});
    await change(energy, { title: { en: 'Oil' }, ...at('14:00', '15:00'), roomId: forum.hallB });
    await client.delete(`/api/v1/sessions/${water.id}`);
    const later = await add('Later', { ...at('10:00', '11:00') });

    const restored = await client.post(`${releases()}/1/restore`);
    expect(restored.status).toBe(200);
    expect(restored.body).toMatchObject({
      restored: 1,
      recreated: 1,
      unscheduled: 1,
      lost: [],
    });
    const { sessions } = (await client.get(`/api/v1/events/${forum.event}/programme`)).body as {
      sessions: { id: string; title: object; startsLocal: string | null; people: object[] }[];
    };
    const byId = new Map(sessions.map((session) => [session.id, session]));
    expect(byId.get(energy.id)).toMatchObject({
      title: { en: 'Energy' },
      startsLocal: '2027-09-14T10:00',
      roomId: forum.hallA,
      people: [{ expertId: chair, role: 'chair' }],
    });
    expect(byId.get(water.id)).toMatchObject({ startsLocal: '2027-09-14T14:00' });
    expect(byId.get(later.id)).toMatchObject({ startsLocal: null, durationMinutes: 60 });
    expect((await client.get(`${releases()}/preview`)).body.unchanged).toBe(true);
  });

  it('is refused as a whole when another event has taken the room', async () => {
    const energy = await add('Energy');
    await client.post(releases(), {});
    await change(energy, { roomId: forum.hallB });
    const other = await client.post('/api/v1/events', {
      title: { en: 'Other event' },
      kind: 'round_table',
      format: 'in_person',
      zone: 'Asia/Almaty',
      venueId: forum.venue,
      startsLocal: '2027-09-14T08:00',
      endsLocal: '2027-09-14T18:00',
    });
    await client.post(`/api/v1/events/${String(other.body.id)}/sessions`, {
      title: { en: 'In the way' },
      kind: 'panel',
      ...at('10:30', '11:30'),
      roomId: forum.hallA,
    });
    const refused = await client.post(`${releases()}/1/restore`);
    expect([refused.status, refused.body.code]).toEqual([409, 'session_room_taken']);
    expect(JSON.stringify(refused.body)).toContain('In the way');
    expect((await client.get(`/api/v1/sessions/${energy.id}`)).body.roomId).toBe(forum.hallB);
  });

  it('lists what is no longer there', async () => {
    await add('Energy');
    await client.post(releases(), {});
    const session = (await client.get(`/api/v1/events/${forum.event}/programme`)).body
      .sessions[0] as { id: string; version: number };
    await change(session, { roomId: forum.hallB });
    expect((await client.delete(`/api/v1/rooms/${forum.hallA}`)).status).toBe(204);
    expect((await client.post(`${releases()}/1/restore`)).body).toMatchObject({
      restored: 1,
      lost: [{ kind: 'room', sessionId: session.id, name: 'Hall A' }],
    });
    expect((await client.get(`/api/v1/sessions/${session.id}`)).body).toMatchObject({
      roomId: null,
      startsLocal: '2027-09-14T10:00',
    });
  });
});
