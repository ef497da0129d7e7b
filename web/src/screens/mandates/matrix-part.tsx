import { useMediaQuery } from '@mantine/hooks';
import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { View } from '../../api/client';
import { useAddress } from '../../parts/address';
import { Loaded } from '../../parts/loaded';
import { Attention } from './attention';
import { CellPanel } from './cell-panel';
import { CoverageCards } from './coverage-cards';
import { CoverageLegend } from './coverage-legend';
import { CoverageTable } from './coverage-table';
import { matrixQuery, type Days } from './mandates.queries';

interface Props {
  readonly coverage: View<'CoverageView'>;
  readonly days: Days;
}

/** Proposals by quarters, and what needs attention: a table where there is room, a card for each proposal where not. */
export function MatrixPart({ coverage, days }: Props) {
  const query = useQuery(matrixQuery(coverage.mandateId, days));
  const narrow = useMediaQuery('screen and (max-width: 48em)', undefined, {
    getInitialValueInEffect: false,
  });
  const { get, set } = useAddress();
  const open = (proposalId: string, period: string) => set({ cell: `${proposalId}.${period}` });
  return (
    <Loaded query={query}>
      {(matrix) => {
        const [proposalId = '', period = ''] = (get('cell') ?? '').split('.');
        const column = matrix.columns.find(({ key }) => key === period);
        const row = matrix.rows.find((candidate) => candidate.proposalId === proposalId);
        return (
          <Stack gap="md">
            {narrow ? (
              <CoverageCards matrix={matrix} open={open} />
            ) : (
              <CoverageTable matrix={matrix} open={open} />
            )}
            <CoverageLegend />
            <Attention coverage={coverage} lastShown={matrix.columns.at(-1)?.key ?? ''} />
            <CellPanel
              mandateId={matrix.mandateId}
              today={coverage.today}
              row={row}
              column={column}
              onClose={() => set({ cell: undefined })}
            />
          </Stack>
        );
      }}
    </Loaded>
  );
}
