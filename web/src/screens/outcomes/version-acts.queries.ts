import type { LocalizedText } from '../../../../src/kernel/localized-text.js';
import { answer, api, ifMatch, type View } from '../../api/client';
import type { Version } from './outcomes.queries';

const path = (id: string) => ({ path: { id } });

export async function submitVersion({ id }: Version): Promise<void> {
  await answer(api.POST('/api/v1/outcome-versions/{id}/submit', { params: path(id) }));
}

export async function returnVersion({ id }: Version, note: string): Promise<void> {
  await answer(
    api.POST('/api/v1/outcome-versions/{id}/return', {
      params: path(id),
      body: note.trim() === '' ? {} : { note },
    }),
  );
}

/** Approves a version as it was seen. */
export async function approveVersion({ id, version }: Version): Promise<void> {
  const params = { ...path(id), header: ifMatch(version) };
  await answer(api.POST('/api/v1/outcome-versions/{id}/approve', { params }));
}

export async function dropVersion({ id }: Version): Promise<void> {
  await answer(api.DELETE('/api/v1/outcome-versions/{id}', { params: path(id) }));
}

export async function removeOutcome(id: string): Promise<void> {
  await answer(api.DELETE('/api/v1/outcomes/{id}', { params: path(id) }));
}

/** Opens a new version of a published outcome; gives it. */
export async function openVersion(
  outcomeId: string,
  body: View<'NewVersionInput'>,
): Promise<Version> {
  return answer(api.POST('/api/v1/outcomes/{id}/versions', { params: path(outcomeId), body }));
}

/** Changes the notice from what was seen, language by language. */
export async function changeNotice(
  id: string,
  change: {
    readonly updateType: View<'NewVersionInput'>['updateType'];
    readonly notice: LocalizedText;
    readonly seen: LocalizedText;
  },
): Promise<void> {
  await answer(api.PATCH('/api/v1/outcome-versions/{id}', { params: path(id), body: change }));
}
