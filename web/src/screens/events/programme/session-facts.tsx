import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { Facts } from '../../../parts/facts';
import { Localized, useLanguageName } from '../../../texts/localized';
import { useTexts, useWords } from '../../../texts/texts';
import { Span } from '../../../time/span';
import { peopleTexts } from './people.texts';
import type { Board, Session } from './programme.queries';
import { programmeTexts } from './programme.texts';
import { formTexts } from './session-form.texts';

interface Props {
  readonly board: Board;
  readonly session: Session;
}

/** A session for those who may only look. */
export function SessionFacts({ board, session }: Props) {
  const texts = useTexts(formTexts);
  const list = useTexts(programmeTexts);
  const people = useTexts(peopleTexts);
  const words = useWords();
  const languageName = useLanguageName();
  const track = board.tracks.find(({ id }) => id === session.trackId);
  const themes = board.themes.filter(({ id }) => session.themeIds.includes(id));
  const { startsLocal, endsLocal } = session;
  const who = (contributionId: string | null) =>
    session.people
      .filter((person) => person.contributionId === contributionId)
      .map(({ id, name, role }) => (
        <Text key={id} size="sm">
          {name} · {words.speakerRoles[role]}
        </Text>
      ));
  return (
    <Stack>
      <Group gap="xs">
        <Badge variant="light" tt="none">
          {words.sessionKinds[session.kind]}
        </Badge>
        {session.state === 'cancelled' && (
          <Badge variant="light" tt="none" color="red">
            {words.sessionStates.cancelled}
          </Badge>
        )}
      </Group>
      <Facts
        facts={[
          {
            name: texts.time,
            value:
              startsLocal === null || endsLocal === null ? (
                `${list.unscheduled} · ${list.length(session.durationMinutes)}`
              ) : (
                <Span startsAt={startsLocal} endsAt={endsLocal} zone={session.zone} />
              ),
          },
          {
            name: texts.room,
            value: session.allRooms ? (
              list.allRooms
            ) : session.roomName === null ? (
              list.noRoom
            ) : (
              <Localized text={session.roomName} />
            ),
          },
          ...(track === undefined
            ? []
            : [{ name: texts.track, value: <Localized text={track.name} /> }]),
          ...(themes.length === 0
            ? []
            : [
                {
                  name: texts.themes,
                  value: themes.map(({ id, name }) => (
                    <div key={id}>
                      <Localized text={name} />
                    </div>
                  )),
                },
              ]),
          ...(session.languages.length === 0
            ? []
            : [{ name: texts.languages, value: session.languages.map(languageName).join(', ') }]),
          ...(session.expectedAudience === null
            ? []
            : [{ name: texts.audience, value: session.expectedAudience }]),
        ]}
      />
      {Object.keys(session.abstract).length > 0 && (
        <Text className="kept-lines">
          <Localized text={session.abstract} />
        </Text>
      )}
      <Title order={3} size="h5">
        {texts.people}
      </Title>
      {who(null).length === 0 ? <Text c="dimmed">{people.none}</Text> : <div>{who(null)}</div>}
      {session.contributions.length > 0 && (
        <>
          <Title order={3} size="h5">
            {texts.talks}
          </Title>
          <ol className="programme-talks">
            {session.contributions.map((talk) => (
              <li key={talk.id}>
                <Localized text={talk.title} />
                {talk.durationMinutes !== null && ` · ${list.length(talk.durationMinutes)}`}
                {who(talk.id)}
              </li>
            ))}
          </ol>
        </>
      )}
    </Stack>
  );
}
