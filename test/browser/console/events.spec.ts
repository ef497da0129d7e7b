import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createOrganization, type TestOrganization } from '../../support/app.js';
import { startConsole, type ConsoleTest } from '../../support/console.js';
import { eventSamples, type EventSamples } from '../../support/event-samples.js';

let test: ConsoleTest;
let organization: TestOrganization;
let samples: EventSamples;

beforeAll(async () => {
  test = await startConsole();
  organization = await createOrganization(test.app);
  samples = eventSamples(test.app, organization);
}, 120_000);

afterAll(async () => {
  await test.close();
});

describe('the events in the console', () => {
  it('begin with a new one, refused at the field until it has what it needs', async () => {
    const empty = await createOrganization(test.app);
    const user = await test.user(empty, 'organizer');
    const { page } = user;
    await user.open('/events');
    await page.getByRole('heading', { name: 'No events yet' }).waitFor();
    await page.getByRole('link', { name: 'New event' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'New event' }).waitFor();
    await page.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Seminar' }).click();
    await page.getByRole('button', { name: 'Create the event' }).click();
    // The first field with a fault has the focus, and says what is wrong.
    await page.locator('[data-field=title] input:focus').waitFor();
    expect(await page.locator('[data-field=title]').getByRole('alert').innerText()).not.toBe('');
    await page.locator('[name="title.en"]').fill('Reading day');
    const begins = page.getByRole('textbox', { name: 'Begins', exact: true });
    // What is no day stays as it was typed, is said at the field and is not sent.
    await begins.fill('14 Septober 2027');
    await begins.blur();
    await page
      .getByText(/^“14 Septober 2027” cannot be read as a day\. Write it like this: /)
      .waitFor();
    await page.getByRole('button', { name: 'Create the event' }).click();
    await page.locator('[data-field=startsLocal]:focus').waitFor();
    expect(await begins.inputValue()).toBe('14 Septober 2027');
    expect(await begins.getAttribute('aria-invalid')).toBe('true');
    await begins.fill('14.9.2027');
    await begins.blur();
    expect(await begins.inputValue()).toBe('14 Sep 2027');
    // The end follows: a seminar usually lasts from ten to one.
    const ends = page.getByRole('textbox', { name: 'Ends', exact: true });
    expect(await ends.inputValue()).toBe('14 Sep 2027');
    const hours = page.getByRole('spinbutton', { name: 'Ends · time · Hours' });
    expect(await hours.inputValue()).toBe('13');
    await begins.fill('16 сентября 2027');
    await begins.blur();
    expect(await ends.inputValue()).toBe('16 Sep 2027');
    await begins.fill('2027年9月14日');
    await begins.blur();
    expect(await begins.inputValue()).toBe('14 Sep 2027');
    // An end before the beginning is not taken.
    await ends.fill('13.9.2027');
    await ends.blur();
    await page.getByText('The day must be 14 Sep 2027 or later.').waitFor();
    await page.getByRole('button', { name: 'Create the event' }).click();
    await page.locator('[data-field=endsLocal]:focus').waitFor();
    await ends.fill('15.9.2027');
    await ends.blur();
    expect(await page.getByText('The day must be').count()).toBe(0);
    // What is typed is there after a reload.
    await page.waitForTimeout(400);
    await page.reload();
    await page.getByText(/did not save is back/).waitFor();
    expect(await page.locator('[name="title.en"]').inputValue()).toBe('Reading day');
    await page.getByRole('button', { name: 'Create the event' }).click();
    await page.getByRole('heading', { level: 1, name: 'Reading day' }).waitFor();
    await page.getByText('Draft', { exact: true }).waitFor();
    const { items } = (await eventSamples(test.app, empty).client.get('/api/v1/events')).body as {
      items: Record<string, unknown>[];
    };
    expect(
      items.map((event) => [
        event['title'],
        event['kind'],
        event['state'],
        event['startsLocal'],
        event['endsLocal'],
      ]),
    ).toEqual([
      [{ en: 'Reading day' }, 'seminar', 'draft', '2027-09-14T10:00', '2027-09-15T13:00'],
    ]);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('are filtered, and the address keeps the filter', async () => {
    const foreign = await createOrganization(test.app);
    await eventSamples(test.app, foreign).event('2027-05-01', { title: { en: 'Foreign water' } });
    await samples.event('2027-05-02', { title: { en: 'Water', ru: 'Вода' } });
    await samples.event('2027-06-02', { title: { en: 'Water and ice' }, kind: 'seminar' });
    for (let day = 10; day < 30; day += 1)
      for (const hour of ['A', 'B', 'C'])
        await samples.event(`2026-03-${String(day)}`, {
          title: { en: `Talk ${hour}${String(day)}` },
        });
    const user = await test.user(organization, 'viewer');
    const { page } = user;
    await user.open('/events');
    const rows = page.getByRole('table').getByRole('row');
    expect(await rows.count()).toBe(51);
    // Who may only look is offered no new one.
    expect(await page.getByRole('link', { name: 'New event' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('Talk A10').waitFor();
    expect(await rows.count()).toBe(63);
    expect(await page.getByText('Foreign').count()).toBe(0);
    await page.getByLabel('Words of the title').fill('вода');
    await page.getByText('Talk A29').waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(2);
    await page.getByLabel('Words of the title').fill('water');
    await page.getByRole('link', { name: 'Water and ice' }).waitFor();
    await page.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Seminar' }).click();
    await page.getByRole('link', { name: 'Water', exact: true }).waitFor({ state: 'detached' });
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      q: 'water',
      kind: 'seminar',
    });
    await page.reload();
    await page.getByRole('link', { name: 'Water and ice' }).waitFor();
    expect(await rows.count()).toBe(2);
    await page.getByRole('combobox', { name: 'State' }).click();
    await page.getByRole('option', { name: 'Cancelled' }).click();
    await page.getByText('Nothing found').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('link', { name: 'Talk A29' }).waitFor();
    expect(await page.getByLabel('Words of the title').inputValue()).toBe('');
    expect(await user.axe()).toEqual([]);
    // What is not allowed is refused when its address is typed.
    await user.page.goto(page.url().replace(/\/events.*/, '/events/new'));
    await page.getByText('Your role does not allow this').waitFor();
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('are changed by two at once without either losing anything', async () => {
    const { id } = await samples.event('2027-07-01', { title: { en: 'Steppe' } });
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open(`/events/${id}/overview?edit=texts`);
    await page.locator('[name="title.en"]').fill('The steppe');
    await page.locator('[name="summary.en"]').fill('Grass and wind');
    const path = `/api/v1/events/${id}`;
    // Another field: both stand, and nobody is asked.
    await samples.client.patch(path, { kind: 'workshop' }, 1);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved').waitFor();
    const merged = (await samples.client.get(path)).body as Record<string, unknown>;
    expect([merged['title'], merged['summary'], merged['kind']]).toEqual([
      { en: 'The steppe' },
      { en: 'Grass and wind' },
      'workshop',
    ]);
    // The same field: both are shown, one is chosen.
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.locator('[name="title.en"]').fill('My steppe');
    await page.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Seminar' }).click();
    await samples.client.patch(
      path,
      { title: { en: 'Their steppe' }, kind: 'forum' },
      merged['version'] as number,
    );
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const choice = page.getByRole('dialog', { name: 'Someone else has changed this' });
    await choice.getByText('My steppe').waitFor();
    // In words, and each field for itself: their title, our kind.
    await choice.getByRole('group', { name: 'Kind' }).getByText('Forum').waitFor();
    await choice
      .getByRole('group', { name: 'Title' })
      .getByLabel(/Theirs/)
      .check();
    await choice.getByRole('button', { name: 'Save what is chosen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Their steppe' }).waitFor();
    const chosen = (await samples.client.get(path)).body as Record<string, unknown>;
    expect([chosen['title'], chosen['kind']]).toEqual([{ en: 'Their steppe' }, 'seminar']);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('are readable on a phone in Chinese and in the dark', async () => {
    const user = await test.user(organization, 'organizer', {
      language: 'zh',
      size: 'phone',
      colorScheme: 'dark',
    });
    const { page } = user;
    await user.open('/events');
    await page.getByRole('heading', { level: 1, name: '活动' }).waitFor();
    expect(await user.axe()).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    await user.open('/events/new');
    expect(await user.axe()).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    expect(user.faults).toEqual([]);
    await user.close();
  });
});
