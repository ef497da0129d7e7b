import type { ComparedExpert, Comparison, MergeField, MergeTake } from './duplicates.queries';

export type Side = 'one' | 'other';

/** What a person chose for a merge: which record stays, and from which one some fields are taken. */
export interface MergeChoice {
  readonly kept: Side;
  readonly picked: { readonly [K in MergeField]?: Side };
}

/** Of two answers of one person the more reserved holds, as in the API. */
const RESERVE: readonly ComparedExpert['consent'][] = [
  'withdrawn',
  'withheld',
  'granted',
  'not_asked',
];

const across: Readonly<Record<Side, Side>> = { one: 'other', other: 'one' };

export function otherSide(side: Side): Side {
  return across[side];
}

/** The record to keep unless somebody says otherwise: the one on which more hangs, else the older one. */
export function proposedKept({ one, other }: Comparison): Side {
  const weight = ({ events, sessions }: ComparedExpert) => events + sessions;
  if (weight(one) !== weight(other)) return weight(one) > weight(other) ? 'one' : 'other';
  return one.createdAt <= other.createdAt ? 'one' : 'other';
}

/** From which record a field is taken. */
export function takenFrom(comparison: Comparison, choice: MergeChoice, field: MergeField): Side {
  const picked = choice.picked[field];
  if (picked !== undefined) return picked;
  if (field !== 'consent') return choice.kept;
  const rank = (side: Side) => RESERVE.indexOf(comparison[side].consent);
  return rank(otherSide(choice.kept)) < rank(choice.kept) ? otherSide(choice.kept) : choice.kept;
}

/** The choice as the API takes it: each field from the kept record or from the other. */
export function takeOf(comparison: Comparison, choice: MergeChoice): MergeTake {
  return Object.fromEntries(
    comparison.choices.map((field) => [
      field,
      takenFrom(comparison, choice, field) === choice.kept ? 'kept' : 'other',
    ]),
  );
}
