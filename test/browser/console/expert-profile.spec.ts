import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { api, createOrganization, type TestOrganization } from '../../support/app.js';
import { startConsole, type ConsoleTest, type ConsoleUser } from '../../support/console.js';

let test: ConsoleTest;
let organization: TestOrganization;
let client: ReturnType<typeof api>;
let user: ConsoleUser;
let aigul: string;

beforeAll(async () => {
  test = await startConsole();
  organization = await createOrganization(test.app);
  client = api(test.app, organization.ownerToken);
  const made = await client.post('/api/v1/experts', {
    names: [{ family: 'Testova', given: 'Aigul', lang: 'en' }],
    country: 'KZ',
    emails: ['aigul@example.org'],
    note: 'Prefers letters in Kazakh.',
    affiliations: [{ institutionName: 'Steppe Institute', title: { en: 'Director' } }],
  });
  expect(made.status).toBe(201);
  aigul = made.body.id;
  user = await test.user(organization, 'organizer');
}, 120_000);

afterAll(async () => {
  await user.close();
  await test.close();
});

/** How the name prints for a reader of each language, as the screen shows it. */
async function printed(): Promise<Record<string, string>> {
  const rows = user.page.getByRole('table', { name: 'How the name prints' }).locator('tbody tr');
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [
      row.querySelector('th')?.textContent ?? '',
      row.querySelector('td span')?.textContent ?? '',
    ]),
  );
  return Object.fromEntries(cells) as Record<string, string>;
}

