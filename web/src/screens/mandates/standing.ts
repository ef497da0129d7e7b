import type { View } from '../../api/client';

type Coverage = View<'CoverageView'>;
export type CommitmentCoverage = View<'CommitmentCoverageView'>;
export type CoverageCell = View<'CoverageCellView'>;
export type CoverageState = CoverageCell['state'];

/** How a commitment stands on one day. */
export interface Standing {
  readonly proposalId: string;
  readonly proposalNumber: number;
  readonly commitment: CommitmentCoverage;
  /** The period that runs on that day, or the one that asks for something still. */
  readonly cell: CoverageCell;
  readonly state: CoverageState;
}

/**
 * How each commitment that binds today stands: as its running period does, but late as long as an outcome of an
 * earlier period is overdue, because that can still be mended. A quarter that was missed long ago cannot, and does not
 * keep a commitment late for ever.
 */
export function standings({ proposals, today }: Coverage): Standing[] {
  return proposals.flatMap((proposal) =>
    proposal.commitments.flatMap((commitment) => {
      const overdue = commitment.cells.find(({ outcomes }) => (outcomes?.overdue ?? 0) > 0);
      const running = commitment.cells.find(
        ({ period }) => period.startsOn <= today && today <= period.endsOn,
      );
      const cell = overdue ?? running;
      if (cell === undefined) return [];
      return [
        {
          proposalId: proposal.id,
          proposalNumber: proposal.number,
          commitment,
          cell,
          state: cell.state,
        },
      ];
    }),
  );
}

/** How many of them stand well, how many need something, and how many of those that are over were kept. */
export interface Totals {
  readonly all: number;
  readonly onSchedule: number;
  readonly late: number;
  readonly atRisk: number;
  readonly ended: number;
  readonly kept: number;
}

/** The numbers of the head line: today's standing, and the periods that are over, whatever is shown below. */
export function totalsOf(coverage: Coverage): Totals {
  const now = standings(coverage);
  const count = (...states: readonly CoverageState[]) =>
    now.filter(({ state }) => states.includes(state)).length;
  const ended = coverage.proposals
    .flatMap(({ commitments }) => commitments.flatMap(({ cells }) => cells))
    .filter(
      ({ period, state }) =>
        period.endsOn < coverage.today && (state === 'kept' || state === 'late'),
    );
  return {
    all: now.length,
    onSchedule: count('kept', 'on_track', 'upcoming', 'not_due'),
    late: count('late'),
    atRisk: count('at_risk'),
    ended: ended.length,
    kept: ended.filter(({ state }) => state === 'kept').length,
  };
}
