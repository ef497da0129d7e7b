import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { Clock } from '../../../src/platform/clock.js';
import { createOrganization } from '../../support/app.js';
import { ORIGIN, startConsole, type ConsoleTest, type ConsoleUser } from '../../support/console.js';

let test: ConsoleTest;
let user: ConsoleUser;
let page: Page;
let dialog: Locator;

/** The address of the page of the event and of the outcome, once they are there. */
const at = { mandate: '', event: '', outcome: '' };

/** Sets the clock of the server and that of the browser. */
async function now(local: string): Promise<void> {
  const instant = Temporal.PlainDateTime.from(local).toZonedDateTime('Asia/Almaty').toInstant();
  test.app.nest.get(Clock).now = () => instant;
  await page.clock.setSystemTime(instant.epochMilliseconds);
}

beforeAll(async () => {
  test = await startConsole();
  const organization = await createOrganization(test.app, {
    code: 'CLUB',
    languages: ['en', 'ru'],
  });
  user = await test.user(organization, 'organizer');
  page = user.page;
  dialog = page.getByRole('dialog');
  await now('2027-07-05T10:00');
}, 120_000);

afterAll(async () => {
  await test.close();
});

const group = (within: Page | Locator, name: string) => within.getByRole('group', { name });
const choose = async (name: string, option: string | RegExp, within: Page | Locator = page) => {
  await within.getByRole('combobox', { name, exact: true }).click();
  await page.getByRole('option', { name: option }).click();
};
const here = () => new URL(page.url()).pathname.replace('/console', '');
const press = (name: string, within: Page | Locator = page) =>
  within.getByRole('button', { name, exact: true }).click();
const gone = () => dialog.waitFor({ state: 'detached' });

/** Enters a person in the registry, in English and in Russian. */
async function enter(names: readonly (readonly [string, string])[]): Promise<void> {
  await user.open('/experts/new');
  for (const [index, [given, family]] of names.entries()) {
    if (index > 0) await press('Add a form in another script');
    const form = group(
      page,
      index === 0 ? 'The person’s own name' : `Name form ${String(index + 1)}`,
    );
    await form.getByLabel('Family name').fill(family);
    await form.getByLabel('Given name').fill(given);
  }
  await press('Add the expert');
  const [[given, family] = ['', '']] = names;
  await page.getByRole('heading', { level: 1, name: `${given} ${family}` }).waitFor();
}

let broken = false;

/** A step; without those before it there is nothing to go on with. */
function step(name: string, act: () => Promise<void>): void {
  it(name, async () => {
    if (broken) throw new Error('An earlier step did not succeed.');
    broken = true;
    await act();
    broken = false;
  });
}