describe('an expert in the console', () => {
  it('is entered with the name as it prints in each language, and who may be there already', async () => {
    const { page } = user;
    await user.open('/experts/new');
    const own = page.getByRole('group', { name: 'The person’s own name' });
    await own.getByLabel('Family name').fill('Тестова');
    await own.getByLabel('Given name').fill('Айгүл');
    await own.getByLabel('Patronymic').fill('Серікқызы');
    // Only one form: who reads another script is shown that, and told so.
    await page
      .getByRole('table', { name: 'How the name prints' })
      .getByText('there is no form in this script; printed as in Not known')
      .first()
      .waitFor();
    await page.getByText('May be in the registry already').waitFor();
    await page.getByRole('link', { name: 'Aigul Testova' }).waitFor();
    const add = page.getByRole('button', { name: 'Add a form in another script' });
    await add.click();
    const second = page.getByRole('group', { name: 'Name form 2' });
    await second.getByLabel('In one piece, as its parts are not known').check();
    await second.getByLabel('Name in one piece').fill('Testova, Aigul');
    await second
      .getByRole('button', { name: 'Split it: Family name Testova, Given name Aigul' })
      .click();
    expect(await second.getByLabel('Given name').inputValue()).toBe('Aigul');
    await add.click();
    const third = page.getByRole('group', { name: 'Name form 3' });
    await third.getByLabel('Family name').fill('李');
    await third.getByLabel('Given name').fill('示例');
    await page.getByText('李示例').first().waitFor();
    // The patronymic is the last that is typed: it follows each letter without a request.
    expect(await printed()).toEqual({
      English: 'Aigul Testova',
      Russian: 'Тестова Айгүл Серікқызы',
      Kazakh: 'Тестова Айгүл Серікқызы',
      Chinese: '李示例',
    });
    await third.getByRole('combobox', { name: 'Printed order' }).click();
    await page.getByRole('option', { name: 'As usual (family name first)' }).waitFor();
    await page.keyboard.press('Escape');
    // A refusal stands at its field, and what was typed stays.
    await page.getByRole('button', { name: 'Add an e-mail address' }).click();
    await page.getByLabel('Main e-mail address').fill('no address');
    await page.getByRole('button', { name: 'Add the expert' }).click();
    await page.locator('input[name="emails.0"][aria-invalid=true]:focus').waitFor();
    await page.getByLabel('Main e-mail address').fill('aigul@example.org');
    await page.getByRole('button', { name: 'Add the expert' }).click();
    // The address is that of somebody: the way to that record is offered.
    await page.getByText(/aigul@example.org belongs to Aigul Testova already/).waitFor();
    await page.getByRole('link', { name: 'Open Aigul Testova' }).waitFor();
    await page.getByLabel('Main e-mail address').fill('second@example.org');
    await page.getByRole('button', { name: 'Add an affiliation' }).click();
    await page.getByRole('combobox', { name: 'Institution' }).fill('House of New Words');
    await page
      .getByRole('option', { name: 'Add “House of New Words” as a new institution' })
      .click();
    await page.getByRole('button', { name: 'Add the expert' }).click();
    await page.getByRole('heading', { level: 1, name: 'Aigul Testova' }).waitFor();
    await page.getByText('1 other record may be the same person.').waitFor();
    await page.getByRole('link', { name: 'House of New Words' }).waitFor();
    expect(await printed()).toMatchObject({ Kazakh: 'Тестова Айгүл Серікқызы', Chinese: '李示例' });
    expect(user.faults).toEqual([]);
  });

  it('is changed with the preview following each letter, and nothing typed is lost', async () => {
    const { page } = user;
    await user.open(`/experts/${aigul}`);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('heading', { level: 1, name: 'Edit: Aigul Testova' }).waitFor();
    await page.getByRole('button', { name: 'Add a form in another script' }).click();
    const form = page.getByRole('group', { name: 'Name form 2' });
    await form.getByLabel('Family name').pressSequentially('Үлгіева');
    await page.waitForFunction(() => document.body.textContent.includes('Үлгіева'));
    await form.getByLabel('Given name').fill('Cауле');
    // A Latin C in a Cyrillic word: said at once.
    await form.getByText('“Cауле” mixes alphabets: a letter of it only looks right.').waitFor();
    await form.getByLabel('Given name').fill('Сәуле');
    await page.getByRole('cell', { name: 'Үлгіева, Сәуле' }).first().waitFor();
    expect(await printed()).toEqual({
      English: 'Aigul Testova',
      Russian: 'Үлгіева Сәуле',
      Kazakh: 'Үлгіева Сәуле',
      Chinese: 'Aigul Testova',
    });
    await page.waitForTimeout(400);
    await page.reload();
    await page.getByText(/What you typed on .* and did not save is back/).waitFor();
    expect(await printed()).toMatchObject({ Kazakh: 'Үлгіева Сәуле' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').waitFor();
    await page.getByRole('table', { name: 'Name forms' }).getByText('Үлгіева Сәуле').waitFor();
    await page.getByRole('tab', { name: 'Changes' }).click();
    await page
      .getByText(/Test organizer changed names? of the expert/i)
      .first()
      .waitFor();
    expect(user.faults).toEqual([]);
  });

  it('shows two edits side by side, and joins those of different fields', async () => {
    const { page } = user;
    const edit = async (patch: object) => {
      const now = await client.get(`/api/v1/experts/${aigul}`);
      const done = await client.patch(`/api/v1/experts/${aigul}`, patch, now.body.version);
      expect(done.status).toBe(200);
    };
    await user.open(`/experts/${aigul}?edit=all`);
    await page.getByLabel('Telephone').fill('+7 701 000 00 01');
    await edit({ country: 'KG', phone: '+996 555 00 00 00' });
    await page.getByRole('button', { name: 'Save' }).click();
    const dialog = page.getByRole('dialog', { name: 'Someone else has changed this' });
    await dialog.getByText('Theirs: +996 555 00 00 00').waitFor();
    await dialog.getByText('Yours: +7 701 000 00 01').waitFor();
    await dialog.getByRole('button', { name: 'Save what is chosen' }).click();
    await dialog.waitFor({ state: 'detached' });
    const read = () => client.get(`/api/v1/experts/${aigul}`);
    let now = await read();
    for (let tries = 0; now.body.phone !== '+7 701 000 00 01' && tries < 50; tries += 1) {
      await page.waitForTimeout(100);
      now = await read();
    }
    // The country that only the other has changed stays as theirs.
    expect(now.body).toMatchObject({ country: 'KG', phone: '+7 701 000 00 01' });
    expect(user.faults).toEqual([]);
  });

  it('keeps the consent with where it is on record, and tells what it will do', async () => {
    const { page } = user;
    await user.open(`/experts/${aigul}`);
    await page.getByText('Does not appear by name on any public page.').waitFor();
    await page.getByRole('button', { name: 'Record consent' }).click();
    const dialog = page.getByRole('dialog', { name: 'Record consent' });
    await dialog.getByRole('combobox', { name: 'What the person says' }).click();
    await page.getByRole('option', { name: 'Granted' }).click();
    await dialog.getByText('From now on public pages may show this person by name.').waitFor();
    await dialog.getByRole('button', { name: 'Record consent' }).click();
    await dialog.locator('input[name=source][aria-invalid=true]:focus').waitFor();
    await dialog.getByLabel('Where it is on record').fill('Letter no. 17');
    expect(await user.axe()).toEqual([]);
    await dialog.getByRole('button', { name: 'Record consent' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Where it is on record: Letter no. 17').waitFor();
    await page.getByText('What was recorded before').click();
    await page
      .getByText(/Test organizer .*consent/)
      .first()
      .waitFor();
    expect(user.faults).toEqual([]);
  });

  it('cannot be deleted while in use, and says by what', async () => {
    const { page } = user;
    const event = await client.post('/api/v1/events', {
      title: { en: 'Round table on the steppe' },
      kind: 'round_table',
      format: 'in_person',
      zone: 'Asia/Almaty',
      startsLocal: '2027-05-03T10:00',
      endsLocal: '2027-05-03T18:00',
    });
    expect(event.status).toBe(201);
    const speaker = await client.post(`/api/v1/events/${String(event.body.id)}/speakers`, {
      expertId: aigul,
      role: 'moderator',
    });
    expect(speaker.status).toBe(201);
    await user.open(`/experts/${aigul}?tab=history`);
    await page.getByRole('link', { name: 'Round table on the steppe' }).waitFor();
    await page.getByText('Moderator – Proposed, In person').waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete the expert' });
    await dialog.getByText(/The log of changes keeps who deleted it/).waitFor();
    await dialog.getByRole('button', { name: 'Delete the expert' }).click();
    await dialog
      .getByText(/Aigul Testova cannot be deleted: the record has 1 role in an event\./)
      .waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    const doubles = await client.get(`/api/v1/experts/${aigul}/duplicates`);
    const double = String(doubles.body.items[0].id);
    await user.open(`/experts/${double}`);
    await page.getByRole('button', { name: 'Delete' }).click();
    await dialog.getByRole('button', { name: 'Delete the expert' }).click();
    await page.getByRole('heading', { level: 1, name: 'Experts' }).waitFor();
    await page.getByText('Aigul Testova is deleted').waitFor();
    expect((await client.get(`/api/v1/experts/${double}`)).status).toBe(404);
    expect(user.faults).toEqual([]);
  });

  it('leads from a merged record to the one that was kept', async () => {
    const other = await client.post('/api/v1/experts', {
      names: [{ family: 'Testova', given: 'A.', lang: 'en' }],
    });
    const merge = await client.post(`/api/v1/experts/${aigul}/merge`, { otherId: other.body.id });
    expect(merge.status).toBeLessThan(300);
    await user.open(`/experts/${String(other.body.id)}`);
    await user.page.getByRole('link', { name: 'Open Aigul Testova' }).click();
    await user.page.getByRole('heading', { level: 1, name: 'Aigul Testova' }).waitFor();
  });

  it('can be read by a viewer, in Kazakh on a telephone, who is offered no act', async () => {
    const viewer = await test.user(organization, 'viewer', {
      language: 'kk',
      colorScheme: 'dark',
      size: 'phone',
    });
    const { page } = viewer;
    await viewer.open(`/experts/${aigul}`);
    await page.getByRole('heading', { level: 1, name: 'Үлгіева Сәуле' }).waitFor();
    await page.getByText('Prefers letters in Kazakh.').waitFor();
    for (const name of ['Өзгерту', 'Жою', 'Келісімді жазу'])
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    expect(await page.getByRole('tab', { name: 'Өзгерістер' }).count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await viewer.axe()).toEqual([]);
    await viewer.open(`/experts/${aigul}?edit=all`);
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(viewer.faults).toEqual([]);
    await viewer.close();
  });

  it('is accessible as a form', async () => {
    const { page } = user;
    await user.open(`/experts/${aigul}?edit=all`);
    await page.getByRole('button', { name: 'Add an affiliation' }).click();
    expect(await user.axe()).toEqual([]);
    expect(user.faults).toEqual([]);
  });
});
