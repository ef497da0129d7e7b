import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { VersionContent } from '../outcomes/version-content.js';
import { citationOf } from './citation.js';
import type {
  CurrentPublication,
  PublicEventReference,
  PublicOrganization,
} from './public-publication.js';
import { withFactLinks } from './fact-links.js';
import { placementsOf, versionsOf } from './public-publications.queries.js';
import { PUBLIC_EVENT, PUBLIC_ORGANIZATION } from './public-references.js';

/**
 * A version as its page would show it if it came out at this instant: the same parts, from the same queries, with no
 * more of its event than the public may know. Files it has none yet.
 * @throws DomainError `not_found`
 */
export async function draftPublication(
  reader: EntityManager,
  content: VersionContent,
  context: { readonly publishedAt: string; readonly publicUrl: string },
): Promise<CurrentPublication> {
  const { version, slug } = content;
  const [row] = await reader.query<
    {
      event: PublicEventReference | null;
      organization: PublicOrganization;
      firstPublishedAt: string | null;
    }[]
  >(
    `SELECT ${PUBLIC_EVENT} AS event, ${PUBLIC_ORGANIZATION} AS organization,
       (SELECT min(former.published_at) FROM publication former WHERE former.outcome_id = outcome.id) AS "firstPublishedAt"
     FROM outcome JOIN event ON event.id = outcome.event_id
     JOIN organization ON organization.id = outcome.organization_id
     WHERE outcome.organization_id = $1 AND outcome.id = $2`,
    [content.organization.id, version.outcomeId],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  const texts = (of: (edition: { title: string; summary: string }) => string) =>
    Object.fromEntries(
      version.editions
        .map((edition): [string, string] => [edition.lang, of(edition)])
        .filter(([, text]) => text !== ''),
    );
  const publishedAt = version.publishedAt ?? context.publishedAt;
  const own = {
    label: version.label,
    updateType: version.updateType,
    notice: version.notice,
    publishedAt,
  };
  const published = await versionsOf(reader, version.outcomeId);
  return withFactLinks<CurrentPublication>({
    state: 'current',
    id: version.id,
    slug,
    symbol: version.symbol,
    kind: version.kind,
    authenticLanguage: version.authenticLanguage,
    label: version.label,
    title: texts(({ title }) => title),
    summary: texts(({ summary }) => summary),
    firstPublishedAt: row.firstPublishedAt ?? publishedAt,
    publishedAt,
    modifiedAt: publishedAt,
    event: row.event,
    organization: row.organization,
    citation: citationOf(content, context),
    editions: version.editions,
    recommendations: version.recommendations,
    evidence: version.citations,
    renditions: [],
    versions: [own, ...published.filter(({ label }) => label !== own.label)],
    placements: await placementsOf(reader, version.outcomeId),
  });
}
