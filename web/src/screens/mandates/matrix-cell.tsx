import type { View } from '../../api/client';
import { useLanguage } from '../../texts/language';
import { useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { coverageTexts } from './coverage.texts';
import { periodName } from './period-names';
import { StateWord } from './state-sign';

type Matrix = View<'CoverageMatrixView'>;
export type MatrixRow = Matrix['rows'][number];
export type MatrixColumn = Matrix['columns'][number];

interface Props {
  readonly row: MatrixRow;
  readonly cell: MatrixRow['cells'][number];
  readonly open: () => void;
}

/** One proposal in one quarter: its state, and how many events. Opens to the proof. */
export function MatrixCell({ row, cell, open }: Props) {
  const texts = useTexts(coverageTexts);
  const language = useLanguage();
  const localized = useLocalized();
  const { state, held, planned, unconfirmed } = cell;
  const numbers = [
    held > 0 ? texts.held(held) : '',
    planned > 0 ? texts.planned(planned) : '',
    unconfirmed > 0 ? texts.unconfirmed(unconfirmed) : '',
  ].filter(Boolean);
  return (
    <button
      type="button"
      className={`coverage-cell cell-${state ?? 'none'}`}
      aria-haspopup="dialog"
      onClick={open}
    >
      <span className="unseen">
        {`${String(row.number)}. ${localized(row.title).text}, ${periodName(cell.period, language)}: `}
      </span>
      {state === null ? (
        <span className="unseen">{texts.nothingDue}</span>
      ) : (
        <StateWord state={state} />
      )}
      {state === null && numbers.length === 0 && <span aria-hidden="true">–</span>}
      {numbers.length > 0 && <small>{numbers.join(' · ')}</small>}
    </button>
  );
}
