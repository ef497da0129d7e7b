import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { EVENT_STATE_COLOURS } from '../../parts/event-state';
import { Link } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { Localized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { useDays } from '../../time/time';
import { cellTexts } from './cell-panel.texts';
import type { MatrixColumn, MatrixRow } from './matrix-cell';
import { servingEventsQuery } from './mandates.queries';

interface Props {
  readonly row: MatrixRow;
  readonly column: MatrixColumn;
}

/** All events of a proposal that begin in a quarter, whatever any commitment makes of them. */
export function CellEvents({ row, column }: Props) {
  const texts = useTexts(cellTexts);
  const words = useWords();
  const days = useDays();
  const query = useQuery(servingEventsQuery(row.proposalId, column.startsOn, column.endsOn));
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {texts.events}
      </Title>
      <Loaded query={query}>
        {({ items }) => {
          // The list also holds what began before and still goes on: that belongs to the quarter before.
          const begun = items.filter(({ startsLocal }) => startsLocal >= column.startsOn);
          if (begun.length === 0) return <Text c="dimmed">{texts.noEvents}</Text>;
          return (
            <Stack gap="xs" component="ul" className="list-bare">
              {begun.map((event) => (
                <li key={event.id}>
                  <Link to={`/events/${event.id}`}>
                    <Localized text={event.title} />
                  </Link>
                  <Group gap="xs">
                    <Text size="sm" c="dimmed">
                      {words.eventKinds[event.kind]} ·{' '}
                      {days(event.startsLocal.slice(0, 10), event.endsLocal.slice(0, 10))}
                    </Text>
                    <Badge
                      size="sm"
                      variant="light"
                      tt="none"
                      color={EVENT_STATE_COLOURS[event.state]}
                    >
                      {words.eventStates[event.state]}
                    </Badge>
                  </Group>
                </li>
              ))}
            </Stack>
          );
        }}
      </Loaded>
    </section>
  );
}
