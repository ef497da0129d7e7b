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

async function add(path: string, body: object): Promise<any> {
  const answer = await client.post(`/api/v1/${path}`, body);
  expect(answer.body).toMatchObject({ id: expect.any(String) });
  return answer.body;
}

const expert = (family: string, more: object = {}) =>
  add('experts', { names: [{ family, given: 'Proba', lang: 'en' }], ...more });

const event = (day: string, more: object = {}) =>
  add('events', {
    title: { en: `Forum of ${day}`, kk: `${day} форумы` },
    kind: 'forum',
    format: 'in_person',
    zone: 'Asia/Almaty',
    startsLocal: `${day}T09:00`,
    endsLocal: `${day}T18:00`,
    ...more,
  });

const engage = (eventId: string, expertId: string, role: string, more: object = {}) =>
  add(`events/${eventId}/speakers`, { expertId, role, ...more });

describe('the engagements of an expert', () => {
  it('are the events with their roles and sessions, the latest first', async () => {
    const { id } = await expert('Testova');
    const other = await expert('Drugova');
    const [first, second] = [await event('2027-03-05'), await event('2027-09-14')];
    const speaker = await engage(first.id, id, 'speaker');
    await engage(first.id, id, 'moderator', { attendanceMode: 'online' });
    await engage(first.id, other.id, 'speaker');
    await engage(second.id, id, 'guest');
    const session = await add(`events/${String(first.id)}/sessions`, {
      kind: 'panel',
      title: { en: 'Corridors' },
      startsLocal: '2027-03-05T10:00',
      endsLocal: '2027-03-05T11:30',
    });
    await app.database.reader.query(
      `WITH paper AS (INSERT INTO contribution (id, organization_id, session_id, title)
         SELECT gen_random_uuid(), organization_id, id, '{"en": "Dry ports"}' FROM session WHERE id = $1 RETURNING *)
       INSERT INTO assignment (id, organization_id, event_id, session_id, contribution_id, expert_id, role, session_state,
         starts_at, ends_at)
       SELECT gen_random_uuid(), s.organization_id, s.event_id, s.id, CASE WHEN who.role = 'speaker' THEN paper.id END,
         who.expert, who.role, s.state, s.starts_at, s.ends_at
       FROM session s, paper, (VALUES ($2::uuid, 'moderator'), ($2, 'speaker'), ($3, 'speaker')) AS who (expert, role)
       WHERE s.id = $1`,
      [session.id, id, other.id],
    );
    const answer = await client.get(`/api/v1/experts/${String(id)}/engagements`);
    expect(answer.status).toBe(200);
    expect(answer.body.next).toBeNull();
    expect(answer.body.items).toEqual([
      expect.objectContaining({ eventId: second.id, sessions: [], publications: [] }),
      {
        eventId: first.id,
        eventSlug: first.slug,
        eventTitle: { en: 'Forum of 2027-03-05', kk: '2027-03-05 форумы' },
        eventKind: 'forum',
        eventState: 'draft',
        zone: 'Asia/Almaty',
        allDay: false,
        startsLocal: '2027-03-05T09:00',
        endsLocal: '2027-03-05T18:00',
        startsAt: '2027-03-05T04:00:00Z',
        endsAt: '2027-03-05T13:00:00Z',
        roles: [
          {
            speakerId: speaker.id,
            role: 'speaker',
            state: 'proposed',
            attendanceMode: 'in_person',
            stateChangedAt: speaker.stateChangedAt,
          },
          expect.objectContaining({ role: 'moderator', attendanceMode: 'online' }),
        ],
        sessions: [
          {
            sessionId: session.id,
            title: { en: 'Corridors' },
            kind: 'panel',
            state: 'planned',
            startsLocal: '2027-03-05T10:00',
            endsLocal: '2027-03-05T11:30',
            role: 'moderator',
            contributionId: null,
            contributionTitle: null,
          },
          expect.objectContaining({ role: 'speaker', contributionTitle: { en: 'Dry ports' } }),
        ],
        publications: [],
      },
    ]);
    const page = await client.get(`/api/v1/experts/${String(id)}/engagements?limit=1`);
    const rest = await client.get(
      `/api/v1/experts/${String(id)}/engagements?limit=1&cursor=${String(page.body.next)}`,
    );
    expect([page, rest].map(({ body }) => body.items[0].eventId)).toEqual([second.id, first.id]);
    expect(rest.body.next).toBeNull();
  });

  it('are read by as many statements for one event as for many, and by nobody else', async () => {
    const { id } = await expert('Testova');
    const read = () => client.get(`/api/v1/experts/${String(id)}/engagements`);
    await engage((await event('2027-01-01')).id, id, 'guest');
    const few = await countQueries(app, read);
    for (let day = 10; day < 20; day += 1)
      await engage((await event(`2027-01-${String(day)}`)).id, id, 'guest');
    expect(await countQueries(app, read)).toBe(few);
    expect((await read()).body.items).toHaveLength(11);
    const stranger = api(app, (await createOrganization(app)).ownerToken);
    for (const path of ['engagements', 'changes', `comparison/${String(id)}`]) {
      const foreign = await stranger.get(
        `/api/v1/experts/${String(id)}/${path.replace(String(id), '01a2108c-2d36-7f18-b265-20f6c3c30ad9')}`,
      );
      expect([path, foreign.status, foreign.body.code]).toEqual([path, 404, 'not_found']);
    }
    const reader = api(app, await organization.tokenFor('viewer', ['experts:read']));
    const refused = await reader.get(`/api/v1/experts/${String(id)}/engagements`);
    expect([refused.status, refused.body.params.permission]).toEqual([403, 'speakers:read']);
  });
});

