import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { View } from '../../api/client';
import { Facts } from '../../parts/facts';
import { Link } from '../../parts/link';
import { Localized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { FloorSign } from './floor-sign';
import { floorTexts } from './floor.texts';
import { useNames } from './shares';

type Floor = View<'EventFloorView'>;

/** How an event stands against the commitments on who is present, and who could be added. */
export function EventFloors({ floors }: { readonly floors: readonly Floor[] }) {
  const texts = useTexts(floorTexts);
  if (floors.length === 0) return null;
  return (
    <section aria-labelledby="event-floors">
      <Title order={2} size="h4" id="event-floors" mb="xs">
        {texts.title}
      </Title>
      <Stack gap="sm">
        {floors.map((floor) => (
          <FloorCard key={floor.commitmentId} floor={floor} />
        ))}
      </Stack>
    </section>
  );
}

function FloorCard({ floor }: { readonly floor: Floor }) {
  const texts = useTexts(floorTexts);
  const nameOf = useNames();
  const { dimension, met, actual, missing, expected, values, absent } = floor;
  const named = (list: readonly string[]) =>
    list.map((value) => nameOf(dimension, value)).join(', ');
  const present = values.filter((one) => one.present).map(({ value }) => value);
  const asked = values.filter((one) => !one.present).map(({ value }) => value);
  const facts = [
    { name: texts.present, value: named(present) },
    { name: texts.asked, value: named(asked) },
    { name: texts.absent, value: met ? '' : named(absent) },
  ].filter(({ value }) => value !== '');
  return (
    <Paper withBorder p="sm" radius="md" component="article">
      <Group justify="space-between" align="flex-start">
        <div style={{ flex: '1 1 18rem', minWidth: 0 }}>
          <Title order={3} size="h5">
            <Link to={`/mandates/${floor.mandateId}`} inherit>
              <Localized text={floor.title} />
            </Link>
          </Title>
          <Text size="sm">
            {[texts[dimension](actual, floor.floor), met ? '' : texts.missing(missing)]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {expected > actual && <Text size="sm">{texts.expected(expected)}</Text>}
        </div>
        <FloorSign met={met} />
      </Group>
      {facts.length > 0 && <Facts facts={facts} />}
    </Paper>
  );
}
