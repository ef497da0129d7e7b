import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { Clock } from '../../../src/platform/clock.js';
import { api, createOrganization } from '../../support/app.js';
import { ORIGIN, startConsole, type ConsoleTest } from '../../support/console.js';
import { readConsoleTexts, type ConsoleTexts } from '../console-texts.js';

let test: ConsoleTest;
let texts: ConsoleTexts;

beforeAll(async () => {
  test = await startConsole();
  texts = await readConsoleTexts();
}, 120_000);

afterAll(async () => {
  await test.close();
});

/** What is typed in each language: names of things, which are nobody's translation. */
const TYPED = {
  kk: {
    mandate: 'Клубтың стратегиясы',
    proposal: 'Су туралы әңгіме',
    commitment: 'Әр тоқсанда дөңгелек үстел',
    event: 'Су туралы дөңгелек үстел',
    venue: 'Диалог үйі',
    session: 'Өзендер',
    outcome: 'Су: коммюнике',
    summary: 'Су туралы қысқаша.',
    body: 'Қатысушылар су тасқыны туралы деректерді салыстырды.',
  },
  zh: {
    mandate: '俱乐部战略',
    proposal: '谈论水资源',
    commitment: '每季度一次圆桌会议',
    event: '水资源圆桌会议',
    venue: '对话之家',
    session: '河流',
    outcome: '水资源：公报',
    summary: '关于水资源的摘要。',
    body: '与会者比较了洪水数据。',
  },
} as const;

describe('the main job, by hand, in another language', () => {
  it.each(['kk', 'zh'] as const)(
    'in %s',
    async (language) => {
      const typed = TYPED[language];
      const organization = await createOrganization(test.app, { languages: [language] });
      const user = await test.user(organization, 'organizer', { language });
      const { page } = user;
      const dialog = page.getByRole('dialog');
      const now = async (instant: string) => {
        test.app.nest.get(Clock).now = () => Temporal.Instant.from(instant);
        await page.clock.setSystemTime(instant);
      };
      await now('2027-07-05T05:00:00Z');
      const say = (english: string) => texts.say(english, language);
      const field = (name: string, within: Locator = page.locator('body')) =>
        within.locator(`[name="${name}.${language}"]`);
      const day = async (name: string, value: string, within: Locator = page.locator('body')) => {
        await within.locator(`[data-field=${name}]`).fill(value);
        await within.locator(`[data-field=${name}]`).blur();
      };
      const press = (english: string, within: Locator = page.getByRole('main')) =>
        within
          .getByRole('button', { name: say(english), exact: true })
          .first()
          .click();
      /** Nothing that the console says stands here in English. */
      const look = async () => {
        expect(await texts.englishOn(page, language)).toEqual([]);
      };
      const gone = () => dialog.waitFor({ state: 'detached' });
      const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
      const here = () => new URL(page.url()).pathname.replace('/console', '');

      // The mandate.
      await user.open('/mandates');
      await look();
      await page
        .getByRole('link', { name: say('Add a mandate') })
        .first()
        .click();
      await field('title').fill(typed.mandate);
      await day('adoptedOn', '2027-03-01');
      await look();
      await press('Create and enter proposals');
      await heading(typed.mandate);
      await press('Add a proposal');
      await field('title', dialog).fill(typed.proposal);
      await look();
      await press('Save', dialog);
      await gone();
      const commitments = await texts.catalogue('screens/mandates/commitment.texts', language);
      await page
        .getByRole('button', { name: String(commitments['addTo']?.(`1. ${typed.proposal}`)) })
        .click();
      await field('title', dialog).fill(typed.commitment);
      await dialog.locator('[name=target]').fill('1');
      await day('startsOn', '2027-07-01', dialog);
      await look();
      await press('Save', dialog);
      await gone();
      await look();
      await page.getByRole('link', { name: say('To the coverage') }).click();
      const atRisk = texts.say('At risk', language);
      const cell = page.getByRole('button', { name: new RegExp(typed.proposal) });
      await cell.filter({ hasText: atRisk }).first().waitFor();
      await look();
      const mandate = here();

      // The event, from the cell where it is missing.
      const client = api(test.app, organization.ownerToken);
      const venue = await client.post('/api/v1/venues', {
        name: { [language]: typed.venue },
        zone: 'Asia/Almaty',
      });
      expect(venue.status).toBe(201);
      await cell.filter({ hasText: atRisk }).first().click();
      await dialog.locator('a[href*="/events/new?proposalId="]').first().waitFor();
      await look();
      await dialog.locator('a[href*="/events/new?proposalId="]').first().click();
      await heading(String(say('New event')));
      await field('title').fill(typed.event);
      await day('startsLocal', '2027-09-14');
      await page.getByRole('combobox', { name: say('Venue') }).click();
      await page.getByRole('option', { name: typed.venue }).click();
      await look();
      await press('Create the event');
      await heading(typed.event);
      await look();
      const event = here().replace('/overview', '');

      // Its programme.
      await page.getByRole('tab', { name: say('Programme') }).click();
      await press('Add a session');
      await field('title', dialog).fill(typed.session);
      await look();
      await press('Add the session', dialog);
      await gone();
      await page.getByRole('button', { name: typed.session, exact: true }).waitFor();
      await look();
      for (const tab of ['people', 'outcome', 'publication', 'log']) {
        await user.open(`${event}/${tab}`);
        await look();
      }
      await press('Announce …');
      await dialog.getByRole('button', { name: say('Announce the event') }).waitFor();
      await look();
      await press('Announce the event', dialog);
      await gone();
      await now('2027-09-15T05:00:00Z');
      await user.open(`${event}/overview`);
      await press('Note as held …');
      await press('Note the event as held', dialog);
      await gone();

      // The outcome, as far as the public page.
      await page.getByRole('tab', { name: say('Outcome') }).click();
      await press('Start an outcome');
      await dialog.locator('[name="editions.0.title"]').fill(typed.outcome);
      await look();
      await press('Start an outcome', dialog);
      await heading(typed.outcome);
      const outcome = here().replace(/\/text$/, '');
      await page.locator('[name=summary]').fill(typed.summary);
      await page.locator('[contenteditable=true]').click();
      await page.keyboard.insertText(typed.body);
      const saved = await texts.catalogue('screens/outcomes/text/text.texts', language);
      const [before = '', after = ''] = String(saved['saved']?.('|')).split('|');
      await page.getByText(new RegExp(`^${before}\\d\\d:\\d\\d${after}$`)).waitFor();
      await look();
      for (const part of ['recommendations', 'evidence', 'history', 'publication']) {
        await user.open(`${outcome}/${part}`);
        await look();
      }
      for (const act of ['Submit for review', 'Approve', 'Publish now']) {
        await press(act);
        await dialog.getByRole('button', { name: say(act) }).waitFor();
        await look();
        await press(act, dialog);
        await gone();
      }
      await page.getByRole('heading', { name: say('On the site') }).waitFor();
      await look();
      await page.locator(`main a[href*="/${language}/publications/"]`).first().click();
      await page.waitForURL(`${ORIGIN}/${language}/publications/*`);
      expect(await page.locator('h1').innerText()).toBe(typed.outcome);
      expect(await page.locator('main').innerText()).toContain(typed.body);

      await user.open(mandate);
      await cell
        .filter({ hasText: texts.say('Kept', language) })
        .first()
        .waitFor();
      await look();
      await user.open('/');
      await look();
      expect(user.faults).toEqual([]);
      await user.close();
    },
    120_000,
  );
});
