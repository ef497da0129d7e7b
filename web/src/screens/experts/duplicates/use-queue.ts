import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useAddress } from '../../../parts/address';
import { dropPairs, pairsQuery, type Pair } from './duplicates.queries';

/** The two records of a pair, by id. */
export interface PairIds {
  readonly one: string;
  readonly other: string;
}

export function isPair({ one, other }: PairIds, pair: Pair): boolean {
  return (
    (pair.one.id === one && pair.other.id === other) ||
    (pair.one.id === other && pair.other.id === one)
  );
}

/** The pairs that wait to be judged, with the one that is open in the address. */
export function useQueue() {
  const { get, set } = useAddress();
  const client = useQueryClient();
  const expertId = get('expert');
  const query = useInfiniteQuery(pairsQuery(expertId));
  const pairs = query.data?.pages.flatMap((page) => page.items) ?? [];
  const [one, other] = [get('one'), get('other')];
  const open: PairIds | undefined =
    one === undefined || other === undefined ? undefined : { one, other };
  const show = (pair: Pair | undefined) => {
    set({ one: pair?.one.id, other: pair?.other.id });
  };

  /** Opens the pair behind the open one, once those that are `gone` are out of the queue; gives whether there is one. */
  const goOn = async (gone: (pair: Pair) => boolean = () => false): Promise<boolean> => {
    const at = open === undefined ? -1 : pairs.findIndex((pair) => isPair(open, pair));
    const behind = (all: readonly Pair[]) =>
      all.slice(at + 1).find((pair) => !gone(pair)) ?? undefined;
    let next = behind(pairs);
    let more = query.hasNextPage;
    while (next === undefined && more) {
      const result = await query.fetchNextPage();
      next = behind(result.data?.pages.flatMap((page) => page.items) ?? []);
      more = result.hasNextPage && !result.isError;
    }
    // Skipped ones before it come round again.
    next ??= pairs.find((pair) => !gone(pair) && (open === undefined || !isPair(open, pair)));
    dropPairs(client, gone);
    show(next);
    return next !== undefined;
  };

  return { query, pairs, open, show, goOn, expertId };
}
