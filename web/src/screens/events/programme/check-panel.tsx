import { Alert, Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemBox } from '../../../parts/problem-box';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { useDay } from '../../../time/time';
import type { Said } from './judge-draft';
import { findFreeRooms, findNextFree } from './free-places';
import { programmeKey, type Board, type Placement } from './programme.queries';
import { formTexts } from './session-form.texts';
import type { Checked } from './use-session-check';

interface Props {
  readonly board: Board;
  readonly checked: Checked;
  readonly placement: Placement | undefined;
  readonly onOpenOther: (sessionId: string) => void;
  /** Puts the session into another room or at another time; absent where that is decided elsewhere. */
  readonly onTakeRoom?: (roomId: string) => void;
  readonly onTakeTime?: (startsLocal: string) => void;
}

/** What stands in the way of a session before it is saved, and what would solve it. */
export function CheckPanel(props: Props) {
  const { board, checked, placement, onTakeRoom, onTakeTime } = props;
  const texts = useTexts(formTexts);
  const said = checked.said ?? [];
  const refused = said.filter(({ severity }) => severity === 'refused');
  const warnings = said.filter(({ severity }) => severity === 'warning');
  const clash = refused.filter(({ code }) => /^session_(?:room|expert)_taken$/.test(code));
  const timed = placement?.startsLocal != null;
  return (
    <Stack gap="sm" component="section" aria-label={texts.check}>
      <Group gap="xs">
        <Title order={3} size="h5">
          {texts.check}
        </Title>
        {checked.checking && placement !== undefined && (
          <Loader size={16} aria-label={texts.checking} />
        )}
      </Group>
      <Stack gap="sm" aria-live="polite">
        {checked.error !== null && checked.error !== undefined && (
          <ProblemBox error={checked.error} />
        )}
        {refused.length > 0 && (
          <Findings
            colour="red"
            icon={<IconBan aria-hidden />}
            title={texts.refused}
            said={refused}
            board={board}
            onOpenOther={props.onOpenOther}
          />
        )}
        {warnings.length > 0 && (
          <Findings
            colour="orange"
            icon={<IconAlertTriangle aria-hidden />}
            title={texts.warning}
            said={warnings}
            board={board}
            onOpenOther={props.onOpenOther}
          />
        )}
        {checked.said !== undefined && said.length === 0 && (
          <Group gap="xs" wrap="nowrap">
            <IconCheck size={18} aria-hidden />
            <Text size="sm">{timed ? texts.possible : texts.withoutHours}</Text>
          </Group>
        )}
      </Stack>
      {clash.length > 0 && timed && (
        <>
          {onTakeRoom !== undefined && clash.some(({ code }) => code === 'session_room_taken') && (
            <FreeRooms board={board} placement={placement} onTake={onTakeRoom} />
          )}
          {onTakeTime !== undefined && (
            <NextFree board={board} placement={placement} onTake={onTakeTime} />
          )}
        </>
      )}
    </Stack>
  );
}

interface FindingsProps {
  readonly colour: string;
  readonly icon: ReactNode;
  readonly title: string;
  readonly said: readonly Said[];
  readonly board: Board;
  readonly onOpenOther: (sessionId: string) => void;
}

function Findings({ colour, icon, title, said, board, onOpenOther }: FindingsProps) {
  const texts = useTexts(formTexts);
  const localized = useLocalized();
  return (
    <Alert color={colour} variant="light" icon={icon} title={title}>
      <Stack gap="xs" align="flex-start">
        {said.map(({ code, message, other }) => (
          <div key={`${code} ${message}`}>
            <Text size="sm">{message}</Text>
            {other?.sessionId != null && other.eventId === board.event.id && (
              <Button
                size="compact-sm"
                variant="default"
                mt={4}
                className="programme-wrap"
                onClick={() => onOpenOther(other.sessionId ?? '')}
              >
                {texts.openOther(localized(other.sessionTitle).text)}
              </Button>
            )}
          </div>
        ))}
      </Stack>
    </Alert>
  );
}

interface PlaceProps<T> {
  readonly board: Board;
  readonly placement: Placement;
  readonly onTake: (place: T) => void;
}

function FreeRooms({ board, placement, onTake }: PlaceProps<string>) {
  const texts = useTexts(formTexts);
  const localized = useLocalized();
  const { event, rooms } = board;
  const query = useQuery({
    queryKey: [...programmeKey(event.id), 'free-rooms', placement],
    queryFn: ({ signal }) => findFreeRooms(event.id, rooms, placement, signal),
  });
  if (query.data === undefined) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {query.data.length === 0 ? texts.noFreeRooms : texts.freeRooms}
      </Text>
      <Group gap="xs" mt={4}>
        {query.data.slice(0, 6).map((room) => (
          <Button
            key={room.id}
            size="compact-sm"
            variant="default"
            className="programme-wrap"
            onClick={() => onTake(room.id)}
          >
            {texts.takeRoom(localized(room.name).text)}
            {room.capacity !== null && ` · ${texts.holds(room.capacity)}`}
          </Button>
        ))}
      </Group>
    </div>
  );
}

function NextFree({ board, placement, onTake }: PlaceProps<string>) {
  const texts = useTexts(formTexts);
  const day = useDay();
  const query = useQuery({
    queryKey: [...programmeKey(board.event.id), 'next-free', placement],
    queryFn: ({ signal }) => findNextFree(board, placement, signal),
  });
  if (query.data === undefined) return null;
  const time = query.data;
  return (
    <div>
      <Text size="sm" fw={600}>
        {texts.nextFree}
      </Text>
      {time === null ? (
        <Text size="sm">{texts.noNextFree}</Text>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          mt={4}
          className="programme-wrap"
          onClick={() => onTake(time)}
        >
          {texts.takeTime(`${day(time.slice(0, 10))} ${time.slice(11)}`)}
        </Button>
      )}
    </div>
  );
}
