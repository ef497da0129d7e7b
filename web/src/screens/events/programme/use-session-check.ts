import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { judgeDraft, type Said } from './judge-draft';
import { checkPlacements, programmeKey, type Board, type Placement } from './programme.queries';
import { formTexts } from './session-form.texts';
import type { SessionValues } from './session-values';

export interface Checked {
  /** Undefined until something was checked. */
  readonly said: readonly Said[] | undefined;
  readonly checking: boolean;
  readonly error: unknown;
}

/** What the rules of the event say better, and at the level that the event has set. */
const SAID_BY_RULES = new Set(['room_too_small', 'room_not_available', 'person_not_available']);

/** Checks a session while it is being written: the server knows all events, the rules of this one are judged here. */
export function useSessionCheck(
  board: Board,
  placement: Placement | undefined,
  values: SessionValues,
): Checked {
  const language = useLanguage();
  const texts = useTexts(formTexts);
  const [written] = useDebouncedValue(placement, 300);
  // What has no title yet is named in the sentences all the same.
  const nameless = Object.values(written?.title ?? {}).every((title) => title.trim() === '');
  const settled = useMemo(
    () =>
      written !== undefined && nameless
        ? { ...written, title: { [language]: texts.newSession } }
        : written,
    [written, nameless, language, texts],
  );
  const eventId = board.event.id;
  const query = useQuery({
    queryKey: [...programmeKey(eventId), 'check', settled, language],
    queryFn: ({ signal }) => checkPlacements(eventId, settled ? [settled] : [], signal),
    enabled: settled !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const judged = useDeferredValue(settled);
  const ruled = useMemo(
    () => (judged === undefined ? [] : judgeDraft(board, judged, values, language)),
    // What the rules look at is the placement and these; a title that is being typed follows with the next of them.
    [
      board,
      judged,
      values.kind,
      values.trackId,
      values.allRooms,
      language,
      values.languages.join(),
      values.themeIds.join(),
    ],
  );
  const found = query.data?.items
    .filter(({ code }) => !SAID_BY_RULES.has(code))
    .map(({ severity, code, message, other }): Said => ({ severity, code, message, other }));
  return {
    said: found === undefined ? undefined : [...found, ...ruled].sort(refusedFirst),
    checking: query.isFetching || written !== placement,
    error: query.error,
  };
}

function refusedFirst(a: Said, b: Said): number {
  return Number(a.severity === 'warning') - Number(b.severity === 'warning');
}