describe('the changes of an expert', () => {
  it('say who changed what, and consent on its own', async () => {
    const { id } = await expert('Testova', { country: 'KZ' });
    const path = `/api/v1/experts/${String(id)}`;
    await client.patch(path, { country: 'KG' }, 1);
    await client.post(`${path}/consent`, { consent: 'granted', source: 'form of 3 May' });
    await client.post(`${path}/consent`, { consent: 'withdrawn', source: 'letter' });
    const all = await client.get(`${path}/changes`);
    expect(all.body.items.map(({ action }: any) => action)).toEqual([
      'consent_changed',
      'consent_changed',
      'changed',
      'created',
    ]);
    expect(all.body.items[2]).toMatchObject({
      actorKind: 'token',
      actorAccountId: organization.ownerAccountId,
      actorName: 'Test owner',
      changes: { country: { old: 'KZ', new: 'KG' } },
    });
    const consent = await client.get(`${path}/changes?field=consent&limit=2`);
    expect(consent.body.items.map(({ changes }: any) => changes)).toEqual([
      {
        consent: { old: 'granted', new: 'withdrawn' },
        consentSource: { old: 'form of 3 May', new: 'letter' },
      },
      {
        consent: { old: 'not_asked', new: 'granted' },
        consentSource: { old: null, new: 'form of 3 May' },
      },
    ]);
    const viewer = api(app, await organization.tokenFor('viewer'));
    expect((await viewer.get(`${path}/changes`)).status).toBe(403);
  });
});

describe('two experts side by side', () => {
  it('show both records, why they may be one, and what a merge has to choose', async () => {
    const one = await expert('Testova', {
      country: 'KZ',
      category: 'scholar',
      phone: '+7 701 000 00 00',
      bio: { en: 'Works on trade.', ru: 'О торговле.' },
    });
    const other = await expert('Testova', {
      country: 'KZ',
      category: 'official',
      note: 'met in 2026',
      bio: { en: 'Works on water.' },
    });
    await client.post(`/api/v1/experts/${String(other.id)}/consent`, { consent: 'withheld' });
    await engage((await event('2027-03-05')).id, other.id, 'guest');
    const path = `/api/v1/experts/${String(one.id)}/comparison/${String(other.id)}`;
    const { status, body } = await client.get(path);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      one: { id: one.id, phone: '+7 701 000 00 00', events: 0, sessions: 0 },
      other: { id: other.id, consent: 'withheld', note: 'met in 2026', events: 1, sessions: 0 },
      reasons: ['same_name', 'same_country'],
      foundDistinct: false,
      choices: ['category', 'bio', 'consent'],
    });
    expect(body.score).toBeGreaterThan(0.5);
    await client.post(`/api/v1/experts/${String(one.id)}/distinct`, { otherId: other.id });
    expect((await client.get(path)).body.foundDistinct).toBe(true);
    const same = await client.get(`/api/v1/experts/${String(one.id)}/comparison/${String(one.id)}`);
    expect(same.body.issues).toMatchObject([{ field: 'otherId', code: 'same_expert' }]);
    const merged = await client.post(`/api/v1/experts/${String(one.id)}/merge`, {
      otherId: other.id,
      take: { category: 'other', bio: 'other' },
    });
    expect(merged.body.expert).toMatchObject({
      category: 'official',
      bio: { en: 'Works on water.', ru: 'О торговле.' },
      consent: 'withheld',
      note: 'met in 2026',
    });
    expect((await client.get(path)).body.code).toBe('expert_merged');
    await client.post(`/api/v1/merges/${String(merged.body.merge.id)}/undo`);
    expect((await client.get(path)).body).toMatchObject({
      one: { category: 'scholar', events: 0 },
      other: { category: 'official', events: 1 },
    });
  });
});
