import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeFirstOrganization } from '../../../src/first-start.js';
import { CONFIG } from '../../../src/platform/config/config.token.js';
import type { Config } from '../../../src/platform/config/config.js';
import { startConsole, type ConsoleTest } from '../../support/console.js';
import { readConsoleTexts, type ConsoleTexts } from '../console-texts.js';
import { everyAddress } from '../../support/every-address.js';
import { watchRequests } from '../../support/page-rest.js';
import { everyKindOfRow } from '../../support/rows-of-every-kind.js';
import type { TestOrganization } from '../../support/app.js';

let test: ConsoleTest;
let organization: Pick<TestOrganization, 'id'>;
let addresses: string[];
let texts: ConsoleTexts;

beforeAll(async () => {
  test = await startConsole();
  const { nest, database } = test.app;
  await makeFirstOrganization(nest, nest.get<Config>(CONFIG), () => undefined);
  const [owner] = await database.reader.query<{ id: string; account: string }[]>(
    `SELECT organization_id AS id, account_id AS account FROM membership`,
  );
  if (owner === undefined) throw new Error('The demonstration has no owner.');
  organization = { id: owner.id };
  // What the demonstration has none of, such as an import and a merge.
  await everyKindOfRow(test.app, {
    id: owner.id,
    code: 'SUHBAT',
    ownerAccountId: owner.account,
    ownerToken: '',
    tokenFor: () => Promise.reject(new Error('Nobody asks for a token here.')),
  });
  addresses = [...(await everyAddress(test.app, owner.id)).values()].flat();
  texts = await readConsoleTexts();
}, 180_000);

afterAll(async () => {
  await test.close();
});

/** What is wrong with each screen on a phone, by its address; a screen without a fault is not named. */
async function walk(
  language: 'en' | 'ru' | 'kk' | 'zh',
  colorScheme: 'light' | 'dark',
): Promise<Record<string, string[]>> {
  const user = await test.user(organization, 'owner', { language, colorScheme, size: 'phone' });
  const { page } = user;
  const errors: string[] = [];
  page.on('console', (message) => {
    // The tests have no certificate, and say so with each page; in use the address has one.
    if (message.type() !== 'error' || /Cross-Origin-Opener-Policy/.test(message.text())) return;
    errors.push(`${message.text()} ${message.location().url}`);
  });
  const said = await Promise.all(
    (['notFound', 'notAllowed', 'fault', 'network'] as const).map(async (key) => {
      const catalogue = await texts.catalogue('texts/console.texts', language);
      return String(catalogue[key]?.());
    }),
  );
  const titles = new Set<string>();
  let english = 0;
  const rest = watchRequests(page);
  await user.open('/account');
  const found: Record<string, string[]> = {};
  for (const address of addresses) {
    const faults: string[] = [];
    // As a link does: what is loaded already stays, and the screen comes anew.
    await page.evaluate((to) => {
      window.history.pushState(null, '', `/console${to}`);
    }, address);
    await rest();
    const { wide, headings, text } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      headings: [...document.querySelectorAll('h1')].map(({ innerText }) => innerText),
      text: document.body.innerText,
    }));
    if (wide > 0) faults.push(`scrolls sideways by ${String(wide)}`);
    if (headings.length !== 1 || headings[0] === '') faults.push(`h1: ${headings.join(' | ')}`);
    const title = await page.title();
    if (!title.endsWith(' · Suhbat') || title.split(' · ').length < 3)
      faults.push(`title: ${title}`);
    titles.add(title);
    faults.push(...said.filter((sentence) => text.includes(sentence)));
    faults.push(...(await user.axe()));
    if (language === 'en') english += (await texts.englishOn(page, 'kk')).length;
    else {
      faults.push(...(await texts.englishOn(page, language)).map((one) => `English: ${one}`));
    }
    faults.push(...errors.splice(0));
    if (faults.length > 0) found[address] = faults;
  }
  // What looks for English finds it where it stands.
  if (language === 'en') expect(english).toBeGreaterThan(100);
  expect(user.faults).toEqual([]);
  expect(titles.size).toBeGreaterThan(15);
  await user.close();
  return found;
}

describe('every screen on a phone', () => {
  it('has its heading, title and width, and nothing that axe finds, in light and in the dark', async () => {
    expect(addresses.length).toBeGreaterThan(40);
    const [light, dark] = await Promise.all([walk('en', 'light'), walk('kk', 'dark')]);
    expect({ light, dark }).toEqual({ light: {}, dark: {} });
  }, 300_000);
});
