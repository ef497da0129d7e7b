import { Badge, Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../../../parts/address';
import { Loaded } from '../../../parts/loaded';
import { Row, Rows } from '../../../parts/rows';
import { useTexts } from '../../../texts/texts';
import { useMoment } from '../../../time/time';
import type { Board } from '../programme/programme.queries';
import { plannerTexts, planWords } from './planner.texts';
import { runsQuery, type PlanRunSummary } from './planner.queries';
import { useNumbers } from './plan-numbers';
import { RUN_COLOURS } from './run-colours';

const MOST_COMPARED = 3;

/** The runs of an event; plans among them can be ticked and seen side by side. */
export function RunsList({ board }: { readonly board: Board }) {
  const texts = useTexts(plannerTexts);
  const { set } = useAddress();
  const query = useQuery(runsQuery(board.event.id));
  const [ticked, setTicked] = useState<readonly string[]>([]);
  return (
    <Stack component="section" gap="sm" aria-labelledby="planner-runs">
      <Title order={3} size="h4" id="planner-runs">
        {texts.runs}
      </Title>
      <Loaded query={query}>
        {(runs) =>
          runs.length === 0 ? (
            <Text c="dimmed">{texts.noRuns}</Text>
          ) : (
            <>
              {runs.filter(hasPlan).length > 1 && (
                <Group>
                  <Text size="sm" c="dimmed">
                    {texts.compareHint}
                  </Text>
                  {ticked.length > 1 && (
                    <Button
                      size="xs"
                      onClick={() => set({ compare: ticked.map((id) => `${id}:0`).join() })}
                    >
                      {texts.compare(ticked.length)}
                    </Button>
                  )}
                </Group>
              )}
              <Rows label={texts.runs}>
                {runs.map((run) => (
                  <RunRow
                    key={run.id}
                    run={run}
                    comparable={runs.filter(hasPlan).length > 1}
                    ticked={ticked.includes(run.id)}
                    full={ticked.length >= MOST_COMPARED}
                    onTick={(on) =>
                      setTicked((now) =>
                        on ? [...now, run.id] : now.filter((id) => id !== run.id),
                      )
                    }
                  />
                ))}
              </Rows>
            </>
          )
        }
      </Loaded>
    </Stack>
  );
}

/** Whether a run has a plan that can be compared. */
function hasPlan(run: PlanRunSummary): boolean {
  return run.state === 'done' && run.leftOut !== null;
}

interface RowProps {
  readonly run: PlanRunSummary;
  readonly comparable: boolean;
  readonly ticked: boolean;
  readonly full: boolean;
  readonly onTick: (on: boolean) => void;
}

function RunRow({ run, comparable, ticked, full, onTick }: RowProps) {
  const texts = useTexts(plannerTexts);
  const words = useTexts(planWords);
  const numbers = useNumbers();
  const moment = useMoment();
  const { set } = useAddress();
  const when = moment(run.createdAt);
  const name = `${texts[run.kind]}, ${when}`;
  return (
    <Row
      before={
        comparable && hasPlan(run) ? (
          <Checkbox
            aria-label={texts.tickRun(name)}
            checked={ticked}
            disabled={full && !ticked}
            onChange={({ currentTarget }) => onTick(currentTarget.checked)}
          />
        ) : undefined
      }
    >
      <Group gap="xs">
        <Button variant="subtle" px={0} h="auto" onClick={() => set({ run: run.id })}>
          {texts[run.kind]}
        </Button>
        <Badge variant="light" tt="none" color={RUN_COLOURS[run.state]}>
          {words[run.state]}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {texts.by(run.startedBy ?? texts.somebody, when)}
        {run.kind !== 'explain' && ` · ${words[run.preset]}`}
      </Text>
      {run.score !== null && run.leftOut !== null && (
        <Text size="sm">
          {[
            numbers.placed(run.sessions - run.leftOut, run.sessions),
            run.kind === 'explain' ? '' : numbers.wishes(run.score.soft),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      )}
    </Row>
  );
}
