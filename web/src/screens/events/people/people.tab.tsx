import { Badge, Chip, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useAddress } from '../../../parts/address';
import { EmptyState } from '../../../parts/empty-state';
import { focusLater } from '../../../parts/focus';
import { Loaded, Waiting } from '../../../parts/loaded';
import { Rows } from '../../../parts/rows';
import { useCan } from '../../../session/session';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { formatNumber, useTexts, useWords } from '../../../texts/texts';
import { CommonTimeButton } from '../common-time/common-time-button';
import type { EventTabProps } from '../event.screen';
import { AddButton, AddPerson } from './add-person';
import { EventTeam } from './event-team';
import { groupsOf, STATES } from './people-groups';
import { speakersQuery, type Speaker } from './people.queries';
import { peopleTexts } from './people.texts';
import { PersonPanel } from './person-panel';
import { PersonRow } from './person-row';

const EventBalance = lazy(async () => {
  const { EventBalance: balance } = await import('../../balance/event-balance');
  return { default: balance };
});

/** Who takes part in the event, by role, with their answers; and who works on it. */
export default function PeopleTab({ event }: EventTabProps) {
  const texts = useTexts(peopleTexts);
  const language = useLanguage();
  const mayWrite = useCan('speakers:write');
  const mayReadTeam = useCan('members:read');
  const { get, set } = useAddress();
  const [adding, setAdding] = useState(false);
  const query = useQuery({
    ...speakersQuery(event.id, language),
    placeholderData: keepPreviousData,
  });
  const opened = get('speaker');
  return (
    <Stack gap="xl">
      <Stack component="section" aria-labelledby="people-title">
        <Group justify="space-between">
          <Title order={2} size="h4" id="people-title" tabIndex={-1}>
            {texts.heading}
          </Title>
          <Group gap="xs" className="no-print">
            {(query.data?.length ?? 0) > 0 && <CommonTimeButton event={event} />}
            {mayWrite && !adding && (query.data?.length ?? 0) > 0 && (
              <AddButton
                onClick={() => {
                  setAdding(true);
                  focusExpert();
                }}
              />
            )}
          </Group>
        </Group>
        {mayWrite && adding && (
          <AddPerson
            event={event}
            onDone={() => {
              setAdding(false);
              focusLater('people-title');
            }}
          />
        )}
        <Loaded query={query}>
          {(people) =>
            people.length > 0 ? (
              <People eventId={event.id} people={people} />
            ) : adding ? null : (
              <EmptyState
                title={texts.emptyTitle}
                action={
                  mayWrite && (
                    <AddButton
                      onClick={() => {
                        setAdding(true);
                        focusExpert();
                      }}
                    />
                  )
                }
              >
                {texts.empty}
              </EmptyState>
            )
          }
        </Loaded>
      </Stack>
      <Stack component="section" aria-labelledby="balance-title" gap="sm">
        <Title order={2} size="h4" id="balance-title">
          {texts.balance}
        </Title>
        <Suspense fallback={<Waiting />}>
          <EventBalance event={event} />
        </Suspense>
      </Stack>
      {mayReadTeam && <EventTeam eventId={event.id} />}
      <PersonPanel
        event={event}
        speaker={
          opened === undefined || query.data === undefined
            ? undefined
            : (query.data.find((speaker) => speaker.id === opened) ?? 'gone')
        }
        onClose={() => set({ speaker: undefined }, { replace: true })}
      />
    </Stack>
  );
}

function focusExpert(): void {
  window.setTimeout(
    () => document.querySelector<HTMLElement>('#add-person [name=expertId]')?.focus(),
    60,
  );
}

interface PeopleProps {
  readonly eventId: string;
  readonly people: readonly Speaker[];
}

function People({ eventId, people }: PeopleProps) {
  const texts = useTexts(peopleTexts);
  const common = useTexts(consoleTexts);
  const words = useWords();
  const language = useLanguage();
  const { get, set } = useAddress();
  const q = get('q') ?? '';
  const state = STATES.find((candidate) => candidate === get('state'));
  const search = useQuery({
    ...speakersQuery(eventId, language, q),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  const found = q === '' ? people : (search.data ?? []);
  const groups = groupsOf(state === undefined ? found : found.filter((one) => one.state === state));
  const count = groups.reduce((sum, group) => sum + group.people.length, 0);
  return (
    <Stack>
      <Group align="flex-end" role="search" aria-label={texts.heading} className="no-print">
        <NameSearch />
        <Chip.Group
          value={state ?? 'all'}
          onChange={(chosen) => set({ state: chosen === 'all' ? undefined : chosen })}
        >
          <Group gap="xs" role="group" aria-label={texts.states}>
            <Chip value="all">
              {texts.all} · {formatNumber(language, people.length)}
            </Chip>
            {STATES.map((candidate) => {
              const number = people.filter((one) => one.state === candidate).length;
              return number === 0 && candidate !== state ? null : (
                <Chip key={candidate} value={candidate}>
                  {words.speakerStates[candidate]} · {formatNumber(language, number)}
                </Chip>
              );
            })}
          </Group>
        </Chip.Group>
      </Group>
      <Text className="unseen" role="status">
        {texts.count(count)}
      </Text>
      {count === 0 && (q === '' || search.isFetched) && <Text>{common.nothingFound}</Text>}
      {groups.map((group) => (
        <section key={group.role} aria-labelledby={`role-${group.role}`}>
          <Group gap="xs" mb="xs">
            <Title order={3} size="h5" id={`role-${group.role}`}>
              {words.speakerRoles[group.role]}
            </Title>
            <Badge variant="light" color="gray">
              {formatNumber(language, group.people.length)}
            </Badge>
          </Group>
          <Rows label={words.speakerRoles[group.role]}>
            {group.people.map((speaker) => (
              <PersonRow
                key={speaker.id}
                speaker={speaker}
                onOpen={() => set({ speaker: speaker.id })}
              />
            ))}
          </Rows>
        </section>
      ))}
    </Stack>
  );
}

/** What is typed lives here, so that a letter does not draw hundreds of people anew. */
function NameSearch() {
  const texts = useTexts(peopleTexts);
  const { get, set } = useAddress();
  const [typed, setTyped] = useState(get('q') ?? '');
  const setWords = useDebouncedCallback(
    (text: string) => set({ q: text.trim() }, { replace: true }),
    200,
  );
  return (
    <TextInput
      label={texts.search}
      type="search"
      flex="1 1 14rem"
      maw="24rem"
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setWords(event.currentTarget.value);
      }}
    />
  );
}
