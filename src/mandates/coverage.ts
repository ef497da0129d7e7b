import { localAt } from '../kernel/local-time.js';
import {
  countCell,
  eventsCell,
  namedThemes,
  type NamedTheme,
  presenceCell,
  standingOf,
  type StandingEvent,
  themesCell,
} from './coverage-count.js';
import {
  type CitationFact,
  type CommitmentFact,
  type CoverageCell,
  type CoverageFacts,
  type CoverageState,
  type Proof,
  type ProposalFact,
  type RecommendationFact,
} from './coverage-facts.js';
import { compare, type Frame, frameOf, framesOf } from './coverage-frames.js';
import { outcomesCell, publishedOutcomes, type PublishedOutcome } from './coverage-outcomes.js';

/** Whose eyes the coverage is for: `public` knows no drafts and is shown only what is public. */
export type Audience = 'inside' | 'public';

export interface CoverageRequest {
  /** The days whose periods are asked for; without them, each commitment from its start to the present. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Today on the calendar of the organization. */
  readonly today: string;
  readonly audience: Audience;
  /** Whether cells come with their proof; they do unless this is false. */
  readonly proof?: boolean;
}

export interface CommitmentCoverage {
  readonly commitment: CommitmentFact;
  readonly cells: readonly CoverageCell[];
}

export interface ProposalCoverage {
  readonly proposal: ProposalFact;
  readonly commitments: readonly CommitmentCoverage[];
}

/** What was held, what is planned and what is missing of every commitment in every period, with the proof. */
export function coverageOf(
  facts: CoverageFacts,
  request: CoverageRequest,
): readonly ProposalCoverage[] {
  const known = new Known(facts, request);
  return facts.proposals.map((proposal) => ({
    proposal,
    commitments: proposal.commitments.map((commitment) => ({
      commitment,
      cells: known.cellsOf(commitment).map((cell) => ({ ...cell, proof: known.shown(cell) })),
    })),
  }));
}

/** The facts, arranged so that no cell looks through all of them. */
class Known {
  /** Those that serve each proposal. */
  private readonly standingOf: ReadonlyMap<string, readonly StandingEvent[]>;
  private readonly outcomesOf: ReadonlyMap<string, readonly PublishedOutcome[]>;
  private readonly recommendations: readonly RecommendationFact[];
  private readonly citations: readonly CitationFact[];
  private readonly hidden: ReadonlySet<string>;
  private readonly days = new Map<string, string>();

  constructor(
    private readonly facts: CoverageFacts,
    private readonly request: CoverageRequest,
  ) {
    const inside = request.audience === 'inside';
    const standing = facts.events
      .map((event) => standingOf(event, request.today))
      .filter((event) => event !== undefined)
      .filter(({ standing }) => inside || standing !== 'draft');
    this.standingOf = new Map(
      facts.proposals.map(({ id }) => [
        id,
        standing.filter(({ event }) => event.proposalIds.includes(id)),
      ]),
    );
    this.outcomesOf = publishedOutcomes(facts.outcomes, facts.events);
    this.recommendations = facts.recommendations.filter((one) => inside || one.issuedAt !== null);
    this.citations = facts.citations.filter((one) => inside || one.citedAt !== null);
    this.hidden = new Set([
      ...facts.events.filter(({ visible }) => !visible).map(({ id }) => id),
      ...facts.recommendations.filter(({ visible }) => !visible).map(({ id }) => id),
    ]);
  }

  /** The proof of a cell that the audience may see, in the order of its days. */
  shown({ proof }: CoverageCell): readonly Proof[] {
    if (this.request.proof === false) return [];
    const seen = this.request.audience === 'inside' ? proof : proof.filter(this.isPublic);
    return seen.toSorted(byDate);
  }

  /** A publication that stands is public whatever its event is; a fact, where a public text cites it. */
  private readonly isPublic = (proof: Proof): boolean =>
    proof.kind === 'evidence'
      ? this.citations.some((citation) => citation.evidenceId === proof.id && citation.visible)
      : !this.hidden.has(proof.id);

  cellsOf(commitment: CommitmentFact): CoverageCell[] {
    const { today } = this.request;
    const frames = framesOf(commitment, this.request, today);
    if (frames.length === 0) return [];
    const named = namedThemes(commitment, this.facts.themes);
    const serving = this.standingOf.get(commitment.proposalId) ?? [];
    const concerned = serving.filter(({ event }) => concerns(commitment, event, named));
    switch (commitment.kind) {
      case 'recommendations_issued':
        return this.recommendationCells(commitment, frames, idsOf(concerned));
      case 'evidence_cited':
        return this.evidenceCells(commitment, frames, idsOf(concerned));
      default:
        return this.eventCells(commitment, frames, concerned, named);
    }
  }

  private eventCells(
    commitment: CommitmentFact,
    frames: readonly Frame[],
    concerned: readonly StandingEvent[],
    named: readonly NamedTheme[],
  ): CoverageCell[] {
    const { today } = this.request;
    // An event belongs to the day on which it begins, by its own clock.
    const byPeriod = inPeriods(frames, concerned, ({ event }) => event.startsLocal.slice(0, 10));
    return frames.map((frame) => {
      const events = byPeriod.get(frame.key) ?? [];
      switch (commitment.kind) {
        case 'outcomes_published':
          return outcomesCell(commitment, frame, events, this.outcomesOf, today);
        case 'presence':
          return presenceCell(commitment, frame, events);
        case 'themes_covered':
          return themesCell(commitment, frame, events, named);
        case 'partners_involved':
          return eventsCell(
            commitment,
            frame,
            events.filter(({ event }) => event.partners > 0),
          );
        default:
          return eventsCell(commitment, frame, events);
      }
    });
  }

