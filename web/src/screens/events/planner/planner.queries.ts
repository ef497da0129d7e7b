import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answer, api, type View } from '../../../api/client';
import type { UiLanguage } from '../../../texts/language';
import { refreshProgramme } from '../programme/programme.queries';

export type PlanRun = View<'PlanRunView'>;
export type PlanRunSummary = View<'PlanRunSummary'>;
export type PlanChoice = View<'PlanChoiceView'>;
export type PlanRunInput = View<'PlanRunInput'>;
export type PlacedSession = View<'PlacedSessionView'>;
export type RuleCost = View<'RuleCostView'>;
export type Requirement = View<'RequirementView'>;
export type SessionMove = View<'SessionMove'>;

/** Runs that are looked back on; older ones are of a draft that is long gone. */
const RUNS = 20;

/** Whether a run is still at work. */
export function atWork({ state }: Pick<PlanRunSummary, 'state'>): boolean {
  return state === 'waiting' || state === 'running';
}

/** The runs of an event, the latest first; asked for again while one is at work. */
export function runsQuery(eventId: string) {
  return queryOptions({
    queryKey: ['plan-runs', eventId],
    queryFn: async () => {
      const page = await answer(
        api.GET('/api/v1/events/{id}/plan-runs', {
          params: { path: { id: eventId }, query: { limit: RUNS } },
        }),
      );
      return page.items;
    },
    refetchInterval: ({ state }) => (state.data?.some(atWork) === true ? 3000 : false),
  });
}

/** One run, with sentences in the language of the screens; each second while it is at work. */
export function runQuery(id: string, language: UiLanguage) {
  return queryOptions({
    queryKey: ['plan-run', id, language],
    queryFn: () => answer(api.GET('/api/v1/plan-runs/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data !== undefined && atWork(state.data) ? 1000 : false),
  });
}

/** Why a plan has a session where it has it. */
export function whyQuery(id: string, sessionId: string, choice: number, language: UiLanguage) {
  return queryOptions({
    queryKey: ['plan-run', id, language, 'why', sessionId, choice],
    queryFn: () =>
      answer(
        api.GET('/api/v1/plan-runs/{id}/sessions/{sessionId}', {
          params: { path: { id, sessionId }, query: { choice } },
        }),
      ),
  });
}

/** Asks the planner. @throws ApiProblem `plan_nothing_to_place`, `plan_nothing_released`, `plan_run_busy` */
export function startRun(eventId: string, body: PlanRunInput): Promise<PlanRun> {
  return answer(
    api.POST('/api/v1/events/{id}/plan-runs', { params: { path: { id: eventId } }, body }),
  );
}

/** Ends a run: with the best plan so far, or with nothing. */
export function endRun(id: string, how: 'stop' | 'cancel'): Promise<PlanRun> {
  const params = { path: { id } };
  return answer(
    how === 'stop'
      ? api.POST('/api/v1/plan-runs/{id}/stop', { params })
      : api.POST('/api/v1/plan-runs/{id}/cancel', { params }),
  );
}

/** Brings a plan, or some of its sessions, into the draft; the answer holds the moves that undo it. */
export function acceptPlan(
  id: string,
  choice: number,
  sessionIds: readonly string[] | undefined,
): Promise<View<'SessionsMoved'>> {
  return answer(
    api.POST('/api/v1/plan-runs/{id}/accept', {
      params: { path: { id } },
      body: { choice, ...(sessionIds === undefined ? {} : { sessionIds: [...sessionIds] }) },
    }),
  );
}

/** Moves sessions back to where they were. */
export function undoMoves(
  eventId: string,
  moves: readonly SessionMove[],
): Promise<View<'SessionsMoved'>> {
  return answer(
    api.POST('/api/v1/events/{id}/sessions/move', {
      params: { path: { id: eventId } },
      body: { moves: [...moves] },
    }),
  );
}

/** Reads anew what a step of the planner changes: the runs, this run, and the programme. */
export async function refreshPlans(queries: QueryClient, eventId: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['plan-runs', eventId] }),
    queries.invalidateQueries({ queryKey: ['plan-run'] }),
    refreshProgramme(queries, eventId),
  ]);
}
