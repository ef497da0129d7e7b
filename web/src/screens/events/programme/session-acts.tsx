import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answer, api, ifMatch } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { Confirm } from '../../../parts/confirm';
import { focusLater } from '../../../parts/focus';
import { notifyDone, notifyRefused } from '../../../parts/notify';
import { problemSentence } from '../../../parts/problem-sentence';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { consoleTexts } from '../../../texts/console.texts';
import { refreshProgramme, type Board, type Session } from './programme.queries';
import { programmeTexts } from './programme.texts';

/** An act on a session that is asked about, or done at once. */
export interface Acted {
  readonly what: 'cancel' | 'restore' | 'remove';
  readonly session: Session;
}

interface Props {
  readonly board: Board;
  readonly acted: Acted | undefined;
  readonly name: string;
  readonly onClose: () => void;
}

/** Cancels, restores and deletes sessions, each with its way back. */
export function SessionActs({ board, acted, name, onClose }: Props) {
  const texts = useTexts(programmeTexts);
  const common = useTexts(consoleTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const eventId = board.event.id;
  const refresh = () => refreshProgramme(queries, eventId);
  const refused = (error: unknown) => notifyRefused(problemSentence(asProblem(error), language));
  const setState = (session: Session, to: Session['state']) =>
    answer(
      api.POST('/api/v1/sessions/{id}/state', {
        params: { path: { id: session.id }, header: ifMatch(session.version) },
        body: { to },
      }),
    );
  const restore = async (session: Session) => {
    try {
      await setState(session, 'planned');
      notifyDone(texts.restored(name));
    } catch (error) {
      refused(error);
    }
    await refresh();
  };
  useEffect(() => {
    if (acted?.what !== 'restore') return;
    const { session } = acted;
    onClose();
    void restore(session).then(() => focusLater(`session-${session.id}`));
  }, [acted]);
  const session = acted?.session;
  return (
    <>
      <Confirm
        opened={acted?.what === 'cancel'}
        onClose={() => {
          onClose();
          if (session !== undefined) focusLater(`session-${session.id}`);
        }}
        title={texts.cancelSession}
        actLabel={texts.cancelSession}
        dangerous
        act={async () => {
          if (session === undefined) return;
          const now = await setState(session, 'cancelled');
          await refresh();
          notifyDone(texts.cancelled(name), {
            label: common.undo,
            act: () => void restore(now),
          });
        }}
      >
        <Text>{texts.cancelLead(name)}</Text>
      </Confirm>
      <Confirm
        opened={acted?.what === 'remove'}
        onClose={() => {
          onClose();
          focusLater(`programme-${session?.startsLocal?.slice(0, 10) ?? 'none'}`);
        }}
        title={texts.removeSession}
        actLabel={texts.removeSession}
        dangerous
        act={async () => {
          if (session === undefined) return;
          await answer(
            api.DELETE('/api/v1/sessions/{id}', { params: { path: { id: session.id } } }),
          );
          await refresh();
          notifyDone(texts.removed(name), {
            label: texts.putBack,
            act: () =>
              void answer(
                api.POST('/api/v1/events/{id}/sessions/{sessionId}/restore', {
                  params: { path: { id: eventId, sessionId: session.id } },
                }),
              )
                .then(refresh)
                .catch(refused),
          });
        }}
      >
        <Text>{texts.removeLead(name)}</Text>
        {session !== undefined && session.people.length + session.contributions.length > 0 && (
          <Text>
            {texts.goesWith(
              new Set(session.people.map(({ expertId }) => expertId)).size,
              session.contributions.length,
            )}
          </Text>
        )}
        {board.event.state === 'announced' && <Text>{texts.betterCancel}</Text>}
      </Confirm>
    </>
  );
}
