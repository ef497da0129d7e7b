/**
 * Takes the pictures of the console: every one of `pictures.ts`, in every language, into docs/screenshots.
 * Words given take only the pictures whose names begin with one of them. Run by `npm run screenshots`.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { ORIGIN, startProxy } from '../support/own-address.js';
import { OWNER, startApplication } from './application.js';
import { openDesk } from './desk.js';
import { type Picture, type PictureLanguage, PICTURE_LANGUAGES, PICTURES } from './pictures.js';
import { type Scene, setScene } from './scene.js';

const FOLDER = fileURLToPath(new URL('../../docs/screenshots', import.meta.url));

/** As a desk has it; the zone is that of the demonstration's secretariat. */
const VIEW = { width: 1280, height: 860 } as const;
const ZONE = 'Asia/Almaty';

/** Sharp enough for small letters, and a third of the size of PNG. */
const QUALITY = 75;

const wanted = process.argv.slice(2);
const pictures = PICTURES.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)),
);

const application = await startApplication();
const proxy = await startProxy(application.url);
const browser = await launchBrowser();
try {
  const desk = await openDesk(application.url);
  const scene = await setScene(desk);
  let bytes = 0;
  for (const language of PICTURE_LANGUAGES) {
    const folder = join(FOLDER, language);
    await mkdir(folder, { recursive: true });
    if (wanted.length === 0) await removeOthers(folder);
    const { version } = await desk.get('account');
    await desk.patch('account', { language }, version);
    const page = await logIn(browser, language);
    for (const picture of pictures) {
      await open(page, picture, scene, language);
      const image = await shoot(page);
      await writeFile(join(folder, `${picture.name}.webp`), image);
      bytes += image.length;
      const kilobytes = (image.length / 1000).toFixed(0).padStart(4);
      process.stdout.write(`${language}/${picture.name.padEnd(28)}${kilobytes} kB\n`);
    }
    await page.context().close();
  }
  process.stdout.write(`${(bytes / 1e6).toFixed(1)} MB in docs/screenshots\n`);
} finally {
  await browser.close();
  await proxy.close();
  await application.stop();
}

/** Removes the pictures of screens that are no more. */
async function removeOthers(folder: string): Promise<void> {
  for (const file of await readdir(folder)) {
    if (!PICTURES.some(({ name }) => file === `${name}.webp`)) await rm(join(folder, file));
  }
}

async function logIn(chromium: Browser, language: PictureLanguage): Promise<Page> {
  const context = await chromium.newContext({
    proxy: proxy.settings,
    viewport: VIEW,
    locale: language,
    timezoneId: ZONE,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => process.stderr.write(`${page.url()}: ${String(error)}\n`));
  await page.goto(`${ORIGIN}/login?next=/console`);
  await page.fill('input[name=email]', OWNER.email);
  await page.fill('input[name=password]', OWNER.password);
  await page.click('button[type=submit]');
  await page.waitForURL(`${ORIGIN}/console`);
  return page;
}

async function open(
  page: Page,
  picture: Picture,
  scene: Scene,
  language: PictureLanguage,
): Promise<void> {
  const path = typeof picture.path === 'string' ? picture.path : picture.path(scene, language);
  await page.setViewportSize({ ...VIEW, height: picture.height ?? VIEW.height });
  await page.goto(`${ORIGIN}/console${path === '/' ? '' : path}`);
  await page.locator('h1').first().waitFor();
  await settle(page);
  for (const step of picture.steps ?? []) {
    if ('fillAt' in step) {
      const field = page.locator(step.fillAt).first();
      await field.fill(step.text(scene));
      await field.blur();
    } else if ('pressAt' in step) await page.locator(step.pressAt).first().click();
    else await page.getByRole(step.press, { name: step[language], exact: true }).click();
    await settle(page);
  }
  if (picture.from !== undefined) {
    await page
      .locator(picture.from)
      .first()
      .evaluate((element: { scrollIntoView(): void }) => element.scrollIntoView());
    await settle(page);
  }
}

/** Waits until nothing is loaded any more and what has come is drawn. */
async function settle(page: Page): Promise<void> {
  // A programme listens to changes, so that the network is never idle there.
  await page.waitForLoadState('networkidle', { timeout: 2500 }).catch(() => undefined);
  await page.waitForTimeout(300);
  // What is asked while one types is asked a moment later.
  await page.locator('.mantine-Loader-root').first().waitFor({ state: 'detached' });
}

/** What stands in the window, as WebP, which Playwright itself does not write. */
async function shoot(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  try {
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'webp',
      quality: QUALITY,
    });
    return Buffer.from(data, 'base64');
  } finally {
    await session.detach();
  }
}
