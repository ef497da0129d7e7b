import { Badge, Group, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ComponentType } from 'react';
import { useLocation, useParams } from 'wouter';
import type { View } from '../../api/client';
import { EVENT_STATE_COLOURS } from '../../parts/event-state';
import { Link } from '../../parts/link';
import { Loaded, Waiting } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useSession } from '../../session/session';
import { Localized, useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { Span } from '../../time/span';
import { eventQuery } from './events.queries';
import { eventsTexts } from './events.texts';
import { EventActions } from './state/event-actions';

/** What each tab is given. */
export interface EventTabProps {
  readonly event: View<'EventView'>;
}

interface Tab {
  readonly name: 'overview' | 'people' | 'programme' | 'outcome' | 'publication' | 'log';
  readonly permission: string;
  readonly content: ComponentType<EventTabProps>;
}

const TABS: readonly Tab[] = [
  { name: 'overview', permission: 'events:read', content: lazy(() => import('./overview.tab')) },
  {
    name: 'people',
    permission: 'speakers:read',
    content: lazy(() => import('./people/people.tab')),
  },
  {
    name: 'programme',
    permission: 'programme:read',
    content: lazy(() => import('./programme/programme.tab')),
  },
  {
    name: 'outcome',
    permission: 'outcomes:read',
    content: lazy(() => import('./outcome/outcome.tab')),
  },
  {
    name: 'publication',
    permission: 'outcomes:read',
    content: lazy(() => import('./publication/publication.tab')),
  },
  { name: 'log', permission: 'audit:read', content: lazy(() => import('./log/log.tab')) },
];

/** One event on one page, its parts as tabs; which one is open stands in the address. */
export default function EventScreen() {
  const { id, tab } = useParams<{ id: string; tab?: string }>();
  const query = useQuery(eventQuery(id));
  return (
    <Loaded query={query}>{(event) => <Frame event={event} tab={tab ?? 'overview'} />}</Loaded>
  );
}

function Frame({ event, tab }: EventTabProps & { readonly tab: string }) {
  const texts = useTexts(eventsTexts);
  const words = useWords();
  const title = useLocalized()(event.title);
  const { can } = useSession();
  const [, navigate] = useLocation();
  const tabs = TABS.filter((candidate) => can(candidate.permission));
  const open = tabs.find((candidate) => candidate.name === tab) ?? tabs[0];
  const day = (moment: string) => (event.allDay ? moment.slice(0, 10) : moment);
  return (
    <Page
      title={<span lang={title.lang}>{title.text}</span>}
      windowTitle={title.text}
      above={<Link to="/events">{texts.toList}</Link>}
      actions={can('events:write') && <EventActions event={event} />}
      lead={
        <>
          <Group gap="xs">
            <Badge variant="light" color={EVENT_STATE_COLOURS[event.state]} tt="none" size="lg">
              {words.eventStates[event.state]}
            </Badge>
            <Text span>{words.eventKinds[event.kind]}</Text>
            {event.visibility === 'internal' && <Text span>· {words.visibilities.internal}</Text>}
          </Group>
          <Span startsAt={day(event.startsLocal)} endsAt={day(event.endsLocal)} zone={event.zone} />
          {Object.keys(event.stateReason).length > 0 && (
            <Text c="var(--mantine-color-text)">
              {texts.stateReason}: <Localized text={event.stateReason} />
            </Text>
          )}
        </>
      }
    >
      <Tabs
        value={open?.name ?? null}
        onChange={(name) => navigate(`/events/${event.id}/${name ?? 'overview'}`)}
        keepMounted={false}
        activateTabWithKeyboard={false}
      >
        <Tabs.List aria-label={texts.tabs} mb="md">
          {tabs.map(({ name }) => (
            <Tabs.Tab key={name} value={name}>
              {texts[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ name, content: Content }) => (
          <Tabs.Panel key={name} value={name}>
            <Suspense fallback={<Waiting />}>
              <Content event={event} />
            </Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}
