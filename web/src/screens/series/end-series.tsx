import { Button, Text } from '@mantine/core';
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

/** Sets the day on which a series ends, or none, on the version that was seen. @throws ApiProblem */
function useEnd(id: string): (endsOn: string | null, version: number) => Promise<Series> {
  const queries = useQueryClient();
  return async (endsOn, version) => {
    const saved = await answer(
      api.PATCH('/api/v1/series/{id}', {
        params: { path: { id }, header: ifMatch(version) },
        body: { endsOn },
      }),
    );
    await queries.invalidateQueries({ queryKey: ['series'] });
    return saved;
  };
}

/** Lets a series that has an end go on without one. */
export function GoOnButton({ series }: { readonly series: Series }) {
  const texts = useTexts(seriesTexts);
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const end = useEnd(series.id);
  const [busy, setBusy] = useState(false);
  const set = async (endsOn: string | null, version: number) => {
    setBusy(true);
    try {
      const saved = await end(endsOn, version);
      if (endsOn !== null) return;
      notifyDone(common.saved, {
        label: common.undo,
        act: () => void set(series.endsOn, saved.version),
      });
    } catch (error) {
      notifyRefused(problemSentence(asProblem(error), language));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="default" loading={busy} onClick={() => void set(null, series.version)}>
      {texts.goOn}
    </Button>
  );
}

/** Ends a series on a day; its events stay. It can be undone. */
export function EndSeries({ series, opened, onClose }: Props) {
  const texts = useTexts(seriesTexts);
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const end = useEnd(series.id);
  const day = useDay();
  const today = useToday();
  const first = series.startsOn < today ? today : series.startsOn;
  const [endsOn, setEndsOn] = useState(first);
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
