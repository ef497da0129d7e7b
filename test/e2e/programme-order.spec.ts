import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
  organization = await createOrganization(app);
  client = api(app, organization.ownerToken);
  event = (await addForum(client)).event;
});

afterAll(() => app.close());

const person = (family: string) => addExpert(app, organization, { family, given: 'Тест' });

const session = async (title: string, hour: string, more: Record<string, unknown> = {}) => {
  const answer = await client.post(`/api/v1/events/${event}/sessions`, {
    title: { en: title },
    kind: 'paper_session',
    startsLocal: `2027-09-14T${hour}:00`,
    durationMinutes: 60,
    ...more,
  });
  expect(answer.status).toBe(201);
  return answer.body;
};

const names = (view: { people: { name: string }[] }) => view.people.map(({ name }) => name);
const titles = (view: { contributions: { title: { en: string } }[] }) =>
  view.contributions.map(({ title }) => title.en);

describe('the order of people and contributions', () => {
  it('is set by ids; who comes later stands last, who is not named stays behind', async () => {
    const [a, b, c] = [await person('А'), await person('Б'), await person('В')];
    const made = await session('Papers', '09', {
      people: [a, b, c].map((expertId) => ({ expertId, role: 'speaker' })),
      contributions: [
        { title: { en: 'One' } },
        { title: { en: 'Two' } },
        { title: { en: 'Three' } },
      ],
    });
    const [first, second, third] = made.people.map(({ id }: { id: string }) => id);
    const talks = made.contributions.map(({ id }: { id: string }) => id);
    const ordered = await client.post(`/api/v1/sessions/${made.id}/order`, {
      people: [third, first, second],
      contributions: [talks[1]],
    });
    expect(ordered.status).toBe(200);
    expect(names(ordered.body)).toEqual(['Тест В', 'Тест А', 'Тест Б']);
    expect(titles(ordered.body)).toEqual(['Two', 'One', 'Three']);
    const late = await client.post(`/api/v1/sessions/${made.id}/people`, {
      expertId: await person('Г'),
      role: 'moderator',
    });
    expect(names(late.body)).toEqual(['Тест В', 'Тест А', 'Тест Б', 'Тест Г']);
    // What is ordered already says nothing in the log.
    const logged = async () =>
      (
        await app.database.reader.query<{ n: number }[]>(
          `SELECT count(*)::int AS n FROM audit_entry WHERE object_kind = 'assignment' AND action = 'changed'`,
        )
      )[0]?.n;
    const before = await logged();
    await client.post(`/api/v1/sessions/${made.id}/order`, { people: [third, first] });
    expect(await logged()).toBe(before);
    expect(before).toBe(3);
  });

  it('refuses an id of another session, and one that is named twice', async () => {
    const guest = { expertId: await person('Д'), role: 'guest' };
    const one = await session('One', '11', { people: [guest] });
    const other = await session('Other', '12', { people: [guest] });
    const strange = await client.post(`/api/v1/sessions/${one.id}/order`, {
      people: [one.people[0].id, other.people[0].id],
    });
    expect([strange.status, strange.body.issues[0].field]).toEqual([400, 'people.1']);
    const twice = await client.post(`/api/v1/sessions/${one.id}/order`, {
      people: [one.people[0].id, one.people[0].id],
    });
    expect([twice.status, twice.body.issues[0].code]).toEqual([400, 'repeated']);
  });

  it('puts a speaker into a contribution of the session, and of no other', async () => {
    const talk = { title: { en: 'Talk' } };
    const one = await session('With a talk', '14', { contributions: [talk] });
    const other = await session('With another', '16', { contributions: [talk] });
    const expertId = await person('Е');
    const put = (contributionId: string) =>
      client.post(`/api/v1/sessions/${one.id}/people`, {
        expertId,
        role: 'speaker',
        contributionId,
      });
    const refused = await put(other.contributions[0].id);
    expect([refused.status, refused.body.issues[0]]).toMatchObject([
      400,
      { field: 'contributionId', code: 'reference_unknown' },
    ]);
    const added = await put(one.contributions[0].id);
    expect(added.status).toBe(201);
    expect(added.body.people).toMatchObject([
      { expertId, contributionId: one.contributions[0].id, role: 'speaker' },
    ]);
  });
});
