import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { answer, api, type View } from '../../../api/client';

export type Board = View<'BoardView'>;
export type Session = View<'SessionView'>;
export type Room = View<'BoardRoom'>;
export type Person = View<'AssignmentView'>;
export type Contribution = View<'ContributionView'>;
export type Track = View<'TrackView'>;
export type Placement = View<'SessionPlacement'>;
export type Finding = View<'PlacementFinding'>;

/** All that belongs to the programme of an event in the cache. */
export function programmeKey(eventId: string): readonly string[] {
  return ['programme', eventId];
}

/** Reads the programme of an event anew, with what the rules and checks find in it. */
export function refreshProgramme(queries: QueryClient, eventId: string): Promise<void> {
  return queries.invalidateQueries({ queryKey: programmeKey(eventId) });
}

/** Rooms and days, sessions placed and unscheduled, people, tracks and rules of an event. */
export function boardQuery(eventId: string) {
  return queryOptions({
    queryKey: [...programmeKey(eventId), 'board'],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/events/{id}/board', { params: { path: { id: eventId } }, signal })),
  });
}

/** What the rules of the event find in its programme. */
export function warningsQuery(eventId: string) {
  return queryOptions({
    queryKey: [...programmeKey(eventId), 'warnings'],
    queryFn: async ({ signal }) => {
      const { findings } = await answer(
        api.GET('/api/v1/events/{id}/programme/warnings', {
          params: { path: { id: eventId } },
          signal,
        }),
      );
      return findings;
    },
    placeholderData: keepPreviousData,
  });
}

/** Asks what stands in the way of sessions where they are meant to be put. */
export async function checkPlacements(
  eventId: string,
  placements: readonly Placement[],
  signal?: AbortSignal,
): Promise<View<'SessionCheck'>> {
  return answer(
    api.POST('/api/v1/events/{id}/sessions/check', {
      params: { path: { id: eventId } },
      body: { placements: [...placements] },
      ...(signal === undefined ? {} : { signal }),
    }),
  );
}

/** Whether the programme of an event in this state still changes. */
export function isOpen(event: { readonly state: string }): boolean {
  return event.state !== 'closed' && event.state !== 'cancelled';
}