describe('the main job, by hand', () => {
  step('begins with a mandate, whose coverage shows what is missing', async () => {
    await user.open('/mandates');
    await page.getByRole('link', { name: 'Add a mandate' }).first().click();
    await group(page, 'Title').getByLabel('English').fill('Strategy of the club');
    await page.getByLabel('Given or adopted on').fill('1 Mar 2027');
    await page.keyboard.press('Tab');
    await press('Create and enter proposals');
    await page.getByRole('heading', { level: 1, name: 'Strategy of the club' }).waitFor();
    await press('Add a proposal');
    await group(dialog, 'Title').getByLabel('English').fill('Talk about water');
    await press('Save', dialog);
    await gone();
    await press('Add a commitment: 1. Talk about water');
    await group(dialog, 'In words').getByLabel('English').fill('A round table in every quarter');
    await dialog.getByLabel('At least').fill('1');
    await dialog.getByLabel('Binds from').fill('1 Jul 2027');
    await page.keyboard.press('Tab');
    await press('Save', dialog);
    await gone();
    await page.getByText('Events held: at least 1 per quarter').waitFor();
    await page.getByRole('link', { name: 'To the coverage' }).click();
    await page.getByText('0 of 1 commitment on schedule; 1 at risk').waitFor();
    at.mandate = here();
  });

  step('goes on with a venue and its rooms', async () => {
    await user.open('/organization/venues');
    await page.getByRole('button', { name: 'Add a venue' }).first().click();
    await group(dialog, 'Name').getByLabel('English').fill('House of Dialogue');
    await press('Save', dialog);
    await gone();
    for (const room of ['Hall A', 'Hall B']) {
      await press('Add a room to House of Dialogue');
      await group(dialog, 'Name').getByLabel('English').fill(room);
      await press('Save', dialog);
      await gone();
      await page.getByText(room, { exact: true }).waitFor();
    }
  });

  step('plans an event from the cell where it is missing', async () => {
    await user.open(at.mandate);
    await page.getByRole('button', { name: '1. Talk about water, Q3 2027: At risk' }).click();
    await dialog.getByText('0 of 1 · 1 missing').waitFor();
    await dialog.getByRole('link', { name: /^Plan an event/ }).click();
    await page.getByRole('heading', { level: 1, name: 'New event' }).waitFor();
    await group(page, 'Title').getByLabel('English').fill('Round table on water');
    await group(page, 'Title').getByLabel('Russian').fill('Круглый стол о воде');
    await page.getByRole('textbox', { name: 'Begins', exact: true }).fill('14 Sep 2027');
    await page.keyboard.press('Tab');
    await choose('Venue', /House of Dialogue/);
    await choose('Attribution rule', /Chatham House/);
    await press('Create the event');
    await page.getByRole('heading', { level: 1, name: 'Round table on water' }).waitFor();
    await page.getByText('Draft', { exact: true }).waitFor();
    // It serves what it was planned for.
    await page
      .getByRole('link', { name: /Talk about water/ })
      .first()
      .waitFor();
    at.event = here().replace('/overview', '');
  });

  step('engages people of the registry, who confirm', async () => {
    await enter([
      ['Aigul', 'Testova'],
      ['Айгүл', 'Тестова'],
    ]);
    await enter([
      ['Ivan', 'Obraztsov'],
      ['Иван', 'Образцов'],
    ]);
    await user.open(`${at.event}/people`);
    await page.getByRole('heading', { name: 'Nobody is engaged yet' }).waitFor();
    await press('Add somebody');
    for (const [found, name, role] of [
      ['Тестова', 'Aigul Testova', 'Moderator'],
      ['Ivan', 'Ivan Obraztsov', 'Speaker'],
    ] as const) {
      await page.locator('[name=expertId]').fill(found);
      await page.getByRole('option', { name: new RegExp(name) }).click();
      await choose('Role', role);
      await press('Add to the event');
      const row = page.getByRole('list', { name: role }).getByRole('listitem');
      await row.getByRole('button', { name: /Proposed\. Change it/ }).click();
      await page.getByRole('menuitem', { name: 'Note as invited' }).click();
      await row.getByRole('button', { name: /Invited\. Change it/ }).click();
      await page.getByRole('menuitem', { name: 'Has accepted' }).click();
      await row.getByRole('button', { name: /Accepted\. Change it/ }).click();
      await page.getByRole('menuitem', { name: 'Confirm' }).click();
      await row.getByRole('button', { name: /Confirmed\. Change it/ }).waitFor();
    }
  });

  step('puts sessions with people into the programme, and solves a clash', async () => {
    await page.getByRole('tab', { name: 'Programme' }).click();
    for (const [title, person] of [
      ['Rivers', /Aigul Testova/],
      ['Wells', undefined],
    ] as const) {
      await press('Add a session');
      await dialog.locator('input[name="title.en"]').fill(title);
      await choose('Room', /Hall A/, dialog);
      await dialog.locator('input[name=durationMinutes]').fill('60');
      if (person !== undefined) {
        await dialog.getByRole('combobox', { name: 'Add a person' }).fill('testova');
        await page.getByRole('option', { name: person }).click();
        await press('Put Aigul Testova in', dialog);
      }
      const check = dialog.getByRole('region', { name: 'Check' });
      if (title === 'Wells') {
        await dialog.getByRole('spinbutton', { name: 'Hours' }).fill('10');
        await dialog.getByRole('spinbutton', { name: 'Minutes' }).fill('30');
        await check.getByText('It cannot be saved so').waitFor();
        await check.getByText(/Hall A is taken by “Rivers”/).waitFor();
        await check.getByRole('button', { name: /^Take Hall B/ }).click();
        await check.getByText('It cannot be saved so').waitFor({ state: 'detached' });
      }
      await press('Add the session', dialog);
      await gone();
    }
    const row = (title: string) =>
      page
        .getByRole('listitem')
        .filter({ has: page.getByRole('button', { name: title, exact: true }) });
    await row('Rivers').getByText('Hall A').waitFor();
    await row('Rivers').getByText('Aigul Testova').waitFor();
    await row('Wells').getByText('Hall B').waitFor();
    await row('Wells').getByText('10:30–11:30').waitFor();
  });

  step('announces the event, whose page is then public', async () => {
    await press('Announce …');
    await dialog.getByText('Its page becomes public').waitFor();
    await press('Announce the event', dialog);
    await page.getByText('The event is now: Announced').waitFor();
    await gone();
    await page.getByRole('tab', { name: 'Overview' }).click();
    await page.getByRole('link', { name: 'Public page' }).click();
    await page.waitForURL(`${ORIGIN}/en/events/*`);
    expect(await page.locator('h1').innerText()).toBe('Round table on water');
    await user.open(at.mandate);
    await page
      .getByRole('button', { name: '1. Talk about water, Q3 2027: On track 1 planned' })
      .waitFor();
  });

  step('notes it as held when it is over, and starts its outcome', async () => {
    await now('2027-09-14T19:00');
    await user.open(at.event);
    await press('Note as held …');
    await press('Note the event as held', dialog);
    await page.getByText('The event is now: Held').waitFor();
    await gone();
    await page.getByRole('tab', { name: 'Outcome' }).click();
    await press('Start an outcome');
    await choose('Kind', /^Recommendations/, dialog);
    await dialog.getByLabel('Title in that language').fill('Water: recommendations');
    await press('Start an outcome', dialog);
    await page.getByRole('heading', { level: 1, name: 'Water: recommendations' }).waitFor();
    at.outcome = here().replace(/\/text$/, '');
  });

  step('writes the text, its translation and a recommendation', async () => {
    const saved = () => page.getByText(/^Saved \d\d:\d\d$/).waitFor();
    await page.getByLabel('Summary', { exact: true }).fill('One recommendation on water.');
    await page.getByRole('textbox', { name: 'Text in English', exact: true }).click();
    await page.keyboard.type('The participants compared data on floods.');
    await saved();
    await page.getByRole('link', { name: /^Russian/ }).click();
    await page.locator('input[name=title]').fill('Вода: рекомендации');
    await press('Start the text in Russian');
    await page
      .getByRole('region', { name: 'English, to read beside' })
      .getByText('compared data on floods')
      .waitFor();
    await page.getByLabel('Summary', { exact: true }).fill('Одна рекомендация о воде.');
    await page.getByRole('textbox', { name: 'Text in Russian', exact: true }).click();
    await page.keyboard.type('Участники сопоставили данные о паводках.');
    await saved();
    await page
      .getByRole('link', { name: /^Recommendations/ })
      .last()
      .click();
    await page.getByRole('link', { name: /^English/ }).click();
    await press('Add a recommendation');
    await dialog.getByLabel('Wording in English').fill('Exchange flood warnings within the hour.');
    await press('Add somebody who is no partner', dialog);
    await group(dialog, 'Name of the addressee').getByLabel('English').fill('Water services');
    await press('Add a recommendation', dialog);
    await gone();
    await page.getByText('CLUB/REC/2027/1/REC.1').waitFor();
    await page.getByRole('link', { name: /^Russian/ }).click();
    await page
      .getByRole('textbox', { name: 'Recommendation 1: Wording in Russian' })
      .fill('Обмениваться предупреждениями в течение часа.');
    await saved();
  });

  step('takes it through review, the checklist and out', async () => {
    await page.getByRole('link', { name: 'Publication', exact: true }).click();
    const checklist = page.getByRole('list', { name: 'Checklist' });
    await checklist.getByText('still a draft').waitFor();
    expect(await page.getByRole('button', { name: 'Publish now' }).count()).toBe(0);
    await press('Submit for review');
    await press('Submit for review', dialog);
    await checklist.getByText('It is in review').waitFor();
    await press('Approve');
    await press('Approve', dialog);
    await page.getByText('Nothing stands against publication.').waitFor();
    await press('Publish now');
    await dialog.getByText('A PDF is made in: English, Russian.').waitFor();
    await press('Publish now', dialog);
    await page.getByRole('heading', { name: 'On the site' }).waitFor();
    const links = page.getByRole('link', { name: new RegExp(`${ORIGIN}/(en|ru)/publications/`) });
    expect(await links.count()).toBe(2);
    await links.first().click();
    await page.waitForURL(`${ORIGIN}/en/publications/*`);
    expect(await page.locator('h1').innerText()).toBe('Water: recommendations');
    const shown = await page.locator('main').innerText();
    expect(shown).toContain('The participants compared data on floods.');
    expect(shown).toContain('CLUB/REC/2027/1/REC.1');
    expect(shown).toContain('Exchange flood warnings within the hour.');
    expect(shown).not.toContain('Testova');
    await page.goto(page.url().replace('/en/', '/ru/'));
    expect(await page.locator('h1').innerText()).toBe('Вода: рекомендации');
    expect(await page.locator('main').innerText()).toContain('сопоставили данные о паводках');
  });

  step('shows the cell as kept, with its proof', async () => {
    await user.open(at.mandate);
    await page.getByText('1 of 1 commitment on schedule').waitFor();
    await page.getByRole('button', { name: '1. Talk about water, Q3 2027: Kept 1 held' }).click();
    const proof = dialog.getByRole('list', { name: 'Proof: A round table in every quarter' });
    await proof.getByRole('link', { name: 'Round table on water' }).waitFor();
    await proof.getByText('held · 14 September 2027').waitFor();
  });

  step('follows the recommendation to its end', async () => {
    await now('2027-10-01T10:00');
    await user.open('/recommendations');
    await page.getByRole('link', { name: 'CLUB/REC/2027/1/REC.1' }).click();
    await page.getByText('No response yet from: Water services').waitFor();
    await press('Record a response: Water services');
    await group(dialog, 'What was said').getByLabel('English').fill('Agreed.');
    await press('Record a response', dialog);
    await gone();
    await page.getByText('Written down by Test organizer').waitFor();
    for (const status of [
      'In progress',
      'Implemented, as the addressee says',
      'Implemented, verified',
      'Closed',
    ]) {
      await choose('New status', new RegExp(`^${status}$`));
      if (status === 'Closed') {
        await group(page, 'Note').getByLabel('English').fill('Warnings go out.');
      }
      await press('Record a status');
      await page.getByText(`The status is now: ${status}.`).first().waitFor();
      // The next ones are offered once this one is on the screen.
      await page.getByRole('button', { name: 'Record a status' }).waitFor({ state: 'detached' });
    }
    await page.getByText('Nothing more is expected.').waitFor();
    await page.getByRole('link', { name: 'Public page' }).click();
    await page.waitForURL(`${ORIGIN}/en/recommendations/*`);
    const shown = await page.locator('main').innerText();
    expect(shown).toContain('CLUB/REC/2027/1/REC.1');
    expect(shown).toContain('Warnings go out.');
    expect(user.faults).toEqual([]);
  });
});
