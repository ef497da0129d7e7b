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

/** Opens the programme of an event. It is never idle on the network: it listens to changes. */
async function open(user: ConsoleUser, event: string, search = ''): Promise<void> {
  await user.page.goto(`${ORIGIN}/console/events/${event}/programme${search}`);
  await user.page.locator('h1').first().waitFor();
}

async function announced() {
  const forum = await addForum(client);
  const answer = await client.post(
    `/api/v1/events/${forum.event}/state`,
    { to: 'announced' },
    { 'if-match': '"1"' },
  );
  expect(answer.status).toBe(200);
  return { ...forum, slug: answer.body.slug as string };
}

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

async function change(
  { id, version }: { id: string; version: number },
  patch: Record<string, unknown>,
) {
  const answer = await client.patch(`/api/v1/sessions/${id}`, patch, version);
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
}

async function release(event: string, body: Record<string, unknown> = {}) {
  const made = await client.post(`/api/v1/events/${event}/releases`, body);
  expect([made.status, made.body.code]).toEqual([201, undefined]);
}

const dialogOf = (on: Page): Locator => on.getByRole('dialog', { name: 'Release the programme' });

const listOf = (on: Page): Locator => on.getByRole('dialog', { name: 'Releases of the programme' });

/** Opens a part that is closed, by its words. */
const unfold = (within: Locator, words: string | RegExp) =>
  within.locator('summary').filter({ hasText: words }).click();

