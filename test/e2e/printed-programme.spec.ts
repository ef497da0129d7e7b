import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closePress } from '../../src/site/printed-programme-press.js';
import {
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { readPdf } from '../support/pdf-facts.js';
import {
  insertRow,
  siteAssignment,
  siteEvent,
  siteExpert,
  siteSession,
  visit,
} from '../support/site-samples.js';

let app: TestApp;
let home: TestOrganization;
let abroad: TestOrganization;
let forum: { id: string; slug: string };
let hall: string;
let small: string;

async function room(venue: string, name: object, position: number): Promise<string> {
  return insertRow(app, 'room', {
    organization_id: home.id,
    venue_id: venue,
    name,
    name_key: JSON.stringify(name),
    capacity: 300,
    position,
  });
}

beforeAll(async () => {
  app = await startApp();
  home = await createOrganization(app, { languages: ['ru', 'en', 'kk', 'zh'] });
  abroad = await createOrganization(app);
  forum = await siteEvent(app, home.id, { slug: 'forum-2027' });
  const venue = await insertRow(app, 'venue', {
    organization_id: home.id,
    name: { ru: 'Дворец' },
    zone: 'Asia/Almaty',
  });
  hall = await room(venue, { ru: 'Большой зал', en: 'Great Hall', zh: '大会堂' }, 0);
  small = await room(venue, { ru: 'Малый зал', en: 'Small Hall', zh: '小会堂' }, 1);
  const opening = await siteSession(
    app,
    home.id,
    forum.id,
    '2027-09-14T10:00',
    '2027-09-14T11:30',
    {
      kind: 'plenary',
      title: { ru: 'Открытие', en: 'Opening', kk: 'Ашылуы', zh: '开幕式' },
      abstract: { en: 'What the forum is *for*.' },
      room_id: hall,
    },
  );
  await siteSession(app, home.id, forum.id, '2027-09-15T10:00', '2027-09-15T11:00', {
    title: { ru: 'Второй день 🎉', en: 'Second day 🎉' },
    room_id: small,
  });
  const shown = await siteExpert(app, home.id, { family: 'Shown', given: 'Anna' });
  const hidden = await siteExpert(
    app,
    home.id,
    { family: 'Withheld', given: 'Boris' },
    { consent: 'withheld' },
  );
  await siteAssignment(app, opening, shown.id);
  await siteAssignment(app, opening, hidden.id);
});

afterAll(async () => {
  closePress();
  await app.close();
});

async function pdf(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${app.url}${path}`, { headers });
  const body = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, body };
}

const PUBLIC = '/en/events/forum-2027/programme.pdf';

describe('the public programme on paper', () => {
  it('is a tagged booklet of full sheets, with who has agreed to be named and nobody else', async () => {
    const { status, headers, body } = await pdf(`${PUBLIC}?form=booklet&second=zh`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe(
      'inline; filename="Forum of experts booklet A5.pdf"',
    );
    const facts = await readPdf(body);
    expect(facts).toMatchObject({
      title: 'Forum of experts',
      language: 'en',
      tagged: true,
      accessible: '1',
    });
    expect(facts.pages % 4).toBe(0);
    expect(facts.fonts.embedded).toBe(facts.fonts.described);
    expect(facts.bookmarks).toEqual([
      'At a glance',
      'Tuesday, 14 September 2027',
      'Opening',
      'Wednesday, 15 September 2027',
      'Second day',
      'People',
    ]);
    for (const words of [
      '专家论坛',
      '开幕式',
      '10:00–11:30',
      'What the forum is for.',
      'Shown, Anna',
    ])
      expect(facts.text).toContain(words);
    expect(facts.text).not.toContain('Withheld');
    expect(facts.text).not.toContain('Draft');
  });

  it('is a poster for each day in A3 and a sign for each room and day in A4', async () => {
    const poster = await readPdf((await pdf(`${PUBLIC}?form=poster`)).body);
    expect(poster.pages).toBe(2);
    expect(poster.bookmarks).toContain('Tuesday, 14 September 2027');
    const doors = await readPdf((await pdf(`${PUBLIC}?form=doors`)).body);
    expect([doors.pages, doors.bookmarks]).toEqual([2, ['Great Hall', 'Small Hall']]);
    const one = await readPdf((await pdf(`${PUBLIC}?form=doors&room=${small}`)).body);
    expect([one.pages, one.bookmarks]).toEqual([1, ['Small Hall']]);
    const day = await readPdf((await pdf(`${PUBLIC}?form=poster&day=2027-09-15`)).body);
    expect(day.text).toContain('Second day');
    expect(day.text).not.toContain('Opening');
  });

  it('says so where there is nothing to print', async () => {
    await siteEvent(app, home.id, { slug: 'bare' });
    for (const form of ['booklet', 'poster', 'doors']) {
      const facts = await readPdf((await pdf(`/ru/events/bare/programme.pdf?form=${form}`)).body);
      expect(facts.text).toContain('Программа ещё не опубликована.');
    }
    const none = await readPdf((await pdf(`${PUBLIC}?form=poster&day=2030-01-01`)).body);
    expect(none.text).toContain('The programme has no session for what was chosen.');
  });

  it('is not sent again to who has it, and is made anew when the programme changes', async () => {
    const path = `${PUBLIC}?form=doors&second=ru`;
    const etag = (await pdf(path)).headers.get('etag') ?? '';
    const again = await pdf(path, { 'if-none-match': etag });
    expect([again.status, again.body.byteLength]).toEqual([304, 0]);
    await app.database.reader.query(
      `UPDATE room SET name = name || '{"en": "Lesser Hall"}' WHERE id = $1`,
      [small],
    );
    const changed = await pdf(path, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect((await readPdf(changed.body)).bookmarks).toContain('Lesser Hall Малый зал');
  });

  it('is not there for an event that is not public', async () => {
    await siteEvent(app, home.id, { slug: 'hidden-draft', state: 'draft', announced_at: null });
    for (const slug of ['hidden-draft', 'no-such-event'])
      expect((await visit(app, `/en/events/${slug}/programme.pdf`)).status).toBe(404);
  });

  it('is linked from the page of the programme in every language', async () => {
    for (const lang of ['en', 'ru', 'kk', 'zh']) {
      const { text } = await visit(app, `/${lang}/events/forum-2027/programme`);
      for (const form of ['booklet', 'poster', 'doors'])
        expect(text).toContain(`href="/${lang}/events/forum-2027/programme.pdf?form=${form}"`);
    }
  });
});

describe('the draft on paper', () => {
  const path = () => `/api/v1/events/${forum.id}/print/booklet.pdf`;

  it('has every name, and the mark of a draft, for those who may read the programme', async () => {
    const authorization = `Bearer ${home.ownerToken}`;
    const { status, body } = await pdf(`${path()}?lang=en`, { authorization });
    expect(status).toBe(200);
    const facts = await readPdf(body);
    expect(facts.text).toContain('Withheld, Boris');
    expect(facts.text).toContain('Draft – not for distribution');
    const own = await pdf(path(), { authorization });
    expect(own.headers.get('content-language')).toBe('ru');
  });

  it('is for nobody else', async () => {
    expect((await pdf(path())).status).toBe(401);
    expect((await pdf(path(), { authorization: `Bearer ${abroad.ownerToken}` })).status).toBe(404);
    const authorization = `Bearer ${home.ownerToken}`;
    expect((await pdf(path().replace('booklet', 'leaflet'), { authorization })).status).toBe(404);
    expect((await pdf(`${path()}?second=de`, { authorization })).status).toBe(400);
  });
});
