import { EXPERT_CATEGORIES } from '../experts/expert.entity.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import type {
  BalanceCountView,
  BalanceInstitutionsView,
  BalanceSharesView,
  BalanceShareView,
} from './dto/balance.dto.js';

/** By what people are counted; `people` and `interpreters` are the two wholes. */
export const SHARE_DIMENSIONS = [
  'people',
  'interpreters',
  'country',
  'category',
  'gender',
  'role',
  'institution',
] as const;
export type ShareDimension = (typeof SHARE_DIMENSIONS)[number];

/** How many people of one country, category … there are. */
export interface ShareRow extends BalanceCountView {
  readonly dimension: ShareDimension;
  /** Null: not given; of an institution its id. */
  readonly value: string | null;
  readonly name: LocalizedText | null;
  readonly speakerIds: readonly string[];
}

export type Shares = Omit<BalanceSharesView, 'missingCountries'>;

const NOBODY: BalanceCountView = { experts: 0, accepted: 0, confirmed: 0, engagements: 0 };

/** The rows by what they count, the largest share first, what is not given last; `top` institutions by name. */
export function sharesOf(rows: readonly ShareRow[], top: number): Shares {
  const of = (dimension: ShareDimension) =>
    rows.filter((row) => row.dimension === dimension).toSorted(bySize);
  const whole = (dimension: ShareDimension) => countOf(of(dimension)[0]);
  const categories = of('category').map(shareOf);
  return {
    people: whole('people'),
    interpreters: whole('interpreters'),
    countries: of('country').map(shareOf),
    categories: [
      ...categories,
      ...EXPERT_CATEGORIES.filter((one) => !categories.some(({ value }) => value === one)).map(
        (value) => ({ value, ...NOBODY, speakerIds: [] }),
      ),
    ],
    institutions: institutionsOf(of('institution'), top),
    genders: of('gender').map(shareOf),
    roles: of('role').map(shareOf),
  };
}

function institutionsOf(rows: readonly ShareRow[], top: number): BalanceInstitutionsView {
  const named = rows.flatMap((row) =>
    row.value === null
      ? []
      : [
          {
            institutionId: row.value,
            name: row.name ?? {},
            ...countOf(row),
            speakerIds: row.speakerIds,
          },
        ],
  );
  const others = named.slice(top);
  return {
    top: named.slice(0, top),
    others: { institutions: others.length, ...sumOf(others) },
    none: countOf(rows.find(({ value }) => value === null)),
  };
}

function shareOf(row: ShareRow): BalanceShareView {
  return { value: row.value, ...countOf(row), speakerIds: row.speakerIds };
}

function countOf(row: BalanceCountView | undefined): BalanceCountView {
  const { experts, accepted, confirmed, engagements } = row ?? NOBODY;
  return { experts, accepted, confirmed, engagements };
}

/** Institutions have no person in common: each counts at one. */
function sumOf(counts: readonly BalanceCountView[]): BalanceCountView {
  return counts.reduce(
    (sum, one) => ({
      experts: sum.experts + one.experts,
      accepted: sum.accepted + one.accepted,
      confirmed: sum.confirmed + one.confirmed,
      engagements: sum.engagements + one.engagements,
    }),
    NOBODY,
  );
}

function bySize(a: ShareRow, b: ShareRow): number {
  return (
    Number(a.value === null) - Number(b.value === null) ||
    b.experts - a.experts ||
    b.accepted - a.accepted ||
    b.confirmed - a.confirmed ||
    ((a.value ?? '') < (b.value ?? '') ? -1 : 1)
  );
}
