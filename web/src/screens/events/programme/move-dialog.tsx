import {
  Alert,
  Group,
  Modal,
  NumberInput,
  Button,
  Select,
  Stack,
  Table,
  Text,
} from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type View } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { notifyDone, notifyRefused } from '../../../parts/notify';
import { ProblemBox } from '../../../parts/problem-box';
import { problemSentence } from '../../../parts/problem-sentence';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { DayInput } from '../../../time/date-inputs';
import { useDay } from '../../../time/time';
import { moveTexts } from './move.texts';
import {
  checkPlacements,
  programmeKey,
  refreshProgramme,
  type Board,
  type Session,
} from './programme.queries';
import { movable, movesOf, shifted, type Shift, type Shifted } from './session-shift';

interface Props {
  readonly board: Board;
  readonly sessions: readonly Session[];
  readonly onClose: () => void;
  readonly onMoved: () => void;
}

type Way = 'later' | 'earlier' | 'toDay' | 'takeOut';

/** Moves several sessions in one step, all or none: what will be where, and what stands in the way, beforehand. */
export function MoveDialog({ board, sessions, onClose, onMoved }: Props) {
  const texts = useTexts(moveTexts);
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const [way, setWay] = useState<Way>('later');
  const [minutes, setMinutes] = useState<number | string>(30);
  const [day, setDay] = useState(movable(sessions)[0]?.startsLocal?.slice(0, 10) ?? '');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const shift = shiftOf(way, minutes, day);
  const list = shift === undefined ? [] : shifted(sessions, shift, board.zone);
  const stays = sessions.length - movable(sessions).length;
  const eventId = board.event.id;
  const check = useQuery({
    queryKey: [...programmeKey(eventId), 'move', way, minutes, day, sessions.map(({ id }) => id)],
    queryFn: ({ signal }) =>
      checkPlacements(
        eventId,
        list.map(({ session, startsLocal }) => ({
          sessionId: session.id,
          startsLocal,
          durationMinutes: session.durationMinutes,
        })),
        signal,
      ),
    enabled: list.length > 0,
    placeholderData: keepPreviousData,
  });
  const refused = check.data?.items.filter(({ severity }) => severity === 'refused') ?? [];
  const run = (moves: View<'SessionMove'>[]) =>
    answer(
      api.POST('/api/v1/events/{id}/sessions/move', {
        params: { path: { id: eventId } },
        body: { moves },
      }),
    );
  const undo = async (inverse: View<'SessionMove'>[]) => {
    try {
      await run(inverse);
      notifyDone(texts.undone);
    } catch (refusal) {
      notifyRefused(problemSentence(asProblem(refusal), language));
    }
    await refreshProgramme(queries, eventId);
  };
  const move = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const { inverse } = await run(movesOf(list));
      await refreshProgramme(queries, eventId);
      notifyDone(texts.done(list.length), { label: common.undo, act: () => void undo(inverse) });
      onClose();
      onMoved();
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
      await refreshProgramme(queries, eventId);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={texts.title(sessions.length)}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack>
        <Group align="flex-start">
          <Select
            label={texts.how}
            allowDeselect={false}
            data={(['later', 'earlier', 'toDay', 'takeOut'] as const).map((value) => ({
              value,
              label: texts[value],
            }))}
            value={way}
            onChange={(chosen) => {
              if (chosen !== null) setWay(chosen);
            }}
          />
          {(way === 'later' || way === 'earlier') && (
            <NumberInput
              label={texts.minutes}
              w="8rem"
              min={1}
              max={86_400}
              hideControls
              step={5}
              allowDecimal={false}
              allowNegative={false}
              value={minutes}
              onChange={setMinutes}
            />
          )}
          {way === 'toDay' && (
            <DayInput
              label={texts.day}
              description={texts.dayHint}
              min={board.days.at(0)}
              max={board.days.at(-1)}
              value={day}
              onChange={setDay}
            />
          )}
        </Group>
        {stays > 0 && <Text c="dimmed">{texts.withoutHours(stays)}</Text>}
        {list.length > 0 && <Preview list={list} />}
        <div aria-live="polite">
          {refused.length > 0 ? (
            <Alert
              color="red"
              variant="light"
              icon={<IconBan aria-hidden />}
              title={texts.refusedCount(refused.length)}
            >
              <ul className="programme-findings">
                {refused.slice(0, 30).map(({ message }, index) => (
                  <li key={`${String(index)} ${message}`}>{message}</li>
                ))}
              </ul>
            </Alert>
          ) : (
            check.data !== undefined && list.length > 0 && <Text>{texts.checked}</Text>
          )}
        </div>
        {(error ?? check.error) != null && <ProblemBox error={error ?? check.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button
            loading={busy}
            disabled={list.length === 0 || refused.length > 0}
            onClick={() => void move()}
          >
            {texts.act}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function shiftOf(way: Way, minutes: number | string, day: string): Shift | undefined {
  if (way === 'takeOut') return { kind: 'unschedule' };
  if (way === 'toDay') return day === '' ? undefined : { kind: 'day', day };
  if (typeof minutes !== 'number' || minutes < 1) return undefined;
  return { kind: 'minutes', minutes: way === 'later' ? minutes : -minutes };
}

function Preview({ list }: { readonly list: readonly Shifted[] }) {
  const texts = useTexts(moveTexts);
  const localized = useLocalized();
  const day = useDay();
  const write = (local: string | null) =>
    local === null ? '—' : `${day(local.slice(0, 10))} ${local.slice(11, 16)}`;
  return (
    <Table.ScrollContainer
      minWidth={420}
      mah={320}
      tabIndex={0}
      role="region"
      aria-label={texts.preview}
    >
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{texts.session}</Table.Th>
            <Table.Th scope="col">{texts.before}</Table.Th>
            <Table.Th scope="col">{texts.after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {list.map(({ session, startsLocal }) => (
            <Table.Tr key={session.id}>
              <Table.Th scope="row" fw={400} lang={localized(session.title).lang}>
                {localized(session.title).text}
              </Table.Th>
              <Table.Td>{write(session.startsLocal)}</Table.Td>
              <Table.Td>{write(startsLocal)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
