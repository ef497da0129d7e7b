import { createServer, request as forward, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { UI_LANGUAGES } from '../../src/kernel/languages.js';
import { api, createOrganization, startApp, type TestApp } from '../support/app.js';
import { lettersTo, linkIn } from '../support/browser-session.js';
import { launchBrowser } from '../support/chromium.js';

/** The address that the application believes it has, as behind a load balancer. */
const ORIGIN = 'http://suhbat.example.org';
const PASSWORD = 'marble thunder violin';
const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 720 } };

let app: TestApp;
let proxy: Server;
let chromium: Browser;
let axe: string;
let ownerToken: string;

beforeAll(async () => {
  app = await startApp();
  ({ ownerToken } = await createOrganization(app));
  const { hostname, port } = new URL(app.url);
  // The browser asks it for everything, as an HTTP proxy: so PUBLIC_URL is what stands in its address bar.
  proxy = createServer((request, response) => {
    const url = new URL(request.url ?? '/', ORIGIN);
    const onward = forward(
      {
        hostname,
        port,
        method: request.method,
        path: url.pathname + url.search,
        headers: request.headers,
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  chromium = await launchBrowser();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
}, 120_000);

afterAll(async () => {
  await chromium.close();
  proxy.closeAllConnections();
  await new Promise((resolve) => proxy.close(resolve));
  await app.close();
});

async function open(
  size: keyof typeof SIZES,
  options: { readonly bypassCSP: boolean },
): Promise<{ context: BrowserContext; page: Page }> {
  const { port } = proxy.address() as AddressInfo;
  const context = await chromium.newContext({
    proxy: { server: `http://127.0.0.1:${port}` },
    viewport: SIZES[size],
    // Only so that axe can be put into the page.
    ...options,
  });
  return { context, page: await context.newPage() };
}

/** What axe finds, as rule and place. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate<string[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })
       .then((result) => result.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' | ')))`,
  );
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
    const { context, page } = await open(size, { bypassCSP: true });
    const link = await invited(`${language}.${size}@example.org`);
    for (const path of [
      '/login',
      '/password',
      link.pathname + link.search,
      '/password/link?token=x',
    ]) {
      await page.goto(`${ORIGIN}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await faults(page)).toEqual([]);
      const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
      expect(wide).toBe(false);
    }
    await context.close();
  });

  it('lead a person from the invitation to a password, out, and in again', async () => {
    const { context, page } = await open('phone', { bypassCSP: false });
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
