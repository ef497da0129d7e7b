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
}, 120_000);

afterAll(async () => {
  await test.close();
});

async function add(names: object[], more: object = {}, by = client): Promise<string> {
  const answer = await by.post('/api/v1/experts', { names, ...more });
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}

const sql = (text: string, values: unknown[]): Promise<any[]> =>
  test.app.database.reader.query(text, values);

/** Two sessions at the same time with one person in each; gives the event. */
async function clash(one: string, other: string): Promise<string> {
  const event = await client.post('/api/v1/events', {
    title: { en: 'Forum on transit' },
    kind: 'forum',
    format: 'in_person',
    zone: 'Asia/Almaty',
    startsLocal: '2027-09-14T09:00',
    endsLocal: '2027-09-14T18:00',
  });
  for (const [title, expert] of [
    ['Opening', one],
    ['Water and energy', other],
  ]) {
    await sql(
      `WITH added AS (
         INSERT INTO session (id, organization_id, event_id, kind, title, starts_local, ends_local, starts_at, ends_at)
         VALUES (gen_random_uuid(), $1, $2, 'panel', $3, '2027-09-14T10:00', '2027-09-14T11:00',
           '2027-09-14T10:00+05', '2027-09-14T11:00+05') RETURNING *)
       INSERT INTO assignment (id, organization_id, event_id, session_id, expert_id, role, blocking, session_state,
         starts_at, ends_at)
       SELECT gen_random_uuid(), organization_id, event_id, id, $4, 'speaker', true, state, starts_at, ends_at FROM added`,
      [organization.id, event.body.id, { en: title }, expert],
    );
  }
  return event.body.id as string;
}

