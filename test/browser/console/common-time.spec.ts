import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { api, createOrganization, type TestOrganization } from '../../support/app.js';
import { startConsole, type ConsoleTest } from '../../support/console.js';
import { addExpert } from '../../support/programme-samples.js';

let test: ConsoleTest;

beforeAll(async () => {
  test = await startConsole();
}, 120_000);

afterAll(async () => {
  await test.close();
});

/** A round table of an hour on a Tuesday in Almaty, with people in these zones. */
async function roundTable(zones: Readonly<Record<string, string>>) {
  const organization: TestOrganization = await createOrganization(test.app);
  const client = api(test.app, organization.ownerToken);
  const event = await client.post('/api/v1/events', {
    title: { en: 'Round table on trade', kk: 'Сауда бойынша дөңгелек үстел' },
    kind: 'round_table',
    format: 'online',
    zone: 'Asia/Almaty',
    startsLocal: '2031-03-18T22:00',
    endsLocal: '2031-03-18T23:00',
  });
  const id = String(event.body.id);
  for (const [family, zone] of Object.entries(zones)) {
    const expertId = await addExpert(test.app, organization, { family, given: 'Анна' });
    const speaker = await client.post(`/api/v1/events/${id}/speakers`, {
      expertId,
      role: 'speaker',
    });
    const told = await client.call(
      'PUT',
      `/api/v1/speakers/${String(speaker.body.id)}/availability`,
      { intervals: [], homeZone: zone },
      { 'if-match': `"${String(speaker.body.version)}"` },
    );
    expect(told.status).toBe(200);
  }
  const hours = async () => {
    const { body } = await client.get(`/api/v1/events/${id}`);
    return [body.startsLocal, body.endsLocal];
  };
  return { organization, id, hours };
}

describe('a common time in the console', () => {
  it('shows the clock of each person, moves the event there and back', async () => {
    const { organization, id, hours } = await roundTable({
      Алматинова: 'Asia/Almaty',
      Тапа: 'Asia/Kathmandu',
    });
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open(`/events/${id}/people`);
    await page.getByRole('button', { name: 'Find a time' }).click();
    const dialog = page.getByRole('dialog', { name: 'A time for everyone' });
    const use = dialog.getByRole('button', {
      name: 'Use this time: Tuesday, 18 March 2031, 09:00–10:00 (UTC+5)',
    });
    await use.waitFor();
    const far = dialog.getByRole('row', { name: /Анна Тапа/ }).first();
    expect(await far.textContent()).toContain('18 March 2031, 09:45–10:45 (UTC+5:45)');
    expect(await far.textContent()).toContain('Comfortable');
    expect(await user.axe()).toEqual([]);
    await use.click();
    await dialog.waitFor({ state: 'hidden' });
    await page
      .getByText(/is moved to/)
      .first()
      .waitFor();
    expect(await hours()).toEqual(['2031-03-18T09:00', '2031-03-18T10:00']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page
      .getByText(/is back on its day/)
      .first()
      .waitFor();
    expect(await hours()).toEqual(['2031-03-18T22:00', '2031-03-18T23:00']);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('says who is in each other’s way and whom to ask, to a viewer as well, who cannot move it', async () => {
    const { organization, id, hours } = await roundTable({
      Алматинова: 'Asia/Almaty',
      Гавайская: 'Pacific/Honolulu',
      Нюйоркова: 'America/New_York',
    });
    const user = await test.user(organization, 'viewer', {
      language: 'kk',
      size: 'phone',
      colorScheme: 'dark',
    });
    const { page } = user;
    await user.open(`/events/${id}/people`);
    await page.getByRole('button', { name: 'Уақыт табу' }).click();
    const dialog = page.getByRole('dialog', { name: 'Бәріне қолайлы уақыт' });
    await dialog
      .getByText(/Бұл адамдардың бәріне қолайлы уақыт жоқ: Анна Алматинова, Анна Гавайская/)
      .waitFor();
    await dialog.getByText('Кімнен сұрау керек').waitFor();
    await dialog.getByRole('heading', { name: 'Ең жақыны' }).waitFor();
    expect(await dialog.getByRole('button', { name: /Осы уақытты таңдау/ }).count()).toBe(0);
    expect(await user.axe()).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
    expect(await hours()).toEqual(['2031-03-18T22:00', '2031-03-18T23:00']);
    expect(user.faults).toEqual([]);
    await user.close();
  });
});
