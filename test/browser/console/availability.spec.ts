import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
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

/** A venue in Kazakhstan with a hall, and an event there: on 21 and 22 March, the days of Nauryz. */
async function forum() {
  const { client } = samples;
  const venue = await client.post('/api/v1/venues', {
    name: { en: 'Palace', ru: 'Дворец' },
    country: 'KZ',
    zone: 'Asia/Almaty',
  });
  const venueId = venue.body.id as string;
  const room = await client.post(`/api/v1/venues/${venueId}/rooms`, {
    name: { en: 'Hall A', ru: 'Зал А' },
  });
  const event = await samples.event('2027-03-22', {
    title: { en: 'Spring forum', ru: 'Весенний форум' },
    venueId,
    startsLocal: '2027-03-22T08:00',
    endsLocal: '2027-03-24T20:00',
  });
  return { event: event.id, room: room.body.id as string };
}

const intervals = async (path: string) =>
  (await samples.client.get(`/api/v1/${path}/availability`)).body.intervals as unknown;

/** The cell of a day by the time at which it begins; it is called by the day in full. */
function cell(dialog: Locator, day: number, time: string): Locator {
  return dialog.getByRole('gridcell', {
    name: new RegExp(`, ${String(day)} March 2027, ${time}–`),
  });
}

async function draw(page: Page, from: Locator, to: Locator) {
  // All of the grid is in sight.
  await from.evaluate((one) => one.closest('table')?.scrollIntoView({ block: 'center' }));
  const [one, other] = [await from.boundingBox(), await to.boundingBox()];
  if (one === null || other === null) throw new Error('No such cell');
  await page.mouse.move(one.x + 12, one.y + 12);
  await page.mouse.down();
  await page.mouse.move(other.x + 12, other.y + 8, { steps: 4 });
  await page.mouse.up();
}

const lines = (dialog: Locator) =>
  dialog.getByText('Available only in these hours:').locator('xpath=..').getByRole('listitem');

