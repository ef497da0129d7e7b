import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { api, createOrganization, type TestOrganization } from '../../support/app.js';
import { startConsole, type ConsoleTest } from '../../support/console.js';

let test: ConsoleTest;
let organization: TestOrganization;
let client: ReturnType<typeof api>;

beforeAll(async () => {
  test = await startConsole();
  organization = await createOrganization(test.app);
  client = api(test.app, organization.ownerToken);
  const other = api(test.app, (await createOrganization(test.app)).ownerToken);
  await other.post('/api/v1/institutions', { name: { en: 'Institute of others' } });
}, 120_000);

afterAll(async () => {
  await test.close();
});

describe('the institutions in the console', () => {
  it('are added, found in any language, renamed and deleted', async () => {
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open('/institutions');
    await page.getByRole('heading', { name: 'No institutions yet' }).waitFor();
    await page.getByRole('button', { name: 'New institution' }).first().click();
    const dialog = page.getByRole('dialog');
    const save = dialog.getByRole('button', { name: 'New institution' });
    await save.click();
    // Nothing was typed: the fault stands at the field.
    await dialog.locator('[data-field=name] [role=alert]').waitFor();
    await dialog.getByLabel('English').fill('Steppe Institute');
    await dialog.getByLabel('Russian').fill('Институт степи');
    await dialog.getByRole('combobox', { name: 'Country' }).fill('Kazakhstan');
    await page.getByRole('option', { name: 'Kazakhstan' }).click();
    expect(await user.axe()).toEqual([]);
    await save.click();
    await page.getByText('Steppe Institute is added').waitFor();
    await client.post('/api/v1/institutions', { name: { en: 'Herald' }, country: 'CN' });
    const made = await client.post('/api/v1/experts', {
      names: [{ family: 'Testova', given: 'Aigul', lang: 'en' }],
      affiliations: [{ institutionName: 'Steppe Institute' }],
    });
    expect(made.status).toBe(201);
    await user.open('/institutions');
    const rows = page.getByRole('table', { name: 'Institutions' }).locator('tbody tr');
    expect(await rows.count()).toBe(2);
    expect(await page.getByText('Institute of others').count()).toBe(0);
    await page.getByRole('searchbox', { name: 'Search' }).fill('степи');
    await rows.filter({ hasText: 'Herald' }).waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(1);
    // To which somebody belongs is not offered to be deleted; its number leads to its people.
    expect(await page.getByRole('button', { name: 'Delete Steppe Institute' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Steppe Institute: 1 expert' }).click();
    await page.getByRole('link', { name: 'Aigul Testova', exact: true }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Edit Steppe Institute' }).click();
    await dialog.getByLabel('English').fill('Herald');
    await dialog.getByRole('button', { name: 'Save' }).click();
    // A name belongs to one institution: what to do is said, and typed text stays.
    await dialog.getByText(/has an institution named “Herald” already/).waitFor();
    await dialog.getByLabel('English').fill('Institute of the Steppe');
    // Meanwhile somebody else gives it another name in English, too.
    const [now] = (await client.get('/api/v1/institutions?q=steppe')).body.items;
    await client.patch(
      `/api/v1/institutions/${String(now.id)}`,
      { name: { ...now.name, en: 'Steppe Academy' } },
      now.version,
    );
    await dialog.getByRole('button', { name: 'Save' }).click();
    const conflict = page.getByRole('dialog', { name: 'Someone else has changed this' });
    await conflict.getByText(/Steppe Academy/).waitFor();
    await conflict.getByRole('button', { name: 'Save what is chosen' }).click();
    await page.getByText('Saved').waitFor();
    await rows.filter({ hasText: 'Institute of the Steppe' }).waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('');
    await page.getByRole('button', { name: 'Delete Herald' }).click();
    await page
      .getByRole('dialog')
      .getByText(/Nobody belongs to it/)
      .waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete the institution' }).click();
    await page.getByText('Herald is deleted').waitFor();
    await rows.filter({ hasText: 'Herald' }).waitFor({ state: 'detached' });
    expect(await user.axe()).toEqual([]);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('are merged where they are one, and made two again', async () => {
    const empty = await createOrganization(test.app);
    const owner = api(test.app, empty.ownerToken);
    const add = async (body: object): Promise<{ id: string }> =>
      (await owner.post('/api/v1/institutions', body)).body;
    const kept = await add({ name: { en: 'Institute of Water and Climate' } });
    const other = await add({
      name: { en: 'Institute for Water & Climate', zh: '水与气候研究所' },
    });
    await add({ name: { ru: 'Институт воды и климата' }, country: 'KZ' });
    await add({ name: { en: 'Institute of Water and Climates' } });
    await owner.post('/api/v1/experts', {
      names: [{ family: 'Testova', given: 'Aigul', lang: 'en' }],
      affiliations: [{ institutionId: other.id }],
    });
    const user = await test.user(empty, 'organizer');
    const { page } = user;
    await user.open('/institutions');
    await page.getByRole('link', { name: 'Possible duplicates' }).click();
    await page.getByRole('heading', { level: 1, name: 'Institutions that may be one' }).waitFor();
    const pairs = page.getByRole('list', { name: 'Institutions that may be one' });
    await pairs.getByRole('listitem').nth(2).waitFor();
    expect(await user.axe()).toEqual([]);
    const [a, b] = ['Institute for Water & Climate', 'Institute of Water and Climate'];
    // The pair that is one is found to be one; another is found to be two.
    await page.getByRole('button', { name: `Merge ${a} and ${b}`, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Merge two institutions' });
    // The one to which somebody belongs is the one that is offered to stay.
    await dialog.getByText('No expert belongs to the other one.').waitFor();
    await dialog.getByRole('radio', { name: b }).click();
    await dialog.getByText('1 expert of the other one will belong to this one.').waitFor();
    const result = dialog.getByRole('region', { name: 'What will be' });
    expect((await result.locator('dd').allInnerTexts()).map((text) => text.trim())).toEqual([
      b,
      '水与气候研究所',
      a,
    ]);
    expect(await user.axe()).toEqual([]);
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.getByText(`${a} is merged into ${b}`).waitFor();
    await page.getByText(`${a} was merged into ${b}`).waitFor();
    const twoOf = page.getByRole('button', { name: /Climates .*are two institutions$/ });
    await twoOf
      .or(page.getByRole('button', { name: /and .*Climates are two/ }))
      .first()
      .click();
    await page.getByRole('heading', { name: 'No two institutions have names alike' }).waitFor();
    // What is not alike is merged from the list.
    await page.getByRole('link', { name: 'Institutions', exact: true }).first().click();
    await page
      .getByRole('button', { name: `Merge ${b} with another institution`, exact: true })
      .click();
    await dialog.getByRole('combobox', { name: 'The other institution' }).fill('воды');
    await page.getByRole('option', { name: 'Институт воды и климата' }).click();
    await dialog.getByRole('radio', { name: b }).waitFor();
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await page
      .locator('.mantine-Notification-root', { hasText: 'Институт воды и климата is merged' })
      .getByRole('button', { name: 'Undo', exact: true })
      .click();
    await page.getByText('There are two institutions again').waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('воды');
    const rows = page.getByRole('table', { name: 'Institutions' }).locator('tbody tr');
    await rows.filter({ hasText: `${b}s` }).waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(1);
    await page.getByRole('searchbox', { name: 'Search' }).fill('institute for');
    await rows.filter({ hasText: `also: ${a}` }).waitFor();
    await user.open('/institutions/duplicates');
    await page.getByRole('button', { name: `Undo the merge of ${a} into ${b}` }).click();
    await page.getByText('There are two institutions again').waitFor();
    expect((await owner.get(`/api/v1/institutions/${other.id}`)).body).toMatchObject({
      name: { en: a, zh: '水与气候研究所' },
      experts: 1,
    });
    expect((await owner.get(`/api/v1/institutions/${kept.id}`)).body).toMatchObject({
      name: { en: b },
      alsoKnownAs: [],
      experts: 0,
    });
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('can be looked at by a viewer, in Chinese on a telephone', async () => {
    const viewer = await test.user(organization, 'viewer', {
      language: 'zh',
      colorScheme: 'dark',
      size: 'phone',
    });
    const { page } = viewer;
    await viewer.open('/institutions');
    await page.getByText('Institute of the Steppe').first().waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await viewer.axe()).toEqual([]);
    expect(viewer.faults).toEqual([]);
    await viewer.close();
  });
});
