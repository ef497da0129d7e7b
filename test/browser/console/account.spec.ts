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

describe('the account in the console', () => {
  it('changes the name and the language of the screens, and keeps what is typed meanwhile', async () => {
    const user = await test.user(organization, 'viewer');
    await user.open('/account');
    await user.page.getByLabel('Name that colleagues see').fill('Айгерим Тест');
    // Another language, before anything is saved: the text stays.
    await user.page.getByRole('button', { name: /^Language: English/ }).click();
    await user.page.getByRole('menuitem', { name: 'Қазақша' }).click();
    await user.page.getByRole('heading', { level: 1, name: 'Тіркелгіңіз' }).waitFor();
    expect(await user.page.getByLabel('Әріптестер көретін есім').inputValue()).toBe('Айгерим Тест');
    expect(await user.page.locator('html').getAttribute('lang')).toBe('kk');
    // The browser is closed without saving, and opened again.
    await user.page.reload();
    await user.page.getByText('Жазылып, сақталмаған мәтін қайтарылды').waitFor();
    expect(await user.page.getByLabel('Әріптестер көретін есім').inputValue()).toBe('Айгерим Тест');
    await user.page.getByRole('button', { name: 'Сақтау' }).click();
    await user.page.getByText('Сақталды').waitFor();
    await user.page.reload();
    expect(await user.page.getByLabel('Әріптестер көретін есім').inputValue()).toBe('Айгерим Тест');
    expect(await user.page.getByText('қайтарылды').count()).toBe(0);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('asks to log in again over the screen when the session has ended, and then saves', async () => {
    const user = await test.user(organization, 'viewer');
    await user.open('/account');
    await user.page.getByLabel('Name that colleagues see').fill('Typed before the end');
    await test.app.database.reader.query(`DELETE FROM auth_session`);
    await user.page.getByRole('button', { name: 'Save' }).click();
    const dialog = user.page.getByRole('dialog', { name: 'Your session has ended' });
    await dialog.getByRole('textbox', { name: 'Password' }).fill('a wrong password');
    await dialog.getByRole('button', { name: 'Log in', exact: true }).click();
    await dialog
      .getByText(/does not match|wrong|not/i)
      .first()
      .waitFor();
    await dialog.getByRole('textbox', { name: 'Password' }).fill('marble thunder violin');
    await dialog.getByRole('button', { name: 'Log in', exact: true }).click();
    await user.page.getByText('Saved').waitFor();
    expect(await dialog.count()).toBe(0);
    const [row] = await test.app.database.reader.query<{ display_name: string }[]>(
      `SELECT display_name FROM account WHERE display_name = 'Typed before the end'`,
    );
    expect(row?.display_name).toBe('Typed before the end');
    await user.close();
  });

  it('shows two edits side by side instead of letting the later one win', async () => {
    const user = await test.user(organization, 'viewer');
    await user.open('/account');
    await user.page.getByLabel('Name that colleagues see').fill('Mine');
    await test.app.database.reader.query(
      `UPDATE account SET display_name = 'Theirs', version = version + 1
       WHERE email = (SELECT email FROM account ORDER BY created_at DESC LIMIT 1)`,
    );
    await user.page.getByRole('button', { name: 'Save' }).click();
    const dialog = user.page.getByRole('dialog', { name: 'Someone else has changed this' });
    await dialog.getByText('Theirs: Theirs').waitFor();
    await dialog.getByText('Yours: Mine').waitFor();
    await dialog.getByRole('button', { name: 'Save what is chosen' }).click();
    await user.page.getByText('Saved').waitFor();
    await user.page.reload();
    expect(await user.page.getByLabel('Name that colleagues see').inputValue()).toBe('Mine');
    await user.close();
  });

  it.each([
    ['en', 'light', 'desktop'],
    ['ru', 'dark', 'phone'],
    ['kk', 'light', 'phone'],
    ['zh', 'dark', 'desktop'],
  ] as const)('is accessible in %s, %s, %s', async (language, colorScheme, size) => {
    const user = await test.user(organization, 'viewer', { language, colorScheme, size });
    await user.open('/account');
    expect(await user.axe()).toEqual([]);
    expect(user.faults).toEqual([]);
    await user.close();
  });
});
