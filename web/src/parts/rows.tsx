import './rows.css';
import type { ReactNode } from 'react';

interface RowsProps {
  /** What the list holds, for who cannot see it. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A list of things, a `Row` each. */
export function Rows({ label, children }: RowsProps) {
  return (
    // Without its bullets a list is no list to Safari, unless it says so.
    <ul className="rows" role="list" aria-label={label}>
      {children}
    </ul>
  );
}

interface RowProps {
  readonly children: ReactNode;
  /** What can be done to it: buttons at the right, beneath on a narrow screen. */
  readonly acts?: ReactNode;
  /** Before it: a box to choose it by. */
  readonly before?: ReactNode;
  /** How far it is set in, in steps. */
  readonly depth?: number;
}

/** One thing of a list. */
export function Row({ children, acts, before, depth = 0 }: RowProps) {
  return (
    <li style={depth === 0 ? undefined : { paddingInlineStart: `${String(1 + depth * 1.25)}rem` }}>
      {before}
      <div className="rows-about">{children}</div>
      {acts !== undefined && <div className="rows-acts">{acts}</div>}
    </li>
  );
}
