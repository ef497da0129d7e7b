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

/** Opens the board of an event. It is never idle on the network: it listens to changes. */
async function open(user: ConsoleUser, event: string, more = ''): Promise<void> {
  await user.page.goto(`${ORIGIN}/console/events/${event}/programme?view=board${more}`);
  await user.page.locator('.board-scroll').waitFor();
  await user.page
    .locator('.board-surface')
    .evaluate((surface) => surface.scrollIntoView({ block: 'center' }));
}

const forum = (more: Record<string, unknown> = {}) =>
  addForum(client, { startsLocal: '2027-09-14T08:00', endsLocal: '2027-09-15T20:00', ...more });

async function session(event: string, title: string, more: Record<string, unknown> = {}) {
  const made = await client.post(`/api/v1/events/${event}/sessions`, {
    title: { en: title },
    kind: 'round_table',
    startsLocal: null,
    durationMinutes: 60,
    ...more,
  });
  expect(made.status).toBe(201);
  return made.body as { id: string; version: number };
}

/** Where the sessions of an event stand: `title room start minutes`, by title. */
async function places(event: string): Promise<string[]> {
  const board = (await client.get(`/api/v1/events/${event}/board`)).body;
  return board.sessions
    .map(
      ({
        title,
        roomName,
        startsLocal,
        durationMinutes,
      }: {
        title: { en: string };
        roomName: { en: string } | null;
        startsLocal: string | null;
        durationMinutes: number;
      }) =>
        [
          title.en,
          roomName?.en ?? '-',
          startsLocal?.slice(5, 16) ?? 'waits',
          String(durationMinutes),
        ].join(' '),
    )
    .sort();
}

/** Waits until the sessions of an event stand so. */
async function stand(event: string, expected: readonly string[]): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) {
    if (JSON.stringify(await places(event)) === JSON.stringify(expected)) break;
    await page.waitForTimeout(100);
  }
  expect(await places(event)).toEqual(expected);
}

const item = (on: Page, title: string): Locator =>
  on.locator('.board-surface').getByRole('button', { name: new RegExp(`^${title}, `) });

/** Where a time of a day stands in the column of a room, in pixels of the window; the board is scrolled there. */
async function point(on: Page, room: string, day: string, time: string) {
  const [hours = '0', minutes = '0'] = time.split(':');
  return on.locator('.board-scroll').evaluate(
    (scroll, at) => {
      const heads = [...scroll.querySelectorAll('.board-room')];
      const head = heads.find((one) => one.textContent.startsWith(at.room));
      const back = scroll.querySelector(`#board-day-${at.day}`)?.nextElementSibling;
      const first = [...scroll.querySelectorAll<HTMLElement>('.board-axis > span')].find(
        (one) => back instanceof HTMLElement && one.style.top === back.style.top,
      );
      if (head === undefined || !(back instanceof HTMLElement) || first === undefined)
        throw new Error(`The board shows no ${at.room} on ${at.day}`);
      const [, hour = ''] = getComputedStyle(back).backgroundSize.split(' ');
      const from = Number(first.textContent.slice(0, 2)) * 60;
      const below = ((at.minutes - from) * Number.parseFloat(hour)) / 60;
      scroll.scrollTop = back.offsetTop + below - scroll.clientHeight / 2;
      const column = head.getBoundingClientRect();
      return {
        x: column.left + column.width / 2,
        y: back.getBoundingClientRect().top + below,
      };
    },
    { room, day, minutes: Number(hours) * 60 + Number(minutes) },
  );
}

/** Scrolls until a session is in sight: what is far from it is not drawn. */
async function bring(title: string): Promise<void> {
  const board = page.locator('.board-scroll');
  for (let top = 0; (await item(page, title).count()) === 0 && top < 5000; top += 400) {
    await board.evaluate((scroll, to) => (scroll.scrollTop = to), top);
    await page.waitForTimeout(100);
  }
  await item(page, title).evaluate((one) => one.scrollIntoView({ block: 'center' }));
}

/** Takes a session with the mouse, near its upper edge, and leads it to a place. */
async function lead(title: string, room: string, day: string, time: string): Promise<void> {
  await bring(title);
  const from = await item(page, title).boundingBox();
  if (from === null) throw new Error(`${title} is not in sight`);
  const waits = (await item(page, title).getAttribute('class'))?.includes('is-waiting') ?? false;
  const into = waits ? 0 : 3;
  await page.mouse.move(from.x + 12, from.y + 3);
  await page.mouse.down();
  await page.mouse.move(from.x + 18, from.y + 12);
  // At the edges the board goes on by itself: the second look is at where it has come to.
  for (const steps of [3, 1]) {
    const to = await point(page, room, day, time);
    await page.mouse.move(to.x, to.y + into, { steps });
  }
}

