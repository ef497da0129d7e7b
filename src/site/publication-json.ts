import { dayOf } from './list-parts.js';
import { webAddress } from './outside-link.js';
import type { PageContext } from './page-context.js';
import type { PublicationView } from './publication-view.js';
import { absolute, localPath, PATHS } from './site-paths.js';

/** A publication as JSON: all its texts, its recommendations, evidence, versions and files. */
export function publicationJson(page: PageContext, view: PublicationView): string {
  const url = (path: string) => absolute(page.publicUrl, page.lang, path);
  const pdf = (lang: string) =>
    `${page.publicUrl}${localPath(page.lang, PATHS.publication(view.slug))}.pdf?text=${lang}`;
  const languages = new Set(view.editions.map(({ lang }) => lang));
  const document = {
    id: view.id,
    url: url(PATHS.publication(view.slug)),
    slug: view.slug,
    symbol: view.symbol,
    kind: view.kind,
    version: view.label,
    updateType: view.updateType,
    notice: view.notice,
    authenticLanguage: view.authenticLanguage,
    publishedAt: view.publishedAt,
    firstPublishedAt: view.firstPublishedAt,
    publishedOn: dayOf(view.publishedAt, view.organization),
    organization: view.organization.name,
    citation: view.citation,
    event: view.event && {
      url: url(PATHS.event(view.event.slug)),
      title: view.event.title,
    },
    editions: view.editions.map(({ lang, authentic, title, summary, body }) => ({
      lang,
      authentic,
      title,
      summary,
      body,
    })),
    recommendations: view.recommendations.map((recommendation) => ({
      symbol: recommendation.symbol,
      url: url(PATHS.recommendation(recommendation.symbol)),
      status: recommendation.status,
      texts: Object.fromEntries(
        Object.entries(recommendation.texts).filter(([lang]) => languages.has(lang)),
      ),
      addressees: recommendation.addressees.map(({ name, acronym }) => ({ name, acronym })),
      dueOn: recommendation.dueOn,
    })),
    evidence: view.evidence
      .filter(({ state }) => state !== 'unchecked')
      .map(({ claim, occurredOn, source, sourceUrl, state }) => ({
        claim,
        occurredOn,
        source,
        sourceUrl: webAddress(sourceUrl) ?? null,
        state,
      })),
    files: view.renditions.map(({ lang, mediaType, bytes, sha256, pages }) => ({
      lang,
      url: pdf(lang),
      mediaType,
      bytes,
      sha256,
      pages,
    })),
    placements: view.placements.map((placement) => ({
      ...placement,
      url: webAddress(placement.url) ?? null,
    })),
    versions: view.versions.map(({ label, updateType, notice, publishedAt }) => ({
      version: label,
      updateType,
      notice,
      publishedAt,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
