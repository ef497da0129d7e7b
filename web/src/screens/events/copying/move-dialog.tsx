import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Waiting } from '../../../parts/loaded';
import { ProblemBox } from '../../../parts/problem-box';
import { consoleTexts } from '../../../texts/console.texts';
import { useLocalized } from '../../../texts/localized';
import { useTexts, useWords } from '../../../texts/texts';
import {
  movePreviewQuery,
  sendMove,
  startOn,
  useReadAnew,
  type MovedEvent,
} from './copying.queries';
import { copyingTexts } from './copying.texts';
import { datesTexts } from './dates.texts';
import { DatesPreview } from './dates-preview';
import { DayFields } from './day-fields';
import { isMovable, useTellMoved } from './moving';
import { startFault } from './start-fault';

interface Props {
  readonly event: MovedEvent;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Moves an event and its sessions to another day, with every date shown before and an Undo after. */
export function MoveDialog({ event, opened, onClose }: Props) {
  const texts = useTexts(copyingTexts);
  const common = useTexts(consoleTexts);
  const title = useLocalized()(event.title).text;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title={texts.moveTitle(title)}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <MoveForm event={event} onClose={onClose} />}
    </Modal>
  );
}

function MoveForm({ event, onClose }: Omit<Props, 'opened'>) {
  const texts = useTexts(copyingTexts);
  const dates = useTexts(datesTexts);
  const common = useTexts(consoleTexts);
  const words = useWords();
  const readAnew = useReadAnew();
  const tellMoved = useTellMoved();
  const before = { day: event.startsLocal.slice(0, 10), time: event.startsLocal.slice(11, 16) };
  const [chosen, setChosen] = useState(before);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const [asked] = useDebouncedValue(chosen, 200);
  const inputOf = ({ day, time }: typeof chosen) =>
    day === '' || (day === before.day && time === before.time)
      ? undefined
      : startOn(event, day, time);
  const movable = isMovable(event.state);
  const preview = useQuery(movePreviewQuery(event, movable ? inputOf(asked) : undefined));
  const input = inputOf(chosen);
  const current = asked === chosen && !preview.isPlaceholderData;
  const act = async () => {
    if (input === undefined) return;
    setBusy(true);
    setRefusal(undefined);
    try {
      const moved = await sendMove(event.id, event.version, input);
      onClose();
      tellMoved(moved);
      await readAnew();
    } catch (error) {
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  if (!movable) return <Text>{texts.notMovable(words.eventStates[event.state])}</Text>;
  const fault = current ? startFault(preview.error) : undefined;
  return (
    <form
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void act();
      }}
    >
      <Stack>
        <Text>{texts.moveLead}</Text>
        {event.state === 'announced' && event.visibility === 'public' && (
          <Alert color="orange" variant="light">
            {texts.announcedNote}
          </Alert>
        )}
        <DayFields
          event={event}
          day={chosen.day}
          time={chosen.time}
          error={fault}
          onChange={(day, time) => {
            setRefusal(undefined);
            setChosen({ day, time });
          }}
        />
        <div>
          {input === undefined ? (
            <Text c="dimmed">{texts.previewWaits}</Text>
          ) : preview.isError ? (
            fault === undefined && (
              <ProblemBox error={preview.error} again={() => void preview.refetch()} />
            )
          ) : preview.data === undefined ? (
            <Waiting />
          ) : (
            <DatesPreview
              zone={event.zone}
              allDay={event.allDay}
              plan={preview.data}
              weekend={isWeekend(preview.data.after.startsLocal)}
              advice={dates.clashAdviceMove}
              stale={!current}
            />
          )}
        </div>
        {refusal !== undefined && <ProblemBox error={refusal} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button
            type="submit"
            loading={busy}
            disabled={input === undefined || !current || preview.data?.possible !== true}
          >
            {texts.move}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function isWeekend(local: string): boolean {
  return Temporal.PlainDate.from(local.slice(0, 10)).dayOfWeek > 5;
}
