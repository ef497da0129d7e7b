import type { LocalizedText } from '../kernel/localized-text.js';
import { linkEvidence } from '../outcomes/evidence-links.js';

interface TextsWithFacts {
  readonly editions: readonly { readonly body: string }[];
  readonly recommendations: readonly { readonly texts: LocalizedText }[];
  readonly evidence: readonly { readonly evidenceId: string }[];
}

/** The texts of a publication with what they cite leading to the list of facts beneath them. */
export function withFactLinks<T extends TextsWithFacts>(publication: T): T {
  const { editions, recommendations, evidence } = publication;
  return {
    ...publication,
    editions: editions.map((edition) => ({
      ...edition,
      body: linkEvidence(edition.body, evidence),
    })),
    recommendations: recommendations.map((recommendation) => ({
      ...recommendation,
      texts: Object.fromEntries(
        Object.entries(recommendation.texts).map(([lang, text]) => [
          lang,
          linkEvidence(text, evidence),
        ]),
      ),
    })),
  };
}
