import { Badge, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { EVENT_STATE_COLOURS } from '../../parts/event-state';
import { Link } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { Localized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { Span } from '../../time/span';
import { spanOf } from '../events/copying/event-day';
import { eventsOfSeriesQuery, type Series } from './series.queries';
import { seriesTexts } from './series.texts';

/** The events of a series in their order. */
export function EventsPart({ series }: { readonly series: Series }) {
  const texts = useTexts(seriesTexts);
  const words = useWords();
  const query = useQuery(eventsOfSeriesQuery(series.id));
  return (
    <Stack gap="sm">
      <Title order={2} size="h3">
        {texts.events}
      </Title>
      <Loaded query={query}>
        {(events) =>
          events.length === 0 ? (
            <Text>{texts.noEvents}</Text>
          ) : (
            <Table.ScrollContainer
              type="native"
              minWidth={520}
              tabIndex={0}
              role="region"
              aria-label={texts.events}
            >
              <Table verticalSpacing="xs">
                <Table.Caption className="unseen">{texts.events}</Table.Caption>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col" ta="right" w={60}>
                      {texts.number}
                    </Table.Th>
                    <Table.Th scope="col">{texts.event}</Table.Th>
                    <Table.Th scope="col">{texts.when}</Table.Th>
                    <Table.Th scope="col">{texts.state}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {events.map((event) => (
                    <Table.Tr key={event.id}>
                      <Table.Td ta="right">{event.seriesNumber}</Table.Td>
                      <Table.Th scope="row" fw={400}>
                        <Link to={`/events/${event.id}`}>
                          <Localized text={event.title} />
                        </Link>
                      </Table.Th>
                      <Table.Td>
                        <Span {...spanOf(event)} zone={event.zone} />
                      </Table.Td>
                      <Table.Td>
                        <Badge variant="light" color={EVENT_STATE_COLOURS[event.state]} tt="none">
                          {words.eventStates[event.state]}
                        </Badge>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </Loaded>
    </Stack>
  );
}
