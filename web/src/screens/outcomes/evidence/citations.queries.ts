import { answer, api } from '../../../api/client';

/** Cites one fact more, after the others. */
export async function addCitation(versionId: string, evidenceId: string): Promise<void> {
  const params = { path: { id: versionId } };
  await answer(
    api.POST('/api/v1/outcome-versions/{id}/citations', { params, body: { evidenceId } }),
  );
}

export async function removeCitation(versionId: string, evidenceId: string): Promise<void> {
  const params = { path: { id: versionId, evidenceId } };
  await answer(api.DELETE('/api/v1/outcome-versions/{id}/citations/{evidenceId}', { params }));
}

/** Sets what is cited, in this order. */
export async function setCitations(
  versionId: string,
  evidenceIds: readonly string[],
): Promise<void> {
  const params = { path: { id: versionId } };
  const body = { evidenceIds: [...evidenceIds] };
  await answer(api.PUT('/api/v1/outcome-versions/{id}/citations', { params, body }));
}
