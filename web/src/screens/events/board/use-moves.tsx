import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { answer, api } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { notifyRefused } from '../../../parts/notify';
import { problemSentence } from '../../../parts/problem-sentence';
import { useCan } from '../../../session/session';
import { useLanguage } from '../../../texts/language';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { boardQuery, programmeKey, type Board, type Session } from '../programme/programme.queries';
import { boardTexts } from './board.texts';
import { historyOf, type Done } from './history';
import { placeOf, samePlace, type Proposed } from './places';
import { useSayPlace } from './say-place';

type Way = 'do' | 'undo' | 'redo';

export interface Moves {
  /** Where sessions are shown while the server has not answered yet. */
  readonly pending: readonly Proposed[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly run: (list: readonly Proposed[], words: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Versions that this window has written: what others have done is what is left. */
  readonly isOwn: (session: Session) => boolean;
}

/**
 * Moves sessions: shown at once, written one batch after the other, put back with a message when it is refused.
 * @param onSaid takes what is to be said of it
 */
export function useMoves(board: Board, onSaid: (sentence: string) => void): Moves {
  const queries = useQueryClient();
  const language = useLanguage();
  const localized = useLocalized();
  const texts = useTexts(boardTexts);
  const sayPlace = useSayPlace(board);
  const mayReadLog = useCan('audit:read');
  const eventId = board.event.id;
  const history = historyOf(eventId);
  const [pending, setPending] = useState<readonly { id: number; list: readonly Proposed[] }[]>([]);
  const [, setTurn] = useState(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const own = useRef(new Map<string, number>());
  const number = useRef(0);
  const latest = useRef(board);
  latest.current = board;

  const titleOf = (id: string, within: Board) =>
    localized(within.sessions.find((session) => session.id === id)?.title).text;

  const whoMoved = async (sessionId: string): Promise<string | undefined> => {
    if (!mayReadLog) return undefined;
    const log = await answer(
      api.GET('/api/v1/audit', { params: { query: { objectId: sessionId, limit: 1 } } }),
    ).catch(() => undefined);
    return log?.items[0]?.actorName ?? undefined;
  };

  /** Says what has changed meanwhile, and keeps what was meant so that it can still be done. */
  const refuseStale = async (
    list: readonly Proposed[],
    seen: ReadonlyMap<string, number>,
    words: string,
  ) => {
    const now = await queries.query({ ...boardQuery(eventId), staleTime: 0 });
    const changed = list.flatMap(({ sessionId }) => {
      const session = now.sessions.find(({ id }) => id === sessionId);
      return session !== undefined && session.version !== seen.get(sessionId) ? [session] : [];
    });
    const [first] = changed;
    const gone = list.find(({ sessionId }) => !now.sessions.some(({ id }) => id === sessionId));
    if (first === undefined) {
      notifyRefused(gone === undefined ? texts.staleUnknown : texts.gone);
      return;
    }
    const who = await whoMoved(first.id);
    const sentence = texts.stale(
      localized(first.title).text,
      who ?? texts.someone,
      sayPlace(placeOf(first)),
    );
    onSaid(sentence);
    notifyRefused(
      <Stack gap={4} align="flex-start">
        <Text size="sm">{sentence}</Text>
        <Text size="sm">{texts.staleYours(words)}</Text>
        <Button size="compact-sm" variant="default" onClick={() => run(list, words)}>
          {texts.allTheSame}
        </Button>
      </Stack>,
    );
  };

  const send = async (
    id: number,
    list: readonly Proposed[],
    words: string,
    way: Way,
    versions: ReadonlyMap<string, number>,
  ) => {
    // What this window has written itself since then is not somebody else's change.
    const seen = new Map(
      [...versions].map(([sessionId, version]) => [
        sessionId,
        Math.max(version, own.current.get(sessionId) ?? 0),
      ]),
    );
    const base = queries.getQueryData<Board>(boardQuery(eventId).queryKey) ?? latest.current;
    try {
      const before = list.flatMap(({ sessionId }) => {
        const session = base.sessions.find((one) => one.id === sessionId);
        return session === undefined ? [] : [{ sessionId, place: placeOf(session) }];
      });
      const { sessions } = await answer(
        api.POST('/api/v1/events/{id}/sessions/move', {
          params: { path: { id: eventId } },
          body: {
            moves: list.map(({ sessionId, place }) => ({
              sessionId,
              version: seen.get(sessionId) ?? 1,
              roomId: place.roomId,
              allRooms: place.allRooms,
              startsLocal: place.startsLocal,
              durationMinutes: place.durationMinutes,
            })),
          },
        }),
      );
      for (const session of sessions) own.current.set(session.id, session.version);
      await queries.cancelQueries({ queryKey: boardQuery(eventId).queryKey });
      queries.setQueryData<Board>(boardQuery(eventId).queryKey, (old) =>
        old === undefined
          ? old
          : {
              ...old,
              sessions: old.sessions.map(
                (session) => sessions.find((moved) => moved.id === session.id) ?? session,
              ),
            },
      );
      const done: Done = { before, after: list, words };
      if (way === 'do') history.did(done);
      else if (way === 'undo') history.undone();
      else history.redone();
      onSaid(way === 'do' ? words : way === 'undo' ? texts.undone(words) : texts.redone(words));
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status === 412) await refuseStale(list, seen, words).catch(() => undefined);
      else {
        const sentence = problemSentence(problem, language);
        onSaid(texts.putBack(sentence));
        notifyRefused(texts.putBack(sentence));
      }
    } finally {
      setPending((all) => all.filter((one) => one.id !== id));
      setTurn((turn) => turn + 1);
      void queries.invalidateQueries({ queryKey: programmeKey(eventId) });
    }
  };

  const enqueue = (list: readonly Proposed[], words: string, way: Way) => {
    if (list.length === 0) return;
    const id = (number.current += 1);
    setPending((all) => [...all, { id, list }]);
    const moving = new Set(list.map(({ sessionId }) => sessionId));
    const versions = new Map(
      latest.current.sessions
        .filter((session) => moving.has(session.id))
        .map((session) => [session.id, session.version]),
    );
    queue.current = queue.current.then(() => send(id, list, words, way, versions));
  };

  const run = (list: readonly Proposed[], words: string) => enqueue(list, words, 'do');

  /** A step goes back, or forth again, only while the sessions still stand where it has left them. */
  const step = (way: 'undo' | 'redo') => {
    const done = way === 'undo' ? history.toUndo() : history.toRedo();
    if (done === undefined) return;
    const [from, to] = way === 'undo' ? [done.after, done.before] : [done.before, done.after];
    const now = latest.current;
    const elsewhere = from.find(({ sessionId, place }) => {
      const session = now.sessions.find(({ id }) => id === sessionId);
      return session === undefined || !samePlace(placeOf(session), place);
    });
    if (elsewhere !== undefined) {
      if (way === 'undo') history.dropUndo();
      else history.dropRedo();
      setTurn((turn) => turn + 1);
      const title = titleOf(elsewhere.sessionId, now);
      const sentence = title === '' ? texts.gone : texts.movedSince(title);
      onSaid(sentence);
      notifyRefused(sentence);
      return;
    }
    enqueue(to, done.words, way);
  };

  const shown = useMemo(() => pending.flatMap(({ list }) => list), [pending]);
  return {
    pending: shown,
    canUndo: history.toUndo() !== undefined,
    canRedo: history.toRedo() !== undefined,
    run,
    undo: () => {
      // A step that is still being written is waited for.
      queue.current = queue.current.then(() => setTimeout(() => step('undo'), 0));
    },
    redo: () => {
      queue.current = queue.current.then(() => setTimeout(() => step('redo'), 0));
    },
    isOwn: useCallback((session) => own.current.get(session.id) === session.version, []),
  };
}
