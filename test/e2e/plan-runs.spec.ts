import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/id.js';
import { PlanRunRunner } from '../../src/planning/plan-run-runner.js';
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

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

beforeEach(async () => {
  organization = await createOrganization(app);
  client = api(app, organization.ownerToken);
  forum = await addForum(client, { endsLocal: '2027-09-15T00:00' });
});

const runs = () => `/api/v1/events/${forum.event}/plan-runs`;

async function add(title: string, more: Record<string, unknown> = {}) {
  const made = await client.post(`/api/v1/events/${forum.event}/sessions`, {
    title: { en: title },
    kind: 'keynote',
    durationMinutes: 60,
    ...more,
  });
  expect([made.status, made.body.code]).toEqual([201, undefined]);
  return made.body as { id: string; version: number };
}

/** Asks the planner and waits for its answer. */
async function ask(input: Record<string, unknown>) {
  const asked = await client.post(runs(), { iterations: 20_000, ...input });
  expect([asked.status, asked.body.code]).toEqual([201, undefined]);
  expect(asked.body.state).toBe('waiting');
  await app.nest.get(PlanRunRunner).run(organization.id, asked.body.id as string);
  const { body } = await client.get(`/api/v1/plan-runs/${String(asked.body.id)}`);
  return body;
}

interface Placed {
  sessionId: string;
  startsLocal: string;
  endsLocal: string;
  roomId: string;
}

