import type { ErrorKind } from '../../kernel/domain-error.js';

/** The HTTP status of a refusal: that of its kind, but for the one code that has a status to itself. */
export function statusOf(kind: ErrorKind, code: string): number {
  return code === 'method_not_allowed' ? 405 : STATUS_OF_KIND[kind];
}

/** The HTTP status of each kind of refusal. */
export const STATUS_OF_KIND: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  denied: 403,
  missing: 404,
  conflict: 409,
  gone: 410,
  stale: 412,
  limited: 429,
  internal: 500,
  unavailable: 503,
};
