import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { api, createOrganization, type Answer, type TestOrganization } from '../../support/app.js';
import { ORIGIN, startConsole, type ConsoleTest } from '../../support/console.js';
import { insertEvent } from '../../support/outcome-samples.js';

type Body = Answer['body'];

let test: ConsoleTest;
let organization: TestOrganization;
let client: ReturnType<typeof api>;

const today = () => Temporal.Now.plainDateISO('Asia/Almaty');

beforeAll(async () => {
  test = await startConsole();
  organization = await createOrganization(test.app, { code: 'SEC' });
  client = api(test.app, organization.ownerToken);
}, 120_000);

afterAll(async () => {
  await test.close();
});

/** Recommendations of one outcome, published; each with its wording, addressees and due day. */
async function issue(
  of: TestOrganization,
  inputs: readonly { text: string; to?: readonly string[]; dueOn?: string }[],
): Promise<{ readonly ids: string[]; readonly eventId: string; readonly symbol: string }> {
  const owner = api(test.app, of.ownerToken);
  const eventId = await insertEvent(test.app, of.id);
  const { body: outcome } = await owner.post(`/api/v1/events/${eventId}/outcomes`, {
    kind: 'recommendations',
    authenticLanguage: 'en',
    editions: [{ lang: 'en', title: 'Recommendations', summary: 'In short.', body: 'Text.' }],
  });
  const ids: string[] = [];
  for (const { text, to = ['Ministry of Transport'], dueOn } of inputs) {
    const { body } = await owner.post(`/api/v1/outcomes/${String(outcome.id)}/recommendations`, {
      texts: { en: text },
      addressees: to.map((name) => ({ name: { en: name } })),
      ...(dueOn === undefined ? {} : { dueOn }),
    });
    ids.push(body.id);
  }
  const path = `/api/v1/outcome-versions/${String(outcome.current.id)}`;
  const submitted = await owner.post(`${path}/submit`);
  await owner.call('POST', `${path}/approve`, undefined, {
    'if-match': `"${String(submitted.body.version)}"`,
  });
  expect((await owner.post(`${path}/publish`)).status).toBe(200);
  return { ids, eventId, symbol: outcome.symbol };
}

const read = async (id: string): Promise<Body> =>
  (await client.get(`/api/v1/recommendations/${id}`)).body;

