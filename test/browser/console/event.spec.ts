import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { createOrganization, type TestOrganization } from '../../support/app.js';
import { startConsole, type ConsoleTest } from '../../support/console.js';
import { eventSamples, type EventSamples } from '../../support/event-samples.js';

let test: ConsoleTest;
let organization: TestOrganization;
let samples: EventSamples;

beforeAll(async () => {
  test = await startConsole();
  organization = await createOrganization(test.app);
  samples = eventSamples(test.app, organization);
}, 120_000);

afterAll(async () => {
  await test.close();
});

async function expert(family: string, given: string, consent = 'not_asked'): Promise<string> {
  const { body } = await samples.client.post('/api/v1/experts', {
    category: 'expert',
    names: [{ lang: 'en', family, given }],
  });
  const id = body.id as string;
  await test.app.database.reader.query(
    `UPDATE expert SET consent = $2, consent_source = CASE WHEN $2 = 'granted' THEN 'form' ELSE '' END WHERE id = $1`,
    [id, consent],
  );
  return id;
}

/** So many guests more, each of whom is only proposed. */
async function guests(event: string, count: number): Promise<void> {
  await test.app.database.reader.query(
    `WITH made AS (
       INSERT INTO expert (id, organization_id, slug, sort_key, look_alike_key, search_text)
       SELECT gen_random_uuid(), $1, 'guest-' || n, 'guest', 'guest', ' guest ' FROM generate_series(1, $3::int) n
       RETURNING id),
     named AS (
       INSERT INTO expert_name (id, organization_id, expert_id, position, lang, script, family, given, name_order)
       SELECT gen_random_uuid(), $1, id, 0, 'en', 'Latn', 'Guest', 'Some', 'given_first' FROM made)
     INSERT INTO speaker (id, organization_id, event_id, expert_id, role, state, position)
     SELECT gen_random_uuid(), $1, $2, id, 'guest', 'proposed', 10 FROM made`,
    [organization.id, event, count],
  );
}

async function engage(event: string, expertId: string, role: string, state: string) {
  const made = await samples.client.post(`/api/v1/events/${event}/speakers`, {
    expertId,
    role,
    state,
  });
  expect(made.status).toBe(201);
  return made.body as { id: string };
}

