import { describe, expect, it } from '@jest/globals';
import type { Audience } from './coverage.js';
import { coverageOf, summarize } from './coverage.js';
import type {
  CitationFact,
  CommitmentFact,
  CoverageCell,
  CoverageFacts,
  EventFact,
  OutcomeFact,
  RecommendationFact,
} from './coverage-facts.js';

const ZONE = 'Asia/Almaty';

const commitment = (over: Partial<CommitmentFact> = {}): CommitmentFact => ({
  id: 'c',
  proposalId: 'p',
  number: 1,
  kind: 'events_held',
  title: { en: 'C' },
  period: 'quarter',
  target: 1,
  startsOn: '2027-01-01',
  endsOn: null,
  eventKinds: [],
  themeIds: [],
  withinDays: null,
  channels: [],
  dimension: null,
  ...over,
});

const event = (id: string, day: string, over: Partial<EventFact> = {}): EventFact => ({
  id,
  slug: `slug-${id}`,
  title: { en: id },
  kind: 'round_table',
  state: 'held',
  visible: true,
  startsLocal: `${day}T10:00`,
  endsLocal: `${day}T18:00`,
  zone: ZONE,
  proposalIds: ['p'],
  themeIds: [],
  partners: 0,
  countries: [],
  categories: [],
  ...over,
});

const outcome = (id: string, of: string, over: Partial<OutcomeFact> = {}): OutcomeFact => ({
  id,
  eventId: of,
  slug: `slug-${id}`,
  title: { en: id },
  publicationId: `publication-${id}`,
  firstPublishedAt: '2027-02-01T10:00:00Z',
  placements: [],
  ...over,
});

const recommendation = (id: string, issuedAt: string | null, over = {}): RecommendationFact => ({
  id,
  eventId: 'e',
  symbol: `CLUB/RT/2027/1/REC.${id}`,
  title: { en: id },
  issuedAt,
  visible: issuedAt !== null,
  ...over,
});

const citation = (evidenceId: string, citedAt: string | null, over = {}): CitationFact => ({
  evidenceId,
  eventId: 'e',
  title: { en: evidenceId },
  citedAt,
  visible: citedAt !== null,
  ...over,
});

interface Case extends Partial<Omit<CoverageFacts, 'proposals'>> {
  readonly today: string;
  readonly from?: string;
  readonly to?: string;
  readonly audience?: Audience;
}

function cells(of: Partial<CommitmentFact>, given: Case): readonly CoverageCell[] {
  const { today, from, to, audience = 'inside', ...facts } = given;
  const [proposal] = coverageOf(
    {
      zone: ZONE,
      themes: [],
      events: [],
      outcomes: [],
      recommendations: [],
      citations: [],
      ...facts,
      proposals: [{ id: 'p', number: 1, title: { en: 'P' }, commitments: [commitment(of)] }],
    },
    { today, from, to, audience },
  );
  return proposal?.commitments[0]?.cells ?? [];
}

/** The only cell, in short: state, held, planned, missing. */
function only(of: Partial<CommitmentFact>, given: Case) {
  const all = cells(of, given);
  expect(all).toHaveLength(1);
  const [cell] = all;
  return [cell?.state, cell?.held, cell?.planned, cell?.missing];
}

const proofOf = (list: readonly CoverageCell[]) =>
  list.flatMap((cell) => cell.proof.map(({ id, state }) => `${id} ${state}`));

