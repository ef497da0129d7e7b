import { Button, Group, Paper, Text } from '@mantine/core';
import { consoleTexts } from '../../../texts/console.texts';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import type { Session } from '../programme/programme.queries';
import { boardTexts } from './board.texts';

interface Props {
  readonly sessions: readonly Session[];
  readonly mayWrite: boolean;
  readonly onOpen: () => void;
  readonly onMove: () => void;
  readonly onSwap: () => void;
  readonly onTakeOut: () => void;
  readonly onNone: () => void;
}

/** What can be done with the sessions that are chosen. Stays in sight at the lower edge. */
export function ChosenActs({ sessions, mayWrite, ...acts }: Props) {
  const texts = useTexts(boardTexts);
  const common = useTexts(consoleTexts);
  const localized = useLocalized();
  const [only] = sessions;
  if (only === undefined) return null;
  const one = sessions.length === 1;
  const title = localized(only.title);
  return (
    <Paper withBorder shadow="md" p="xs" className="programme-chosen no-print">
      <Group justify="space-between" gap="xs">
        <Text lang={one ? title.lang : undefined} role="status" fw={600} size="sm" lineClamp={2}>
          {one ? title.text : common.chosenNumber(sessions.length)}
        </Text>
        <Group gap="xs">
          {one && (
            <Button size="compact-md" onClick={acts.onOpen}>
              {texts.openIt}
            </Button>
          )}
          {mayWrite && (
            <>
              <Button size="compact-md" variant="default" id="board-move" onClick={acts.onMove}>
                {texts.moveIt}
              </Button>
              {one && only.startsLocal !== null && (
                <Button size="compact-md" variant="default" onClick={acts.onSwap}>
                  {texts.swapNext}
                </Button>
              )}
              {sessions.length === 2 && (
                <Button size="compact-md" variant="default" onClick={acts.onSwap}>
                  {texts.swapThem}
                </Button>
              )}
              {sessions.some(({ startsLocal }) => startsLocal !== null) && (
                <Button size="compact-md" variant="default" onClick={acts.onTakeOut}>
                  {texts.takeOut}
                </Button>
              )}
            </>
          )}
          <Button size="compact-md" variant="default" onClick={acts.onNone}>
            {texts.chooseNone}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}
