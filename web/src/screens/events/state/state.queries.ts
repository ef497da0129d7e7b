import { queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch, type View } from '../../../api/client';
import type { UiLanguage } from '../../../texts/language';

export type EventState = View<'EventView'>['state'];
export type Transition = View<'TransitionOption'>;
export type Effect = View<'TransitionEffect'>;

/** The states that may follow, and what each would do; it changes with people, programme and clock, so it is never kept. */
export function transitionsQuery(eventId: string, language: UiLanguage) {
  return queryOptions({
    queryKey: ['events', eventId, 'transitions', language],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/events/{id}/transitions', { params: { path: { id: eventId } }, signal }),
      ),
    staleTime: 0,
  });
}

/** Moves an event to another state, if it still has that version. @throws ApiProblem */
export async function changeState(
  eventId: string,
  version: number,
  body: View<'EventTransition'>,
): Promise<View<'EventView'>> {
  return answer(
    api.POST('/api/v1/events/{id}/state', {
      params: { path: { id: eventId }, header: ifMatch(version) },
      body,
    }),
  );
}

/** Deletes a draft with its programme. @throws ApiProblem */
export async function removeDraft(eventId: string): Promise<void> {
  await answer(api.DELETE('/api/v1/events/{id}', { params: { path: { id: eventId } } }));
}
