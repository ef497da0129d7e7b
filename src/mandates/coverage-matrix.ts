import type { LocalizedText } from '../kernel/localized-text.js';
import { type PeriodUnit, periodsBetween } from '../kernel/period.js';
import { countStanding, standingOf } from './coverage-count.js';
import type { ProposalCoverage } from './coverage.js';
import type { CoverageState, EventFact } from './coverage-facts.js';
import { addDays } from './coverage-frames.js';

/** A calendar period as a column; both days included. */
export interface MatrixColumn {
  readonly key: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly current: boolean;
}

/** A period of a commitment that falls due in a column. */
export interface DueCell {
  readonly commitmentId: string;
  readonly period: string;
  readonly state: CoverageState;
  readonly target: number;
  readonly held: number;
  readonly planned: number;
  readonly missing: number;
}

export interface MatrixCell {
  readonly period: string;
  /** The worst of what falls due there; null where nothing does. */
  readonly state: CoverageState | null;
  /** Events that serve the proposal and begin there, by where they stand. */
  readonly held: number;
  readonly planned: number;
  readonly drafts: number;
  readonly unconfirmed: number;
  readonly due: readonly DueCell[];
}

export interface MatrixRow {
  readonly proposalId: string;
  readonly number: number;
  readonly title: LocalizedText;
  readonly cells: readonly MatrixCell[];
}

/** What needs attention first. */
const WORST_FIRST: readonly CoverageState[] = [
  'late',
  'at_risk',
  'on_track',
  'upcoming',
  'kept',
  'not_due',
];

/** The columns that the days touch, whole ones. */
export function columnsOf(
  from: string,
  to: string,
  unit: PeriodUnit,
  today: string,
): MatrixColumn[] {
  return periodsBetween(from, to, unit).map(({ key, start, end }) => {
    const endsOn = addDays(end, -1);
    return { key, startsOn: start, endsOn, current: start <= today && today <= endsOn };
  });
}

/**
 * Proposals by periods. A period of a commitment stands in the column in which it ends, because there it falls due;
 * an event in that in which it begins, by its own clock.
 */
export function matrixOf(
  proposals: readonly ProposalCoverage[],
  events: readonly EventFact[],
  columns: readonly MatrixColumn[],
  today: string,
): MatrixRow[] {
  const standing = events
    .map((event) => standingOf(event, today))
    .filter((event) => event !== undefined);
  const columnOf = (day: string) =>
    columns.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)?.key;
  const eventsAt = Map.groupBy(
    standing.flatMap((one) =>
      one.event.proposalIds.map((id) => ({
        one,
        key: `${id} ${columnOf(one.event.startsLocal.slice(0, 10)) ?? ''}`,
      })),
    ),
    ({ key }) => key,
  );
  return proposals.map(({ proposal, commitments }) => {
    const dueAt = Map.groupBy(
      commitments.flatMap(({ commitment, cells }) =>
        cells.map(({ period, state, target, held, planned, missing }) => ({
          column: columnOf(period.endsOn),
          due: {
            commitmentId: commitment.id,
            period: period.key,
            state,
            target,
            held,
            planned,
            missing,
          },
        })),
      ),
      ({ column }) => column,
    );
    return {
      proposalId: proposal.id,
      number: proposal.number,
      title: proposal.title,
      cells: columns.map(({ key }) => {
        const own = (eventsAt.get(`${proposal.id} ${key}`) ?? []).map(({ one }) => one);
        const due = (dueAt.get(key) ?? []).map((one) => one.due);
        return {
          period: key,
          state: WORST_FIRST.find((state) => due.some((one) => one.state === state)) ?? null,
          held: countStanding(own, 'held'),
          planned: countStanding(own, 'announced', 'draft'),
          drafts: countStanding(own, 'draft'),
          unconfirmed: countStanding(own, 'unconfirmed'),
          due,
        };
      }),
    };
  });
}
