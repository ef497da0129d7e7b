import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { answer, api } from '../../api/client';
import { useAddress } from '../../parts/address';
import { EmptyState } from '../../parts/empty-state';
import { focusLater } from '../../parts/focus';
import { Loaded } from '../../parts/loaded';
import { useCan } from '../../session/session';
import { useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { RemoveThing } from './remove-thing';
import { RoomDialog } from './room-dialog';
import { VenueCard } from './venue-card';
import { VenueDialog } from './venue-dialog';
import { venuesQuery, type Room, type Venue } from './venues.queries';
import { venuesTexts } from './venues.texts';

const RoomHoursDialog = lazy(() => import('./room-hours-dialog'));

/** The venues with their rooms. */
export function VenuesPart() {
  const texts = useTexts(venuesTexts);
  const localized = useLocalized();
  const { get, set } = useAddress();
  const writes = useCan('venues:write');
  const query = useQuery(venuesQuery);
  const [doomed, setDoomed] = useState<Venue>();
  const [doomedRoom, setDoomedRoom] = useState<Room>();
  const add = <Button onClick={() => set({ edit: 'new' })}>{texts.add}</Button>;
  const rooms = query.data?.flatMap((venue) => venue.rooms) ?? [];
  const opened = rooms.find(({ id }) => id === get('hours'));
  return (
    <Stack mt="xs">
      <Group justify="space-between">
        <Text c="dimmed" flex="1 1 20rem" maw="70ch">
          {texts.lead}
        </Text>
        {writes && add}
      </Group>
      <Loaded query={query}>
        {(venues) =>
          venues.length === 0 ? (
            <EmptyState title={texts.empty} {...(writes ? { action: add } : {})}>
              {texts.lead}
            </EmptyState>
          ) : (
            <>
              {venues.map((venue) => (
                <VenueCard
                  key={venue.id}
                  venue={venue}
                  edit={() => set({ edit: venue.id })}
                  remove={() => setDoomed(venue)}
                  addRoom={() => set({ addroom: venue.id })}
                  editRoom={(room) => set({ room: room.id })}
                  removeRoom={setDoomedRoom}
                  openHours={(room) => set({ hours: room.id })}
                />
              ))}
            </>
          )
        }
      </Loaded>
      {writes && query.data !== undefined && (
        <>
          <VenueDialog
            adds={get('edit') === 'new'}
            edited={query.data.find(({ id }) => id === get('edit'))}
            onClose={() => set({ edit: undefined })}
          />
          <RoomDialog
            addedTo={query.data.find(({ id }) => id === get('addroom'))}
            edited={rooms.find(({ id }) => id === get('room'))}
            onClose={() => set({ addroom: undefined, room: undefined })}
          />
        </>
      )}
      {opened !== undefined && (
        <Suspense fallback={null}>
          <RoomHoursDialog
            room={opened}
            venue={query.data?.find(({ id }) => id === opened.venueId)}
            onClose={() => {
              set({ hours: undefined }, { replace: true });
              focusLater(`hours-${opened.id}`);
            }}
          />
        </Suspense>
      )}
      {doomed !== undefined && (
        <RemoveThing
          name={localized(doomed.name).text}
          title={texts.removeTitle}
          lead={texts.removeLead}
          queryKey={['venues']}
          remove={() =>
            answer(api.DELETE('/api/v1/venues/{id}', { params: { path: { id: doomed.id } } }))
          }
          onClose={() => setDoomed(undefined)}
        />
      )}
      {doomedRoom !== undefined && (
        <RemoveThing
          name={localized(doomedRoom.name).text}
          title={texts.removeRoomTitle}
          lead={texts.removeRoomLead}
          queryKey={['venues']}
          remove={() =>
            answer(api.DELETE('/api/v1/rooms/{id}', { params: { path: { id: doomedRoom.id } } }))
          }
          onClose={() => setDoomedRoom(undefined)}
        />
      )}
    </Stack>
  );
}
