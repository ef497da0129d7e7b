import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { roomHoursTexts } from '../../parts/hours/room-hours.texts';
import { Row, Rows } from '../../parts/rows';
import { useCan } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useCountryName } from '../../texts/country-name';
import { Localized, useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { organizationTexts } from './organization.texts';
import { equipmentName } from './room-equipment';
import { venuesTexts } from './venues.texts';
import type { Room, Venue } from './venues.queries';

interface Props {
  readonly venue: Venue;
  readonly edit: () => void;
  readonly remove: () => void;
  readonly addRoom: () => void;
  readonly editRoom: (room: Room) => void;
  readonly removeRoom: (room: Room) => void;
  readonly openHours: (room: Room) => void;
}

/** One venue: where it is, and its rooms. */
export function VenueCard({
  venue,
  edit,
  remove,
  addRoom,
  editRoom,
  removeRoom,
  openHours,
}: Props) {
  const texts = useTexts(venuesTexts);
  const localized = useLocalized();
  const writes = useCan('venues:write');
  const name = localized(venue.name).text;
  const countryName = useCountryName();
  const country = venue.country === null ? '' : countryName(venue.country);
  const place = [localized(venue.address).text, localized(venue.city).text, country];
  return (
    <Paper component="article" withBorder p="md" radius="md">
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start">
          <div>
            <Title order={3} size="h4">
              <Localized text={venue.name} />
            </Title>
            <Text size="sm" c="dimmed">
              {place.filter(Boolean).join(', ')}
            </Text>
            <Text size="sm" c="dimmed">
              {venue.zone.replaceAll('_', ' ')}
            </Text>
          </div>
          {writes && <Acts name={name} edit={edit} remove={remove} />}
        </Group>
        {venue.rooms.length === 0 ? (
          <Text c="dimmed">{texts.noRooms}</Text>
        ) : (
          <Rows label={texts.rooms(name)}>
            {venue.rooms.map((room) => (
              <RoomRow
                key={room.id}
                room={room}
                edit={() => editRoom(room)}
                remove={() => removeRoom(room)}
                openHours={() => openHours(room)}
              />
            ))}
          </Rows>
        )}
        {writes && (
          <Group>
            <Button size="xs" variant="light" aria-label={texts.addRoomTo(name)} onClick={addRoom}>
              {texts.addRoom}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

interface ActsProps {
  readonly name: string;
  readonly edit: () => void;
  readonly remove: () => void;
}

function Acts({ name, edit, remove }: ActsProps) {
  const shared = useTexts(organizationTexts);
  const common = useTexts(consoleTexts);
  return (
    <Group gap={6}>
      <Button size="xs" variant="default" aria-label={shared.editOf(name)} onClick={edit}>
        {common.edit}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        color="red"
        aria-label={shared.removeOf(name)}
        onClick={remove}
      >
        {common.remove}
      </Button>
    </Group>
  );
}

interface RoomProps {
  readonly room: Room;
  readonly openHours: () => void;
  readonly edit: () => void;
  readonly remove: () => void;
}

function RoomRow({ room, edit, remove, openHours }: RoomProps) {
  const texts = useTexts(venuesTexts);
  const hours = useTexts(roomHoursTexts);
  const words = useWords();
  const writes = useCan('venues:write');
  const name = useLocalized()(room.name).text;
  const known = [
    room.capacity === null ? '' : texts.seats(room.capacity),
    room.layout === null ? '' : words.roomLayouts[room.layout],
    room.interpretationBooths === 0 ? '' : texts.boothsOf(room.interpretationBooths),
    room.stepFree === null ? '' : room.stepFree ? texts.stepFree : texts.hasSteps,
    room.parallelItems ? texts.several : '',
    ...room.equipment.map((piece) => equipmentName(piece, words.roomEquipment)),
  ];
  return (
    <Row
      acts={
        <Group gap={6}>
          <Button
            id={`hours-${room.id}`}
            size="xs"
            variant="default"
            aria-haspopup="dialog"
            aria-label={hours.hoursOf(name)}
            onClick={openHours}
          >
            {hours.hours}
          </Button>
          {writes && <Acts name={name} edit={edit} remove={remove} />}
        </Group>
      }
    >
      <Text span fw={600}>
        <Localized text={room.name} />
      </Text>
      <Text size="sm" c="dimmed">
        {known.filter(Boolean).join(' · ')}
      </Text>
    </Row>
  );
}