describe('a plan of the draft', () => {
  it('places what has no hours, around what has, and comes into the draft as one step that can be undone', async () => {
    const expert = await addExpert(app, organization, { family: 'Осипова', given: 'Сара' });
    const people = [{ expertId: expert, role: 'speaker' }];
    const lunch = { startsLocal: '2027-09-14T12:00', endsLocal: '2027-09-14T13:00' };
    await add('Lunch', { kind: 'break', durationMinutes: undefined, ...lunch, allRooms: true });
    const fixed = await add('Fixed', {
      durationMinutes: undefined,
      startsLocal: '2027-09-14T09:00',
      endsLocal: '2027-09-14T10:00',
      roomId: forum.hallA,
      people,
    });
    const [one, two] = [await add('One', { people }), await add('Two', { people })];
    const large = await add('Large', { expectedAudience: 100 });
    const run = await ask({ kind: 'plan' });
    expect(run).toMatchObject({
      state: 'done',
      kind: 'plan',
      fault: null,
      sessions: 4,
      leftOut: 0,
      dayStart: '09:00',
      wishes: { tracks: 'normal' },
      choices: [
        { score: { hard: 0 }, leftOut: [], moves: 3, movedFromRelease: null, staleSessionIds: [] },
      ],
    });
    expect(run.choices[0].rules).toEqual(run.rules);
    const placed = new Map(
      (run.choices[0].placed as Placed[]).map((session) => [session.sessionId, session]),
    );
    expect(placed.get(fixed.id)).toMatchObject({ startsLocal: '2027-09-14T09:00' });
    const hours = [fixed, one, two].map(({ id }) => placed.get(id)?.startsLocal ?? '');
    // One person: no two at once, none in the break, all within the day.
    expect(new Set(hours).size).toBe(3);
    for (const { startsLocal, endsLocal } of placed.values()) {
      expect(startsLocal >= '2027-09-14T09:00' && endsLocal <= '2027-09-14T18:00').toBe(true);
      expect(endsLocal <= lunch.startsLocal || startsLocal >= lunch.endsLocal).toBe(true);
    }
    expect((await client.get(`/api/v1/sessions/${one.id}`)).body.startsLocal).toBe(null);
    expect((run.rules as { words: string }[]).every(({ words }) => words !== '')).toBe(true);

    const why = await client.get(`/api/v1/plan-runs/${String(run.id)}/sessions/${one.id}`);
    expect(why.body).toMatchObject({ sessionId: one.id });
    expect((why.body.alternatives as unknown[]).length).toBeGreaterThan(0);
    const whyIn = (choice: string) =>
      client.get(`/api/v1/plan-runs/${String(run.id)}/sessions/${one.id}?choice=${choice}`);
    expect((await whyIn('0')).body).toEqual(why.body);
    expect([(await whyIn('1')).status, (await whyIn('x')).status]).toEqual([404, 400]);

    // Only one of them, then the rest.
    const part = await client.post(`/api/v1/plan-runs/${String(run.id)}/accept`, {
      sessionIds: [one.id],
    });
    expect([part.status, (part.body.sessions as unknown[]).length]).toEqual([200, 1]);
    expect((await client.get(`/api/v1/sessions/${one.id}`)).body.startsLocal).toBe(
      placed.get(one.id)?.startsLocal,
    );
    expect((await client.get(`/api/v1/sessions/${two.id}`)).body.startsLocal).toBe(null);
    const rest = await client.post(`/api/v1/plan-runs/${String(run.id)}/accept`, {});
    expect((rest.body.sessions as { id: string }[]).map(({ id }) => id).sort()).toEqual(
      [two.id, large.id].sort(),
    );
    const undone = await client.post(`/api/v1/events/${forum.event}/sessions/move`, {
      moves: rest.body.inverse,
    });
    expect(undone.status).toBe(200);
    expect((await client.get(`/api/v1/sessions/${two.id}`)).body.startsLocal).toBe(null);
    // The undoing was a change, so that the plan is older than the draft.
    const again = await client.get(`/api/v1/plan-runs/${String(run.id)}`);
    expect([...(again.body.choices[0].staleSessionIds as string[])].sort()).toEqual(
      [two.id, large.id].sort(),
    );
    const stale = await client.post(`/api/v1/plan-runs/${String(run.id)}/accept`, {});
    expect([stale.status, stale.body.code]).toEqual([412, 'stale_version']);
  });

  it('is the same for the same seed and number of tries', async () => {
    for (let n = 0; n < 8; n += 1) await add(`Talk ${String(n)}`);
    const plan = (run: { choices: { placed: Placed[] }[] }) => run.choices[0]?.placed;
    const first = await ask({ kind: 'plan', seed: 7 });
    expect(plan(await ask({ kind: 'plan', seed: 7 }))).toEqual(plan(first));
  });

  it('keeps off rooms and people that other events hold', async () => {
    const expert = await addExpert(app, organization, { family: 'Тестов', given: 'Пётр' });
    const other = await client.post('/api/v1/events', {
      title: { en: 'Other' },
      kind: 'round_table',
      format: 'in_person',
      zone: 'Asia/Almaty',
      venueId: forum.venue,
      startsLocal: '2027-09-14T08:00',
      endsLocal: '2027-09-14T18:00',
    });
    await client.post(`/api/v1/events/${String(other.body.id)}/sessions`, {
      title: { en: 'Holds the hall and the person until four' },
      kind: 'keynote',
      startsLocal: '2027-09-14T09:00',
      endsLocal: '2027-09-14T16:00',
      roomId: forum.hallA,
      people: [{ expertId: expert, role: 'speaker' }],
    });
    const talk = await add('Talk', { people: [{ expertId: expert, role: 'speaker' }] });
    const run = await ask({ kind: 'plan' });
    const [placed] = run.choices[0].placed as Placed[];
    expect(placed?.sessionId).toBe(talk.id);
    expect((placed?.startsLocal ?? '') >= '2027-09-14T16:00').toBe(true);
  });

  it('leaves out what fits nowhere and says why', async () => {
    await add('Too long', { durationMinutes: 600 });
    const fits = await add('Fits');
    const run = await ask({ kind: 'plan' });
    expect(run.choices[0].leftOut).toMatchObject([
      { reason: 'No place takes it: it is longer than the hours of the day, or no room fits.' },
    ]);
    expect((run.choices[0].placed as Placed[]).map(({ sessionId }) => sessionId)).toEqual([
      fits.id,
    ]);
  });

  it('is refused where there is nothing to place, and while another run is at work', async () => {
    expect((await client.post(runs(), { kind: 'plan' })).body.code).toBe('plan_nothing_to_place');
    await add('Talk');
    expect((await client.post(runs(), { kind: 'replan' })).body.code).toBe('plan_nothing_released');
    const unknown = await client.post(runs(), {
      kind: 'plan',
      movable: 'chosen',
      sessionIds: [forum.event],
    });
    expect([unknown.status, unknown.body.code]).toEqual([400, 'invalid_input']);
    const first = await client.post(runs(), { kind: 'plan' });
    expect((await client.post(runs(), { kind: 'plan' })).body.code).toBe('plan_run_busy');
    const cancelled = await client.post(`/api/v1/plan-runs/${String(first.body.id)}/cancel`);
    expect([cancelled.status, cancelled.body.state]).toEqual([200, 'cancelled']);
    expect((await client.post(`/api/v1/plan-runs/${String(first.body.id)}/stop`)).body.code).toBe(
      'plan_run_over',
    );
    const accepted = await client.post(`/api/v1/plan-runs/${String(first.body.id)}/accept`, {});
    expect([accepted.status, accepted.body.code]).toEqual([409, 'plan_run_without_plan']);
    // The job comes late and finds nothing to do.
    await app.nest.get(PlanRunRunner).run(organization.id, first.body.id as string);
    expect((await client.get(runs())).body.items).toMatchObject([{ state: 'cancelled' }]);
  });

  it('is stopped with the best so far, together with the search for a proof', async () => {
    // Sessions in two languages are best side by side: that takes a proof long.
    for (let n = 0; n < 12; n += 1)
      await add(`Talk ${String(n)}`, { languages: [n % 2 === 0 ? 'en' : 'ru'] });
    const asked = await client.post(runs(), { kind: 'plan', seconds: 300 });
    const run = await stopAt(asked, 'proof');
    expect([run.state, run.choices.length, run.choices[0].leftOut]).toEqual(['done', 1, []]);
    expect(run.curve.length).toBeGreaterThan(0);
    expect([run.proof, run.phase]).toEqual([proofOf('undecided'), null]);
  });
});

