import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { api, createOrganization, type Answer, type TestOrganization } from '../../support/app.js';
import { ORIGIN, startConsole, type ConsoleTest, type ConsoleUser } from '../../support/console.js';
import { insertEvent, insertSpeaker } from '../../support/outcome-samples.js';

type Body = Answer['body'];

let test: ConsoleTest;
let organization: TestOrganization;
let client: ReturnType<typeof api>;

beforeAll(async () => {
  test = await startConsole();
  organization = await createOrganization(test.app, { zone: 'Europe/Berlin' });
  client = api(test.app, organization.ownerToken);
}, 120_000);

afterAll(async () => {
  await test.close();
});

const PICTURE = '![](https://example.org/map.png)';
const STATEMENT = 'Иван Образцов отметил рост перевозок.';

async function makeOutcome(
  over: object = {},
  event: Parameters<typeof insertEvent>[2] = {},
): Promise<Body> {
  const eventId = await insertEvent(test.app, organization.id, event);
  const { status, body } = await client.post(`/api/v1/events/${eventId}/outcomes`, {
    kind: 'chair_summary',
    authenticLanguage: 'en',
    editions: [
      { lang: 'en', title: 'Summary of the chair', summary: 'In short.', body: 'Trains run.' },
    ],
    ...over,
  });
  expect(status).toBe(201);
  return body;
}

async function approve(versionId: string): Promise<void> {
  const path = `/api/v1/outcome-versions/${versionId}`;
  const submitted = await client.post(`${path}/submit`);
  await client.call('POST', `${path}/approve`, undefined, {
    'if-match': `"${String(submitted.body.version)}"`,
  });
}

async function published(): Promise<Body> {
  const outcome = await makeOutcome();
  await approve(outcome.current.id);
  await client.post(`/api/v1/outcome-versions/${String(outcome.current.id)}/publish`);
  return outcome;
}

const part = (outcome: Body, versionId: string = outcome.current.id) =>
  `/outcomes/${String(outcome.id)}/versions/${versionId}/publication`;

const checklist = ({ page }: ConsoleUser) => page.getByRole('list', { name: 'Checklist' });

const line = (user: ConsoleUser, name: string) =>
  checklist(user)
    .locator('> li')
    .filter({ has: user.page.getByText(name, { exact: true }) });

