import { searchKey } from '../kernel/name-search.js';

/** LIKE patterns for the words of a query against a text as it was typed; null for no query. */
export function likePatterns(query: string | undefined): string[] | null {
  const words = (query ?? '').trim().split(/\s+/).filter(Boolean).slice(0, 12);
  return words.length === 0 ? null : words.map(contains);
}

/** LIKE patterns for the words of a query against a stored search text (`titleSearchText`). */
export function searchPatterns(query: string | undefined): string[] | null {
  if (query === undefined) return null;
  const words = searchKey(query).split(' ').filter(Boolean).slice(0, 12);
  // A query of signs alone finds nothing, rather than everything.
  return words.length === 0 ? ['\u0001'] : words.map(contains);
}

/**
 * The pattern that narrows most, for an index: `LIKE ALL` of a list is no condition that an index can take, `LIKE` of
 * one text is.
 */
export function narrowest(patterns: readonly string[] | null): string | null {
  return (patterns ?? []).reduce<string | null>(
    (longest, pattern) => (pattern.length > (longest?.length ?? 0) ? pattern : longest),
    null,
  );
}

function contains(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}
