import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { api, createOrganization, type TestOrganization } from '../../support/app.js';
import { startConsole, type ConsoleTest } from '../../support/console.js';
import { insertEvent } from '../../support/outcome-samples.js';

let test: ConsoleTest;
let organization: TestOrganization;
let client: ReturnType<typeof api>;
let eventId: string;

beforeAll(async () => {
  test = await startConsole();
  organization = await createOrganization(test.app);
  client = api(test.app, organization.ownerToken);
  eventId = await insertEvent(test.app, organization.id);
}, 120_000);

afterAll(async () => {
  await test.close();
});

async function makeOutcome(): Promise<{ id: string; versionId: string; path: string }> {
  const { status, body } = await client.post(`/api/v1/events/${eventId}/outcomes`, {
    kind: 'recommendations',
    authenticLanguage: 'zh',
    editions: [
      { lang: 'zh', title: '建议', summary: '摘要。', body: '双方讨论了合作。\n\n不变的段落。' },
    ],
  });
  expect(status).toBe(201);
  const versionId: string = body.current.id;
  return { id: body.id, versionId, path: `/outcomes/${String(body.id)}/versions/${versionId}` };
}

async function version(versionId: string) {
  const { body } = await client.get(`/api/v1/outcome-versions/${versionId}`);
  return body;
}

/** Makes the newest state of each text older than the time for which it takes in further saves. */
async function letTimePass(versionId: string): Promise<void> {
  await test.app.database.reader.query(
    `UPDATE text_revision SET started_at = started_at - interval '11 minutes',
       saved_at = saved_at - interval '11 minutes' WHERE outcome_version_id = $1`,
    [versionId],
  );
}

describe('what becomes of an outcome in the console', () => {
  it('shows its history word by word, restores a state and takes that back', async () => {
    const { versionId, path } = await makeOutcome();
    const [first] = (await version(versionId)).editions;
    await letTimePass(versionId);
    await client.put(
      `/api/v1/outcome-versions/${versionId}/editions/zh`,
      { body: '双方讨论了贸易。\n\n不变的段落。' },
      first.version,
    );
    const user = await test.user(organization, 'editor');
    const { page } = user;
    await user.open(`${path}/history`);
    const states = page.getByRole('list', { name: 'Saved states, the newest first' });
    expect(await states.getByRole('listitem').count()).toBe(2);
    const differences = page.getByRole('region', { name: 'What changed with state 2' });
    await differences.getByText('Unchanged paragraphs: 1').waitFor();
    // Chinese words, not signs: 合作 went as a whole, 贸易 came.
    expect(await differences.locator('del').innerText()).toContain('合作');
    expect(await differences.locator('ins').innerText()).toContain('贸易');
    await states.getByRole('button', { name: /State 1/ }).click();
    await page.getByRole('button', { name: 'Restore state 1' }).click();
    await page.getByText('State 1 is restored').waitFor();
    expect((await version(versionId)).editions[0].body).toBe('双方讨论了合作。\n\n不变的段落。');
    await states.getByText(/restored from state 1/).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('State 2 is restored').waitFor();
    expect((await version(versionId)).editions[0].body).toBe('双方讨论了贸易。\n\n不变的段落。');
    expect(await user.axe()).toEqual([]);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('numbers its recommendations, cites facts, and goes through review', async () => {
    const { versionId, path } = await makeOutcome();
    const { body: fact } = await client.post('/api/v1/evidence', {
      claim: { en: 'The first train left Fangshan.' },
      source: { en: 'A newspaper' },
      sourceUrl: 'https://example.org/train',
    });
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open(`${path}/recommendations`);
    for (const text of ['简化手续。', '共建路线。']) {
      await page.getByRole('button', { name: 'Add a recommendation' }).click();
      const dialog = page.getByRole('dialog', { name: 'Add a recommendation' });
      await dialog.getByLabel(/Wording in Chinese/).fill(text);
      await dialog.getByRole('button', { name: 'Add a recommendation' }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    const list = page.getByRole('list', { name: 'Recommendations' });
    await list.getByRole('heading', { name: 'Recommendation 2' }).waitFor();
    expect(await user.axe()).toEqual([]);
    await page
      .getByRole('button', {
        name: 'Move Recommendation 2 up',
      })
      .click();
    await page.getByText('It is now recommendation 1').waitFor();
    // By mouse the same, and back.
    const items = list.getByRole('listitem').filter({ has: page.getByRole('heading') });
    for (const expected of ['简化手续。', '共建路线。']) {
      await items
        .nth(1)
        .locator('.outcome-grip')
        .dragTo(items.nth(0), {
          targetPosition: { x: 60, y: 4 },
        });
      await items.nth(0).getByText(expected).waitFor();
    }
    await page.getByText('It is now recommendation 1').first().waitFor();
    const wording = page.getByRole('textbox', { name: 'Recommendation 1: Wording in Chinese' });
    await wording.fill('尽快共建路线。');
    await page.getByText(/^Saved \d/).waitFor();
    const { recommendations } = await version(versionId);
    expect(recommendations.map((one: { texts: { zh: string } }) => one.texts.zh)).toEqual([
      '尽快共建路线。',
      '简化手续。',
    ]);
    await page.getByRole('button', { name: 'Delete recommendation 2' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete recommendation 2' }).click();
    await page.getByText('The recommendation is deleted').waitFor();

    // A fact is cited where the cursor is, with its source in a footnote; that nobody checked it is said in words.
    await user.open(`${path}/text`);
    await page.getByRole('textbox', { name: 'Text in Chinese' }).getByText('不变的段落。').click();
    await page.keyboard.press('End');
    await page.getByRole('button', { name: 'Cite a fact' }).click();
    await page.getByRole('dialog').getByText('The first train left Fangshan.').click();
    await page.getByText('The fact is cited').waitFor();
    await page.getByText(/^Saved \d/).waitFor();
    expect((await version(versionId)).editions[0].body).toBe(
      '双方讨论了合作。\n\n不变的段落。[^1]\n\n[^1]: A newspaper. <https://example.org/train>',
    );
    await page.getByRole('link', { name: 'Facts cited' }).click();
    await page.getByText('Nobody has checked this fact against its source yet.').waitFor();
    await page.getByText(/Footnote with its source in: Chinese/).waitFor();
    expect(await user.axe()).toEqual([]);
    expect((await version(versionId)).citations[0].evidenceId).toBe(fact.id);

    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page
      .getByRole('dialog')
      .getByText(/Not complete yet: Chinese|English/)
      .waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Submit for review' }).click();
    await page.getByText('Submitted for review').waitFor();
    await page.getByRole('link', { name: 'Text', exact: true }).click();
    await page.getByText('The text is in review or approved and stands still.').waitFor();
    expect((await version(versionId)).state).toBe('in_review');
    expect(user.faults).toEqual([]);
    await user.close();

    const reviewer = await test.user(organization, 'reviewer', { language: 'kk', size: 'phone' });
    await reviewer.open(`${path}/preview`);
    await reviewer.page.frameLocator('iframe').getByText('不变的段落').waitFor();
    expect(await reviewer.axe()).toEqual([]);
    await reviewer.page.getByRole('button', { name: 'Бекіту' }).click();
    await reviewer.page.getByRole('dialog').getByRole('button', { name: 'Бекіту' }).click();
    await reviewer.page.getByText('Бекітілді').waitFor();
    expect((await version(versionId)).state).toBe('approved');
    expect(reviewer.faults).toEqual([]);
    await reviewer.close();
  });
});
