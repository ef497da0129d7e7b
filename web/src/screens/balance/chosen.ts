import type { paths } from '../../api/schema';

type Query = NonNullable<paths['/api/v1/balance/engagements']['get']['parameters']['query']>;

/** By what the people behind a number are chosen. */
export type ChosenBy = 'country' | 'category' | 'gender' | 'institution' | 'role';

/** The value by which people are chosen: `country`, `KZ`; a null value: those of whom it is not known. */
export interface Chosen {
  readonly by: ChosenBy;
  readonly value: string | null;
}

const BY: readonly ChosenBy[] = ['country', 'category', 'gender', 'institution', 'role'];
const UNKNOWN = 'none';

/** How a choice stands in the address: `country.KZ`, `gender.none`. */
export function addressOf({ by, value }: Chosen): string {
  return `${by}.${value ?? UNKNOWN}`;
}

/** The choice that stands in an address, or undefined. */
export function chosenOf(address: string | undefined): Chosen | undefined {
  const [first = '', value = ''] = (address ?? '').split('.');
  const by = BY.find((candidate) => candidate === first);
  if (by === undefined || value === '') return undefined;
  return { by, value: value === UNKNOWN ? null : value };
}

/** The choice as the API takes it; what it does not know it refuses. */
export function filterOf({ by, value }: Chosen): Query {
  if (value === null) return by === 'category' || by === 'role' ? {} : { without: by };
  const field = by === 'institution' ? 'institutionId' : by;
  return { [field]: value };
}
