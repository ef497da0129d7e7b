import { queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '../../../api/client';
import type { Edition, Version } from '../outcomes.queries';
import type { TextValues } from './text-values';

/** Saves what has changed of a text on the version that was seen; gives the whole version as it then is. */
export async function saveEdition(
  versionId: string,
  lang: string,
  patch: Partial<TextValues>,
  version: number,
): Promise<Version> {
  return answer(
    api.PUT('/api/v1/outcome-versions/{id}/editions/{lang}', {
      params: { path: { id: versionId, lang }, header: ifMatch(version) },
      body: patch,
    }),
  );
}

export async function addEdition(versionId: string, lang: string, title: string): Promise<Version> {
  return answer(
    api.POST('/api/v1/outcome-versions/{id}/editions', {
      params: { path: { id: versionId } },
      body: { lang, title },
    }),
  );
}

/** Records that a translation, as it was seen, still says what the authentic text says. */
export async function confirmEdition(versionId: string, { lang, version }: Edition): Promise<void> {
  const params = { path: { id: versionId, lang }, header: ifMatch(version) };
  await answer(api.POST('/api/v1/outcome-versions/{id}/editions/{lang}/confirm', { params }));
}

export async function removeEdition(versionId: string, lang: string): Promise<void> {
  const params = { path: { id: versionId, lang } };
  await answer(api.DELETE('/api/v1/outcome-versions/{id}/editions/{lang}', { params }));
}

/** Before all texts. */
const NEVER = '1970-01-01T00:00:00Z';

/** The authentic text as it was when a translation was last saved or confirmed; null where that is not kept. */
export function authenticThenQuery(version: Version, translation: Edition | undefined) {
  const lang = version.authenticLanguage;
  const authentic = version.editions.find((edition) => edition.lang === lang);
  const since = [translation?.changedAt, translation?.confirmedAt]
    .filter((instant) => instant !== undefined && instant !== null)
    .reduce((one, other) => (Temporal.Instant.compare(one, other) < 0 ? other : one), NEVER);
  return queryOptions({
    queryKey: ['outcomes', 'then', version.id, lang, authentic?.version ?? 0, since],
    queryFn: async ({ signal }) => {
      const path = { id: version.id, lang };
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page: Awaited<ReturnType<typeof readPage>> = await readPage(path, cursor, signal);
        // A state that began before and went on after may hold either: the one before it is certain.
        const found = page.items.find(
          ({ savedAt }) => Temporal.Instant.compare(savedAt, since) <= 0,
        );
        if (found !== undefined) {
          return answer(
            api.GET('/api/v1/outcome-versions/{id}/editions/{lang}/revisions/{number}', {
              params: { path: { ...path, number: found.number } },
              signal,
            }),
          );
        }
        cursor = page.next;
      }
      return null;
    },
  });
}

function readPage(
  path: { readonly id: string; readonly lang: string },
  cursor: string | undefined,
  signal: AbortSignal,
) {
  return answer(
    api.GET('/api/v1/outcome-versions/{id}/editions/{lang}/revisions', {
      params: { path, query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) } },
      signal,
    }),
  );
}
