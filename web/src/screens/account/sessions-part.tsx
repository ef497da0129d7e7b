import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, type View } from '../../api/client';
import { asProblem } from '../../api/problem';
import { focusLater } from '../../parts/focus';
import { Loaded } from '../../parts/loaded';
import { notifyDone, notifyRefused } from '../../parts/notify';
import { problemSentence } from '../../parts/problem-sentence';
import { Row, Rows } from '../../parts/rows';
import { useLanguage } from '../../texts/language';
import { useTexts } from '../../texts/texts';
import { useMoment } from '../../time/time';
import { accountTexts } from './account.texts';
import { browserName } from './browser-name';

const HEADING = 'sessions-heading';

const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/account/sessions', { signal })),
});

/** The places where the reader is logged in, to be logged out from here. */
export function SessionsPart() {
  const texts = useTexts(accountTexts);
  const query = useQuery(sessionsQuery);
  return (
    <section aria-labelledby={HEADING}>
      <Stack gap="xs" maw="44rem">
        <Title order={2} size="h4" id={HEADING} tabIndex={-1} className="page-heading">
          {texts.sessions}
        </Title>
        <Text c="dimmed">{texts.sessionsHint}</Text>
        <Loaded query={query}>
          {({ items }) => (
            <Rows label={texts.sessions}>
              {items.map((session) => (
                <SessionRow key={session.id} session={session} />
              ))}
            </Rows>
          )}
        </Loaded>
      </Stack>
    </section>
  );
}

function SessionRow({ session }: { readonly session: View<'OwnSessionView'> }) {
  const texts = useTexts(accountTexts);
  const language = useLanguage();
  const moment = useMoment();
  const queries = useQueryClient();
  const { browser, system } = browserName(session.userAgent);
  const place =
    browser === undefined
      ? (system ?? texts.unknownBrowser)
      : system === undefined
        ? browser
        : texts.browserOn(browser, system);
  const logOut = async () => {
    try {
      const params = { path: { id: session.id } };
      await answer(api.DELETE('/api/v1/account/sessions/{id}', { params }));
      notifyDone(texts.loggedOut(place));
    } catch (error) {
      notifyRefused(problemSentence(asProblem(error), language));
    }
    await queries.invalidateQueries({ queryKey: ['account', 'sessions'] });
    focusLater(HEADING);
  };
  return (
    <Row
      acts={
        session.current ? (
          <Badge variant="light">{texts.thisOne}</Badge>
        ) : (
          <Button
            size="xs"
            variant="default"
            aria-label={texts.logOutOf(place)}
            onClick={() => void logOut()}
          >
            {texts.logOutThere}
          </Button>
        )
      }
    >
      <Group gap="xs">
        <Text span fw={600} {...(session.userAgent === '' ? {} : { title: session.userAgent })}>
          {place}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {texts.lastSeen(moment(session.lastSeenAt))} · {texts.since(moment(session.createdAt))}
      </Text>
    </Row>
  );
}
