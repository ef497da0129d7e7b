import type { EntityManager } from 'typeorm';
import {
  type Audience,
  type CommitmentCoverage,
  coverageOf,
  type ProposalCoverage,
  summarize,
} from './coverage.js';
import { coverageRange } from './coverage-range.js';
import {
  type CoveredMandate,
  findCoveredMandate,
  findPublicMandate,
  readCoverageFacts,
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
  const facts = await readCoverageFacts(reader, mandate);
  const firstStart = facts.proposals
    .flatMap(({ commitments }) => commitments.map(({ startsOn }) => startsOn))
    .reduce((first, day) => (day < first ? day : first), today);
  const range = coverageRange(query, firstStart, today);
  const proposals = coverageOf(facts, { ...range, today, audience });
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
