import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { createOrganization, startApp, type TestApp } from '../support/app.js';
import { findFaults } from '../support/axe.js';
import { launchBrowser } from '../support/chromium.js';
import {
  insertRow,
  siteAssignment,
  siteEvent,
  siteExpert,
  siteSession,
} from '../support/site-samples.js';

let app: TestApp;
let chromium: Browser;
/** A site of somebody else, at an origin of its own. */
let host: Server;
let hostUrl: string;
/** What the page of the other site has in its body, and its policy. */
let body = '';
let policy = '';

beforeAll(async () => {
  app = await startApp();
  const home = await createOrganization(app, { languages: ['ru', 'en', 'kk', 'zh'] });
  const forum = await siteEvent(app, home.id, { slug: 'forum-2027' });
  const venue = await insertRow(app, 'venue', {
    organization_id: home.id,
    name: { ru: 'Дворец' },
    zone: 'Asia/Almaty',
  });
  const hall = await insertRow(app, 'room', {
    organization_id: home.id,
    venue_id: venue,
    name: { ru: 'Большой зал', zh: '大会堂' },
    name_key: 'hall',
    capacity: 300,
  });
  const opening = await siteSession(
    app,
    home.id,
    forum.id,
    '2027-09-14T10:00',
    '2027-09-14T11:30',
    {
      kind: 'plenary',
      title: { ru: 'Открытие <img src=x onerror="window.harmed=1">', zh: '开幕式' },
      room_id: hall,
    },
  );
  await siteSession(app, home.id, forum.id, '2027-09-15T23:00', '2027-09-16T00:30', {
    title: { ru: 'Отменённая' },
    state: 'cancelled',
  });
  const shown = await siteExpert(app, home.id, { family: 'Shown', given: 'Anna' });
  const hidden = await siteExpert(
    app,
    home.id,
    { family: 'Withheld', given: 'Boris' },
    { consent: 'withheld' },
  );
  await siteAssignment(app, opening, shown.id);
  await siteAssignment(app, opening, hidden.id);
  await siteEvent(app, home.id, { slug: 'unannounced', state: 'draft', announced_at: null });
  host = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (policy !== '') response.setHeader('content-security-policy', policy);
    response.end(
      `<!doctype html><html lang="ru"><head><title>Другой сайт</title><meta name="viewport" content="width=device-width"></head><body><main><h1>Другой сайт</h1>${body}</main></body></html>`,
    );
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const address = host.address();
  // Another name of the machine, so that it is another site, not only another port.
  hostUrl = `http://localhost:${String(typeof address === 'object' ? address?.port : 0)}`;
  chromium = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await chromium.close();
  await new Promise((resolve) => host.close(resolve));
  await app.close();
});

function tag(attributes: string): string {
  return `<script src="${app.url}/embed/programme.js" ${attributes} async></script>`;
}

