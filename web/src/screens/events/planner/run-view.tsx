import { Alert, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { asProblem } from '../../../api/problem';
import { useAddress } from '../../../parts/address';
import { Loaded } from '../../../parts/loaded';
import { notifyRefused } from '../../../parts/notify';
import { problemSentence } from '../../../parts/problem-sentence';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { useMoment } from '../../../time/time';
import type { Board } from '../programme/programme.queries';
import { Explanation } from './explanation';
import { plannerTexts, planWords } from './planner.texts';
import { atWork, endRun, refreshPlans, runQuery, type PlanRun } from './planner.queries';
import { progressTexts } from './progress.texts';
import { resultTexts } from './result.texts';
import { RUN_COLOURS } from './run-colours';
import { RunProgress } from './run-progress';
import { RunResult } from './run-result';

interface Props {
  readonly board: Board;
  readonly mayWrite: boolean;
}

/** One run: how far it is, then what it found. */
export function RunView({ id, ...rest }: Props & { readonly id: string }) {
  const query = useQuery(runQuery(id, useLanguage()));
  return <Loaded query={query}>{(run) => <Run run={run} {...rest} />}</Loaded>;
}

function Run({ run, board, mayWrite }: Props & { readonly run: PlanRun }) {
  const texts = useTexts(plannerTexts);
  const results = useTexts(resultTexts);
  const words = useTexts(planWords);
  const moment = useMoment();
  const { set } = useAddress();
  const heading = useRef<HTMLHeadingElement>(null);
  const queries = useQueryClient();
  const working = atWork(run);
  const wasWorking = useRef(working);
  useEffect(() => {
    if (wasWorking.current && !working) {
      heading.current?.focus();
      void queries.invalidateQueries({ queryKey: ['plan-runs', run.eventId] });
    }
    wasWorking.current = working;
  }, [working, queries, run.eventId]);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start">
        <div>
          <Group gap="xs">
            <Title order={3} size="h4" ref={heading} tabIndex={-1} className="page-heading">
              {texts[run.kind]}
            </Title>
            <Badge variant="light" tt="none" color={RUN_COLOURS[run.state]}>
              {words[run.state]}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {texts.by(run.startedBy ?? texts.somebody, moment(run.createdAt))}
            {run.kind !== 'explain' && ` · ${words[run.preset]}`}
          </Text>
        </div>
        {mayWrite && !working && (
          <Button
            variant="default"
            className="no-print"
            onClick={() => set({ again: run.id, run: undefined, choice: undefined })}
          >
            {results.again}
          </Button>
        )}
      </Group>
      {working && (
        <>
          <Text role="status">{run.state === 'waiting' ? results.waiting : results.running}</Text>
          {mayWrite && <EndButtons run={run} />}
          <RunProgress run={run} board={board} />
        </>
      )}
      {run.state === 'cancelled' && <Alert color="gray">{results.cancelled}</Alert>}
      {run.state !== 'cancelled' && run.fault !== null && <Fault code={run.fault} />}
      {run.state === 'done' && run.fault === null && (
        <>
          {run.kind === 'explain' && <Explanation run={run} board={board} />}
          <RunResult run={run} board={board} mayWrite={mayWrite} />
        </>
      )}
    </Stack>
  );
}

function Fault({ code }: { readonly code: string }) {
  const texts = useTexts(resultTexts);
  return (
    <Alert color="red" variant="light">
      <Text>{code === 'out_of_memory' ? texts.outOfMemory : texts.failed}</Text>
      <Text size="sm">{texts.faultCode(code)}</Text>
    </Alert>
  );
}

/** Ends a run: with what it has by now, or with nothing. */
function EndButtons({ run }: { readonly run: PlanRun }) {
  const texts = useTexts(resultTexts);
  const progress = useTexts(progressTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<'stop' | 'cancel'>();
  const end = async (how: 'stop' | 'cancel') => {
    setAsked(how);
    try {
      await endRun(run.id, how);
    } catch (refusal) {
      setAsked(undefined);
      // Over meanwhile: then what it found is shown.
      if (asProblem(refusal).code !== 'plan_run_over')
        notifyRefused(problemSentence(asProblem(refusal), language));
    }
    await refreshPlans(queries, run.eventId);
  };
  return (
    <Group className="no-print">
      {run.state === 'running' && (
        <Button loading={asked === 'stop'} onClick={() => void end('stop')}>
          {run.kind === 'explain' ? progress.stopKnown : texts.stop}
        </Button>
      )}
      <Button
        variant="default"
        loading={asked === 'cancel'}
        disabled={asked === 'stop'}
        onClick={() => void end('cancel')}
      >
        {texts.cancelRun}
      </Button>
      {asked === 'stop' && <Text role="status">{texts.stopping}</Text>}
    </Group>
  );
}