async function drag(title: string, room: string, day: string, time: string): Promise<void> {
  await lead(title, room, day, time);
  await page.mouse.up();
}

const tip = (): Locator => page.locator('.board-tip');
const keys = async (...list: readonly string[]) => {
  for (const key of list) await page.keyboard.press(key);
};
const FIRST = '2027-09-14';
const SECOND = '2027-09-15';

describe('the board of a programme in the console', () => {
  it('builds a programme of two days with the mouse: place, move, resize, unschedule, undo and redo', async () => {
    const { event } = await forum();
    await session(event, 'Opening', { durationMinutes: 60 });
    await session(event, 'Corridors', { durationMinutes: 90 });
    await session(event, 'Visas');
    await open(organizer, event);
    await page.getByRole('heading', { name: 'Without hours (3)' }).waitFor();
    await drag('Opening', 'Hall A', FIRST, '09:00');
    await stand(event, [
      'Corridors - waits 90',
      'Opening Hall A 09-14T09:00 60',
      'Visas - waits 60',
    ]);
    await drag('Corridors', 'Hall B', FIRST, '10:30');
    await drag('Visas', 'Hall A', SECOND, '09:15');
    await stand(event, [
      'Corridors Hall B 09-14T10:30 90',
      'Opening Hall A 09-14T09:00 60',
      'Visas Hall A 09-15T09:15 60',
    ]);
    // Moved to another room and hour; a second later still where it was put.
    await drag('Corridors', 'Hall A', FIRST, '11:00');
    await stand(event, [
      'Corridors Hall A 09-14T11:00 90',
      'Opening Hall A 09-14T09:00 60',
      'Visas Hall A 09-15T09:15 60',
    ]);
    // Longer, by its lower edge.
    await bring('Opening');
    const opening = await item(page, 'Opening').boundingBox();
    if (opening === null) throw new Error('Opening is not in sight');
    await page.mouse.move(opening.x + 30, opening.y + opening.height - 3);
    await page.mouse.down();
    await page.mouse.move(opening.x + 30, opening.y + opening.height + 6);
    const half = await point(page, 'Hall A', FIRST, '10:30');
    await page.mouse.move(opening.x + 30, half.y);
    await tip().getByText('09:00–10:30').waitFor();
    await page.mouse.up();
    await stand(event, [
      'Corridors Hall A 09-14T11:00 90',
      'Opening Hall A 09-14T09:00 90',
      'Visas Hall A 09-15T09:15 60',
    ]);
    // Back among those without hours.
    await bring('Visas');
    const visas = await item(page, 'Visas').boundingBox();
    const tray = await page.locator('[data-tray]').boundingBox();
    if (tray === null || visas === null) throw new Error('nothing to drag to');
    await page.mouse.move(visas.x + 12, visas.y + 4);
    await page.mouse.down();
    await page.mouse.move(visas.x, visas.y + 12);
    await page.mouse.move(tray.x + 40, tray.y + 20, { steps: 3 });
    await page.locator('[data-tray].is-target').waitFor();
    await page.mouse.up();
    const end = [
      'Corridors Hall A 09-14T11:00 90',
      'Opening Hall A 09-14T09:00 90',
      'Visas Hall A waits 60',
    ];
    await stand(event, end);
    // All of it back, step by step, and forth again.
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    for (let step = 0; step < 6; step += 1) await undo.click();
    await stand(event, ['Corridors - waits 90', 'Opening - waits 60', 'Visas - waits 60']);
    expect(await undo.isDisabled()).toBe(true);
    const redo = page.getByRole('button', { name: 'Redo', exact: true });
    for (let step = 0; step < 6; step += 1) await redo.click();
    await stand(event, end);
    expect(organizer.faults).toEqual([]);
  });

  it('builds a programme of two days with the keyboard alone', async () => {
    const { event } = await forum();
    await session(event, 'Opening', { durationMinutes: 30 });
    await session(event, 'Corridors');
    await open(organizer, event);
    await item(page, 'Opening').focus();
    // Lifted, it stands in the first free place; from there by the grid and from room to room.
    await keys('Enter');
    await page
      .locator('[data-board-said]', { hasText: /Hall A, Tuesday,? 14 September 2027, 08:00–08:30/ })
      .waitFor();
    await keys('PageDown', 'ArrowDown', 'ArrowDown', 'ArrowRight');
    await page
      .locator('[data-board-said]', { hasText: /Hall B, .*09:10–09:40\. Allowed/ })
      .waitFor();
    await keys('Enter');
    await stand(event, ['Corridors - waits 60', 'Opening Hall B 09-14T09:10 30']);
    await page.locator('button:focus', { hasText: 'Opening' }).waitFor();
    await keys('Shift+ArrowDown', 'Shift+ArrowDown', 'Enter');
    await stand(event, ['Corridors - waits 60', 'Opening Hall B 09-14T09:10 40']);
    await item(page, 'Corridors').focus();
    await keys('Enter', 'Control+ArrowRight', 'PageDown', 'PageDown', 'Enter');
    await stand(event, ['Corridors Hall A 09-15T10:00 60', 'Opening Hall B 09-14T09:10 40']);
    // Escape puts back; U takes the hours away; Ctrl+Z and Ctrl+Shift+Z.
    await page.locator('button:focus', { hasText: 'Corridors' }).waitFor();
    await keys('Enter', 'ArrowDown', 'Escape');
    await page.locator('[data-board-said]', { hasText: 'Back where it was.' }).waitFor();
    await keys('ArrowUp');
    await page.locator('button:focus', { hasText: 'Opening' }).waitFor();
    await keys('u');
    await stand(event, ['Corridors Hall A 09-15T10:00 60', 'Opening Hall B waits 40']);
    await item(page, 'Opening').focus();
    await keys('Control+z');
    await stand(event, ['Corridors Hall A 09-15T10:00 60', 'Opening Hall B 09-14T09:10 40']);
    await item(page, 'Opening').focus();
    await keys('Control+Shift+z');
    await stand(event, ['Corridors Hall A 09-15T10:00 60', 'Opening Hall B waits 40']);
    await item(page, 'Corridors').focus();
    await keys('?');
    await page.getByRole('dialog', { name: 'Keys of the board' }).waitFor();
    await keys('Escape');
    expect(organizer.faults).toEqual([]);
  });

  it('says at each place whether it is allowed, with a warning, or refused, and why', async () => {
    const { event, hallA, hallB } = await forum();
    const expert = await addExpert(test.app, organization, { family: 'Сеитова', given: 'Дана' });
    const people = [{ expertId: expert, role: 'chair' }];
    await session(event, 'Corridors', { startsLocal: '2027-09-14T10:00', roomId: hallA, people });
    await session(event, 'Ports', { startsLocal: '2027-09-14T10:00', roomId: hallB });
    await session(event, 'Visas', { people, expectedAudience: 90 });
    await session(event, 'Crowd', { expectedAudience: 300 });
    await open(organizer, event);
    await lead('Visas', 'Hall B', FIRST, '10:30');
    await tip().getByText('Not possible').waitFor();
    await tip().getByText('Hall B is taken by “Ports”, 2027-09-14 10:00–11:00.').waitFor();
    await tip().getByText('Дана Сеитова is in “Corridors” then, 2027-09-14 10:00–11:00.').waitFor();
    await page.mouse.up();
    await page
      .getByText(/^Put back\. .*Hall B is taken by “Ports”/)
      .last()
      .waitFor();
    await lead('Crowd', 'Hall B', FIRST, '12:00');
    await tip().getByText('Allowed, with a warning').waitFor();
    await tip()
      .getByText(/300 people are expected for “Crowd”, and Hall B holds 100/)
      .waitFor();
    await page.mouse.up();
    await lead('Visas', 'Hall B', SECOND, '12:00');
    await tip().getByText('Allowed', { exact: false }).first().waitFor();
    expect(await tip().getAttribute('data-verdict')).toBe('allowed');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await stand(event, [
      'Corridors Hall A 09-14T10:00 60',
      'Crowd Hall B 09-14T12:00 60',
      'Ports Hall B 09-14T10:00 60',
      'Visas - waits 60',
    ]);
    // What another event holds only the server knows.
    const other = await addForum(client);
    await session(other.event, 'Elsewhere', { startsLocal: '2027-09-15T15:00', people });
    await lead('Visas', 'Hall B', SECOND, '15:30');
    await tip()
      .getByText(/is in “Elsewhere” of “Forum of experts 2027”/)
      .waitFor();
    expect(await tip().getAttribute('data-verdict')).toBe('refused');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(organizer.faults).toEqual([]);
  });

  it('swaps two, shifts what follows, and moves several together', async () => {
    const { event, hallA } = await forum();
    for (const [title, startsLocal, durationMinutes] of [
      ['One', '2027-09-14T09:00', 60],
      ['Two', '2027-09-14T10:15', 30],
      ['Three', '2027-09-14T11:00', 45],
    ] as const)
      await session(event, title, { startsLocal, durationMinutes, roomId: hallA });
    await open(organizer, event);
    await item(page, 'One').focus();
    await keys('s');
    await stand(event, [
      'One Hall A 09-14T09:45 60',
      'Three Hall A 09-14T11:00 45',
      'Two Hall A 09-14T09:00 30',
    ]);
    // Ten minutes later with all that follows.
    await item(page, 'One').focus();
    await keys('f', 'ArrowDown', 'ArrowDown');
    await tip().getByText('With 1 that follows').waitFor();
    await keys('Enter');
    await stand(event, [
      'One Hall A 09-14T09:55 60',
      'Three Hall A 09-14T11:10 45',
      'Two Hall A 09-14T09:00 30',
    ]);
    // Several chosen with the mouse move together, to the next day.
    await item(page, 'One').click();
    await item(page, 'Three').click({ modifiers: ['Shift'] });
    await page.getByRole('status').getByText('2 chosen').waitFor();
    await drag('One', 'Hall B', SECOND, '09:00');
    await stand(event, [
      'One Hall B 09-15T09:00 60',
      'Three Hall B 09-15T10:15 45',
      'Two Hall A 09-14T09:00 30',
    ]);
    await page.getByRole('button', { name: 'Swap the two' }).click();
    await stand(event, [
      'One Hall B 09-15T10:00 60',
      'Three Hall B 09-15T09:00 45',
      'Two Hall A 09-14T09:00 30',
    ]);
    expect(organizer.faults).toEqual([]);
  });

  it('shows what another organiser does without a reload, and refuses a stale write with what has changed', async () => {
    const { event, hallA, hallB } = await forum();
    const first = await session(event, 'Corridors', {
      startsLocal: '2027-09-14T10:00',
      roomId: hallA,
    });
    await open(organizer, event);
    await item(page, 'Corridors').waitFor();
    const other = await test.user(organization, 'organizer');
    await open(other, event);
    await item(other.page, 'Corridors').focus();
    for (const key of ['Enter', 'PageDown', 'Enter']) await other.page.keyboard.press(key);
    await item(page, 'Corridors').getByText('11:00–12:00').waitFor();
    await item(page, 'Corridors')
      .getByText(/^changed by /)
      .waitFor();
    // Now the line is broken: the board does not learn of the next change.
    await page.route('**/changes', (route) => route.abort());
    await open(organizer, event);
    await item(page, 'Corridors').waitFor();
    const now = (await client.get(`/api/v1/sessions/${first.id}`)).body.version;
    const moved = await client.post(`/api/v1/events/${event}/sessions/move`, {
      moves: [
        { sessionId: first.id, version: now, roomId: hallB, startsLocal: '2027-09-14T14:00' },
      ],
    });
    expect(moved.status).toBe(200);
    await drag('Corridors', 'Hall A', SECOND, '09:00');
    await page
      .getByText(
        /has changed “Corridors” meanwhile\. It stands here now: Hall B, Tuesday,? 14 September 2027, 14:00–15:00\./,
      )
      .last()
      .waitFor();
    await item(page, 'Corridors').getByText('14:00–15:00').waitFor();
    await stand(event, ['Corridors Hall B 09-14T14:00 60']);
    // What was meant is not lost.
    await page.getByRole('button', { name: 'Do it all the same' }).click();
    await stand(event, ['Corridors Hall A 09-15T09:00 60']);
    await page.unroute('**/changes');
    expect(organizer.faults).toEqual([]);
    await other.close();
  });

  it('lets a viewer look only, in the hours of the event', async () => {
    const { event, hallA } = await forum({ zone: 'Asia/Shanghai' });
    await session(event, 'Corridors', { startsLocal: '2027-09-14T10:00', roomId: hallA });
    await session(event, 'Later');
    const viewer = await test.user(organization, 'viewer', { zone: 'America/New_York' });
    await open(viewer, event);
    const seen = item(viewer.page, 'Corridors');
    await seen.getByText('10:00–11:00').waitFor();
    await viewer.page.locator('.board-day', { hasText: 'China' }).first().waitFor();
    await seen.focus();
    for (const key of ['u', 's', 'f', 'Shift+ArrowDown']) await viewer.page.keyboard.press(key);
    expect(await viewer.page.locator('.board-ghost').count()).toBe(0);
    for (const name of ['Undo', 'Redo', 'Keys'])
      expect(await viewer.page.getByRole('button', { name, exact: true }).count()).toBe(0);
    await viewer.page.keyboard.press('Enter');
    await viewer.page.getByRole('dialog', { name: 'Corridors' }).waitFor();
    expect(await places(event)).toEqual(['Corridors Hall A 09-14T10:00 60', 'Later - waits 60']);
    expect(viewer.faults).toEqual([]);
    await viewer.close();
  });

  it('is accessible on a desk in English, and on a phone in Kazakh in the dark', async () => {
    const { event, hallA, hallB } = await forum();
    const track = await client.post(`/api/v1/events/${event}/tracks`, {
      name: { en: 'Transport', kk: 'Көлік' },
      color: '#e8590c',
    });
    const at = { startsLocal: '2027-09-14T10:00', roomId: hallA };
    await session(event, 'Corridors', { ...at, trackId: track.body.id, kind: 'panel' });
    await session(event, 'Ports', { ...at, roomId: hallB });
    await session(event, 'Tea', { kind: 'break', allRooms: true, startsLocal: '2027-09-14T11:00' });
    await session(event, 'Later');
    await open(organizer, event, '&q=corr');
    await item(page, 'Tea').waitFor();
    await page.locator('.board-item.is-dim').first().waitFor();
    expect(await organizer.axe()).toEqual([]);
    await item(page, 'Corridors').focus();
    await keys('Enter', 'ArrowRight');
    await tip().getByText('Not possible').waitFor();
    expect(await organizer.axe()).toEqual([]);
    await keys('Escape');

    const phone = await test.user(organization, 'organizer', {
      language: 'kk',
      size: 'phone',
      colorScheme: 'dark',
    });
    await open(phone, event);
    await item(phone.page, 'Corridors').waitFor();
    // One room at a time.
    expect(await item(phone.page, 'Ports').count()).toBe(0);
    expect(await phone.axe()).toEqual([]);
    expect(
      await phone.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
    await item(phone.page, 'Later').click();
    await phone.page.getByRole('button', { name: 'Жылжыту …' }).click();
    const dialog = phone.page.getByRole('dialog', { name: /Later/ });
    await dialog.getByText('Болады').first().waitFor();
    await dialog.getByRole('combobox', { name: 'Зал' }).selectOption({ label: 'Hall A' });
    await dialog.getByText('Болмайды').waitFor();
    expect(await phone.axe()).toEqual([]);
    await dialog.getByRole('spinbutton', { name: /Сағат/ }).fill('14');
    await dialog.getByText('Болмайды').waitFor({ state: 'detached' });
    await dialog.getByRole('button', { name: 'Жылжыту', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await item(phone.page, 'Later').getByText('14:00–15:00').waitFor();
    expect(phone.faults).toEqual([]);
    expect(organizer.faults).toEqual([]);
    await phone.close();
  });
});

describe('an organiser in another zone', () => {
  it.each(['America/Phoenix', 'Pacific/Auckland'])(
    'in %s sees the event’s own hours and days, midnight of the first one too (pretalx #2585, #1702)',
    async (zone) => {
      const { event, hallA } = await forum({
        zone: 'Asia/Taipei',
        startsLocal: '2027-09-14T00:00',
      });
      for (const [title, from, to] of [
        ['Midnight', '00:00', '00:40'],
        ['Afternoon', '15:00', '15:40'],
      ])
        await session(event, title ?? '', {
          startsLocal: `2027-09-14T${from ?? ''}`,
          endsLocal: `2027-09-14T${to ?? ''}`,
          durationMinutes: null,
          roomId: hallA,
        });
      const user = await test.user(organization, 'organizer', { zone });
      await open(user, event);
      for (const [title, hours] of [
        ['Midnight', '00:00–00:40'],
        ['Afternoon', '15:00–15:40'],
      ]) {
        // What is out of sight is not drawn.
        await point(user.page, 'Hall A', '2027-09-14', (hours ?? '').slice(0, 5));
        const shown = item(user.page, title ?? '');
        await shown.waitFor();
        expect(
          `${(await shown.getAttribute('aria-label')) ?? ''} ${(await shown.textContent()) ?? ''}`,
        ).toContain(hours);
      }
      expect(user.faults).toEqual([]);
      await user.close();
    },
    60_000,
  );
});
