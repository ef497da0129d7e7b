import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock } from '../../src/platform/clock.js';
import {
  type Answer,
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { calendarChecker, caseFile } from '../support/case-files.js';
import {
  EDITIONS,
  EVENT,
  GIVEN_AWAY,
  LANGUAGES,
  MANDATE,
  RECOMMENDATIONS,
  THEMES,
} from '../support/main-job-content.js';
import { readPdf } from '../support/pdf-facts.js';
import { readEvents, readInstants } from '../support/read-calendar.js';
import { readXml } from '../support/read-xml.js';

/*
 * The whole chain in one story, over HTTP: from a mandate to a published outcome, its correction and its withdrawal.
 * Each step stands on those before it. The clock goes from August to October 2026.
 */

type Body = Answer['body'];

let app: TestApp;
let organization: TestOrganization;
let client: ReturnType<typeof api>;
let reader: ReturnType<typeof api>;

const ids: Record<string, string> = {};
const id = (name: string): string => {
  const found = ids[name];
  if (found === undefined) throw new Error(`an earlier step did not make ${name}`);
  return found;
};

beforeAll(async () => {
  app = await startApp();
  organization = await createOrganization(app, { code: 'CA-CLUB', zone: 'Asia/Almaty' });
  client = api(app, organization.ownerToken);
  reader = api(app);
  now('2026-08-03T09:00');
});

afterAll(() => app.close());

/** It is this time in Almaty. */
function now(local: string): void {
  const instant = Temporal.PlainDateTime.from(local).toZonedDateTime('Asia/Almaty').toInstant();
  app.nest.get(Clock).now = () => instant;
}

/** The body of an answer that has this status. */
function taken(answer: Answer, status: number): Body {
  expect([answer.status, answer.body?.code, answer.body?.issues]).toEqual([
    status,
    undefined,
    undefined,
  ]);
  return answer.body;
}

/** The code of a refusal with this status. */
function refused(answer: Answer, status: number): string {
  expect(answer.status).toBe(status);
  return answer.body.code as string;
}

const ifMatch = (version: number) => ({ 'if-match': `"${String(version)}"` });
const page = async (path: string): Promise<string> => taken(await reader.get(path), 200) as string;
const text = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/&#(?:x27|39);/g, "'")
    .replace(/\s+/g, ' ');

/** The cell of a commitment of the mandate for the quarter or half-year of the event. */
async function cell(proposal: number, commitment: number): Promise<Body> {
  const { body } = await client.get(`/api/v1/mandates/${id('mandate')}/coverage`);
  const found = body.proposals
    .find((one: Body) => one.number === proposal)
    .commitments.find((one: Body) => one.number === commitment)
    .cells.find(({ period }: Body) => ['2026-Q3', '2026-H2', '2026'].includes(period.key));
  return found;
}

describe('3. a mandate and its coverage', () => {
  it('is loaded with its proposals and commitments in four languages', async () => {
    for (const { key, name, parent } of THEMES) {
      const theme = await client.post('/api/v1/themes', {
        key,
        title: name,
        ...(parent !== undefined && { parentId: id(`theme ${parent}`) }),
      });
      ids[`theme ${key}`] = taken(theme, 201).id;
    }
    const mandate = taken(await client.post('/api/v1/mandates', MANDATE), 201);
    ids['mandate'] = mandate.id;
    for (const proposal of mandate.proposals)
      ids[`proposal ${String(proposal.number)}`] = proposal.id;
    expect(mandate.proposals).toHaveLength(9);
    expect(mandate.proposals[0].title).toEqual(MANDATE.proposals[0]?.title);
    expect(mandate.commitmentCount).toBeGreaterThanOrEqual(9);
  });

  it('shows, before anything was done, what is missing and late', async () => {
    expect(await cell(1, 1)).toMatchObject({ state: 'at_risk', held: 0, planned: 0, missing: 1 });
    expect(await cell(6, 1)).toMatchObject({ state: 'at_risk', held: 0, proof: [] });
    const { body } = await client.get(`/api/v1/mandates/${id('mandate')}/coverage`);
    const past = body.proposals[0].commitments[0].cells.filter(
      ({ period }: Body) => period.endsOn < '2026-07-01',
    );
    expect(past.map(({ state }: Body) => state)).toEqual(['late', 'late', 'late', 'late', 'late']);
  });
});

describe('4. a series and an event in it', () => {
  it('has a venue with rooms and partners with roles', async () => {
    const venue = taken(
      await client.post('/api/v1/venues', {
        name: { en: 'House of Dialogue', ru: 'Дом диалога', kk: 'Диалог үйі', zh: '对话之家' },
        city: { en: 'Almaty', ru: 'Алматы', kk: 'Алматы', zh: '阿拉木图' },
        country: 'KZ',
        zone: 'Asia/Almaty',
      }),
      201,
    );
    ids['venue'] = venue.id;
    for (const [name, title] of [
      ['hall A', { en: 'Hall A', ru: 'Зал А', kk: 'А залы', zh: 'A厅' }],
      ['hall B', { en: 'Hall B', ru: 'Зал Б', kk: 'Б залы', zh: 'B厅' }],
    ] as const) {
      const room = await client.post(`/api/v1/venues/${id('venue')}/rooms`, { name: title });
      ids[name] = taken(room, 201).id;
    }
    const partner = await client.post('/api/v1/partners', {
      kind: 'multilateral',
      name: { en: 'Shanghai Cooperation Organisation', ru: 'ШОС', kk: 'ШЫҰ', zh: '上海合作组织' },
      acronym: { en: 'SCO', ru: 'ШОС', kk: 'ШЫҰ', zh: '上合组织' },
    });
    ids['partner'] = taken(partner, 201).id;
    const series = await client.post('/api/v1/series', {
      title: { en: 'Round tables', ru: 'Круглые столы', kk: 'Дөңгелек үстелдер', zh: '圆桌会议' },
      eventKind: 'round_table',
      cadence: 'quarterly',
      startsOn: '2026-07-01',
    });
    ids['series'] = taken(series, 201).id;
    const { body } = await client.get(`/api/v1/series/${id('series')}/schedule`);
    expect(body.slots[0]).toMatchObject({ startsOn: '2026-07-01', state: 'due', events: [] });
  });

  it('is announced only with its venue, and held only after it has begun', async () => {
    const event = taken(
      await client.post('/api/v1/events', {
        ...EVENT,
        seriesId: id('series'),
        proposalIds: [1, 2, 3, 4, 6, 7, 9].map((number) => id(`proposal ${String(number)}`)),
        themeIds: [id('theme transport'), id('theme common-security')],
        partners: [{ partnerId: id('partner'), role: 'co_host' }],
      }),
      201,
    );
    ids['event'] = event.id;
    ids['event slug'] = event.slug;
    expect(event).toMatchObject({
      state: 'draft',
      startsAt: '2026-09-14T04:00:00Z',
      seriesNumber: 1,
    });
    const state = `/api/v1/events/${id('event')}/state`;
    const early = await client.call('POST', state, { to: 'announced' }, ifMatch(event.version));
    expect(refused(early, 409)).toBe('event_venue_missing');
    const placed = taken(
      await client.patch(`/api/v1/events/${id('event')}`, { venueId: id('venue') }, event.version),
      200,
    );
    const announced = taken(
      await client.call('POST', state, { to: 'announced' }, ifMatch(placed.version)),
      200,
    );
    const held = await client.call('POST', state, { to: 'held' }, ifMatch(announced.version));
    expect(refused(held, 409)).toBe('event_not_begun');
    const stale = await client.patch(`/api/v1/events/${id('event')}`, { onlineUrl: null }, 1);
    expect(refused(stale, 412)).toBe('stale_version');
    expect(await cell(1, 1)).toMatchObject({ state: 'on_track', planned: 1, missing: 0 });
  });
});

describe('5. the experts', () => {
  async function imported(name: Parameters<typeof caseFile>[0]): Promise<Body> {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(caseFile(name))]), name);
    const preview = taken(await client.post('/api/v1/expert-imports', form), 201);
    expect(preview.state).toBe('previewed');
    const done = taken(await client.post(`/api/v1/expert-imports/${String(preview.id)}/run`), 202);
    return { ...done, preview };
  }

  const byEmail = async (email: string): Promise<Body> =>
    (await client.get(`/api/v1/experts?q=${encodeURIComponent(email)}`)).body.items[0];

  it('are imported as Excel saves them in Russian, in Chinese and as UTF-8', async () => {
    const russian = await imported('c23a_cp1251_semicolon.csv');
    expect(russian).toMatchObject({ encoding: 'windows-1251', delimiter: ';', state: 'done' });
    expect(russian.counts).toMatchObject({ create: 2, error: 0 });
    const chinese = await imported('c23b_gbk.csv');
    expect([chinese.encoding, chinese.counts.create]).toEqual(['gbk', 2]);
    const utf8 = await imported('c22a_utf8_bom.csv');
    expect([utf8.encoding, utf8.counts.create]).toEqual(['utf-8', 3]);
    expect(await byEmail('zhang.shili@example.org')).toMatchObject({
      name: '张示例',
      country: 'CN',
    });
    expect(await byEmail('olga.testovich@example.org')).toMatchObject({ country: 'KZ' });
    for (const [name, email] of [
      ['olga', 'olga.testovich'],
      ['ivan', 'ivan.obrazcov'],
      ['zhang', 'zhang.shili'],
      ['aigul', 'aigul.testova'],
      ['wang', 'wang.ceshi'],
      ['dilnoza', 'dilnoza.sinova'],
    ] as const) {
      ids[name] = (await byEmail(`${email}@example.org`)).id;
    }
  });

  it('come once, however often and with whatever letters they are in a file', async () => {
    const first = await imported('c27_duplicates.csv');
    expect(first.counts).toMatchObject({ create: 2, same_as_row: 1, error: 1 });
    expect(first.rows.map(({ row, action }: Body) => [row, action])).toEqual([
      [2, 'create'],
      [3, 'same_as_row'],
      [4, 'error'],
      [5, 'create'],
    ]);
    const again = await imported('c27_duplicates.csv');
    expect(again.counts).toMatchObject({ create: 0 });
  });

  it('are found in every script, and by the beginning of a word', async () => {
    const found = async (q: string) =>
      (await client.get(`/api/v1/experts?q=${encodeURIComponent(q)}`)).body.items.map(
        (expert: Body) => expert.id,
      );
    expect(await found('Testova')).toContain(id('aigul'));
    expect(await found('王测试')).toEqual([id('wang')]);
    expect(await found('Wang Ceshi')).toContain(id('wang'));
    expect(await found('Синова')).toContain(id('dilnoza'));
  });

  it('that are one person are offered for merging; a merge moves everything and can be undone', async () => {
    const double = taken(
      await client.post('/api/v1/experts', {
        names: [{ lang: 'en', family: 'Testova', given: 'Aigul', order: 'given_first' }],
        emails: ['a.testova@example.org'],
        country: 'KZ',
        category: 'scholar',
      }),
      201,
    );
    expect(double.possibleDuplicates.map((one: Body) => one.id)).toContain(id('aigul'));
    const speaker = await client.post(`/api/v1/events/${id('event')}/speakers`, {
      expertId: double.id,
      role: 'moderator',
    });
    ids['engagement'] = taken(speaker, 201).id;
    const merge = async () =>
      taken(
        await client.post(`/api/v1/experts/${id('aigul')}/merge`, {
          otherId: double.id,
          take: { category: 'other' },
        }),
        201,
      );
    const engaged = async () =>
      (await client.get(`/api/v1/speakers/${id('engagement')}`)).body.expertId as string;
    const first = await merge();
    expect(first.expert.emails).toEqual(['aigul.testova@example.org', 'a.testova@example.org']);
    expect(await engaged()).toBe(id('aigul'));
    expect(refused(await client.get(`/api/v1/experts/${String(double.id)}`), 410)).toBe(
      'expert_merged',
    );
    taken(await client.post(`/api/v1/merges/${String(first.merge.id)}/undo`), 200);
    expect(await engaged()).toBe(double.id);
    expect((await merge()).expert).toMatchObject({ id: id('aigul'), category: 'scholar' });
  });

  it('are shown to the public only with their consent', async () => {
    const expert = (await client.get(`/api/v1/experts/${id('aigul')}`)).body;
    ids['aigul slug'] = expert.slug;
    expect((await reader.get(`/en/experts/${id('aigul slug')}`)).status).toBe(404);
    const consent = await client.post(`/api/v1/experts/${id('aigul')}/consent`, {
      consent: 'granted',
      source: 'Letter of 5 August',
    });
    taken(consent, 200);
    expect(text(await page(`/ru/experts/${id('aigul slug')}`))).toContain('Айгүл');
  });
});

