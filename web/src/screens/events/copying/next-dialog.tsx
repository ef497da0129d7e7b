import { Modal, Radio, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDateWithWeekday } from '../../../../../src/kernel/local-time.js';
import type { View } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { EmptyState } from '../../../parts/empty-state';
import { LinkButton } from '../../../parts/link';
import { Waiting } from '../../../parts/loaded';
import { ProblemBox } from '../../../parts/problem-box';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { eventQuery } from '../events.queries';
import { CopyFrame } from './copy-frame';
import { FIRST_PARTS, partsToSend } from './copy-parts';
import { nextPreviewQuery, sendNext, startOn, type CopiedSeries } from './copying.queries';
import { copyingTexts } from './copying.texts';
import { DayFields } from './day-fields';
import { PartsFields } from './parts-fields';
import { startFault } from './start-fault';

interface Props {
  readonly series: CopiedSeries;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Makes the next event of a series after its last one: on which day, what comes along, every date. */
export function NextDialog({ series, opened, onClose }: Props) {
  const texts = useTexts(copyingTexts);
  const common = useTexts(consoleTexts);
  const title = useLocalized()(series.title).text;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title={texts.nextTitle(title)}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {opened && <NextModel series={series} onClose={onClose} />}
    </Modal>
  );
}

type Keep = 'day' | 'weekday' | 'own';

/** Reads which event is the model; a series without one asks for its first event. */
function NextModel({ series, onClose }: Omit<Props, 'opened'>) {
  const texts = useTexts(copyingTexts);
  const common = useTexts(consoleTexts);
  const { data, error, refetch } = useQuery(nextPreviewQuery(series.id, {}));
  // A series that has ended can still be given one on a day of one's own choice: its model is told all the same.
  const ended = error !== null && asProblem(error).code === 'series_ended';
  const far = useQuery({
    ...nextPreviewQuery(series.id, { startsLocal: FAR }),
    enabled: ended,
  });
  const plan = data ?? far.data;
  const model = useQuery({
    ...eventQuery(plan?.sourceId ?? ''),
    enabled: plan !== undefined,
    placeholderData: keepPreviousData,
  });
  if (error !== null && asProblem(error).code === 'series_without_events') {
    return (
      <EmptyState
        title={asProblem(error).title}
        action={
          <LinkButton to={`/events/new?seriesId=${series.id}`}>{texts.firstByHand}</LinkButton>
        }
      />
    );
  }
  if (error !== null && !ended) return <ProblemBox error={error} again={() => void refetch()} />;
  if (model.isError) return <ProblemBox error={model.error} again={() => void model.refetch()} />;
  if (plan === undefined || model.data === undefined) return <Waiting />;
  return (
    <Stack>
      {ended && <ProblemBox error={error} />}
      <NextForm
        key={common.close}
        series={series}
        model={model.data}
        first={plan}
        ended={ended}
        onClose={onClose}
      />
    </Stack>
  );
}

/** A day that no series reaches: only to be told the model. */
const FAR = '2199-01-01T12:00';

interface FormProps {
  readonly series: CopiedSeries;
  readonly model: View<'EventView'>;
  readonly first: View<'CopyReport'>;
  readonly ended: boolean;
  readonly onClose: () => void;
}
