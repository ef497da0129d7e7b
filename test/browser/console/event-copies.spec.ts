import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createOrganization } from '../../support/app.js';
import { startConsole, type ConsoleTest } from '../../support/console.js';
import { eventSamples } from '../../support/event-samples.js';

let test: ConsoleTest;

beforeAll(async () => {
  test = await startConsole();
}, 120_000);

afterAll(async () => {
  await test.close();
});

async function newSamples() {
  const organization = await createOrganization(test.app);
  return { organization, samples: eventSamples(test.app, organization) };
}

const BERLIN = 'Europe/Berlin';

describe('copies of events in the console', () => {
  it('clones an event over a change of the clocks with every date shown first', async () => {
    const { organization, samples } = await newSamples();
    // The clocks of Berlin go forward on 30 March 2031, from 02:00 to 03:00.
    const event = await samples.event('2031-03-20', {
      title: { en: 'Round table on trade' },
      zone: BERLIN,
      startsLocal: '2031-03-20T02:15',
      endsLocal: '2031-03-21T18:00',
    });
    await samples.session(event.id, 'Night watch', '2031-03-20T02:15', '2031-03-20T02:45', {
      zone: BERLIN,
    });
    await samples.session(event.id, 'Opening', '2031-03-20T10:00', '2031-03-20T11:00', {
      zone: BERLIN,
    });
    const user = await test.user(organization, 'organizer', { zone: 'Asia/Shanghai' });
    const { page } = user;
    await user.open('/calendar?month=2031-03&day=2031-03-20');
    await page.getByRole('button', { name: 'Clone: Round table on trade' }).click();
    const dialog = page.getByRole('dialog', { name: 'Clone: Round table on trade' });
    await dialog.getByText('Choose the day to see where everything goes.').waitFor();
    const make = dialog.getByRole('button', { name: 'Make the copy' });
    expect(await make.isDisabled()).toBe(true);

    // On the day of the change the clock never shows 02:15: that is said at the field.
    const day = dialog.getByRole('textbox', { name: 'First day' });
    await day.fill('30.03.2031');
    await page.keyboard.press('Tab');
    await dialog
      .getByText(/02:15 does not exist in Europe\/Berlin/)
      .first()
      .waitFor();
    expect(await day.getAttribute('aria-invalid')).toBe('true');
    expect(await make.isDisabled()).toBe(true);
    await day.fill('03.04.2031');
    await page.keyboard.press('Tab');
    await dialog.getByText(/another offset on the new day: UTC\+2 instead of UTC\+1/).waitFor();
    const opening = dialog.getByRole('row', { name: /Opening/ });
    await opening.getByText('20 March 2031, 10:00–11:00 (UTC+1)').waitFor();
    await opening.getByText('3 April 2031, 10:00–11:00 (UTC+2)').waitFor();
    const whole = dialog.getByRole('row', { name: /The event/ });
    // The reader is in Shanghai.
    await whole.getByText(/Your time: 3 April 2031 at 08:15/).waitFor();
    expect(await user.axe()).toEqual([]);

    // What needs another part is offered only with it.
    const rooms = dialog.getByRole('checkbox', { name: 'Rooms of the sessions' });
    expect(await rooms.isEnabled()).toBe(true);
    await dialog.getByRole('checkbox', { name: /^Sessions, with tracks/ }).uncheck();
    await dialog.getByText('No session with hours comes along.').waitFor();
    expect(await rooms.isDisabled()).toBe(true);
    await dialog.getByRole('checkbox', { name: /^Sessions, with tracks/ }).check();
    await opening.waitFor();
    await make.click();
    await page.getByText('The draft “Round table on trade” is made.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Round table on trade' }).waitFor();
    const id = /\/events\/([^/]+)\/overview/.exec(page.url())?.[1] ?? '';
    expect(id).not.toBe(event.id);
    expect(await samples.programme(id)).toMatchObject([
      { title: 'Night watch', startsLocal: '2031-04-03T02:15' },
      {
        title: 'Opening',
        startsLocal: '2031-04-03T10:00',
        startsAt: '2031-04-03T08:00:00Z',
        endsAt: '2031-04-03T09:00:00Z',
      },
    ]);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('says before a move what stands in the way, and moves to another hour', async () => {
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
    await test.app.database.reader.query(`UPDATE event SET state = 'announced' WHERE id = $1`, [
      event.id,
    ]);
    const user = await test.user(organization, 'organizer', {
      language: 'zh',
      size: 'phone',
      colorScheme: 'dark',
    });
    const { page } = user;
    await user.open('/calendar?month=2031-05');
    await page.getByRole('button', { name: '改期：Wanderer' }).click();
    const dialog = page.getByRole('dialog', { name: '改期：Wanderer' });
    await dialog.getByText('活动已公布').waitFor();
    const day = dialog.getByRole('textbox', { name: '首日' });
    await day.fill('2031-05-15');
    await dialog.getByText('存在冲突').waitFor();
    await dialog.getByText(/“Opening”需要的Hall A已被“Panel · Holder”占用/).waitFor();
    const move = dialog.getByRole('button', { name: '改期', exact: true });
    expect(await move.isDisabled()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await user.axe()).toEqual([]);
    // Later on that day the hall is free.
    await dialog.getByLabel('开始时间 · 时').fill('12');
    await dialog.getByText('存在冲突').waitFor({ state: 'detached' });
    await move.click();
    await page.getByText(/“Wanderer”已改期至/).waitFor();
    expect(await samples.programme(event.id)).toMatchObject([{ startsLocal: '2031-05-15T13:00' }]);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('makes the next event of a series on the day that the cadence asks for', async () => {
    const { organization, samples } = await newSamples();
    const made = await samples.client.post('/api/v1/series', {
      title: { en: 'Monthly table' },
      eventKind: 'round_table',
      cadence: 'monthly',
      startsOn: '2031-01-01',
    });
    const seriesId = String(made.body.id);
    const last = await samples.event('2031-01-14', { title: { en: 'Table' }, seriesId });
    await samples.session(last.id, 'Talk', '2031-01-14T10:00', '2031-01-14T11:00');
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open(`/series/${seriesId}`);
    await page.getByRole('button', { name: 'Next of the series' }).click();
    const dialog = page.getByRole('dialog', { name: 'Next of the series: Monthly table' });
    await dialog.getByRole('radio', { name: /14 February 2031: the same day/ }).waitFor();
    const talk = dialog.getByRole('row', { name: /Talk/ });
    await talk.getByText('14 February 2031, 10:00–11:00 (UTC+5)').waitFor();
    // The second Tuesday.
    await dialog.getByRole('radio', { name: /11 February 2031: the same weekday/ }).check();
    await talk.getByText('11 February 2031, 10:00–11:00 (UTC+5)').waitFor();
    // A colleague is faster.
    await samples.client.post(`/api/v1/series/${seriesId}/next`, {});
    await dialog.getByRole('button', { name: 'Make no. 2' }).click();
    await dialog.getByText(/made number 2 of the series meanwhile/).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Next of the series' }).click();
    await dialog.getByRole('radio', { name: 'Another day' }).check();
    await dialog.getByRole('textbox', { name: 'First day' }).fill('20.03.2031');
    await page.keyboard.press('Tab');
    await talk.getByText('20 March 2031, 10:00–11:00 (UTC+5)').waitFor();
    expect(await user.axe()).toEqual([]);
    await dialog.getByRole('button', { name: 'Make no. 3' }).click();
    await page.getByText('The draft “Table” is made.').waitFor();
    await page.waitForURL(/\/events\/.+\/overview/);
    const rows = await test.app.database.reader.query<{ n: number; starts: string }[]>(
      `SELECT series_number AS n, to_char(starts_local, 'YYYY-MM-DD HH24:MI') AS starts FROM event
       WHERE series_id = $1 ORDER BY series_number`,
      [seriesId],
    );
    expect(rows).toEqual([
      { n: 1, starts: '2031-01-14 09:00' },
      { n: 2, starts: '2031-02-14 09:00' },
      { n: 3, starts: '2031-03-20 09:00' },
    ]);
    expect(user.faults).toEqual([]);
    await user.close();
  });
});
