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

  it('changes the password, and logs out elsewhere', async () => {
    const user = await test.user(organization, 'viewer');
    const { page } = user;
    const [{ id: accountId }] = await test.app.database.reader.query<[{ id: string }]>(
      `SELECT id FROM account ORDER BY created_at DESC LIMIT 1`,
    );
    const open = async (userAgent: string) => {
      await test.app.database.reader.query(
        `INSERT INTO auth_session (id, account_id, token_hash, csrf_token, expires_at, user_agent)
         VALUES (gen_random_uuid(), $1, decode(md5(random()::text), 'hex'), 'x', now() + interval '1 day', $2)`,
        [accountId, userAgent],
      );
    };
    await open('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0');
    await open('');
    await user.open('/account');
    const places = page
      .getByRole('list', { name: 'Where you are logged in' })
      .getByRole('listitem');
    expect(await places.count()).toBe(3);
    await places.filter({ hasText: 'An unknown browser' }).waitFor();
    await page.getByRole('button', { name: 'Log out there: Firefox on Windows' }).click();
    await page.getByText('You are logged out there: Firefox on Windows').waitFor();
    await places.filter({ hasText: 'Firefox' }).waitFor({ state: 'detached' });
    await page.locator('#sessions-heading:focus').waitFor();

    const act = page.getByRole('button', { name: 'Change the password' });
    await page.getByLabel('Present password').fill('not my password');
    await page.getByLabel('New password').fill('short');
    await act.click();
    // The first fault takes the focus, and its sentence stands at the field.
    await page.locator('input[name=currentPassword][aria-invalid=true]:focus').waitFor();
    await page.getByLabel('Present password').fill('marble thunder violin');
    await act.click();
    await page.locator('input[name=newPassword][aria-invalid=true]:focus').waitFor();
    await page.getByLabel('New password').fill('granite whisper cello');
    await act.click();
    await page.getByText('The password is changed').waitFor();
    await places.filter({ hasText: 'An unknown browser' }).waitFor({ state: 'detached' });
    expect(await places.count()).toBe(1);
    // The session goes on, with its new proof; nothing of a password stays in the browser.
    await page.getByLabel('Name that colleagues see').fill('After the change');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('granite');
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('keeps a zone of its own, or that of the browser', async () => {
    const user = await test.user(organization, 'viewer', { zone: 'Europe/Berlin' });
    const { page } = user;
    await user.open('/account');
    const browsers = page.getByRole('checkbox', {
      name: /that of the browser I use \(here Europe\/Berlin\)/,
    });
    expect(await browsers.isChecked()).toBe(true);
    await browsers.uncheck();
    await page.getByRole('combobox', { name: 'Your time zone' }).fill('Dushanbe');
    await page.getByRole('option', { name: /Asia\/Dushanbe/ }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').waitFor();
    await page.reload();
    // From now on times are those of the account, not of the browser: Dushanbe is at +05:00.
    await page.getByText(/^last used on .*UTC\+5/).waitFor();
    expect(await browsers.isChecked()).toBe(false);
    expect(user.faults).toEqual([]);
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
