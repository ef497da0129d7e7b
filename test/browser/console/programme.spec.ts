import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { api, createOrganization, type TestOrganization } from '../../support/app.js';
import { ORIGIN, startConsole, type ConsoleTest, type ConsoleUser } from '../../support/console.js';
import { addExpert, addForum } from '../../support/programme-samples.js';

let test: ConsoleTest;
let organization: TestOrganization;
let client: ReturnType<typeof api>;
let organizer: ConsoleUser;
let page: Page;

beforeAll(async () => {
  test = await startConsole();
  organization = await createOrganization(test.app, { languages: ['en', 'kk'] });
  client = api(test.app, organization.ownerToken);
  organizer = await test.user(organization, 'organizer');
  page = organizer.page;
}, 120_000);

afterAll(() => test.close());

/** Opens a programme. It is never idle on the network: it listens to changes. */
async function open(user: ConsoleUser, path: string): Promise<void> {
  await user.page.goto(`${ORIGIN}/console${path}`);
  await user.page.locator('h1').first().waitFor();
}

const forum = (more: Record<string, unknown> = {}) => addForum(client, more);

async function session(event: string, title: string, more: Record<string, unknown> = {}) {
  const made = await client.post(`/api/v1/events/${event}/sessions`, {
    title: { en: title },
    kind: 'panel',
    startsLocal: '2027-09-14T10:00',
    durationMinutes: 60,
    ...more,
  });
  expect(made.status).toBe(201);
  return made.body as { id: string; version: number };
}

const row = (on: Page, title: string): Locator =>
  on.getByRole('listitem').filter({ has: on.getByRole('button', { name: title, exact: true }) });

const titleIn = (dialog: Locator) => dialog.locator('input[name="title.en"]');

async function setHours(dialog: Locator, day: string, time: string, minutes: string) {
  const dayField = dialog.getByLabel('Day', { exact: true });
  await dayField.fill(day);
  await dayField.press('Tab');
  const [hours = '', minute = ''] = time.split(':');
  await dialog.getByRole('spinbutton', { name: 'Hours' }).fill(hours);
  await dialog.getByRole('spinbutton', { name: 'Minutes' }).fill(minute);
  await dialog.locator('input[name=durationMinutes]').fill(minutes);
}

