import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { decomposedName } from '../support/case-files.js';
import {
  addSession,
  announceEvent,
  makeHalls,
  publicExpert,
  publishOutcome,
  taken,
} from '../support/case-records.js';
import { lettersTo } from '../support/browser-session.js';
import { pdfText } from '../support/pdf-text.js';
import { contentLines, readEvents } from '../support/read-calendar.js';
import { visit } from '../support/site-samples.js';

/* The replayable cases of names. `cases-time.spec.ts` has the table of all cases. */

let app: TestApp;
let organization: TestOrganization;
let client: ReturnType<typeof api>;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  organization = await createOrganization(app);
  client = api(app, organization.ownerToken);
});

async function page(path: string): Promise<string> {
  const answer = await visit(app, path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text;
}

/** What a reader sees: the words of a page without its markup. */
const words = (html: string) =>
  html
    .replace(/<(script|style)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const search = async (path: string, q: string): Promise<string[]> =>
  (await client.get(`${path}?q=${encodeURIComponent(q)}`)).body.items.map(
    ({ id }: { id: string }) => id,
  );

/** An event that is over, with a session that these people speak in. */
async function heldEvent(people: readonly { id: string }[]) {
  const event = await announceEvent(client, {
    startsLocal: '2026-06-01T09:00',
    endsLocal: '2026-06-01T18:00',
  });
  const session = taken(
    await addSession(client, event.id, '2026-06-01T10:00', '2026-06-01T11:00', {
      people: people.map(({ id }) => ({ expertId: id, role: 'speaker' })),
    }),
    201,
  );
  for (const { id } of people) {
    const speaker = { expertId: id, role: 'speaker', state: 'confirmed' };
    const added = await client.post(`/api/v1/events/${String(event.id)}/speakers`, speaker);
    expect([201, 409]).toContain(added.status);
  }
  return { event, session };
}

/** Every text that shows a person: pages, JSON, calendars, feeds, exports, PDF. */
async function surfaces(event: { id: string; slug: string }, expert: { id: string; slug: string }) {
  const { name } = (await client.get(`/api/v1/experts/${expert.id}`)).body as { name: string };
  const spoke = `Выступили: ${name}.`;
  const outcome = await publishOutcome(client, event.id, {
    editions: [{ lang: 'ru', title: 'Итоги', summary: spoke, body: spoke }],
  });
  const file = async (path: string) => {
    const headers = { authorization: `Bearer ${organization.ownerToken}` };
    const answer = await fetch(`${app.url}${path}`, { headers });
    expect([path, answer.status]).toEqual([path, 200]);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const text = async (path: string) => new TextDecoder().decode(await file(path));
  return {
    expert: await page(`/en/experts/${expert.slug}`),
    experts: await page('/ru/experts'),
    event: await page(`/en/events/${event.slug}`),
    programme: await page(`/kk/events/${event.slug}/programme`),
    'event.json': await page(`/en/events/${event.slug}.json`),
    publication: await page(`/ru/publications/${String(outcome.slug)}`),
    'publication.json': await page(`/ru/publications/${String(outcome.slug)}.json`),
    'feeds/publications.atom': await page('/feeds/publications.atom?lang=ru'),
    'feeds/publications.rss': await page('/feeds/publications.rss?lang=ru'),
    'publication.pdf': await pdfText(await file(`/ru/publications/${String(outcome.slug)}.pdf`)),
    'export.csv': await text('/api/v1/experts/export.csv'),
    api: await text(`/api/v1/experts/${expert.id}`),
    'api programme': await text(`/api/v1/events/${event.id}/programme`),
    'api speakers': await text(`/api/v1/events/${event.id}/speakers`),
    calendar: await page(`/en/events/${event.slug}/programme.ics`),
    sitemap: await page('/sitemap.xml'),
  };
}

describe('case 31: a person with one name', () => {
  it('is saved, found, and shown by it everywhere', async () => {
    for (const name of [
      { given: 'Гүлнәр', family: '' },
      { given: 'Гүлнәр', family: null },
      { given: 'Гүлнәр' },
    ])
      taken(await client.post('/api/v1/experts', { names: [name], emails: [] }), 201);
    const expert = await publicExpert(client, { given: 'Гүлнәр', family: ' \u00a0' });
    expect(expert.names[0]).toMatchObject({ given: 'Гүлнәр', family: null, printed: 'Гүлнәр' });
    expect(await search('/api/v1/experts', 'Гүлнәр')).toContain(expert.id);
    const { event } = await heldEvent([expert]);
    const shown: Record<string, string> = await surfaces(event, expert);
    const silent = ['calendar', 'sitemap'];
    for (const [where, text] of Object.entries(shown)) {
      const read = /<html/.test(text) ? words(text) : text;
      if (!silent.includes(where)) expect([where, read.includes('Гүлнәр')]).toEqual([where, true]);
      expect([where, /Гүлнәр,? ?(?:null|undefined|None)|(?:null|undefined|None),? Гүлнәр/.exec(read)])
        .toEqual([where, null]); // prettier-ignore
      if (where !== 'export.csv')
        expect([where, /, ?Гүлнәр ?[,<]|Гүлнәр, *</.exec(text)]).toEqual([where, null]);
      if (!/json|api/.test(where))
        expect([where, /\b(?:undefined|NaN|\[object)\b/.exec(read)]).toEqual([where, null]);
    }
    // Nothing that says who this is by its parts has an empty part.
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(
      shown['expert'] ?? '',
    )?.[1];
    expect(JSON.parse(data ?? '{}')).not.toHaveProperty('familyName');
    expect(shown['expert']).toMatch(/<h1[^>]*>(?:<[^>]+>)*Гүлнәр(?:<\/[^>]+>)*<\/h1>/);
  });

  it('comes in from a table without a family name', async () => {
    const data = new FormData();
    data.set(
      'file',
      new Blob(['email,family_name,given_name\ng@example.org,,Гүлнәр\n']),
      'one.csv',
    );
    const report = taken(await client.post('/api/v1/expert-imports', data), 201);
    expect(report.counts).toMatchObject({ create: 1, error: 0 });
    taken(await client.post(`/api/v1/expert-imports/${String(report.id)}/run`), 202);
    const [expert] = (await client.get('/api/v1/experts')).body.items;
    expect([expert.name, expert.names[0].family]).toEqual(['Гүлнәр', null]);
  });
});

describe('case 32: a Chinese name', () => {
  it('a) has its family name first and no blank, on every surface', async () => {
    const expert = await publicExpert(client, { family: '王', given: '测试' });
    expect(expert.name).toBe('王测试');
    const { event } = await heldEvent([expert]);
    for (const [where, text] of Object.entries(await surfaces(event, expert))) {
      const read = /<html/.test(text) ? words(text) : text;
      // A table has the parts in columns of their own.
      if (where === 'export.csv') continue;
      expect([where, /测试[\s,]*王|王[\s,]+测试/.exec(read)]).toEqual([where, null]);
      if (!['calendar', 'sitemap'].includes(where))
        expect([where, read.includes('王测试')]).toEqual([where, true]);
    }
  });
});

describe('case 33: addresses made of titles', () => {
  it('a) to d) keep the letters, are never empty, lead each to its own page, and hide no route', async () => {
    const titles = [
      { kk: 'Қазақстан мен Қытай: жаңа көзқарас' },
      { zh: '中亚研讨会' },
      { zh: '中亚研讨会' },
      { ru: 'Саммит' },
      { en: 'Sammit' },
      { en: 'admin' },
      { en: 'api' },
      { en: 'feeds' },
      { en: 'login' },
      { en: 'programme.ics' },
      { zh: '？！' },
    ];
    const slugs: string[] = [];
    for (const title of titles) {
      const { slug } = await announceEvent(client, { title });
      slugs.push(slug);
      expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      const [written = ''] = Object.values(title);
      const { text, status } = await visit(app, `/en/events/${String(slug)}`);
      expect([slug, status]).toEqual([slug, 200]);
      expect(/<h1[^>]*>(.*?)<\/h1>/s.exec(text)?.[1]?.replace(/<[^>]+>/g, '')).toBe(written);
    }
    expect(new Set(slugs).size).toBe(titles.length);
    expect(slugs[0]).toMatch(/^qazaqstan-men-qytai-zhana-kozqaras$/);
    for (const path of ['/en/events', '/api/openapi.json', '/login', '/feeds/events.ics', '/en/'])
      expect([path, (await visit(app, path)).status]).toEqual([path, 200]);
    expect((await visit(app, '/en/admin')).status).toBe(404);
    expect((await client.get('/api/v1/events')).status).toBe(200);
  });

  it('hold for experts and publications too', async () => {
    const expert = await publicExpert(client, { family: '王', given: '测试' });
    const twin = await publicExpert(client, { family: '王', given: '测试' });
    expect(expert.slug).not.toBe(twin.slug);
    for (const { slug } of [expert, twin]) await page(`/zh/experts/${String(slug)}`);
    const { event } = await heldEvent([]);
    const edition = { summary: '', body: 'Текст.', lang: 'zh', title: '中亚研讨会' };
    const input = { authenticLanguage: 'zh', editions: [edition] };
    const first = await publishOutcome(client, event.id, input);
    const second = await publishOutcome(client, event.id, { ...input, kind: 'communique' });
    expect(first.slug).not.toBe(second.slug);
    for (const { slug, symbol } of [first, second])
      expect(await page(`/zh/publications/${String(slug)}`)).toContain(symbol);
  });
});

describe('case 34: Uzbek signs, and signs that markup uses', () => {
  it('an institution and a partner are found by all five, and stay as they were written', async () => {
    const name = 'Oʻzbekiston namuna instituti';
    const { id } = taken(await client.post('/api/v1/institutions', { name: { uz: name } }), 201);
    const other = { name: { uz: 'Qozogʻiston instituti' } };
    taken(await client.post('/api/v1/institutions', other), 201);
    for (const sign of ["'", '\u2018', '\u2019', '\u02bc', '\u02bb'])
      expect([sign, await search('/api/v1/institutions', `O${sign}zbekiston`)]).toEqual([
        sign,
        [id],
      ]);
    const read = await client.get(`/api/v1/institutions/${String(id)}`);
    expect(read.body.name).toEqual({ uz: name });
  });

  it('a title is plain in calendars and letters, and escaped once in pages and feeds', async () => {
    const title = `O'zbekiston & Qirg'iziston "yoʻl"`;
    const event = await announceEvent(client, {
      title: { uz: title },
      startsLocal: '2026-06-01T09:00',
      endsLocal: '2026-06-01T18:00',
    });
    for (const path of [`/en/events/${String(event.slug)}.ics`, '/feeds/events.ics?lang=en']) {
      const found = readEvents(await page(path)).find(({ uid }) => uid.includes(event.id));
      expect(found?.summary).toBe(title);
      expect(contentLines(await page(path)).join('\n')).not.toMatch(/&(?:#\w+|amp|quot);/);
    }
    for (const q of ["O'zbekiston", 'O‘zbekiston', 'O’zbekiston', 'Oʼzbekiston', 'Oʻzbekiston'])
      expect([q, await search('/api/v1/events', q)]).toEqual([q, [event.id]]);
    const html = await page(`/en/events/${String(event.slug)}`);
    expect(html).toContain('O&#x27;zbekiston &amp; Qirg&#x27;iziston &quot;yoʻl&quot;');
    expect(html).not.toContain('&amp;amp;');
    expect(html).not.toContain('&amp;#');
    const read = await client.get(`/api/v1/events/${String(event.id)}`);
    expect(read.body.title).toEqual({ uz: title });

    const outcome = await publishOutcome(client, event.id, {
      authenticLanguage: 'uz',
      editions: [{ lang: 'uz', title, summary: '', body: 'Matn.' }],
    });
    for (const kind of ['atom', 'rss']) {
      const feed = await page(`/feeds/publications.${kind}?lang=en`);
      expect(feed).toMatch(/<title[^>]*>O'zbekiston &amp; Qirg'iziston "yoʻl"<\/title>/);
      expect(feed).not.toMatch(/<title[^>]*>[^<]*&amp;(?:amp|#|quot)/);
    }
    const pdf = await fetch(`${app.url}/en/publications/${String(outcome.slug)}.pdf?text=uz`);
    expect((await pdfText(new Uint8Array(await pdf.arrayBuffer()))).replace(/\s+/g, ' ')).toContain(
      title,
    );

    const { body } = await client.get('/api/v1/organization');
    taken(await client.patch('/api/v1/organization', { name: { en: title } }, body.version), 200);
    const member = { email: 'uzbek@example.org', role: 'viewer', language: 'en' };
    taken(await client.post('/api/v1/members', member), 201);
    const [letter] = await lettersTo(app, 'uzbek@example.org');
    const { body: messages } = await client.get('/api/v1/messages');
    const message = await client.get(`/api/v1/messages/${String(messages.items[0].id)}`);
    expect(letter?.kind).toBe('invitation');
    expect(message.body.bodyText).toContain(title);
    expect(`${String(message.body.subject)} ${String(message.body.bodyText)}`).not.toMatch(
      /&(?:#\w+|amp|quot);/,
    );
    expect(message.body.bodyHtml).toContain(
      'O&#39;zbekiston &#38; Qirg&#39;iziston &#34;yoʻl&#34; has given',
    );
  });
});

describe('case 35: composed and decomposed letters', () => {
  const { nfd, nfc } = decomposedName();

  it('are one person: found both ways, reported the second time, with one address', async () => {
    const first = taken(await client.post('/api/v1/experts', { names: [{ full: nfd }] }), 201);
    expect([first.name, first.slug]).toEqual([nfc, expect.stringMatching(/^[a-z]+(-[a-z]+)+$/)]);
    for (const q of [nfc, nfd]) expect(await search('/api/v1/experts', q)).toEqual([first.id]);
    const second = taken(await client.post('/api/v1/experts', { names: [{ full: nfc }] }), 201);
    expect(second.possibleDuplicates).toMatchObject([{ id: first.id, reasons: ['same_name'] }]);
  });

  it('are one institution, found both ways', async () => {
    const name = `Институт ${nfd}`;
    const first = taken(await client.post('/api/v1/institutions', { name: { ru: name } }), 201);
    expect(first.name.ru).toBe(name.normalize('NFC'));
    for (const q of [nfc, nfd]) expect(await search('/api/v1/institutions', q)).toEqual([first.id]);
    const second = await client.post('/api/v1/institutions', {
      name: { ru: name.normalize('NFC') },
    });
    expect([second.status, second.body.code]).toEqual([409, 'institution_name_taken']);
    expect(second.body.details.institutionId).toBe(first.id);
  });

  it('are one room, one partner, one event’s title', async () => {
    const { venueId, hallA } = await makeHalls(client);
    const rooms = `/api/v1/venues/${venueId}/rooms`;
    const name = `Зал ${nfd}`;
    const room = taken(await client.post(rooms, { name: { ru: name } }), 201);
    expect(room.name.ru).toBe(name.normalize('NFC'));
    for (const again of [name.normalize('NFC'), name, name.normalize('NFC').toUpperCase()]) {
      const { status, body } = await client.post(rooms, { name: { ru: again } });
      expect([again, status, body.code]).toEqual([again, 409, 'room_name_taken']);
    }
    const renamed = await client.patch(
      `/api/v1/rooms/${hallA}`,
      { name: { ru: name.normalize('NFC') } },
      1,
    );
    expect([renamed.status, renamed.body.code]).toEqual([409, 'room_name_taken']);

    const partner = { kind: 'academic', name: { ru: nfd } };
    taken(await client.post('/api/v1/partners', partner), 201);
    const twin = await client.post('/api/v1/partners', { ...partner, name: { ru: nfc } });
    expect(twin.status).toBe(409);

    const event = await announceEvent(client, { title: { ru: nfd } });
    for (const q of [nfc, nfd]) expect(await search('/api/v1/events', q)).toEqual([event.id]);
    const { headers } = await visit(app, `/ru/events/${String(event.slug)}.ics`);
    expect(headers.get('content-disposition')).toContain(encodeURIComponent(nfc));
  });
});

describe('case 36: one address in any letter case', () => {
  it('is one expert’s, found as it was typed, and shown as it was typed', async () => {
    const first = taken(
      await client.post('/api/v1/experts', {
        names: [{ family: 'Тестова', given: 'Айгүл' }],
        emails: ['Aigul.Testova@Example.ORG', 'test+kz@example.org'],
      }),
      201,
    );
    expect(first.emails).toEqual(['Aigul.Testova@Example.ORG', 'test+kz@example.org']);
    for (const q of ['aigul.testova@example.org', 'AIGUL.TESTOVA@EXAMPLE.ORG', 'test+kz@example'])
      expect([q, await search('/api/v1/experts', q)]).toEqual([q, [first.id]]);
    const names = [{ family: 'Другая', given: 'Лола' }];
    const second = await client.post('/api/v1/experts', {
      names,
      emails: ['aigul.testova@EXAMPLE.org'],
    });
    expect([second.status, second.body.code]).toEqual([409, 'expert_email_taken']);
    // The part after the plus is another mailbox until somebody says otherwise.
    taken(await client.post('/api/v1/experts', { names, emails: ['test@example.org'] }), 201);
  });
});

describe('case 38: an address at a domain in other letters', () => {
  it('a) and b) log one person in by either form; c) is refused with a clear message', async () => {
    const member = { email: 'aigul@пример.example', role: 'viewer', language: 'en' };
    taken(await client.post('/api/v1/members', member), 201);
    for (const email of ['aigul@xn--e1afmkfd.example', 'Aigul@Пример.Example']) {
      const before = (await lettersTo(app, 'aigul@пример.example')).length;
      expect((await api(app).post('/api/v1/login-links', { email })).status).toBe(202);
      expect((await lettersTo(app, 'aigul@пример.example')).length).toBe(before + 1);
    }
    const refused = await client.post('/api/v1/members', {
      ...member,
      email: 'айгүл@пример.example',
    });
    expect([refused.status, refused.body.issues[0].code]).toEqual([400, 'email_local_not_ascii']);
    expect(refused.body.issues[0].message).toMatch(/before the @|Latin|ASCII/i);
  });
});

describe('case 39: a name with look-alike letters', () => {
  it('is pointed out and found by the Cyrillic form; an all-Cyrillic name is none', async () => {
    const add = async (family: string, given: string, email: string) =>
      taken(
        await client.post('/api/v1/experts', { names: [{ family, given }], emails: [email] }),
        201,
      );
    const real = await add('Образцова', 'Сауле', 'a@example.org');
    const copy = await add('Oбразцова', 'Cауле', 'b@example.org');
    expect(copy.possibleDuplicates).toMatchObject([{ id: real.id, reasons: ['look_alike'] }]);
    expect(new Set(await search('/api/v1/experts', 'Сауле Образцова'))).toEqual(
      new Set([real.id, copy.id]),
    );
    expect((await add('Осипова', 'Сара', 'c@example.org')).possibleDuplicates).toEqual([]);
    const { body } = await client.get('/api/v1/duplicates');
    expect(body.items).toHaveLength(1);
  });
});
