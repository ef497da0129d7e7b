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

/** Everything that the site has a page of and that is to be found, in one query. */
export async function sitemapRows(reader: EntityManager): Promise<SitemapRow[]> {
  return reader.query<SitemapRow[]>(
    `SELECT 'event' AS kind, event.slug AS name, event.updated_at AS "modifiedAt", NULL::text[] AS languages
       FROM event WHERE ${PUBLIC_EVENT}
     UNION ALL
     SELECT 'programme', event.slug, max(session.updated_at), NULL
       FROM event JOIN session ON session.organization_id = event.organization_id AND session.event_id = event.id
       WHERE ${PUBLIC_EVENT} GROUP BY event.slug
     UNION ALL
     SELECT 'expert', expert.slug, expert.updated_at, NULL FROM expert WHERE ${PUBLIC_EXPERT}
     UNION ALL
     SELECT 'publication', outcome.slug, publication.modified_at,
         ARRAY(SELECT edition.lang FROM edition
           WHERE edition.outcome_version_id = publication.outcome_version_id ORDER BY edition.lang)
       FROM publication JOIN outcome ON outcome.id = publication.outcome_id WHERE publication.state = 'current'
     UNION ALL
     SELECT 'recommendation', recommendation.symbol, publication.modified_at,
         ARRAY(SELECT text.lang FROM recommendation_text text
           JOIN edition ON edition.outcome_version_id = text.outcome_version_id AND edition.lang = text.lang
           WHERE text.outcome_version_id = publication.outcome_version_id
             AND text.recommendation_id = recommendation.id ORDER BY text.lang)
       FROM recommendation JOIN publication ON publication.outcome_id = recommendation.outcome_id
         AND publication.state = 'current'
       WHERE recommendation.issued_at IS NOT NULL
     UNION ALL
     SELECT 'mandate', mandate.slug, mandate.updated_at, NULL FROM mandate WHERE ${PUBLIC_MANDATE}
     ORDER BY 1, 2`,
  );
}
