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

const inDays = (days: number) => Temporal.Now.plainDateISO('Asia/Almaty').add({ days }).toString();

/** An announced event that lacks nothing but what the test takes from it. */
async function announced(day: string, title: string): Promise<string> {
  const { id } = await samples.event(day, {
    title: { en: title, ru: title, kk: title, zh: title },
    visibility: 'internal',
  });
  await samples.session(id, 'Opening', `${day}T10:00`, `${day}T11:00`);
  await test.app.database.reader.query(
    `UPDATE event SET state = 'announced', announced_at = now() WHERE id = $1`,
    [id],
  );
  return id;
}

async function invited(event: string, family: string, role: string, daysAgo: number) {
  const made = await samples.client.post(`/api/v1/events/${event}/speakers`, {
    expertId: await samples.expert(family, 'Dana'),
    role,
    state: 'invited',
  });
  await test.app.database.reader.query(
    `UPDATE speaker SET state_changed_at = now() - make_interval(days => $2) WHERE id = $1`,
    [made.body.id, daysAgo],
  );
}

describe('today in the console', () => {
  it('says what goes there while nothing is due', async () => {
    const user = await test.user(await createOrganization(test.app), 'organizer');
    await user.open('/');
    await user.page.getByRole('heading', { name: 'Nothing is late and nothing is due' }).waitFor();
    expect(await user.axe()).toEqual([]);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('leads from what is late to where it is mended, and then no longer shows it', async () => {
    const foreign = await createOrganization(test.app);
    await eventSamples(test.app, foreign).event(inDays(5), { title: { en: 'Foreign event' } });
    const soon = await announced(inDays(10), 'Water and light');
    const later = await announced(inDays(40), 'A later one');
    await invited(later, 'Sadykova', 'moderator', 20);
    const user = await test.user(organization, 'organizer');
    const { page } = user;
    await user.open('/');
    const late = page
      .getByRole('region', { name: 'Late' })
      .or(page.locator('section[aria-labelledby=today-late]'));
    await late.getByRole('link', { name: 'Ask someone to moderate' }).waitFor();
    await late.getByRole('link', { name: 'Ask Dana Sadykova for an answer' }).waitFor();
    expect(await page.getByText('Foreign').count()).toBe(0);
    // One kind at a time, kept in the address.
    await page.getByText('Invitations unanswered · 1').click();
    await late
      .getByRole('link', { name: 'Ask someone to moderate' })
      .waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('kind')).toBe('invitation_unanswered');
    expect(await user.axe()).toEqual([]);
    await page.reload();
    // The line leads to the person; the answer is noted there.
    await late.getByRole('link', { name: 'Ask Dana Sadykova for an answer' }).click();
    const panel = page.getByRole('dialog', { name: 'Person' });
    await panel.getByRole('heading', { name: 'Dana Sadykova' }).waitFor();
    await panel.getByRole('button', { name: /Invited\. Change it/ }).click();
    await page.getByRole('menuitem', { name: 'Has accepted' }).click();
    await panel.getByRole('button', { name: /Accepted\. Change it/ }).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Today' }).click();
    await late.getByRole('link', { name: 'Ask someone to moderate' }).waitFor();
    await page.getByRole('link', { name: /Sadykova/ }).waitFor({ state: 'detached' });
    await late.getByRole('link', { name: 'Ask someone to moderate' }).click();
    await page.getByRole('heading', { name: 'Nobody is engaged yet' }).waitFor();
    expect(page.url()).toContain(`/events/${soon}/people`);
    expect(user.faults).toEqual([]);
    await user.close();
  });

  it('is read by who may only look, on a phone in Russian and in the dark', async () => {
    const user = await test.user(organization, 'viewer', {
      language: 'ru',
      size: 'phone',
      colorScheme: 'dark',
    });
    const { page } = user;
    await user.open('/');
    await page.getByRole('link', { name: 'Пригласить модератора' }).waitFor();
    expect(await page.getByRole('link', { name: 'Запланировать мероприятие' }).count()).toBe(0);
    expect(await user.axe()).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
    await page.getByRole('link', { name: 'Пригласить модератора' }).click();
    await page.getByRole('heading', { name: 'Пока никто не привлечён' }).waitFor();
    expect(await page.getByRole('button', { name: 'Добавить человека' }).count()).toBe(0);
    expect(user.faults).toEqual([]);
    await user.close();
  });
});
