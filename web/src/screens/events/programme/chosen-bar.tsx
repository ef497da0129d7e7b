import { Button, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { consoleTexts } from '../../../texts/console.texts';
import { useTexts } from '../../../texts/texts';
import { MoveDialog } from './move-dialog';
import type { Board, Session } from './programme.queries';
import { programmeTexts } from './programme.texts';

interface Props {
  readonly board: Board;
  readonly sessions: readonly Session[];
  readonly onNone: () => void;
}

/** What can be done with the sessions that are chosen. Stays in sight at the lower edge. */
export function ChosenBar({ board, sessions, onNone }: Props) {
  const texts = useTexts(programmeTexts);
  const common = useTexts(consoleTexts);
  const [moving, setMoving] = useState(false);
  return (
    <>
      <Paper withBorder shadow="md" p="sm" className="programme-chosen" role="status">
        <Group justify="space-between">
          <Text>{common.chosenNumber(sessions.length)}</Text>
          <Group gap="xs">
            <Button variant="default" onClick={onNone}>
              {texts.chooseNone}
            </Button>
            <Button onClick={() => setMoving(true)}>{texts.moveChosen}</Button>
          </Group>
        </Group>
      </Paper>
      {moving && (
        <MoveDialog
          board={board}
          sessions={sessions}
          onClose={() => setMoving(false)}
          onMoved={onNone}
        />
      )}
    </>
  );
}