describe('6. the speakers', () => {
  it('are engaged with role and state, from as many countries and categories as was promised', async () => {
    const dilnoza = (await client.get(`/api/v1/experts/${id('dilnoza')}`)).body;
    taken(
      await client.patch(
        `/api/v1/experts/${id('dilnoza')}`,
        { category: 'public_figure' },
        dilnoza.version,
      ),
      200,
    );
    for (const [name, role] of [
      ['olga', 'chair'],
      ['ivan', 'speaker'],
      ['zhang', 'speaker'],
      ['dilnoza', 'panelist'],
    ] as const) {
      const speaker = await client.post(`/api/v1/events/${id('event')}/speakers`, {
        expertId: id(name),
        role,
        state: 'accepted',
      });
      taken(speaker, 201);
    }
    const path = `/api/v1/speakers/${id('engagement')}`;
    const proposed = (await client.get(path)).body;
    const refusal = await client.call(
      'POST',
      `${path}/state`,
      { to: 'confirmed' },
      ifMatch(proposed.version),
    );
    expect(refused(refusal, 409)).toBe('speaker_transition_refused');
    const accepted = await client.call(
      'POST',
      `${path}/state`,
      { to: 'accepted' },
      ifMatch(proposed.version),
    );
    expect(taken(accepted, 200).state).toBe('accepted');
    const [countries, categories] = [await cell(2, 1), await cell(2, 2)];
    expect(countries.proof[0]).toMatchObject({ id: id('event'), present: 4, counts: true });
    expect(categories.proof[0]).toMatchObject({ present: 3, counts: true });
  });
});

