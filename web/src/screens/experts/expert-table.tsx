import './expert-table.css';
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../../texts/texts';
import { ExpertRow } from './expert-row';
import { useRows } from './expert-rows';
import type { Expert, ExpertFilter, ExpertSort } from './experts.queries';
import { expertsTexts, tableTexts } from './experts.texts';
import { keptPlace, keepPlace } from './list-place';

interface Props {
  readonly filter: ExpertFilter;
  readonly sort: ExpertSort;
  readonly sortBy: (sort: ExpertSort) => void;
  readonly first: { readonly items: readonly Expert[] };
  readonly total: number;
  readonly chosen: ReadonlyMap<string, string>;
  /** Absent where nothing can be done with what is chosen. */
  readonly choose: ((expert: Expert, on: boolean) => void) | undefined;
}

/**
 * All experts that were found as one table, of which only the rows in view exist. The page itself scrolls; any row
 * can be reached at once, and rows that are on their way keep their place.
 */
export function ExpertTable({ filter, sort, sortBy, first, total, chosen, choose }: Props) {
  const shared = useTexts(expertsTexts);
  const texts = useTexts(tableTexts);
  const body = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const [focused, setFocused] = useState<number>();
  useLayoutEffect(() => {
    const top = body.current?.getBoundingClientRect().top ?? 0;
    const next = Math.round(top + window.scrollY);
    if (Math.abs(next - margin) > 1) setMargin(next);
  });
  const virtualizer = useWindowVirtualizer({
    count: total,
    estimateSize: () => (window.innerWidth < 992 ? 148 : 61),
    overscan: 8,
    scrollMargin: margin,
    // The row that has the focus stays, or the focus would be lost while one scrolls.
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      return focused === undefined || focused >= total || rows.includes(focused)
        ? rows
        : [...rows, focused].sort((a, b) => a - b);
    },
  });
  const rows = virtualizer.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  const rowAt = useRows(filter, sort, first, { from: startIndex, to: endIndex });
  usePlace();
  return (
    <div
      role="table"
      aria-label={shared.title}
      aria-rowcount={total + 1}
      className={choose === undefined ? 'experts-table' : 'experts-table is-choosable'}
    >
      <div role="rowgroup" className="experts-head">
        <div role="row" aria-rowindex={1} className="experts-row">
          {choose !== undefined && (
            <div role="columnheader">
              <span className="unseen">{texts.choose}</span>
            </div>
          )}
          <SortHead label={shared.name} up="name" down="-name" sort={sort} sortBy={sortBy} />
          <div role="columnheader">{shared.institution}</div>
          <div role="columnheader">{shared.country}</div>
          <div role="columnheader">{shared.category}</div>
          <div role="columnheader">{shared.consent}</div>
          <SortHead
            label={shared.lastEngaged}
            up="lastEngaged"
            down="-lastEngaged"
            sort={sort}
            sortBy={sortBy}
          />
        </div>
      </div>
      <div
        role="rowgroup"
        ref={body}
        className="experts-body"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {rows.map(({ index, start }) => {
          const expert = rowAt(index);
          return (
            <ExpertRow
              key={index}
              index={index}
              top={start - margin}
              measure={virtualizer.measureElement}
              expert={expert}
              chosen={expert !== undefined && chosen.has(expert.id)}
              choose={choose}
              onFocus={setFocused}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Coming back to the same list leads to the place where one was. */
function usePlace(): void {
  useEffect(() => {
    const { search } = window.location;
    const top = keptPlace(search);
    // After the heading of the page has taken the focus, which scrolls to the top.
    const timer = window.setTimeout(() => {
      if (top > 0) window.scrollTo(0, top);
    }, 0);
    const keep = () => keepPlace(window.location.search, window.scrollY);
    window.addEventListener('scroll', keep, { passive: true });
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('scroll', keep);
    };
  }, []);
}

interface HeadProps {
  readonly label: string;
  readonly up: ExpertSort;
  readonly down: ExpertSort;
  readonly sort: ExpertSort;
  readonly sortBy: (sort: ExpertSort) => void;
}

function SortHead({ label, up, down, sort, sortBy }: HeadProps) {
  const direction = sort === up ? 'ascending' : sort === down ? 'descending' : undefined;
  return (
    <div role="columnheader" {...(direction === undefined ? {} : { 'aria-sort': direction })}>
      <button
        type="button"
        className="experts-sort"
        onClick={() => sortBy(sort === up || (sort !== down && up !== 'name') ? down : up)}
      >
        {label}
        {direction === 'ascending' && <IconArrowUp size={14} aria-hidden />}
        {direction === 'descending' && <IconArrowDown size={14} aria-hidden />}
      </button>
    </div>
  );
}
