import { sameNameAcrossScripts, searchKey } from '../kernel/name-search.js';
import { type NameForm, printName } from '../kernel/person-name.js';
import type { DuplicateReason } from './dto/duplicate.dto.js';
import { lookAlikes } from './name-keys.js';
import { isDisguised, withUnmixedForms } from './script-disguise.js';

/** What of two records is compared. */
export interface Comparable {
  readonly forms: readonly NameForm[];
  readonly country: string | null;
  readonly institutionIds: readonly string[];
}

/** Why two records may be one person, and how likely that is from 0 to 1. */
export interface DuplicateHint {
  readonly reasons: DuplicateReason[];
  readonly score: number;
}

/**
 * Whether two records may be one person: by name in whatever scripts, or by a name that only looks the same. It is a
 * hint for a person to judge; country and institution make it stronger or weaker, but never alone.
 */
export function judgeDuplicate(one: Comparable, other: Comparable): DuplicateHint | undefined {
  const name = nameReasons(one.forms, other.forms);
  if (name === undefined) return undefined;
  const reasons = [...name.reasons];
  let { score } = name;
  if (one.country !== null && other.country !== null) {
    if (one.country === other.country) {
      reasons.push('same_country');
      score += 0.15;
    } else score -= 0.25;
  }
  if (one.institutionIds.some((id) => other.institutionIds.includes(id))) {
    reasons.push('same_institution');
    score += 0.2;
  }
  return { reasons, score: Math.round(Math.min(1, Math.max(0.05, score)) * 100) / 100 };
}

function nameReasons(
  one: readonly NameForm[],
  other: readonly NameForm[],
): { readonly reasons: DuplicateReason[]; readonly score: number } | undefined {
  const disguised = one.some(isDisguised) !== other.some(isDisguised);
  if (sameNameAcrossScripts(one, other)) {
    const written = sharesSpelling(one, other);
    const reasons: DuplicateReason[] = [written ? 'same_name' : 'same_sound'];
    if (disguised) reasons.push('look_alike');
    return { reasons, score: disguised ? 0.8 : written ? 0.65 : 0.55 };
  }
  if (disguised && sameNameAcrossScripts(withUnmixedForms(one), withUnmixedForms(other)))
    return { reasons: ['look_alike'], score: 0.8 };
  if (looksTheSame(one, other)) return { reasons: ['look_alike'], score: 0.7 };
  const [first, second] = [one[0], other[0]];
  // One name alone is shared by many: worth a look, no more.
  if (first && second && isOneName(first) && sharesSpelling([first], [second]))
    return { reasons: ['same_name'], score: 0.4 };
  return undefined;
}

function sharesSpelling(one: readonly NameForm[], other: readonly NameForm[]): boolean {
  const key = (form: NameForm): string => searchKey(printName(form)).split(' ').sort().join(' ');
  const keys = new Set(one.map(key));
  return other.some((form) => keys.has(key(form)));
}

function looksTheSame(one: readonly NameForm[], other: readonly NameForm[]): boolean {
  return one.some((a) =>
    other.some((b) => {
      const [x, y] = [printName(a), printName(b)];
      return x !== y && lookAlikes(a) === lookAlikes(b) && searchKey(x) !== searchKey(y);
    }),
  );
}

function isOneName(form: NameForm): boolean {
  return !/\s/u.test(printName(form));
}
