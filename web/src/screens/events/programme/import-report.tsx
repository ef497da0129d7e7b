import { Alert, Badge, Button, Checkbox, Group, Progress, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answer, api } from '../../../api/client';
import { Loaded } from '../../../parts/loaded';
import { ProblemBox } from '../../../parts/problem-box';
import { consoleTexts } from '../../../texts/console.texts';
import { useTexts } from '../../../texts/texts';
import { exchangeTexts } from './exchange.texts';
import { importQuery, rowsQuery, type ImportRow, type ScheduleImport } from './import.queries';
import { refreshProgramme } from './programme.queries';

interface Props {
  readonly eventId: string;
  readonly id: string;
  readonly onOther: () => void;
  readonly onClose: () => void;
}

const ACTIONS = ['create', 'update', 'unchanged', 'missing', 'skip', 'error'] as const;

/** What would come of a file, or has: counts, what is to be said of it, row by row; and the act that writes it. */
export function ImportReport({ eventId, id, onOther, onClose }: Props) {
  const query = useQuery(importQuery(id));
  const queries = useQueryClient();
  const state = query.data?.state;
  useEffect(() => {
    if (state !== 'done' && state !== 'failed') return;
    void refreshProgramme(queries, eventId);
    // Rooms, experts and the hours of the event may be new as well.
    for (const key of ['venues', 'experts', 'events'])
      void queries.invalidateQueries({ queryKey: [key] });
  }, [state, queries, eventId]);
  return (
    <Loaded query={query}>
      {(found) => <Report found={found} onOther={onOther} onClose={onClose} />}
    </Loaded>
  );
}

interface ReportProps {
  readonly found: ScheduleImport;
  readonly onOther: () => void;
  readonly onClose: () => void;
}

function Report({ found, onOther, onClose }: ReportProps) {
  const texts = useTexts(exchangeTexts);
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const { counts, adds } = found;
  const toWrite = counts.create + counts.update + counts.missing;
  const run = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const now = await answer(
        api.POST('/api/v1/schedule-imports/{id}/run', { params: { path: { id: found.id } } }),
      );
      queries.setQueryData(['schedule-imports', found.id], now);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack>
      <Group gap="xs">
        <Text fw={600}>{found.fileName}</Text>
        <Badge variant="light" tt="none" color={found.state === 'done' ? 'teal' : 'gray'}>
          {texts[`state_${found.state}`]}
        </Badge>
      </Group>
      <Group gap="md" aria-live="polite">
        {ACTIONS.filter((action) => counts[action] > 0).map((action) => (
          <Text key={action} span {...(action === 'error' ? { c: 'red' } : {})}>
            {texts[`action_${action}`]}: <b>{counts[action]}</b>
          </Text>
        ))}
      </Group>
      <Text size="sm" c="dimmed">
        {found.state === 'previewed' && texts.adds(adds.rooms, adds.tracks, adds.people)}{' '}
        {texts.readIn(found.zone)}
      </Text>
      {found.issues.length > 0 && <Issues row={{ issues: found.issues }} />}
      {found.state === 'running' && (
        <div role="status">
          <Progress
            value={found.rowsTotal === 0 ? 0 : (100 * found.rowsDone) / found.rowsTotal}
            aria-label={texts.state_running}
            mb={4}
          />
          <Text size="sm">
            {texts.progress(found.rowsDone, found.rowsTotal)} · {texts.mayLeave}
          </Text>
        </div>
      )}
      {found.state === 'failed' && (
        <Alert color="red" role="alert">
          {texts.failedLead} {found.fault !== null && `(${found.fault})`}
        </Alert>
      )}
      {error !== undefined && <ProblemBox error={error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onOther}>
          {texts.otherFile}
        </Button>
        {found.state === 'previewed' &&
          (toWrite === 0 ? (
            <Text>{texts.nothingToWrite}</Text>
          ) : (
            <Button loading={busy} onClick={() => void run()}>
              {texts.run(toWrite)}
            </Button>
          ))}
        {found.state === 'done' && <Button onClick={onClose}>{texts.toProgramme}</Button>}
      </Group>
      <ReportRows found={found} />
    </Stack>
  );
}

function ReportRows({ found }: { readonly found: ScheduleImport }) {
  const texts = useTexts(exchangeTexts);
  const common = useTexts(consoleTexts);
  const [faults, setFaults] = useState(false);
  const query = useInfiniteQuery(rowsQuery(found.id, found.state, faults ? 'warning' : undefined));
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <Checkbox
        label={texts.onlyWithFaults}
        checked={faults}
        onChange={(event) => setFaults(event.currentTarget.checked)}
      />
      <Table.ScrollContainer minWidth={560} tabIndex={0} role="region" aria-label={texts.rows}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{texts.row}</Table.Th>
              <Table.Th scope="col">{texts.session}</Table.Th>
              <Table.Th scope="col">{texts.becomes}</Table.Th>
              <Table.Th scope="col">{texts.said}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.number}>
                <Table.Td ta="end">{row.number}</Table.Td>
                <Table.Th scope="row" fw={400}>
                  {row.title ?? row.place}
                </Table.Th>
                <Table.Td>{texts[`action_${row.action}`]}</Table.Td>
                <Table.Td>
                  <Issues row={row} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {common.showMore}
        </Button>
      )}
    </>
  );
}

function Issues({ row }: { readonly row: Pick<ImportRow, 'issues'> }) {
  const texts = useTexts(exchangeTexts);
  return row.issues.map(({ code, field, severity, message }, index) => (
    <Text size="sm" key={`${String(index)} ${field} ${code}`}>
      <span
        className={`programme-mark ${severity === 'error' ? 'is-refused' : severity === 'warning' ? 'is-warning' : ''}`}
      >
        {texts[severity]}
      </span>{' '}
      {message}
    </Text>
  ));
}
