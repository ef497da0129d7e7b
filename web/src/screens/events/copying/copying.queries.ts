import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch, type View } from '../../../api/client';

export type CopyParts = View<'CopyParts'>;
export type MoveReport = View<'MoveReport'>;
export type CopyReport = View<'CopyReport'>;

/** What a dialog has to know of an event; a row of the calendar and an event as it is read both have it. */
export type CopiedEvent = Pick<
  View<'EventView'>,
  'id' | 'title' | 'zone' | 'allDay' | 'startsLocal' | 'endsLocal' | 'seriesId' | 'venueId'
>;

/** Of an event that is to move, its version and its state as well. */
export type MovedEvent = CopiedEvent & Pick<View<'EventView'>, 'version' | 'state' | 'visibility'>;

/** What a dialog has to know of a series. */
export type CopiedSeries = Pick<View<'SeriesView'>, 'id' | 'title' | 'cadence'>;

/** A start on another day: by days where the clock stays, so that an hour that the clock shows twice stays the same. */
export function startOn(
  event: Pick<CopiedEvent, 'startsLocal'>,
  day: string,
  time: string,
): { readonly days: number } | { readonly startsLocal: string } {
  if (time !== event.startsLocal.slice(11, 16)) return { startsLocal: `${day}T${time}` };
  return { days: Temporal.PlainDate.from(event.startsLocal.slice(0, 10)).until(day).days };
}

/** Where a move would bring the event and its sessions, and what stands in the way. */
export function movePreviewQuery(event: MovedEvent, input: View<'EventMove'> | undefined) {
  return queryOptions({
    queryKey: ['events', event.id, 'move', event.version, input],
    queryFn: async () => {
      const { move } = await sendMove(event.id, event.version, { ...input, dryRun: true });
      return move;
    },
    enabled: input !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** Moves an event on the version that was seen. @throws ApiProblem */
export function sendMove(
  id: string,
  version: number,
  body: View<'EventMove'>,
): Promise<View<'EventMoved'>> {
  return answer(
    api.POST('/api/v1/events/{id}/move', {
      params: { path: { id }, header: ifMatch(version) },
      body,
    }),
  );
}

/** What a clone would be. */
export function clonePreviewQuery(id: string, input: View<'EventClone'> | undefined) {
  return queryOptions({
    queryKey: ['events', id, 'clone', input],
    queryFn: async () => (await sendClone(id, { ...input, dryRun: true })).copy,
    enabled: input !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** Clones an event. @throws ApiProblem */
export function sendClone(id: string, body: View<'EventClone'>): Promise<View<'EventCopied'>> {
  return answer(api.POST('/api/v1/events/{id}/clone', { params: { path: { id } }, body }));
}

/** The event after which the next one of a series is made: the last that was not cancelled. Null where there is none. */
export function modelQuery(seriesId: string) {
  return queryOptions({
    queryKey: ['events', 'model', seriesId],
    queryFn: async () => {
      const { items } = await answer(
        api.GET('/api/v1/events', { params: { query: { seriesId, limit: 200 } } }),
      );
      return items.find(({ state }) => state !== 'cancelled') ?? items[0] ?? null;
    },
  });
}

/** What the next event of a series would be. */
export function nextPreviewQuery(id: string, input: View<'SeriesNext'> | undefined) {
  return queryOptions({
    queryKey: ['series', id, 'next', input],
    queryFn: async () => (await sendNext(id, { ...input, dryRun: true })).copy,
    enabled: input !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** Makes the next event of a series. @throws ApiProblem */
export function sendNext(id: string, body: View<'SeriesNext'>): Promise<View<'EventCopied'>> {
  return answer(api.POST('/api/v1/series/{id}/next', { params: { path: { id } }, body }));
}

/** After a move or a copy everything on the screen may be older: the programme, what is due, the coverage. */
export function useReadAnew(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries();
}
