import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { UI_LANGUAGES } from '../../src/kernel/languages.js';
import { api, createOrganization, startApp, type TestApp } from '../support/app.js';
import { lettersTo, linkIn } from '../support/browser-session.js';
import { findFaults } from '../support/axe.js';
import { launchBrowser } from '../support/chromium.js';
import { ORIGIN, type OwnAddress, startProxy } from '../support/own-address.js';

const PASSWORD = 'marble thunder violin';
const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 720 } };

let app: TestApp;
let proxy: OwnAddress;
let chromium: Browser;
let ownerToken: string;

beforeAll(async () => {
  app = await startApp();
  ({ ownerToken } = await createOrganization(app));
  proxy = await startProxy(app.url);
  chromium = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await chromium.close();
  await proxy.close();
  await app.close();
});

async function open(size: keyof typeof SIZES): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.newContext({ proxy: proxy.settings, viewport: SIZES[size] });
  return { context, page: await context.newPage() };
}

async function invited(email: string): Promise<URL> {
  const { status } = await api(app, ownerToken).post('/api/v1/members', { email, role: 'viewer' });
  expect(status).toBe(201);
  return linkIn((await lettersTo(app, email))[0]);
}

describe('the pages of the login', () => {
  it.each(
    UI_LANGUAGES.flatMap((language) => [
      [language, 'desktop'] as const,
      [language, 'phone'] as const,
    ]),
  )('are readable for everybody in %s on a %s', async (language, size) => {
    const { context, page } = await open(size);
    const link = await invited(`${language}.${size}@example.org`);
    for (const path of [
      '/login',
      '/password',
      link.pathname + link.search,
      '/password/link?token=x',
    ]) {
      await page.goto(`${ORIGIN}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await findFaults(page)).toEqual([]);
      const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
      expect(wide).toBe(false);
    }
    await context.close();
  });

  it('lead a person from the invitation to a password, out, and in again', async () => {
    const { context, page } = await open('phone');
    const email = 'aigul.testova@example.org';
    const link = await invited(email);
    await page.goto(link.href);
    expect(await page.locator('main').innerText()).toContain(email);
    // The policy of the page lets its own style in.
    const button = page.getByRole('button');
    const weight = `getComputedStyle(document.querySelector('button')).fontWeight`;
    expect(await page.evaluate<string>(weight)).toBe('600');
    await button.click();
    await page.waitForURL(`${ORIGIN}/console`);

    await page.goto(`${ORIGIN}/login?lang=ru`);
    expect(await page.locator('main').innerText()).toContain(`Вы вошли как ${email}`);
    await page.getByRole('button', { name: 'Выйти' }).click();
    await page.waitForURL(`${ORIGIN}/login`);

    await page.goto(`${ORIGIN}/password`);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button').click();
    expect(await page.locator('main').innerText()).toContain('a letter with a link is on its way');
    await page.goto(linkIn((await lettersTo(app, email))[0]).href);
    await page.getByLabel('New password').fill('password12345');
    await page.getByRole('button').click();
    expect(await page.getByRole('alert').innerText()).toContain(
      'is one of the passwords that are tried first',
    );
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByRole('button').click();
    await page.waitForURL(`${ORIGIN}/console`);
    await context.clearCookies();

    await page.goto(`${ORIGIN}/login?next=/api/docs`);
    await page.getByLabel('E-mail address').first().fill(email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.waitForURL(`${ORIGIN}/api/docs`);
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ name: 'suhbat_session', httpOnly: true, sameSite: 'Lax' });
    await context.close();
  });
});
