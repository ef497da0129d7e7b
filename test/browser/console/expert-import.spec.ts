import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ImportRunner } from '../../../src/experts/import-runner.js';
import { api, createOrganization, type TestOrganization } from '../../support/app.js';
import { caseFile } from '../../support/case-files.js';
import { ORIGIN, startConsole, type ConsoleTest, type ConsoleUser } from '../../support/console.js';
import { encodeLegacy } from '../../support/spreadsheet-samples.js';

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

/** Thousands of rows are read and compared by a machine that is busy with other tests. */
const LONG = { timeout: 60_000 };

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function choose(user: ConsoleUser, name: string, bytes: Uint8Array): Promise<void> {
  return user.page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
}

/** Uploads a file and waits for what would come of it. */
async function upload(user: ConsoleUser, name: string, bytes: Uint8Array): Promise<void> {
  await user.open('/experts/import');
  await choose(user, name, bytes);
  await user.page.getByRole('heading', { level: 1, name }).waitFor();
}

const total = async (): Promise<number> =>
  (await client.get('/api/v1/experts?count=true&limit=1')).body.total;

const first = (user: ConsoleUser) =>
  user.page.getByRole('table', { name: 'The first rows as they are read' });

const meaning = (user: ConsoleUser, column: string) =>
  user.page.getByRole('combobox', { name: `What “${column}” is` });

/** The rows themselves, without the remarks below them. */
const rows = (user: ConsoleUser) =>
  user.page.getByRole('list', { name: 'Rows of the file' }).locator(':scope > li');

