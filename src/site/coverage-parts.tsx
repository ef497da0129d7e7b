import { formatDate, formatDateRange } from '../kernel/local-time.js';
import type {
  CommitmentCoverageView,
  CoverageCellView,
  CoverageProofView,
  CoverageView,
} from '../mandates/dto/coverage.dto.js';
import { COVERAGE_STATES, type CoverageState } from '../mandates/coverage-facts.js';
import {
  langAttribute,
  Local,
  localText,
  PageLink,
  type TextSource,
  usePage,
  wordList,
} from './page-context.js';
import { PATHS } from './site-paths.js';
import { fill, plural } from './site.texts.js';

/** The sign of a state: a shape of its own, so that none rests on colour. */
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

const SHAPES: Readonly<Record<CoverageState, React.ReactNode>> = {
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

/** How many periods stand in which state, as a bar and in words. */
export function CoverageSummary({
  states,
}: {
  readonly states: CoverageView['summary']['states'];
}) {
  const { texts } = usePage();
  const present = COVERAGE_STATES.filter((state) => state !== 'not_due' && states[state] > 0);
  const total = present.reduce((sum, state) => sum + states[state], 0);
  if (total === 0) return null;
  const width = 300;
  const segments = present.map((state, index) => {
    const before = present.slice(0, index).reduce((sum, other) => sum + states[other], 0);
    return {
      state,
      x: (before / total) * width,
      width: (states[state] / total) * width,
    };
  });
  return (
    <div className="coverage-summary">
      <svg
        className="coverage-bar"
        viewBox={`0 0 ${String(width)} 10`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {segments.map((segment, index) => (
          <rect
            key={segment.state}
            className={`bar-${segment.state}`}
            x={segment.x + (index === 0 ? 0 : 1)}
            y="0"
            width={Math.max(segment.width - (index === 0 ? 0 : 1), 0.5)}
            height="10"
          />
        ))}
      </svg>
      <ul className="states">
        {present.map((state) => (
          <li key={state}>
            <StateSign state={state} /> {texts.coverageStates[state]}: <b>{states[state]}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** So many periods are laid out; what came before them can be opened. */
const SHOWN_PERIODS = 6;

/** A commitment in its periods: state, numbers and proof of each. */
export function CommitmentPeriods({
  commitment,
  ...source
}: TextSource & { readonly commitment: CommitmentCoverageView }) {
  const { texts, lang } = usePage();
  const cells = commitment.cells;
  const earlier = cells.slice(0, Math.max(0, cells.length - SHOWN_PERIODS));
  const shown = cells.slice(earlier.length);
  return (
    <div className="commitment">
      <h4>
        <Local text={commitment.title} {...source} />
      </h4>
      <Periods cells={shown} commitment={commitment} {...source} />
      {earlier.length > 0 && (
        <details>
          <summary>{plural(texts.earlierPeriods, earlier.length, lang)}</summary>
          <Periods cells={earlier} commitment={commitment} {...source} />
        </details>
      )}
    </div>
  );
}

function Periods({
  cells,
  commitment,
  ...source
}: TextSource & {
  readonly cells: readonly CoverageCellView[];
  readonly commitment: CommitmentCoverageView;
}) {
  return (
    <ol className="periods">
      {cells.map((cell) => (
        <Cell key={cell.period.key} cell={cell} commitment={commitment} {...source} />
      ))}
    </ol>
  );
}

function Cell({
  cell,
  commitment,
  ...source
}: TextSource & {
  readonly cell: CoverageCellView;
  readonly commitment: CommitmentCoverageView;
}) {
  const { texts, lang } = usePage();
  const counted = cell.state !== 'not_due' && cell.target > 0;
  return (
    <li className={`period period-${cell.state}`}>
      <p className="period-name">
        <time dateTime={cell.period.startsOn}>{periodName(cell, commitment.period, lang)}</time>
        {cell.partial && <span className="aside-note"> ({texts.partial})</span>}
      </p>
      <p className="period-state">
        <StateSign state={cell.state} /> {texts.coverageStates[cell.state]}
      </p>
      {counted && (
        <p className="period-numbers">
          {wordList({ lang }, [
            fill(texts.ofTarget, { held: cell.held, target: cell.target }),
            cell.planned > 0 ? `${texts.planned} ${String(cell.planned)}` : '',
          ])}
        </p>
      )}
      {cell.proof.length > 0 && (
        <ul className="proofs" aria-label={texts.proof}>
          {cell.proof.slice(0, PROOFS_SHOWN).map((proof) => (
            <ProofItem key={`${proof.kind} ${proof.id}`} proof={proof} {...source} />
          ))}
        </ul>
      )}
      {cell.proof.length > PROOFS_SHOWN && (
        <details>
          <summary>{plural(texts.moreProof, cell.proof.length - PROOFS_SHOWN, lang)}</summary>
          <ul className="proofs" aria-label={texts.proof}>
            {cell.proof.slice(PROOFS_SHOWN).map((proof) => (
              <ProofItem key={`${proof.kind} ${proof.id}`} proof={proof} {...source} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** So many proofs stand open; the others can be opened. */
const PROOFS_SHOWN = 3;

/** A period as people call it: `2027`, `Q3 2027` by its days in words. */
function periodName(
  { period }: CoverageCellView,
  unit: CommitmentCoverageView['period'],
  lang: string,
): string {
  const year = period.startsOn.slice(0, 4);
  if (unit === 'year' && period.key === year) return year;
  const months = monthsOf(lang);
  const monthOf = (day: string) =>
    months.format(Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds);
  const first = monthOf(period.startsOn);
  const last = monthOf(period.endsOn);
  if (period.endsOn.slice(0, 4) !== year) {
    return formatDateRange(period.startsOn, period.endsOn, lang);
  }
  const name = first === last ? first : `${first}–${last}`;
  return lang === 'zh' ? `${year}年${name}` : `${name} ${year}`;
}

const monthNames = new Map<string, Intl.DateTimeFormat>();

function monthsOf(lang: string): Intl.DateTimeFormat {
  const known =
    monthNames.get(lang) ?? new Intl.DateTimeFormat(lang, { month: 'short', timeZone: 'UTC' });
  monthNames.set(lang, known);
  return known;
}

function ProofItem({ proof, ...source }: TextSource & { readonly proof: CoverageProofView }) {
  const page = usePage();
  const { texts, lang } = page;
  const title = localText(page, proof.title, source);
  const text =
    proof.kind === 'recommendation' ? (
      proof.slug
    ) : (
      <span {...langAttribute(page, title?.lang ?? lang)}>{title?.text ?? proof.slug}</span>
    );
  const path = proofPath(proof);
  return (
    <li className={proof.counts ? 'counts' : 'does-not-count'}>
      {path === undefined ? text : <PageLink to={path}>{text}</PageLink>}
      <span className="aside-note">
        {' '}
        {wordList(page, [
          texts.proofStates[proof.state],
          ...(proof.date === null ? [] : [formatDate(proof.date, lang)]),
          ...(proof.deadline === null || proof.state === 'in_time' || proof.state === 'out_late'
            ? []
            : [fill(texts.deadline, { date: formatDate(proof.deadline, lang) })]),
          ...(proof.lacking.length === 0
            ? []
            : [
                fill(texts.lacking, {
                  channels: wordList(
                    page,
                    proof.lacking.map((channel) => texts.channels[channel]),
                  ),
                }),
              ]),
        ])}
      </span>
    </li>
  );
}

function proofPath({ kind, slug }: CoverageProofView): string | undefined {
  if (slug === null) return undefined;
  if (kind === 'event') return PATHS.event(slug);
  if (kind === 'publication') return PATHS.publication(slug);
  return kind === 'recommendation' ? PATHS.recommendation(slug) : undefined;
}

/** What the signs mean. */
export function CoverageLegend() {
  const { texts } = usePage();
  return (
    <div className="legend">
      <h3>{texts.legend}</h3>
      <ul className="states">
        {COVERAGE_STATES.map((state) => (
          <li key={state}>
            <StateSign state={state} /> {texts.coverageStates[state]}
          </li>
        ))}
      </ul>
    </div>
  );
}
