import type { ErrorParam } from '../kernel/domain-error.js';
import type { FindingOverride } from './finding-overrides.js';

/** The parts of a version that a finding can stand in. */
export const FINDING_PLACES = [
  'version',
  'event',
  'title',
  'summary',
  'body',
  'notice',
  'recommendation',
  'evidence',
] as const;

/** One thing that the check found: what, how bad, and where. */
export interface Finding {
  readonly code: string;
  /** `blocks`: it cannot be published so; `warns`: somebody should look. */
  readonly severity: 'blocks' | 'warns';
  /** The language of the text it stands in; null for the version as a whole. */
  readonly lang: string | null;
  readonly place: (typeof FINDING_PLACES)[number];
  /** The number of the recommendation, or the place of the evidence in the list, from 1. */
  readonly number: number | null;
  /** 1-based line of the text, and the words there. */
  readonly line: number | null;
  readonly excerpt: string | null;
  /** Where it stands in the text, in UTF-16 units from its beginning, as nearly as marks allow. */
  readonly offset: number | null;
  /** Who let it stand; it then no longer blocks. */
  readonly override: FindingOverride | null;
  readonly params: Readonly<Record<string, ErrorParam>>;
}

/** A finding, with what is not given left open. */
export function finding(
  severity: Finding['severity'],
  code: string,
  place: Finding['place'],
  rest: Partial<Omit<Finding, 'severity' | 'code' | 'place'>> = {},
): Finding {
  return {
    code,
    severity,
    place,
    lang: null,
    number: null,
    line: null,
    excerpt: null,
    offset: null,
    override: null,
    params: {},
    ...rest,
  };
}
