import { Modal } from '@mantine/core';
import { RoomHours } from '../../parts/hours/room-hours';
import { roomHoursTexts } from '../../parts/hours/room-hours.texts';
import { consoleTexts } from '../../texts/console.texts';
import { useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import type { Room, Venue } from './venues.queries';

interface Props {
  readonly room: Room;
  readonly venue: Venue | undefined;
  readonly onClose: () => void;
}

/** When a room is to be had, over any weeks. */
export default function RoomHoursDialog({ room, venue, onClose }: Props) {
  const texts = useTexts(roomHoursTexts);
  const common = useTexts(consoleTexts);
  return (
    <Modal
      opened
      onClose={onClose}
      size="64rem"
      title={texts.title(useLocalized()(room.name).text)}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <RoomHours
        roomId={room.id}
        range={undefined}
        countries={[venue?.country]}
        onSaved={onClose}
      />
    </Modal>
  );
}
