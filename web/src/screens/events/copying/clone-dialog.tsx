import { Checkbox, Modal, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { View } from '../../../api/client';
import { consoleTexts } from '../../../texts/console.texts';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { CopyFrame } from './copy-frame';
import { FIRST_PARTS, partsToSend } from './copy-parts';
import { clonePreviewQuery, sendClone, startOn, type CopiedEvent } from './copying.queries';
import { copyingTexts } from './copying.texts';
import { DayFields } from './day-fields';
import { PartsFields } from './parts-fields';
import { startFault } from './start-fault';

interface Props {
  readonly event: CopiedEvent;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Makes a draft after the model of an event: what comes along, the new day, every date; then goes to the draft. */
export function CloneDialog({ event, opened, onClose }: Props) {
  const texts = useTexts(copyingTexts);
  const common = useTexts(consoleTexts);
  const title = useLocalized()(event.title).text;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title={texts.cloneTitle(title)}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <CloneForm event={event} onClose={onClose} />}
    </Modal>
  );
}

function CloneForm({ event, onClose }: Omit<Props, 'opened'>) {
  const texts = useTexts(copyingTexts);
  const [chosen, setChosen] = useState({
    day: '',
    time: event.startsLocal.slice(11, 16),
    parts: FIRST_PARTS,
    inSeries: false,
  });
  const [asked] = useDebouncedValue(chosen, 200);
  const inputOf = ({
    day,
    time,
    parts,
    inSeries,
  }: typeof chosen): View<'EventClone'> | undefined =>
    day === ''
      ? undefined
      : {
          ...startOn(event, day, time),
          with: partsToSend(parts),
          ...(inSeries ? { seriesId: event.seriesId } : {}),
        };
  const preview = useQuery(clonePreviewQuery(event.id, inputOf(asked)));
  const input = inputOf(chosen);
  const stale = asked !== chosen || preview.isPlaceholderData;
  const change = (patch: Partial<typeof chosen>) => setChosen({ ...chosen, ...patch });
  return (
    <CopyFrame
      lead={texts.cloneLead}
      allDay={event.allDay}
      chosen={input}
      preview={preview}
      stale={stale}
      actLabel={texts.clone}
      act={() => sendClone(event.id, input ?? {})}
      onClose={onClose}
    >
      <Stack>
        <DayFields
          event={event}
          day={chosen.day}
          time={chosen.time}
          error={stale ? undefined : startFault(preview.error)}
          onChange={(day, time) => change({ day, time })}
        />
        <PartsFields
          parts={chosen.parts}
          counts={preview.data?.counts}
          onChange={(parts) => change({ parts })}
        />
        {event.seriesId !== null && (
          <Checkbox
            label={texts.inSeries}
            description={texts.inSeriesHint}
            checked={chosen.inSeries}
            onChange={(changed) => change({ inSeries: changed.currentTarget.checked })}
          />
        )}
      </Stack>
    </CopyFrame>
  );
}
