import { Button, Checkbox, Group, Modal, NativeSelect, NumberInput, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatDateWithWeekday } from '../../../../../src/kernel/local-time.js';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { TimeField } from '../../../time/date-inputs';
import type { Board, Session } from '../programme/programme.queries';
import { programmeTexts } from '../programme/programme.texts';
import { boardTexts } from './board.texts';
import type { Gesture } from './gestures';
import { useSayGesture, type Held } from './use-held';
import { VerdictTip } from './verdict-tip';

interface Props {
  readonly board: Board;
  readonly session: Session;
  readonly days: readonly string[];
  readonly rooms: readonly (string | null)[];
  readonly held: Held;
  readonly onClose: () => void;
}

/** Moves a session by a form: room, day, hour and length, with the verdict at once. */
export function PlaceDialog({ board, session, days, rooms, held, onClose }: Props) {
  const texts = useTexts(boardTexts);
  const words = useTexts(programmeTexts);
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const localized = useLocalized();
  const sayGesture = useSayGesture(board);
  const [day, setDay] = useState(session.startsLocal?.slice(0, 10) ?? days[0] ?? '');
  const [time, setTime] = useState(session.startsLocal?.slice(11, 16) ?? '10:00');
  const [room, setRoom] = useState(session.roomId);
  const [minutes, setMinutes] = useState<number | string>(session.durationMinutes);
  const [follow, setFollow] = useState(false);
  const complete = day !== '' && time !== '' && typeof minutes === 'number' && minutes > 0;
  const gesture: Gesture | undefined = complete
    ? {
        kind: 'move',
        ids: [session.id],
        startsLocal: `${day}T${time}`,
        roomId: room,
        durationMinutes: minutes,
        follow,
      }
    : undefined;
  const written = JSON.stringify(gesture);
  useEffect(() => {
    if (gesture !== undefined) held.hold(gesture, 'form');
    // What is written decides; the rest is made anew at each drawing.
  }, [written]);
  const close = () => {
    held.letGo();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={close}
      title={texts.moveTitle(localized(session.title).text)}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (held.drop()) onClose();
        }}
      >
        <Stack>
          {!session.allRooms && (
            <NativeSelect
              label={texts.room}
              data={rooms.map((id) => ({
                value: id ?? 'none',
                label:
                  id === null
                    ? words.noRoom
                    : localized(board.rooms.find((one) => one.id === id)?.name).text,
              }))}
              value={room ?? 'none'}
              onChange={({ currentTarget: { value } }) => setRoom(value === 'none' ? null : value)}
            />
          )}
          <NativeSelect
            label={texts.day}
            data={days.map((value) => ({ value, label: formatDateWithWeekday(value, language) }))}
            value={day}
            onChange={({ currentTarget: { value } }) => setDay(value)}
          />
          <Group align="flex-start">
            <TimeField label={texts.time} value={time} onChange={setTime} />
            <NumberInput
              label={texts.length}
              w="8rem"
              min={1}
              max={2160}
              step={5}
              hideControls
              allowDecimal={false}
              allowNegative={false}
              value={minutes}
              onChange={setMinutes}
            />
          </Group>
          <Checkbox
            label={texts.followToo}
            checked={follow}
            onChange={({ currentTarget: { checked } }) => setFollow(checked)}
          />
          <div aria-live="polite">
            {held.gesture !== undefined && held.by === 'form' && (
              <VerdictTip
                verdict={held.verdict}
                words={sayGesture(held.gesture, held.proposal)}
                more={
                  held.proposal.length > 1 ? texts.follows(held.proposal.length - 1) : undefined
                }
                checking={held.checking}
                style={{ position: 'static', maxWidth: 'none' }}
              />
            )}
          </div>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {common.cancel}
            </Button>
            <Button type="submit" disabled={!complete || held.verdict.level === 'refused'}>
              {texts.moveAct}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
