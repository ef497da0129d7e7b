import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { LocalInterval } from '../../../../src/kernel/availability.js';
import { answer, api, ifMatch, type View } from '../../api/client';

export type RoomHours = View<'RoomAvailabilityView'>;
export type SessionAtHours = View<'SessionAtHours'>;

/** Whose hours they are. */
export type HoursOf =
  { readonly roomId: string } | { readonly speakerId: string; readonly zone: string | null };

/** When a room is to be had. */
export function roomHoursQuery(roomId: string) {
  return queryOptions({
    queryKey: ['venues', 'hours', roomId],
    queryFn: () => readRoomHours(roomId),
  });
}

export async function readRoomHours(id: string): Promise<RoomHours> {
  return answer(api.GET('/api/v1/rooms/{id}/availability', { params: { path: { id } } }));
}

/** Says anew when a room is to be had. @throws ApiProblem */
export async function saveRoomHours(
  id: string,
  version: number,
  intervals: LocalInterval[],
): Promise<RoomHours> {
  return answer(
    api.PUT('/api/v1/rooms/{id}/availability', {
      params: { path: { id }, header: ifMatch(version) },
      body: { intervals },
    }),
  );
}

/** The sessions that are placed, and which of them would lie outside of hours that are not saved yet. */
export function hoursCheckQuery(of: HoursOf, intervals: readonly LocalInterval[]) {
  return queryOptions({
    queryKey: ['programme', 'hours-check', of, intervals],
    queryFn: ({ signal }) => {
      const hours = [...intervals];
      return answer(
        'roomId' in of
          ? api.POST('/api/v1/rooms/{id}/availability/check', {
              params: { path: { id: of.roomId } },
              body: { intervals: hours },
              signal,
            })
          : api.POST('/api/v1/speakers/{id}/availability/check', {
              params: { path: { id: of.speakerId } },
              body: { intervals: hours, zone: of.zone },
              signal,
            }),
      );
    },
    // What is refused here is refused at its field when it is saved.
    retry: false,
    placeholderData: keepPreviousData,
  });
}

/** Reads anew all that follows from when rooms are to be had. */
export async function roomHoursChanged(queries: QueryClient): Promise<void> {
  await Promise.all(
    ['venues', 'programme', 'audit'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
  );
}
