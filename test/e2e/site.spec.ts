import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UI_LANGUAGES } from '../../src/kernel/languages.js';
import {
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { countQueries } from '../support/query-count.js';
import {
  insertRow,
  siteAssignment,
  siteEvent,
  siteExpert,
  siteOutcome,
  sitePublish,
  siteRecommendation,
  siteSession,
  siteSpeaker,
  siteVersion,
  visit,
} from '../support/site-samples.js';

const ORIGIN = 'http://suhbat.example.org';

let app: TestApp;
let home: TestOrganization;

beforeAll(async () => {
  app = await startApp();
  home = await createOrganization(app);
});
afterAll(() => app.close());

async function page(path: string): Promise<string> {
  const answer = await visit(app, path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text;
}

/** What a reader sees: the words of the page without its markup. */
function words(html: string): string {
  return html
    .replace(/<(script|style)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ');
}

describe('the beginning of the site', () => {
  it.each([
    ['kk-KZ,ru;q=0.8', 'kk'],
    ['zh-Hant-TW', 'zh'],
    ['de, ru;q=0.3, en;q=0.2', 'ru'],
    ['', 'en'],
  ])('leads a reader of "%s" to %s', async (header, lang) => {
    const { status, headers } = await visit(app, '/', { 'accept-language': header });
    expect([status, headers.get('location'), headers.get('vary')]).toEqual([
      302,
      `/${lang}/`,
      'Accept-Language',
    ]);
  });

  it('takes no address from the request', async () => {
    const { text } = await visit(app, '/en/', { 'x-forwarded-host': 'evil.example' });
    expect(text).not.toContain('evil.example');
    expect(text).toContain(`<link rel="canonical" href="${ORIGIN}/en/"/>`);
  });
});

describe('every page', () => {
  it('says its language, its twins in the others, and what it is', async () => {
    const { slug } = await siteEvent(app, home.id);
    for (const path of [
      '/',
      '/events',
      `/events/${slug}`,
      `/events/${slug}/programme`,
      '/mandates',
    ]) {
      for (const lang of UI_LANGUAGES) {
        const { status, headers, text } = await visit(app, `/${lang}${path}`);
        expect(status).toBe(200);
        expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
        expect(headers.get('content-language')).toBe(lang);
        expect(headers.get('cache-control')).toBe('public, max-age=60');
        expect(text.startsWith(`<!doctype html><html lang="${lang}">`)).toBe(true);
        expect(text).toContain(`<link rel="canonical" href="${ORIGIN}/${lang}${path}"/>`);
        for (const other of UI_LANGUAGES) {
          expect(text).toContain(
            `<link rel="alternate" hrefLang="${other}" href="${ORIGIN}/${other}${path}"/>`,
          );
          expect(text).toMatch(new RegExp(`<a href="/${other}${path}" lang="${other}"`));
        }
        const fallback = path === '/' ? `${ORIGIN}/` : `${ORIGIN}/en${path}`;
        expect(text).toContain(`<link rel="alternate" hrefLang="x-default" href="${fallback}"/>`);
        expect(text).toMatch(/<title>[^<]+<\/title>/);
        expect(text).toMatch(/<meta property="og:title" content="[^"]+"\/>/);
        expect(text.match(/<h1[ >]/g)).toHaveLength(1);
        // The policy forbids both.
        expect(text).not.toMatch(/ style="/);
        expect(text).not.toMatch(/<script(?! type="application\/ld\+json")/);
      }
    }
  });

  it('is answered with 304 to whoever has it', async () => {
    const { slug } = await siteEvent(app, home.id);
    const first = await visit(app, `/en/events/${slug}`);
    const etag = first.headers.get('etag') ?? '';
    const again = await visit(app, `/en/events/${slug}`, { 'if-none-match': etag });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
    const head = await fetch(`${app.url}/en/events/${slug}`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('has the one style sheet, kept for ever under its digest', async () => {
    const html = await page('/en/');
    const href = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(href).toMatch(/^\/assets\/site\.[0-9a-f]{16}\.css$/);
    const { status, headers, text } = await visit(app, href);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(text).toContain('prefers-color-scheme: dark');
    expect((await visit(app, '/assets/site.0000000000000000.css')).status).toBe(404);
  });
});

describe('an address where nothing is', () => {
  it('is answered by a page in the language of the address', async () => {
    const titles = {
      en: 'There is no such page',
      ru: 'Такой страницы нет',
      kk: 'Мұндай бет жоқ',
      zh: '没有这个页面',
    };
    for (const lang of UI_LANGUAGES) {
      for (const path of [
        '/nothing',
        '/events/no-such-event',
        '/events/no-such-event/programme',
        '/events/UPPER',
        '/events/%00',
        '/events/..%2f..%2fetc',
        '/experts/nobody',
        '/publications/nothing',
        '/recommendations/ORG1-REC-2026-999-REC.1',
        '/recommendations/x',
        '/mandates/nothing',
      ]) {
        const { status, headers, text } = await visit(app, `/${lang}${path}`, {
          'accept-language': 'de',
        });
        expect([path, status]).toEqual([path, 404]);
        expect(headers.get('cache-control')).toBe('no-store');
        expect(text).toContain(`<html lang="${lang}">`);
        expect(text).toContain(`<h1>${titles[lang]}</h1>`);
      }
    }
    const foreign = await visit(app, '/de/events', { 'accept-language': 'kk' });
    expect([foreign.status, foreign.text.includes('<html lang="kk">')]).toEqual([404, true]);
  });

  it('is answered with problem details to a program, and where a file was asked for', async () => {
    for (const [path, accept] of [
      ['/api/v1/nothing', 'text/html'],
      ['/en/events/no-such-event', 'application/json'],
      ['/en/events/no-such-event.ics', '*/*'],
      ['/en/publications/nothing.pdf', '*/*'],
      ['/feeds/nothing.atom', '*/*'],
    ] as const) {
      const { status, headers } = await visit(app, path, { accept });
      expect([path, status, headers.get('content-type')]).toEqual([
        path,
        404,
        'application/problem+json; charset=utf-8',
      ]);
    }
  });
});

describe('the page of an event', () => {
  it('says when by its own clock, where, in what state and why', async () => {
    const venueId = await insertRow(app, 'venue', {
      organization_id: home.id,
      name: { en: 'House of Dialogue', ru: 'Дом диалога' },
      address: { en: '14 Apple Street' },
      city: { en: 'Almaty', ru: 'Алматы' },
      country: 'KZ',
      zone: 'Asia/Almaty',
    });
    const { slug } = await siteEvent(app, home.id, {
      title: { ru: 'Перенесённый семинар' },
      kind: 'seminar',
      venue_id: venueId,
      startsLocal: '2027-09-14T10:00',
      endsLocal: '2027-09-14T12:30',
      languages: ['ru', 'zh'],
      attribution_rule: 'chatham_house',
      state: 'postponed',
      state_reason: { ru: 'Ждём визы.' },
    });
    const html = await page(`/en/events/${slug}`);
    const shown = words(html);
    expect(html).toContain('<h1><span lang="ru">Перенесённый семинар</span></h1>');
    expect(shown).toContain('This event has been postponed. The date below is the former one.');
    expect(html).toContain('<span lang="ru">Ждём визы.</span>');
    expect(shown).toContain('14 September 2027 10:00–12:30 Kazakhstan Time, UTC+5');
    expect(shown).toContain('House of Dialogue 14 Apple Street Almaty Kazakhstan');
    expect(shown).toContain('Russian, Chinese');
    expect(shown).toContain('Chatham House rule. What was said may be used');
    expect(words(await page(`/zh/events/${slug}`))).toContain('2027年9月14日 10:00–12:30');
    expect(words(await page(`/ru/events/${slug}`))).toContain('14 сентября 2027 г. 10:00–12:30');
  });

  it('gives titles in the reader’s language and marks any other (case 33: whatever the script)', async () => {
    for (const [title, lang] of [
      ['Қазақстан мен Қытай: жаңа көзқарас', 'kk'],
      ['中亚研讨会', 'zh'],
      ['Sammit', 'uz'],
    ] as const) {
      const { slug } = await siteEvent(app, home.id, { title: { [lang]: title } });
      const html = await page(`/en/events/${slug}`);
      expect(html).toContain(`<h1><span lang="${lang}">${title}</span></h1>`);
      if (lang !== 'uz')
        expect(await page(`/${lang}/events/${slug}`)).toContain(`<h1>${title}</h1>`);
    }
  });

  it('holds nothing active that an author wrote (case 49a)', async () => {
    const { slug } = await siteEvent(app, home.id, {
      title: { en: '<script>alert(1)</script>' },
      summary: { en: '"><img src=x onerror=alert(1)>' },
      description: {
        en: '[XSS](javascript:alert(1)) <img src=x onerror=alert(1)> [good](https://example.org/a)\n\n</script><script>alert(2)</script>',
      },
      format: 'online',
      online_url: 'javascript:alert(3)',
    });
    const html = await page(`/en/events/${slug}`);
    expect(html).not.toMatch(/<script>|<img|javascript:|<(?!meta )[^>]* onerror=/i);
    expect(html).toContain('href="https://example.org/a"');
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect((JSON.parse(data) as { name: string }).name).toBe('<script>alert(1)</script>');
  });

  it('leads to its series, proposals, partners and outcomes', async () => {
    const seriesId = await insertRow(app, 'series', {
      organization_id: home.id,
      slug: `series-${String(Date.now())}`,
      title: { en: 'Round tables' },
      event_kind: 'round_table',
      cadence: 'quarterly',
      starts_on: '2027-01-01',
    });
    const event = await siteEvent(app, home.id, { series_id: seriesId, series_number: 2 });
    const other = await siteEvent(app, home.id, {
      series_id: seriesId,
      series_number: 1,
      title: { en: 'The first of the series' },
    });
    const mandateId = await insertRow(app, 'mandate', {
      organization_id: home.id,
      slug: 'the-mandate-of-links',
      kind: 'speech',
      title: { en: 'The speech' },
      authentic_language: 'en',
      adopted_on: '2026-01-01',
      visibility: 'public',
    });
    const proposalId = await insertRow(app, 'proposal', {
      organization_id: home.id,
      mandate_id: mandateId,
      number: 7,
      title: { en: 'Meet regularly' },
    });
    const link = { organization_id: home.id, event_id: event.id };
    await insertRow(app, 'event_proposal', { ...link, proposal_id: proposalId });
    const partnerId = await insertRow(app, 'partner', {
      organization_id: home.id,
      name: { en: 'Shanghai Cooperation Organisation' },
      acronym: { en: 'SCO' },
      name_key: 'sco',
      kind: 'multilateral',
    });
    await insertRow(app, 'event_partner', { ...link, partner_id: partnerId, role: 'co_host' });
    const outcome = await siteOutcome(app, home, event.id);
    const versionId = await siteVersion(app, home.id, outcome.id, {
      editions: [{ lang: 'ru', title: 'Итог' }],
    });
    await sitePublish(app, home.id, outcome.id, versionId);
    const html = await page(`/en/events/${event.slug}`);
    expect(html).toContain(`href="/en/events/${other.slug}"`);
    expect(words(html)).toContain('No. 2 of the series “Round tables”');
    expect(html).toContain('href="/en/mandates/the-mandate-of-links#proposal-7"');
    expect(words(html)).toContain('Shanghai Cooperation Organisation ( SCO ) Co-host');
    expect(html).toContain(`href="/en/publications/${outcome.slug}"`);
    expect(await page('/en/mandates/the-mandate-of-links')).toContain(
      `href="/en/events/${event.slug}"`,
    );
  });
});

describe('the programme', () => {
  it('puts a session over midnight under its first day and says when it ends (case 10)', async () => {
    const event = await siteEvent(app, home.id);
    await siteSession(app, home.id, event.id, '2027-09-14T23:00', '2027-09-15T00:30', {
      title: { en: 'Night talk' },
    });
    await siteSession(app, home.id, event.id, '2027-09-15T09:00', '2027-09-15T10:00', {
      title: { en: 'Morning talk' },
    });
    await siteSession(app, home.id, event.id, '2027-09-15T10:00', '2027-09-15T11:00', {
      title: { en: 'Given up' },
      state: 'cancelled',
    });
    const html = await page(`/en/events/${event.slug}/programme`);
    const [, first = '', second = ''] = html.split('<section class="day"');
    expect(words(first)).toContain('Tuesday, 14 September 2027');
    expect(words(first)).toContain('23:00 until 00:30 (+1)');
    expect(words(first)).toContain('Night talk');
    expect(words(second)).toContain('Wednesday, 15 September 2027');
    expect(words(second)).not.toContain('Night talk');
    expect(second).toContain(
      '<s>Given up</s> <span class="badge badge-cancelled">Cancelled</span>',
    );
  });

  it('shows rooms side by side where sessions run so, and names who agreed', async () => {
    const event = await siteEvent(app, home.id);
    const venueId = await insertRow(app, 'venue', {
      organization_id: home.id,
      name: { en: 'House' },
      zone: 'Asia/Almaty',
    });
    const room = (name: string, position: number) =>
      insertRow(app, 'room', {
        organization_id: home.id,
        venue_id: venueId,
        name: { en: name },
        name_key: name,
        position,
      });
    const hallB = await room('Hall B', 2);
    const hallA = await room('Hall A', 1);
    const sessionB = await siteSession(
      app,
      home.id,
      event.id,
      '2027-09-14T10:00',
      '2027-09-14T11:00',
      {
        room_id: hallB,
        title: { en: 'Water' },
      },
    );
    await siteSession(app, home.id, event.id, '2027-09-14T10:30', '2027-09-14T11:30', {
      room_id: hallA,
      title: { en: 'Energy' },
    });
    const contributionId = await insertRow(app, 'contribution', {
      organization_id: home.id,
      session_id: sessionB,
      title: { en: 'Rivers that cross borders' },
      duration_minutes: 20,
    });
    const wang = await siteExpert(app, home.id, {
      lang: 'zh',
      script: 'Hani',
      family: '王',
      given: '测试',
      name_order: 'family_first',
    });
    const gulnar = await siteExpert(app, home.id, {
      lang: 'kk',
      script: 'Cyrl',
      given: 'Гүлнәр',
      name_order: 'family_first',
    });
    await siteAssignment(app, sessionB, wang.id, contributionId);
    await siteAssignment(app, sessionB, gulnar.id);
    const html = await page(`/en/events/${event.slug}/programme`);
    const parallel = html.slice(html.indexOf('class="parallel"'));
    expect(parallel.indexOf('Hall A')).toBeLessThan(parallel.indexOf('Hall B'));
    expect(words(html)).toContain('Rivers that cross borders 20 minutes');
    // Family name first and no blank; one name is just that (cases 31, 32).
    expect(html).toContain('<span lang="zh">王测试</span>');
    expect(html).toContain('<span lang="kk">Гүлнәр</span>');
    expect(words(html)).not.toMatch(/null|undefined/);
  });

  it('counts in the plural of the language', async () => {
    const event = await siteEvent(app, home.id);
    const sessionId = await siteSession(
      app,
      home.id,
      event.id,
      '2027-09-14T10:00',
      '2027-09-14T12:00',
    );
    for (const minutes of [1, 2, 5, 21]) {
      await insertRow(app, 'contribution', {
        organization_id: home.id,
        session_id: sessionId,
        title: { ru: 'Доклад' },
        duration_minutes: minutes,
        position: minutes,
      });
    }
    const shown = words(await page(`/ru/events/${event.slug}/programme`));
    expect(shown).toMatch(/1 минута .*2 минуты .*5 минут .*21 минута/);
  });
});

describe('the lists', () => {
  it('go on where the page before ended, without a row twice or left out', async () => {
    const other = await createOrganization(app);
    for (let number = 0; number < 45; number += 1) {
      // Three of them at the same hour: the order must not rest on the time alone.
      const day = String(1 + Math.floor(number / 3)).padStart(2, '0');
      await siteEvent(app, other.id, {
        startsLocal: `2011-03-${day}T10:00`,
        endsLocal: `2011-03-${day}T11:00`,
        kind: 'forum',
        state: 'held',
        slug: `past-forum-${String(number)}`,
      });
    }
    const seen: string[] = [];
    let path: string | undefined = '/en/events?when=past&kind=forum';
    for (let pages = 0; path !== undefined && pages < 10; pages += 1) {
      const html: string = await page(path);
      seen.push(
        ...[...html.matchAll(/href="\/en\/events\/(past-forum-\d+)"/g)].map(
          ([, slug]) => slug ?? '',
        ),
      );
      path = /<a href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
  });

  it('do what they can of an odd query', async () => {
    for (const query of [
      'kind=nonsense&theme=none',
      'cursor=garbage',
      `cursor=${Buffer.from('["2027","x"]').toString('base64url')}`,
      'when=past&when=past&kind[]=seminar',
      'kind=%00',
    ]) {
      expect((await visit(app, `/en/events?${query}`)).status).toBe(200);
      expect((await visit(app, `/ru/publications?${query}&q=%25&language=xx`)).status).toBe(200);
      expect((await visit(app, `/kk/recommendations?${query}&addressee=1`)).status).toBe(200);
      expect((await visit(app, `/zh/experts?${query}`)).status).toBe(200);
    }
  });

  it('keep to a theme and those below it', async () => {
    const theme = (key: string, parent: string | null) =>
      insertRow(app, 'theme', {
        organization_id: home.id,
        parent_id: parent,
        key,
        title: { en: `Theme ${key}` },
      });
    const economy = await theme('economy', null);
    const transport = await theme('transport', economy);
    const culture = await theme('culture', null);
    const event = async (themeId: string, slug: string) => {
      const { id } = await siteEvent(app, home.id, {
        slug,
        startsLocal: '2031-01-01T10:00',
        endsLocal: '2031-01-01T11:00',
      });
      await insertRow(app, 'event_theme', {
        organization_id: home.id,
        event_id: id,
        theme_id: themeId,
      });
    };
    await event(economy, 'about-economy');
    await event(transport, 'about-transport');
    await event(culture, 'about-culture');
    const html = await page('/en/events?theme=economy');
    expect(html).toContain('/en/events/about-economy"');
    expect(html).toContain('/en/events/about-transport"');
    expect(html).not.toContain('/en/events/about-culture"');
    expect(html).toContain('<option value="economy" selected="">Theme economy</option>');
  });
});

describe('a page asks the database as often for twenty rows as for one', () => {
  it('whatever the page', async () => {
    const quiet = await startApp();
    try {
      const organization = await createOrganization(quiet);
      const fill = async (from: number, to: number) => {
        for (let number = from; number < to; number += 1)
          await oneOfAll(quiet, organization, number);
      };
      const paths = [
        '/en/',
        '/en/events',
        '/en/events?when=past',
        '/en/events/the-event',
        '/en/events/the-event/programme',
        '/en/events/the-event.json',
        '/en/events/the-event/programme.ics',
        '/en/experts',
        '/en/experts/the-expert',
        '/en/publications',
        '/en/publications/the-outcome',
        '/en/recommendations',
        '/en/mandates',
        '/en/mandates/the-mandate',
        '/feeds/publications.atom',
        '/feeds/events.ics',
        '/sitemap.xml',
      ];
      const measure = async () => {
        const counts: Record<string, number> = {};
        for (const path of paths) {
          counts[path] = await countQueries(quiet, async () => {
            const { status } = await visit(quiet, path);
            expect([path, status]).toEqual([path, 200]);
          });
        }
        return counts;
      };
      await fill(0, 1);
      const one = await measure();
      await fill(1, 20);
      expect(await measure()).toEqual(one);
      for (const count of Object.values(one)) expect(count).toBeLessThanOrEqual(12);
    } finally {
      await quiet.close();
    }
  });
});

/** One more of everything: all of it hangs on one event, one person, one mandate. */
async function oneOfAll(
  on: TestApp,
  organization: TestOrganization,
  number: number,
): Promise<void> {
  const { id } = organization;
  const first = number === 0;
  const own = { organization_id: id };
  const sql = <T>(text: string, values: unknown[]) => on.database.reader.query<T>(text, values);
  if (first) {
    await siteEvent(on, id, {
      slug: 'the-event',
      startsLocal: '2027-01-01T00:00',
      endsLocal: '2027-02-25T00:00',
    });
    await siteExpert(on, id, { family: 'First', given: 'Expert' }, { slug: 'the-expert' });
  }
  const [event] = await sql<{ id: string }[]>(`SELECT id FROM event WHERE slug = 'the-event'`, []);
  const [expert] = await sql<{ id: string }[]>(
    `SELECT id FROM expert WHERE slug = 'the-expert'`,
    [],
  );
  const eventId = event?.id ?? '';
  const year = 2028 + number;
  const past = 2000 + number;
  const themeId = await insertRow(on, 'theme', {
    ...own,
    key: `theme-${String(number)}`,
    title: { en: 'Theme' },
  });
  await insertRow(on, 'event_theme', { ...own, event_id: eventId, theme_id: themeId });
  const mandateId = await insertRow(on, 'mandate', {
    ...own,
    slug: first ? 'the-mandate' : `mandate-${String(number)}`,
    kind: 'speech',
    title: { en: 'Mandate' },
    authentic_language: 'en',
    adopted_on: `${String(2026 - number)}-01-01`,
    visibility: 'public',
  });
  const [mandate] = await sql<{ id: string }[]>(
    `SELECT id FROM mandate WHERE slug = 'the-mandate'`,
    [],
  );
  const proposalId = await insertRow(on, 'proposal', {
    ...own,
    mandate_id: mandate?.id ?? mandateId,
    number: number + 1,
    title: { en: 'Proposal' },
  });
  await insertRow(on, 'commitment', {
    ...own,
    proposal_id: proposalId,
    number: 1,
    kind: 'events_held',
    title: { en: 'Hold events' },
    period: 'year',
    target: 1,
    starts_on: '2026-01-01',
  });
  await insertRow(on, 'event_proposal', { ...own, event_id: eventId, proposal_id: proposalId });
  const partnerId = await insertRow(on, 'partner', {
    ...own,
    name: { en: `Partner ${String(number)}` },
    name_key: String(number),
    kind: 'academic',
  });
  await insertRow(on, 'event_partner', {
    ...own,
    event_id: eventId,
    partner_id: partnerId,
    role: 'partner',
  });
  for (const [starts, state] of [
    [year, 'announced'],
    [past, 'held'],
  ] as const) {
    const { id: otherId } = await siteEvent(on, id, {
      startsLocal: `${String(starts)}-05-05T10:00`,
      endsLocal: `${String(starts)}-05-05T11:00`,
      state,
    });
    await siteSpeaker(on, id, otherId, expert?.id ?? '');
  }
  const other = await siteExpert(on, id, { family: `Family ${String(number)}`, given: 'Given' });
  await siteSpeaker(on, id, eventId, other.id);
  const day = String(number + 1).padStart(2, '0');
  const sessionId = await siteSession(
    on,
    id,
    eventId,
    `2027-01-${day}T10:00`,
    `2027-01-${day}T11:00`,
  );
  const contributionId = await insertRow(on, 'contribution', {
    ...own,
    session_id: sessionId,
    title: { en: 'Talk' },
  });
  await siteAssignment(on, sessionId, other.id, contributionId);
  await siteAssignment(on, sessionId, other.id);
  const outcome = await siteOutcome(
    on,
    organization,
    eventId,
    first ? { slug: 'the-outcome' } : {},
  );
  const evidenceId = await insertRow(on, 'evidence', {
    ...own,
    claim: { en: 'A fact' },
    state: 'checked',
    checked_at: '2026-01-01T00:00:00Z',
  });
  const [main] = await sql<{ id: string; symbol: string }[]>(
    `SELECT id, symbol FROM outcome WHERE slug = 'the-outcome'`,
    [],
  );
  const recommendation = await siteRecommendation(on, id, outcome, 1, {
    addressees: [{ partner_id: partnerId }],
  });
  const more = first || main === undefined ? [] : [main];
  const versionId = await siteVersion(on, id, outcome.id, {
    editions: [
      { lang: 'ru', title: 'Итог' },
      { lang: 'en', title: 'Outcome' },
    ],
    recommendations: [{ id: recommendation.id, texts: { ru: 'Совет', en: 'Advice' } }],
    evidence: [evidenceId],
  });
  await sitePublish(on, id, outcome.id, versionId, `2026-05-${day}T06:00:00Z`);
  // One more version of the first outcome, each with one recommendation more.
  for (const { id: outcomeId, symbol } of more) {
    const extra = await siteRecommendation(on, id, { id: outcomeId, symbol }, number + 1);
    const next = await siteVersion(on, id, outcomeId, {
      minor: number,
      updateType: 'correction',
      notice: { en: 'Mended' },
      editions: [{ lang: 'ru', title: 'Итог' }],
      recommendations: [{ id: extra.id, texts: { ru: 'Ещё совет' } }],
      evidence: [evidenceId],
    });
    await sitePublish(on, id, outcomeId, next, `2026-06-${day}T06:00:00Z`);
  }
}
