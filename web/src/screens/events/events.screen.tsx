import { Badge, Button, Group, Select, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { EVENT_STATE_COLOURS } from '../../parts/event-state';
import { EmptyState } from '../../parts/empty-state';
import { optionsOf } from '../../forms/options';
import { Link, LinkButton } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useCan } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { Localized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { DayInput } from '../../time/date-inputs';
import { Span } from '../../time/span';
import { eventsTexts } from './events.texts';
import { listQuery } from './events.queries';

type Filter = Parameters<typeof listQuery>[0];

/** All events of the organization, with filters that live in the address. */
export default function EventsScreen() {
  const texts = useTexts(eventsTexts);
  const words = useWords();
  const common = useTexts(consoleTexts);
  const mayWrite = useCan('events:write');
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState(search.get('q') ?? '');
  const set = (name: string, value: string | null) => {
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === null || value === '') after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  };
  const setWords = useDebouncedCallback((text: string) => set('q', text.trim()), 200);
  const filter = Object.fromEntries(
    ['q', 'state', 'kind', 'from', 'to', 'seriesId', 'themeId', 'proposalId'].flatMap((name) => {
      const value = search.get(name);
      return value === null ? [] : [[name, value]];
    }),
  ) as Filter;
  const filtered = Object.keys(filter).length > 0;
  const showAll = () => {
    setTyped('');
    setSearch({}, { replace: true });
  };
  const query = useInfiniteQuery(listQuery(filter));
  return (
    <Page
      title={texts.title}
      actions={mayWrite && <LinkButton to="/events/new">{texts.newEvent}</LinkButton>}
    >
      <Group align="flex-end" role="search" aria-label={texts.title}>
        <TextInput
          label={texts.search}
          type="search"
          value={typed}
          flex="1 1 14rem"
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWords(event.currentTarget.value);
          }}
        />
        <Select
          label={texts.state}
          placeholder={texts.anyState}
          clearable
          data={optionsOf(words.eventStates)}
          value={filter.state ?? null}
          onChange={(state) => set('state', state)}
        />
        <Select
          label={texts.kind}
          placeholder={texts.anyKind}
          clearable
          data={optionsOf(words.eventKinds)}
          value={filter.kind ?? null}
          onChange={(kind) => set('kind', kind)}
        />
        {(['from', 'to'] as const).map((name) => (
          <DayInput
            key={name}
            label={texts[name]}
            clearable
            value={filter[name] ?? ''}
            onChange={(day) => set(name, day)}
          />
        ))}
        {filtered && (
          <Button variant="default" onClick={showAll}>
            {common.clearFilters}
          </Button>
        )}
      </Group>
      <Loaded query={query}>
        {({ pages }) => {
          const events = pages.flatMap((page) => page.items);
          if (events.length === 0) {
            return filtered ? (
              <EmptyState title={common.nothingFound} />
            ) : (
              <EmptyState
                title={texts.emptyTitle}
                action={mayWrite && <LinkButton to="/events/new">{texts.newEvent}</LinkButton>}
              >
                {texts.empty}
              </EmptyState>
            );
          }
          return (
            <>
              <Table.ScrollContainer
                minWidth={640}
                tabIndex={0}
                role="region"
                aria-label={texts.title}
              >
                <Table verticalSpacing="sm" highlightOnHover>
                  <Table.Caption className="unseen">{texts.title}</Table.Caption>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th scope="col">{texts.event}</Table.Th>
                      <Table.Th scope="col">{texts.when}</Table.Th>
                      <Table.Th scope="col">{texts.where}</Table.Th>
                      <Table.Th scope="col">{texts.state}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {events.map((event) => (
                      <Table.Tr key={event.id}>
                        <Table.Td>
                          <Link to={`/events/${event.id}`} fw={600}>
                            <Localized text={event.title} />
                          </Link>
                          <Text size="sm" c="dimmed">
                            {words.eventKinds[event.kind]}
                          </Text>
                        </Table.Td>
                        <Table.Td>
                          <Span
                            startsAt={
                              event.allDay ? event.startsLocal.slice(0, 10) : event.startsLocal
                            }
                            endsAt={event.allDay ? event.endsLocal.slice(0, 10) : event.endsLocal}
                            zone={event.zone}
                            brief
                          />
                        </Table.Td>
                        <Table.Td>
                          {event.venueName === null ? (
                            words.eventFormats[event.format]
                          ) : (
                            <Localized text={event.venueName} />
                          )}
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
              {query.hasNextPage && (
                <Button
                  variant="default"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {common.showMore}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
