import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createOrganization, type TestOrganization, api } from '../../support/app.js';
import { startConsole, type ConsoleTest } from '../../support/console.js';

let test: ConsoleTest;
let organization: TestOrganization;
let themeId: string;

beforeAll(async () => {
  test = await startConsole();
  organization = await createOrganization(test.app);
  const client = api(test.app, organization.ownerToken);
  themeId = (await client.post('/api/v1/themes', { title: { en: 'Transport' } })).body.id;
  const other = await createOrganization(test.app);
  await api(test.app, other.ownerToken).post('/api/v1/evidence', {
    claim: { en: 'A foreign train of 28 wagons ran.' },
  });
}, 120_000);

afterAll(async () => {
  await test.close();
});

const facts = (): Promise<any[]> =>
  test.app.database.reader.query(
    'SELECT claim, source, source_url AS url, state FROM evidence WHERE organization_id = $1 ORDER BY created_at',
    [organization.id],
  );

describe('the library of facts in the console', () => {
  it('takes a fact in, has it checked, and asks for a check anew after an edit', async () => {
    const user = await test.user(organization, 'editor');
    const { page } = user;
    await user.open('/evidence');
    await page.getByRole('heading', { name: 'No facts yet' }).waitFor();
    expect(await page.getByText('foreign').count()).toBe(0);
    await page.getByRole('button', { name: 'Enter a fact' }).first().click();
    const form = page.getByRole('dialog', { name: 'Enter a fact' });
    await form.getByRole('button', { name: 'Save' }).click();
    // A fact without a statement is refused there.
    await form.locator('[data-field=claim]:focus, [name^="claim"]:focus').waitFor();
    const claim = form.getByRole('group', { name: 'What is so' });
    await claim.getByLabel('English').fill('A weekly freight train carries 1,100 t.');
    await claim.getByLabel('Russian').fill('Еженедельный грузовой поезд везёт 1100 т.');
    await form.getByLabel('Date').fill('2025-04-08');
    await form.getByLabel('Themes').click();
    await page.getByRole('option', { name: 'Transport' }).click();
    await page.keyboard.press('Escape');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });

    // Without a source it can be refuted, but not checked.
    await page.getByRole('button', { name: 'A weekly freight train carries 1,100 t.' }).click();
    const panel = page.getByRole('dialog', { name: 'Fact', exact: true });
    await panel.getByText('It has no source yet').waitFor();
    await panel.getByText('8 April 2025').waitFor();
    expect(await panel.getByText('Еженедельный грузовой поезд').getAttribute('lang')).toBe('ru');
    expect(await panel.getByRole('button', { name: 'Mark as checked' }).count()).toBe(0);
    await panel.getByRole('button', { name: 'Edit' }).click();
    const edit = page.getByRole('dialog', { name: 'Edit the fact' });
    await edit.getByLabel('Web address of the source').fill('https://railway.example.org/1');
    await edit.getByRole('button', { name: 'Save' }).click();
    await edit.waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: 'Mark as checked' }).click();
    const check = page.getByRole('dialog', { name: 'Mark as checked' });
    await check.getByText('You confirm that you compared the statement').waitFor();
    await check.getByRole('button', { name: 'Mark as checked' }).click();
    await panel.getByText(/, by you$/).waitFor();
    expect((await facts()).map(({ state, url }) => [state, url])).toEqual([
      ['checked', 'https://railway.example.org/1'],
    ]);

    await panel.getByRole('button', { name: 'Edit' }).click();
    await edit.getByText('Once its text, date or source is changed').waitFor();
    await edit
      .getByRole('group', { name: 'What is so' })
      .getByLabel('English')
      .fill('A weekly freight train carries 1,200 t.');
    await edit.getByRole('button', { name: 'Save' }).click();
    await edit.waitFor({ state: 'detached' });
    await panel.getByText('Unchecked').waitFor();
    expect((await facts())[0].state).toBe('unchecked');
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('is searched by words, state and theme, refuted and pruned', async () => {
    const client = api(test.app, organization.ownerToken);
    const source = { en: 'A gazette' };
    for (const text of ['Two lorries took eight days.', 'Visas are not needed for 30 days.']) {
      await client.post('/api/v1/evidence', { claim: { en: text }, source });
    }
    const user = await test.user(organization, 'editor');
    const { page } = user;
    await user.open(`/evidence?theme=${themeId}`);
    const items = page.getByRole('list', { name: 'Facts' }).getByRole('listitem');
    await items.first().waitFor();
    expect(await items.allInnerTexts()).toEqual([expect.stringContaining('freight train')]);
    await user.open('/evidence');
    expect(await items.count()).toBe(3);
    await page.getByRole('searchbox', { name: 'Search' }).fill('lorries');
    await items.filter({ hasText: 'Visas' }).waitFor({ state: 'detached' });
    expect(await items.count()).toBe(1);
    await page.getByRole('button', { name: 'Two lorries took eight days.' }).click();
    const panel = page.getByRole('dialog', { name: 'Fact', exact: true });
    await panel.getByRole('button', { name: 'Refute' }).click();
    const refute = page.getByRole('dialog', { name: 'Refute the fact' });
    await refute.getByText('nothing that cites it can be published any more').waitFor();
    await refute.getByRole('button', { name: 'Refute the fact' }).click();
    await panel.getByText('Refuted', { exact: true }).waitFor();
    expect(await panel.getByRole('button', { name: 'Refute' }).count()).toBe(0);
    await panel.getByRole('button', { name: 'Delete' }).click();
    await page
      .getByRole('dialog', { name: 'Delete the fact' })
      .getByRole('button', { name: 'Delete the fact' })
      .click();
    await page.getByText('The fact is deleted').waitFor();
    await page.getByRole('heading', { name: /^Nothing found/ }).waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await items.filter({ hasText: 'Visas' }).waitFor();
    expect((await facts()).map((fact) => fact.claim.en)).toEqual([
      'A weekly freight train carries 1,200 t.',
      'Visas are not needed for 30 days.',
    ]);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('lets a viewer look and offers no change', async () => {
    const user = await test.user(organization, 'viewer');
    const { page } = user;
    await user.open('/evidence');
    await page.getByRole('button', { name: 'Visas are not needed for 30 days.' }).click();
    const panel = page.getByRole('dialog', { name: 'Fact', exact: true });
    await panel.getByText('A gazette').waitFor();
    expect(await panel.getByRole('button').allInnerTexts()).toEqual(['']);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('button', { name: 'Enter a fact' }).count()).toBe(0);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it.each([
    ['en', 'light', 'desktop'],
    ['zh', 'dark', 'phone'],
  ] as const)('is accessible in %s, %s, %s', async (language, colorScheme, size) => {
    const [{ id }] = await test.app.database.reader.query(
      'SELECT id FROM evidence WHERE organization_id = $1 LIMIT 1',
      [organization.id],
    );
    const user = await test.user(organization, 'editor', { language, colorScheme, size });
    for (const path of ['/evidence', `/evidence?fact=${String(id)}`, '/evidence?edit=new']) {
      await user.open(path);
      expect([path, await user.axe()]).toEqual([path, []]);
      const wide = await user.page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect([path, wide]).toEqual([path, 0]);
    }
    expect(user.faults).toEqual([]);
    await user.close();
  });
});