describe('releases in the console', () => {
  it('says what a release does, makes it, and tells the difference of the next one', async () => {
    const { event, hallA, hallB, slug } = await announced();
    const [chair, silent, thought] = [
      await addExpert(
        test.app,
        organization,
        { family: 'Осипова', given: 'Сара' },
        { languages: ['ru'], email: 'sara@example.org' },
      ),
      await addExpert(test.app, organization, { family: 'Безадресный', given: 'Иван' }),
      await addExpert(test.app, organization, { family: 'Думов', given: 'Олег' }),
    ];
    const engaged = await client.post(`/api/v1/events/${event}/speakers`, {
      expertId: thought,
      role: 'speaker',
    });
    expect(engaged.status).toBe(201);
    const energy = await session(event, 'Energy', {
      roomId: hallA,
      people: [
        { expertId: chair, role: 'chair' },
        { expertId: silent, role: 'panelist' },
        { expertId: thought, role: 'panelist' },
      ],
    });
    const water = await session(event, 'Water', { startsLocal: '2027-09-15T10:00' });
    await session(event, 'Waiting', { startsLocal: undefined });

    await open(organizer, event);
    await page.getByText(/^Not released yet: the public programme shows this draft/).waitFor();
    await page.getByRole('button', { name: 'Release …' }).click();
    const dialog = dialogOf(page);
    await dialog.getByText('2 of 3 sessions will be in the timetable.').waitFor();
    await unfold(dialog, '1 has no hours and is left out');
    await dialog.getByRole('link', { name: 'Waiting' }).waitFor();
    await unfold(dialog, '1 person in the timetable will not be named');
    await dialog.getByRole('link', { name: 'Proposed' }).waitFor();
    expect(await dialog.getByRole('link', { name: 'Олег Думов' }).getAttribute('href')).toBe(
      `/console/experts/${thought}`,
    );
    await unfold(dialog, /^New ?2$/);
    await dialog.getByText(/^New: “Energy”, 14 September 2027.*10:00.*11:00/).waitFor();
    await dialog.getByText(/^1 letter, to one person, each/).waitFor();
    await unfold(dialog, '1 person concerned has no address');
    await dialog.getByRole('link', { name: 'Иван Безадресный' }).waitFor();
    expect(await organizer.axe()).toEqual([]);

    await dialog.getByRole('textbox', { name: 'Name' }).fill('Spring');
    await dialog.locator('[name="note.en"]').fill('Rooms may still change.');
    await dialog.getByRole('button', { name: 'Release the programme' }).click();
    await dialog.getByText('Release “Spring” is out, with 2 sessions.').waitFor();
    await dialog.locator('[role=status]:focus').waitFor();
    await dialog.getByText('1 letter waits in the outbox for approval.').waitFor();
    await dialog.getByText('1 person concerned has no address').waitFor();
    expect(await dialog.getByRole('link', { name: 'Public programme' }).getAttribute('href')).toBe(
      `/en/events/${slug}/programme`,
    );
    await dialog.getByRole('link', { name: 'Look at the letters' }).click();
    await page.getByRole('button', { name: /Форум экспертов 2027: ваши заседания/ }).click();
    const letter = page.getByRole('dialog');
    await letter.getByText('Calendar files').waitFor();
    await letter.getByText(/\.ics$/).waitFor();

    // What has changed since is marked, and told in words.
    await open(organizer, event);
    await page.getByText(/^Released: “Spring”, .* Nothing has changed since\.$/).waitFor();
    await change(energy, { roomId: hallB });
    expect((await client.delete(`/api/v1/sessions/${water.id}`)).status).toBe(204);
    await page.getByText(/^Not released yet: changes in 2 sessions since “Spring”/).waitFor();
    await page.getByRole('button', { name: 'Release …' }).click();
    await dialog.getByText(/^1 session of “Spring” will no longer be in the programme/).waitFor();
    await dialog.getByText(/^No longer in the programme: “Water”/).waitFor();
    await unfold(dialog, /^Other hours or another room/);
    await dialog
      .getByRole('list', { name: 'Other hours or another room' })
      .getByText('“Energy” is in another room: Hall B (was Hall A).')
      .waitFor();
    await unfold(dialog, 'People concerned');
    const people = dialog.getByRole('list', { name: 'People concerned' });
    await people
      .getByRole('listitem')
      .filter({ hasText: 'Сара Осипова' })
      .getByText('“Energy” is in another room: Hall B (was Hall A).')
      .waitFor();
    // Without letters; the name is that of the first.
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Spring');
    await dialog.getByRole('checkbox', { name: 'Write to the people concerned' }).uncheck();
    await dialog.getByRole('button', { name: 'Release the programme' }).click();
    await dialog.getByText(/named “Spring” already/).waitFor();
    const name = dialog.getByRole('textbox', { name: 'Name' });
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    await name.fill('');
    await dialog.getByRole('button', { name: 'Release the programme' }).click();
    await dialog.getByText('Release 2 is out, with 1 session.').waitFor();
    await dialog.getByText('No letters were written.').waitFor();
    expect(organizer.faults).toEqual([]);
  });

  it('has nothing to release when nothing has changed, and tells who is second', async () => {
    const { event } = await announced();
    const energy = await session(event, 'Energy');
    await release(event, { name: 'Spring', letters: false });
    await open(organizer, event, '?dialog=release');
    const dialog = dialogOf(page);
    await dialog.getByRole('heading', { name: 'Nothing has changed' }).waitFor();
    await dialog.getByText(/Release “Spring” of .* already says what the draft says/).waitFor();
    expect(await dialog.getByRole('button', { name: 'Release the programme' }).count()).toBe(0);

    await change(energy, { title: { en: 'Oil' } });
    const act = dialog.getByRole('button', { name: 'Release the programme' });
    await act.waitFor();
    // The other one is first; this window learns of it by its own attempt.
    await page.route('**/releases/preview', (route) => route.abort());
    await release(event, { name: 'Theirs', letters: false });
    await act.click();
    await dialog.getByText('Release “Theirs” says the same already').waitFor();
    await page.unroute('**/releases/preview');
    const { items } = (await client.get(`/api/v1/events/${event}/releases`)).body;
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['Theirs', 'Spring']);
  });

  it('warns strongly of a release that publishes 0 of n, and makes it only after a tick', async () => {
    const { event } = await announced();
    await session(event, 'Waiting', { startsLocal: undefined });
    await session(event, 'Waiting too', { startsLocal: undefined });
    await open(organizer, event, '?dialog=release');
    const dialog = dialogOf(page);
    await dialog
      .getByText('0 of 2 sessions would be published: the public programme would be empty.')
      .waitFor();
    await dialog.getByRole('button', { name: 'Release the programme' }).click();
    await dialog.getByText(/^Of 2 sessions none would be in the timetable/).waitFor();
    expect((await client.get(`/api/v1/events/${event}/releases`)).body.items).toEqual([]);
    await dialog.getByRole('checkbox', { name: /Release an empty programme all the same/ }).check();
    await dialog.getByRole('button', { name: 'Release the programme' }).click();
    await dialog.getByText('Release 1 is out, with 0 sessions.').waitFor();
  });

  it('lists releases with what they changed, and puts the draft back to one', async () => {
    const { event, hallA, slug } = await announced();
    const energy = await session(event, 'Energy', { roomId: hallA });
    await release(event, { name: 'Spring', note: { en: 'Halls are open.' }, letters: false });
    await change(energy, { title: { en: 'Oil' }, roomId: null });
    await release(event, { letters: false });
    const later = await session(event, 'Later', { startsLocal: '2027-09-16T10:00' });
    expect((await client.delete(`/api/v1/rooms/${hallA}`)).status).toBe(204);

    await open(organizer, event);
    await page.getByRole('button', { name: 'Releases', exact: true }).click();
    const dialog = listOf(page);
    const rows = dialog.getByRole('list', { name: 'Releases of the programme' });
    await rows.getByRole('listitem').first().getByText('Latest').waitFor();
    const first = rows.getByRole('listitem').last();
    await first.getByText(/\(UTC\+5\) · .* · 1 session$/).waitFor();
    await first.getByText('Halls are open.').waitFor();
    await dialog.getByRole('button', { name: 'Release 2' }).click();
    await dialog.locator('h3:focus', { hasText: 'Release 2' }).waitFor();
    await unfold(dialog, /^Other hours or another room/);
    await dialog.getByText('“Energy” is now called “Oil”.').waitFor();
    await dialog.getByRole('button', { name: 'All releases' }).click();
    await dialog.getByRole('button', { name: '1 · Spring' }).click();
    await dialog.getByText('The first release: everything in it was new.').waitFor();
    const hrefOf = (name: string) => dialog.getByRole('link', { name }).getAttribute('href');
    expect(await hrefOf('This release on the public site')).toBe(
      `/en/events/${slug}/programme/releases/1`,
    );
    expect(await hrefOf('The present programme on the public site')).toBe(
      `/en/events/${slug}/programme`,
    );
    expect(await organizer.axe()).toEqual([]);

    await dialog.getByRole('button', { name: /^Put the draft back to this release/ }).click();
    const question = page.getByRole('dialog', { name: 'Put the draft back to “Spring”?' });
    await question.getByText(/Sessions that came later stay, without hours/).waitFor();
    await question.getByText(/changes that no release has, in 1 session\./).waitFor();
    await question.getByRole('button', { name: 'Put the draft back' }).click();
    await dialog.getByText('The draft is back at “Spring”.').waitFor();
    await dialog.getByText('Sessions put back: 1; made again: 0; kept without hours: 1.').waitFor();
    await dialog.getByText('Room “Hall A” of “Energy”').waitFor();
    expect((await client.get(`/api/v1/sessions/${later.id}`)).body.startsLocal).toBe(null);
    expect((await client.get(`/api/v1/sessions/${energy.id}`)).body.title).toEqual({
      en: 'Energy',
    });
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.locator('#programme-releases:focus').waitFor();
    expect(organizer.faults).toEqual([]);
  });

  it('lets a viewer look and nothing else, on a dark phone in Chinese', async () => {
    const { event } = await announced();
    await session(event, 'Energy');
    await release(event, { name: '春季', letters: false });
    await session(event, 'Water', { startsLocal: '2027-09-15T10:00' });
    const viewer = await test.user(organization, 'viewer', {
      language: 'zh',
      size: 'phone',
      colorScheme: 'dark',
    });
    await open(viewer, event, '?dialog=release');
    await viewer.page.getByText(/^尚未发布：1 个场次有变动。最近发布：发布版“春季”，/).waitFor();
    expect(await viewer.page.getByRole('button', { name: /发布日程/ }).count()).toBe(0);
    expect(await viewer.page.getByRole('dialog').count()).toBe(0);
    await viewer.page.getByRole('button', { name: '各发布版' }).click();
    const dialog = viewer.page.getByRole('dialog', { name: '日程的各发布版' });
    await dialog.getByRole('button', { name: '1 · 春季' }).click();
    await unfold(dialog, '新增');
    await dialog.getByText('新增：“Energy”').waitFor();
    expect(await dialog.getByRole('button', { name: /恢复/ }).count()).toBe(0);
    expect(await viewer.axe()).toEqual([]);
    expect(
      await viewer.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
    expect(viewer.faults).toEqual([]);
    await viewer.close();
  });
});
