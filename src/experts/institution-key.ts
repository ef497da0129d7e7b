import { searchKey } from '../kernel/name-search.js';

/** The name of an institution as it is compared; one of signs alone is compared by these. */
export function institutionKey(name: string): string {
  return (searchKey(name) || name.normalize('NFKC')).slice(0, 500);
}
