import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { answer, api, ifMatch } from '../../api/client';
import { asProblem } from '../../api/problem';
import { Confirm } from '../../parts/confirm';
import { notifyDone, notifyRefused } from '../../parts/notify';
import { problemSentence } from '../../parts/problem-sentence';
import { consoleTexts } from '../../texts/console.texts';
import { useLanguage } from '../../texts/language';
import { useTexts } from '../../texts/texts';
import { DayInput } from '../../time/date-inputs';
import { useDay, useToday } from '../../time/time';
import type { Series } from './series.queries';
import { seriesTexts } from './series.texts';

interface Props {
  readonly series: Series;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Ends a series on a day; its events stay. It can be undone. */
export function EndSeries({ series, opened, onClose }: Props) {
  const texts = useTexts(seriesTexts);
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const day = useDay();
  const today = useToday();
  const first = series.startsOn < today ? today : series.startsOn;
  const [endsOn, setEndsOn] = useState(first);
  const end = async (on: string | null, version: number) => {
    const saved = await answer(
      api.PATCH('/api/v1/series/{id}', {
        params: { path: { id: series.id }, header: ifMatch(version) },
        body: { endsOn: on },
      }),
    );
    await queries.invalidateQueries({ queryKey: ['series'] });
    return saved;
  };
  const act = async () => {
    const saved = await end(endsOn, series.version);
    const said = endsOn <= today ? texts.ended(day(endsOn)) : texts.endsLater(day(endsOn));
    notifyDone(said, {
      label: common.undo,
      act: () => {
        end(null, saved.version).catch((error: unknown) => {
          notifyRefused(problemSentence(asProblem(error), language));
        });
      },
    });
  };
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={texts.end}
      actLabel={texts.end}
      disabled={endsOn === ''}
      act={act}
    >
      <Text>{texts.endLead}</Text>
      <DayInput
        label={texts.endsOn}
        name="endsOn"
        required
        min={series.startsOn}
        value={endsOn}
        onChange={setEndsOn}
      />
    </Confirm>
  );
}

/** Deletes a series that has no events, and goes back to the list. */
export function RemoveSeries({ series, opened, onClose }: Props) {
  const texts = useTexts(seriesTexts);
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const act = async () => {
    await answer(api.DELETE('/api/v1/series/{id}', { params: { path: { id: series.id } } }));
    notifyDone(texts.removed);
    navigate('/series');
    await queries.invalidateQueries({ queryKey: ['series'] });
  };
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={texts.removeSeries}
      actLabel={texts.removeSeries}
      dangerous
      act={act}
    >
      <Text>{texts.removeLead}</Text>
    </Confirm>
  );
}
