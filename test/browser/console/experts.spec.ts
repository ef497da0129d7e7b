import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readTable } from '../../../src/platform/spreadsheet/read-table.js';
import { api, createOrganization, type TestOrganization } from '../../support/app.js';
import { startConsole, type ConsoleTest, type ConsoleUser } from '../../support/console.js';

/** More than three pages of the table; the last stands at the end of the alphabet. */
const MANY = 160;

const PEOPLE = [
  {
    names: [
      { family: 'Sultanov', given: 'Ruslan', lang: 'en' },
      { family: 'Султанов', given: 'Руслан', patronymic: 'Тимурович', lang: 'ru' },
    ],
    country: 'UZ',
    category: 'scholar',
    emails: ['sultanov@example.org'],
    languages: ['uz', 'ru'],
    affiliations: [{ institutionName: 'Institute of Steppe Studies' }],
  },
  {
    names: [{ family: '李', given: '伟', lang: 'zh' }],
    country: 'CN',
    category: 'official',
    languages: ['zh'],
  },
  {
    names: [{ family: 'Zhumabayeva', given: 'Zarina', lang: 'en' }],
    country: 'KZ',
    category: 'journalist',
    languages: ['kk'],
    affiliations: [{ institutionName: 'Steppe Herald' }],
  },
];

let test: ConsoleTest;
let organization: TestOrganization;
let user: ConsoleUser;

beforeAll(async () => {
  test = await startConsole();
  organization = await createOrganization(test.app);
  const client = api(test.app, organization.ownerToken);
  const other = api(test.app, (await createOrganization(test.app)).ownerToken);
  await other.post('/api/v1/experts', {
    names: [{ family: 'Sultanova', given: 'Foreign', lang: 'en' }],
    country: 'UZ',
  });
  for (const person of PEOPLE)
    expect((await client.post('/api/v1/experts', person)).status).toBe(201);
  const [known] = (await client.get('/api/v1/experts?q=sultanov')).body.items;
  await client.post(`/api/v1/experts/${String(known.id)}/consent`, {
    consent: 'granted',
    source: 'Form of 3 May',
  });
  const numbers = Array.from({ length: MANY }, (_, index) => String(index + 1).padStart(3, '0'));
  for (let at = 0; at < MANY; at += 20) {
    await Promise.all(
      numbers.slice(at, at + 20).map((number) =>
        client.post('/api/v1/experts', {
          names: [{ family: `Miras${number}`, given: 'Test', lang: 'en' }],
          country: 'KG',
        }),
      ),
    );
  }
  user = await test.user(organization, 'organizer');
}, 120_000);

afterAll(async () => {
  await user.close();
  await test.close();
});

const named = (name: string) => user.page.getByRole('link', { name, exact: true });
const found = () => user.page.getByRole('status').filter({ hasText: /expert/ });