describe('the import of experts in the console', () => {
  it('takes in a file in windows-1251 with semicolons, by hand, and updates it the second time', async () => {
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open('/experts/import');
    await page.getByRole('heading', { name: 'Nothing was imported yet' }).waitFor();
    await page.getByText(/up to 10 MB and 5,000 rows/).waitFor();
    await choose(user, 'c23a.csv', caseFile('c23a_cp1251_semicolon.csv'));
    await page.getByRole('heading', { level: 1, name: 'c23a.csv' }).waitFor();
    expect(await page.getByLabel('Encoding').inputValue()).toBe('windows-1251');
    expect(await page.getByLabel('Separator').inputValue()).toBe(';');
    await first(user).getByRole('cell', { name: 'Тестович' }).waitFor();

    // Another encoding shows at once what it would make of the letters; the right one mends it.
    await page.getByLabel('Encoding').selectOption('koi8-r');
    await first(user).getByRole('cell', { name: 'Тестович' }).waitFor({ state: 'detached' });
    await page.getByLabel('Encoding').selectOption('windows-1251');
    await first(user).getByRole('cell', { name: 'Тестович' }).waitFor();
    // Another separator makes one column of all; nobody is named any more.
    await page.getByLabel('Separator').selectOption('|');
    await page.getByText(/^No column is a name/).waitFor();
    await page.getByText('No row would add or change anything. See above why.').waitFor();
    await page.getByLabel('Separator').selectOption(';');
    await meaning(user, 'Отчество').waitFor();

    expect(await meaning(user, 'Эл. почта').inputValue()).toBe('email');
    expect(await meaning(user, 'Отчество').inputValue()).toBe('patronymic');
    // A field is filled from one column: what it was taken from is said.
    await meaning(user, 'О себе').selectOption('note');
    await meaning(user, 'Организация').selectOption('note');
    await page.getByText('“О себе” is not used any more').waitFor();
    expect(await meaning(user, 'О себе').inputValue()).toBe('ignore');
    await meaning(user, 'Организация').selectOption('institution');
    await meaning(user, 'О себе').selectOption('bio');
    await page
      .getByText('2 experts will be added, 0 changed. Nothing has been saved so far.')
      .waitFor();
    expect(await total()).toBe(0);
    await page.getByRole('button', { name: 'Import 2 rows' }).click();
    await page.getByText('Done: 2 experts added, 0 changed.').waitFor();
    await page.locator('#import-outcome:focus').waitFor();
    await page.getByRole('button', { name: 'Show the new experts' }).click();
    await rows(user).getByRole('link', { name: 'Тестович Ольга Петровна' }).waitFor();
    expect((await client.get('/api/v1/experts?q=olga.testovich')).body.items[0]).toMatchObject({
      name: 'Тестович Ольга Петровна',
      country: 'KZ',
      affiliations: [{ institutionName: { ru: 'Институт "Пример"; отдел 2' } }],
      bio: { ru: 'Вода, энергия, транспорт, торговля, климат, право' },
    });

    // Again: its columns are known, and nobody is added.
    await upload(user, 'again.csv', caseFile('c23a_cp1251_semicolon.csv'));
    await page.getByText(/^Read as you said for “c23a.csv”/).waitFor();
    await page.getByRole('button', { name: 'No change: 2' }).waitFor();
    await page.getByRole('button', { name: 'Throw the file away' }).click();
    const dialog = page.getByRole('dialog', { name: 'again.csv' });
    await dialog.getByRole('button', { name: 'Throw the file away' }).click();
    await page.getByText('The file is thrown away; nothing was saved').waitFor();
    const earlier = page.getByRole('list', { name: 'Earlier imports' }).getByRole('listitem');
    expect(await earlier.count()).toBe(1);
    expect(await earlier.innerText()).toContain('2 rows · 2 new');
    expect(await total()).toBe(2);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('says of each row what is wrong, gives the bad ones back, and takes them in once corrected', async () => {
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    const before = await total();
    await upload(user, 'c27.csv', caseFile('c27_duplicates.csv'));
    await rows(user).first().waitFor();
    expect(await rows(user).count()).toBe(4);
    await page.getByRole('button', { name: 'Refused: 1' }).click();
    await rows(user).filter({ hasText: 'Ошибкин Тест' }).waitFor();
    expect(await rows(user).count()).toBe(1);
    expect(await rows(user).innerText()).toContain('E-mail (column “email”): must be an e-mail');
    // What is shown stands in the address.
    await page.reload();
    await rows(user).filter({ hasText: 'Ошибкин Тест' }).waitFor();
    expect(await rows(user).count()).toBe(1);
    await page.getByRole('button', { name: 'Repeats a row: 1' }).click();
    await rows(user).getByText('The same person as in row 2').waitFor();
    await page.getByRole('button', { name: 'Import 2 rows' }).click();
    await page.getByText('Done: 2 experts added, 0 changed.').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the rows to correct (CSV)' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('Rows to correct.csv');
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain('not-an-address,Ошибкин,Тест');
    expect(text).not.toContain('Годный');
    await upload(user, 'corrected.csv', utf8(text.replace('not-an-address', 'right@example.org')));
    await page.getByRole('button', { name: 'Import 1 row' }).click();
    await page.getByText('Done: 1 expert added, 0 changed.').waitFor();
    expect(await total()).toBe(before + 3);
    const [report] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the report (CSV)' }).click(),
    ]);
    expect(readFileSync(await report.path(), 'utf8')).toContain('Ошибкин Тест');

    // What the rows say about people can be deleted before its time; the numbers stay.
    await page.getByRole('button', { name: 'Delete the file' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete the file' }).click();
    await page.getByText(/^The file was deleted on .*only the numbers are kept/).waitFor();
    expect(await rows(user).count()).toBe(0);
    await page.getByText('Done: 1 expert added, 0 changed.').waitFor();
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('reads UTF-16, a file whose columns have no known names, and one without names', async () => {
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    const utf16 = Buffer.from(
      '\ufeffИмя\tФамилия\tE-mail\r\nАйгүл\tТестова\taigul@example.org\r\n',
      'utf16le',
    );
    await upload(user, 'unicode.txt', utf16);
    expect(await page.getByLabel('Encoding').inputValue()).toBe('utf-16le');
    expect(await page.getByLabel('Separator').inputValue()).toBe('\t');
    await first(user).getByRole('cell', { name: 'Айгүл' }).waitFor();
    await rows(user).filter({ hasText: 'Тестова Айгүл' }).getByText('New').waitFor();

    await upload(
      user,
      'unknown.csv',
      utf8('Кто;Куда\nПробная Анна Тестовна;a.probnaya@example.org\n'),
    );
    await page.getByText(/^No column is a name/).waitFor();
    await page.getByRole('button', { name: 'Refused: 1' }).waitFor();
    await meaning(user, 'Кто').selectOption('fullName');
    await meaning(user, 'Куда').selectOption('email');
    await page.getByText(/^1 expert will be added/).waitFor();
    expect(await page.getByText(/^No column is a name/).count()).toBe(0);

    // The first row is a person: refused with the way out beside it.
    await user.open('/experts/import');
    await choose(user, 'bare.csv', utf8('Пробный,Борис,boris@example.org\n'));
    await page
      .getByRole('alert')
      .filter({ hasText: 'no row with the names of its columns' })
      .waitFor();
    await page.getByRole('button', { name: /^The first row is a person/ }).click();
    await page.getByRole('heading', { level: 1, name: 'bare.csv' }).waitFor();
    expect(await page.getByRole('checkbox', { name: /^The first row holds/ }).isChecked()).toBe(
      false,
    );
    await meaning(user, 'Column 1').selectOption('family');
    await meaning(user, 'Column 2').selectOption('given');
    await rows(user).filter({ hasText: 'Пробный Борис' }).waitFor();

    // Letters that can be read in more than one way: a person says which is right before anything is saved.
    await upload(
      user,
      'short.csv',
      encodeLegacy('email;Имя\r\nyan@example.org;Ян\r\n', 'windows-1251'),
    );
    if ((await page.getByText(/can be read in more than one way/).count()) > 0) {
      await page.getByText('First choose above how the letters are to be read.').waitFor();
      expect(await page.getByRole('button', { name: /^Import \d/ }).count()).toBe(0);
      await page.getByRole('button', { name: 'Read as Windows-1251 · Cyrillic' }).click();
    }
    await rows(user).filter({ hasText: 'Ян' }).waitFor();
    await page.getByRole('button', { name: 'Import 1 row' }).waitFor();
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('refuses what is no table, and says what to do', async () => {
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open('/experts/import');
    const refusal = page.getByRole('alert');
    await choose(user, 'report.pdf', utf8('%PDF-1.7 not a table'));
    await refusal.filter({ hasText: 'no table that can be read (found: pdf)' }).waitFor();
    await page.getByRole('heading', { name: '“report.pdf” was not taken in' }).waitFor();
    await choose(user, 'empty.csv', new Uint8Array());
    await refusal.filter({ hasText: 'The file is empty. Choose another file.' }).waitFor();
    await choose(user, 'large.csv', new Uint8Array(10 * 1024 * 1024 + 1).fill(65));
    await refusal.filter({ hasText: '“large.csv” is larger than 10 MB' }).waitFor();
    await choose(
      user,
      'broken.csv',
      Uint8Array.from([0x61, 0x2c, 0xff, 0xfe, 0x81, 0x0a, 0xc3, 0x28]),
    );
    await page.getByRole('heading', { name: /“broken.csv” was not taken in|broken.csv/ }).waitFor();
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('takes a file that is dropped, and runs a long one that can be left, stopped and gone on with', async () => {
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    const before = await total();
    await user.open('/experts/import');
    const text = [
      'Name;E-mail',
      ...Array.from(
        { length: 5000 },
        (_, at) => `Longlist${String(at)} Ivan;l${String(at)}@example.org`,
      ),
    ].join('\n');
    const dropped = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([${JSON.stringify(text)}], 'long.csv', { type: 'text/csv' }));
      return transfer;
    })()`);
    await page.locator('.import-drop').dispatchEvent('drop', { dataTransfer: dropped });
    await page.getByRole('heading', { level: 1, name: 'long.csv' }).waitFor(LONG);
    await page.getByRole('button', { name: 'Import 5,000 rows' }).click();
    // There while it is empty too, when it cannot be seen.
    const progress = page.getByRole('progressbar', { name: 'Progress of the import' });
    await progress.waitFor({ state: 'attached' });
    await page.getByText('You can leave this page').waitFor();
    const id = page.url().split('/').at(-1) ?? '';
    // What the job does.
    const run = () => test.app.nest.get(ImportRunner).run(organization.id, id);
    const running = run();
    await progress.waitFor(LONG);
    // Left, and found again in the list.
    await page.getByRole('link', { name: 'All imports' }).click();
    const line = page.getByRole('listitem').filter({ hasText: 'long.csv' });
    await line.getByText(/^[\d,]+ of 5,000 rows$/).waitFor();
    await line.getByRole('link').click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText(/^Stopped after [\d,]+ of 5,000 rows/).waitFor(LONG);
    await running;
    const stopped = await total();
    expect(stopped).toBeGreaterThan(before);
    expect(stopped).toBeLessThan(before + 5000);
    await page.getByRole('button', { name: 'Go on' }).click();
    // It goes on from there; the rest would be more of the same.
    const again = run();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText(/^Stopped after /).waitFor(LONG);
    await again;
    expect(await total()).toBeGreaterThanOrEqual(stopped);
    const [item] = (await client.get('/api/v1/expert-imports?limit=1')).body.items;
    expect(item).toMatchObject({ fileName: 'long.csv', state: 'stopped', counts: { error: 0 } });
    expect(await total()).toBe(before + Number(item.rowsDone));
    expect(user.faults).toEqual([]);
    await user.close();
  }, 240_000);

  it('is not for a viewer', async () => {
    const user = await test.user(organization, 'viewer');
    const { page } = user;
    await page.goto(`${ORIGIN}/console/experts/import`);
    await page.getByText('Your role does not allow this.').waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
    await user.close();
  });

  it.each([
    ['en', 'light', 'desktop'],
    ['ru', 'dark', 'phone'],
    ['zh', 'dark', 'phone'],
  ] as const)('is accessible in %s, %s, %s', async (language, colorScheme, size) => {
    const user = await test.user(organization, 'organizer', { language, colorScheme, size });
    const { page } = user;
    await user.open('/experts/import');
    expect(await user.axe()).toEqual([]);
    await choose(user, `c27.${language}.csv`, caseFile('c27_duplicates.csv'));
    await page.getByRole('heading', { level: 1, name: `c27.${language}.csv` }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await user.axe()).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')).toBe(
      false,
    );
    await page.getByRole('button', { name: /1/ }).last().click();
    expect(user.faults).toEqual([]);
    await user.close();
  });
});
