/** The kinds of refusal; each maps to one HTTP status at the edge (400/422, 401/403, 404/410, 409, 412, 429). */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'denied'
  | 'missing'
  | 'gone'
  | 'conflict'
  | 'stale'
  | 'limited'
  | 'unavailable'
  | 'internal';

/** A value shown in an error sentence. */
export type ErrorParam = string | number | boolean | null;

/** One fault of the input, at one place of it. */
export interface ErrorIssue {
  /** Path of the field, e.g. `title.kk` or `rows.3.email`. */
  readonly field: string;
  /** What is wrong, as a code of the issue catalogue, e.g. `too_long`. */
  readonly code: string;
  readonly params?: Readonly<Record<string, ErrorParam>>;
}

/**
 * The one error that the product's rules raise. `code` names the rule, `params` fill its sentence in the
 * reader's language, `issues` list faults by field, `details` carries structured facts for programs
 * (for example the other session of a clash).
 */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly params: Readonly<Record<string, ErrorParam>> = {},
    readonly extra: { readonly issues?: readonly ErrorIssue[]; readonly details?: unknown } = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** An input refused at one field. */
export function invalidField(
  field: string,
  code: string,
  params: Readonly<Record<string, ErrorParam>> = {},
): DomainError {
  return new DomainError('invalid', 'invalid_input', {}, { issues: [{ field, code, params }] });
}
