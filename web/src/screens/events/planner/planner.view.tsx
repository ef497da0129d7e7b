import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useAddress } from '../../../parts/address';
import { EmptyState } from '../../../parts/empty-state';
import { focusLater } from '../../../parts/focus';
import { useTexts } from '../../../texts/texts';
import type { Board } from '../programme/programme.queries';
import { CompareView } from './compare-view';
import { plannerTexts } from './planner.texts';
import { RunView } from './run-view';
import { RunsList } from './runs-list';
import { plannable } from './start-values';
import { StartPart } from './start-part';

interface Props {
  readonly board: Board;
  readonly mayWrite: boolean;
}

/** What stands in the address only while the planner is open. */
const OWN = {
  run: undefined,
  compare: undefined,
  again: undefined,
  ask: undefined,
  choice: undefined,
  why: undefined,
};

/** The planner of an event: a new run and those that were, one run, or plans side by side. */
export default function PlannerView({ board, mayWrite }: Props) {
  const texts = useTexts(plannerTexts);
  const { get, set } = useAddress();
  const heading = useRef<HTMLHeadingElement>(null);
  const run = get('run');
  const compare = get('compare');
  const again = get('again');
  const shown = [run, compare, again].join();
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [shown]);
  const home = run === undefined && compare === undefined;
  return (
    <Stack gap="lg">
      <div>
        <Group gap="lg" mb={4} className="no-print">
          <Anchor
            component="button"
            type="button"
            onClick={() => {
              set({ ...OWN, view: undefined });
              focusLater('programme-planner');
            }}
          >
            {texts.back}
          </Anchor>
          {!home && (
            <Anchor component="button" type="button" onClick={() => set(OWN)}>
              {texts.toPlanner}
            </Anchor>
          )}
        </Group>
        <Title order={2} size="h3" ref={heading} tabIndex={-1} className="page-heading">
          {texts.title}
        </Title>
        {home && (
          <Text c="dimmed" maw="70ch">
            {texts.lead}
          </Text>
        )}
      </div>
      {compare !== undefined ? (
        <CompareView board={board} compare={compare} />
      ) : run !== undefined ? (
        <RunView key={run} id={run} board={board} mayWrite={mayWrite} />
      ) : plannable(board).length === 0 ? (
        <EmptyState title={texts.emptyTitle}>{texts.emptyLead}</EmptyState>
      ) : (
        <>
          {mayWrite && <StartPart key={again ?? get('ask') ?? ''} board={board} again={again} />}
          <RunsList board={board} />
        </>
      )}
    </Stack>
  );
}
