import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { EmptyState } from '../../parts/empty-state';
import { EVENT_STATE_COLOURS } from '../../parts/event-state';
import { Link } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { Row, Rows } from '../../parts/rows';
import { ShowMore } from '../../parts/show-more';
import { useLanguage } from '../../texts/language';
import { Localized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { Span } from '../../time/span';
import type { Expert } from './experts.queries';
import { engagementsQuery, type Engagement } from './profile.queries';
import { profileTexts } from './profile.texts';

/** What the person did with the organization, event by event. */
export function EngagementsPart({ expert }: { readonly expert: Expert }) {
  const texts = useTexts(profileTexts);
  const query = useInfiniteQuery(engagementsQuery(expert.id));
  const shown = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Loaded query={query}>
      {() =>
        shown.length === 0 ? (
          <EmptyState title={texts.noEngagements}>{texts.noEngagementsLead}</EmptyState>
        ) : (
          <>
            <Rows label={texts.history}>
              {shown.map((engagement) => (
                <EngagementRow key={engagement.eventId} engagement={engagement} />
              ))}
            </Rows>
            <ShowMore query={query} mt="md" />
          </>
        )
      }
    </Loaded>
  );
}

function EngagementRow({ engagement }: { readonly engagement: Engagement }) {
  const words = useWords();
  const { eventId, eventTitle, eventKind, eventState, roles, sessions, publications } = engagement;
  const day = (moment: string) => (engagement.allDay ? moment.slice(0, 10) : moment);
  const state = codeIn(words.eventStates, eventState);
  return (
    <Row
      acts={
        state !== undefined && (
          <Badge variant="light" color={EVENT_STATE_COLOURS[state]} tt="none">
            {words.eventStates[state]}
          </Badge>
        )
      }
    >
      <Stack gap={4}>
        <Link to={`/events/${eventId}`} fw={600}>
          <Localized text={eventTitle} />
        </Link>
        <Text size="sm" c="dimmed" component="div">
          {wordOf(words.eventKinds, eventKind)} ·{' '}
          <Span
            startsAt={day(engagement.startsLocal)}
            endsAt={day(engagement.endsLocal)}
            zone={engagement.zone}
          />
        </Text>
        {roles.length > 0 && (
          <Group gap="xs">
            {roles.map((role) => (
              <Text key={role.speakerId} span size="sm">
                {wordOf(words.speakerRoles, role.role)} – {wordOf(words.speakerStates, role.state)},{' '}
                {wordOf(words.attendanceModes, role.attendanceMode)}
              </Text>
            ))}
          </Group>
        )}
        <Sessions sessions={sessions} />
        <Publications publications={publications} />
      </Stack>
    </Row>
  );
}

function Sessions({ sessions }: Pick<Engagement, 'sessions'>) {
  const texts = useTexts(profileTexts);
  const words = useWords();
  if (sessions.length === 0) return null;
  return (
    <div>
      <Text size="sm" c="dimmed">
        {texts.sessionsIn}
      </Text>
      <ul className="list-bare">
        {sessions.map((session) => (
          <li key={`${session.sessionId} ${session.role} ${session.contributionId ?? ''}`}>
            <Text size="sm" td={session.state === 'cancelled' ? 'line-through' : 'none'} span>
              <Localized text={session.title} />
              {session.contributionTitle !== null && (
                <>
                  {' · '}
                  <Localized text={session.contributionTitle} />
                </>
              )}
            </Text>{' '}
            <Text size="sm" c="dimmed" span>
              {wordOf(words.speakerRoles, session.role)}
              {session.state === 'cancelled' && ` · ${words.sessionStates.cancelled}`}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Publications({ publications }: Pick<Engagement, 'publications'>) {
  const texts = useTexts(profileTexts);
  const language = useLanguage();
  if (publications.length === 0) return null;
  return (
    <div>
      <Text size="sm" c="dimmed">
        {texts.publicationsOf}
      </Text>
      <ul className="list-bare">
        {publications.map((publication) => (
          <li key={publication.id}>
            <Anchor size="sm" href={`/${language}/publications/${publication.slug}`}>
              {publication.symbol} <Localized text={publication.title} />
            </Anchor>
          </li>
        ))}
      </ul>
    </div>
  );
}

function codeIn<K extends string>(
  words: Readonly<Record<K, unknown>>,
  code: string,
): K | undefined {
  return (Object.keys(words) as K[]).find((known) => known === code);
}

function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}
