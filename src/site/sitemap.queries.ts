import type { EntityManager } from 'typeorm';
import { PUBLIC_EVENT, PUBLIC_EXPERT, PUBLIC_MANDATE } from './visibility.js';

/** An address of the site, with its last change, and the languages of its text where these are not all four. */
export interface SitemapRow {
  readonly kind: 'event' | 'programme' | 'expert' | 'publication' | 'recommendation' | 'mandate';
  /** A slug, or the symbol of a recommendation. */
  readonly name: string;
  readonly modifiedAt: string;
  readonly languages: readonly string[] | null;
}

/** Everything that the site has a page of and that is to be found; `version_id` is whose languages it has. */
const PAGES = `
  SELECT 'event' AS kind, event.slug AS name, event.updated_at AS modified_at, event.id, NULL::uuid AS version_id
    FROM event WHERE ${PUBLIC_EVENT}
  UNION ALL
  SELECT 'programme', event.slug, NULL, event.id, NULL FROM event WHERE ${PUBLIC_EVENT} AND EXISTS (
    SELECT FROM session WHERE session.organization_id = event.organization_id AND session.event_id = event.id)
  UNION ALL
  SELECT 'expert', expert.slug, expert.updated_at, expert.id, NULL FROM expert WHERE ${PUBLIC_EXPERT}
  UNION ALL
  SELECT 'publication', outcome.slug, publication.modified_at, outcome.id, publication.outcome_version_id
    FROM publication JOIN outcome ON outcome.id = publication.outcome_id WHERE publication.state = 'current'
  UNION ALL
  SELECT 'recommendation', recommendation.symbol, publication.modified_at, recommendation.id,
      publication.outcome_version_id
    FROM recommendation JOIN publication ON publication.outcome_id = recommendation.outcome_id
      AND publication.state = 'current'
    WHERE recommendation.issued_at IS NOT NULL
  UNION ALL
  SELECT 'mandate', mandate.slug, mandate.updated_at, mandate.id, NULL FROM mandate WHERE ${PUBLIC_MANDATE}`;

/** How many addresses there are, without those of the sections. */
export async function countSitemapRows(reader: EntityManager): Promise<number> {
  const [row] = await reader.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM (${PAGES}) AS page`,
  );
  return row?.count ?? 0;
}

/** Some of the addresses, in one order: languages and last changes are looked up for these alone. */
export async function sitemapRows(
  reader: EntityManager,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<SitemapRow[]> {
  return reader.query<SitemapRow[]>(
    `WITH page AS MATERIALIZED (SELECT * FROM (${PAGES}) AS page ORDER BY kind, name, id LIMIT $1 OFFSET $2)
     SELECT kind, name,
       CASE kind WHEN 'programme' THEN (SELECT max(session.updated_at) FROM event
           JOIN session ON session.organization_id = event.organization_id AND session.event_id = event.id
           WHERE event.id = page.id)
         ELSE modified_at END AS "modifiedAt",
       CASE kind
         WHEN 'publication' THEN ARRAY(SELECT edition.lang FROM edition
           WHERE edition.outcome_version_id = page.version_id ORDER BY edition.lang)
         WHEN 'recommendation' THEN ARRAY(SELECT text.lang FROM recommendation_text text
           JOIN edition ON edition.outcome_version_id = text.outcome_version_id AND edition.lang = text.lang
           WHERE text.outcome_version_id = page.version_id AND text.recommendation_id = page.id ORDER BY text.lang)
       END AS languages
     FROM page ORDER BY kind, name, page.id`,
    [limit, offset],
  );
}
