import type { LocalizedText } from '../kernel/localized-text.js';
import { searchKey, titleSearchText } from '../kernel/name-search.js';

/** What an institution is called: its name by language, and other names by which it is found. */
export interface NamedInstitution {
  readonly name: LocalizedText;
  readonly alsoKnownAs: readonly string[];
}

/** All names of an institution, those that are shown first. */
export function namesOfInstitution({ name, alsoKnownAs }: NamedInstitution): string[] {
  return [...Object.values(name), ...alsoKnownAs];
}

/** The text in which searches find an institution by any of its names. */
export function institutionSearchText(named: NamedInstitution): string {
  return titleSearchText(Object.fromEntries(Object.entries(namesOfInstitution(named))));
}

/** The name of an institution as it is compared; one of signs alone is compared by these. */
export function institutionKey(name: string): string {
  return (searchKey(name) || name.normalize('NFKC')).slice(0, 500);
}
