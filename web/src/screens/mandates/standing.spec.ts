import { describe, expect, it } from '@jest/globals';
import { standings, totalsOf, type CommitmentCoverage, type CoverageCell } from './standing';

const cell = (
  startsOn: string,
  endsOn: string,
  state: CoverageCell['state'],
  overdue?: number,
): CoverageCell => ({
  period: { key: startsOn, startsOn, endsOn },
  partial: false,
  target: 1,
  held: 0,
  planned: 0,
  drafts: 0,
  missing: 0,
  state,
  outcomes:
    overdue === undefined ? null : { events: 1, inTime: 0, outLate: 0, waiting: 0, overdue },
  themes: [],
  proof: [],
});

const commitment = (id: string, ...cells: CoverageCell[]): CommitmentCoverage => ({
  id,
  number: 1,
  kind: 'events_held',
  title: { en: id },
  period: 'quarter',
  target: 1,
  startsOn: '2027-01-01',
  endsOn: null,
  eventKinds: [],
  withinDays: null,
  channels: [],
  dimension: null,
  cells,
});

const coverage = (...commitments: CommitmentCoverage[]) => ({
  mandateId: 'm',
  slug: 'm',
  title: { en: 'Mandate' },
  zone: 'Asia/Almaty',
  today: '2027-05-15',
  from: null,
  to: null,
  summary: {
    states: { kept: 0, on_track: 0, at_risk: 0, late: 0, upcoming: 0, not_due: 0 },
    late: [],
  },
  proposals: [{ id: 'p', number: 1, title: { en: 'Proposal' }, commitments }],
});

const first = (state: CoverageCell['state'], overdue?: number) =>
  cell('2027-01-01', '2027-03-31', state, overdue);
const second = (state: CoverageCell['state'], overdue?: number) =>
  cell('2027-04-01', '2027-06-30', state, overdue);

describe('how a mandate stands today', () => {
  it('is the running period of each commitment, not a quarter that was missed before', () => {
    const facts = coverage(
      commitment('missed once', first('late'), second('on_track')),
      commitment('at risk', first('kept'), second('at_risk')),
      commitment('kept already', second('kept')),
    );
    expect(standings(facts).map(({ commitment: { id }, state }) => [id, state])).toEqual([
      ['missed once', 'on_track'],
      ['at risk', 'at_risk'],
      ['kept already', 'kept'],
    ]);
    expect(totalsOf(facts)).toEqual({
      all: 3,
      onSchedule: 2,
      late: 0,
      atRisk: 1,
      ended: 2,
      kept: 1,
    });
  });

  it('is late as long as an outcome is overdue, because that can be mended', () => {
    const facts = coverage(
      commitment('overdue', first('late', 1), second('on_track', 0)),
      commitment('came out late', first('late', 0), second('kept', 0)),
    );
    expect(standings(facts).map(({ state, cell: { period } }) => [state, period.key])).toEqual([
      ['late', '2027-01-01'],
      ['kept', '2027-04-01'],
    ]);
  });

  it('leaves out what has ended or not begun, and periods in which nothing was owed', () => {
    const facts = coverage(
      commitment('ended', first('kept')),
      commitment('not begun', cell('2027-07-01', '2027-09-30', 'upcoming')),
      commitment('nothing owed', first('not_due'), second('not_due')),
    );
    expect(totalsOf(facts)).toEqual({
      all: 1,
      onSchedule: 1,
      late: 0,
      atRisk: 0,
      ended: 1,
      kept: 1,
    });
  });
});
