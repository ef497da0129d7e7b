import { useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import {
  expertsPageQuery,
  ROWS_PER_PAGE,
  type Expert,
  type ExpertFilter,
  type ExpertSort,
} from './experts.queries';

/** So long one must rest on a far part of the list before it is asked for: a drag to the end asks once. */
const REST_MS = 80;

/**
 * The rows of the list that are in view, by their number from 0; undefined while one is on its way. Only the pages
 * around the view are asked for.
 */
export function useRows(
  filter: ExpertFilter,
  sort: ExpertSort,
  first: Readonly<{ items: readonly Expert[] }>,
  view: { readonly from: number; readonly to: number },
): (index: number) => Expert | undefined {
  const from = Math.floor(view.from / ROWS_PER_PAGE);
  const to = Math.floor(view.to / ROWS_PER_PAGE);
  const [at, setAt] = useState(from);
  useEffect(() => {
    // To the next page one comes by reading on; farther away one may be passing through.
    if (Math.abs(from - at) <= 1) {
      setAt(from);
      return;
    }
    const timer = window.setTimeout(() => setAt(from), REST_MS);
    return () => window.clearTimeout(timer);
  }, [from, at]);
  const near = Math.abs(from - at) <= 1 ? [from, to] : [at, at];
  const pages = [...new Set(near)].filter((page) => page > 0);
  const answers = useQueries({
    queries: pages.map((page) => expertsPageQuery(filter, sort, page)),
  });
  return (index) => {
    const page = Math.floor(index / ROWS_PER_PAGE);
    const items = page === 0 ? first.items : answers[pages.indexOf(page)]?.data?.items;
    return items?.[index % ROWS_PER_PAGE];
  };
}
