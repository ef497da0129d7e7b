import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createOrganization, startApp, type TestApp } from '../support/app.js';
import { siteAssignment, siteEvent, siteExpert, siteSession } from '../support/site-samples.js';

let app: TestApp;
let session: string;

const ORIGIN = { origin: 'https://other.example.org' };

beforeAll(async () => {
  app = await startApp();
  const home = await createOrganization(app, { languages: ['ru', 'en', 'kk', 'zh'] });
  const forum = await siteEvent(app, home.id, { slug: 'forum-2027' });
  session = await siteSession(app, home.id, forum.id, '2027-09-14T23:00', '2027-09-15T00:30', {
    kind: 'plenary',
    title: { ru: 'Открытие', zh: '开幕式' },
    languages: ['ru'],
  });
  const shown = await siteExpert(
    app,
    home.id,
    { family: 'Shown', given: 'Anna' },
    { slug: 'shown' },
  );
  const hidden = await siteExpert(
    app,
    home.id,
    { family: 'Withheld', given: 'Boris' },
    { consent: 'withheld' },
  );
  await siteAssignment(app, session, shown.id);
  await siteAssignment(app, session, hidden.id);
  await siteEvent(app, home.id, { slug: 'bare' });
  const quiet = await siteEvent(app, home.id, {
    slug: 'quiet',
    state: 'cancelled',
    attribution_rule: 'chatham_house',
  });
  const talk = await siteSession(app, home.id, quiet.id, '2027-09-14T10:00', '2027-09-14T11:00');
  await siteAssignment(app, talk, shown.id);
  await siteEvent(app, home.id, { slug: 'unannounced', state: 'draft', announced_at: null });
  await siteEvent(app, home.id, { slug: 'internal', visibility: 'internal' });
});

afterAll(async () => {
  await app.close();
});

async function ask(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${app.url}${path}`, { headers: { ...ORIGIN, ...headers } });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('the script', () => {
  it('is small, may be loaded by any page, and is kept for an hour', async () => {
    const { status, headers, text } = await ask('/embed/programme.js');
    expect(status).toBe(200);
    expect(Buffer.byteLength(text)).toBeLessThan(15_000);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(headers.has('set-cookie')).toBe(false);
    const again = await ask('/embed/programme.js', { 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('writes no markup, and knows no cookie and no storage', async () => {
    const { text } = await ask('/embed/programme.js');
    expect(text).not.toMatch(
      /innerHTML|insertAdjacentHTML|document\.write|eval\(|cookie\b(?!,)|Storage/,
    );
  });
});

describe('the file that the script asks for', () => {
  it('has what the page of the programme shows, in words of the language', async () => {
    const { status, headers, text } = await ask('/embed/programme/kk/forum-2027.json');
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=60',
      'content-language': 'kk',
    });
    expect(headers.has('set-cookie')).toBe(false);
    expect(headers.has('access-control-allow-credentials')).toBe(false);
    const programme = JSON.parse(text);
    expect(programme.title).toBe('Сарапшылар форумы');
    expect(programme.days).toEqual([
      {
        date: '2027-09-14',
        name: '2027 ж. 14 қыркүйек, сейсенбі',
        open: true,
        sessions: [
          {
            id: session,
            url: `http://suhbat.example.org/kk/events/forum-2027/programme#session-${session}`,
            hours: expect.stringContaining('23:00'),
            start: '2027-09-14T23:00+05:00',
            title: { text: 'Открытие', lang: 'ru' },
            minor: false,
            cancelled: null,
            facts: ['Пленарлық отырыс', 'орыс тілі'],
            people: [
              {
                name: { text: 'Anna Shown', lang: 'en' },
                role: 'Панель қатысушысы',
                url: 'http://suhbat.example.org/kk/experts/shown',
              },
            ],
          },
        ],
      },
    ]);
    expect(text).not.toContain('Withheld');
    const again = await ask('/embed/programme/kk/forum-2027.json', {
      'if-none-match': headers.get('etag') ?? '',
    });
    expect(again.status).toBe(304);
    expect(again.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('says what is missing, what is off, and names nobody where that would tell who said what', async () => {
    const bare = JSON.parse((await ask('/embed/programme/en/bare.json')).text);
    expect([bare.empty, bare.days, bare.links.length]).toEqual([
      'The programme has not been published yet.',
      [],
      1,
    ]);
    const quiet = JSON.parse((await ask('/embed/programme/en/quiet.json')).text);
    expect([quiet.notice, quiet.days[0].sessions[0].people]).toEqual([
      'This event has been cancelled.',
      [],
    ]);
  });

  it('gives the same polite sentence for an event that is unknown, internal or not announced', async () => {
    for (const slug of ['no-such-event', 'internal', 'unannounced', 'NOT A SLUG']) {
      const path = `/embed/programme/en/${encodeURIComponent(slug)}.json`;
      const { status, headers, text } = await ask(path);
      expect([slug, status, JSON.parse(text)]).toEqual([
        slug,
        404,
        { lang: 'en', message: 'The programme of this event is not public, or not yet.' },
      ]);
      expect(headers.get('access-control-allow-origin')).toBe('*');
    }
    expect((await ask('/embed/programme/de/forum-2027.json')).status).toBe(404);
    expect((await ask('/embed/programme/en/forum-2027.xml')).status).toBe(404);
  });
});

describe('the pages of the site', () => {
  it('stay closed to frames and scripts of others', async () => {
    for (const path of ['/en/events/forum-2027/programme', '/embed/programme.js']) {
      const { headers } = await ask(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(headers.get('x-frame-options')).toBe('DENY');
    }
    const page = await ask('/en/events/forum-2027/programme');
    expect(page.headers.has('access-control-allow-origin')).toBe(false);
    expect(page.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});
