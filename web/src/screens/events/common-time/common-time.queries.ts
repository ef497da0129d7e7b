import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type View } from '../../../api/client';
import type { UiLanguage } from '../../../texts/language';

export type CommonTime = View<'CommonTimeView'>;
export type CommonTimeSlot = View<'CommonTimeSlot'>;
export type CommonTimeInput = View<'CommonTimeInput'>;

/** Which times suit the people of an event; asking changes nothing. Undefined: nothing to ask yet. */
export function commonTimeQuery(
  eventId: string,
  language: UiLanguage,
  input: CommonTimeInput | undefined,
) {
  return queryOptions({
    queryKey: ['events', eventId, 'common-time', language, input],
    queryFn: ({ signal }) => {
      if (input === undefined) throw new Error('Nothing was asked');
      return answer(
        api.POST('/api/v1/events/{id}/common-time', {
          params: { path: { id: eventId } },
          body: input,
          signal,
        }),
      );
    },
    enabled: input !== undefined,
    placeholderData: keepPreviousData,
  });
}
