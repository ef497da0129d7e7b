import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { UI_LANGUAGES } from '../../src/kernel/languages.js';
import { createOrganization, startApp, type TestApp } from '../support/app.js';
import { findFaults } from '../support/axe.js';
import { launchBrowser } from '../support/chromium.js';
import { siteShowcase } from '../support/site-showcase.js';

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

let app: TestApp;
let chromium: Browser;
let paths: Readonly<Record<string, string>>;

beforeAll(async () => {
  app = await startApp();
  paths = await siteShowcase(
    app,
    await createOrganization(app, { languages: ['ru', 'en', 'kk', 'zh'] }),
  );
  chromium = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await chromium.close();
  await app.close();
});

async function open(
  options: Parameters<Browser['newContext']>[0],
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.newContext(options);
  return { context, page: await context.newPage() };
}

describe('every kind of page', () => {
  it.each([
    ['en', 'light', DESKTOP],
    ['ru', 'dark', PHONE],
    ['kk', 'light', PHONE],
    ['zh', 'dark', DESKTOP],
  ] as const)(
    'is readable for everybody in %s on %s paper',
    async (lang, colorScheme, viewport) => {
      const { context, page } = await open({ viewport, colorScheme });
      for (const [kind, path] of Object.entries(paths)) {
        await page.goto(`${app.url}/${lang}${path}`);
        expect([kind, await page.locator('html').getAttribute('lang')]).toEqual([kind, lang]);
        // Closed details are read too.
        await page.evaluate(
          `for (const details of document.querySelectorAll('details')) details.open = true`,
        );
        expect([kind, await findFaults(page)]).toEqual([kind, []]);
        const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
        expect([kind, wide]).toEqual([kind, false]);
      }
      await context.close();
    },
    60_000,
  );
});

describe('a reader without JavaScript', () => {
  it('gets the style, no fault of the policy, and by links and forms from the home page to a recommendation', async () => {
    const { context, page } = await open({
      viewport: DESKTOP,
      javaScriptEnabled: false,
      locale: 'en-GB',
    });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(app.url);
    expect(new URL(page.url()).pathname).toBe('/en/');
    await page.getByRole('link', { name: 'Events', exact: true }).click();
    await page.getByRole('link', { name: 'Past' }).click();
    await page.getByLabel('Kind').selectOption('conference');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(new URL(page.url()).search).toBe('?when=past&kind=conference&theme=');
    await page.getByRole('link', { name: /^Transport corridors/ }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(
      /^Transport corridors/,
    );
    await page.getByRole('link', { name: 'Read the programme' }).click();
    expect(await page.getByRole('main').innerText()).toContain('23:00 until 00:30 (+1)');
    await page.goBack();
    await page
      .getByRole('link', { name: 'Transport corridors: recommendations of the round table' })
      .click();
    await page.getByRole('link', { name: /\/REC\.1$/ }).click();
    expect(await page.getByRole('main').innerText()).toContain('In progress');
    for (const lang of ['ru', 'kk', 'zh'] as const) {
      await page.locator(`nav a[lang="${lang}"]`).click();
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/${lang}/recommendations/`));
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('comes to the content with the keyboard, and sees where the focus is', async () => {
    const { context, page } = await open({ viewport: DESKTOP });
    await page.goto(`${app.url}/en/`);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#content');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate<string>(
      `getComputedStyle(document.activeElement).outlineStyle + ' ' + getComputedStyle(document.activeElement).outlineWidth`,
    );
    expect(outline).toBe('solid 3px');
    expect(
      await page.evaluate(`document.querySelector('main').contains(document.activeElement)`),
    ).toBe(true);
    await context.close();
  });
});

describe('the pages', () => {
  it('show parallel sessions side by side where there is room, else one after the other', async () => {
    const columns = async (viewport: { width: number; height: number }) => {
      const { context, page } = await open({ viewport });
      await page.goto(`${app.url}/en${paths['programme'] ?? ''}`);
      const lefts = await page.evaluate<number[]>(
        `[...document.querySelectorAll('.track')].map((track) => Math.round(track.getBoundingClientRect().left))`,
      );
      await context.close();
      return new Set(lefts).size;
    };
    expect(await columns(DESKTOP)).toBe(2);
    expect(await columns(PHONE)).toBe(1);
  });

  it('print without what only a screen can use', async () => {
    const { context, page } = await open({ viewport: DESKTOP });
    await page.emulateMedia({ media: 'print' });
    for (const lang of UI_LANGUAGES) {
      await page.goto(`${app.url}/${lang}${paths['publication'] ?? ''}`);
      expect(await page.locator('nav.sections').isVisible()).toBe(false);
      expect(await page.locator('nav.languages').isVisible()).toBe(false);
      expect(await page.locator('h1').isVisible()).toBe(true);
    }
    await context.close();
  });
});
