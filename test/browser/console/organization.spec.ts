import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createOrganization, type TestOrganization } from '../../support/app.js';
import { startConsole, type ConsoleTest } from '../../support/console.js';

let test: ConsoleTest;
let organization: TestOrganization;

beforeAll(async () => {
  test = await startConsole();
  organization = await createOrganization(test.app);
}, 120_000);

afterAll(async () => {
  await test.close();
});

const rows = (sql: string): Promise<any[]> =>
  test.app.database.reader.query(sql, [organization.id]);

describe('the organization in the console', () => {
  it('keeps its name and the order of its languages, moved by keyboard', async () => {
    const user = await test.user(organization, 'owner');
    const { page } = user;
    await user.open('/organization');
    await page.getByRole('textbox', { name: 'Kazakh' }).fill('Сынақ хатшылығы');
    const up = page.getByRole('button', { name: 'Move Kazakh up' });
    await up.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Kazakh is number 2 of 4 now').waitFor();
    // The button is still the one that has the focus, so that one goes on.
    await page.locator('[aria-label="Move Kazakh up"]:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Kazakh is number 1 of 4 now').waitFor();
    await page.getByRole('button', { name: 'Take Chinese out' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').waitFor();
    const [row] = await rows('SELECT name, languages FROM organization WHERE id = $1');
    expect(row.languages).toEqual(['kk', 'en', 'ru']);
    expect(row.name.kk).toBe('Сынақ хатшылығы');
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Kazakh' }).inputValue()).toBe(
      'Сынақ хатшылығы',
    );
    expect(await page.getByLabel('Code in symbols of documents').isEditable()).toBe(false);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('invites a member, gives another role and removes them, saying before what that does', async () => {
    const user = await test.user(organization, 'owner');
    const { page } = user;
    await user.open('/organization/members');
    await page.getByRole('button', { name: 'Invite a member' }).click();
    const dialog = page.getByRole('dialog', { name: 'Invite a member' });
    // A refusal stands at the field, which takes the focus.
    await dialog.getByLabel('E-mail address').fill('no address');
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    await dialog.locator('input[name=email]:focus').waitFor();
    expect(await dialog.getByLabel('E-mail address').getAttribute('aria-invalid')).toBe('true');
    await dialog.getByLabel('E-mail address').fill('aigul.testova@example.org');
    await dialog.getByLabel('Name (optional)').fill('Aigul Testova');
    await dialog.getByRole('radio', { name: 'Editor' }).check();
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByText('aigul.testova@example.org is a member now').waitFor();
    const row = page.getByRole('listitem').filter({ hasText: 'Aigul Testova' });
    await row.getByText('Invited, has not come yet').waitFor();
    await row.getByRole('button', { name: 'Send the invitation of Aigul Testova again' }).click();
    await page.getByText('The link sent before no longer works').waitFor();
    const letters = await rows(
      `SELECT to_address FROM message WHERE kind = 'invitation' AND organization_id = $1`,
    );
    expect(letters.map(({ to_address: to }) => to)).toEqual([
      'aigul.testova@example.org',
      'aigul.testova@example.org',
    ]);

    await row.getByRole('combobox', { name: 'Role of Aigul Testova' }).click();
    await page.getByRole('option', { name: 'Reviewer' }).click();
    const change = page.getByRole('dialog', { name: 'Give another role' });
    await change.getByText('Aigul Testova is Editor now, and will be Reviewer at once.').waitFor();
    await change.getByText('Reads outcomes and approves them.').waitFor();
    await change.getByRole('button', { name: 'Make Reviewer' }).click();
    await page.getByText('Aigul Testova: Reviewer').waitFor();
    await change.waitFor({ state: 'detached' });

    await row.getByRole('button', { name: 'Remove Aigul Testova' }).click();
    const removal = page.getByRole('dialog', { name: 'Remove from the organization' });
    await removal.getByText('Aigul Testova loses access at once').waitFor();
    await removal.getByRole('button', { name: 'Remove Aigul Testova' }).click();
    await page.getByText('Aigul Testova is no longer a member').waitFor();
    await row.waitFor({ state: 'detached' });
    await page.locator('#part-heading:focus').waitFor();
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('says why the only owner stays', async () => {
    const alone = await createOrganization(test.app);
    const user = await test.user(alone, 'owner');
    const { page } = user;
    // Two owners: the one that was made with the organization, and this one.
    await user.open('/organization/members');
    expect(await page.getByText('The only owner').count()).toBe(0);
    await test.app.database.reader.query(`DELETE FROM api_token WHERE organization_id = $1`, [
      alone.id,
    ]);
    await test.app.database.reader.query(
      `UPDATE membership SET role = 'viewer' WHERE organization_id = $1 AND account_id = $2`,
      [alone.id, alone.ownerAccountId],
    );
    // The list on the screen is old: the API refuses, and its reason is shown where one asked.
    await page.getByRole('button', { name: 'Remove Test owner' }).last().click();
    const dialog = page.getByRole('dialog', { name: 'Remove from the organization' });
    await dialog.getByRole('button', { name: 'Remove Test owner' }).click();
    await dialog.getByText('This is the organization’s last owner').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.reload();
    await page.getByText('The only owner: to change this, make another member').waitFor();
    expect(await page.getByRole('combobox', { name: /Role of/ }).count()).toBe(1);
    await user.close();
  });

  it('grows, orders and prunes the tree of themes', async () => {
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open('/organization/themes');
    await page.getByRole('heading', { name: 'No themes yet' }).waitFor();
    const dialog = page.getByRole('dialog');
    const add = async (title: string) => {
      await dialog.getByRole('textbox', { name: 'English' }).fill(title);
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await page.getByRole('button', { name: 'Add a theme' }).first().click();
    await add('Trade');
    await page.getByRole('button', { name: 'Add a theme' }).click();
    await add('Culture');
    await page.getByRole('button', { name: 'More for Trade' }).click();
    await page.getByRole('menuitem', { name: 'Add a theme below' }).click();
    await add('Transit');
    const listed = async () =>
      (await page.getByRole('listitem').allInnerTexts()).map((text) => text.split(/\s/)[0]);
    expect(await listed()).toEqual(['Trade', 'Transit', 'Culture']);
    await page.getByRole('button', { name: 'Move Culture up' }).click();
    await page.getByText('Culture is number 1 of 2 now').waitFor();
    await page.reload();
    await page.getByRole('listitem').first().waitFor();
    expect(await listed()).toEqual(['Culture', 'Trade', 'Transit']);

    await page.getByRole('button', { name: 'More for Trade' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await dialog.getByText('1 theme stands below it').waitFor();
    expect(await dialog.getByRole('button', { name: 'Delete Trade' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    // Under another theme, where it then stands.
    await page.getByRole('button', { name: 'Edit Transit' }).click();
    await dialog.getByRole('combobox', { name: 'Below' }).click();
    await page.getByRole('option', { name: 'Culture' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.rows > li:nth-child(2)').filter({ hasText: 'Transit' }).waitFor();
    expect(await listed()).toEqual(['Culture', 'Transit', 'Trade']);

    // What uses a theme is said, and nothing changes.
    await rows(
      `INSERT INTO expert (id, organization_id, slug, sort_key, look_alike_key, search_text)
       VALUES (gen_random_uuid(), $1, 'themed', 'themed', 'themed', ' themed ')`,
    );
    await rows(
      `INSERT INTO expert_theme (organization_id, expert_id, theme_id)
       SELECT $1, expert.id, theme.id FROM expert, theme
       WHERE expert.organization_id = $1 AND theme.organization_id = $1 AND theme.title ->> 'en' = 'Trade'`,
    );
    await page.getByRole('button', { name: 'More for Trade' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await dialog.getByRole('button', { name: 'Delete Trade' }).click();
    await dialog.getByText('experts: 1').waitFor();
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('keeps partners, venues and rooms', async () => {
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    const dialog = page.getByRole('dialog');
    await user.open('/organization/partners');
    await page.getByRole('heading', { name: 'No partners yet' }).waitFor();
    await page.getByRole('button', { name: 'Add a partner' }).first().click();
    await dialog.getByRole('group', { name: 'Name' }).getByLabel('English').fill('Test Bureau');
    await dialog.getByRole('group', { name: 'Acronym' }).getByLabel('English').fill('TB');
    await dialog.getByLabel('Web address').fill('not an address');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.locator('input[name=url]:focus').waitFor();
    await dialog.getByLabel('Web address').fill('https://bureau.example.org/about');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Multilateral organisation · bureau.example.org').waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('nothing of the kind');
    await page.getByText('Nothing found.').waitFor();
    // What is looked for stands in the address.
    await user.open('/organization/partners?q=tb');
    await page.getByRole('listitem').filter({ hasText: 'Test Bureau' }).waitFor();

    await page.getByRole('link', { name: 'Venues' }).click();
    await page.getByRole('heading', { name: 'No venues yet' }).waitFor();
    await page.getByRole('button', { name: 'Add a venue' }).first().click();
    await dialog.getByRole('group', { name: 'Name' }).getByLabel('English').fill('Test House');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Add a room to Test House' }).click();
    await dialog.getByRole('group', { name: 'Name' }).getByLabel('English').fill('Great hall');
    await dialog.getByLabel('Seats').fill('120');
    await dialog.getByLabel('Interpretation booths').fill('2');
    await dialog.getByRole('combobox', { name: 'Layout' }).click();
    await page.getByRole('option', { name: 'Round tables' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('120 seats · Round tables · 2 interpretation booths').waitFor();
    await page.getByRole('button', { name: 'Delete Test House' }).click();
    await dialog.getByRole('button', { name: 'Delete Test House' }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await dialog.getByRole('alert').innerText()).toMatch(/room/i);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('lets a viewer look and offers no change', async () => {
    const user = await test.user(organization, 'viewer');
    const { page } = user;
    await user.open('/organization');
    await page.getByText('Only an owner can change this.').waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Members' }).count()).toBe(0);
    await user.open('/organization/members');
    await page.getByText('Your role does not allow this').waitFor();
    expect(await page.getByText('Test owner').count()).toBe(0);
    for (const part of ['themes', 'partners', 'venues']) {
      await user.open(`/organization/${part}`);
      await page.getByRole('listitem').first().waitFor();
      expect(await page.getByRole('button', { name: /Add|Edit|Delete|Move|More/ }).count()).toBe(0);
    }
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it.each([
    ['en', 'light', 'desktop'],
    ['kk', 'dark', 'phone'],
  ] as const)('is accessible in %s, %s, %s', async (language, colorScheme, size) => {
    const user = await test.user(organization, 'owner', { language, colorScheme, size });
    for (const part of ['', '/members', '/members?invite=1', '/themes', '/partners', '/venues']) {
      await user.open(`/organization${part}`);
      expect([part, await user.axe()]).toEqual([part, []]);
      const wide = await user.page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect([part, wide]).toEqual([part, 0]);
    }
    expect(user.faults).toEqual([]);
    await user.close();
  });
});
