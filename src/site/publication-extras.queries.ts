import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { OutcomeKind, UpdateType } from '../outcomes/outcome-kinds.js';
import type {
  CitationView,
  EditionView,
  VersionRecommendationView,
} from '../outcomes/dto/outcome-version.dto.js';
import { CITATIONS_OF, EDITIONS_OF, RECOMMENDATIONS_OF } from '../outcomes/version-parts.js';
import { withFactLinks } from '../publications/fact-links.js';
import type { RenditionView } from '../publications/dto/publication.dto.js';
import { ORGANIZATION, type OrganizationFacts } from './event-list.queries.js';

/** A version that was published and has been replaced: its whole text, which stays readable. */
export interface FormerVersion {
  readonly slug: string;
  readonly symbol: string;
  readonly kind: OutcomeKind;
  readonly authenticLanguage: string;
  readonly updateType: UpdateType;
  readonly notice: LocalizedText;
  readonly publishedAt: string;
  readonly citation: LocalizedText;
  readonly editions: readonly EditionView[];
  readonly recommendations: readonly VersionRecommendationView[];
  readonly evidence: readonly CitationView[];
  readonly renditions: readonly (RenditionView & { readonly storageKey: string })[];
  readonly organization: OrganizationFacts;
}

/** A former version, as long as its successor stands: with a withdrawn publication all of it is withdrawn. */
export async function formerVersion(
  reader: EntityManager,
  slug: string,
  label: string,
): Promise<FormerVersion | undefined> {
  const [, major = '', minor = ''] = /^([1-9]\d{0,5})\.(\d{1,6})$/.exec(label) ?? [];
  if (major === '') return undefined;
  const [row] = await reader.query<FormerVersion[]>(
    `SELECT outcome.slug, outcome.symbol, outcome.kind, outcome.authentic_language AS "authenticLanguage",
       version.update_type AS "updateType", version.notice, publication.published_at AS "publishedAt",
       publication.citation, ${EDITIONS_OF('version', 'outcome')} AS editions,
       ${RECOMMENDATIONS_OF('version')} AS recommendations, ${CITATIONS_OF('version')} AS evidence,
       coalesce((SELECT jsonb_agg(jsonb_build_object('lang', rendition.lang, 'kind', rendition.kind,
           'mediaType', rendition.media_type, 'bytes', rendition.bytes, 'sha256', rendition.sha256,
           'pages', rendition.pages, 'storageKey', rendition.storage_key) ORDER BY rendition.lang)
         FROM rendition WHERE rendition.publication_id = publication.id), '[]') AS renditions, ${ORGANIZATION}
     FROM outcome JOIN outcome_version version ON version.outcome_id = outcome.id
     JOIN publication ON publication.outcome_version_id = version.id AND publication.state = 'superseded'
     JOIN organization ON organization.id = outcome.organization_id
     WHERE outcome.slug = $1 AND version.major = $2 AND version.minor = $3
       AND EXISTS (SELECT FROM publication standing WHERE standing.outcome_id = outcome.id
         AND standing.state = 'current')`,
    [slug, Number(major), Number(minor)],
  );
  return row === undefined ? undefined : withFactLinks(row);
}

/** The languages in which there are published texts. */
export async function publishedLanguages(reader: EntityManager): Promise<string[]> {
  const rows = await reader.query<{ lang: string }[]>(
    // From one language to the next in the index, instead of through all editions.
    `WITH RECURSIVE known AS (
       (SELECT lang FROM edition ORDER BY lang LIMIT 1)
       UNION ALL
       SELECT (SELECT edition.lang FROM edition WHERE edition.lang > known.lang ORDER BY edition.lang LIMIT 1)
       FROM known WHERE known.lang IS NOT NULL)
     SELECT lang FROM known WHERE lang IS NOT NULL AND EXISTS (
       SELECT FROM edition JOIN publication ON publication.outcome_version_id = edition.outcome_version_id
       WHERE edition.lang = known.lang AND publication.state = 'current' OFFSET 0)
     ORDER BY lang`,
  );
  return rows.map(({ lang }) => lang);
}

export interface AddresseeOption {
  readonly id: string;
  readonly name: LocalizedText;
  readonly order: readonly string[];
}

/** The partners to whom a published recommendation is addressed. */
export async function addresseeOptions(reader: EntityManager): Promise<AddresseeOption[]> {
  return reader.query<AddresseeOption[]>(
    // From one addressee to the next in the index, instead of through all recommendations.
    `WITH RECURSIVE addressed AS (
       (SELECT partner_id FROM recommendation_addressee WHERE partner_id IS NOT NULL ORDER BY partner_id LIMIT 1)
       UNION ALL
       SELECT (SELECT next.partner_id FROM recommendation_addressee next
         WHERE next.partner_id > addressed.partner_id ORDER BY next.partner_id LIMIT 1)
       FROM addressed WHERE addressed.partner_id IS NOT NULL)
     SELECT partner.id, partner.name, organization.languages AS "order"
     FROM addressed JOIN partner ON partner.id = addressed.partner_id JOIN organization ON organization.id = partner.organization_id
     WHERE EXISTS (SELECT FROM recommendation_addressee addressee
       JOIN recommendation ON recommendation.id = addressee.recommendation_id AND recommendation.issued_at IS NOT NULL
       JOIN publication ON publication.outcome_id = recommendation.outcome_id AND publication.state = 'current'
       WHERE addressee.partner_id = partner.id
       -- Keeps this a look for the first one per partner: joined as a whole, it would read every recommendation.
       OFFSET 0)
     ORDER BY partner.name_key, partner.id LIMIT 500`,
  );
}

/** Whether the current version of a recommendation's outcome has its words; a former wording where it has not. */
export async function formerWording(
  reader: EntityManager,
  recommendationId: string,
): Promise<LocalizedText> {
  const [row] = await reader.query<{ texts: LocalizedText }[]>(
    `SELECT jsonb_object_agg(text.lang, text.body) AS texts
     FROM recommendation JOIN recommendation_text text ON text.organization_id = recommendation.organization_id
       AND text.recommendation_id = recommendation.id
     JOIN publication ON publication.outcome_version_id = text.outcome_version_id AND publication.state = 'superseded'
     JOIN edition ON edition.outcome_version_id = text.outcome_version_id AND edition.lang = text.lang
     WHERE recommendation.id = $1
     GROUP BY publication.id, publication.published_at ORDER BY publication.published_at DESC LIMIT 1`,
    [recommendationId],
  );
  return row?.texts ?? {};
}
