import { answer, api } from '../../api/client';
import type { Mandate } from './mandates.queries';

/** Saves a mandate in the form in which it can be loaded again, on the reader's machine. @throws ApiProblem */
export async function saveMandateFile({ id, slug }: Mandate): Promise<void> {
  const whole = await answer(api.GET('/api/v1/mandates/{id}/export', { params: { path: { id } } }));
  const blob = new Blob([`${JSON.stringify(whole, null, 2)}\n`], { type: 'application/json' });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${slug}.json`;
  link.click();
  // After the browser has begun to read it.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
