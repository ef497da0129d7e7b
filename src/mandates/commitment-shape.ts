import type { ErrorIssue } from '../kernel/domain-error.js';
import { type Channel, type CommitmentKind, type Dimension } from './commitment-kinds.js';

/** What of a commitment must fit together. */
export interface CommitmentShape {
  readonly kind: CommitmentKind;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly withinDays: number | null;
  readonly channels: readonly Channel[];
  readonly dimension: Dimension | null;
  readonly themes: readonly string[];
}

const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2199-12-31';

/**
 * The faults of a commitment whose fields are right one by one but do not fit together; `at` is its path.
 * A deadline and channels belong to `outcomes_published` alone, a dimension to `presence` alone, and both
 * kinds need theirs; `themes_covered` needs themes.
 */
export function commitmentFaults(shape: CommitmentShape, at = ''): ErrorIssue[] {
  const { kind } = shape;
  const issues: ErrorIssue[] = [];
  const fault = (field: string, code: string, params: ErrorIssue['params'] = {}) =>
    issues.push({ field: at + field, code, params });

  const published = kind === 'outcomes_published';
  if (published && shape.withinDays === null) fault('withinDays', 'required');
  if (!published && shape.withinDays !== null) fault('withinDays', 'not_for_this_kind', { kind });
  if (published && shape.channels.length === 0) fault('channels', 'too_few', { min: 1 });
  if (!published && shape.channels.length > 0) fault('channels', 'not_for_this_kind', { kind });
  if (kind === 'presence' && shape.dimension === null) fault('dimension', 'required');
  if (kind !== 'presence' && shape.dimension !== null)
    fault('dimension', 'not_for_this_kind', { kind });
  if (kind === 'themes_covered' && shape.themes.length === 0)
    fault('themes', 'too_few', { min: 1 });

  issues.push(...dayFaults(shape.startsOn, `${at}startsOn`));
  if (shape.endsOn !== null) {
    issues.push(...dayFaults(shape.endsOn, `${at}endsOn`));
    if (shape.endsOn <= shape.startsOn)
      fault('endsOn', 'too_small', { min: dayAfter(shape.startsOn) });
  }
  return issues;
}

/** A day so far away that it is a slip of the keyboard. */
export function dayFaults(day: string, field: string, first = FIRST_DAY): ErrorIssue[] {
  if (day < first) return [{ field, code: 'too_small', params: { min: first } }];
  if (day > LAST_DAY) return [{ field, code: 'too_large', params: { max: LAST_DAY } }];
  return [];
}

function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

/**
 * The numbers of rows in order: a given one stays, the others take the next free after `last`.
 * `repeated` lists the places of numbers that stand there a second time.
 */
export function assignNumbers(
  given: readonly (number | undefined)[],
  last = 0,
): { readonly numbers: readonly number[]; readonly repeated: readonly number[] } {
  const taken = new Set<number>();
  const repeated: number[] = [];
  for (const [index, number] of given.entries()) {
    if (number === undefined) continue;
    if (taken.has(number)) repeated.push(index);
    taken.add(number);
  }
  let next = last;
  const numbers = given.map((number) => {
    if (number !== undefined) return number;
    do next += 1;
    while (taken.has(next));
    return next;
  });
  return { numbers, repeated };
}
