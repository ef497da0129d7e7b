import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { allPages } from '../../../api/all-pages';
import { answer, api, ifMatch, type View } from '../../../api/client';
import type { UiLanguage } from '../../../texts/language';

export type Speaker = View<'SpeakerView'>;
export type SpeakerState = Speaker['state'];
export type SpeakerRole = Speaker['role'];
export type Availability = View<'SpeakerAvailabilityView'>;

/** All who are engaged in an event, in their order; with words, those whom the words find in any script. */
export function speakersQuery(eventId: string, language: UiLanguage, q = '') {
  return queryOptions({
    queryKey: ['events', eventId, 'speakers', language, q],
    queryFn: ({ signal }) =>
      allPages((cursor) =>
        answer(
          api.GET('/api/v1/events/{id}/speakers', {
            params: {
              path: { id: eventId },
              query: {
                limit: 200,
                ...(q === '' ? {} : { q }),
                ...(cursor === undefined ? {} : { cursor }),
              },
            },
            signal,
          }),
        ),
      ),
  });
}

/** When a person can be had for the event. */
export function availabilityQuery(eventId: string, speakerId: string) {
  return queryOptions({
    queryKey: ['events', eventId, 'availability', speakerId],
    queryFn: () => readAvailability(speakerId),
  });
}

export async function readAvailability(speakerId: string): Promise<Availability> {
  return answer(
    api.GET('/api/v1/speakers/{id}/availability', { params: { path: { id: speakerId } } }),
  );
}

export async function readSpeaker(speakerId: string): Promise<Speaker> {
  return answer(api.GET('/api/v1/speakers/{id}', { params: { path: { id: speakerId } } }));
}

/** Engages an expert in the event. @throws ApiProblem */
export async function engage(eventId: string, body: View<'SpeakerInput'>): Promise<Speaker> {
  return answer(
    api.POST('/api/v1/events/{id}/speakers', { params: { path: { id: eventId } }, body }),
  );
}

/** Notes another state; `takeBack` undoes the change before. @throws ApiProblem */
export async function moveSpeaker(
  { id, version }: Pick<Speaker, 'id' | 'version'>,
  to: SpeakerState,
  takeBack = false,
): Promise<Speaker> {
  return answer(
    api.POST('/api/v1/speakers/{id}/state', {
      params: { path: { id }, header: ifMatch(version) },
      body: { to, takeBack },
    }),
  );
}

/** Changes role, attendance or note. @throws ApiProblem */
export async function changeSpeaker(
  id: string,
  version: number,
  body: View<'SpeakerPatch'>,
): Promise<Speaker> {
  return answer(
    api.PATCH('/api/v1/speakers/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body,
    }),
  );
}

/** Says anew when a person can be had. @throws ApiProblem */
export async function saveAvailability(
  id: string,
  version: number,
  body: View<'SpeakerAvailabilityInput'>,
): Promise<Availability> {
  return answer(
    api.PUT('/api/v1/speakers/{id}/availability', {
      params: { path: { id }, header: ifMatch(version) },
      body,
    }),
  );
}

/** Ends an engagement. @throws ApiProblem */
export async function endEngagement(id: string): Promise<void> {
  await answer(api.DELETE('/api/v1/speakers/{id}', { params: { path: { id } } }));
}

/** Reads anew all that follows from who takes part. */
export async function peopleChanged(queries: QueryClient): Promise<void> {
  await Promise.all(
    ['events', 'programme', 'today', 'balance', 'experts', 'audit'].map((key) =>
      queries.invalidateQueries({ queryKey: [key] }),
    ),
  );
}

/** The members with a role in the event. */
export function teamQuery(eventId: string) {
  return queryOptions({
    queryKey: ['events', eventId, 'team'],
    queryFn: () =>
      answer(api.GET('/api/v1/events/{id}/roles', { params: { path: { id: eventId } } })),
  });
}

export async function giveEventRole(eventId: string, body: View<'EventRoleInput'>): Promise<void> {
  await answer(api.POST('/api/v1/events/{id}/roles', { params: { path: { id: eventId } }, body }));
}

export async function takeEventRole(id: string): Promise<void> {
  await answer(api.DELETE('/api/v1/event-roles/{id}', { params: { path: { id } } }));
}
