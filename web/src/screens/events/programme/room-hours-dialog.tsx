import { Modal, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { daysOfEvent } from '../../../parts/hours/painting';
import { RoomHours } from '../../../parts/hours/room-hours';
import { roomHoursTexts } from '../../../parts/hours/room-hours.texts';
import { consoleTexts } from '../../../texts/console.texts';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { useVenueCountry } from '../use-venue-country';
import type { Board } from './programme.queries';

interface Props {
  readonly board: Board;
  readonly onClose: () => void;
}

/** When the rooms of an event are to be had, on its days. */
export default function RoomHoursDialog({ board, onClose }: Props) {
  const texts = useTexts(roomHoursTexts);
  const common = useTexts(consoleTexts);
  const localized = useLocalized();
  const [chosen, setChosen] = useState(board.rooms[0]?.id);
  const room = board.rooms.find(({ id }) => id === chosen) ?? board.rooms[0];
  const country = useVenueCountry(room?.venueId);
  const venues = new Set(board.rooms.map(({ venueId }) => venueId)).size;
  return (
    <Modal
      opened
      onClose={onClose}
      size="64rem"
      title={texts.rooms}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {room !== undefined && (
        <Stack gap="sm">
          <NativeSelect
            label={texts.room}
            value={room.id}
            maw="28rem"
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={board.rooms.map(({ id, name, venueName }) => ({
              value: id,
              label: [
                localized(name).text,
                ...(venues > 1 ? [localized(venueName).text] : []),
              ].join(', '),
            }))}
          />
          <RoomHours
            key={room.id}
            roomId={room.id}
            range={daysOfEvent({ ...board.event, zone: board.zone }, room.zone)}
            event={{ id: board.event.id, zone: board.zone }}
            countries={[country]}
            onSaved={() => undefined}
          />
        </Stack>
      )}
    </Modal>
  );
}