const choose = async (page: Page, label: string, option: string) => {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

describe('the people of an event in the console', () => {
  it('are found in any script, added, answer, and can be had at certain hours', async () => {
    const { id } = await samples.event('2027-09-14', { title: { en: 'Rails and roads' } });
    await expert('Sultanov', 'Timur');
    await expert('Sultanova', 'Aya');
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open(`/events/${id}`);
    // What is missing leads to where it is mended.
    await page.getByRole('link', { name: 'Ask someone to moderate' }).click();
    await page.getByRole('heading', { name: 'Nobody is engaged yet' }).waitFor();
    await page.getByRole('button', { name: 'Add somebody' }).click();
    await page.locator('[name=expertId]:focus').waitFor();
    // Without an expert nothing is added, and it is said at the field.
    await page.getByRole('button', { name: 'Add to the event' }).click();
    await page.getByText('Choose an expert first.').first().waitFor();
    await page.locator('[name=expertId]').fill('Тимур Султ');
    await page.getByRole('option', { name: /Timur Sultanov/ }).click();
    await choose(page, 'Role', 'Moderator');
    await page.getByRole('button', { name: 'Add to the event' }).click();
    const row = page.getByRole('list', { name: 'Moderator' }).getByRole('listitem');
    await row.getByRole('button', { name: 'Timur Sultanov', exact: true }).waitFor();
    await row.getByText('No consent to be named in public').waitFor();
    // A second time in the same role is refused at the field.
    await page.locator('[name=expertId]').fill('Sultanov Timur');
    await page.getByRole('option', { name: /Timur Sultanov/ }).click();
    await page.getByRole('button', { name: 'Add to the event' }).click();
    await page.getByText('has that role in the event already').first().waitFor();
    expect(await row.count()).toBe(1);

    // An answer noted by mistake is taken back.
    await row.getByRole('button', { name: /Proposed\. Change it/ }).click();
    await page.getByRole('menuitem', { name: 'Note as invited' }).click();
    await row.getByText(/no answer since/).waitFor();
    await row.getByRole('button', { name: /Invited\. Change it/ }).click();
    await page.getByRole('menuitem', { name: 'Has declined' }).click();
    await row.getByRole('button', { name: /Declined\. Change it/ }).waitFor();
    await page
      .getByRole('alert')
      .filter({ hasText: 'Timur Sultanov: Declined' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await row.getByText(/no answer since/).waitFor();

    // The hours, on the clock of the event; the address keeps who is open.
    await row.getByRole('button', { name: 'Timur Sultanov', exact: true }).click();
    const panel = page.getByRole('dialog', { name: 'Person' });
    await panel.getByText('can be had throughout the event').waitFor();
    await panel.getByText('As a list', { exact: true }).click();
    await panel.getByRole('button', { name: 'Add hours' }).click();
    await panel.getByRole('textbox', { name: 'Day' }).waitFor();
    expect(await panel.getByRole('textbox', { name: 'Day' }).inputValue()).toBe('14 Sep 2027');
    await panel.getByLabel('Until · Hours').fill('12');
    await panel.getByRole('button', { name: 'Add hours' }).click();
    await panel.getByRole('button', { name: 'Save the hours' }).click();
    await page.getByText('Saved').waitFor();
    await page.reload();
    await panel.getByText('14 September 2027: 09:00–12:00').waitFor();
    const { body } = await samples.client.get(`/api/v1/events/${id}/speakers`);
    expect(
      body.items.map((one: Record<string, unknown>) => [one['state'], one['availability']]),
    ).toEqual([['invited', [{ from: '2027-09-14T09:00', to: '2027-09-14T12:00' }]]]);
    expect(await user.axe()).toEqual([]);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('are many, found by name and by answer; who is in the programme is not removed', async () => {
    const { id } = await samples.event('2027-10-14', { title: { en: 'Forum' } });
    const wei = await expert('Li', 'Wei', 'granted');
    const aya = await expert('Akhmetova', 'Aya');
    await engage(id, wei, 'speaker', 'confirmed');
    await engage(id, aya, 'panelist', 'invited');
    await guests(id, 205);
    await samples.session(id, 'Opening', '2027-10-14T10:00', '2027-10-14T11:00', {
      experts: [wei],
    });
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open(`/events/${id}/people`);
    await page.getByText('All · 207').waitFor();
    await page.getByText('Invited · 1').click();
    await page.getByRole('button', { name: 'Aya Akhmetova', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Wei Li', exact: true }).count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('state')).toBe('invited');
    await page.getByText('All · 207').click();
    await page.getByLabel('Find by name, in any script').fill('ли вэй');
    await page.getByRole('list', { name: 'Guest' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Wei Li', exact: true }).click();
    const panel = page.getByRole('dialog', { name: 'Person' });
    await panel.getByRole('button', { name: /Remove from the event/ }).click();
    const question = page.getByRole('dialog', { name: 'Remove Wei Li from the event' });
    await question.getByRole('button', { name: 'Remove from the event' }).click();
    await question.getByText('The expert is in the programme: Opening').waitFor();
    await question.getByRole('button', { name: 'Cancel' }).click();
    await choose(page, 'Role', 'Keynote');
    await panel.getByLabel('Note', { exact: true }).fill('Speaks Chinese');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('list', { name: 'Keynote' }).getByText('Wei Li').waitFor();
    expect(user.faults).toEqual([]);
    await user.close();
  });
});

describe('the states of an event in the console', () => {
  it('are changed with what each does said before, and never over the change of another', async () => {
    const { id } = await samples.event('2027-09-20', { title: { en: 'Water' } });
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open(`/events/${id}`);
    await page.getByRole('button', { name: 'Announce …' }).click();
    const announcing = page.getByRole('dialog', { name: 'Announce the event' });
    await announcing.getByText('Its page becomes public').waitFor();
    await announcing.getByText('Its programme has no session yet.').waitFor();
    await announcing.getByText('No moderator or chair is confirmed.').waitFor();
    expect(await user.axe()).toEqual([]);
    // Somebody makes it internal meanwhile: what was said is no longer so.
    const current = await samples.client.get(`/api/v1/events/${id}`);
    await samples.client.patch(
      `/api/v1/events/${id}`,
      { visibility: 'internal' },
      current.body.version as number,
    );
    await announcing.getByRole('button', { name: 'Announce the event' }).click();
    await announcing.getByText('Somebody changed the event meanwhile').waitFor();
    await announcing.getByText('nobody outside sees anything of it').waitFor();
    expect((await samples.client.get(`/api/v1/events/${id}`)).body.state).toBe('draft');
    await announcing.getByRole('button', { name: 'Announce the event' }).click();
    await page.getByText('The event is now: Announced').waitFor();
    await announcing.waitFor({ state: 'detached' });

    // What the clock does not allow yet says when it will.
    await page.getByRole('button', { name: 'Note as held …' }).click();
    const holding = page.getByRole('dialog', { name: 'Note the event as held' });
    await holding.getByText('It begins only on 20 September 2027 at 09:00 (UTC+5)').waitFor();
    await holding.getByText('Close', { exact: true }).click();
    await holding.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'More acts' }).click();
    await page.getByRole('menuitem', { name: 'Postpone …' }).click();
    const postponing = page.getByRole('dialog', { name: 'Postpone the event' });
    await postponing.getByRole('button', { name: 'Postpone the event' }).click();
    await postponing.getByText('Say why, in one language at least.').first().waitFor();
    await postponing.locator('[name="reason.en"]').fill('The river is high');
    // A reload loses nothing of it.
    await page.waitForTimeout(400);
    await page.reload();
    expect(await postponing.locator('[name="reason.en"]').inputValue()).toBe('The river is high');
    await postponing.getByRole('button', { name: 'Postpone the event' }).click();
    await page.getByText('Reason: The river is high').waitFor();
    const { body } = await samples.client.get(`/api/v1/events/${id}`);
    expect([body.state, body.stateReason]).toEqual(['postponed', { en: 'The river is high' }]);

    // The log tells of it, for this event only.
    await page.getByRole('tab', { name: 'Log' }).click();
    const entries = page.getByRole('list', { name: 'Changes, the newest first' });
    await entries.getByText(/postponed the event “Water”/).waitFor();
    expect(await entries.getByText('Rails and roads').count()).toBe(0);
    await page.getByRole('combobox', { name: 'Action' }).click();
    await page.getByRole('option', { name: 'announced', exact: true }).click();
    await entries.getByText(/postponed/).waitFor({ state: 'detached' });
    expect(await entries.getByRole('listitem').count()).toBe(1);
    expect(await user.axe()).toEqual([]);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('are deleted while they are drafts', async () => {
    const { id } = await samples.event('2027-09-21', { title: { en: 'By mistake' } });
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open(`/events/${id}/overview`);
    await page.getByRole('button', { name: 'More acts' }).click();
    await page.getByRole('menuitem', { name: 'Delete the draft …' }).click();
    const question = page.getByRole('dialog', { name: 'Delete the draft' });
    await question.getByText('“By mistake” is deleted for good').waitFor();
    await question.getByRole('button', { name: 'Delete the draft' }).click();
    await page.waitForURL(/\/console\/events$/);
    expect((await samples.client.get(`/api/v1/events/${id}`)).status).toBe(404);
    expect(user.faults).toEqual([]);
    await user.close();
  });
});

describe('an event for who may only look, far away', () => {
  it('shows the hours of the event and those of the reader, and offers nothing', async () => {
    const other = await createOrganization(test.app);
    const foreign = await eventSamples(test.app, other).event('2027-09-22');
    const { id } = await samples.event('2027-09-22', { title: { en: 'Museums' } });
    await engage(id, await expert('Sadykova', 'Dana', 'granted'), 'moderator', 'confirmed');
    // The browser is in New York, the account in Berlin, the event in Almaty.
    const user = await test.user(organization, 'viewer', { zone: 'America/New_York' });
    const { page } = user;
    await test.app.database.reader.query(
      `UPDATE account SET zone = 'Europe/Berlin' WHERE id = (SELECT account_id FROM membership
         WHERE organization_id = $1 AND role = 'viewer' ORDER BY id DESC LIMIT 1)`,
      [organization.id],
    );
    await user.open(`/events/${id}/people`);
    await page.getByText('22 September 2027, 09:00–18:00 (UTC+5)').waitFor();
    await page.getByText('Your time: 22 September 2027, 06:00–15:00 (UTC+2)').waitFor();
    await page.getByRole('button', { name: 'Dana Sadykova', exact: true }).click();
    const panel = page.getByRole('dialog', { name: 'Person' });
    await panel.getByText('throughout the event').waitFor();
    for (const act of [/Save/, /Remove/, /Add/, /Change it/])
      expect(await panel.getByRole('button', { name: act }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    for (const act of [/Announce/, /More acts/, /Add somebody/, /Change it/, /Give the role/])
      expect(await page.getByRole('button', { name: act }).count()).toBe(0);
    expect(await page.getByRole('tab', { name: 'Log' }).count()).toBe(0);
    await page.getByRole('tab', { name: 'Overview' }).click();
    await page.getByText('1 person, 1 confirmed').waitFor();
    expect(await page.getByText('What is next').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Edit' }).count()).toBe(0);
    await page.goto(page.url().replace(id, foreign.id));
    await page.getByRole('alert').waitFor();
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('is readable on a phone in Kazakh and in the dark', async () => {
    const { id } = await samples.event('2027-09-23', {
      title: { en: 'Campaigns', kk: 'Мәдени-ағартушылық науқандар' },
    });
    await engage(id, await expert('Qairatova', 'Saule'), 'moderator', 'invited');
    const user = await test.user(organization, 'organizer', {
      language: 'kk',
      size: 'phone',
      colorScheme: 'dark',
    });
    const { page } = user;
    await user.open(`/events/${id}/people`);
    await page.getByText('Көпшілікке аталуға келісімі жоқ').waitFor();
    expect(await user.axe()).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    await user.open(`/events/${id}/overview`);
    await page.getByRole('heading', { name: 'Келесі қадам' }).waitFor();
    expect(await user.axe()).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    expect(user.faults).toEqual([]);
    await user.close();
  });
});