describe('the programme of an event in the console', () => {
  it('says what goes into an empty one, and takes a session by keyboard alone', async () => {
    const { event } = await forum();
    await open(organizer, `/events/${event}/programme`);
    await page.getByRole('heading', { name: 'The programme has no sessions yet' }).waitFor();
    await page.getByRole('button', { name: 'Add a session' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'New session' });
    await dialog.waitFor();
    // From field to field.
    const tabTo = async (field: Locator) => {
      const there = () => field.evaluate((element) => element === document.activeElement);
      for (let step = 0; step < 40 && !(await there()); step += 1) await page.keyboard.press('Tab');
      expect(await there()).toBe(true);
    };
    await tabTo(titleIn(dialog));
    await page.keyboard.type('Opening by keyboard');
    await tabTo(dialog.getByRole('combobox', { name: 'Kind' }));
    for (const key of ['ArrowDown', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
    await tabTo(dialog.locator('input[name=durationMinutes]'));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('90');
    await dialog.getByText('Ends at 10:30').waitFor();
    // The rules of the event are judged while one types.
    await dialog.getByText(/“Opening by keyboard” .*has neither chair nor moderator/).waitFor();
    await tabTo(dialog.getByRole('button', { name: 'Add the session' }));
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await row(page, 'Opening by keyboard').getByText('09:00–10:30').waitFor();
    await page.getByRole('heading', { name: 'Tuesday, 14 September 2027' }).waitFor();
    // The focus is on what was made.
    await page.locator('button:focus', { hasText: 'Opening by keyboard' }).waitFor();
    expect(organizer.faults).toEqual([]);
  });

  it('shows a clash of the room before saving, and what solves it', async () => {
    const { event, hallA } = await forum();
    await session(event, 'Corridors', { roomId: hallA, startsLocal: '2027-09-14T10:00' });
    const mine = await session(event, 'Visas', { roomId: hallA, startsLocal: '2027-09-14T12:00' });
    await open(organizer, `/events/${event}/programme?session=${mine.id}`);
    const dialog = page.getByRole('dialog', { name: 'Visas' });
    await setHours(dialog, '14 Sep 2027', '10:30', '45');
    const check = dialog.getByRole('region', { name: 'Check' });
    await check.getByText('It cannot be saved so').waitFor();
    await check
      .getByText(
        /Hall A is taken by “Corridors” of “Forum of experts 2027”, 2027-09-14 10:00–11:00/,
      )
      .waitFor();
    // Who saves it all the same is refused, at the field that can mend it.
    await dialog.getByRole('button', { name: 'Save' }).click();
    const room = dialog.getByRole('combobox', { name: 'Room' });
    await dialog.locator('[aria-invalid=true]:focus').waitFor();
    expect(await room.getAttribute('aria-invalid')).toBe('true');
    expect((await client.get(`/api/v1/sessions/${mine.id}`)).body).toMatchObject({
      startsLocal: '2027-09-14T12:00',
      version: mine.version,
    });
    // The next free time and the free room are offered.
    await check.getByRole('button', { name: 'Take 14 September 2027 11:00' }).waitFor();
    await check.getByRole('button', { name: 'Take Hall B · holds 100' }).click();
    await check.getByText('It cannot be saved so').waitFor({ state: 'detached' });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await row(page, 'Visas').getByText('Hall B').waitFor();
    await row(page, 'Visas').getByText('10:30–11:15').waitFor();
    expect(organizer.faults).toEqual([]);
  });

  it('shows the clash of a person with the other session, and saves once it is solved', async () => {
    const { event, hallA, hallB } = await forum();
    const expert = await addExpert(test.app, organization, { family: 'Сеитова', given: 'Дана' });
    await session(event, 'Corridors', {
      roomId: hallA,
      people: [{ expertId: expert, role: 'moderator' }],
    });
    const mine = await session(event, 'Visas', { roomId: hallB });
    await open(organizer, `/events/${event}/programme?session=${mine.id}`);
    const dialog = page.getByRole('dialog', { name: 'Visas' });
    await dialog.getByRole('combobox', { name: 'Add a person' }).fill('сеит');
    await page.getByRole('option', { name: /Дана Сеитова/ }).click();
    const person = dialog.getByRole('group', { name: 'Дана Сеитова' });
    await person.getByText(/Дана Сеитова is in “Corridors”/).waitFor();
    // It is refused by the server too, and said there.
    await person.getByRole('button', { name: 'Put Дана Сеитова in' }).click();
    await person
      .getByRole('alert')
      .getByText(/is in “Corridors”/)
      .last()
      .waitFor();
    await person.getByRole('checkbox', { name: /Occupied by it/ }).uncheck();
    await person.getByLabel(/Why not occupied/).fill('Comes for the greeting');
    await person
      .getByText(/is in “Corridors”/)
      .first()
      .waitFor({ state: 'detached' });
    await person.getByRole('button', { name: 'Put Дана Сеитова in' }).click();
    const people = dialog.getByRole('list', { name: 'People' });
    await people.getByText('Not occupied by it: Comes for the greeting').waitFor();
    const saved = await client.get(`/api/v1/sessions/${mine.id}`);
    expect(saved.body.people).toMatchObject([
      { expertId: expert, blocking: false, nonBlockingReason: 'Comes for the greeting' },
    ]);
    expect(organizer.faults).toEqual([]);
  });

  it('orders people and contributions, and changes roles', async () => {
    const { event } = await forum();
    const [a, b] = [
      await addExpert(test.app, organization, { family: 'Аманова', given: 'Айша' }),
      await addExpert(test.app, organization, { family: 'Бекова', given: 'Бота' }),
    ];
    const mine = await session(event, 'Papers', {
      kind: 'paper_session',
      people: [a, b].map((expertId) => ({ expertId, role: 'speaker' })),
      contributions: [{ title: { en: 'First paper' }, durationMinutes: 20 }],
    });
    await open(organizer, `/events/${event}/programme?session=${mine.id}`);
    const dialog = page.getByRole('dialog', { name: 'Papers' });
    await dialog.getByRole('button', { name: 'Move down: Айша Аманова' }).click();
    const names = async () =>
      (await client.get(`/api/v1/sessions/${mine.id}`)).body.people.map(
        ({ name }: { name: string }) => name,
      );
    await dialog
      .getByRole('list', { name: 'People' })
      .getByRole('listitem')
      .first()
      .getByText('Бота Бекова')
      .waitFor();
    expect(await names()).toEqual(['Бота Бекова', 'Айша Аманова']);
    await dialog.getByLabel('Role of Бота Бекова').selectOption('chair');
    await dialog.getByRole('button', { name: 'Add a contribution' }).click();
    await dialog.locator('input[name="title.en"]').last().fill('Second paper');
    await dialog.getByRole('button', { name: 'Save the contribution' }).click();
    await dialog.getByRole('button', { name: 'Move up: Second paper' }).click();
    await dialog
      .getByRole('list', { name: 'Contributions' })
      .getByRole('listitem')
      .first()
      .getByText('Second paper')
      .waitFor();
    // A speaker of a contribution that exists.
    await dialog.getByRole('button', { name: 'Edit: First paper' }).click();
    await dialog.getByRole('combobox', { name: 'Add a person' }).last().fill('Айша');
    await page.getByRole('option', { name: /Айша Аманова/ }).click();
    await dialog.getByRole('button', { name: 'Put Айша Аманова in' }).click();
    await dialog.getByRole('list', { name: 'Who gives it' }).getByText('Айша Аманова').waitFor();
    const saved = (await client.get(`/api/v1/sessions/${mine.id}`)).body;
    expect(saved.contributions.map(({ title }: { title: { en: string } }) => title.en)).toEqual([
      'Second paper',
      'First paper',
    ]);
    expect(saved.people[0]).toMatchObject({ expertId: b, role: 'chair' });
    expect(
      saved.people.filter(
        ({ contributionId }: { contributionId: string }) =>
          contributionId === saved.contributions[1].id,
      ),
    ).toMatchObject([{ expertId: a }]);
  });

  it('shows a refusal at its field', async () => {
    const { event } = await forum();
    await open(organizer, `/events/${event}/programme?session=new`);
    const dialog = page.getByRole('dialog', { name: 'New session' });
    await dialog.getByRole('button', { name: 'Add the session' }).click();
    await dialog.locator('[data-field=title] input:focus').waitFor();
    await dialog.locator('[data-field=title] [role=alert]').waitFor();
    expect(await dialog.locator('[data-field=title] [role=alert]').innerText()).not.toBe('');
  });

  it('shows what another organiser does, and never overwrites it', async () => {
    const { event, hallA } = await forum();
    const first = await session(event, 'Corridors', { roomId: hallA });
    await open(organizer, `/events/${event}/programme`);
    await row(page, 'Corridors').waitFor();
    const other = await session(event, 'Visas', { startsLocal: '2027-09-14T15:00' });
    await row(page, 'Visas').getByText('15:00–16:00').waitFor();
    await page.getByText(/has changed the programme just now/).waitFor();
    await page.getByRole('button', { name: 'Corridors', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Corridors' });
    await titleIn(dialog).fill('Corridors and ports');
    const theirs = await client.patch(
      `/api/v1/sessions/${first.id}`,
      { title: { en: 'Corridors and customs' } },
      first.version,
    );
    expect(theirs.status).toBe(200);
    await dialog.getByRole('button', { name: 'Save' }).click();
    const conflict = page.getByRole('dialog', { name: 'Someone else has changed this' });
    await conflict.getByText('Theirs: Corridors and customs').waitFor();
    await conflict.getByText('Yours: Corridors and ports').waitFor();
    await conflict.getByRole('button', { name: 'Save what is chosen' }).click();
    await row(page, 'Corridors and ports').waitFor();
    expect(other.id).not.toBe(first.id);
    expect(organizer.faults).toEqual([]);
  });

  it('moves several in one step and back, cancels, restores, deletes and puts back', async () => {
    const { event, hallA, hallB } = await forum();
    await session(event, 'One', { roomId: hallA });
    await session(event, 'Two', { roomId: hallB });
    await session(event, 'Held', { roomId: hallA, startsLocal: '2027-09-15T10:00' });
    await open(organizer, `/events/${event}/programme`);
    await page.getByRole('checkbox', { name: 'Choose: One' }).check();
    await page.getByRole('checkbox', { name: 'Choose: Two' }).check();
    await page.getByRole('button', { name: 'Move them …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Move 2 sessions' });
    await dialog.getByRole('combobox', { name: 'How' }).click();
    await page.getByRole('option', { name: 'To another day' }).click();
    const day = dialog.getByLabel('Day', { exact: true });
    await day.fill('15 Sep 2027');
    await day.press('Tab');
    await dialog.getByText(/Hall A is taken by “Held”/).waitFor();
    expect(await dialog.getByRole('button', { name: 'Move them' }).isDisabled()).toBe(true);
    await day.fill('16.9.2027');
    await day.press('Tab');
    await dialog.getByText('Nothing stands in the way.').waitFor();
    await dialog.getByRole('button', { name: 'Move them' }).click();
    await page.getByRole('heading', { name: 'Thursday, 16 September 2027' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('The sessions are back where they were').waitFor();
    await page.getByRole('heading', { name: 'Tuesday, 14 September 2027' }).waitFor();

    const act = async (title: string, name: string) => {
      await page.getByRole('button', { name: `More for “${title}”` }).click();
      await page.getByRole('menuitem', { name }).click();
    };
    await act('One', 'Cancel the session');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel the session' }).click();
    await row(page, 'One').getByText('Cancelled', { exact: true }).waitFor();
    await act('One', 'Restore the session');
    await row(page, 'One').getByText('Cancelled', { exact: true }).waitFor({ state: 'detached' });
    await act('Two', 'Delete the session');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete the session' }).click();
    await row(page, 'Two').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Put it back' }).click();
    await row(page, 'Two').getByText('Hall B').waitFor();
    expect(organizer.faults).toEqual([]);
  });

  it('sets the level of a rule, and a line of the warnings leads to its session', async () => {
    const { event, hallA } = await forum();
    await session(event, 'Led by nobody', { roomId: hallA });
    await open(organizer, `/events/${event}/programme`);
    await page.getByText('Nobody leads the session (1)').click();
    await page
      .getByRole('button', { name: /“Led by nobody”.*neither chair nor moderator/ })
      .click();
    const opened = page.getByRole('dialog', { name: 'Led by nobody' });
    await opened.getByText(/neither chair nor moderator/).waitFor();
    await page.keyboard.press('Escape');
    await opened.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Rules' }).click();
    const rules = page.getByRole('dialog', { name: 'Rules of the programme' });
    await rules
      .getByRole('radiogroup', { name: 'Nobody leads the session' })
      .getByText('Off')
      .click();
    await rules.getByRole('button', { name: 'Save' }).click();
    await rules.waitFor({ state: 'detached' });
    await page.getByText('Nobody leads the session (1)').waitFor({ state: 'detached' });
    const saved = await client.get(`/api/v1/events/${event}/programme-rules`);
    expect(saved.body.levels).toMatchObject({ chair_missing: 'off', capacity: 'warn' });
  });

  it('imports a file after showing row by row what would come of it', async () => {
    const { event } = await forum();
    await open(organizer, `/events/${event}/programme?dialog=import`);
    const dialog = page.getByRole('dialog', { name: 'Import a programme' });
    const csv = [
      'title,starts,ends,room,speakers',
      'Opening,2027-09-14 09:00,2027-09-14 10:00,Hall A,Aliya Nurova',
      'Freight by rail,2027-09-14 10:30,2027-09-14 11:30,Hall B,',
      'Nonsense,2027-09-14 25:99,2027-09-14 11:30,Hall B,',
    ].join('\n');
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'days.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await dialog.getByRole('button', { name: 'See what would come of it' }).click();
    await dialog
      .getByRole('row', { name: /Freight by rail/ })
      .getByText('New')
      .waitFor();
    await dialog.getByText('Looked at, not written').waitFor();
    expect((await client.get(`/api/v1/events/${event}/programme`)).body.sessions).toEqual([]);
    await dialog.getByRole('button', { name: /^Write \d sessions into the programme$/ }).click();
    await dialog.getByText('Written', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'See the programme' }).click();
    await row(page, 'Opening').getByText('09:00–10:00').waitFor();
    await row(page, 'Freight by rail').getByText('Hall B').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      (async () => {
        await page.getByRole('button', { name: 'Export' }).click();
        await page.getByRole('button', { name: 'Table as text (CSV)' }).click();
      })(),
    ]);
    expect(download.suggestedFilename()).toMatch(/-programme\.csv$/);
    expect(organizer.faults).toEqual([]);
  });

  it('lets a viewer look and change nothing, in the hours of the event and in their own', async () => {
    const { event, hallA } = await forum({ zone: 'Asia/Shanghai' });
    await session(event, 'Corridors', { roomId: hallA, startsLocal: '2027-09-14T10:00' });
    const viewer = await test.user(organization, 'viewer', { zone: 'America/New_York' });
    // The zone of the account counts, not that of the browser.
    await test.app.database.reader.query(
      `UPDATE account SET zone = 'Europe/Berlin' WHERE email = (SELECT email FROM account ORDER BY created_at DESC LIMIT 1)`,
    );
    await open(viewer, `/events/${event}/programme`);
    const seen = row(viewer.page, 'Corridors');
    await seen.getByText('10:00–11:00').waitFor();
    await seen.getByText('04:00–05:00 for you').waitFor();
    for (const name of ['Add a session', 'Import a file', 'More for “Corridors”'])
      expect(await viewer.page.getByRole('button', { name }).count()).toBe(0);
    expect(await viewer.page.getByRole('checkbox').count()).toBe(0);
    await viewer.page.getByRole('button', { name: 'Corridors', exact: true }).click();
    const dialog = viewer.page.getByRole('dialog', { name: 'Corridors' });
    await dialog.getByText('Nobody is in the session yet.').waitFor();
    expect(await dialog.getByRole('textbox').count()).toBe(0);
    expect(await dialog.getByRole('button', { name: 'Save' }).count()).toBe(0);
    expect(viewer.faults).toEqual([]);
    await viewer.close();
  });

  it('is accessible on a desk in English, and on a phone in Kazakh in the dark', async () => {
    const { event, hallA } = await forum();
    const track = await client.post(`/api/v1/events/${event}/tracks`, {
      name: { en: 'Transport', kk: 'Көлік' },
      color: '#e8590c',
    });
    const expert = await addExpert(test.app, organization, { family: 'Досова', given: 'Гүл' });
    const mine = await session(event, 'Corridors', {
      roomId: hallA,
      trackId: track.body.id,
      people: [{ expertId: expert, role: 'chair' }],
      contributions: [{ title: { en: 'A paper' } }],
    });
    await session(event, 'Tea', { kind: 'break', allRooms: true, startsLocal: '2027-09-14T11:00' });
    await session(event, 'Later', { startsLocal: null });
    const phone = await test.user(organization, 'organizer', {
      language: 'kk',
      size: 'phone',
      colorScheme: 'dark',
    });
    for (const user of [organizer, phone]) {
      await open(user, `/events/${event}/programme`);
      await row(user.page, 'Tea').waitFor();
      expect(await user.axe()).toEqual([]);
      expect(
        await user.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      ).toBe(true);
      await open(user, `/events/${event}/programme?session=${mine.id}`);
      await user.page
        .getByRole('list', { name: user === phone ? 'Баяндамалар' : 'Contributions' })
        .waitFor();
      expect(await user.axe()).toEqual([]);
      for (const dialog of ['rules', 'tracks', 'import']) {
        await open(user, `/events/${event}/programme?dialog=${dialog}`);
        await user.page.getByRole('dialog').waitFor();
        await user.page.waitForTimeout(200);
        expect(await user.axe()).toEqual([]);
      }
      expect(user.faults).toEqual([]);
    }
    await phone.close();
  });
});
