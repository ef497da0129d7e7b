import './import.css';
import { Table, Text } from '@mantine/core';
import { useTexts } from '../../../texts/texts';
import type { ExpertImport } from './import.queries';
import { readingTexts } from './reading.texts';

/** The beginning of the file as it is read: a glance tells whether letters and columns are right. */
export function FirstRows({ item }: { readonly item: ExpertImport }) {
  const texts = useTexts(readingTexts);
  if (item.firstRows.length === 0) {
    return item.purgedAt === null ? <Text>{texts.noRows}</Text> : null;
  }
  return (
    <Table.ScrollContainer
      minWidth={0}
      type="native"
      tabIndex={0}
      role="region"
      aria-label={texts.firstRows}
    >
      <Table withTableBorder withColumnBorders captionSide="top" className="import-preview">
        <Table.Caption>{texts.firstRows}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{texts.row}</Table.Th>
            {item.columns.map(({ column, header }) => (
              <Table.Th key={column} scope="col">
                {item.header ? header : texts.column(column)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {item.firstRows.map(({ row, cells }) => (
            <Table.Tr key={row}>
              <Table.Th scope="row" ta="right">
                {row}
              </Table.Th>
              {item.columns.map(({ column }) => (
                <Table.Td key={column}>{cells[column - 1]}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
