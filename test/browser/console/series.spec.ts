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

describe('series in the console', () => {
  it('makes, changes, ends and deletes a series, with refusals at the field', async () => {
    const { organization } = await newSamples();
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open('/series');
    await page.getByRole('heading', { name: 'No series yet' }).waitFor();
    await page.getByRole('button', { name: 'New series' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'New series' });
    await dialog
      .getByRole('group', { name: /^Title/ })
      .getByLabel('English')
      .fill('Quarterly talks');
    await dialog.getByRole('textbox', { name: 'Counts from' }).fill('01.01.2021');
    await dialog.getByRole('textbox', { name: 'Ends on' }).fill('01.01.2020');
    await dialog.getByRole('button', { name: 'Make the series' }).click();
    // Refused: it would end before it begins. The field says so.
    await page.waitForSelector('[role=dialog] input[aria-invalid=true]');
    expect(
      await dialog.getByRole('textbox', { name: 'Ends on' }).getAttribute('aria-invalid'),
    ).toBe('true');
    await dialog.getByRole('textbox', { name: 'Ends on' }).fill('01.01.2022');
    await dialog.getByRole('button', { name: 'Make the series' }).click();

    await page.getByRole('heading', { level: 1, name: 'Quarterly talks' }).waitFor();
    await page.getByText('4 intervals without an event').waitFor();
    await page.getByText('No event of this series yet.').waitFor();
    const row = page.getByRole('row', { name: /1 October – 31 December 2021/ });
    await row.getByText('Missed').waitFor();
    expect(await page.getByRole('button', { name: 'Next of the series' }).count()).toBe(0);
    expect(
      await page.getByRole('link', { name: 'Make the first event' }).getAttribute('href'),
    ).toMatch(/\/events\/new\?seriesId=/);

    await page.getByRole('button', { name: 'Edit the series' }).click();
    const edit = page.getByRole('dialog', { name: 'Edit the series' });
    await edit.getByRole('combobox', { name: 'Cadence' }).click();
    await page.getByRole('option', { name: 'Every half-year' }).click();
    await edit.getByRole('button', { name: 'Save' }).click();
    await page.getByText('2 intervals without an event').waitFor();

    await page.getByRole('button', { name: 'Delete the series' }).click();
    const confirm = page.getByRole('dialog', { name: 'Delete the series' });
    await confirm.getByRole('button', { name: 'Delete the series' }).click();
    await page.getByRole('heading', { name: 'No series yet' }).waitFor();
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('says what is missed and what comes, and ends with an Undo; a viewer may only look', async () => {
    const { organization, samples } = await newSamples();
    const made = await samples.client.post('/api/v1/series', {
      title: { en: 'Seminar of the year', kk: 'Жыл семинары' },
      description: { en: 'What we study together.' },
      eventKind: 'seminar',
      cadence: 'yearly',
      startsOn: '2020-01-01',
    });
    const seriesId = String(made.body.id);
    const held = await samples.event('2020-05-11', { title: { en: 'First' }, seriesId });
    await test.app.database.reader.query(`UPDATE event SET state = 'held' WHERE id = $1`, [
      held.id,
    ]);
    const year = Temporal.Now.plainDateISO('Asia/Almaty').year;
    await samples.event(`${String(year + 1)}-05-11`, { title: { en: 'To come' }, seriesId });
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open(`/series/${seriesId}`);
    // All years between the first one and this one.
    await page.getByText(`${String(year - 2021)} intervals without an event`).waitFor();
    const events = page.getByRole('region', { name: 'Events of the series' }).getByRole('table');
    expect(await events.getByRole('rowheader').allInnerTexts()).toEqual(['First', 'To come']);
    await page
      .getByRole('row', { name: /1 January – 31 December 2020.*Held/ })
      .getByRole('link', { name: '1. First' })
      .waitFor();
    await page.getByRole('button', { name: 'End the series' }).click();
    const dialog = page.getByRole('dialog', { name: 'End the series' });
    await dialog.getByRole('textbox', { name: 'Ends on' }).fill('01.01.2021');
    await dialog.getByRole('button', { name: 'End the series' }).click();
    await page.getByText('No gap: every interval so far had its event.').waitFor();
    await page.getByRole('alert').getByText('Ended on 1 January 2021').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(`${String(year - 2021)} intervals without an event`).waitFor();
    await page.getByRole('button', { name: 'End the series' }).click();
    await dialog.getByRole('button', { name: 'End the series' }).click();
    await page.getByRole('button', { name: 'Let it go on' }).click();
    await page.getByRole('button', { name: 'End the series' }).waitFor();
    expect(await user.axe()).toEqual([]);
    expect(user.faults).toEqual([]);
    await user.close();

    const viewer = await test.user(organization, 'viewer', {
      language: 'kk',
      size: 'phone',
      colorScheme: 'dark',
    });
    await viewer.open('/series');
    const row = viewer.page.getByRole('listitem').filter({ hasText: 'Жыл семинары' });
    await row.getByText('Жыл сайын').waitFor();
    await row.getByRole('link', { name: `Келесісі: ${String(year + 1)} ж. 11 мамыр` }).waitFor();
    expect(await viewer.page.getByRole('button', { name: 'Жаңа топтама' }).count()).toBe(0);
    expect(await viewer.axe()).toEqual([]);
    await row.getByRole('link', { name: 'Жыл семинары' }).click();
    await viewer.page.getByRole('heading', { level: 1, name: 'Жыл семинары' }).waitFor();
    await viewer.page.getByRole('heading', { name: 'Топтаманың іс-шаралары' }).waitFor();
    expect(await viewer.page.getByRole('main').getByRole('button').allInnerTexts()).toEqual([]);
    expect(await viewer.axe()).toEqual([]);
    expect(viewer.faults).toEqual([]);
    await viewer.close();
  });
});