  private recommendationCells(
    commitment: CommitmentFact,
    frames: readonly Frame[],
    events: ReadonlySet<string>,
  ): CoverageCell[] {
    const own = this.recommendations.filter(({ eventId }) => events.has(eventId));
    const byPeriod = inPeriods(frames, own, ({ issuedAt }) => this.day(issuedAt));
    return frames.map((frame) => {
      const issued = byPeriod.get(frame.key) ?? [];
      // What is being written can only be issued from now on.
      const drafts = frame.phase === 'running' ? own.filter((one) => one.issuedAt === null) : [];
      return countCell(frame, {
        target: commitment.target,
        held: issued.length,
        planned: drafts.length,
        drafts: drafts.length,
        proof: [...issued, ...drafts].map((one) => ({
          ...NO_PARTICULARS,
          kind: 'recommendation',
          id: one.id,
          title: one.title,
          slug: one.symbol,
          date: this.day(one.issuedAt) ?? null,
          state: one.issuedAt === null ? 'draft' : 'issued',
        })),
      });
    });
  }

  private evidenceCells(
    commitment: CommitmentFact,
    frames: readonly Frame[],
    events: ReadonlySet<string>,
  ): CoverageCell[] {
    const own = this.citations.filter(({ eventId }) => events.has(eventId));
    const byPeriod = inPeriods(frames, own, ({ citedAt }) => this.day(citedAt));
    return frames.map((frame) => {
      const cited = firstOfEach(byPeriod.get(frame.key) ?? []);
      const counted = new Set(cited.map(({ evidenceId }) => evidenceId));
      const drafts =
        frame.phase === 'running'
          ? firstOfEach(own.filter(({ citedAt }) => citedAt === null)).filter(
              ({ evidenceId }) => !counted.has(evidenceId),
            )
          : [];
      return countCell(frame, {
        target: commitment.target,
        held: cited.length,
        planned: drafts.length,
        drafts: drafts.length,
        proof: [...cited, ...drafts].map((one) => ({
          ...NO_PARTICULARS,
          kind: 'evidence',
          id: one.evidenceId,
          title: one.title,
          slug: null,
          date: this.day(one.citedAt) ?? null,
          state: one.citedAt === null ? 'draft' : 'cited',
        })),
      });
    });
  }

  /** Each instant is asked about by every commitment; reading the zone's rules is what costs. */
  private day(instant: string | null): string | undefined {
    if (instant === null) return undefined;
    const known = this.days.get(instant);
    if (known !== undefined) return known;
    const day = localAt(instant, this.facts.zone).slice(0, 10);
    this.days.set(instant, day);
    return day;
  }
}

function byDate(a: Proof, b: Proof): number {
  return compare(a.date ?? '9999', b.date ?? '9999') || compare(a.id, b.id);
}

const NO_PARTICULARS = { counts: true, present: null, deadline: null, lacking: [] } as const;

/** Whether an event that serves the proposal is of those that the commitment counts: it has its kind and theme. */
function concerns(
  commitment: CommitmentFact,
  event: StandingEvent['event'],
  named: readonly NamedTheme[],
): boolean {
  return (
    (commitment.eventKinds.length === 0 || commitment.eventKinds.includes(event.kind)) &&
    (named.length === 0 || event.themeIds.some((id) => named.some(({ ids }) => ids.has(id))))
  );
}

function idsOf(events: readonly StandingEvent[]): ReadonlySet<string> {
  return new Set(events.map(({ event }) => event.id));
}

/** The facts by the key of the period in which their day lies; those of days outside all of them are left out. */
function inPeriods<T>(
  frames: readonly Frame[],
  facts: readonly T[],
  dayOf: (fact: T) => string | undefined,
): ReadonlyMap<string, readonly T[]> {
  const placed = facts.flatMap((fact) => {
    const day = dayOf(fact);
    const frame = day === undefined ? undefined : frameOf(frames, day);
    return frame === undefined ? [] : [{ fact, key: frame.key }];
  });
  return new Map(
    [...Map.groupBy(placed, ({ key }) => key)].map(([key, list]) => [
      key,
      list.map(({ fact }) => fact),
    ]),
  );
}

/** Each piece of evidence once, as it was first cited. */
function firstOfEach(citations: readonly CitationFact[]): CitationFact[] {
  const latestFirst = citations.toSorted((a, b) => compare(b.citedAt ?? '', a.citedAt ?? ''));
  return [...new Map(latestFirst.map((one) => [one.evidenceId, one])).values()];
}

/** One period of a commitment that was missed. */
export interface LateCell {
  readonly proposalId: string;
  readonly commitmentId: string;
  readonly period: string;
  readonly missing: number;
}

/** How many cells stand how, and which are late, the oldest first. */
export function summarize(proposals: readonly ProposalCoverage[]): {
  readonly states: Readonly<Record<CoverageState, number>>;
  readonly late: readonly LateCell[];
} {
  const all = proposals.flatMap(({ commitments }) =>
    commitments.flatMap(({ commitment, cells }) => cells.map((cell) => ({ commitment, cell }))),
  );
  const countOf = (state: CoverageState) => all.filter(({ cell }) => cell.state === state).length;
  return {
    states: {
      kept: countOf('kept'),
      on_track: countOf('on_track'),
      at_risk: countOf('at_risk'),
      late: countOf('late'),
      upcoming: countOf('upcoming'),
      not_due: countOf('not_due'),
    },
    late: all
      .filter(({ cell }) => cell.state === 'late')
      .toSorted((a, b) => compare(a.cell.period.endsOn, b.cell.period.endsOn))
      .map(({ commitment, cell }) => ({
        proposalId: commitment.proposalId,
        commitmentId: commitment.id,
        period: cell.period.key,
        missing: cell.missing,
      })),
  };
}
