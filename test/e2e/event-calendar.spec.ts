import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/id.js';
import { Clock } from '../../src/platform/clock.js';
import {
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { type EventSamples, eventSamples } from '../support/event-samples.js';
import { countQueries } from '../support/query-count.js';

let app: TestApp;
let organization: TestOrganization;
let samples: EventSamples;

beforeAll(async () => {
  app = await startApp();
  app.nest.get(Clock).now = () => Temporal.Instant.from('2027-08-15T06:00:00Z');
});

afterAll(() => app.close());

beforeEach(async () => {
  organization = await createOrganization(app);
  samples = eventSamples(app, organization);
});

const calendar = (query = '') => samples.client.get(`/api/v1/events/calendar${query}`);
const titles = async (query: string) =>
  (await calendar(query)).body.items.map(({ title }: { title: { en: string } }) => title.en);
const named = (day: string, en: string, input: Record<string, unknown> = {}) =>
  samples.event(day, { title: { en }, ...input });

describe('the calendar of events', () => {
  it('shows a year in one answer, with all that a cell needs', async () => {
    const [venue = ''] = await samples.venue(['Hall A']);
    const seriesId = (
      await samples.client.post('/api/v1/series', {
        title: { en: 'Round tables' },
        eventKind: 'round_table',
        cadence: 'monthly',
        startsOn: '2027-01-01',
      })
    ).body.id;
    const event = await named('2027-09-14', 'Transit', {
      format: 'hybrid',
      venueId: venue,
      seriesId,
      endsLocal: '2027-09-16T00:00',
    });
    const [anna, boris, chen] = [
      await samples.expert('A', 'Anna'),
      await samples.expert('B', 'Boris'),
      await samples.expert('C', 'Chen'),
    ];
    for (const [expert, role, state] of [
      [anna, 'speaker', 'confirmed'],
      [anna, 'chair', 'confirmed'],
      [boris, 'speaker', 'invited'],
      [chen, 'speaker', 'declined'],
    ]) {
      await samples.insert('speaker', { event_id: event.id, expert_id: expert, role, state });
    }
    await samples.session(event.id, 'One', '2027-09-14T10:00', '2027-09-14T11:00');
    await samples.session(event.id, 'Gone', '2027-09-14T10:00', '2027-09-14T11:00', {
      state: 'cancelled',
    });
    const outcome = await samples.insert('outcome', {
      event_id: event.id,
      kind: 'communique',
      symbol: `${organization.code}/COM/2027/1`,
      year: 2027,
      number: 1,
      slug: `outcome-${event.id}`,
      authentic_language: 'en',
    });
    const answer = await calendar();
    expect(answer.body).toEqual({
      from: '2027-01-01',
      to: '2027-12-31',
      today: '2027-08-15',
      zone: 'Asia/Almaty',
      complete: true,
      items: [
        {
          id: event.id,
          slug: event.slug,
          title: { en: 'Transit' },
          kind: 'round_table',
          format: 'hybrid',
          state: 'draft',
          visibility: 'public',
          zone: 'Asia/Almaty',
          allDay: false,
          startsLocal: '2027-09-14T09:00',
          endsLocal: '2027-09-16T00:00',
          startsAt: '2027-09-14T04:00:00Z',
          endsAt: '2027-09-15T19:00:00Z',
          lastDay: '2027-09-15',
          movable: true,
          seriesId,
          seriesNumber: 1,
          seriesTitle: { en: 'Round tables' },
          venueId: venue,
          venueName: { en: 'Palace' },
          themeIds: [],
          counts: { sessions: 1, people: 2, confirmed: 1, outcomes: 1, published: 0 },
          version: 1,
        },
      ],
    });
    const version = await samples.insert('outcome_version', {
      outcome_id: outcome,
      major: 1,
      minor: 0,
      update_type: 'new',
    });
    await samples.insert('publication', {
      outcome_id: outcome,
      outcome_version_id: version,
      state: 'current',
      citation: { en: 'C' },
      published_at: '2027-10-01T00:00:00Z',
      modified_at: '2027-10-01T00:00:00Z',
    });
    expect((await calendar()).body.items[0].counts.published).toBe(1);
  });

  it('takes what touches the window by the clock of each event, the earliest first', async () => {
    await named('2026-12-31', 'Into the year', { endsLocal: '2027-01-01T01:00' });
    await named('2026-12-31', 'Until midnight', { endsLocal: '2027-01-01T00:00' });
    await named('2027-01-01', 'Honolulu', {
      zone: 'Pacific/Honolulu',
      startsLocal: '2026-12-31T23:00',
      endsLocal: '2026-12-31T23:30',
    });
    await named('2027-12-31', 'Last');
    await named('2028-01-01', 'Next year');
    // By the clock of Kiritimati the next year has begun, in Almaty it has not.
    await named('2028-01-01', 'Kiritimati', {
      zone: 'Pacific/Kiritimati',
      startsLocal: '2028-01-01T00:30',
      endsLocal: '2028-01-01T02:00',
    });
    await named('2026-11-20', 'Long', { endsLocal: '2027-01-10T18:00' });
    expect(await titles('')).toEqual(['Long', 'Into the year', 'Last']);
    expect(await titles('?from=2027-12-31&to=2028-01-01')).toEqual([
      'Last',
      'Kiritimati',
      'Next year',
    ]);
    expect(await titles('?from=2026-12-31&to=2026-12-31')).toEqual([
      'Long',
      'Into the year',
      'Until midnight',
      'Honolulu',
    ]);
    expect((await calendar('?from=2028-05-05')).body).toMatchObject({
      from: '2028-05-05',
      to: '2028-12-31',
    });
    expect((await calendar('?to=2026-05-05')).body).toMatchObject({
      from: '2026-01-01',
      to: '2026-05-05',
    });
  });

  it('refuses a window that is none', async () => {
    for (const [query, code] of [
      ['?from=2027-02-01&to=2027-01-01', 'calendar_window_backwards'],
      ['?from=2027-01-01&to=2028-02-06', 'calendar_window_too_long'],
      ['?from=2027-02-30', 'not_a_date'],
    ] as const) {
      const refused = await calendar(query);
      expect([refused.status, refused.body.issues[0].code]).toEqual([400, code]);
    }
    expect((await calendar('?from=2027-01-01&to=2028-02-05')).status).toBe(200);
  });

  it('filters by each property, alone and together', async () => {
    const rail = await samples.insert('theme', { key: newId(), title: { en: 'Transport' } });
    const below = await samples.insert('theme', {
      key: newId(),
      title: { en: 'Rail' },
      parent_id: rail,
    });
    const mandate = await samples.client.post('/api/v1/mandates', {
      kind: 'speech',
      title: { en: 'Speech' },
      authenticLanguage: 'en',
      adoptedOn: '2025-04-01',
      proposals: [
        { number: 1, title: { en: 'One' } },
        { number: 2, title: { en: 'Two' } },
      ],
    });
    const [one, two] = mandate.body.proposals.map(({ id }: { id: string }) => id);
    const seriesId = (
      await samples.client.post('/api/v1/series', {
        title: { en: 'S' },
        eventKind: 'seminar',
        cadence: 'monthly',
        startsOn: '2027-01-01',
      })
    ).body.id;
    await named('2027-03-01', 'A', { kind: 'seminar', seriesId, proposalIds: [one] });
    await named('2027-03-02', 'B', { kind: 'forum', themeIds: [below], proposalIds: [two] });
    const cancelled = await named('2027-03-03', 'C_100%', { themeIds: [rail] });
    await app.database.reader.query(`UPDATE event SET state = 'cancelled' WHERE id = $1`, [
      cancelled.id,
    ]);
    expect(await titles('')).toEqual(['A', 'B', 'C_100%']);
    expect(await titles('?kind=forum')).toEqual(['B']);
    expect(await titles('?state=cancelled')).toEqual(['C_100%']);
    expect(await titles(`?seriesId=${seriesId as string}`)).toEqual(['A']);
    expect(await titles(`?themeId=${rail}`)).toEqual(['B', 'C_100%']);
    expect(await titles(`?themeId=${below}`)).toEqual(['B']);
    expect(await titles(`?mandateId=${mandate.body.id as string}`)).toEqual(['A', 'B']);
    expect(await titles(`?proposalId=${two as string}`)).toEqual(['B']);
    expect(await titles(`?proposalId=${two as string}&kind=seminar`)).toEqual([]);
    expect(await titles(`?q=${encodeURIComponent('100')}`)).toEqual(['C_100%']);
    expect(await titles(`?themeId=${newId()}`)).toEqual([]);
  });

  it('asks as many questions for twenty events as for one, and shows no other organization’s', async () => {
    await named('2027-03-01', 'Mine');
    const one = await countQueries(app, () => calendar());
    for (let n = 2; n <= 20; n += 1) await named(`2027-04-${String(n).padStart(2, '0')}`, 'Mine');
    expect(await countQueries(app, () => calendar())).toBe(one);
    const stranger = eventSamples(app, await createOrganization(app));
    await stranger.event('2027-03-01', { title: { en: 'Theirs' } });
    expect(new Set(await titles(''))).toEqual(new Set(['Mine']));
  });
});

describe('the calendar of series', () => {
  const addSeries = async (cadence: string, startsOn: string, more: Record<string, unknown> = {}) =>
    (
      await samples.client.post('/api/v1/series', {
        title: { en: cadence },
        eventKind: 'seminar',
        cadence,
        startsOn,
        ...more,
      })
    ).body.id as string;
  const gaps = async (query = '') =>
    (await samples.client.get(`/api/v1/series/calendar${query}`)).body.items.map(
      (series: { cadence: string; slots: Record<string, string>[] }) => [
        series.cadence,
        series.slots.map((slot) => `${slot['startsOn'] ?? ''} ${slot['state'] ?? ''}`),
      ],
    );

  it('shows every interval of the year of every series, what is missing, and what is still ahead', async () => {
    const quarterly = await addSeries('quarterly', '2026-02-01');
    await addSeries('half_yearly', '2027-01-01', { endsOn: '2027-07-01' });
    await addSeries('yearly', '2028-01-01');
    const held = await samples.event('2027-02-10', { seriesId: quarterly });
    await app.database.reader.query(`UPDATE event SET state = 'held' WHERE id = $1`, [held.id]);
    const off = await samples.event('2027-06-10', { seriesId: quarterly });
    await app.database.reader.query(`UPDATE event SET state = 'cancelled' WHERE id = $1`, [off.id]);
    await samples.event('2028-01-20', { seriesId: quarterly });
    expect(await gaps()).toEqual([
      [
        'quarterly',
        [
          '2026-11-01 late',
          '2027-02-01 held',
          '2027-05-01 late',
          '2027-08-01 due',
          '2027-11-01 planned',
        ],
      ],
      ['half_yearly', ['2027-01-01 late']],
    ]);
    const all = await samples.client.get('/api/v1/series/calendar');
    expect(all.body).toMatchObject({ from: '2027-01-01', today: '2027-08-15', complete: true });
    expect(all.body.items[0].slots[2]).toMatchObject({
      endsOn: '2027-07-31',
      events: [{ id: off.id, number: 2, state: 'cancelled', startsLocal: '2027-06-10T09:00' }],
    });
    expect(await gaps(`?seriesId=${quarterly}&from=2028-01-01`)).toEqual([
      [
        'quarterly',
        [
          '2027-11-01 planned',
          '2028-02-01 ahead',
          '2028-05-01 ahead',
          '2028-08-01 ahead',
          '2028-11-01 ahead',
        ],
      ],
    ]);
  });

  it('knows of a weekly series what is due now, next, and later', async () => {
    await addSeries('weekly', '2027-08-01');
    // Today, the 15th, is the first day of an interval.
    expect(await gaps('?from=2027-08-01&to=2027-08-31')).toEqual([
      [
        'weekly',
        [
          '2027-08-01 late',
          '2027-08-08 late',
          '2027-08-15 due',
          '2027-08-22 due',
          '2027-08-29 ahead',
        ],
      ],
    ]);
  });

  it('asks as many questions for twenty series as for one, and shows no other organization’s', async () => {
    await addSeries('weekly', '2027-01-01');
    const read = () => samples.client.get('/api/v1/series/calendar');
    const one = await countQueries(app, read);
    for (let n = 2; n <= 20; n += 1) {
      const seriesId = await addSeries('monthly', '2027-01-01');
      await samples.event('2027-03-10', { seriesId });
    }
    expect(await countQueries(app, read)).toBe(one);
    const stranger = eventSamples(app, await createOrganization(app));
    expect((await stranger.client.get('/api/v1/series/calendar')).body.items).toEqual([]);
  });
});