describe('7. the programme', () => {
  const schedule = (title: string, starts: string, ends: string, more: object = {}) =>
    client.post(`/api/v1/events/${id('event')}/sessions`, {
      title: { en: title, ru: `${title} (ru)` },
      kind: 'panel',
      startsLocal: `2026-09-${starts}`,
      endsLocal: `2026-09-${ends}`,
      ...more,
    });

  it('takes touching sessions and one over midnight', async () => {
    const olga = [{ expertId: id('olga'), role: 'chair' }];
    const opening = await schedule('Opening', '14T10:00', '14T11:00', {
      roomId: id('hall A'),
      people: olga,
    });
    ids['opening'] = taken(opening, 201).id;
    const water = await schedule('Water', '14T11:00', '14T12:30', {
      roomId: id('hall A'),
      people: [{ expertId: id('ivan'), role: 'speaker' }],
    });
    ids['water'] = taken(water, 201).id;
    const transit = await schedule('Transit', '14T11:00', '14T12:30', { roomId: id('hall B') });
    ids['transit'] = taken(transit, 201).id;
    const night = await schedule('Night of poetry', '14T22:30', '15T00:30', {
      roomId: id('hall A'),
      kind: 'social',
    });
    expect(taken(night, 201)).toMatchObject({
      startsAt: '2026-09-14T17:30:00Z',
      endsAt: '2026-09-14T19:30:00Z',
    });
  });

  it('refuses a room or an expert twice, and names the other session with its hours', async () => {
    const room = await schedule('Press', '14T10:30', '14T11:30', { roomId: id('hall A') });
    expect(refused(room, 409)).toBe('session_room_taken');
    expect(room.body.params).toMatchObject({
      room: 'Hall A',
      session: 'Opening',
      event: EVENT.title.en,
      starts: '2026-09-14 10:00',
      ends: '11:00',
    });
    const people = [{ expertId: id('olga'), role: 'speaker' }];
    const expert = await schedule('Interview', '14T10:30', '14T11:00', { people });
    expect(refused(expert, 409)).toBe('session_expert_taken');
    expect(expert.body.params).toMatchObject({ session: 'Opening' });
    const outside = await schedule('Too early', '14T08:00', '14T09:30');
    expect(refused(outside, 409)).toBe('session_outside_event');
    const beside = await schedule('Interview', '14T10:30', '14T11:00', {
      people: [{ ...people[0], blocking: false, nonBlockingReason: 'Recorded beforehand' }],
    });
    taken(beside, 201);
  });

  it('moves several sessions at once, checked as they will stand, all or none', async () => {
    const versions = async () => {
      const { sessions } = (await client.get(`/api/v1/events/${id('event')}/programme`)).body;
      return (session: string) => sessions.find((one: Body) => one.id === session);
    };
    const before = await versions();
    const move = (session: string, to: object) => ({
      sessionId: session,
      version: before(session).version,
      ...to,
    });
    const path = `/api/v1/events/${id('event')}/sessions/move`;
    const clash = await client.post(path, {
      moves: [
        move(id('transit'), { roomId: id('hall A') }),
        move(id('opening'), { startsLocal: '2026-09-14T09:30' }),
      ],
    });
    expect(refused(clash, 409)).toBe('session_room_taken');
    expect((await versions())(id('opening')).startsLocal).toBe('2026-09-14T10:00');
    const swap = await client.post(path, {
      moves: [
        move(id('transit'), { roomId: id('hall A') }),
        move(id('water'), { roomId: id('hall B') }),
      ],
    });
    taken(swap, 200);
    const after = await versions();
    expect([after(id('transit')).roomId, after(id('water')).roomId]).toEqual([
      id('hall A'),
      id('hall B'),
    ]);
  });
});

