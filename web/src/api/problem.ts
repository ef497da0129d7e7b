/** One fault of an input, at its field, with the sentence in the reader's language. */
export interface ProblemIssue {
  /** Path of the field, e.g. `title.kk` or `rows.3.email`. */
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

interface ProblemFacts {
  readonly status: number;
  readonly code: string;
  readonly title?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly issues?: readonly ProblemIssue[];
  readonly details?: unknown;
}

/** A refusal of the API (RFC 9457), or `network` when it could not be reached. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  /** The sentence for the reader; empty where the API had no say (`network`). */
  readonly title: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly issues: readonly ProblemIssue[];
  readonly details: unknown;

  constructor(facts: ProblemFacts) {
    super(facts.title ?? facts.code);
    this.name = 'ApiProblem';
    this.status = facts.status;
    this.code = facts.code;
    this.title = facts.title ?? '';
    this.params = facts.params ?? {};
    this.issues = facts.issues ?? [];
    this.details = facts.details ?? null;
  }
}

/** The problem that an answer holds; whatever else came (a proxy's page) becomes `unreadable_answer`. */
export function problemOf(status: number, body: unknown): ApiProblem {
  if (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string'
  ) {
    return new ApiProblem({ ...(body as ProblemFacts), status });
  }
  return new ApiProblem({ status, code: 'unreadable_answer' });
}

/** Any error as a problem; what is no refusal of the API is a fault of the console itself. */
export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem({ status: 0, code: 'console_fault' });
}
