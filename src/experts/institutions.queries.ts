import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { searchKey } from '../kernel/name-search.js';
import { cutPage, decodeCursor, type Page, pageSize } from '../platform/http/paging.js';
import type { InstitutionQuery, InstitutionView } from './dto/institution.dto.js';
import { likePart } from './expert-search.js';

interface InstitutionRow {
  id: string;
  name: LocalizedText;
  country: string | null;
  also_known_as: string[];
  experts: number;
  created_at: string;
  version: number;
}

const INSTITUTION = `
  SELECT institution.id, institution.name, institution.country, institution.also_known_as, institution.created_at, institution.version,
    (SELECT count(*)::int FROM affiliation WHERE affiliation.organization_id = institution.organization_id
      AND affiliation.institution_id = institution.id) AS experts
  FROM institution`;

/** One institution. */
export async function readInstitution(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<InstitutionView> {
  const [row] = await reader.query<InstitutionRow[]>(
    `${INSTITUTION} WHERE institution.organization_id = $1 AND institution.id = $2`,
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return present(row);
}

/** Institutions by their ids; those that there are not are left out. */
export async function readInstitutions(
  reader: EntityManager,
  organizationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, InstitutionView>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.query<InstitutionRow[]>(
    `${INSTITUTION} WHERE institution.organization_id = $1 AND institution.id = ANY ($2::uuid[])`,
    [organizationId, [...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, present(row)]));
}

/** The institutions of an organization, oldest first. */
export async function listInstitutions(
  reader: EntityManager,
  organizationId: string,
  query: InstitutionQuery,
): Promise<Page<InstitutionView>> {
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const words = searchKey(query.q ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 12)
    .map((word) => `%${likePart(word)}%`);
  if (words.length === 0 && (query.q ?? '') !== '') return { items: [], next: null };
  const rows = await reader.query<InstitutionRow[]>(
    `${INSTITUTION} WHERE institution.organization_id = $1
       AND ($2::timestamptz IS NULL OR (institution.created_at, institution.id) > ($2::timestamptz, $3::uuid))
       AND institution.search_text LIKE ALL ($4::text[])
       AND ($7::text IS NULL OR institution.search_text LIKE $7)
       AND ($5::text IS NULL OR institution.country = $5)
     ORDER BY institution.created_at, institution.id LIMIT $6`,
    [
      organizationId,
      after?.[0] ?? null,
      after?.[1] ?? null,
      words,
      query.country ?? null,
      limit + 1,
      // `LIKE ALL` of a list is no condition that an index can take; `LIKE` of one text is.
      words.toSorted((a, b) => b.length - a.length)[0] ?? null,
    ],
  );
  return cutPage(rows, limit, (row) => [row.created_at, row.id], present);
}

function present(row: InstitutionRow): InstitutionView {
  return {
    id: row.id,
    name: row.name,
    country: row.country,
    alsoKnownAs: row.also_known_as,
    experts: row.experts,
    createdAt: row.created_at,
    version: row.version,
  };
}
