import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../../api/problem';
import { notifyDone, notifyRefused } from '../../../parts/notify';
import { problemSentence } from '../../../parts/problem-sentence';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { acceptTexts } from './accept.texts';
import {
  acceptPlan,
  refreshPlans,
  undoMoves,
  type PlanRun,
  type SessionMove,
} from './planner.queries';

export interface Accepting {
  readonly busy: boolean;
  readonly error: unknown;
  /** The step that was taken here and can still be undone. */
  readonly done: { readonly count: number } | undefined;
  readonly accept: (sessionIds: readonly string[] | undefined) => Promise<void>;
  readonly undo: () => Promise<void>;
}

/** Brings a plan into the draft in one step, and takes the step back. */
export function useAccept(run: PlanRun, choice: number): Accepting {
  const texts = useTexts(acceptTexts);
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [done, setDone] = useState<{ count: number; inverse: readonly SessionMove[] }>();
  const undoStep = async (inverse: readonly SessionMove[]) => {
    setBusy(true);
    try {
      await undoMoves(run.eventId, inverse);
      setDone(undefined);
      notifyDone(texts.undone);
    } catch (refusal) {
      notifyRefused(problemSentence(asProblem(refusal), language));
    }
    await refreshPlans(queries, run.eventId);
    setBusy(false);
  };
  const accept = async (sessionIds: readonly string[] | undefined) => {
    setBusy(true);
    setError(undefined);
    try {
      const { sessions, inverse } = await acceptPlan(run.id, choice, sessionIds);
      setDone({ count: sessions.length, inverse });
      notifyDone(texts.accepted(sessions.length), {
        label: common.undo,
        act: () => void undoStep(inverse),
      });
    } catch (refusal) {
      setError(refusal);
    }
    await refreshPlans(queries, run.eventId);
    setBusy(false);
  };
  return {
    busy,
    error,
    done,
    accept,
    undo: () => (done === undefined ? Promise.resolve() : undoStep(done.inverse)),
  };
}