describe('the table of experts in the console', () => {
  it('says that there is nobody yet, and offers the first steps', async () => {
    const empty = await createOrganization(test.app);
    const owner = await test.user(empty, 'owner');
    await owner.open('/experts');
    await owner.page.getByRole('heading', { name: 'No experts yet' }).waitFor();
    const main = owner.page.getByRole('main');
    expect(await main.getByRole('link', { name: 'New expert' }).count()).toBe(2);
    expect(await main.getByRole('link', { name: 'Import a file' }).count()).toBe(2);
    expect(await owner.axe()).toEqual([]);
    expect(owner.faults).toEqual([]);
    await owner.close();
  });

  it('scrolls to any row, though only those in view exist', async () => {
    const { page } = user;
    await user.open('/experts');
    await page.getByText('163 experts').waitFor();
    const table = page.getByRole('table', { name: 'Experts' });
    expect(await table.getAttribute('aria-rowcount')).toBe('164');
    await named('Test Miras001').waitFor();
    expect(await table.getByRole('row').count()).toBeLessThan(60);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await named('Zarina Zhumabayeva').waitFor();
    const last = table.getByRole('row').filter({ hasText: 'Zarina Zhumabayeva' });
    expect(await last.getAttribute('aria-rowindex')).toBe('164');
    expect(await named('Test Miras001').count()).toBe(0);
    // To an expert and back: the list stands where it was left.
    await named('Zarina Zhumabayeva').click();
    await page.getByRole('heading', { level: 1, name: 'Zarina Zhumabayeva' }).waitFor();
    await page.goBack();
    await named('Zarina Zhumabayeva').waitFor();
    // The other way round the last is the first.
    await page.getByRole('combobox', { name: 'Order' }).click();
    await page.getByRole('option', { name: 'By name, Z–A' }).click();
    await table.locator('[aria-rowindex="2"]', { hasText: 'Zarina Zhumabayeva' }).waitFor();
    expect(new URL(page.url()).searchParams.get('sort')).toBe('-name');
    expect(user.faults).toEqual([]);
  });

  it('finds across scripts as one types, and says when nobody is found', async () => {
    const { page } = user;
    await user.open('/experts');
    const search = page.getByRole('searchbox', { name: 'Search' });
    await search.pressSequentially('султанов');
    await page.getByText('1 expert', { exact: true }).waitFor();
    await named('Ruslan Sultanov').waitFor();
    // The person of another organization would have been found, too.
    expect(await page.getByText('Foreign').count()).toBe(0);
    await page.waitForURL(/q=/);
    await search.fill('li wei');
    await named('李伟').waitFor();
    await page.reload();
    expect(await search.inputValue()).toBe('li wei');
    await named('李伟').waitFor();
    await search.fill('nobody of this name');
    await page.getByRole('heading', { name: 'Nobody was found' }).waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Show all' }).last().click();
    await page.getByText('163 experts').waitFor();
    expect(await search.inputValue()).toBe('');
    expect(user.faults).toEqual([]);
  });

  it('filters with what each choice would find, and keeps the filters in the address', async () => {
    const { page } = user;
    await user.open('/experts');
    await page.getByRole('combobox', { name: 'Country' }).click();
    await page.getByRole('option', { name: 'Kyrgyzstan 160' }).waitFor();
    await page.getByRole('option', { name: 'Uzbekistan 1' }).click();
    await page.getByRole('option', { name: 'Kazakhstan 1' }).click();
    await page.keyboard.press('Escape');
    await page.getByText('2 experts', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Institution' }).fill('herald');
    await page.getByRole('option', { name: 'Steppe Herald' }).click();
    await page.getByText('1 expert', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    const params = new URL(page.url()).searchParams;
    expect(params.getAll('country').sort()).toEqual(['KZ', 'UZ']);
    expect(params.getAll('institutionId')).toHaveLength(1);
    await page.reload();
    await page.getByText('1 expert', { exact: true }).waitFor();
    await named('Zarina Zhumabayeva').waitFor();
    // The names of what is chosen are there after a reload, without opening anything.
    await page.locator('.mantine-Pill-root', { hasText: 'Steppe Herald' }).waitFor();
    await page.getByRole('button', { name: 'Show all', exact: true }).click();
    await page.getByRole('combobox', { name: 'Last engaged' }).click();
    await page.getByRole('option', { name: 'Never (163)' }).click();
    await page.waitForURL(/neverEngaged=true/);
    await page.getByRole('combobox', { name: 'Consent' }).click();
    await page.getByRole('option', { name: 'Granted 1' }).click();
    await named('Ruslan Sultanov').waitFor();
    expect(await found().first().textContent()).toBe('1 expert');
    expect(user.faults).toEqual([]);
  });

  it('saves what is filtered or chosen as a file, and says what it will hold', async () => {
    const { page } = user;
    await user.open('/experts?country=UZ&country=KZ&country=CN');
    await page.getByText('3 experts', { exact: true }).waitFor();
    const save = async (act: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('dialog').getByRole('button', { name: act }).click(),
      ]);
      const path = await download.path();
      const name = download.suggestedFilename();
      const { rows } = await readTable({ name, bytes: await readFile(path) });
      return { name, families: rows.map(({ cells }) => cells[1]) };
    };
    await page.getByRole('button', { name: 'Export' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export experts' });
    await dialog.getByText('All that the filters find: 3').waitFor();
    await dialog.getByText('Without consent to be shown in public: 2.').waitFor();
    await dialog.getByText(/personal data/).waitFor();
    const whole = await save('Export: 3 experts');
    expect(whole.name).toMatch(/\.xlsx$/);
    expect(whole.families).toEqual(['李', 'Sultanov', 'Zhumabayeva']);
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: 'Choose Ruslan Sultanov' }).check();
    await page.getByText('1 chosen').waitFor();
    await page.getByRole('button', { name: 'Export' }).click();
    await dialog.getByRole('radio', { name: 'Text table (.csv)' }).check();
    const chosen = await save('Export: 1 expert');
    expect(chosen.name).toMatch(/\.csv$/);
    expect(chosen.families).toEqual(['Sultanov']);
    expect(user.faults).toEqual([]);
  });

  it('lets a viewer look, and offers no act', async () => {
    const viewer = await test.user(organization, 'viewer', {
      language: 'ru',
      colorScheme: 'dark',
      size: 'phone',
    });
    const { page } = viewer;
    await viewer.open('/experts?q=zhumabayeva');
    await page.getByText('1 эксперт', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Zarina Zhumabayeva', exact: true }).waitFor();
    for (const name of ['Новый эксперт', 'Импорт из файла', 'Экспорт']) {
      expect(await page.getByText(name, { exact: true }).count()).toBe(0);
    }
    expect(await page.getByRole('checkbox').count()).toBe(0);
    // A card, not a table that is wider than the telephone.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.getByRole('button', { name: 'Отбор', exact: true }).click();
    await page.getByRole('combobox', { name: 'Страна' }).waitFor();
    expect(await viewer.axe()).toEqual([]);
    expect(viewer.faults).toEqual([]);
    await viewer.close();
  });

  it('can be worked with the keyboard alone', async () => {
    const { page } = user;
    await user.open('/experts?country=UZ');
    await page.getByText('1 expert', { exact: true }).waitFor();
    await page.getByRole('columnheader', { name: 'Last engaged' }).getByRole('button').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByText('1 chosen').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    // The heading of the new screen has the focus, so that one is told where one is.
    await page.locator('h1:focus', { hasText: 'Ruslan Sultanov' }).waitFor();
    // The way back leads to the list with its filters.
    await page.getByRole('main').getByRole('link', { name: 'Experts' }).press('Enter');
    await page.getByText('1 expert', { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('country')).toEqual(['UZ']);
    expect(user.faults).toEqual([]);
  });

  it('is accessible with filters and rows chosen', async () => {
    const { page } = user;
    await user.open('/experts?country=UZ');
    await page.getByRole('checkbox', { name: 'Choose Ruslan Sultanov' }).check();
    expect(await user.axe()).toEqual([]);
    await page.getByRole('button', { name: 'Export' }).click();
    await page
      .getByRole('dialog')
      .getByText(/personal data/)
      .waitFor();
    expect(await user.axe()).toEqual([]);
    expect(user.faults).toEqual([]);
  });
});
