import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../../api/all-pages';
import { answer, api, type View } from '../../api/client';

export type Venue = View<'VenueView'>;
export type Room = View<'RoomView'>;
export type RoomLayout = NonNullable<Room['layout']>;

/** All venues with their rooms, the oldest first. */
export const venuesQuery = queryOptions({
  queryKey: ['venues', 'all'],
  queryFn: ({ signal }) =>
    allPages((cursor) =>
      answer(
        api.GET('/api/v1/venues', {
          params: { query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) } },
          signal,
        }),
      ),
    ),
});
