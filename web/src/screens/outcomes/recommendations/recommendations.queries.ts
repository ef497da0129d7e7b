import type { LocalizedText } from '../../../../../src/kernel/localized-text.js';
import { answer, api, ifMatch, type View } from '../../../api/client';

export interface Addressee {
  readonly partnerId?: string;
  readonly name?: LocalizedText;
}

export async function addRecommendation(
  outcomeId: string,
  body: View<'RecommendationInput'>,
): Promise<void> {
  const params = { path: { id: outcomeId } };
  await answer(api.POST('/api/v1/outcomes/{id}/recommendations', { params, body }));
}

/** Changes addressees and due day on the version that was seen. */
export async function changeRecommendation(
  id: string,
  version: number,
  body: View<'RecommendationPatch'>,
): Promise<void> {
  const params = { path: { id }, header: ifMatch(version) };
  await answer(api.PATCH('/api/v1/recommendations/{id}', { params, body }));
}

export async function removeRecommendation(id: string): Promise<void> {
  await answer(api.DELETE('/api/v1/recommendations/{id}', { params: { path: { id } } }));
}

/** Puts those that are not issued in another order. */
export async function reorder(outcomeId: string, ids: readonly string[]): Promise<void> {
  const params = { path: { id: outcomeId } };
  await answer(
    api.PUT('/api/v1/outcomes/{id}/recommendations/order', { params, body: { ids: [...ids] } }),
  );
}

/** Saves the wording in one language; gives the version that it then has. */
export async function saveWording(
  id: string,
  lang: string,
  text: string,
  version: number,
): Promise<number> {
  const now = await answer(
    api.PUT('/api/v1/recommendations/{id}/texts/{lang}', {
      params: { path: { id, lang }, header: ifMatch(version) },
      body: { text },
    }),
  );
  return now.textStates.find((state) => state.lang === lang)?.version ?? version + 1;
}
