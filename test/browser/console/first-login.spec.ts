import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { prepareFirstStart } from '../../../src/first-start.js';
import { CONFIG } from '../../../src/platform/config/config.token.js';
import type { Config } from '../../../src/platform/config/config.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { startApp, type TestApp } from '../../support/app.js';
import { launchBrowser } from '../../support/chromium.js';
import { type MailServer, startMailServer } from '../../support/mail-server.js';
import { ORIGIN, type OwnAddress, startProxy } from '../../support/own-address.js';

const OWNER = 'owner@example.org';
const PASSWORD = 'marble thunder violin';

let mail: MailServer;
let app: TestApp;
let proxy: OwnAddress;
let chromium: Browser;
const faults: string[] = [];

beforeAll(async () => {
  mail = await startMailServer();
  app = await startApp({
    PUBLIC_URL: ORIGIN,
    SEED_DEMO: 'no',
    SUHBAT_OWNER_EMAIL: OWNER,
    SMTP_URL: mail.url,
  });
  proxy = await startProxy(app.url);
  chromium = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await chromium.close();
  await proxy.close();
  await app.close();
  await mail.close();
});

/** A browser that was never here. */
async function somebody(locale: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.newContext({
    proxy: proxy.settings,
    locale,
    timezoneId: 'Asia/Almaty',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => faults.push(String(error)));
  return { context, page };
}

const navigation = async (page: Page) =>
  (
    await page
      .getByRole('navigation', { name: 'Main navigation' })
      .getByRole('link')
      .allInnerTexts()
  ).map((name) => name.trim());

describe('a fresh installation', () => {
  it('leads its first owner from the terminal to an organization with its first member', async () => {
    const lines = await prepareFirstStart(app.nest, app.nest.get<Config>(CONFIG));
    const link = /http\S+/.exec(lines.find((line) => line.includes('Password')) ?? '')?.[0];
    const { context, page } = await somebody('en');
    await page.goto(String(link));
    expect(await page.locator('main').innerText()).toContain(OWNER);
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByRole('button').click();
    await page.waitForURL(`${ORIGIN}/console`);
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();

    // Out, and in again by hand: first with a wrong password.
    await page.getByRole('button', { name: 'Your account' }).click();
    await page.getByRole('menuitem', { name: 'Log out' }).click();
    await page.waitForURL(`${ORIGIN}/login`);
    await page.goto(`${ORIGIN}/console/organization`);
    await page.waitForURL(/\/login\?next=/);
    await page.getByLabel('E-mail address').first().fill(OWNER);
    await page.getByLabel('Password', { exact: true }).fill('marble thunder viola');
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Log in' }).click();
    // To where one wanted to go.
    await page.waitForURL(`${ORIGIN}/console/organization`);
    await page.getByRole('heading', { level: 1, name: 'Organization' }).waitFor();
    expect(await page.getByLabel('Code in symbols of documents').inputValue()).toBe('SUHBAT');

    const name = page.getByRole('group', { name: 'Name' });
    await name.getByLabel('English').fill('Steppe Club');
    await name.getByLabel('Kazakh').fill('Дала клубы');
    await page.getByRole('combobox', { name: 'Time zone' }).fill('Dushanbe');
    await page.getByRole('option', { name: /Asia\/Dushanbe/ }).click();
    await page.getByRole('button', { name: 'Move Kazakh up' }).click();
    await page.getByRole('button', { name: 'Move Kazakh up' }).click();
    await page.getByText('Kazakh is number 1 of 4 now').waitFor();
    await page.getByRole('button', { name: 'Take Chinese out' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').waitFor();
    await page.getByRole('banner').getByText('Steppe Club').waitFor();
    await page.reload();
    expect(await name.getByLabel('Kazakh').inputValue()).toBe('Дала клубы');
    const order = page.getByRole('list', { name: 'Languages and their order' });
    expect(
      (await order.getByRole('listitem').allInnerTexts()).map(
        (text) => /Kazakh|English|Russian|Chinese/.exec(text)?.[0],
      ),
    ).toEqual(['Kazakh', 'English', 'Russian']);
    expect(await page.getByRole('combobox', { name: 'Time zone' }).inputValue()).toContain(
      'Dushanbe',
    );

    await page.getByRole('link', { name: 'Members' }).click();
    await page.getByRole('button', { name: 'Invite a member' }).click();
    const dialog = page.getByRole('dialog', { name: 'Invite a member' });
    await dialog.getByLabel('E-mail address').fill('aigul.testova@example.org');
    await dialog.getByLabel('Name (optional)').fill('Aigul Testova');
    await dialog.getByRole('radio', { name: 'Editor' }).check();
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByText('aigul.testova@example.org is a member now').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Aigul Testova' })
      .getByText('Invited, has not come yet')
      .waitFor();
    expect(await navigation(page)).toContain('Outbox');
    await context.close();
  });

  it('lets the invited in by the link of the letter, to what an editor may do', async () => {
    await app.nest.get(Jobs).runDue();
    const letters = mail.letters.filter(({ to }) => to === 'aigul.testova@example.org');
    expect(letters).toHaveLength(1);
    const [letter] = letters;
    expect(letter?.subject).toContain('Steppe Club');
    const { context, page } = await somebody('en');
    await page.goto(/http\S+/.exec(letter?.text ?? '')?.[0] ?? '');
    expect(await page.locator('main').innerText()).toContain('aigul.testova@example.org');
    await page.getByRole('button').click();
    await page.waitForURL(`${ORIGIN}/console`);
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.getByRole('banner').getByText('Steppe Club').waitFor();
    expect(await navigation(page)).toEqual([
      'Today',
      'Mandates',
      'Calendar',
      'Events',
      'Series',
      'Experts',
      'Balance',
      'Outcomes',
      'Recommendations',
      'Evidence',
      'Organization',
    ]);
    // An editor writes facts, and looks at events.
    await page.getByRole('link', { name: 'Evidence' }).click();
    await page.getByRole('button', { name: 'Enter a fact' }).first().waitFor();
    await page.getByRole('link', { name: 'Events' }).click();
    await page.getByRole('heading', { name: 'No events yet' }).waitFor();
    expect(await page.getByRole('link', { name: 'New event' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Organization' }).click();
    await page.getByText('Only an owner can change this.').waitFor();
    await page.getByText('Дала клубы').waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
