import { Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import type { View } from '../../api/client';
import { Link } from '../../parts/link';
import { Localized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { useDay } from '../../time/time';
import { FloorSign } from './floor-sign';
import { floorTexts } from './floor.texts';

type Floor = View<'YearFloorView'>;

/** How the events of a year stand against the commitments on who is present; those that have too few by name. */
export function YearFloors({ floors }: { readonly floors: readonly Floor[] }) {
  const texts = useTexts(floorTexts);
  return (
    <section aria-labelledby="balance-floors">
      <Title order={2} size="h4" id="balance-floors" mb="xs">
        {texts.title}
      </Title>
      {floors.length === 0 ? (
        <Text c="dimmed">{texts.none}</Text>
      ) : (
        <Stack gap="sm">
          {floors.map((floor) => (
            <FloorCard key={floor.commitmentId} floor={floor} />
          ))}
        </Stack>
      )}
    </section>
  );
}

function FloorCard({ floor }: { readonly floor: Floor }) {
  const texts = useTexts(floorTexts);
  const day = useDay();
  return (
    <Paper withBorder p="sm" radius="md" component="article">
      <Group justify="space-between" align="flex-start">
        <div style={{ flex: '1 1 18rem', minWidth: 0 }}>
          <Title order={3} size="h5">
            <Link to={`/mandates/${floor.mandateId}`} inherit>
              <Localized text={floor.title} />
            </Link>
          </Title>
          <Text size="sm">{texts.events(floor.met, floor.events)}</Text>
        </div>
        <FloorSign met={floor.met >= floor.events} />
      </Group>
      {floor.short.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="xs">
            {texts.short}
          </Text>
          <List size="sm">
            {floor.short.map((event) => (
              <List.Item key={event.eventId}>
                <Link to={`/events/${event.eventId}/people`}>
                  <Localized text={event.title} />
                </Link>
                {`, ${day(event.startsOn)}: ${texts[floor.dimension](event.actual, floor.floor)} (${event.held ? texts.held : texts.ahead})`}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Paper>
  );
}
