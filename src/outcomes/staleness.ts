import type { EditionDetailView, OutcomeVersionView } from './dto/outcome-version.dto.js';

type Version = Pick<OutcomeVersionView, 'editions' | 'recommendations' | 'authenticLanguage'>;

/** Whether the authentic text was changed after the translation was last saved or confirmed. */
export function isStale(version: Version, edition: EditionDetailView): boolean {
  const authentic = version.editions.find((candidate) => candidate.authentic);
  if (edition.authentic || authentic === undefined) return false;
  return isAfter(authentic.changedAt, edition.changedAt, edition.confirmedAt);
}

/** The numbers of the recommendations whose authentic wording was changed after that in `lang`. */
export function staleRecommendations(version: Version, lang: string): number[] {
  if (lang === version.authenticLanguage) return [];
  const confirmedAt = version.editions.find((edition) => edition.lang === lang)?.confirmedAt;
  return version.recommendations.flatMap(({ number, textStates }) => {
    const own = textStates.find((state) => state.lang === lang);
    const authentic = textStates.find((state) => state.lang === version.authenticLanguage);
    if (own === undefined || authentic === undefined) return [];
    return isAfter(authentic.changedAt, own.changedAt, confirmedAt ?? null) ? [number] : [];
  });
}

function isAfter(authentic: string, saved: string, confirmed: string | null): boolean {
  return [saved, ...(confirmed === null ? [] : [confirmed])].every(
    (instant) => Temporal.Instant.compare(authentic, instant) > 0,
  );
}
