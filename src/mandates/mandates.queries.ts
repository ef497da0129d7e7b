import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { cutPage, decodeCursor, type Page, pageSize } from '../platform/http/paging.js';
import type { CommitmentView } from './dto/commitment.dto.js';
import type {
  MandateExport,
  MandateListItem,
  MandateQuery,
  MandateView,
  ProposalView,
} from './dto/mandate.dto.js';

const COMMITMENT = `jsonb_build_object('id', commitment.id, 'proposalId', commitment.proposal_id,
  'number', commitment.number, 'kind', commitment.kind, 'title', commitment.title, 'period', commitment.period,
  'target', commitment.target, 'startsOn', commitment.starts_on, 'endsOn', commitment.ends_on,
  'eventKinds', commitment.event_kinds,
  'themes', coalesce((SELECT jsonb_agg(jsonb_build_object('id', theme.id, 'key', theme.key, 'title', theme.title)
      ORDER BY theme.position, theme.key)
    FROM commitment_theme JOIN theme ON theme.id = commitment_theme.theme_id
    WHERE commitment_theme.commitment_id = commitment.id), '[]'),
  'withinDays', commitment.within_days, 'channels', commitment.channels, 'dimension', commitment.dimension,
  'version', commitment.version)`;

const PROPOSAL = `jsonb_build_object('id', proposal.id, 'mandateId', proposal.mandate_id, 'number', proposal.number,
  'title', proposal.title, 'body', proposal.body,
  'commitments', coalesce((SELECT jsonb_agg(${COMMITMENT} ORDER BY commitment.number)
    FROM commitment WHERE commitment.proposal_id = proposal.id), '[]'),
  'version', proposal.version)`;

const MANDATE = `mandate.id, mandate.slug, mandate.kind, mandate.title, mandate.summary,
  mandate.authentic_language, mandate.adopted_on, mandate.source_url, mandate.visibility,
  mandate.created_at, mandate.updated_at, mandate.version`;

interface MandateRow {
  id: string;
  slug: string;
  kind: string;
  title: LocalizedText;
  summary: LocalizedText;
  authentic_language: string;
  adopted_on: string;
  source_url: string | null;
  visibility: string;
  created_at: string;
  updated_at: string;
  version: number;
}

interface ListRow extends MandateRow {
  proposal_count: number;
  commitment_count: number;
}

interface WholeRow extends MandateRow {
  body: LocalizedText;
  proposals: ProposalView[];
}

/** The mandates of an organization, the latest first. */
export async function listMandates(
  reader: EntityManager,
  organizationId: string,
  query: MandateQuery,
): Promise<Page<MandateListItem>> {
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const rows = await reader.query<ListRow[]>(
    `SELECT ${MANDATE},
       (SELECT count(*)::int FROM proposal WHERE proposal.mandate_id = mandate.id) AS proposal_count,
       (SELECT count(*)::int FROM proposal JOIN commitment ON commitment.proposal_id = proposal.id
         WHERE proposal.mandate_id = mandate.id) AS commitment_count
     FROM mandate WHERE mandate.organization_id = $1
       AND ($2::date IS NULL OR (mandate.adopted_on, mandate.id) < ($2::date, $3::uuid))
     ORDER BY mandate.adopted_on DESC, mandate.id DESC LIMIT $4`,
    [organizationId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  return cutPage(
    rows,
    limit,
    (row) => [row.adopted_on, row.id],
    (row) => presentMandate(row, row.proposal_count, row.commitment_count),
  );
}

/** One mandate with its proposals and their commitments, in one query. */
export async function readMandate(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<MandateView> {
  const [row] = await reader.query<WholeRow[]>(
    `SELECT ${MANDATE}, mandate.body,
       coalesce((SELECT jsonb_agg(${PROPOSAL} ORDER BY proposal.number)
         FROM proposal WHERE proposal.mandate_id = mandate.id), '[]') AS proposals
     FROM mandate WHERE mandate.organization_id = $1 AND mandate.id = $2`,
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  const { proposals } = row;
  const commitmentCount = proposals.reduce((sum, { commitments }) => sum + commitments.length, 0);
  return {
    ...presentMandate(row, proposals.length, commitmentCount),
    body: row.body,
    proposals,
  };
}

/** One proposal with its commitments. */
export async function readProposal(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<ProposalView> {
  const [row] = await reader.query<{ proposal: ProposalView }[]>(
    `SELECT ${PROPOSAL} AS proposal FROM proposal WHERE organization_id = $1 AND id = $2`,
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return row.proposal;
}

/** One commitment with its themes. */
export async function readCommitment(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<CommitmentView> {
  const [row] = await reader.query<{ commitment: CommitmentView }[]>(
    `SELECT ${COMMITMENT} AS commitment FROM commitment WHERE organization_id = $1 AND id = $2`,
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return row.commitment;
}

/** A mandate in the form in which it can be loaded again, here or elsewhere: themes by key, no ids. */
export function exportMandate(mandate: MandateView): MandateExport {
  return {
    kind: mandate.kind,
    title: mandate.title,
    summary: mandate.summary,
    body: mandate.body,
    authenticLanguage: mandate.authenticLanguage,
    adoptedOn: mandate.adoptedOn,
    sourceUrl: mandate.sourceUrl,
    visibility: mandate.visibility,
    proposals: mandate.proposals.map(({ number, title, body, commitments }) => ({
      number,
      title,
      body,
      commitments: commitments.map((commitment) => ({
        number: commitment.number,
        kind: commitment.kind,
        title: commitment.title,
        period: commitment.period,
        target: commitment.target,
        startsOn: commitment.startsOn,
        endsOn: commitment.endsOn,
        eventKinds: commitment.eventKinds,
        themes: commitment.themes.map(({ key }) => key),
        withinDays: commitment.withinDays,
        channels: commitment.channels,
        dimension: commitment.dimension,
      })),
    })),
  };
}

function presentMandate(
  row: MandateRow,
  proposalCount: number,
  commitmentCount: number,
): MandateListItem {
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    title: row.title,
    summary: row.summary,
    authenticLanguage: row.authentic_language,
    adoptedOn: row.adopted_on,
    sourceUrl: row.source_url,
    visibility: row.visibility,
    proposalCount,
    commitmentCount,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  };
}