describe('when a room is available', () => {
  it('is painted, by mouse and by keys, given by the week, taken back; sessions outside are named', async () => {
    const { event, room } = await forum();
    await samples.session(event, 'Late panel', '2027-03-22T17:00', '2027-03-22T18:30', {
      roomId: room,
    });
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open(`/events/${event}/programme`);
    await page.getByRole('button', { name: 'Hours of the rooms' }).click();
    const dialog = page.getByRole('dialog', { name: 'Hours of the rooms' });
    await dialog.getByText('the room is available at all times').waitFor();
    await dialog.getByText('All hours on the clock of Kazakhstan Time, UTC+5.').waitFor();
    // The days of the event, with the public holidays of the country.
    const grid = dialog.getByRole('grid');
    await grid
      .getByRole('columnheader', { name: 'Monday, 22 March 2027, Nauryz (Kazakhstan)' })
      .waitFor();
    await dialog.getByText('22–23 March 2027: Nauryz (Kazakhstan)').waitFor();
    const first = cell(dialog, 22, '09:00');
    expect(await first.getAttribute('aria-label')).toBe(
      'Monday, 22 March 2027, 09:00–09:30, nothing given, Nauryz (Kazakhstan)',
    );

    // By mouse, over two days.
    await draw(page, first, cell(dialog, 23, '17:30'));
    await dialog.getByText('Available: 22–23 March 2027, 09:00–18:00').waitFor();
    expect(await lines(dialog).allTextContents()).toEqual(['22–23 March 2027: 09:00–18:00']);
    expect(await cell(dialog, 23, '17:30').getAttribute('aria-selected')).toBe('true');
    // What lies outside is said before it is saved, and shown in the grid.
    const alert = dialog.getByRole('alert');
    await alert.getByText('1 session that is placed would lie outside of these hours').waitFor();
    await alert.getByText('Late panel, 22 March 2027, 17:00–18:30 (UTC+5)').waitFor();
    expect(await cell(dialog, 22, '18:00').getAttribute('aria-label')).toBe(
      'Monday, 22 March 2027, 18:00–18:30, not available, session “Late panel”, Nauryz (Kazakhstan)',
    );

    // By keys: an hour for lunch, on both days, is taken away.
    await cell(dialog, 22, '12:00').focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await dialog.getByText('Chosen: 22–23 March 2027, 12:00–13:00').waitFor();
    await page.keyboard.press('Space');
    await dialog.getByText('Taken away: 22–23 March 2027, 12:00–13:00').waitFor();
    expect(await lines(dialog).allTextContents()).toEqual([
      '22–23 March 2027: 09:00–12:00',
      '22–23 March 2027: 13:00–18:00',
    ]);
    // Taken back and done again.
    await page.keyboard.press('Control+z');
    await dialog.getByText('Undone.').waitFor();
    expect(await lines(dialog).allTextContents()).toEqual(['22–23 March 2027: 09:00–18:00']);
    await dialog.getByRole('button', { name: 'Redo' }).click();
    await lines(dialog).nth(1).waitFor();
    expect(await user.axe()).toEqual([]);

    // By the week: Wednesdays as well.
    await dialog.getByText('By the week', { exact: true }).click();
    for (const day of ['Mon', 'Tue', 'Thu', 'Fri'])
      await dialog.getByText(day, { exact: true }).click();
    await dialog.getByText('That is 1 day, 09:00–18:00 each.').waitFor();
    await dialog.getByRole('button', { name: 'Mark as available' }).click();
    await dialog.getByText('Marked: 1 day.').waitFor();
    // As a list it is the same.
    await dialog.getByText('As a list', { exact: true }).click();
    const days = dialog.getByRole('textbox', { name: 'Day' });
    expect(await days.count()).toBe(5);
    expect(await days.last().inputValue()).toBe('24 Mar 2027');
    await dialog.getByRole('button', { name: 'Save the hours' }).click();
    await page.getByText('Saved').waitFor();
    expect(await intervals(`rooms/${room}`)).toEqual([
      { from: '2027-03-22T09:00', to: '2027-03-22T12:00' },
      { from: '2027-03-22T13:00', to: '2027-03-22T18:00' },
      { from: '2027-03-23T09:00', to: '2027-03-23T12:00' },
      { from: '2027-03-23T13:00', to: '2027-03-23T18:00' },
      { from: '2027-03-24T09:00', to: '2027-03-24T18:00' },
    ]);

    // The programme warns, and the board shows it.
    await page.keyboard.press('Escape');
    await page.getByText('Room not available (1)').click();
    await page
      .getByText(
        'Hall A cannot be had 18:00–18:30, and “Late panel” (2027-03-22 17:00–18:30) is in it.',
      )
      .waitFor();
    await page.getByText('Board', { exact: true }).click();
    await page.getByText('not available 12:00–13:00').first().waitFor();
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('is entered among the venues over any weeks, refused where it ends before it begins', async () => {
    const { room } = await forum();
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open(`/organization/venues?hours=${room}`);
    const dialog = page.getByRole('dialog', { name: 'When Hall A is available' });
    await dialog.getByRole('textbox', { name: 'Show the week of' }).fill('25 Mar 2027');
    await dialog.getByRole('columnheader', { name: 'Sunday, 28 March 2027' }).waitFor();
    await dialog.getByRole('button', { name: 'Earlier days' }).click();
    await dialog.getByRole('columnheader', { name: 'Monday, 15 March 2027' }).waitFor();
    await dialog.getByRole('button', { name: 'Later days' }).click();
    // A step is marked by a click, and taken away by another.
    await cell(dialog, 24, '10:00').click();
    await dialog.getByText('Available: 24 March 2027, 10:00–10:30').waitFor();
    await cell(dialog, 24, '10:00').click();
    await dialog.getByText('the room is available at all times').waitFor();
    await dialog.getByLabel('Steps').selectOption('60');
    await draw(page, cell(dialog, 24, '14:00'), cell(dialog, 25, '15:00'));
    await dialog.getByText('24–25 March 2027: 14:00–16:00').waitFor();
    await dialog.getByText('As a list', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Add hours' }).click();
    await dialog.getByLabel('From · Hours').last().fill('');
    await dialog.getByRole('button', { name: 'Save the hours' }).click();
    await dialog.getByText('Give the day and both times, or remove the line.').first().waitFor();
    await dialog.getByRole('button', { name: 'Remove the hours: 26 March 2027' }).click();
    await dialog.getByRole('button', { name: 'Save the hours' }).click();
    await page.getByText('Saved').waitFor();
    expect(await intervals(`rooms/${room}`)).toEqual([
      { from: '2027-03-24T14:00', to: '2027-03-24T16:00' },
      { from: '2027-03-25T14:00', to: '2027-03-25T16:00' },
    ]);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('is drawn with a finger that has rested, while one that moves at once scrolls', async () => {
    const { event, room } = await forum();
    const user = await test.user(organization, 'organizer', { size: 'phone' });
    const { page } = user;
    await user.open(`/events/${event}/programme?dialog=rooms`);
    const dialog = page.getByRole('dialog', { name: 'Hours of the rooms' });
    const first = cell(dialog, 22, '09:00');
    await first.evaluate((one) => one.closest('table')?.scrollIntoView({ block: 'center' }));
    const from = await restingPlace(first);
    const to = await restingPlace(cell(dialog, 23, '10:30'));
    const finger = await user.context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
      finger.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
      });
    const [x, y] = [from.x + 12, from.y + 10];
    // Scrolls: nothing is marked.
    await touch('touchStart', x, y + 240);
    for (const by of [20, 60, 100]) await touch('touchMove', x, y + 240 - by);
    await touch('touchEnd');
    await restingPlace(first);
    await first.evaluate((one) => one.closest('table')?.scrollIntoView({ block: 'center' }));
    await dialog.getByText('the room is available at all times').waitFor();
    const shift = (await restingPlace(first)).y - from.y;
    await touch('touchStart', x, y + shift);
    // The cell is framed once the finger has rested.
    await dialog.locator('[data-chosen=true]').first().waitFor();
    await touch('touchMove', x + 4, y + shift + 20);
    await touch('touchMove', to.x + 12, to.y + shift + 10);
    await touch('touchEnd');
    await dialog.getByText('22–23 March 2027: 09:00–11:00').waitFor();
    await dialog.getByRole('button', { name: 'Save the hours' }).click();
    await page.getByText('Saved').waitFor();
    expect(await intervals(`rooms/${room}`)).toEqual([
      { from: '2027-03-22T09:00', to: '2027-03-22T11:00' },
      { from: '2027-03-23T09:00', to: '2027-03-23T11:00' },
    ]);
    expect(user.faults).toEqual([]);
    await user.close();
  });
});

/** Where something is once it no longer moves: a page may scroll on by itself after a finger has let go. */
async function restingPlace(what: Locator): Promise<{ x: number; y: number }> {
  for (let before = await what.boundingBox(); ;) {
    await what.page().waitForTimeout(150);
    const now = await what.boundingBox();
    if (now !== null && now.x === before?.x && now.y === before.y) return now;
    before = now;
  }
}

describe('when a person is available', () => {
  it('is painted on the clock on which it is told, with the holidays of their country', async () => {
    const { event } = await forum();
    const made = await samples.client.post('/api/v1/experts', {
      category: 'scholar',
      country: 'KG',
      names: [{ lang: 'en', family: 'Asanova', given: 'Aida' }],
    });
    const speaker = await samples.client.post(`/api/v1/events/${event}/speakers`, {
      expertId: made.body.id,
      role: 'speaker',
    });
    const id = String(speaker.body.id);
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open(`/events/${event}/people?speaker=${id}`);
    const panel = page.getByRole('dialog', { name: 'Person' });
    await panel.getByText('22–23 March 2027: Nauryz (Kazakhstan)').waitFor();
    await panel.getByRole('button', { name: 'Mark these days whole' }).click();
    await panel.getByText('22–24 March 2027: 00:00–24:00').waitFor();
    await draw(page, cell(panel, 23, '08:00'), cell(panel, 23, '19:30'));
    await panel.getByText('23 March 2027: 20:00–24:00').waitFor();
    await panel.getByRole('button', { name: 'Save the hours' }).click();
    await page.getByText('Saved').waitFor();
    expect(await intervals(`speakers/${id}`)).toEqual([
      { from: '2027-03-22T00:00', to: '2027-03-23T08:00' },
      { from: '2027-03-23T20:00', to: '2027-03-25T00:00' },
    ]);
    await user.close();

    // On a phone, in Russian and in the dark, a viewer may look and change nothing.
    const viewer = await test.user(organization, 'viewer', {
      language: 'ru',
      size: 'phone',
      colorScheme: 'dark',
    });
    await viewer.open(`/events/${event}/people?speaker=${id}`);
    const looked = viewer.page.getByRole('dialog', { name: 'Участник' });
    const grid = looked.getByRole('grid');
    await grid.waitFor();
    expect(await grid.getAttribute('aria-readonly')).toBe('true');
    await looked.getByText('24 марта 2027 г.: 00:00–24:00').waitFor();
    const shown = looked.getByRole('gridcell', { name: /22 марта 2027 г., 09:00–09:30/ });
    await shown.focus();
    await viewer.page.keyboard.press('Space');
    expect(await shown.getAttribute('aria-selected')).toBe('true');
    expect(await looked.getByRole('button', { name: 'Сохранить часы' }).count()).toBe(0);
    expect(await viewer.axe()).toEqual([]);
    expect([...user.faults, ...viewer.faults]).toEqual([]);
    await viewer.close();
  });
});