describe('publication in the console', () => {
  it('leads from what blocks to the published page', async () => {
    const outcome = await makeOutcome(
      {
        authenticLanguage: 'ru',
        editions: [
          {
            lang: 'ru',
            title: 'Итоги круглого стола',
            summary: 'Кратко.',
            body: `## Ход\n\n${STATEMENT}\n\n${PICTURE}`,
          },
        ],
      },
      { attributionRule: 'chatham_house' },
    );
    await insertSpeaker(test.app, organization.id, outcome.event.id, [
      { lang: 'ru', family: 'Образцов', given: 'Иван' },
    ]);
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open(part(outcome));
    await page.getByText('things stand against publication').waitFor();
    expect(await page.getByRole('button', { name: 'Publish now' }).count()).toBe(0);
    await line(user, 'Languages').getByText('There is no text in Kazakh').waitFor();
    await line(user, 'Rule of attribution').getByText('Chatham House rule').waitFor();
    await line(user, 'Rule of attribution').getByText('Blocks', { exact: true }).waitFor();
    await line(user, 'Approval').getByText('still a draft').waitFor();
    const mend = line(user, 'Descriptions of images').getByRole('link');
    expect(await mend.getAttribute('href')).toContain('/text?lang=ru');

    // The participant agreed: it may stand, with the reason, which can be taken back.
    await page.getByRole('button', { name: 'Let it stand' }).click();
    const dialog = page.getByRole('dialog', { name: 'Let it stand' });
    await dialog.getByText(STATEMENT).waitFor();
    await dialog.getByRole('button', { name: 'Let it stand' }).click();
    await dialog.locator('textarea[name=reason]:focus').waitFor();
    expect(await dialog.locator('[name=reason][aria-invalid=true]').count()).toBe(1);
    await dialog.getByLabel('Why it may stand').fill('He agreed in writing on 3 March.');
    await dialog.getByRole('button', { name: 'Let it stand' }).click();
    await dialog.waitFor({ state: 'detached' });
    await line(user, 'Rule of attribution').getByText('Let stand by Test organizer').waitFor();
    await line(user, 'Rule of attribution').getByText('He agreed in writing on 3 March.').waitFor();
    await page.getByRole('button', { name: 'No longer let it stand' }).click();
    await line(user, 'Rule of attribution').getByText('Blocks', { exact: true }).waitFor();

    // The other way is to mend the text.
    const [edition] = outcome.current.editions;
    const mended = await client.call(
      'PUT',
      `/api/v1/outcome-versions/${String(outcome.current.id)}/editions/ru`,
      { title: edition.title, summary: edition.summary, body: '## Ход\n\nОтмечен рост перевозок.' },
      { 'if-match': `"${String(edition.version)}"` },
    );
    expect(mended.status).toBe(200);
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.getByText('it only has to be approved').waitFor();
    expect(await line(user, 'Descriptions of images').innerText()).toContain('Met');

    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Submit for review' }).click();
    await line(user, 'Approval').getByText('It is in review').waitFor();
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await line(user, 'Approval').getByText('Approved by Test organizer').waitFor();
    await page.getByText('Nothing stands against publication.').waitFor();
    expect(await user.axe()).toEqual([]);

    await page.getByRole('button', { name: 'Publish now' }).click();
    const publish = page.getByRole('dialog', { name: 'Publish now' });
    const address = `${ORIGIN}/ru/publications/${String(outcome.slug)}`;
    await publish.getByText(address).waitFor();
    await publish.getByText('A PDF is made in: Russian.').waitFor();
    await publish.getByRole('button', { name: 'Publish now' }).click();
    await page.getByRole('heading', { name: 'On the site' }).waitFor();
    const link = page.getByRole('link', { name: `Russian: ${address}` });
    expect(await user.axe()).toEqual([]);
    const pdf = page.getByRole('link', { name: 'Russian, 1 page' }).first();
    const file = await page.evaluate(
      async (href) => {
        const answer = await fetch(href);
        return [answer.status, (await answer.text()).slice(0, 5)];
      },
      (await pdf.getAttribute('href')) ?? '',
    );
    expect(file).toEqual([200, '%PDF-']);
    await link.click();
    await page.waitForURL(address);
    expect(await page.locator('h1').innerText()).toBe('Итоги круглого стола');
    expect(await page.getByText('Отмечен рост перевозок.').count()).toBe(1);
    expect(await page.getByText('Образцов').count()).toBe(0);
    expect(user.faults).toEqual([]);
    await user.close();
  }, 60_000);

  it('sets a time on the clock of the organization and takes it back', async () => {
    const outcome = await makeOutcome();
    await approve(outcome.current.id);
    const user = await test.user(organization, 'organizer', { zone: 'America/New_York' });
    const { page } = user;
    await user.open(part(outcome));
    await page.getByRole('button', { name: 'Publish at a set time' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish at a set time' });
    const save = dialog.getByRole('button', { name: 'Publish at a set time' });
    const dayField = dialog.getByRole('textbox', { name: 'Day of publication', exact: true });
    const refused = dialog.locator('input[aria-invalid=true]:focus');
    const setTime = async (day: string, hours: string, minutes: string) => {
      await dayField.fill(day);
      await page.keyboard.press('Tab');
      await dialog.getByLabel('Hours').fill(hours);
      await dialog.getByLabel('Minutes').fill(minutes);
    };
    // The clocks skip this hour.
    await setTime('2027-03-28', '02', '30');
    await save.click();
    await refused.waitFor();
    // They show this one twice: it is asked which is meant.
    await setTime('2027-10-31', '02', '30');
    await save.click();
    await refused.waitFor();
    await page.keyboard.press('Tab');
    await dialog.getByRole('radio', { name: 'The second (UTC+01:00)' }).check();
    await dialog.getByText('Your time: 30 October 2027 at 21:30 (UTC−4)').waitFor();
    await save.click();
    await dialog.waitFor({ state: 'detached' });
    const said = page.getByRole('alert').filter({ hasText: 'It comes out by itself' });
    await said.getByText('31 October 2027 · 02:30 · The second (UTC+01:00)').waitFor();
    await said.getByText('Your time: 30 October 2027 at 21:30 (UTC−4)').waitFor();
    const version = await client.get(`/api/v1/outcome-versions/${String(outcome.current.id)}`);
    expect(version.body.publishAt).toBe('2027-10-31T01:30:00Z');

    await user.open(`/events/${String(outcome.event.id)}/publication`);
    const rows = page.getByRole('list', { name: 'Publications of the event' });
    await rows.getByText('comes out 31 October 2027').waitFor();
    await rows.getByRole('link', { name: 'Version 1.0' }).click();
    await page.getByRole('button', { name: 'Do not publish at that time' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Do not publish at that time' })
      .click();
    await said.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Publish now' }).waitFor();
    expect(user.faults).toEqual([]);
    await user.close();
  }, 60_000);

  it('corrects, places and withdraws what is published', async () => {
    const outcome = await published();
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open(part(outcome));

    // Where it came out besides the site.
    await page.getByRole('button', { name: 'Write down where it came out' }).click();
    const placing = page.getByRole('dialog', { name: 'Write down where it came out' });
    await placing.getByRole('button', { name: 'Save' }).click();
    await placing.locator('[data-field=outlet]:focus, [name^="outlet"]:focus').waitFor();
    await placing
      .getByRole('group', { name: 'Newspaper, journal, site or issue' })
      .getByLabel('English')
      .fill('Steppe Gazette');
    await placing.getByRole('button', { name: 'Save' }).click();
    const placed = page.getByRole('list', { name: 'In print and other media' });
    await placed.getByText('Steppe Gazette').waitFor();
    await placed.getByRole('button', { name: 'Delete: Steppe Gazette' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete the placement' }).click();
    await placed.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Correct it' }).click();
    const correct = page.getByRole('dialog');
    await correct
      .getByRole('group', { name: /^What/ })
      .getByLabel('English')
      .fill('The number of trains is mended.');
    await correct.locator('button[type=submit]').click();
    await page.waitForURL(/\/versions\/[^/]+\/text$/);
    const versionId = /versions\/([^/]+)\/text/.exec(page.url())?.[1] ?? '';
    await approve(versionId);
    await user.open(part(outcome, versionId));
    await page.getByRole('button', { name: 'Publish now' }).click();
    const publish = page.getByRole('dialog', { name: 'Publish now' });
    await publish.getByText('it takes the place of version 1.0').waitFor();
    await publish.getByRole('button', { name: 'Publish now' }).click();
    const history = page.getByRole('list', { name: 'Publications of this outcome' });
    await history.getByText('The number of trains is mended.').waitFor();
    const states = history.getByRole('listitem');
    expect(
      (await states.allInnerTexts()).map((text) => /Current|Replaced/.exec(text)?.[0]),
    ).toEqual(['Current', 'Replaced']);

    await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    const withdraw = page.getByRole('dialog', { name: 'Withdraw the publication for good' });
    await withdraw.getByText('What stays at the address').waitFor();
    const act = withdraw.getByRole('button', { name: 'Withdraw the publication for good' });
    await act.click();
    await withdraw.locator('input[aria-invalid=true]:focus').waitFor();
    await withdraw.getByRole('combobox', { name: 'Reason' }).click();
    await page.getByRole('option', { name: 'It had been published twice.' }).click();
    await withdraw
      .getByRole('group', { name: 'Note for readers' })
      .getByLabel('English')
      .fill('See the communiqué instead.');
    await act.click();
    await withdraw.waitFor({ state: 'detached' });
    await page.getByText(/^Withdrawn .*Its address says so/).waitFor();
    expect(await page.getByRole('button', { name: 'Withdraw', exact: true }).count()).toBe(0);
    const gone = await page.goto(`${ORIGIN}/en/publications/${String(outcome.slug)}`);
    expect(gone?.status()).toBe(410);
    expect(await page.getByText('See the communiqué instead.').count()).toBe(1);
    expect(await page.getByText('Trains run.').count()).toBe(0);
    expect(user.faults).toEqual([]);
    await user.close();
  }, 60_000);

  it('lets a viewer look, on a dark phone in Kazakh and in Chinese', async () => {
    const outcome = await published();
    const draft = await makeOutcome();
    const user = await test.user(organization, 'viewer', {
      language: 'kk',
      colorScheme: 'dark',
      size: 'phone',
    });
    const { page } = user;
    await user.open(part(outcome));
    await page.getByRole('heading', { name: 'Сайтта' }).waitFor();
    const main = page.getByRole('main');
    expect(await main.getByRole('button').allInnerTexts()).toEqual([]);
    expect(await user.axe()).toEqual([]);
    await user.open(part(draft));
    await page.getByRole('list', { name: 'Тексеру тізімі' }).waitFor();
    expect(await main.getByRole('button').allInnerTexts()).toEqual(['Қайта тексеру']);
    expect(await user.axe()).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);

    await page.getByRole('button', { name: /^Тіл|Қазақша/ }).click();
    await page.getByRole('menuitem', { name: '中文' }).click();
    await user.open(`/events/${String(outcome.event.id)}/publication`);
    await page.getByRole('list', { name: '活动的出版物' }).waitFor();
    await page.getByText('已发布').first().waitFor();
    expect(await user.axe()).toEqual([]);
    const empty = await insertEvent(test.app, organization.id);
    await user.open(`/events/${empty}/publication`);
    await page.getByRole('heading', { name: '尚无可发布的内容' }).waitFor();
    await page.getByRole('link', { name: '前往本活动的成果文件' }).waitFor();
    expect(user.faults).toEqual([]);
    await user.close();
  }, 60_000);
});
