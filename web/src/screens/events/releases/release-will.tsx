import { Alert, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { View } from '../../../api/client';
import { Link } from '../../../parts/link';
import { useLocalized } from '../../../texts/localized';
import { useTexts, useWords } from '../../../texts/texts';
import { Differences, PersonLink, SessionList } from './differences';
import { differencesTexts } from './differences.texts';
import { Fold, LongList } from './fold';
import type { ReleasePreview } from './release.queries';
import { releaseTexts } from './release.texts';

/** So many sessions that vanish are named at once. */
const FEW = 5;

interface Props {
  readonly eventId: string;
  readonly preview: ReleasePreview;
}

/** What a release made now would publish, what it would leave out and why, and what would change. */
export function ReleaseWill({ eventId, preview }: Props) {
  const texts = useTexts(releaseTexts);
  const { withdrawn } = useTexts(differencesTexts);
  const { counts, unscheduled, vanishing, last } = preview;
  const gone = texts.vanishing(vanishing.length, last?.name ?? '');
  return (
    <>
      <Text>
        <b>{texts.published(counts.published, counts.total)}</b>
        {counts.cancelled > 0 && ` ${texts.cancelledCount(counts.cancelled)}`}
      </Text>
      {preview.publishesNothing && (
        <Alert
          color="red"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          title={texts.nothingPublished(counts.total)}
        >
          {texts.nothingLead}
        </Alert>
      )}
      {vanishing.length > 0 && (
        <Warning>
          <Text>{gone}</Text>
          {vanishing.length <= FEW ? (
            <SessionList label={gone} sessions={vanishing} />
          ) : (
            <Fold title={withdrawn} count={vanishing.length}>
              <SessionList label={gone} sessions={vanishing} />
            </Fold>
          )}
        </Warning>
      )}
      {unscheduled.length > 0 && (
        <Fold title={texts.unscheduled(unscheduled.length)}>
          <LongList
            label={texts.unscheduled(unscheduled.length)}
            items={unscheduled}
            keyOf={({ id }) => id}
          >
            {(session) => <SessionLink eventId={eventId} session={session} />}
          </LongList>
        </Fold>
      )}
      <Unnamed eventId={eventId} people={preview.unnamed} />
      <Differences differences={preview.differences} without={['withdrawn']} />
    </>
  );
}

function Warning({ children }: { readonly children: ReactNode }) {
  return (
    <Alert color="orange" variant="light" icon={<IconAlertTriangle aria-hidden />}>
      <Stack gap="xs">{children}</Stack>
    </Alert>
  );
}

function Unnamed({
  eventId,
  people,
}: {
  readonly eventId: string;
  readonly people: readonly View<'UnnamedPerson'>[];
}) {
  const texts = useTexts(releaseTexts);
  const words = useWords();
  const localized = useLocalized();
  if (people.length === 0) return null;
  const title = texts.unnamed(people.length);
  const states: Readonly<Record<string, string>> = words.speakerStates;
  return (
    <Fold title={title}>
      <LongList label={title} items={people} keyOf={({ expertId }) => expertId}>
        {(person) => (
          <>
            <PersonLink person={person} />
            {' · '}
            {person.reason === 'consent' ? (
              texts.noConsent
            ) : (
              // Where the answer is taken down.
              <Link to={`/events/${eventId}/people?state=${person.reason}`}>
                {states[person.reason] ?? person.reason}
              </Link>
            )}
            <div className="release-quiet">
              {texts.inSessions(person.sessions.map(({ title: of }) => localized(of).text))}
            </div>
          </>
        )}
      </LongList>
    </Fold>
  );
}

function SessionLink({
  eventId,
  session,
}: {
  readonly eventId: string;
  readonly session: View<'UnreleasedSession'>;
}) {
  const title = useLocalized()(session.title);
  return (
    <Link to={`/events/${eventId}/programme?session=${session.id}`}>
      <span lang={title.lang}>{title.text}</span>
    </Link>
  );
}
