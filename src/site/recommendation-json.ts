import type { PageContext } from './page-context.js';
import type { RecommendationView } from './recommendation.page.js';
import { absolute, PATHS } from './site-paths.js';

/** A recommendation as JSON: its words in all languages, whom it addresses, and what became of it. */
export function recommendationJson(
  page: PageContext,
  { recommendation, former, proposals }: RecommendationView,
): string {
  const url = (path: string) => absolute(page.publicUrl, page.lang, path);
  const { outcome, event, organization } = recommendation;
  const inCurrent = Object.keys(recommendation.texts).length > 0;
  const document = {
    symbol: recommendation.symbol,
    url: url(PATHS.recommendation(recommendation.symbol)),
    status: recommendation.status,
    inCurrentVersion: inCurrent,
    texts: inCurrent ? recommendation.texts : former,
    authenticLanguage: outcome.authenticLanguage,
    addressees: recommendation.addressees.map(({ name, acronym }) => ({ name, acronym })),
    dueOn: recommendation.dueOn,
    issuedAt: recommendation.issuedAt,
    history: recommendation.history,
    outcome: {
      url: url(PATHS.publication(outcome.slug)),
      symbol: outcome.symbol,
      title: outcome.title,
    },
    event: event && { url: url(PATHS.event(event.slug)), title: event.title },
    proposals: proposals.map(({ number, title, mandateSlug }) => ({
      number,
      title,
      mandate: url(PATHS.mandate(mandateSlug)),
    })),
    organization: organization.name,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
