import { ActionIcon, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { Confirm } from '../../../parts/confirm';
import { focusLater } from '../../../parts/focus';
import { notifyRefused } from '../../../parts/notify';
import { problemSentence } from '../../../parts/problem-sentence';
import { Row, Rows } from '../../../parts/rows';
import { consoleTexts } from '../../../texts/console.texts';
import { useLanguage } from '../../../texts/language';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { moved } from './people-list';
import { peopleTexts } from './people.texts';
import { refreshProgramme, type Board, type Contribution, type Session } from './programme.queries';
import { programmeTexts } from './programme.texts';
import { formTexts } from './session-form.texts';
import { TalkForm } from './talk-form';

interface Props {
  readonly board: Board;
  readonly session: Session;
  readonly onOpenOther: (sessionId: string) => void;
}

/** The talks and papers of a session in their order, each with those who give it. */
export function SessionContributions({ board, session, onOpenOther }: Props) {
  const texts = useTexts(peopleTexts);
  const labels = useTexts(formTexts);
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const localized = useLocalized();
  const queries = useQueryClient();
  const [edited, setEdited] = useState<string>();
  const [doomed, setDoomed] = useState<Contribution>();
  const talks = session.contributions;
  const taken = talks.reduce((sum, { durationMinutes }) => sum + (durationMinutes ?? 0), 0);
  const speakersOf = (id: string) => session.people.filter((p) => p.contributionId === id);
  const move = async (index: number, steps: -1 | 1) => {
    const ids = talks.map(({ id }) => id);
    try {
      await answer(
        api.POST('/api/v1/sessions/{id}/order', {
          params: { path: { id: session.id } },
          body: { contributions: moved(ids, index, steps) },
        }),
      );
    } catch (error) {
      notifyRefused(problemSentence(asProblem(error), language));
    }
    await refreshProgramme(queries, board.event.id);
    focusLater(`talk-${ids[index] ?? ''}-${steps === -1 ? 'up' : 'down'}`);
  };
  const close = (id: string) => {
    setEdited(undefined);
    focusLater(id === 'new' ? 'add-talk' : `talk-${id}-edit`);
  };
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={3} size="h4">
          {labels.talks}
        </Title>
        {edited !== 'new' && (
          <Button id="add-talk" variant="default" onClick={() => setEdited('new')}>
            {texts.addTalk}
          </Button>
        )}
      </Group>
      {taken > 0 && (
        <Text size="sm" c={taken > session.durationMinutes ? 'red' : 'dimmed'}>
          {texts.talksTake(taken, session.durationMinutes)}
        </Text>
      )}
      {talks.length === 0 && edited !== 'new' && <Text c="dimmed">{texts.noTalks}</Text>}
      {talks.length > 0 && (
        <Rows label={labels.talks}>
          {talks.map((talk, index) => {
            const title = localized(talk.title);
            const arrow = (steps: -1 | 1) => {
              const end = steps === -1 ? index === 0 : index === talks.length - 1;
              const Arrow = steps === -1 ? IconArrowUp : IconArrowDown;
              return (
                <ActionIcon
                  id={`talk-${talk.id}-${steps === -1 ? 'up' : 'down'}`}
                  variant="default"
                  aria-label={steps === -1 ? texts.up(title.text) : texts.down(title.text)}
                  aria-disabled={end}
                  data-disabled={end}
                  onClick={() => {
                    if (!end) void move(index, steps);
                  }}
                >
                  <Arrow size={16} aria-hidden />
                </ActionIcon>
              );
            };
            return (
              <Row
                key={talk.id}
                acts={
                  edited === talk.id ? undefined : (
                    <>
                      {arrow(-1)}
                      {arrow(1)}
                      <Button
                        id={`talk-${talk.id}-edit`}
                        size="compact-sm"
                        variant="default"
                        aria-label={texts.editTalk(title.text)}
                        onClick={() => setEdited(talk.id)}
                      >
                        {common.edit}
                      </Button>
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={texts.removeTalk(title.text)}
                        onClick={() => setDoomed(talk)}
                      >
                        {common.remove}
                      </Button>
                    </>
                  )
                }
              >
                {edited === talk.id ? (
                  <TalkForm
                    board={board}
                    session={session}
                    talk={talk}
                    onClose={() => close(talk.id)}
                    onOpenOther={onOpenOther}
                  />
                ) : (
                  <TalkLine talk={talk} speakers={speakersOf(talk.id).map(({ name }) => name)} />
                )}
              </Row>
            );
          })}
        </Rows>
      )}
      {edited === 'new' && (
        <Paper withBorder p="sm">
          <TalkForm
            board={board}
            session={session}
            talk={undefined}
            onClose={() => close('new')}
            onOpenOther={onOpenOther}
          />
        </Paper>
      )}
      <Confirm
        opened={doomed !== undefined}
        onClose={() => setDoomed(undefined)}
        title={texts.removeTalkTitle}
        actLabel={texts.removeTalkTitle}
        dangerous
        act={async () => {
          if (doomed === undefined) return;
          await answer(
            api.DELETE('/api/v1/contributions/{id}', { params: { path: { id: doomed.id } } }),
          );
          await refreshProgramme(queries, board.event.id);
          focusLater('add-talk');
        }}
      >
        <Text>
          {doomed !== undefined &&
            texts.removeTalkLead(localized(doomed.title).text, speakersOf(doomed.id).length)}
        </Text>
      </Confirm>
    </Stack>
  );
}

function TalkLine({
  talk,
  speakers,
}: {
  readonly talk: Contribution;
  readonly speakers: readonly string[];
}) {
  const texts = useTexts(programmeTexts);
  const title = useLocalized()(talk.title);
  return (
    <>
      <Text fw={600} lang={title.lang}>
        {title.text}
      </Text>
      <Text size="sm" c="dimmed">
        {[
          ...speakers,
          ...(talk.durationMinutes === null ? [] : [texts.length(talk.durationMinutes)]),
        ].join(' · ')}
      </Text>
    </>
  );
}
