import { Alert, Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useAddress } from '../../../parts/address';
import { focusLater } from '../../../parts/focus';
import { LinkButton } from '../../../parts/link';
import { ProblemBox } from '../../../parts/problem-box';
import { useTexts } from '../../../texts/texts';
import {
  importQuery,
  importsKey,
  runImport,
  stopImport,
  type ExpertImport,
} from './import.queries';
import { importTexts } from './import.texts';
import { rowsTexts } from './rows.texts';

interface Run {
  readonly start: () => void;
  readonly stop: () => void;
  readonly busy: boolean;
  readonly error: unknown;
}

/** Starts and stops the saving; once it ends, what it changed elsewhere is read anew. */
export function useRun(item: ExpertImport): Run {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const before = useRef(item.state);
  useEffect(() => {
    const ended = before.current === 'running' && item.state !== 'running';
    before.current = item.state;
    if (!ended) return;
    void client.invalidateQueries({ queryKey: importsKey });
    void client.invalidateQueries({ queryKey: ['experts'] });
  }, [client, item.state]);
  const act = async (send: (id: string) => Promise<ExpertImport>) => {
    setBusy(true);
    setError(undefined);
    try {
      const now = await send(item.id);
      client.setQueryData(importQuery(item.id).queryKey, now);
      void client.invalidateQueries({ queryKey: importsKey });
      void client.invalidateQueries({ queryKey: ['experts'] });
      focusLater(OUTCOME);
    } catch (fault) {
      setError(fault);
      // It may have been started or stopped by somebody else.
      void client.invalidateQueries({ queryKey: importsKey });
    } finally {
      setBusy(false);
    }
  };
  return {
    start: () => void act(runImport),
    stop: () => void act(stopImport),
    busy,
    error,
  };
}

const OUTCOME = 'import-outcome';

interface Props {
  readonly item: ExpertImport;
  readonly run: Run;
}

/** The last step of an import that waits: what will be saved, said before it is. */
export function ConfirmPart({ item, run, reading }: Props & { readonly reading: boolean }) {
  const texts = useTexts(rowsTexts);
  const { create, update, skip, error } = item.counts;
  const saved = create + update;
  return (
    <Stack component="section" aria-labelledby="run-heading" gap="sm">
      <Title order={2} size="h3" id="run-heading">
        {texts.runHeading}
      </Title>
      {saved === 0 ? (
        <Text>{texts.nothing}</Text>
      ) : (
        <Text>
          {texts.willBe(create, update)} {skip + error > 0 && texts.leftOut(skip + error)}
        </Text>
      )}
      {!item.encodingCertain && <Text fw={600}>{texts.encodingFirst}</Text>}
      {run.error !== undefined && <ProblemBox error={run.error} />}
      {saved > 0 && item.encodingCertain && (
        <Group>
          <Button onClick={run.start} loading={run.busy} disabled={reading}>
            {texts.run(saved)}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** How far an import has come, or what came of it. */
export function OutcomePart({ item, run }: Props) {
  const texts = useTexts(rowsTexts);
  const words = useTexts(importTexts);
  const { set } = useAddress();
  const { rowsDone, rowsTotal, counts } = item;
  return (
    <Stack component="section" gap="sm" id={OUTCOME} tabIndex={-1} className="page-heading">
      {item.state === 'running' && (
        <>
          <Text>{texts.progress(rowsDone, rowsTotal)}</Text>
          <Progress.Root size="xl">
            <Progress.Section
              value={rowsTotal === 0 ? 0 : (100 * rowsDone) / rowsTotal}
              aria-label={texts.progressLabel}
              aria-valuetext={texts.progress(rowsDone, rowsTotal)}
            />
          </Progress.Root>
          <Text size="sm" c="dimmed">
            {texts.mayLeave}
          </Text>
          <Group>
            <Button variant="default" onClick={run.stop} loading={run.busy}>
              {texts.stop}
            </Button>
          </Group>
        </>
      )}
      <div role="status">
        {item.state === 'done' && (
          <Alert color="teal" variant="light">
            <Stack gap="sm">
              <Text>{texts.done(counts.create, counts.update)}</Text>
              <Group>
                {counts.create > 0 && item.purgedAt === null && (
                  <Button
                    variant="default"
                    onClick={() => {
                      set({ show: 'create' });
                      focusLater('rows-heading');
                    }}
                  >
                    {texts.newExperts}
                  </Button>
                )}
                <LinkButton to="/experts" variant="default">
                  {texts.toRegistry}
                </LinkButton>
                <LinkButton to="/experts/import" variant="default">
                  {texts.anotherFile}
                </LinkButton>
              </Group>
              <Text size="sm">{words.again}</Text>
            </Stack>
          </Alert>
        )}
        {(item.state === 'stopped' || item.state === 'failed') && (
          <Alert color={item.state === 'failed' ? 'red' : 'orange'} variant="light">
            <Stack gap="sm">
              <Text>{texts[item.state](rowsDone, rowsTotal)}</Text>
              {item.purgedAt === null && (
                <Group>
                  <Button onClick={run.start} loading={run.busy}>
                    {texts.resume}
                  </Button>
                </Group>
              )}
            </Stack>
          </Alert>
        )}
      </div>
      {run.error !== undefined && <ProblemBox error={run.error} />}
    </Stack>
  );
}
