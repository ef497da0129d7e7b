import { Badge, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fetchFile } from '../../../api/client';
import { useAddress } from '../../../parts/address';
import { Link } from '../../../parts/link';
import { Loaded } from '../../../parts/loaded';
import { ProblemBox } from '../../../parts/problem-box';
import { Row, Rows } from '../../../parts/rows';
import { ShowMore } from '../../../parts/show-more';
import { useLanguage } from '../../../texts/language';
import { formatNumber, useTexts } from '../../../texts/texts';
import {
  importRowsQuery,
  type ExpertImport,
  type ImportRow,
  type RowAction,
  type RowFilter,
} from './import.queries';
import { actionTexts } from './import.texts';
import { rowsTexts } from './rows.texts';
import { useIssueSentence, useFieldName } from './row-sentences';

const ACTIONS = ['create', 'update', 'unchanged', 'same_as_row', 'skip', 'error'] as const;

const COLOURS: Readonly<Record<RowAction, string>> = {
  create: 'teal',
  update: 'blue',
  unchanged: 'gray',
  same_as_row: 'gray',
  skip: 'orange',
  error: 'red',
};

/** What becomes, or became, of each row; narrowed to one fate by the address. */
export function RowsPart({ item }: { readonly item: ExpertImport }) {
  const texts = useTexts(rowsTexts);
  const { get } = useAddress();
  const asked = get('show');
  const filter: RowFilter =
    asked === 'remarks' ? 'remarks' : ACTIONS.find((action) => action === asked);
  const query = useInfiniteQuery(importRowsQuery(item.id, filter));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack component="section" aria-labelledby="rows-heading" gap="sm">
      <Title order={2} size="h3" id="rows-heading" tabIndex={-1} className="page-heading">
        {item.state === 'previewed' ? texts.heading : texts.doneHeading}
      </Title>
      <FilterButtons item={item} filter={filter} />
      <Loaded query={query}>
        {() =>
          rows.length === 0 ? (
            <Text>{texts.none}</Text>
          ) : (
            <Rows label={texts.list}>
              {rows.map((row) => (
                <ReportRow key={row.row} row={row} item={item} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <ShowMore query={query} />
      <Downloads item={item} />
    </Stack>
  );
}

function FilterButtons({
  item,
  filter,
}: {
  readonly item: ExpertImport;
  readonly filter: RowFilter;
}) {
  const texts = useTexts(rowsTexts);
  const actions = useTexts(actionTexts);
  const language = useLanguage();
  const { set } = useAddress();
  const choices: { readonly value: RowFilter; readonly label: string; readonly count?: number }[] =
    [
      { value: undefined, label: texts.all, count: item.rowsTotal },
      ...ACTIONS.filter((action) => item.counts[action] > 0 || action === filter).map((action) => ({
        value: action,
        label: actions[action],
        count: item.counts[action],
      })),
      { value: 'remarks', label: texts.remarks },
    ];
  return (
    <Group gap="xs" role="group" aria-label={texts.show}>
      {choices.map(({ value, label, count }) => (
        <Button
          key={label}
          size="compact-md"
          variant={value === filter ? 'filled' : 'default'}
          aria-pressed={value === filter}
          onClick={() => set({ show: value })}
        >
          {count === undefined ? label : `${label}: ${formatNumber(language, count)}`}
        </Button>
      ))}
    </Group>
  );
}

function ReportRow({ row, item }: { readonly row: ImportRow; readonly item: ExpertImport }) {
  const texts = useTexts(rowsTexts);
  const actions = useTexts(actionTexts);
  const sentence = useIssueSentence(item);
  const fieldName = useFieldName();
  const name = row.name ?? texts.noName;
  return (
    <Row
      before={
        <Text size="sm" c="dimmed" miw="5rem">
          {texts.row(row.row)}
        </Text>
      }
      acts={
        <>
          {!row.done && item.state !== 'previewed' && (
            <Text size="sm" c="dimmed">
              {texts.notDone}
            </Text>
          )}
          <Badge variant="light" color={COLOURS[row.action]} tt="none">
            {actions[row.action]}
          </Badge>
        </>
      }
    >
      {row.expertId === null ? (
        <Text>{name}</Text>
      ) : (
        <Link to={`/experts/${row.expertId}`}>{name}</Link>
      )}
      {row.sameAsRow !== null && <Text size="sm">{texts.sameAsRow(row.sameAsRow)}</Text>}
      {row.changes.length > 0 && (
        <Text size="sm" c="dimmed">
          {texts.changes(row.changes.map(fieldName).join(', '))}
        </Text>
      )}
      {row.issues.length > 0 && (
        <List size="sm">
          {row.issues.map((issue) => (
            <List.Item key={`${issue.field} ${issue.code} ${issue.message}`}>
              {sentence(issue)}
            </List.Item>
          ))}
        </List>
      )}
    </Row>
  );
}

/** The report as a file, and the rows that were not taken in, to be corrected. */
function Downloads({ item }: { readonly item: ExpertImport }) {
  const texts = useTexts(rowsTexts);
  const [error, setError] = useState<unknown>();
  const path = `/api/v1/expert-imports/${item.id}`;
  const refused = item.counts.error + item.counts.skip;
  const save = async (from: string) => {
    setError(undefined);
    try {
      const { blob, name } = await fetchFile(from);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (fault) {
      setError(fault);
    }
  };
  return (
    <Stack gap="xs">
      <Group>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          onClick={() => void save(`${path}/report.csv`)}
        >
          {texts.report}
        </Button>
        {refused > 0 && (
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => void save(`${path}/rows.csv?action=error&action=skip`)}
          >
            {texts.correct}
          </Button>
        )}
      </Group>
      {refused > 0 && (
        <Text size="sm" c="dimmed" maw="70ch">
          {texts.correctLead}
        </Text>
      )}
      {error !== undefined && <ProblemBox error={error} />}
    </Stack>
  );
}
