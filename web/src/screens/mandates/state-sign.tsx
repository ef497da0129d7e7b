import type { ReactNode } from 'react';
import { useWords } from '../../texts/texts';
import type { CoverageState } from './standing';

const SHAPES: Readonly<Record<CoverageState, ReactNode>> = {
  kept: (
    <>
      <circle cx="8" cy="8" r="7.5" className="body" />
      <path d="M4.4 8.3l2.5 2.6 4.8-5.4" className="stroke" />
    </>
  ),
  on_track: (
    <>
      <circle cx="8" cy="8" r="6.75" className="outline" />
      <path d="M8 1.25a6.75 6.75 0 0 1 0 13.5z" className="body" />
    </>
  ),
  at_risk: (
    <>
      <path d="M8 1.2l7.2 13.3H.8z" className="body" />
      <path d="M8 6v4M8 11.6v1.2" className="stroke" />
    </>
  ),
  late: (
    <>
      <rect x=".8" y=".8" width="14.4" height="14.4" className="body" />
      <path d="M4.8 4.8l6.4 6.4M11.2 4.8l-6.4 6.4" className="stroke" />
    </>
  ),
  upcoming: <circle cx="8" cy="8" r="6.75" className="outline dashed" />,
  not_due: <path d="M3 8h10" className="line" />,
};

/** The sign of a state: a shape of its own, the same as on the public site, so that none rests on colour. */
export function StateSign({ state }: { readonly state: CoverageState }) {
  return (
    <svg
      className={`sign sign-${state}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      {SHAPES[state]}
    </svg>
  );
}

/** Sign and word of a state. */
export function StateWord({ state }: { readonly state: CoverageState }) {
  const words = useWords();
  return (
    <span className={`state-word state-${state}`}>
      <StateSign state={state} />
      <span>{words.coverageStates[state]}</span>
    </span>
  );
}