/** Asks, waits until the run is in a phase, stops it there, and gives what it leaves. */
async function stopAt(asked: { body: Record<string, unknown> }, phase: string) {
  const id = String(asked.body.id);
  const working = app.nest.get(PlanRunRunner).run(organization.id, id);
  for (;;) {
    const { body } = await client.get(`/api/v1/plan-runs/${id}`);
    if (body.phase?.name === phase) break;
    expect([body.state, body.phase]).toEqual([
      expect.stringMatching(/waiting|running/),
      body.phase,
    ]);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect((await client.post(`/api/v1/plan-runs/${id}/stop`)).status).toBe(200);
  await working;
  return (await client.get(`/api/v1/plan-runs/${id}`)).body;
}

const proofOf = (status: string) => ({ status, medium: null, soft: null, percent: null });

describe('a proof beside the search', () => {
  it('ends it: no programme is better', async () => {
    const expert = await addExpert(app, organization, { family: 'Осипова', given: 'Сара' });
    for (let n = 0; n < 4; n += 1)
      await add(`Talk ${String(n)}`, { people: [{ expertId: expert, role: 'speaker' }] });
    // Much longer than the test may take.
    const run = await ask({ kind: 'plan', seconds: 300, iterations: undefined });
    expect(run.proof).toEqual(proofOf('best'));
    expect(run.choices[0]).toMatchObject({ leftOut: [], score: { hard: 0 } });
  });

  it('says that nothing places every session, and leaves the plan of the rest', async () => {
    // Ten hours of one person do not go into a day of nine.
    const expert = await addExpert(app, organization, { family: 'Осипова', given: 'Сара' });
    const people = [{ expertId: expert, role: 'speaker' }];
    for (let n = 0; n < 5; n += 1) await add(`Talk ${String(n)}`, { durationMinutes: 120, people });
    const run = await ask({ kind: 'plan', seconds: 5, iterations: undefined });
    expect(run.proof).toEqual(proofOf('impossible'));
    expect(run.choices[0].leftOut).toHaveLength(1);
  });

  it('is not asked of what is too large, nor of a run that is measured in tries', async () => {
    const talk = await add('Talk');
    expect((await ask({ kind: 'plan' })).proof).toEqual(proofOf('not_asked'));
    for (let n = 0; n < 40; n += 1) await add(`Talk ${String(n)}`, { durationMinutes: 15 });
    const run = await ask({ kind: 'plan', seconds: 1, iterations: undefined });
    expect([run.proof, run.choices[0].leftOut]).toEqual([proofOf('not_asked'), []]);
    // With all the others in their place, one that moves is no large question.
    await client.post(`/api/v1/plan-runs/${String(run.id)}/accept`, {});
    const one = { movable: 'chosen', sessionIds: [talk.id], seconds: 60, iterations: undefined };
    expect((await ask({ kind: 'plan', ...one })).proof).toEqual(proofOf('best'));
  });
});

describe('a programme near the released one', () => {
  it('moves the least, proved, and names who must be told', async () => {
    const experts = await Promise.all(
      ['Первый', 'Второй'].map((family) => addExpert(app, organization, { family, given: 'Иван' })),
    );
    const talks = [];
    for (const [n, expertId] of experts.entries())
      talks.push(
        await add(`Talk ${String(n)}`, {
          durationMinutes: undefined,
          startsLocal: '2027-09-14T10:00',
          endsLocal: '2027-09-14T11:00',
          roomId: n === 0 ? forum.hallA : forum.hallB,
          people: [{ expertId, role: 'speaker' }],
        }),
      );
    expect((await client.post(`/api/v1/events/${forum.event}/releases`, {})).status).toBe(201);
    const speaker = await client.post(`/api/v1/events/${forum.event}/speakers`, {
      expertId: experts[0],
      role: 'speaker',
    });
    const told = await client.call(
      'PUT',
      `/api/v1/speakers/${String(speaker.body.id)}/availability`,
      { intervals: [{ from: '2027-09-14T14:00', to: '2027-09-14T17:00' }] },
      { 'if-match': `"${String(speaker.body.version)}"` },
    );
    expect(told.status).toBe(200);
    const run = await ask({ kind: 'replan', movable: 'all', iterations: undefined, seconds: 2 });
    expect(run).toMatchObject({
      state: 'done',
      least: 'proved',
      leastMoves: 1,
      atLeastMoves: null,
    });
    expect(run.choices[0]).toMatchObject({ movedFromRelease: 1, toldExpertIds: [experts[0]] });
    const placed = new Map(
      (run.choices[0].placed as Placed[]).map((session) => [session.sessionId, session]),
    );
    expect((placed.get(talks[0]?.id ?? '')?.startsLocal ?? '') >= '2027-09-14T14:00').toBe(true);
    expect(placed.get(talks[1]?.id ?? '')?.startsLocal).toBe('2027-09-14T10:00');
  });
});

describe('a run near the released programme', () => {
  const replan = { kind: 'replan', movable: 'all', iterations: undefined };

  it('leaves what was released between two steps of the grid where it is', async () => {
    const talk = await add('Talk', {
      durationMinutes: undefined,
      startsLocal: '2027-09-14T10:20',
      endsLocal: '2027-09-14T11:05',
      roomId: forum.hallA,
    });
    expect((await client.post(`/api/v1/events/${forum.event}/releases`, {})).status).toBe(201);
    const run = await ask({ ...replan, seconds: 2 });
    expect([run.least, run.leastMoves]).toEqual(['proved', 0]);
    expect(run.choices[0].placed).toMatchObject([
      { sessionId: talk.id, startsLocal: '2027-09-14T10:20', endsLocal: '2027-09-14T11:05' },
    ]);
  });

  it('says how far it is, and is stopped with the nearest programme that it has', async () => {
    const place = { durationMinutes: undefined, startsLocal: '2027-09-14T10:00' };
    await add('Talk', { ...place, endsLocal: '2027-09-14T11:00', roomId: forum.hallA });
    expect((await client.post(`/api/v1/events/${forum.event}/releases`, {})).status).toBe(201);
    // Each of the five searches after the proof would take fifty seconds.
    const asked = await client.post(runs(), { ...replan, seconds: 300 });
    const run = await stopAt(asked, 'polish');
    expect([run.state, run.fault, run.phase]).toEqual(['done', null, null]);
    expect([run.least, run.leastMoves, run.choices.length]).toEqual(['proved', 0, 1]);
    expect(run.best).toEqual(run.choices[0].placed);
  });
});

describe('what contradicts itself', () => {
  it('is said with names and hours, and what could be given up', async () => {
    const expert = await addExpert(app, organization, { family: 'Занятой', given: 'Иван' });
    const people = [{ expertId: expert, role: 'speaker' }];
    await app.database.reader.query(
      `INSERT INTO expert_name (id, organization_id, expert_id, position, lang, script, family, given, name_order)
       VALUES ($1, $2, $3, 1, 'en', 'Latn', 'Zanyatoy', 'Ivan', 'given_first')`,
      [newId(), organization.id, expert],
    );
    await add('Water', { people });
    await add('Energy', { title: { en: 'Energy', ru: 'Энергия' }, people });
    const speaker = await client.post(`/api/v1/events/${forum.event}/speakers`, {
      expertId: expert,
      role: 'speaker',
    });
    await client.call(
      'PUT',
      `/api/v1/speakers/${String(speaker.body.id)}/availability`,
      { intervals: [{ from: '2027-09-14T10:00', to: '2027-09-14T11:30' }] },
      { 'if-match': `"${String(speaker.body.version)}"` },
    );
    const run = await ask({ kind: 'explain', seconds: 20, iterations: undefined });
    expect(run).toMatchObject({ state: 'done', verdict: 'impossible', smallest: true });
    expect(run.contradiction).toHaveLength(1);
    const [{ kind, sentence, expertIds }] = run.contradiction as [
      { kind: string; sentence: string; expertIds: string[] },
    ];
    expect([kind, expertIds]).toEqual(['person', [expert]]);
    expect(sentence).toMatch(/Ivan Zanyatoy takes part in “Water” and “Energy”.*10:00.*11:30/);
    expect(run.repairs).toMatchObject([{ givenUp: [{ kind: 'person' }] }]);
    // In the reader's language, with the titles that there are in it.
    const { body } = await client.call('GET', `/api/v1/plan-runs/${String(run.id)}`, undefined, {
      'accept-language': 'ru',
    });
    expect(body.contradiction[0].sentence).toMatch(
      /Иван Занятой участвует в заседаниях «Water» и «Энергия»/,
    );
  });

  it('is nothing where a programme exists: it comes along', async () => {
    await add('Talk');
    const run = await ask({ kind: 'explain', seconds: 20, iterations: undefined });
    expect(run).toMatchObject({
      verdict: 'possible',
      contradiction: [],
      choices: [{ leftOut: [], score: { hard: 0 } }],
    });
  });
});

describe('another organization', () => {
  it('sees nothing of it', async () => {
    await add('Talk');
    const { id } = await ask({ kind: 'plan' });
    const other = api(app, (await createOrganization(app)).ownerToken);
    for (const answer of [
      await other.get(runs()),
      await other.post(runs(), { kind: 'plan' }),
      await other.get(`/api/v1/plan-runs/${String(id)}`),
      await other.post(`/api/v1/plan-runs/${String(id)}/stop`),
      await other.post(`/api/v1/plan-runs/${String(id)}/accept`, {}),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
  });
});
