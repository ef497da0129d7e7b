import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PlanRunRunner } from '../../../src/planning/plan-run-runner.js';
import { api, createOrganization, type TestOrganization } from '../../support/app.js';
import { ORIGIN, startConsole, type ConsoleTest, type ConsoleUser } from '../../support/console.js';
import { addExpert, addForum } from '../../support/programme-samples.js';

let test: ConsoleTest;
let organization: TestOrganization;
let client: ReturnType<typeof api>;
let organizer: ConsoleUser;
let page: Page;

beforeAll(async () => {
  test = await startConsole();
  organization = await createOrganization(test.app, { languages: ['en', 'kk'] });
  client = api(test.app, organization.ownerToken);
  organizer = await test.user(organization, 'organizer');
  page = organizer.page;
}, 120_000);

afterAll(() => test.close());

const forum = () => addForum(client, { endsLocal: '2027-09-15T00:00' });

async function session(event: string, title: string, more: Record<string, unknown> = {}) {
  const made = await client.post(`/api/v1/events/${event}/sessions`, {
    title: { en: title },
    kind: 'keynote',
    durationMinutes: 60,
    ...more,
  });
  expect([made.status, made.body.code]).toEqual([201, undefined]);
  return made.body as { id: string; version: number };
}

const at = (hour: string, roomId: string) => ({
  startsLocal: `2027-09-14T${hour}`,
  durationMinutes: 60,
  roomId,
});

const startsOf = async (id: string) =>
  (await client.get(`/api/v1/sessions/${id}`)).body.startsLocal as string | null;

/** Opens the planner. The programme is never idle on the network: it listens to changes. */
async function open(user: ConsoleUser, event: string, more = ''): Promise<void> {
  await user.page.goto(`${ORIGIN}/console/events/${event}/programme?view=planner${more}`);
  await user.page.locator('h1').first().waitFor();
}

/** Does the work of the run that waits; there are no workers here. */
const work = (id: string) => test.app.nest.get(PlanRunRunner).run(organization.id, id);

/** Asks the planner by the API and waits for its answer. */
async function ask(event: string, input: Record<string, unknown>): Promise<string> {
  const asked = await client.post(`/api/v1/events/${event}/plan-runs`, {
    iterations: 5000,
    ...input,
  });
  expect([asked.status, asked.body.code]).toEqual([201, undefined]);
  await work(asked.body.id as string);
  return asked.body.id as string;
}

/** The run that the address names, once it does. */
async function runInAddress(): Promise<string> {
  await page.waitForURL(/[?&]run=/);
  return new URL(page.url()).searchParams.get('run') ?? '';
}

async function mayCome(event: string, expertId: string, from: string, to: string) {
  const speaker = await client.post(`/api/v1/events/${event}/speakers`, {
    expertId,
    role: 'speaker',
  });
  const told = await client.call(
    'PUT',
    `/api/v1/speakers/${String(speaker.body.id)}/availability`,
    { intervals: [{ from: `2027-09-14T${from}`, to: `2027-09-14T${to}` }] },
    { 'if-match': `"${String(speaker.body.version)}"` },
  );
  expect(told.status).toBe(200);
  return speaker.body.id as string;
}

