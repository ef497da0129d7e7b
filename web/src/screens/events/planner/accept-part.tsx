import { Alert, Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useAddress } from '../../../parts/address';
import { LinkButton } from '../../../parts/link';
import { ProblemBox } from '../../../parts/problem-box';
import { useTexts } from '../../../texts/texts';
import type { Board } from '../programme/programme.queries';
import { acceptTexts } from './accept.texts';
import { placesThatDiffer, useNames } from './plan-names';
import type { PlanChoice, PlanRun } from './planner.queries';
import { PlanSessions } from './plan-sessions';
import { useAccept } from './use-accept';
import { WhyDialog } from './why-dialog';

interface Props {
  readonly run: PlanRun;
  readonly choice: PlanChoice;
  readonly board: Board;
  readonly mayWrite: boolean;
}

/** The sessions of a plan with where they are now; whole or in part it comes into the draft. */
export function AcceptPart({ run, choice, board, mayWrite }: Props) {
  const texts = useTexts(acceptTexts);
  const names = useNames(board);
  const { get, set } = useAddress();
  const [onlyMoves, setOnlyMoves] = useState(true);
  const accepting = useAccept(run, choice.choice);
  const stale = new Set(choice.staleSessionIds);
  const moves = placesThatDiffer(choice, board);
  const open = moves.filter((id) => !stale.has(id));
  const [untickedIds, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const ticked = open.filter((id) => !untickedIds.has(id));
  const tick = (ids: readonly string[]) => {
    const wanted = new Set(ids);
    setUnticked(new Set(open.filter((id) => !wanted.has(id))));
  };
  const now = new Map(board.sessions.map((session) => [session.id, session]));
  const unplaced = open.filter((id) => now.get(id)?.startsLocal === null);
  const whole = ticked.length === moves.length;
  const why = get('why');
  return (
    <Stack gap="sm">
      <Title order={4} size="h5" id="planner-sessions" tabIndex={-1}>
        {texts.title}
      </Title>
      {stale.size > 0 && (
        <Alert color="yellow" variant="light" title={texts.staleTitle}>
          {texts.staleLead(names.list([...stale].map(names.session)))}
        </Alert>
      )}
      <div aria-live="polite">
        {accepting.done !== undefined ? (
          <Alert color="teal" variant="light">
            <Stack gap="xs" align="flex-start">
              {texts.accepted(accepting.done.count)}
              <Group gap="xs">
                <Button
                  variant="default"
                  size="xs"
                  loading={accepting.busy}
                  onClick={() => void accepting.undo()}
                >
                  {texts.undoStep}
                </Button>
                <LinkButton variant="default" size="xs" to={`/events/${run.eventId}/programme`}>
                  {texts.toProgramme}
                </LinkButton>
              </Group>
            </Stack>
          </Alert>
        ) : (
          moves.length === 0 && <Text>{texts.nothingMoves}</Text>
        )}
      </div>
      {accepting.error !== undefined && <ProblemBox error={accepting.error} />}
      {mayWrite && open.length > 0 && (
        <Group gap="xs" className="no-print">
          <Button
            loading={accepting.busy}
            disabled={ticked.length === 0}
            onClick={() => void accepting.accept(whole ? undefined : ticked)}
          >
            {whole ? texts.acceptAll(ticked.length) : texts.acceptPart(ticked.length)}
          </Button>
          <Button variant="default" size="xs" onClick={() => tick(open)}>
            {texts.tickAll}
          </Button>
          <Button variant="default" size="xs" onClick={() => tick([])}>
            {texts.tickNone}
          </Button>
          {unplaced.length > 0 && unplaced.length < open.length && (
            <Button variant="default" size="xs" onClick={() => tick(unplaced)}>
              {texts.tickUnplaced}
            </Button>
          )}
        </Group>
      )}
      <Checkbox
        label={texts.onlyMoves}
        checked={onlyMoves}
        onChange={({ currentTarget }) => setOnlyMoves(currentTarget.checked)}
      />
      <PlanSessions
        choice={choice}
        board={board}
        shown={onlyMoves ? new Set(moves) : undefined}
        stale={stale}
        ticks={
          mayWrite && open.length > 0
            ? {
                open: new Set(open),
                ticked: new Set(ticked),
                tick: (id, on) =>
                  tick(on ? [...ticked, id] : ticked.filter((other) => other !== id)),
              }
            : undefined
        }
        onWhy={(id) => set({ why: id })}
      />
      {why !== undefined && <WhyDialog run={run} choice={choice} board={board} sessionId={why} />}
    </Stack>
  );
}
