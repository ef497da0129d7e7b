import { useLanguage } from '../../texts/language';
import { Localized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import type { View } from '../../api/client';
import { coverageTexts } from './coverage.texts';
import { MatrixCell } from './matrix-cell';
import { shortQuarterName, yearName } from './period-names';

interface Props {
  readonly matrix: View<'CoverageMatrixView'>;
  readonly open: (proposalId: string, period: string) => void;
}

/** Proposals by quarters as a table; scrolls by itself where the quarters are many. */
export function CoverageTable({ matrix, open }: Props) {
  const texts = useTexts(coverageTexts);
  const language = useLanguage();
  const years = [...Map.groupBy(matrix.columns, ({ key }) => key.slice(0, 4))];
  return (
    <div className="coverage-scroll" role="region" aria-label={texts.matrix} tabIndex={0}>
      <table className="coverage-table">
        <caption className="unseen">{texts.matrix}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {texts.proposal}
            </th>
            {years.map(([year, columns]) => (
              <th key={year} scope="colgroup" colSpan={columns.length} className="year">
                {yearName(year, language)}
              </th>
            ))}
          </tr>
          <tr>
            {matrix.columns.map(({ key, current }) => (
              <th key={key} scope="col" className={current ? 'current' : undefined}>
                {shortQuarterName(key, language)}
                {current && ` · ${texts.thisQuarter}`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr key={row.proposalId}>
              <th scope="row">
                <span className="coverage-number">{row.number}</span>
                <Localized text={row.title} />
              </th>
              {row.cells.map((cell) => (
                <td key={cell.period}>
                  <MatrixCell
                    row={row}
                    cell={cell}
                    open={() => open(row.proposalId, cell.period)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
