import type { ErrorKind } from '../../kernel/domain-error.js';

/** Codes for which HTTP has a status of their own (RFC 9110 §15.5). */
const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  method_not_allowed: 405,
  body_too_large: 413,
  file_too_large: 413,
  xlsx_unpacked_too_large: 413,
  media_type_not_supported: 415,
};

/** The HTTP status of a refusal: its own where HTTP has one, else that of its kind. */
export function statusOf(kind: ErrorKind, code: string): number {
  return STATUS_OF_CODE[code] ?? STATUS_OF_KIND[kind];
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
