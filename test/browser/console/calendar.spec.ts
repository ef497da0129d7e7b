import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createOrganization, type TestOrganization } from '../../support/app.js';
import { startConsole, type ConsoleTest, type ConsoleUser } from '../../support/console.js';
import { eventSamples } from '../../support/event-samples.js';

let test: ConsoleTest;

beforeAll(async () => {
  test = await startConsole();
}, 120_000);

afterAll(async () => {
  await test.close();
});

const startsOf = async (id: string): Promise<string | undefined> => {
  const [row] = await test.app.database.reader.query<{ starts: string }[]>(
    `SELECT to_char(starts_local, 'YYYY-MM-DD"T"HH24:MI') AS starts FROM event WHERE id = $1`,
    [id],
  );
  return row?.starts;
};

const cell = (user: ConsoleUser, day: string) => user.page.locator(`td[data-day="${day}"]`);

const setState = (id: string, state: string) =>
  test.app.database.reader.query(`UPDATE event SET state = $2 WHERE id = $1`, [id, state]);

async function newSamples() {
  const organization = await createOrganization(test.app);
  return { organization, samples: eventSamples(test.app, organization) };
}

describe('the calendar in the console', () => {
  it('shows an event on the day of its own zone, whatever the zones of browser and reader', async () => {
    const { organization, samples } = await newSamples();
    // 23:30 in Almaty is the next day in Tokyo, and the afternoon before in New York.
    await samples.event('2031-03-14', {
      title: { en: 'Late talk' },
      startsLocal: '2031-03-14T23:30',
      endsLocal: '2031-03-14T23:55',
    });
    // It ends at midnight: the day after has none of it.
    await samples.event('2031-03-31', {
      title: { en: 'Until midnight' },
      startsLocal: '2031-03-31T20:00',
      endsLocal: '2031-04-01T00:00',
    });
    await samples.event('2031-03-20', {
      title: { en: 'Three days' },
      endsLocal: '2031-03-22T18:00',
    });
    const user = await test.user(organization, 'viewer', { zone: 'America/New_York' });
    await test.app.database.reader.query(
      `UPDATE account SET zone = 'Asia/Tokyo' WHERE id = (SELECT id FROM account ORDER BY created_at DESC LIMIT 1)`,
    );
    await user.open('/calendar?month=2031-03');
    const { page } = user;
    await cell(user, '2031-03-14')
      .getByRole('link', { name: /23:30 UTC\+5.*Late talk/ })
      .waitFor();
    expect(await page.getByRole('link', { name: /Late talk/ }).count()).toBe(1);
    await cell(user, '2031-03-15')
      .getByRole('button', { name: /no events/ })
      .waitFor();
    await cell(user, '2031-04-01')
      .getByRole('button', { name: /no events/ })
      .waitFor();
    await cell(user, '2031-03-31')
      .getByRole('link', { name: /Until midnight/ })
      .waitFor();
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
      'Wk',
      ...['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((day) =>
        expect.stringContaining(day),
      ),
    ]);
    // Over three days in one week, and said on each.
    const long = cell(user, '2031-03-20').getByRole('link', { name: /Three days/ });
    const [wide, one] = [await long.boundingBox(), await cell(user, '2031-03-21').boundingBox()];
    expect((wide?.width ?? 0) / (one?.width ?? 1)).toBeCloseTo(3, 0);
    expect(await cell(user, '2031-03-22').textContent()).toContain('Three days, day 3 of 3');
    // Opened, the day says both times.
    await cell(user, '2031-03-14').getByRole('button').click();
    const dialog = page.getByRole('dialog', { name: /14 March 2031/ });
    await dialog.getByText('14 March 2031, 23:30–23:55 (UTC+5)').waitFor();
    await dialog.getByText(/Your time: 15 March 2031, 03:30–03:55 \(UTC\+9\)/).waitFor();
    expect(page.url()).toContain('day=2031-03-14');
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('moves an event by drag, and back by Undo; the clock stays and its sessions go along', async () => {
    const { organization, samples } = await newSamples();
    // On 1 March 2024 Almaty went from +06 to +05.
    const event = await samples.event('2024-02-28', {
      title: { en: 'Winter round table' },
      endsLocal: '2024-02-29T18:00',
    });
    await samples.session(event.id, 'Opening', '2024-02-28T10:00', '2024-02-28T11:00');
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open('/calendar?month=2024-02');
    const chip = page.getByRole('link', { name: /Winter round table/ });
    // Taken at its second day: that day is what arrives.
    const box = await chip.boundingBox();
    await chip.dragTo(cell(user, '2024-03-03'), {
      sourcePosition: { x: (box?.width ?? 0) * 0.75, y: 10 },
    });
    await page.getByText(/is moved to .*2 March 2024 at 09:00 – 3 March 2024 at 18:00/).waitFor();
    await page.getByText(/another offset on the new day: UTC\+5 instead of UTC\+6/).waitFor();
    await cell(user, '2024-03-02')
      .getByRole('link', { name: /Winter round table/ })
      .waitFor();
    expect(await startsOf(event.id)).toBe('2024-03-02T09:00');
    expect(await samples.programme(event.id)).toMatchObject([
      { startsLocal: '2024-03-02T10:00', startsAt: '2024-03-02T05:00:00Z' },
    ]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('“Winter round table” is back on its day.').waitFor();
    await cell(user, '2024-02-28')
      .getByRole('link', { name: /Winter round table/ })
      .waitFor();
    expect(await startsOf(event.id)).toBe('2024-02-28T09:00');
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('moves by keyboard with the focus staying on the event, and by a date', async () => {
    const { organization, samples } = await newSamples();
    const event = await samples.event('2031-05-14', { title: { en: 'Seminar' } });
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open('/calendar?month=2031-05');
    await page.getByRole('link', { name: /Seminar/ }).focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText(/is moved to 21 May 2031/).waitFor();
    await cell(user, '2031-05-21').locator('a:focus').waitFor();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.getByText(/is moved to 20 May 2031/).waitFor();
    await cell(user, '2031-05-20').locator('a:focus').waitFor();
    expect(await startsOf(event.id)).toBe('2031-05-20T09:00');

    await cell(user, '2031-05-20').getByRole('button').press('Enter');
    await page.getByRole('button', { name: 'Move: Seminar' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Move: Seminar' });
    await dialog.getByRole('textbox', { name: 'First day' }).fill('24.5.2031');
    await page.keyboard.press('Tab');
    await dialog.getByText('It starts on a weekend.').waitFor();
    await dialog.getByRole('button', { name: 'Move the event' }).click();
    await page.getByText(/is moved to 24 May 2031/).waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(await startsOf(event.id)).toBe('2031-05-24T09:00');
    // The dialog gives the focus back a moment after it is gone.
    await page.locator('[id^="day-"]:focus').waitFor();
    // Out of the weeks that are shown: the month goes along.
    await cell(user, '2031-05-24').getByRole('link').focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText(/is moved to 31 May 2031/).waitFor();
    await cell(user, '2031-05-31').locator('a:focus').waitFor();
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('heading', { name: 'June 2031', exact: true }).waitFor();
    await cell(user, '2031-06-07').locator('a:focus').waitFor();
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('puts back what the server refuses, and says why; what is held stays where it is', async () => {
    const { organization, samples } = await newSamples();
    const [venue = '', hall = ''] = await samples.venue(['Hall A']);
    const event = await samples.event('2031-05-14', { title: { en: 'Wanderer' }, venueId: venue });
    await samples.session(event.id, 'Opening', '2031-05-14T10:00', '2031-05-14T11:00', {
      roomId: hall,
    });
    const other = await samples.event('2031-05-15', { title: { en: 'Holder' }, venueId: venue });
    await samples.session(other.id, 'Panel', '2031-05-15T10:30', '2031-05-15T12:00', {
      roomId: hall,
    });
    const held = await samples.event('2031-05-06', { title: { en: 'Over' } });
    await setState(held.id, 'held');
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open('/calendar?month=2031-05');
    await page.getByRole('link', { name: /Wanderer/ }).dragTo(cell(user, '2031-05-15'));
    // The reason names the room, what holds it, and until when.
    await page.getByText(/Hall A.*Panel.*12:00/).waitFor();
    await cell(user, '2031-05-14')
      .getByRole('link', { name: /Wanderer/ })
      .waitFor();
    expect(await startsOf(event.id)).toBe('2031-05-14T09:00');

    const over = page.getByRole('link', { name: /Held.*Over/ });
    expect(await over.getAttribute('draggable')).toBe('false');
    await over.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByText('“Over” keeps its day: its state is “Held”.').waitFor();
    await cell(user, '2031-05-06').getByRole('button').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Clone: Over' }).waitFor();
    expect(await dialog.getByRole('button', { name: 'Move: Over' }).count()).toBe(0);
    expect(await startsOf(held.id)).toBe('2031-05-06T09:00');
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('keeps filters and months in the address, and offers the first step on empty days', async () => {
    const { organization, samples } = await newSamples();
    for (const title of ['One', 'Two', 'Three', 'Four', 'Five']) {
      await samples.event('2031-06-10', { title: { en: title } });
    }
    await samples.event('2031-06-12', { title: { en: 'Forum' }, kind: 'forum' });
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open('/calendar?month=2031-05');
    await page.getByRole('heading', { name: 'No events in May 2031' }).waitFor();
    const first = page.getByRole('link', { name: 'New event' }).last();
    expect(await first.getAttribute('href')).toBe('/console/events/new?startsOn=2031-05-01');
    await page.getByRole('button', { name: 'Next month' }).click();
    await page.getByRole('heading', { name: 'June 2031', exact: true }).waitFor();
    expect(page.url()).toContain('month=2031-06');
    await page.getByRole('button', { name: '+2 more' }).click();
    const day = page.getByRole('dialog', { name: /10 June 2031/ });
    expect(await day.getByRole('listitem').count()).toBe(5);
    await page.keyboard.press('Escape');
    await day.waitFor({ state: 'detached' });

    await page.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Forum' }).click();
    await page.getByRole('link', { name: /One/ }).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('link', { name: /Forum/ }).waitFor();
    expect(await page.getByRole('link', { name: /One/ }).count()).toBe(0);
    // Beside what is in a cell: the day itself.
    await cell(user, '2031-06-24').click({ position: { x: 60, y: 70 } });
    const empty = page.getByRole('dialog', { name: /24 June 2031/ });
    await empty.getByRole('link', { name: 'New event on this day' }).click();
    await page.getByRole('heading', { level: 1, name: 'New event' }).waitFor();
    expect(page.url()).toContain('startsOn=2031-06-24');
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('shows the year by month and the series with their gaps; a viewer may only look', async () => {
    const { organization, samples } = await newSamples();
    const { seriesId } = await aSeries(organization);
    await samples.event('2020-02-10', { title: { en: 'First meeting' }, seriesId });
    const user = await test.user(organization, 'viewer');
    const { page } = user;
    await user.open('/calendar?view=year&year=2020');
    await page
      .getByRole('region', { name: 'February' })
      .getByRole('link', { name: 'First meeting' })
      .waitFor();
    await page.getByRole('radio', { name: 'Year' }).press('ArrowRight');
    const card = page.getByRole('region', { name: 'Quarterly talks' });
    await card.getByText('3 intervals without an event').waitFor();
    await card.getByText('No event was held in 1 April – 30 June 2020.').waitFor();
    expect(page.url()).toContain('view=series');
    expect(await user.axe()).toEqual([]);

    await user.open('/calendar?month=2020-02');
    const link = page.getByRole('link', { name: /First meeting/ });
    expect(await link.getAttribute('draggable')).toBe('false');
    expect(await page.getByRole('link', { name: 'New event' }).count()).toBe(0);
    await cell(user, '2020-02-10').getByRole('button').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('link', { name: 'First meeting' }).waitFor();
    expect(await dialog.getByRole('button', { name: /Move|Clone/ }).count()).toBe(0);
    expect(await user.axe()).toEqual([]);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('is a list of days on a phone, in Kazakh and in the dark', async () => {
    const { organization, samples } = await newSamples();
    await samples.event('2031-06-10', {
      title: { en: 'Two days', kk: 'Екі күн' },
      endsLocal: '2031-06-11T18:00',
    });
    const user = await test.user(organization, 'organizer', {
      language: 'kk',
      size: 'phone',
      colorScheme: 'dark',
    });
    const { page } = user;
    await user.open('/calendar?month=2031-06');
    expect(await page.getByRole('table').count()).toBe(0);
    const days = page.getByRole('heading', { level: 3 });
    expect(await days.allInnerTexts()).toEqual([
      '2031 ж. 10 маусым, сейсенбі',
      '2031 ж. 11 маусым, сәрсенбі',
    ]);
    await page.getByText('2 күннің 2-күні').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await user.axe()).toEqual([]);
    await page.getByRole('button', { name: 'Ауыстыру: Екі күн' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Ауыстыру: Екі күн' });
    await dialog.getByRole('textbox', { name: 'Бірінші күні' }).fill('17.06.2031');
    await page.keyboard.press('Tab');
    await dialog.getByText('2031 ж. 17 маусым, 09:00').first().waitFor();
    expect(await user.axe()).toEqual([]);
    await dialog.getByRole('button', { name: 'Ауыстыру', exact: true }).click();
    await page.getByRole('heading', { name: '2031 ж. 18 маусым, сәрсенбі' }).waitFor();
    await user.open('/calendar?view=series&year=2031');
    expect(await user.axe()).toEqual([]);
    expect(user.faults).toEqual([]);
    await user.close();
  });
});

async function aSeries(organization: TestOrganization): Promise<{ seriesId: string }> {
  const { client } = eventSamples(test.app, organization);
  const made = await client.post('/api/v1/series', {
    title: { en: 'Quarterly talks' },
    eventKind: 'seminar',
    cadence: 'quarterly',
    startsOn: '2020-01-01',
    endsOn: '2021-01-01',
  });
  return { seriesId: String(made.body.id) };
}