describe('8. the outcome', () => {
  it('is written after the event was held, in four languages', async () => {
    now('2026-09-15T19:00');
    const event = (await client.get(`/api/v1/events/${id('event')}`)).body;
    const state = `/api/v1/events/${id('event')}/state`;
    taken(await client.call('POST', state, { to: 'held' }, ifMatch(event.version)), 200);
    expect(await cell(1, 1)).toMatchObject({ state: 'kept', held: 1, planned: 0, missing: 0 });
    expect(await cell(9, 1)).toMatchObject({ held: 1 });
    expect(await cell(6, 1)).toMatchObject({ outcomes: { events: 1, waiting: 1, inTime: 0 } });

    const outcome = taken(
      await client.post(`/api/v1/events/${id('event')}/outcomes`, {
        kind: 'recommendations',
        authenticLanguage: 'ru',
        editions: EDITIONS.map((edition) =>
          edition.lang === 'ru' ? { ...edition, body: edition.body + GIVEN_AWAY } : edition,
        ),
      }),
      201,
    );
    expect(outcome.symbol).toBe('CA-CLUB/REC/2026/1');
    Object.assign(ids, { outcome: outcome.id, version: outcome.current.id, slug: outcome.slug });
    for (const [index, texts] of RECOMMENDATIONS.entries()) {
      const recommendation = await client.post(
        `/api/v1/outcomes/${id('outcome')}/recommendations`,
        {
          texts,
          addressees: [
            index === 0
              ? { partnerId: id('partner') }
              : {
                  name: {
                    ru: 'Таможенные службы',
                    en: 'Customs services',
                    kk: 'Кеден',
                    zh: '海关',
                  },
                },
          ],
        },
      );
      expect(taken(recommendation, 201).symbol).toBe(`CA-CLUB/REC/2026/1/REC.${String(index + 1)}`);
    }
  });

  it('cites facts, which must be checked, and gives no statement to a person', async () => {
    const evidence = taken(
      await client.post('/api/v1/evidence', {
        claim: {
          en: 'On 8 April 2025 the first train left for Tashkent.',
          ru: '8 апреля 2025 года первый поезд ушёл в Ташкент.',
          kk: '2025 жылғы 8 сәуірде алғашқы пойыз Ташкентке кетті.',
          zh: '2025年4月8日首趟列车驶往塔什干。',
        },
        occurredOn: '2025-04-08',
        source: { en: 'Timetable', ru: 'Расписание', kk: 'Кесте', zh: '时刻表' },
      }),
      201,
    );
    const cited = await client.put(`/api/v1/outcome-versions/${id('version')}/citations`, {
      evidenceIds: [evidence.id],
    });
    taken(cited, 200);
    const check = async () =>
      (await client.get(`/api/v1/outcome-versions/${id('version')}/check`)).body;
    const found = await check();
    expect(found.publishable).toBe(false);
    const blocking = found.findings.filter(({ severity }: Body) => severity === 'blocks');
    expect(blocking.map(({ place, lang }: Body) => [place, lang])).toEqual(
      expect.arrayContaining([
        ['body', 'ru'],
        ['evidence', null],
      ]),
    );
    const statement = blocking.find(({ place }: Body) => place === 'body');
    expect(statement).toMatchObject({ code: 'statement_attributed', line: 14 });
    expect(statement.message).toContain('Айгүл');

    const checked = await client.call(
      'POST',
      `/api/v1/evidence/${String(evidence.id)}/check`,
      undefined,
      ifMatch(evidence.version),
    );
    taken(checked, 200);
    const russian = EDITIONS[0];
    const { editions } = (await client.get(`/api/v1/outcome-versions/${id('version')}`)).body;
    const edited = await client.put(
      `/api/v1/outcome-versions/${id('version')}/editions/ru`,
      { body: russian.body },
      editions.find(({ lang }: Body) => lang === 'ru').version,
    );
    taken(edited, 200);
    expect(await check()).toMatchObject({ publishable: true, findings: [] });
  });
});

