import type { EntityManager } from 'typeorm';
import {
  type Audience,
  type CommitmentCoverage,
  coverageOf,
  type ProposalCoverage,
  summarize,
} from './coverage.js';
import type { EventFact, ProposalFact } from './coverage-facts.js';
import { framesOf } from './coverage-frames.js';
import { coverageRange, type CoverageRange } from './coverage-range.js';
import {
  type CoveredMandate,
  findCoveredMandate,
  findPublicMandate,
  readCoverageFacts,
  readProposalFacts,
} from './coverage.queries.js';
import type {
  CommitmentCoverageView,
  CoverageQuery,
  CoverageView,
  ProposalCoverageView,
} from './dto/coverage.dto.js';

/**
 * The coverage of a mandate for its organization, drafts and internal events included. `todayIn` gives today's
 * date in a zone.
 */
export async function mandateCoverage(
  reader: EntityManager,
  organizationId: string,
  id: string,
  query: CoverageQuery,
  todayIn: (zone: string) => string,
): Promise<CoverageView> {
  const mandate = await findCoveredMandate(reader, organizationId, id);
  return report(reader, mandate, query, todayIn(mandate.zone), 'inside');
}

/**
 * The coverage of a public mandate for everybody, in the same form. Drafts count for nothing in it. What is
 * internal counts, so that both readers see the same state, but is not shown as proof: only public events,
 * current publications and what stands in them are. `today`: the date in the organization's zone.
 * @throws DomainError `not_found` where there is none, or it is not public
 */
export async function publicCoverage(
  reader: EntityManager,
  mandateId: string,
  today: string,
  query: CoverageQuery = {},
): Promise<CoverageView> {
  return report(reader, await findPublicMandate(reader, mandateId), query, today, 'public');
}

async function report(
  reader: EntityManager,
  mandate: CoveredMandate,
  query: CoverageQuery,
  today: string,
  audience: Audience,
): Promise<CoverageView> {
  const facts = await readProposalFacts(reader, mandate);
  const range = coverageRange(query, firstStart(facts) ?? today, today);
  const asked = { range, today, audience, proof: query.proof ?? true };
  const { proposals } = await coverProposals(reader, mandate, narrowed(facts, query), asked);
  return {
    mandateId: mandate.id,
    slug: mandate.slug,
    title: mandate.title,
    zone: mandate.zone,
    today,
    from: range.from ?? null,
    to: range.to ?? null,
    summary: summarize(proposals),
    proposals: proposals.map(presentProposal),
  };
}

/** The first day on which a commitment binds. */
export function firstStart(proposals: readonly ProposalFact[]): string | undefined {
  return proposals
    .flatMap(({ commitments }) => commitments.map(({ startsOn }) => startsOn))
    .sort()[0];
}

/** The one proposal or commitment that is asked for; none where there is none of that id. */
function narrowed(
  proposals: readonly ProposalFact[],
  { proposalId, commitmentId }: Pick<CoverageQuery, 'proposalId' | 'commitmentId'>,
): ProposalFact[] {
  const asked = proposals.filter(({ id }) => proposalId === undefined || id === proposalId);
  if (commitmentId === undefined) return asked;
  return asked
    .map((proposal) => ({
      ...proposal,
      commitments: proposal.commitments.filter(({ id }) => id === commitmentId),
    }))
    .filter(({ commitments }) => commitments.length > 0);
}

interface CoverageAsked {
  readonly range: CoverageRange;
  readonly today: string;
  readonly audience: Audience;
  readonly proof: boolean;
  /** Events of these days are read also where no commitment counts them. */
  readonly eventDays?: { readonly from: string; readonly to: string };
}

/** The proposals with their cells, and the events that were read for them. */
export async function coverProposals(
  reader: EntityManager,
  mandate: CoveredMandate,
  proposals: readonly ProposalFact[],
  { range, today, audience, proof, eventDays }: CoverageAsked,
): Promise<{
  readonly proposals: readonly ProposalCoverage[];
  readonly events: readonly EventFact[];
}> {
  const frames = proposals
    .flatMap(({ commitments }) => commitments)
    .flatMap((commitment) => framesOf(commitment, range, today));
  const days = [
    ...frames.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]),
    ...(eventDays === undefined ? [] : [eventDays.from, eventDays.to]),
  ].sort();
  const facts = await readCoverageFacts(reader, mandate, proposals, {
    days: { from: days[0] ?? NEVER, to: days.at(-1) ?? NEVER },
    proof,
    everyEvent: eventDays !== undefined,
  });
  return {
    proposals: coverageOf(facts, { ...range, today, audience, proof }),
    events: facts.events,
  };
}

/** A day of no event: where no period is shown. */
const NEVER = '1800-01-01';

function presentProposal({ proposal, commitments }: ProposalCoverage): ProposalCoverageView {
  return {
    id: proposal.id,
    number: proposal.number,
    title: proposal.title,
    commitments: commitments.map(presentCommitment),
  };
}

function presentCommitment({ commitment, cells }: CommitmentCoverage): CommitmentCoverageView {
  return {
    id: commitment.id,
    number: commitment.number,
    kind: commitment.kind,
    title: commitment.title,
    period: commitment.period,
    target: commitment.target,
    startsOn: commitment.startsOn,
    endsOn: commitment.endsOn,
    eventKinds: commitment.eventKinds,
    withinDays: commitment.withinDays,
    channels: commitment.channels,
    dimension: commitment.dimension,
    cells,
  };
}
