import { Button, Checkbox, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { consoleTexts } from '../../../texts/console.texts';
import { useTexts } from '../../../texts/texts';
import type { Board } from '../programme/programme.queries';
import { acceptTexts } from './accept.texts';
import { SessionLink, useNames } from './plan-names';
import type { PlanChoice } from './planner.queries';

/** Rows that are drawn at first; a large programme has a thousand. */
const STEP = 40;

export interface Ticks {
  /** Sessions that can be accepted. */
  readonly open: ReadonlySet<string>;
  readonly ticked: ReadonlySet<string>;
  readonly tick: (id: string, on: boolean) => void;
}

interface Props {
  readonly choice: PlanChoice;
  readonly board: Board;
  /** Only these; all where undefined. */
  readonly shown: ReadonlySet<string> | undefined;
  readonly stale: ReadonlySet<string>;
  readonly ticks: Ticks | undefined;
  readonly onWhy: (sessionId: string) => void;
}

/** Each session with its place now and in the plan. */
export function PlanSessions({ choice, board, shown, stale, ticks, onWhy }: Props) {
  const texts = useTexts(acceptTexts);
  const common = useTexts(consoleTexts);
  const names = useNames(board);
  const [most, setMost] = useState(STEP);
  const now = new Map(board.sessions.map((session) => [session.id, session]));
  const rows = choice.placed
    .filter(({ sessionId }) => now.has(sessionId) && shown?.has(sessionId) !== false)
    .sort((a, b) => (a.startsLocal < b.startsLocal ? -1 : a.startsLocal > b.startsLocal ? 1 : 0));
  if (rows.length === 0) return null;
  return (
    <>
      <Table.ScrollContainer minWidth={620} tabIndex={0} role="region" aria-label={texts.title}>
        <Table aria-label={texts.title} verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              {ticks !== undefined && <Table.Td />}
              <Table.Th scope="col">{texts.session}</Table.Th>
              <Table.Th scope="col">{texts.now}</Table.Th>
              <Table.Th scope="col">{texts.then}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, most).map(({ sessionId, startsLocal, roomId }) => {
              const session = now.get(sessionId);
              const name = names.session(sessionId);
              return (
                <Table.Tr key={sessionId}>
                  {ticks !== undefined && (
                    <Table.Td>
                      {ticks.open.has(sessionId) && (
                        <Checkbox
                          aria-label={texts.tick(name)}
                          checked={ticks.ticked.has(sessionId)}
                          onChange={({ currentTarget }) =>
                            ticks.tick(sessionId, currentTarget.checked)
                          }
                        />
                      )}
                    </Table.Td>
                  )}
                  <Table.Th scope="row" fw={400}>
                    <SessionLink board={board} id={sessionId} />
                    {stale.has(sessionId) && (
                      <Text size="xs" c="dimmed">
                        {texts.stale}
                      </Text>
                    )}
                  </Table.Th>
                  <Table.Td>
                    {names.place(session?.startsLocal ?? null, session?.roomId ?? null)}
                  </Table.Td>
                  <Table.Td>{names.place(startsLocal, roomId)}</Table.Td>
                  <Table.Td>
                    <Button
                      id={`why-${sessionId}`}
                      variant="default"
                      size="compact-sm"
                      aria-label={texts.whyOf(name)}
                      aria-haspopup="dialog"
                      onClick={() => onWhy(sessionId)}
                    >
                      {texts.why}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.length > most && (
        <Button variant="default" onClick={() => setMost(most + STEP)}>
          {common.showMore}
        </Button>
      )}
    </>
  );
}
