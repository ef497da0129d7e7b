import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { api, createOrganization } from '../../support/app.js';
import {
  ORIGIN,
  PASSWORD,
  startConsole,
  type ConsoleTest,
  type ConsoleUser,
} from '../../support/console.js';
import { expectSeen, focusOf, tabTo } from '../focus.js';

let test: ConsoleTest;
let user: ConsoleUser;
let page: Page;
let dialog: Locator;

beforeAll(async () => {
  test = await startConsole();
  const organization = await createOrganization(test.app, { languages: ['en', 'kk'] });
  const client = api(test.app, organization.ownerToken);
  await client.post('/api/v1/venues', {
    name: { en: 'House of Dialogue' },
    city: { en: 'Almaty' },
    zone: 'Asia/Almaty',
  });
  for (const [day, title] of [
    ['14', 'Rivers'],
    ['15', 'Wells'],
    ['16', 'Lakes'],
  ]) {
    await client.post('/api/v1/events', {
      title: { en: title },
      kind: 'seminar',
      format: 'online',
      zone: 'Asia/Almaty',
      startsLocal: `2027-06-${String(day)}T10:00`,
      endsLocal: `2027-06-${String(day)}T12:00`,
    });
  }
  user = await test.user(organization, 'organizer');
  page = user.page;
  dialog = page.getByRole('dialog');
}, 120_000);

afterAll(async () => {
  await test.close();
});

const button = (name: string | RegExp, within: Page | Locator = page) =>
  within.getByRole('button', { name, exact: true });

/** Presses what has the focus. */
const enter = () => page.keyboard.press('Enter');

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

describe('the console by keyboard alone', () => {
  step('lets one in', async () => {
    const [account] = await test.app.database.reader.query<{ email: string }[]>(
      `SELECT email FROM account WHERE email LIKE 'console.%'`,
    );
    await user.context.clearCookies();
    await page.goto(`${ORIGIN}/login?next=/console/events`);
    await tabTo(page, page.locator('form input[name=email]').first());
    await page.keyboard.type(String(account?.email));
    await tabTo(page, page.locator('input[name=password]'));
    await page.keyboard.type(PASSWORD);
    await enter();
    await page.waitForURL(`${ORIGIN}/console/events`);
    // The heading says where one is.
    await page.locator('h1:focus').waitFor();
  });

  step('leads past the navigation, and through a table to one of its lines and back', async () => {
    await page.reload();
    await page.locator('h1:focus').waitFor();
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    await tabTo(page, skip, true);
    await enter();
    await page.locator('main:focus').waitFor();
    const links = page.getByRole('table').getByRole('link');
    expect(await links.count()).toBe(3);
    for (let index = 0; index < 3; index += 1) await tabTo(page, links.nth(index));
    const title = await links.nth(2).innerText();
    await enter();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.locator('h1:focus').waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Events' }).waitFor();
    expect((await focusOf(page)).what).not.toBe('body');
  });

  step('creates an event', async () => {
    await tabTo(page, page.getByRole('link', { name: 'New event' }));
    await enter();
    await page.getByRole('heading', { level: 1, name: 'New event' }).waitFor();
    await page.locator('h1:focus').waitFor();
    await tabTo(page, page.locator('[name="title.en"]'));
    await page.keyboard.type('Springs');
    await tabTo(page, page.getByRole('combobox', { name: 'Kind' }));
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    for (const [name, day] of [
      ['Begins', '14 Sep 2027'],
      ['Ends', '15 Sep 2027'],
    ] as const) {
      await tabTo(page, page.getByRole('textbox', { name, exact: true }));
      await page.keyboard.type(day);
    }
    await tabTo(page, page.getByRole('combobox', { name: 'Venue' }));
    await page.keyboard.type('House');
    await page.getByRole('option', { name: /House of Dialogue/ }).waitFor();
    for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
    expect(await page.getByRole('combobox', { name: 'Venue' }).inputValue()).toContain('House');
    await tabTo(page, button('Create the event'));
    await enter();
    await page.getByRole('heading', { level: 1, name: 'Springs' }).waitFor();
    await page.locator('h1:focus').waitFor();
    await page
      .getByText(/14.*15 September 2027/)
      .first()
      .waitFor();
  });

  step('adds a session; a dialog that is left gives the focus back', async () => {
    await tabTo(page, page.getByRole('tab', { name: 'Overview' }));
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('heading', { name: 'The programme has no sessions yet' }).waitFor();
    await expectSeen(page);
    await tabTo(page, button('Rules'));
    await enter();
    await dialog.waitFor();
    expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
    // The focus stays within, wherever one goes.
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('button:focus', { hasText: 'Rules' }).waitFor();
    await expectSeen(page);

    await tabTo(page, button('Add a session').first());
    await enter();
    await tabTo(page, dialog.locator('input[name="title.en"]'));
    await page.keyboard.type('Opening');
    await tabTo(page, button('Add the session', dialog));
    await enter();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('button:focus', { hasText: 'Opening' }).waitFor();
    await expectSeen(page);
  });

  step('changes the state of the event', async () => {
    await tabTo(page, button('Announce …'), true);
    await enter();
    await dialog.getByText('Its page becomes public').waitFor();
    await tabTo(page, button('Announce the event', dialog));
    await enter();
    await page.getByText('The event is now: Announced').waitFor();
    await dialog.waitFor({ state: 'detached' });
    await expectSeen(page);
    // Another act, begun and left.
    await tabTo(page, button('More acts'), true);
    await enter();
    await page.getByRole('menuitem').first().waitFor();
    // While it opens the menu as a whole has the focus.
    const inMenu = page.locator('[role=menuitem]:focus');
    for (let press = 0; press < 5 && (await inMenu.count()) === 0; press += 1) {
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(100);
    }
    await expectSeen(page);
    await page.keyboard.press('Escape');
    await page.getByRole('menuitem').first().waitFor({ state: 'detached' });
    await page.locator('[aria-label="More acts"]:focus').waitFor();
  });

  step('changes the language, and back', async () => {
    await tabTo(page, button(/^Language: English/), true);
    await enter();
    const kazakh = page.getByRole('menuitem', { name: 'Қазақша' });
    await kazakh.waitFor();
    const chosen = () => kazakh.evaluate((item) => item === document.activeElement);
    for (let step = 0; step < 5 && !(await chosen()); step += 1) {
      await page.keyboard.press('ArrowDown');
    }
    await expectSeen(page);
    await enter();
    await page.getByRole('tab', { name: 'Бағдарлама' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('kk');
    await page.locator('button:focus', { hasText: 'Қазақша' }).waitFor();
    await expectSeen(page);
    expect(user.faults).toEqual([]);
  });
});