describe('the duplicates of experts in the console', () => {
  it('says that there are none, and that nothing was merged', async () => {
    const user = await test.user(organization, 'organizer');
    await user.open('/experts/duplicates');
    await user.page.getByRole('heading', { name: 'No two records look like one person' }).waitFor();
    await user.page.getByRole('link', { name: 'Merges', exact: true }).click();
    await user.page.getByRole('heading', { name: 'No records were merged' }).waitFor();
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('goes through the queue by keyboard: merged with chosen fields, told apart, and taken back', async () => {
    const kept = await add([{ family: 'Султанов', given: 'Азиз', lang: 'ru' }], {
      country: 'UZ',
      category: 'scholar',
      phone: '+998 90 000 00 00',
      emails: ['sultanov@example.org'],
    });
    const gone = await add([{ family: 'Sultanov', given: 'Aziz', lang: 'en' }], {
      country: 'UZ',
      category: 'expert',
      phone: '+998 91 111 11 11',
      emails: ['aziz@example.org'],
    });
    const li = await add([{ family: '李', given: '伟', lang: 'zh' }]);
    const wei = await add([{ family: 'Li', given: 'Wei', lang: 'en', order: 'family_first' }]);
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open('/experts/duplicates');
    const pairs = page
      .getByRole('list', { name: 'Pairs that may be one person' })
      .getByRole('listitem');
    expect(await pairs.count()).toBe(2);
    // The likelier first: they share a country too.
    const first = pairs.first();
    await first
      .getByText('the same name in another script or spelling, the same country')
      .waitFor();
    await first.getByText('Probably one person').waitFor();
    await first.getByRole('button').focus();
    await page.keyboard.press('Enter');

    // The heading of the pair has the focus; the record that was there first is proposed to be kept.
    await page.locator('h2:focus', { hasText: /Султанов Азиз and|and Султанов Азиз/ }).waitFor();
    const table = page.getByRole('table');
    expect(await table.getByRole('row', { name: /^Country/ }).innerText()).not.toContain('differs');
    expect(await table.getByRole('row', { name: /^Telephone/ }).innerText()).toContain('differs');
    const keep = page.getByRole('radio', { name: 'Keep this record: Султанов Азиз' });
    expect(await keep.isChecked()).toBe(true);
    await page.getByRole('radio', { name: '+998 91 111 11 11' }).focus();
    await page.keyboard.press('Space');
    expect(await page.getByRole('radio', { name: 'Scholar' }).isChecked()).toBe(true);
    await page.getByText(/“Aziz Sultanov” becomes part of “Султанов Азиз”/).waitFor();
    await page.getByRole('button', { name: 'Merge into Султанов Азиз' }).focus();
    await page.keyboard.press('Enter');

    // The next pair is there, and has the focus.
    await page.getByText('Aziz Sultanov is merged into Султанов Азиз').waitFor();
    await page.locator('h2:focus', { hasText: '李伟' }).waitFor();
    expect((await client.get(`/api/v1/experts/${kept}`)).body).toMatchObject({
      phone: '+998 91 111 11 11',
      category: 'scholar',
      emails: ['sultanov@example.org', 'aziz@example.org'],
    });
    expect((await client.get(`/api/v1/experts/${gone}`)).status).toBe(410);
    await page.getByRole('button', { name: 'They are two people' }).click();
    await page
      .getByText(/are two people$/)
      .last()
      .waitFor();
    await page.getByText('That was the last pair of the list').waitFor();
    await page.locator('#pairs-list:focus').waitFor();
    await page.getByRole('heading', { name: 'No two records look like one person' }).waitFor();

    // Both decisions can be taken back where they were said.
    const undo = (text: string | RegExp) =>
      page.getByRole('alert').filter({ hasText: text }).getByRole('button', { name: 'Undo' });
    await undo(/李伟.*are two people|Li Wei.*are two people/).click();
    await pairs.filter({ hasText: '李伟' }).waitFor();
    await undo(/is merged into/).click();
    await pairs.filter({ hasText: 'Султанов Азиз' }).waitFor();
    expect((await client.get(`/api/v1/experts/${gone}`)).body.phone).toBe('+998 91 111 11 11');
    expect((await client.get(`/api/v1/experts/${kept}`)).body.phone).toBe('+998 90 000 00 00');

    // One person's hints have an address of their own.
    await user.open(`/experts/duplicates?expert=${wei}`);
    expect(await pairs.count()).toBe(1);
    await pairs.filter({ hasText: '李伟' }).waitFor();
    expect(li).not.toBe(wei);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('says which sessions keep two records apart, with the way to them', async () => {
    const one = await add([{ family: 'Каримов', given: 'Тимур', lang: 'ru' }]);
    const other = await add([{ family: 'Karimov', given: 'Timur', lang: 'en' }]);
    const event = await clash(one, other);
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open(`/experts/duplicates?one=${one}&other=${other}`);
    await page.getByText('0 events, 0 sessions').first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Merge into/ }).click();
    const refusal = page.getByRole('alert').filter({ hasText: 'two sessions at once' });
    await refusal
      .getByText(/“Opening” and “Water and energy”|“Water and energy” and “Opening”/)
      .waitFor();
    await refusal.getByText(/take one out of a session first/).waitFor();
    const way = page.getByRole('link', { name: 'Opening' });
    expect(await way.getAttribute('href')).toBe(`/console/events/${event}/programme`);
    expect((await client.get(`/api/v1/experts/${other}`)).status).toBe(200);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('lists merges with the way back, and says what stands in it', async () => {
    const elsewhere = await createOrganization(test.app);
    const there = api(test.app, elsewhere.ownerToken);
    const kept = await add([{ family: 'Назаров', given: 'Олим', lang: 'ru' }], {}, there);
    const gone = await add(
      [{ family: 'Nazarov', given: 'Olim', lang: 'en' }],
      { phone: '7' },
      there,
    );
    await there.post(`/api/v1/experts/${kept}/merge`, { otherId: gone });
    const { version } = (await there.get(`/api/v1/experts/${kept}`)).body;
    await there.patch(`/api/v1/experts/${kept}`, { phone: '8' }, version);
    const user = await test.user(elsewhere, 'organizer');
    const { page } = user;
    await user.open('/experts/merges');
    const merges = page.getByRole('list', { name: 'Merges' }).getByRole('listitem');
    expect(await merges.count()).toBe(1);
    await merges.getByText('Olim Nazarov was merged into Назаров Олим').waitFor();
    const open = page.getByRole('button', { name: /^Undo the merge of Olim Nazarov/ });
    await open.click();
    const dialog = page.getByRole('dialog', { name: 'Undo the merge' });
    await dialog.getByRole('button', { name: 'Undo the merge' }).click();
    await dialog.getByText('Changed since: telephone').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    // Once it stands again as the merge left it, it can be undone.
    await there.patch(`/api/v1/experts/${kept}`, { phone: '7' }, Number(version) + 1);
    await open.click();
    await dialog.getByRole('button', { name: 'Undo the merge' }).click();
    await page.getByText('There are two records again').waitFor();
    await merges.getByText(/^Undone on /).waitFor();
    expect(await open.count()).toBe(0);
    expect((await there.get(`/api/v1/experts/${gone}`)).body.phone).toBe('7');
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('lets a viewer look and decide nothing', async () => {
    const user = await test.user(organization, 'viewer');
    const { page } = user;
    await user.open('/experts/duplicates');
    await page.getByRole('button', { name: /^Compare .*Султанов/ }).click();
    await page.getByRole('table').getByText('+998 91 111 11 11').waitFor();
    await page.getByRole('button', { name: 'Next pair' }).waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(await page.getByRole('button', { name: /Merge into|two people/ }).count()).toBe(0);
    await user.open('/experts/merges');
    expect(await page.getByRole('button', { name: /Undo/ }).count()).toBe(0);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it.each([
    ['en', 'light', 'desktop'],
    ['ru', 'dark', 'phone'],
    ['zh', 'dark', 'phone'],
  ] as const)('is accessible in %s, %s, %s', async (language, colorScheme, size) => {
    const user = await test.user(organization, 'organizer', { language, colorScheme, size });
    const { page } = user;
    await user.open('/experts/duplicates');
    expect(await user.axe()).toEqual([]);
    await page.getByRole('listitem').filter({ hasText: 'Султанов' }).getByRole('button').click();
    await page.getByRole('table').waitFor();
    expect(await user.axe()).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')).toBe(
      false,
    );
    await user.open('/experts/merges');
    expect(await user.axe()).toEqual([]);
    expect(user.faults).toEqual([]);
    await user.close();
  });
});
