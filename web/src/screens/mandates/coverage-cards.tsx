import { Paper, Stack, Text, Title } from '@mantine/core';
import type { View } from '../../api/client';
import { useLanguage } from '../../texts/language';
import { Localized, useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { coverageTexts } from './coverage.texts';
import { MatrixCell, type MatrixRow } from './matrix-cell';
import { periodName } from './period-names';

/** A quarter in which nothing falls due and nothing happens needs no place on a narrow screen. */
function isSaying({ state, held, planned, unconfirmed }: MatrixRow['cells'][number]): boolean {
  return state !== null || held + planned + unconfirmed > 0;
}

interface Props {
  readonly matrix: View<'CoverageMatrixView'>;
  readonly open: (proposalId: string, period: string) => void;
}

/** Proposals by quarters on a narrow screen: a card for each proposal, the latest quarter first. */
export function CoverageCards({ matrix, open }: Props) {
  const texts = useTexts(coverageTexts);
  const language = useLanguage();
  const localized = useLocalized();
  const current = new Set(matrix.columns.filter((one) => one.current).map(({ key }) => key));
  return (
    <Stack gap="sm" component="section" aria-label={texts.matrix}>
      {matrix.rows.map((row) => (
        <Paper key={row.proposalId} withBorder p="sm" radius="md" component="article">
          <Title order={2} size="h5">
            <span className="coverage-number">{row.number}</span>
            <Localized text={row.title} />
          </Title>
          <ul className="coverage-card-cells" role="list" aria-label={localized(row.title).text}>
            {row.cells
              .toReversed()
              .filter(isSaying)
              .map((cell) => (
                <li key={cell.period}>
                  <Text size="sm" c="dimmed" component="div">
                    {periodName(cell.period, language)}
                    {current.has(cell.period) && ` · ${texts.thisQuarter}`}
                  </Text>
                  <MatrixCell
                    row={row}
                    cell={cell}
                    open={() => open(row.proposalId, cell.period)}
                  />
                </li>
              ))}
          </ul>
        </Paper>
      ))}
    </Stack>
  );
}
