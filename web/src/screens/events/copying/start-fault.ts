import { asProblem } from '../../../api/problem';

/** The sentence of a refusal that belongs to the new start, or undefined. */
export function startFault(error: unknown): string | undefined {
  if (error === null || error === undefined) return undefined;
  return asProblem(error).issues.find(({ field }) => field === 'startsLocal' || field === 'days')
    ?.message;
}