describe('events_held', () => {
  it('goes from upcoming to kept, or to late', () => {
    const half = { period: 'half_year', startsOn: '2027-07-01' } as const;
    expect(only(half, { today: '2027-06-30' })).toEqual(['upcoming', 0, 0, 1]);
    expect(only(half, { today: '2027-07-01' })).toEqual(['at_risk', 0, 0, 1]);
    const planned = [event('e', '2027-12-31', { state: 'announced' })];
    expect(only(half, { today: '2027-06-30', events: planned })).toEqual(['on_track', 0, 1, 0]);
    expect(only(half, { today: '2027-12-31', events: planned })).toEqual(['on_track', 0, 1, 0]);
    const held = [event('e', '2027-12-31')];
    expect(only(half, { today: '2027-12-31', events: held })).toEqual(['kept', 1, 0, 0]);
    expect(cells(half, { today: '2028-01-01' }).map(({ state }) => state)).toEqual([
      'late',
      'at_risk',
    ]);
  });

  it('counts an event by the day on which it begins on its own clock', () => {
    const night = event('e', '2027-03-31', {
      startsLocal: '2027-03-31T23:30',
      endsLocal: '2027-04-01T01:30',
      zone: 'America/New_York',
    });
    const [first, second] = cells({}, { today: '2027-05-01', events: [night] });
    expect([first?.period.key, first?.held, second?.held]).toEqual(['2027-Q1', 1, 0]);
    const [quarter] = cells(
      {},
      { today: '2027-03-31', events: [{ ...night, state: 'announced' }] },
    );
    expect(quarter?.planned).toBe(1);
  });

  it('leaves a running event planned past the end of its period', () => {
    const long = event('e', '2027-03-31', { endsLocal: '2027-04-02T12:00', state: 'announced' });
    const given = { events: [long], to: '2027-03-31' };
    expect(only({}, { ...given, today: '2027-04-02' })).toEqual(['on_track', 0, 1, 0]);
    expect(only({}, { ...given, today: '2027-04-03' })).toEqual(['late', 0, 0, 1]);
  });

  it('takes midnight at the end for the day before', () => {
    const until = event('e', '2027-02-01', { endsLocal: '2027-02-02T00:00', state: 'announced' });
    expect(proofOf(cells({}, { today: '2027-02-02', events: [until] }))).toEqual(['e unconfirmed']);
  });

  it('waits for somebody to say that an announced event was held', () => {
    const past = event('e', '2027-02-10', { state: 'announced' });
    const [cell] = cells({}, { today: '2027-02-11', events: [past] });
    expect([cell?.state, cell?.held, cell?.planned]).toEqual(['at_risk', 0, 0]);
    expect(cell?.proof.map(({ state, counts }) => [state, counts])).toEqual([
      ['unconfirmed', false],
    ]);
  });

  it('never counts what is cancelled, postponed, of another kind, theme or proposal, or a past draft', () => {
    const themes = [
      { id: 't', parentId: null, key: 't', title: { en: 'T' } },
      { id: 'below', parentId: 't', key: 'below', title: { en: 'Below' } },
      { id: 'aside', parentId: null, key: 'aside', title: { en: 'Aside' } },
    ];
    const events = [
      event('cancelled', '2027-02-01', { state: 'cancelled', themeIds: ['t'] }),
      event('postponed', '2027-02-01', { state: 'postponed', themeIds: ['t'] }),
      event('kind', '2027-02-01', { kind: 'seminar', themeIds: ['t'] }),
      event('theme', '2027-02-01', { themeIds: ['aside'] }),
      event('none', '2027-02-01'),
      event('proposal', '2027-02-01', { proposalIds: ['q'], themeIds: ['t'] }),
      event('draft', '2027-02-01', { state: 'draft', themeIds: ['t'] }),
      event('right', '2027-02-01', {
        state: 'closed',
        proposalIds: ['q', 'p'],
        themeIds: ['below'],
      }),
      event('ahead', '2027-03-01', { state: 'draft', themeIds: ['t', 'below'] }),
    ];
    const list = cells(
      { eventKinds: ['round_table'], themeIds: ['t'], target: 3 },
      { today: '2027-02-15', events, themes },
    );
    expect(proofOf(list)).toEqual(['right held', 'ahead draft']);
    expect([list[0]?.held, list[0]?.planned, list[0]?.drafts, list[0]?.missing]).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it('counts in the days on which the commitment binds only', () => {
    const events = [
      event('before', '2027-02-14'),
      event('first', '2027-02-15'),
      event('last', '2027-06-10'),
      event('after', '2027-06-11'),
    ];
    const list = cells(
      { startsOn: '2027-02-15', endsOn: '2027-06-10', target: 1 },
      { today: '2028-01-01', events },
    );
    expect(
      list.map(({ period, held }) => [period.key, period.startsOn, period.endsOn, held]),
    ).toEqual([
      ['2027-Q1', '2027-02-15', '2027-03-31', 1],
      ['2027-Q2', '2027-04-01', '2027-06-10', 1],
    ]);
  });

  it('owes no number for less than half of a period', () => {
    // 45 of 90 days are half; 44 are not.
    const half = cells({ startsOn: '2027-02-15', endsOn: '2027-03-31' }, { today: '2027-06-01' });
    expect([half[0]?.partial, half[0]?.state]).toEqual([false, 'late']);
    const less = { startsOn: '2027-02-16', endsOn: '2027-03-31' };
    expect(only(less, { today: '2027-06-01' })).toEqual(['not_due', 0, 0, 0]);
    expect(only(less, { today: '2027-02-16' })).toEqual(['not_due', 0, 0, 0]);
    expect(only(less, { today: '2027-02-01' })).toEqual(['upcoming', 0, 0, 1]);
    expect(only(less, { today: '2027-06-01', events: [event('e', '2027-03-01')] })).toEqual([
      'kept',
      1,
      0,
      0,
    ]);
    const lastBit = cells(
      { startsOn: '2026-10-01', endsOn: '2027-01-31' },
      { today: '2027-06-01' },
    );
    expect(lastBit.map(({ partial, state }) => [partial, state])).toEqual([
      [false, 'late'],
      [true, 'not_due'],
    ]);
  });
});

describe('the periods', () => {
  const keys = (of: Partial<CommitmentFact>, given: Case) =>
    cells(of, given).map(({ period }) => period.key);

  it('run from the start of the commitment to the present', () => {
    expect(keys({ period: 'month' }, { today: '2027-03-01' })).toEqual([
      '2027-01',
      '2027-02',
      '2027-03',
    ]);
    expect(keys({ period: 'year', startsOn: '2024-02-29' }, { today: '2027-03-01' })).toEqual([
      '2024',
      '2025',
      '2026',
      '2027',
    ]);
    expect(keys({ startsOn: '2030-05-05' }, { today: '2027-03-01' })).toEqual(['2030-Q2']);
    expect(keys({ endsOn: '2027-04-02' }, { today: '2029-03-01' })).toEqual(['2027-Q1', '2027-Q2']);
  });

  it('are those that touch the days asked for, whole', () => {
    const [cell] = cells(
      {},
      {
        today: '2027-06-15',
        from: '2027-05-20',
        to: '2027-05-21',
        events: [event('e', '2027-04-02')],
      },
    );
    expect([cell?.period, cell?.held]).toEqual([
      { key: '2027-Q2', startsOn: '2027-04-01', endsOn: '2027-06-30' },
      1,
    ]);
    expect(keys({}, { today: '2027-06-15', from: '2026-01-01', to: '2026-12-31' })).toEqual([]);
    expect(keys({}, { today: '2027-06-15', to: '2027-12-31' })).toHaveLength(4);
  });
});

describe('outcomes_published', () => {
  const owed = { kind: 'outcomes_published', withinDays: 30, channels: ['site'] } as const;
  const held = [event('e', '2027-01-10')];
  /** One cell, with the counts of its outcomes. */
  const fate = (of: Partial<CommitmentFact>, given: Case) => {
    const [cell] = cells({ ...owed, ...of }, { to: '2027-03-31', ...given });
    const { events, inTime, outLate, waiting, overdue } = cell?.outcomes ?? {};
    return [cell?.state, events, inTime, outLate, waiting, overdue];
  };

  it('waits until the deadline, and no longer', () => {
    expect(fate({}, { today: '2027-02-09', events: held })).toEqual(['on_track', 1, 0, 0, 1, 0]);
    expect(fate({}, { today: '2027-02-10', events: held })).toEqual(['late', 1, 0, 0, 0, 1]);
    const [cell] = cells(owed, { today: '2027-02-10', events: held });
    expect(cell?.proof).toMatchObject([
      { id: 'e', state: 'overdue', deadline: '2027-02-09', lacking: ['site'], counts: false },
    ]);
    expect(cell?.missing).toBe(1);
  });

  it('judges by the date in the zone of the event', () => {
    // 23:30 on the last day in Almaty; in Tokyo it is the next day already.
    const out = [outcome('o', 'e', { firstPublishedAt: '2027-02-09T18:30:00Z' })];
    expect(fate({}, { today: '2027-02-20', events: held, outcomes: out })).toEqual([
      'kept',
      1,
      1,
      0,
      0,
      0,
    ]);
    const tokyo = [event('e', '2027-01-10', { zone: 'Asia/Tokyo' })];
    expect(fate({}, { today: '2027-02-20', events: tokyo, outcomes: out })).toEqual([
      'late',
      1,
      0,
      1,
      0,
      0,
    ]);
  });

  it('counts the days from the last day of the event', () => {
    const long = [event('e', '2027-01-10', { endsLocal: '2027-01-13T00:00' })];
    const out = [outcome('o', 'e', { firstPublishedAt: '2027-02-11T12:00:00Z' })];
    expect(fate({}, { today: '2027-03-01', events: long, outcomes: out })[0]).toBe('kept');
    const late = [outcome('o', 'e', { firstPublishedAt: '2027-02-12T12:00:00Z' })];
    expect(fate({}, { today: '2027-03-01', events: long, outcomes: late })[0]).toBe('late');
  });

  it('wants one outcome in all the channels, and says what it lacks', () => {
    const both = { channels: ['site', 'print'] as const };
    const outcomes = [
      outcome('site', 'e', { firstPublishedAt: '2027-01-20T12:00:00Z' }),
      outcome('late-print', 'e', {
        firstPublishedAt: '2027-01-25T12:00:00Z',
        placements: [
          { channel: 'print', placedOn: '2027-02-20' },
          { channel: 'bulletin', placedOn: '2027-01-26' },
        ],
      }),
    ];
    const given = { events: held, outcomes };
    // Print is announced for a day that has not come.
    const [cell] = cells({ ...owed, ...both }, { ...given, today: '2027-02-01' });
    expect([cell?.state, cell?.proof[0]?.lacking]).toEqual(['on_track', ['print']]);
    expect(fate(both, { ...given, today: '2027-02-20' })).toEqual(['late', 1, 0, 1, 0, 0]);
    const printed = [
      outcome('o', 'e', {
        firstPublishedAt: '2027-01-20T12:00:00Z',
        placements: [
          { channel: 'print', placedOn: '2027-03-01' },
          { channel: 'print', placedOn: '2027-02-09' },
        ],
      }),
    ];
    const [kept] = cells(
      { ...owed, ...both },
      { today: '2027-03-02', events: held, outcomes: printed },
    );
    expect([kept?.state, kept?.proof[0]?.date, kept?.proof[0]?.slug]).toEqual([
      'kept',
      '2027-02-09',
      'slug-o',
    ]);
  });

  it('owes the number and every outcome', () => {
    const two = [event('e', '2027-01-10'), event('f', '2027-01-12')];
    const out = [outcome('o', 'e', { firstPublishedAt: '2027-01-20T12:00:00Z' })];
    expect(fate({}, { today: '2027-03-01', events: two, outcomes: out })).toEqual([
      'late',
      2,
      1,
      0,
      0,
      1,
    ]);
    expect(fate({ target: 2 }, { today: '2027-03-01', events: held, outcomes: out })).toEqual([
      'at_risk',
      1,
      1,
      0,
      0,
      0,
    ]);
    expect(fate({ target: 2 }, { today: '2027-04-01', events: held, outcomes: out })[0]).toBe(
      'late',
    );
    const ahead = [...held, event('g', '2027-03-20', { state: 'announced' })];
    expect(fate({ target: 2 }, { today: '2027-03-01', events: ahead, outcomes: out })[0]).toBe(
      'on_track',
    );
    // The period is over, but the deadline of its last event is not.
    const last = [event('g', '2027-03-20')];
    expect(fate({}, { today: '2027-04-10', events: last })).toEqual(['on_track', 1, 0, 0, 1, 0]);
    expect(fate({}, { today: '2027-04-20', events: last })[0]).toBe('late');
    expect(fate({}, { today: '2027-04-20' })).toEqual(['late', 0, 0, 0, 0, 0]);
  });

  it('owes no number for a short piece, but the outcome of each event in it', () => {
    const piece = { startsOn: '2027-03-01' };
    expect(fate(piece, { today: '2027-06-01' })[0]).toBe('not_due');
    const inIt = [event('e', '2027-03-10')];
    expect(fate(piece, { today: '2027-03-20', events: inIt })[0]).toBe('on_track');
    expect(fate(piece, { today: '2027-06-01', events: inIt })[0]).toBe('late');
    const out = [outcome('o', 'e', { firstPublishedAt: '2027-03-20T12:00:00Z' })];
    expect(
      fate({ ...piece, target: 5 }, { today: '2027-06-01', events: inIt, outcomes: out })[0],
    ).toBe('kept');
  });
});

describe('presence', () => {
  const four = { kind: 'presence', dimension: 'country', target: 2 } as const;
  const met = { countries: ['CN', 'KZ'], categories: ['scholar'] };

  it('holds each event to its own number', () => {
    const good = event('e', '2027-01-10', met);
    const short = event('f', '2027-01-12', { countries: ['KZ'] });
    expect(only(four, { today: '2027-02-01', events: [good] })).toEqual(['kept', 1, 0, 0]);
    expect(only(four, { today: '2027-02-01', events: [good, short] })).toEqual(['late', 1, 0, 1]);
    expect(
      only({ ...four, dimension: 'category' }, { today: '2027-02-01', events: [good] }),
    ).toEqual(['late', 0, 0, 1]);
    const [cell] = cells(four, { today: '2027-02-01', events: [good, short] });
    expect([
      cell?.target,
      cell?.proof.map(({ id, present, counts }) => [id, present, counts]),
    ]).toEqual([
      2,
      [
        ['e', 2, true],
        ['f', 1, false],
      ],
    ]);
  });

  it('warns of an event ahead whose line-up is too narrow', () => {
    const narrow = event('e', '2027-03-10', { state: 'announced', countries: ['KZ'] });
    expect(only(four, { today: '2027-02-01', events: [narrow] })).toEqual(['at_risk', 0, 0, 1]);
    const wide = { ...narrow, ...met };
    expect(only(four, { today: '2027-02-01', events: [wide] })).toEqual(['on_track', 0, 1, 0]);
    expect(only(four, { today: '2027-03-11', events: [narrow] })).toEqual(['not_due', 0, 0, 0]);
  });

  it('owes nothing where there was no event', () => {
    expect(only(four, { today: '2027-02-01' })).toEqual(['not_due', 0, 0, 0]);
    expect(only({ ...four, startsOn: '2027-07-01' }, { today: '2027-02-01' })[0]).toBe('upcoming');
  });
});

describe('themes_covered, partners_involved', () => {
  const themes = [
    { id: 'a', parentId: null, key: 'a', title: { en: 'A' } },
    { id: 'a1', parentId: 'a', key: 'a1', title: { en: 'A1' } },
    { id: 'b', parentId: null, key: 'b', title: { en: 'B' } },
  ];

  it('covers each theme by itself, with those below it', () => {
    const covered = { kind: 'themes_covered', themeIds: ['a', 'b'], period: 'year' } as const;
    const events = [
      event('e', '2027-02-01', { themeIds: ['a1'] }),
      event('f', '2027-02-02', { themeIds: ['a'] }),
    ];
    const [cell] = cells(covered, { today: '2027-03-01', events, themes });
    expect([cell?.state, cell?.target, cell?.held, cell?.missing]).toEqual(['at_risk', 2, 1, 1]);
    expect(cell?.themes.map(({ key, held, planned }) => [key, held, planned])).toEqual([
      ['a', 2, 0],
      ['b', 0, 0],
    ]);
    const draft = event('g', '2027-05-01', { themeIds: ['b'], state: 'draft' });
    const [planned] = cells(covered, { today: '2027-03-01', events: [...events, draft], themes });
    expect([planned?.state, planned?.planned, planned?.drafts]).toEqual(['on_track', 1, 1]);
    const [outside] = cells(covered, {
      today: '2027-03-01',
      events: [...events, draft],
      themes,
      audience: 'public',
    });
    expect([outside?.state, outside?.planned, proofOf(outside ? [outside] : [])]).toEqual([
      'at_risk',
      0,
      ['e held', 'f held'],
    ]);
  });

  it('counts the events that had a partner', () => {
    const events = [event('e', '2027-02-01'), event('f', '2027-02-02', { partners: 3 })];
    const list = cells({ kind: 'partners_involved' }, { today: '2027-03-01', events });
    expect([list[0]?.state, proofOf(list)]).toEqual(['kept', ['f held']]);
  });
});

describe('recommendations_issued, evidence_cited', () => {
  const events = [event('e', '2025-02-01'), event('else', '2025-02-01', { proposalIds: ['q'] })];

  it('counts by the date in the zone of the organization, whenever the event was', () => {
    const recommendations = [
      // 1 April in Almaty, 31 March in Greenwich.
      recommendation('1', '2027-03-31T19:30:00Z'),
      recommendation('2', '2027-03-31T18:30:00Z'),
      recommendation('3', '2027-04-10T18:30:00Z', { eventId: 'else' }),
      recommendation('4', null),
    ];
    const issued = { kind: 'recommendations_issued', target: 2 } as const;
    const list = cells(issued, { today: '2027-05-01', events, recommendations });
    expect(list.map(({ state, held, planned }) => [state, held, planned])).toEqual([
      ['late', 1, 0],
      ['on_track', 1, 1],
    ]);
    expect(proofOf(list)).toEqual(['2 issued', '1 issued', '4 draft']);
    const shown = cells(issued, {
      today: '2027-05-01',
      events,
      recommendations,
      audience: 'public',
    });
    expect(proofOf(shown)).toEqual(['2 issued', '1 issued']);
    expect(shown[1]?.state).toBe('at_risk');
  });

  it('counts each piece of evidence once in a period', () => {
    const citations = [
      citation('x', '2027-01-10T10:00:00Z'),
      citation('x', '2027-02-10T10:00:00Z'),
      citation('y', '2027-04-10T10:00:00Z'),
      citation('x', '2027-04-11T10:00:00Z'),
      citation('x', null),
      citation('z', null),
      citation('w', '2027-04-11T10:00:00Z', { eventId: 'else' }),
    ];
    const list = cells(
      { kind: 'evidence_cited', target: 3 },
      { today: '2027-05-01', events, citations },
    );
    expect(list.map(({ state, held, planned }) => [state, held, planned])).toEqual([
      ['late', 1, 0],
      ['on_track', 2, 1],
    ]);
    expect(list[0]?.proof[0]?.date).toBe('2027-01-10');
  });
});

describe('for the public', () => {
  it('what is internal counts but is not shown', () => {
    const events = [
      event('seen', '2027-02-01'),
      event('inner', '2027-02-02', { visible: false }),
      event('draft', '2027-03-02', { state: 'draft', visible: false }),
    ];
    const list = cells({ target: 3 }, { today: '2027-02-10', events, audience: 'public' });
    expect([list[0]?.held, list[0]?.planned, proofOf(list)]).toEqual([2, 0, ['seen held']]);
  });

  it('hides the event that owes an outcome, not the outcome that is out', () => {
    const owed = { kind: 'outcomes_published', withinDays: 30, channels: ['site'] } as const;
    const events = [
      event('e', '2027-02-01', { visible: false }),
      event('f', '2027-02-02', { visible: false }),
    ];
    const outcomes = [outcome('o', 'e', { firstPublishedAt: '2027-02-03T10:00:00Z' })];
    const list = cells(owed, { today: '2027-02-10', events, outcomes, audience: 'public' });
    expect(proofOf(list)).toEqual(['publication-o in_time']);
    expect(list[0]?.outcomes?.events).toBe(2);
  });
});

describe('summarize', () => {
  it('counts the cells by state and lists the late ones, the oldest first', () => {
    const proposals = coverageOf(
      {
        zone: ZONE,
        themes: [],
        events: [event('e', '2027-04-02')],
        outcomes: [],
        recommendations: [],
        citations: [],
        proposals: [
          {
            id: 'p',
            number: 1,
            title: { en: 'P' },
            commitments: [commitment(), commitment({ id: 'd', period: 'month', target: 2 })],
          },
        ],
      },
      { today: '2027-05-15', audience: 'inside' },
    );
    const { states, late } = summarize(proposals);
    expect(states).toEqual({ kept: 1, on_track: 0, at_risk: 1, late: 5, upcoming: 0, not_due: 0 });
    expect(
      late.map(({ commitmentId, period, missing }) => [commitmentId, period, missing]),
    ).toEqual([
      ['d', '2027-01', 2],
      ['d', '2027-02', 2],
      ['c', '2027-Q1', 1],
      ['d', '2027-03', 2],
      ['d', '2027-04', 1],
    ]);
  });
});
