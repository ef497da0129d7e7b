import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type View } from '../../api/client';

export type CalendarEvent = View<'CalendarEvent'>;

/** What may be asked of the calendar besides its days; the names are those of the address and of the API. */
export interface CalendarFilter {
  readonly kind?: CalendarEvent['kind'];
  readonly state?: CalendarEvent['state'];
  readonly themeId?: string;
  readonly seriesId?: string;
}

/** The first part of the keys of all calendars of events. */
export const CALENDARS = ['events', 'calendar'] as const;

/** The events between two days, both included, each on the calendar of its own zone. */
export function calendarQuery(from: string, to: string, filter: CalendarFilter) {
  return queryOptions({
    queryKey: [...CALENDARS, from, to, filter],
    queryFn: () =>
      answer(api.GET('/api/v1/events/calendar', { params: { query: { from, to, ...filter } } })),
    placeholderData: keepPreviousData,
  });
}

/** The intervals of the series of a year: held, planned, due, late, ahead. */
export function seriesCalendarQuery(from: string, to: string, seriesId: string | undefined) {
  return queryOptions({
    queryKey: ['series', 'calendar', from, to, seriesId],
    queryFn: () =>
      answer(
        api.GET('/api/v1/series/calendar', {
          params: { query: { from, to, ...(seriesId === undefined ? {} : { seriesId }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}