describe('the planner in the console', () => {
  it('starts from the programme, is left and found again, is accepted, and undone', async () => {
    const { event, hallA } = await forum();
    const fixed = await session(event, 'Fixed', at('09:00', hallA));
    const one = await session(event, 'Trains');
    const two = await session(event, 'Rivers');
    await page.goto(`${ORIGIN}/console/events/${event}/programme`);
    await page.getByRole('button', { name: 'Plan…' }).click();
    await page.getByRole('heading', { name: 'Planner', exact: true }).waitFor();
    await page.getByText('Nobody has asked the planner about this event yet.').waitFor();
    expect(
      await page
        .getByRole('radio', { name: 'Only what has no hours or no room (2 sessions)' })
        .isChecked(),
    ).toBe(true);
    await page.getByRole('combobox', { name: 'Time to search' }).click();
    await page.getByRole('option', { name: '5 minutes' }).click();
    await page.getByText('More: wishes one by one, seed').click();
    await page.getByRole('combobox', { name: 'Popular sessions in large rooms' }).click();
    await page.getByRole('option', { name: 'High' }).click();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    const id = await runInAddress();
    await page.getByText('The run waits for its turn.').waitFor();
    expect((await client.get(`/api/v1/plan-runs/${id}`)).body).toMatchObject({
      seconds: 300,
      movable: 'unplaced',
      wishes: { rooms: 'high', early: 'normal' },
    });

    // Left, and found again at its work.
    await page.getByRole('button', { name: 'All runs of the planner' }).click();
    await page.getByText('Another run can start when that one is over').waitFor();
    expect(await page.getByRole('button', { name: 'Start', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'See the run at work' }).click();
    const working = work(id);
    await page.getByRole('heading', { name: 'The best programme so far' }).waitFor();
    await page.getByText('3 of 3 sessions placed').waitFor();
    await page.getByText('Searching for better plans').waitFor();
    // It need not be stopped: that nothing is better is proved before the time is over.
    await working;
    await page.getByRole('heading', { name: 'Result' }).waitFor();
    await page.getByText('Proved: by the wishes of this run no plan is better').waitFor();
    await page.getByText('All are kept').waitFor();

    await page.getByRole('button', { name: 'Accept the whole plan (2 sessions)' }).click();
    await page.getByText('2 sessions stand in the draft as in the plan.').first().waitFor();
    expect([await startsOf(fixed.id), typeof (await startsOf(one.id))]).toEqual([
      '2027-09-14T09:00',
      'string',
    ]);
    await page.getByRole('button', { name: 'Undo this step' }).click();
    await page.getByText('The sessions are back where they were.').waitFor();
    expect([await startsOf(one.id), await startsOf(two.id)]).toEqual([null, null]);
    // The undoing has changed the sessions: the plan is older than they are, and says so by name.
    await page.getByText(/^(Trains and Rivers|Rivers and Trains): the plan is older/).waitFor();
    expect(await page.getByRole('button', { name: /^Accept/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Run it again like this' }).click();
    await page.getByRole('heading', { name: 'New run' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Time to search' }).inputValue()).toBe(
      '5 minutes',
    );
    expect(organizer.faults).toEqual([]);
  });

  it('says before the start why it cannot', async () => {
    const { event, hallA } = await forum();
    await open(organizer, event);
    await page.getByRole('heading', { name: 'There is nothing to plan yet' }).waitFor();
    const placed = await session(event, 'Placed', at('09:00', hallA));
    await open(organizer, event);
    const start = page.getByRole('button', { name: 'Start', exact: true });
    await page.getByRole('radio', { name: /^Sessions that I choose/ }).check();
    await page.getByText('Every session has hours and a room.').waitFor();
    expect(await start.isDisabled()).toBe(true);
    await page.getByRole('searchbox', { name: 'Find a session' }).fill('plac');
    await page.getByRole('checkbox', { name: 'Placed' }).check();
    expect(await start.isEnabled()).toBe(true);
    await page.getByRole('radio', { name: /^Stay near the released programme/ }).check();
    await page.getByText('The programme has not been released yet').waitFor();
    await page.getByRole('radio', { name: /^Make a plan/ }).check();
    await page.getByRole('radio', { name: /^Sessions that I choose/ }).check();
    await start.click();
    const run = await runInAddress();
    expect((await client.get(`/api/v1/plan-runs/${run}`)).body.sessionIds).toEqual([placed.id]);
    await page.getByRole('button', { name: 'Cancel the run' }).click();
    await page.getByText('The run was cancelled; it left nothing.').waitFor();
    expect(organizer.faults).toEqual([]);
  });

  it('accepts a part of a plan, and says what has changed since by its name', async () => {
    const { event, hallB } = await forum();
    const [one, two, three] = [
      await session(event, 'Trains'),
      await session(event, 'Rivers'),
      await session(event, 'Poems', at('17:00', hallB)),
    ];
    const run = await ask(event, { kind: 'plan', movable: 'all' });
    const changed = await client.patch(
      `/api/v1/sessions/${two.id}`,
      { title: { en: 'Rivers and lakes' } },
      two.version,
    );
    expect(changed.status).toBe(200);
    await open(organizer, event, `&run=${run}`);
    await page.getByText(/^Rivers and lakes: the plan is older than the draft here/).waitFor();
    expect(await page.getByRole('checkbox', { name: 'Accept: Rivers and lakes' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Only the unplaced ones' }).click();
    expect(await page.getByRole('checkbox', { name: 'Accept: Poems' }).isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Accept 1 ticked session' }).click();
    await page.getByText('1 session stands in the draft as in the plan.').first().waitFor();
    expect(await startsOf(one.id)).toMatch(/^2027-09-14T/);
    expect([await startsOf(two.id), await startsOf(three.id)]).toEqual([null, '2027-09-14T17:00']);

    // Why it is there, and back with the focus.
    await page.getByRole('checkbox', { name: 'Only what differs from the draft' }).uncheck();
    await page.getByRole('button', { name: 'Why here? Trains' }).click();
    const why = page.getByRole('dialog', { name: 'Why here? Trains' });
    await why.getByRole('heading', { name: 'Elsewhere, the least bad first' }).waitFor();
    expect(await why.getByRole('listitem').count()).toBeGreaterThan(1);
    expect(await organizer.axe()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator(`#why-${one.id}:focus`).waitFor();
    expect(organizer.faults).toEqual([]);
  });

  it('sets two plans side by side, and says what is left out and why', async () => {
    const { event } = await forum();
    await session(event, 'Trains');
    await session(event, 'Rivers');
    await session(event, 'Much too long', { durationMinutes: 600 });
    await ask(event, { kind: 'plan' });
    const second = await ask(event, { kind: 'plan', preset: 'people_first', dayStart: '14:00' });
    await open(organizer, event, `&run=${second}`);
    await page.getByText('No proof was searched for').waitFor();
    await page.getByRole('button', { name: 'All runs of the planner' }).click();
    const ticks = page.getByRole('checkbox', { name: /^Compare: Make a plan/ });
    for (const tick of [ticks.first(), ticks.last()]) await tick.check();
    await page.getByRole('button', { name: 'Compare 2 plans' }).click();
    const table = page.getByRole('table', { name: 'Plans side by side' });
    expect(await table.getByRole('row', { name: /^Left out/ }).innerText()).toMatch(/1\s+1/);
    const differ = page.getByRole('table', { name: 'Where they differ' });
    expect(await differ.getByRole('row', { name: /Trains/ }).innerText()).toMatch(/14:00|15:00/);
    await page.getByRole('button', { name: 'Open plan B' }).click();
    const left = page.getByRole('listitem').filter({ hasText: 'Much too long' });
    await left.getByText(/No place takes it/).waitFor();
    expect(organizer.faults).toEqual([]);
  });

  it('stays near a release with the proven least, and says whom to tell', async () => {
    const { event, hallA, hallB } = await forum();
    const [first = '', second = ''] = await Promise.all(
      ['Первый', 'Второй'].map((family) =>
        addExpert(test.app, organization, { family, given: 'Иван' }),
      ),
    );
    const speaks = (expertId: string) => ({ people: [{ expertId, role: 'speaker' }] });
    const moved = await session(event, 'Trains', { ...at('10:00', hallA), ...speaks(first) });
    const stays = await session(event, 'Rivers', { ...at('10:00', hallB), ...speaks(second) });
    expect((await client.post(`/api/v1/events/${event}/releases`, {})).status).toBe(201);
    await mayCome(event, first, '14:00', '17:00');
    const asked = await client.post(`/api/v1/events/${event}/plan-runs`, {
      kind: 'replan',
      movable: 'all',
      seconds: 300,
    });
    const run = asked.body.id as string;
    await open(organizer, event, `&run=${run}`);
    const working = work(run);
    // How far it is: left, come back to, and stopped with what it has by then.
    await page.getByText(/^Improving the programme with few moves: search 1 of 5/).waitFor();
    await page.getByText('A programme is found that moves 1 session.').waitFor();
    await page.getByRole('button', { name: 'All runs of the planner' }).click();
    await page.getByRole('button', { name: 'See the run at work' }).click();
    await page.getByText('A programme is found that moves 1 session.').waitFor();
    await page.getByRole('heading', { name: 'The best programme so far' }).waitFor();
    await page.getByRole('button', { name: 'Stop and keep the best' }).click();
    await working;
    await page
      .getByText('At least 1 session must move: proved. No programme moves fewer.')
      .waitFor();
    const ways = page.getByRole('table', { name: 'What more moves would gain' });
    const nearest = await ways.getByRole('row', { name: /^1 session moves/ }).innerText();
    expect(nearest).toContain('Иван Первый');
    expect(nearest).not.toContain('Иван Второй');
    await page.getByRole('button', { name: 'Accept the whole plan (1 session)' }).click();
    await page.getByText('1 session stands in the draft as in the plan.').first().waitFor();
    expect((await startsOf(moved.id)) ?? '').toMatch(/T1[4-6]:/);
    expect(await startsOf(stays.id)).toBe('2027-09-14T10:00');
    expect(organizer.faults).toEqual([]);
  });

  /** Whether a screen is in order for who reads it aloud, and goes into its width. */
  async function expectInOrder(user: ConsoleUser): Promise<void> {
    expect(await user.axe()).toEqual([]);
    expect(
      await user.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
  }

  async function contradiction() {
    const { event } = await forum();
    const expert = await addExpert(test.app, organization, { family: 'Занятой', given: 'Иван' });
    const people = [{ expertId: expert, role: 'speaker' }];
    const water = await session(event, 'Water', { people });
    await session(event, 'Energy', { people });
    const speaker = await mayCome(event, expert, '10:00', '11:30');
    const run = await ask(event, { kind: 'explain', seconds: 20, iterations: undefined });
    return { event, water, speaker, run };
  }

  it('says what contradicts itself, whom it is about and what could be given up; a viewer reads it', async () => {
    const { event, water, speaker, run } = await contradiction();
    const viewer = await test.user(organization, 'viewer');
    await open(viewer, event, `&run=${run}`);
    const { page: seen } = viewer;
    await seen.getByText('No. There is no programme that keeps every rule').waitFor();
    const said = seen.getByRole('listitem').filter({ hasText: 'and has only these hours' });
    const wayTo = (name: string) => said.getByRole('link', { name }).getAttribute('href');
    expect(await wayTo('Иван Занятой')).toBe(`/console/events/${event}/people?speaker=${speaker}`);
    expect(await wayTo('Water')).toBe(`/console/events/${event}/programme?session=${water.id}`);
    await seen.getByRole('heading', { name: 'Way 1' }).waitFor();
    expect(await seen.getByRole('button', { name: 'Run it again like this' }).count()).toBe(0);
    await expectInOrder(viewer);
    await seen.getByRole('button', { name: 'All runs of the planner' }).click();
    await seen.getByRole('button', { name: 'Is there a programme at all?' }).waitFor();
    expect(await seen.getByRole('heading', { name: 'New run' }).count()).toBe(0);
    expect(await seen.getByRole('button', { name: 'Start', exact: true }).count()).toBe(0);
    expect(viewer.faults).toEqual([]);
    await viewer.close();
  });

  it('is accessible on a desk in English, and on a phone in Kazakh in the dark', async () => {
    const { event, run } = await contradiction();
    const plan = await ask(event, { kind: 'plan' });
    const phone = await test.user(organization, 'organizer', {
      language: 'kk',
      size: 'phone',
      colorScheme: 'dark',
    });
    const parts = ['', `&run=${plan}`, `&compare=${plan}:0,${plan}:0`];
    for (const user of [organizer, phone]) {
      for (const part of user === phone ? [...parts, `&run=${run}`] : parts) {
        await open(user, event, part);
        // The run and the comparison are drawn when their tables are; the start with the list of runs.
        await user.page.locator('h4, ul.rows').first().waitFor();
        await expectInOrder(user);
      }
      expect(user.faults).toEqual([]);
    }
    await phone.close();
  });
});