describe('9. the publication', () => {
  const path = (rest: string) => `/api/v1/outcome-versions/${id('version')}${rest}`;

  it('goes from draft through review and approval, by those who may', async () => {
    const editor = api(app, await organization.tokenFor('editor'));
    const reviewer = api(app, await organization.tokenFor('reviewer'));
    expect((await reader.get(`/en/publications/${id('slug')}`)).status).toBe(404);
    const early = await client.post(path('/publish'), {});
    expect(refused(early, 409)).toBe('outcome_version_transition_refused');
    const submitted = taken(await editor.post(path('/submit')), 200);
    const own = await editor.call('POST', path('/approve'), undefined, ifMatch(submitted.version));
    expect(refused(own, 403)).toBe('permission_denied');
    const approved = await reviewer.call(
      'POST',
      path('/approve'),
      undefined,
      ifMatch(submitted.version),
    );
    expect(taken(approved, 200).state).toBe('approved');
    now('2026-09-28T11:00');
    const published = taken(await client.post(path('/publish'), {}), 200);
    expect(published.outcomeVersion.state).toBe('published');
    ids['publication'] = published.publication.id;
    expect(published.publication.renditions.map(({ lang }: Body) => lang).sort()).toEqual(
      [...LANGUAGES].sort(),
    );
    const late = await client.put(path('/editions/ru'), { body: 'Changed' }, 2);
    expect(refused(late, 409)).toBe('outcome_version_unchanging');
  });

  it('is a PDF in each language: its text, fonts, structure, bookmarks and claims', async () => {
    for (const edition of EDITIONS) {
      const answer = await fetch(`${app.url}/${edition.lang}/publications/${id('slug')}.pdf`);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      const pdf = await readPdf(new Uint8Array(await answer.arrayBuffer()));
      // Chinese is tagged with its script's country.
      const language = edition.lang === 'zh' ? 'zh-CN' : edition.lang;
      expect([pdf.title, pdf.language, pdf.tagged, pdf.accessible]).toEqual([
        edition.title,
        language,
        true,
        '1',
      ]);
      const words = pdf.text.replace(/\s/g, '');
      const recommendations = RECOMMENDATIONS.map((texts) => texts[edition.lang]);
      for (const part of [edition.title, EVENT.title[edition.lang], ...recommendations]) {
        expect(words).toContain(part.replace(/\s/g, ''));
      }
      expect(pdf.bookmarks).toEqual(
        expect.arrayContaining([...edition.body.matchAll(/^## (.+)$/gm)].map((match) => match[1])),
      );
      for (const role of ['H1', 'Table', 'TH', 'TD', 'L', 'LI', 'P'])
        expect([...pdf.roles]).toContain(role);
      expect(pdf.fonts.described).toBeGreaterThanOrEqual(1);
      expect(pdf.fonts.embedded).toBe(pdf.fonts.described);
    }
  });

  it('stands in the feeds and the sitemap', async () => {
    const link = `http://suhbat.example.org/en/publications/${id('slug')}`;
    const atom = readXml(await page('/feeds/publications.atom?lang=en'));
    const rss = readXml(await page('/feeds/publications.rss?lang=en'));
    const sitemap = await page('/sitemap.xml');
    expect(JSON.stringify(atom)).toContain(link);
    expect(JSON.stringify(atom)).toContain('2026-09-28T06:00:00Z');
    expect(JSON.stringify(rss)).toContain('Mon, 28 Sep 2026 06:00:00 GMT');
    const feed = await reader.get('/feeds/publications.json?lang=ru');
    expect(feed.body.items).toHaveLength(1);
    expect(feed.body.items[0].title).toContain(EDITIONS[0].title);
    for (const lang of LANGUAGES) expect(sitemap).toContain(`/${lang}/publications/${id('slug')}`);
  });

  it('keeps what the mandate asked for, once it is also in print', async () => {
    expect(await cell(6, 1)).toMatchObject({
      state: 'kept',
      outcomes: { events: 1, inTime: 1, outLate: 0 },
    });
    expect((await cell(6, 1)).proof).toMatchObject([
      { kind: 'publication', slug: id('slug'), date: '2026-09-28', state: 'in_time' },
    ]);
    expect((await cell(6, 2)).state).not.toBe('kept');
    const placement = await client.post(`/api/v1/outcomes/${id('outcome')}/placements`, {
      channel: 'print',
      outlet: { en: 'Bulletin of the club', ru: 'Вестник клуба' },
      placedOn: '2026-09-28',
      lang: 'ru',
    });
    taken(placement, 201);
    expect(await cell(6, 2)).toMatchObject({ state: 'kept' });
    expect(await cell(2, 1)).toMatchObject({ state: 'kept' });
    expect((await cell(4, 1)).held).toBe(2);
    expect((await cell(7, 1)).held).toBe(1);
  });
});

describe('10. the public site', () => {
  it.each(LANGUAGES)('reads the whole chain in %s', async (lang) => {
    const edition = EDITIONS.find((one) => one.lang === lang);
    const title = edition?.title ?? '';
    const publication = await page(`/${lang}/publications/${id('slug')}`);
    expect(publication).toContain(`<html lang="${lang}"`);
    expect(text(publication)).toContain(title);
    for (const texts of RECOMMENDATIONS) expect(text(publication)).toContain(texts[lang]);

    const event = text(await page(`/${lang}/events/${id('event slug')}`));
    for (const part of [EVENT.title[lang], EVENT.summary[lang], title])
      expect(event).toContain(part);
    expect(text(await page(`/${lang}/events/${id('event slug')}/programme`))).toContain('22:30');
    const recommendation = text(await page(`/${lang}/recommendations/CA-CLUB-REC-2026-1-REC.2`));
    expect(recommendation).toContain(RECOMMENDATIONS[1][lang]);
    expect(recommendation).toContain('CA-CLUB/REC/2026/1/REC.2');
    const mandate = text(await page(`/${lang}/mandates/${MANDATE.slug}`));
    expect(mandate).toContain(MANDATE.title[lang]);
    expect(mandate).toContain(MANDATE.proposals[8]?.title[lang]);
    expect(text(await page(`/${lang}/`))).toContain(title);
    expect(text(await page(`/${lang}/publications`))).toContain(title);
    expect(text(await page(`/${lang}/events?when=past`))).toContain(EVENT.title[lang]);
  });

  it('shows nobody who has not agreed, nowhere', async () => {
    const everywhere = await Promise.all(
      [
        `/ru/events/${id('event slug')}`,
        `/ru/events/${id('event slug')}/programme`,
        `/ru/events/${id('event slug')}.json`,
        `/ru/events/${id('event slug')}/programme.ics`,
        '/ru/experts',
        '/sitemap.xml',
      ].map(async (path) => {
        const answer = await fetch(`${app.url}${path}`);
        expect([path, answer.status]).toEqual([path, 200]);
        return answer.text();
      }),
    );
    const all = everywhere.join('\n');
    expect(all).toContain('Айгүл');
    expect(all).not.toMatch(
      /Тестович|testovich|Образцов|obrazcov|张示例|example\.org@|@example\.org/i,
    );
  });
});

describe('11. the calendars', () => {
  it('of an event, its sessions and all events keep zone, identity and order', async () => {
    const calendars: Record<string, string> = {};
    for (const path of [
      `/ru/events/${id('event slug')}.ics`,
      `/zh/events/${id('event slug')}/programme.ics`,
      `/en/events/${id('event slug')}/sessions/${id('opening')}.ics`,
      '/feeds/events.ics?lang=kk',
    ]) {
      const answer = await fetch(`${app.url}${path}`);
      expect([path, answer.status]).toEqual([path, 200]);
      calendars[path] = await answer.text();
    }
    const [event = '', programme = '', session = '', all = ''] = Object.values(calendars);
    expect(readInstants(event)).toEqual(['2026-09-14T04:00:00Z/2026-09-15T13:00:00Z']);
    expect(readInstants(session)).toEqual(['2026-09-14T05:00:00Z/2026-09-14T06:00:00Z']);
    expect(readInstants(programme)).toContain('2026-09-14T17:30:00Z/2026-09-14T19:30:00Z');
    const uids = readEvents(all).map(({ uid }) => uid);
    expect(readEvents(event).map(({ uid }) => uid)).toEqual(uids);
    expect(event).toContain('BEGIN:VTIMEZONE');

    const checker = calendarChecker();
    if (checker === undefined || spawnSync('python3', ['--version']).status !== 0) {
      console.warn('The program that checks calendars is not here; its judgment was left out.');
      return;
    }
    for (const [index, calendar] of Object.values(calendars).entries()) {
      const file = join(tmpdir(), `suhbat-main-job-${String(process.pid)}-${String(index)}.ics`);
      await writeFile(file, calendar);
      const { status, stdout } = spawnSync('python3', [checker, file], { encoding: 'utf8' });
      expect([Object.keys(calendars)[index], status, stdout]).toEqual([
        Object.keys(calendars)[index],
        0,
        expect.any(String),
      ]);
    }
  });
});

describe('and then', () => {
  it('a correction is a new version with a notice; the old one stays readable', async () => {
    now('2026-10-05T10:00');
    const version = taken(
      await client.post(`/api/v1/outcomes/${id('outcome')}/versions`, {
        updateType: 'correction',
        notice: {
          en: 'The train takes nine days.',
          ru: 'Поезд идёт девять дней.',
          kk: 'Пойыз тоғыз күн жүреді.',
          zh: '列车行程为九天。',
        },
      }),
      201,
    );
    const path = `/api/v1/outcome-versions/${String(version.id)}`;
    for (const { lang, body } of EDITIONS) {
      const edition = version.editions.find((one: Body) => one.lang === lang);
      const corrected = { body: body.replace('| 10 |', '| 9 |') };
      taken(await client.put(`${path}/editions/${lang}`, corrected, edition.version), 200);
    }
    const submitted = taken(await client.post(`${path}/submit`), 200);
    taken(await client.call('POST', `${path}/approve`, undefined, ifMatch(submitted.version)), 200);
    const { publication } = taken(await client.post(`${path}/publish`, {}), 200);
    ids['correction'] = publication.id;
    const shown = text(await page(`/en/publications/${id('slug')}`));
    expect(shown).toContain('The train takes nine days.');
    expect(shown).toContain('1.1');
    expect(shown).toMatch(/Train 9/);
    const former = text(await page(`/en/publications/${id('slug')}?version=1.0`));
    expect(former).toMatch(/Train 10/);
    const pdf = await fetch(`${app.url}/ru/publications/${id('slug')}.pdf`);
    const { text: printed } = await readPdf(new Uint8Array(await pdf.arrayBuffer()));
    expect(printed.replace(/\s/g, '')).toContain('Поездидётдевятьдней.');
    expect(await cell(6, 1)).toMatchObject({ state: 'kept' });
  });

  it('a withdrawal leaves a page that says so, with the citation', async () => {
    now('2026-10-07T10:00');
    const withdrawn = await client.post(
      `/api/v1/publications/${id('correction')}/withdraw`,
      { reason: 'error', note: { en: 'The table was wrong.', ru: 'Таблица неверна.' } },
      ifMatch(1),
    );
    taken(withdrawn, 200);
    const gone = await reader.get(`/en/publications/${id('slug')}`);
    expect(gone.status).toBe(410);
    expect(text(gone.body as string)).toContain('CA-CLUB/REC/2026/1');
    expect(text(gone.body as string)).toContain('The table was wrong.');
    expect((await reader.get(`/en/publications/${id('slug')}.pdf`)).status).toBe(410);
    expect((await reader.get(`/en/recommendations/CA-CLUB-REC-2026-1-REC.1`)).status).toBe(410);
    expect((await reader.get('/feeds/publications.json')).body.items).toEqual([]);
    expect(await page('/sitemap.xml')).not.toContain(id('slug'));
    expect(text(await page('/en/publications'))).not.toContain(EDITIONS[1].title);
    expect((await cell(6, 1)).state).not.toBe('kept');
  });

  it('every step stands in the log of changes', async () => {
    const { body } = await client.get(`/api/v1/audit?objectId=${id('event')}&limit=50`);
    expect(body.items.map(({ action }: Body) => action).reverse()).toEqual([
      'created',
      'changed',
      'announced',
      'held',
    ]);
  });
});
