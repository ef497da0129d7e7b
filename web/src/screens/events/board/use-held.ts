import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { notifyRefused } from '../../../parts/notify';
import { useLanguage } from '../../../texts/language';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { checkPlacements, programmeKey, type Board } from '../programme/programme.queries';
import { boardTexts } from './board.texts';
import { propose, type Gesture } from './gestures';
import { judgePlaces, verdictOf, type Verdict } from './judge-places';
import { placeOf, samePlace, type Proposed } from './places';
import { useSayPlace } from './say-place';
import { verdictTexts } from './verdict.texts';

export type HeldBy = 'pointer' | 'keys' | 'form';

export interface Held {
  readonly gesture: Gesture | undefined;
  readonly by: HeldBy;
  readonly proposal: readonly Proposed[];
  readonly verdict: Verdict;
  /** The server is still being asked for other events. */
  readonly checking: boolean;
  readonly hold: (gesture: Gesture, by: HeldBy) => void;
  /** Does what is held, or puts it back where it is refused. */
  readonly drop: (gesture?: Gesture) => boolean;
  readonly letGo: () => void;
}

export interface HeldActs {
  /** Moves sessions; `words` say what was done. */
  readonly run: (list: readonly Proposed[], words: string) => void;
  readonly say: (sentence: string) => void;
  /** Takes the session that was held, once it stands in its place. */
  readonly dropped: (sessionId: string) => void;
}

/** What the rules of the event say better, and what is known here as well. */
const SAID_HERE = new Set([
  'room_too_small',
  'room_not_available',
  'person_not_available',
  // Of whom to put in, not of where it stands: a session whose speaker has withdrawn still moves.
  'person_not_engaged',
  'expert_not_available',
  'session_outside_event',
  'time_does_not_exist',
]);

/** What is being done on the board: where the sessions would stand, and what is to be said of it. */
export function useHeld(board: Board, order: readonly (string | null)[], acts: HeldActs): Held {
  const { say } = acts;
  const language = useLanguage();
  const texts = useTexts(boardTexts);
  const verdicts = useTexts(verdictTexts);
  const sayGesture = useSayGesture(board);
  const [held, setHeld] = useState<{ readonly gesture: Gesture; readonly by: HeldBy }>();
  const latest = useRef(held);
  const gesture = held?.gesture;
  const judge = useCallback(
    (of: Gesture) => {
      const list = propose(board, order, of);
      return {
        list: list ?? [],
        verdict:
          list === undefined
            ? verdictOf([{ level: 'refused', message: verdicts.noRoomAside }])
            : judgePlaces(board, list, language, verdicts),
      };
    },
    [board, order, language, verdicts],
  );
  const judged = useMemo(
    () => (gesture === undefined ? undefined : judge(gesture)),
    [gesture, judge],
  );
  const server = useServerVerdict(board, judged?.list);
  const verdict = useMemo(
    () => verdictOf([...(judged?.verdict.said ?? []), ...server.said]),
    [judged, server.said],
  );
  const put = useCallback((next: typeof held) => {
    latest.current = next;
    setHeld(next);
  }, []);
  // A session that somebody else has deleted meanwhile is no longer held.
  const gone =
    gesture !== undefined && !gesture.ids.every((id) => board.sessions.some((s) => s.id === id));
  useEffect(() => {
    if (!gone) return;
    put(undefined);
    say(texts.gone);
    notifyRefused(texts.gone);
  }, [gone, put, say, texts]);

  const drop = (what?: Gesture): boolean => {
    const of = what ?? latest.current?.gesture;
    const by = latest.current?.by;
    put(undefined);
    if (of === undefined) return false;
    const { list, verdict: own } = judge(of);
    const known = what === undefined ? verdictOf([...own.said, ...server.said]) : own;
    if (known.level === 'refused') {
      const reasons = known.said.filter(({ level }) => level === 'refused');
      const sentence = texts.refusedDrop(reasons.map(({ message }) => message).join(' '));
      say(sentence);
      notifyRefused(sentence);
      return false;
    }
    const moves = list.filter(({ sessionId, place }) => {
      const session = board.sessions.find(({ id }) => id === sessionId);
      return session !== undefined && !samePlace(placeOf(session), place);
    });
    if (moves.length === 0) {
      say(texts.backAgain);
      return false;
    }
    acts.run(moves, sayGesture(of, list));
    const [first] = list;
    if (by !== 'form' && first !== undefined) acts.dropped(first.sessionId);
    return true;
  };

  return {
    gesture,
    by: held?.by ?? 'pointer',
    proposal: judged?.list ?? [],
    verdict,
    checking: server.checking,
    hold: (next, by) => {
      // The same place again is no step: while the pointer moves within it nothing is drawn anew.
      const before = latest.current;
      if (before?.by === by && JSON.stringify(before.gesture) === JSON.stringify(next)) return;
      put({ gesture: next, by });
    },
    drop,
    letGo: () => {
      if (latest.current !== undefined) say(texts.backAgain);
      put(undefined);
    },
  };
}

/** What only the server knows of a place: rooms and people that other events hold. */
function useServerVerdict(
  board: Board,
  list: readonly Proposed[] | undefined,
): { readonly said: Verdict['said']; readonly checking: boolean } {
  const [settled] = useDebouncedValue(list, 150);
  const eventId = board.event.id;
  const asked = settled?.filter(({ place }) => place.startsLocal !== null) ?? [];
  const enabled = list !== undefined && settled === list && asked.length > 0;
  const query = useQuery({
    queryKey: [...programmeKey(eventId), 'board-check', asked],
    queryFn: ({ signal }) =>
      checkPlacements(
        eventId,
        asked.map(({ sessionId, place: { roomId, startsLocal, durationMinutes } }) => ({
          sessionId,
          roomId,
          startsLocal,
          durationMinutes,
        })),
        signal,
      ),
    enabled,
    gcTime: 10_000,
    retry: false,
  });
  const said = useMemo(
    () =>
      (enabled ? (query.data?.items ?? []) : [])
        .filter(({ code, other }) => !SAID_HERE.has(code) && other?.eventId !== eventId)
        .map(({ severity, message }) => ({
          level: severity === 'refused' ? ('refused' as const) : ('warning' as const),
          message,
        })),
    [enabled, query.data, eventId],
  );
  return { said, checking: asked.length > 0 && (settled !== list || query.isFetching) };
}

/** Says what a gesture does: `“Visas” → Hall B, Tuesday, 14 September 2027, 10:00–11:00`. */
export function useSayGesture(
  board: Board,
): (gesture: Gesture, list: readonly Proposed[]) => string {
  const texts = useTexts(boardTexts);
  const localized = useLocalized();
  const sayPlace = useSayPlace(board);
  return useCallback(
    (gesture, list) => {
      const title = (id: string | undefined) =>
        localized(board.sessions.find((session) => session.id === id)?.title).text;
      if (gesture.kind === 'swap')
        return texts.swapped(title(gesture.ids[0]), title(gesture.ids[1]));
      const [first, ...others] = list;
      if (first === undefined) return title(gesture.ids[0]);
      const words = texts.moved(title(first.sessionId), sayPlace(first.place));
      return others.length === 0 ? words : texts.andOthers(words, others.length);
    },
    [board.sessions, localized, sayPlace, texts],
  );
}
