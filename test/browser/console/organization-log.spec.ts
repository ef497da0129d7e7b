import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { api, createOrganization, type TestOrganization } from '../../support/app.js';
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

describe('the API tokens in the console', () => {
  it('are made with chosen rights, shown once, and ended', async () => {
    // The token of the tests stands in the list of an owner; an organizer sees only their own.
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open('/organization/tokens');
    await page.getByRole('heading', { name: 'No tokens yet' }).waitFor();
    await page.getByRole('button', { name: 'Make a token' }).first().click();
    const form = page.getByRole('dialog', { name: 'Make a token' });
    await form.getByLabel('What it is for').fill('Web page');
    await form.getByRole('button', { name: 'Make a token' }).click();
    await form.locator('[data-field=scopes] input:focus').waitFor();
    expect(await form.locator('[data-field=scopes]').getByRole('alert').innerText()).not.toBe('');
    // What the role does not hold is not offered.
    expect(await form.getByLabel('Members: Read').count()).toBe(1);
    expect(await form.getByLabel('Members: Change').count()).toBe(0);
    await form.getByLabel('Themes: Read').check();
    await form.getByLabel('Themes: Change').check();
    await form.getByLabel('Partners: Read').check();
    await form.getByRole('button', { name: 'Make a token' }).click();
    const shown = page.getByRole('dialog', { name: 'Copy the token now' });
    const token = await shown.getByLabel('Token').inputValue();
    expect(token).toMatch(/^suh_/);
    // Neither Escape nor a click beside it loses the token.
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 5);
    expect(await shown.getByLabel('Token').inputValue()).toBe(token);
    await shown.getByRole('button', { name: 'I have kept it' }).click();
    await shown.waitFor({ state: 'detached' });
    const row = page.getByRole('listitem').filter({ hasText: 'Web page' });
    await row.getByText('Themes: read, change; Partners: read').waitFor();
    await row.getByText(/never used/).waitFor();
    expect(await page.content()).not.toContain(token);

    const client = api(test.app, token);
    expect((await client.post('/api/v1/themes', { title: { en: 'By program' } })).status).toBe(201);
    expect((await client.get('/api/v1/events')).status).toBe(403);
    await page.reload();
    await row.getByText(/last used on/).waitFor();
    await row.getByRole('button', { name: 'End the token “Web page”' }).click();
    const ending = page.getByRole('dialog', { name: 'End the token' });
    await ending.getByText('refused from the next request on').waitFor();
    await ending.getByRole('button', { name: 'End the token “Web page”' }).click();
    await page.getByText('The token has ended').waitFor();
    expect((await client.get('/api/v1/themes')).status).toBe(401);
    expect(user.faults).toEqual([]);
    await user.close();
  });
});

describe('the log in the console', () => {
  it('tells in sentences who changed what, with before and after, and is filtered', async () => {
    const client = api(test.app, organization.ownerToken);
    const other = await createOrganization(test.app);
    await api(test.app, other.ownerToken).post('/api/v1/themes', { title: { en: 'Foreign one' } });
    const { body: partner } = await client.post('/api/v1/partners', {
      name: { en: 'Bureau' },
      kind: 'academic',
    });
    const path = `/api/v1/partners/${String(partner.id)}`;
    await client.patch(path, { name: { en: 'Institute' }, url: 'https://i.example.org/' }, 1);
    await client.patch(path, { country: 'KZ' }, 2);
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open('/organization/log');
    const items = page.getByRole('listitem');
    await items.first().waitFor();
    const sentence =
      'A program with a token of Test owner changed name and web address of the partner “Institute”';
    const change = items.filter({ hasText: sentence });
    await change.waitFor();
    // What an entry itself does not name is named as it is called now.
    await page.getByText('changed country of the partner “Institute”').waitFor();
    await page.getByText(/created the theme “By program”/).waitFor();
    await page.getByText(/^Test organizer ended the API token “Web page”/).waitFor();
    expect(await page.getByText('Foreign one').count()).toBe(0);
    await change.getByText('Before and after').click();
    const name = change.getByRole('row', { name: /^name/ });
    expect(await name.getByRole('cell').allInnerTexts()).toEqual([
      'English: Bureau',
      'English: Institute',
    ]);

    // What only the machinery needs is not shown.
    expect(await change.getByRole('rowheader').allInnerTexts()).toEqual(['name', 'web address']);

    await page.getByRole('combobox', { name: 'What' }).click();
    await page.getByRole('option', { name: 'theme', exact: true }).click();
    await page.waitForURL(/kind=theme/);
    await change.waitFor({ state: 'detached' });
    expect(await items.count()).toBe(1);
    // The same by its address; a day on which nothing was done shows nothing.
    await user.open('/organization/log?kind=theme&from=2001-01-01&to=2001-12-31');
    await page.getByRole('heading', { name: /^Nothing found/ }).waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await change.waitFor();
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('goes on by a button', async () => {
    const busy = await createOrganization(test.app);
    await test.app.database.reader.query(
      `INSERT INTO audit_entry (id, organization_id, actor_kind, object_kind, object_id, action, changes, at)
       SELECT gen_random_uuid(), $1, 'job', 'theme', gen_random_uuid(), 'created',
         jsonb_build_object('title', jsonb_build_object('old', null, 'new', jsonb_build_object('en', 'T' || n))),
         now() - make_interval(mins => n)
       FROM generate_series(1, 60) AS n`,
      [busy.id],
    );
    const user = await test.user(busy, 'organizer');
    // The login itself stands on top.
    await user.open('/organization/log');
    await user.page.getByText('The system created the theme “T49”').waitFor();
    expect(await user.page.getByRole('listitem').count()).toBe(50);
    await user.page.getByRole('button', { name: 'Show more' }).click();
    await user.page.getByText('The system created the theme “T60”').waitFor();
    expect(await user.page.getByRole('listitem').count()).toBe(61);
    await user.close();
  });

  it.each([
    ['en', 'light', 'desktop'],
    ['kk', 'dark', 'phone'],
  ] as const)(
    'is accessible in %s, %s, %s, as are the tokens',
    async (language, colorScheme, size) => {
      const user = await test.user(organization, 'owner', { language, colorScheme, size });
      for (const path of [
        '/organization/log',
        '/organization/tokens',
        '/organization/tokens?add=1',
      ]) {
        await user.open(path);
        await user.page.evaluate(
          `document.querySelectorAll('details').forEach((each) => each.setAttribute('open', ''))`,
        );
        expect([path, await user.axe()]).toEqual([path, []]);
        const wide = await user.page.evaluate('document.documentElement.scrollWidth - innerWidth');
        expect([path, wide]).toEqual([path, 0]);
      }
      expect(user.faults).toEqual([]);
      await user.close();
    },
  );
});
