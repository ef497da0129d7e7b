import { Drawer, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { View } from '../../api/client';
import { Loaded } from '../../parts/loaded';
import { consoleTexts } from '../../texts/console.texts';
import { useLanguage } from '../../texts/language';
import { Localized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { CellCommitment } from './cell-commitment';
import { CellEvents } from './cell-events';
import { cellTexts } from './cell-panel.texts';
import type { MatrixColumn, MatrixRow } from './matrix-cell';
import { proofQuery } from './mandates.queries';
import { periodName } from './period-names';

interface Props {
  readonly mandateId: string;
  readonly today: string;
  readonly row: MatrixRow | undefined;
  readonly column: MatrixColumn | undefined;
  readonly onClose: () => void;
}

/** Why a cell of the matrix is as it is: what falls due there, with the proof, and the events that begin there. */
export function CellPanel({ mandateId, today, row, column, onClose }: Props) {
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const opened = row !== undefined && column !== undefined;
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="lg"
      title={
        opened && (
          <>
            {row.number}. <Localized text={row.title} /> · {periodName(column.key, language)}
          </>
        )
      }
      styles={{ title: { lineHeight: 1.3 } }}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <Opened mandateId={mandateId} today={today} row={row} column={column} />}
    </Drawer>
  );
}

interface OpenedProps {
  readonly mandateId: string;
  readonly today: string;
  readonly row: MatrixRow;
  readonly column: MatrixColumn;
}

function Opened({ mandateId, today, row, column }: OpenedProps) {
  const query = useQuery(proofQuery(mandateId, row.proposalId, column.startsOn, column.endsOn));
  return (
    <Loaded query={query}>
      {(coverage) => (
        <Stack gap="lg">
          <Commitments coverage={coverage} today={today} row={row} column={column} />
          <CellEvents row={row} column={column} />
        </Stack>
      )}
    </Loaded>
  );
}

function Commitments({
  coverage,
  today,
  row,
  column,
}: Omit<OpenedProps, 'mandateId'> & { readonly coverage: View<'CoverageView'> }) {
  const texts = useTexts(cellTexts);
  const pairs = coverage.proposals
    .flatMap(({ commitments }) => commitments)
    .flatMap((commitment) => commitment.cells.map((cell) => ({ commitment, cell })));
  const due = pairs.filter(({ cell }) => cell.period.endsOn <= column.endsOn);
  const ongoing = pairs.filter(({ cell }) => cell.period.endsOn > column.endsOn);
  const groups = [
    { title: texts.due, pairs: due },
    { title: texts.ongoing, pairs: ongoing },
  ].filter((group) => group.pairs.length > 0);
  return (
    <>
      {due.length === 0 && <Text>{texts.nothingDue}</Text>}
      {groups.map((group) => (
        <Stack key={group.title} gap="md" component="section">
          <Title order={2} size="h4">
            {group.title}
          </Title>
          {group.pairs.map(({ commitment, cell }) => (
            <CellCommitment
              key={`${commitment.id} ${cell.period.key}`}
              proposalId={row.proposalId}
              commitment={commitment}
              cell={cell}
              today={today}
            />
          ))}
        </Stack>
      ))}
    </>
  );
}
