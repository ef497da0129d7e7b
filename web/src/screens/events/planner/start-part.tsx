import { Alert, Button, Group, Paper, Stack, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../../../parts/address';
import { Loaded } from '../../../parts/loaded';
import { ProblemBox } from '../../../parts/problem-box';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import type { Board } from '../programme/programme.queries';
import { MoreFields } from './more-fields';
import { MovableFields } from './movable-fields';
import { atWork, refreshPlans, runQuery, runsQuery, startRun } from './planner.queries';
import { plannerTexts } from './planner.texts';
import { SearchFields } from './search-fields';
import { faultOf, firstValues, inputOf, valuesOf, type StartValues } from './start-values';
import { WhatFields } from './what-fields';

interface Props {
  readonly board: Board;
  /** The run that another like it is wanted of. */
  readonly again: string | undefined;
}

/** Where a run starts: with the first choices, or with those of an earlier run. */
export function StartPart({ board, again }: Props) {
  const language = useLanguage();
  const before = useQuery({ ...runQuery(again ?? '', language), enabled: again !== undefined });
  const { get } = useAddress();
  if (again === undefined) {
    const first = firstValues(board);
    // From a run that found nothing: why that is.
    const why = get('ask') === 'explain';
    return (
      <StartForm
        board={board}
        first={why ? { ...first, kind: 'explain', movable: 'all' } : first}
      />
    );
  }
  return (
    <Loaded query={before}>
      {(run) => <StartForm board={board} first={valuesOf(run, board)} />}
    </Loaded>
  );
}

/** Parts of the form take what is chosen and say what changes. */
export interface FieldsProps {
  readonly values: StartValues;
  readonly change: (values: Partial<StartValues>) => void;
}

function StartForm({ board, first }: { readonly board: Board; readonly first: StartValues }) {
  const texts = useTexts(plannerTexts);
  const queries = useQueryClient();
  const { set } = useAddress();
  const [values, setValues] = useState(first);
  const [starting, setStarting] = useState(false);
  const [error, setError] = useState<unknown>();
  const eventId = board.event.id;
  const runs = useQuery(runsQuery(eventId));
  const busy = runs.data?.find(atWork);
  const fault = faultOf(values, board);
  const change = (changed: Partial<StartValues>) => {
    setError(undefined);
    setValues((now) => ({ ...now, ...changed }));
  };
  const start = async () => {
    setStarting(true);
    setError(undefined);
    try {
      const { id } = await startRun(eventId, inputOf(values));
      set({ run: id, again: undefined, ask: undefined });
    } catch (refusal) {
      setError(refusal);
      setStarting(false);
    }
    await refreshPlans(queries, eventId);
  };
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="planner-new">
      <Title order={3} size="h4" id="planner-new" mb="sm">
        {texts.newRun}
      </Title>
      <form
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault();
          if (fault === undefined && busy === undefined) void start();
        }}
      >
        <Stack gap="lg">
          <WhatFields values={values} change={change} />
          <MovableFields board={board} values={values} change={change} />
          <SearchFields values={values} change={change} />
          <MoreFields values={values} change={change} />
          <div aria-live="polite">
            {fault !== undefined && (
              <Alert color="yellow" variant="light" id="planner-fault">
                {texts[fault]}
              </Alert>
            )}
          </div>
          {busy !== undefined && (
            <Alert color="blue" variant="light">
              <Stack gap="xs" align="flex-start">
                {texts.busy}
                <Button variant="default" size="xs" onClick={() => set({ run: busy.id })}>
                  {texts.toBusy}
                </Button>
              </Stack>
            </Alert>
          )}
          {error !== undefined && <ProblemBox error={error} />}
          <Group>
            <Button
              type="submit"
              loading={starting}
              disabled={fault !== undefined || busy !== undefined}
              {...(fault === undefined ? {} : { 'aria-describedby': 'planner-fault' })}
            >
              {texts.start}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