async function visitHost(
  options: BrowserContextOptions,
  run: (page: Page, complaints: string[]) => Promise<void>,
): Promise<void> {
  const context = await chromium.newContext({ viewport: { width: 1000, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(hostUrl);
  await run(page, complaints);
  expect(await context.cookies()).toEqual([]);
  if (options.javaScriptEnabled !== false)
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
  await context.close();
}

describe('a programme on a page of another site', () => {
  it.each([
    ['ru', 'light', 'Программа: Форум экспертов', 'вторник, 14 сентября 2027 г.'],
    ['kk', 'dark', 'Бағдарлама: Сарапшылар форумы', '2027 ж. 14 қыркүйек, сейсенбі'],
    ['zh', 'light', '日程：专家论坛', '2027年9月14日星期二'],
    ['en', 'dark', 'Programme: Forum of experts', 'Tuesday, 14 September 2027'],
  ] as const)(
    'stands there in %s on %s paper, for everybody, under a strict policy',
    async (lang, colorScheme, heading, day) => {
      body = tag(`data-event="forum-2027" data-lang="${lang}"`);
      policy = `default-src 'none'; script-src ${app.url}; connect-src ${app.url}; require-trusted-types-for 'script'`;
      await visitHost({ colorScheme }, async (page, complaints) => {
        await page.getByRole('heading', { level: 2, name: heading }).waitFor();
        expect(await page.getByRole('heading', { level: 3 }).first().textContent()).toBe(day);
        expect(await page.getByRole('region').first().getAttribute('lang')).toBe(lang);
        expect(await page.locator('suhbat-programme .session').count()).toBe(2);
        expect(await findFaults(page)).toEqual([]);
        const background = await page
          .locator('suhbat-programme section')
          .evaluate((section) => getComputedStyle(section).backgroundColor);
        expect(background).toBe(colorScheme === 'dark' ? 'rgb(22, 27, 34)' : 'rgb(255, 255, 255)');
        expect(complaints).toEqual([]);
      });
    },
    60_000,
  );

  it.each(['America/Phoenix', 'Asia/Taipei', 'Pacific/Kiritimati'])(
    'shows a reader in %s the hours and days of the event (pretalx #2585)',
    async (timezoneId) => {
      body = tag('data-event="forum-2027" data-lang="en"');
      policy = '';
      await visitHost({ timezoneId }, async (page) => {
        await page.locator('suhbat-programme .session').first().waitFor();
        const days = await page.getByRole('heading', { level: 3 }).allTextContents();
        expect(days).toEqual(['Tuesday, 14 September 2027', 'Wednesday, 15 September 2027']);
        const first = await page.locator('suhbat-programme .session').first().textContent();
        expect(first).toContain('10:00–11:30');
      });
    },
    60_000,
  );

  it('writes what it is given as text, names only who has agreed, and leads to the site', async () => {
    body = tag('data-event="forum-2027" data-lang="ru"');
    policy = '';
    await visitHost({}, async (page) => {
      const link = page.getByRole('link', { name: 'Открытие <img' });
      expect(await link.textContent()).toBe('Открытие <img src=x onerror="window.harmed=1">');
      expect(await link.getAttribute('href')).toMatch(
        /\/ru\/events\/forum-2027\/programme#session-[0-9a-f-]{36}$/,
      );
      expect(await page.evaluate('window.harmed')).toBeUndefined();
      const words = await page
        .locator('suhbat-programme')
        .evaluate((one) => one.shadowRoot?.textContent);
      expect(words).toContain('Anna Shown');
      expect(words).not.toContain('Withheld');
      expect(words).toContain('Отменено');
    });
  });

  it('says politely that an event is unknown or not announced, in the same words', async () => {
    for (const slug of ['unannounced', 'no-such-event', '../../api/v1/events']) {
      body = tag(`data-event="${slug}" data-lang="en"`);
      await visitHost({}, async (page) => {
        const sentence = page.getByText('The programme of this event is not public, or not yet.');
        await sentence.waitFor();
        expect(await findFaults(page)).toEqual([]);
      });
    }
  });

  it('is a link where the policy of the page or the network keeps it from the site', async () => {
    body = tag('data-event="forum-2027" data-lang="zh"');
    policy = `default-src 'none'; script-src ${app.url}`;
    await visitHost({}, async (page) => {
      const link = page.getByRole('link', { name: '查看日程' });
      await page.getByText('目前无法在此显示日程。').waitFor();
      expect(await link.getAttribute('href')).toBe(`${app.url}/zh/events/forum-2027/programme`);
    });
  });

  it('is a link without scripts', async () => {
    body = `${tag('data-event="forum-2027"')}<noscript><a href="${app.url}/ru/events/forum-2027/programme">Программа</a></noscript>`;
    policy = '';
    await visitHost({ javaScriptEnabled: false }, async (page) => {
      expect(await page.getByRole('link', { name: 'Программа' }).count()).toBe(1);
    });
  });

  it('takes the language of the page, the place, the level and the colours that are asked for', async () => {
    body = `<h2>Программа</h2><div id="here"></div>${tag('data-event="forum-2027" data-heading="3" data-theme="light" data-target="#here"')}`;
    policy = '';
    await visitHost({ colorScheme: 'dark' }, async (page) => {
      await page.locator('#here suhbat-programme').waitFor();
      await page.getByRole('heading', { level: 3, name: 'Программа: Форум экспертов' }).waitFor();
      const background = await page
        .locator('suhbat-programme section')
        .evaluate((section) => getComputedStyle(section).backgroundColor);
      expect(background).toBe('rgb(255, 255, 255)');
      expect(await findFaults(page)).toEqual([]);
    });
  });

  it('may stand twice on a page', async () => {
    body =
      tag('data-event="forum-2027" data-lang="en"') +
      tag('data-event="unannounced" data-lang="ru"');
    await visitHost({}, async (page) => {
      await page.getByRole('heading', { name: 'Programme: Forum of experts' }).waitFor();
      await page.getByText('Программа этого мероприятия не опубликована').waitFor();
      expect(await page.locator('suhbat-programme').count()).toBe(2);
    });
  });
});