describe('recommendations in the console', () => {
  it('are followed from late to closed on one screen', async () => {
    const user = await test.user(organization, 'editor');
    const { page } = user;
    await user.open('/recommendations');
    await page.getByRole('heading', { name: 'No recommendation in work' }).waitFor();
    await page.getByRole('link', { name: 'To the outcomes' }).waitFor();

    const foreign = await createOrganization(test.app);
    await issue(foreign, [{ text: 'A foreign one.', dueOn: '2026-01-01' }]);
    const { ids, symbol } = await issue(organization, [
      { text: 'Publish **waiting times** every day.' },
      { text: 'Agree on one consignment note.', dueOn: today().subtract({ days: 3 }).toString() },
      {
        text: 'Due soon.',
        to: ['Customs', 'Railways'],
        dueOn: today().add({ days: 5 }).toString(),
      },
    ]);
    await user.open('/recommendations');
    const rows = page.getByRole('list', { name: 'Recommendations' }).getByRole('listitem');
    await rows.first().waitFor();
    const texts = await rows.allInnerTexts();
    expect(texts.map((text) => /REC\.(\d)\s/.exec(text)?.[1])).toEqual(['2', '3', '1']);
    expect(texts[0]).toContain('3 days late');
    expect(texts[1]).toContain('Due in 5 days');
    expect(texts[1]).toContain('Responses: 0 of 2');
    expect(texts[2]).toContain('Publish waiting times every day.');
    expect(await user.axe()).toEqual([]);

    // The choice stands in the address and survives a reload.
    await page.getByText('Late', { exact: true }).click();
    await rows.filter({ hasText: 'Due soon' }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?show=late');
    await page.reload();
    await rows.getByRole('link', { name: `${symbol}/REC.2` }).click();
    await page.getByRole('heading', { name: `${symbol}/REC.2` }).waitFor();
    await page.getByText('No response yet from: Ministry of Transport').waitFor();
    expect(await user.axe()).toEqual([]);

    // The response, with the status that follows from it.
    await page.getByRole('button', { name: 'Record a response: Ministry of Transport' }).click();
    const dialog = page.getByRole('dialog', { name: 'Record a response' });
    const day = dialog.getByRole('textbox', { name: 'Day of the response' });
    await day.fill(today().add({ days: 2 }).toString());
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Record a response' }).click();
    // Nobody has answered tomorrow.
    await dialog.locator('input[aria-invalid=true]:focus').waitFor();
    await day.fill(today().toString());
    await page.keyboard.press('Tab');
    await dialog
      .getByRole('group', { name: 'What was said' })
      .getByLabel('English')
      .fill('Agreed, see https://letters.example.org/17.');
    expect(await dialog.getByLabel('Also set the status to “Accepted”').isChecked()).toBe(true);
    await dialog.getByRole('button', { name: 'Record a response' }).click();
    await dialog.waitFor({ state: 'detached' });
    const link = page.getByRole('link', { name: 'https://letters.example.org/17', exact: true });
    expect(await link.getAttribute('href')).toBe('https://letters.example.org/17');
    await page.getByText('Written down by Test editor').waitFor();
    const late = String(ids[1]);
    expect((await read(late)).status).toBe('accepted');

    // An end without the thing done needs a word.
    const setStatus = async (name: string) => {
      await page.getByRole('combobox', { name: 'New status' }).click();
      await page.getByRole('option', { name, exact: true }).click();
    };
    const record = page.getByRole('button', { name: 'Record a status' });
    await setStatus('Superseded');
    await record.click();
    await page.getByRole('group', { name: /^Note/ }).getByRole('alert').waitFor();
    expect((await read(late)).status).toBe('accepted');

    await setStatus('In progress');
    await record.click();
    await page.getByText('The status is now: In progress.').waitFor();
    await setStatus('Implemented, as the addressee says');
    await record.click();
    await page.getByText('The addressee says that it is done.').waitFor();
    // Taken back, since it was a slip.
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await page.getByText('Work goes on.').waitFor();
    expect((await read(late)).status).toBe('in_progress');
    for (const name of ['Implemented, as the addressee says', 'Implemented, verified']) {
      await setStatus(name);
      await record.click();
      await record.waitFor({ state: 'detached' });
      // The next ones are offered once this one is on the screen.
      await page
        .getByRole('list', { name: 'History of the status' })
        .getByRole('listitem')
        .first()
        .filter({ hasText: name })
        .waitFor();
    }
    await setStatus('Closed');
    await page
      .getByRole('group', { name: /^Note/ })
      .getByLabel('English')
      .fill('The note is in force: https://proof.example.org/note');
    await record.click();
    await page.getByText('Nothing more is expected.').waitFor();
    const history = page.getByRole('list', { name: 'History of the status' }).getByRole('listitem');
    expect(await history.first().innerText()).toContain('Test editor');
    expect(await history.first().getByRole('link').getAttribute('href')).toBe(
      'https://proof.example.org/note',
    );
    expect((await read(late)).status).toBe('closed');
    await page.getByRole('link', { name: 'Public page' }).click();
    await page.waitForURL(`${ORIGIN}/en/recommendations/${symbol.replaceAll('/', '-')}-REC.2`);
    expect(await page.getByText('The note is in force').count()).toBe(1);

    await user.open('/recommendations?show=late');
    await page.getByRole('heading', { name: 'Nothing is late.' }).waitFor();
    expect(user.faults).toEqual([]);
    await user.close();
  }, 60_000);

  it('are found by words, status and event; a response is mended and removed', async () => {
    const { ids, eventId } = await issue(organization, [
      { text: 'Join the ferries.', to: ['Harbour office'] },
    ]);
    const id = String(ids[0]);
    const { addressees } = await read(id);
    await client.post(`/api/v1/recommendations/${id}/responses`, {
      addresseeId: addressees[0].id,
      answer: 'rejected',
      respondedOn: today().toString(),
    });
    const user = await test.user(organization, 'editor', { zone: 'America/New_York' });
    const { page } = user;
    await user.open(`/recommendations?event=${eventId}`);
    const rows = page.getByRole('list', { name: 'Recommendations' }).getByRole('listitem');
    expect(await rows.count()).toBe(1);
    await page.getByRole('button', { name: 'Show all' }).click();
    await rows.nth(2).waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('harbour');
    await rows.nth(1).waitFor({ state: 'detached' });
    // What the filters find is saved as a table.
    await page.getByRole('button', { name: 'Export …' }).click();
    const saving = page.getByRole('dialog', { name: 'Export recommendations' });
    await saving.getByRole('radio', { name: 'Text table (.csv)' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      saving.getByRole('button', { name: 'Export', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Recommendations \d{4}-\d\d-\d\d\.csv$/);
    const table = await readFile(await download.path(), 'utf8');
    expect(table).toContain('Join the ferries.');
    expect(table).not.toContain('waiting times');
    expect(await rows.allInnerTexts()).toEqual([expect.stringContaining('Join the ferries.')]);
    await page.getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('option', { name: 'Closed' }).click();
    await page.getByRole('heading', { name: /^Nothing found/ }).waitFor();
    await page.getByRole('button', { name: 'Show all' }).last().click();
    await rows.nth(2).waitFor();
    expect(new URL(page.url()).search).toBe('');

    await user.open(`/recommendations/${id}`);
    await page.getByRole('button', { name: /^Edit: / }).click();
    const dialog = page.getByRole('dialog', { name: 'Change the response' });
    await dialog.getByRole('combobox', { name: 'Answer' }).click();
    await page.getByRole('option', { name: 'Noted' }).click();
    await dialog.getByRole('button', { name: 'Change the response' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await read(id)).addressees[0].responses.map(({ answer }: Body) => answer)).toEqual([
      'noted',
    ]);
    await page.getByRole('button', { name: /^Delete: / }).click();
    const confirm = page.getByRole('dialog', { name: 'Delete the response' });
    await confirm.getByText('Harbour office then counts as not having said this').waitFor();
    await confirm.getByRole('button', { name: 'Delete the response' }).click();
    await page.getByText('No response yet', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Set the due day' }).click();
    const due = page.getByRole('dialog', { name: 'Set the due day' });
    await due.getByRole('textbox', { name: 'Due' }).fill('2027-05-04');
    await page.keyboard.press('Tab');
    await due.getByRole('button', { name: 'Set the due day' }).click();
    await page.getByText('4 May 2027').waitFor();
    expect((await read(id)).dueOn).toBe('2027-05-04');
    expect(user.faults).toEqual([]);
    await user.close();
  }, 60_000);

  it('are there for a viewer to look at, on a dark phone in Chinese and in Kazakh', async () => {
    const { ids } = await issue(organization, [
      { text: 'Look only.', dueOn: today().subtract({ days: 1 }).toString() },
    ]);
    const user = await test.user(organization, 'viewer', {
      language: 'zh',
      colorScheme: 'dark',
      size: 'phone',
    });
    const { page } = user;
    await user.open('/recommendations');
    await page.getByText('逾期 1 天').waitFor();
    expect(await user.axe()).toEqual([]);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(390);
    await user.open(`/recommendations/${String(ids[0])}`);
    await page.getByText('尚未答复：Ministry of Transport').waitFor();
    expect(await page.getByRole('main').getByRole('button').allInnerTexts()).toEqual([]);
    expect(await page.getByRole('main').getByRole('combobox').count()).toBe(0);
    expect(await user.axe()).toEqual([]);
    await page.getByRole('button', { name: /中文/ }).click();
    await page.getByRole('menuitem', { name: 'Қазақша' }).click();
    await page.getByText('1 күнге кешікті').waitFor();
    expect(await user.axe()).toEqual([]);
    expect(await width()).toBeLessThanOrEqual(390);
    expect(user.faults).toEqual([]);
    await user.close();
  }, 60_000);
});
