import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { judgeSession, newFindings } from '../../../../../src/programme/soft-rules/judge.js';
import {
  readyProgramme,
  type ProgrammeFacts,
  type SessionFacts,
} from '../../../../../src/programme/soft-rules/programme-facts.js';
import { sayFinding } from '../../../../../src/programme/soft-rules/say-finding.js';
import { useLanguage, type UiLanguage } from '../../../texts/language';
import {
  checkPlacements,
  programmeKey,
  type Board,
  type Finding,
  type Placement,
} from './programme.queries';
import type { SessionValues } from './session-values';

/** One thing to say of where a session is meant to stand. */
export interface Said {
  readonly severity: 'refused' | 'warning';
  readonly code: string;
  readonly message: string;
  /** The session that holds the room or the person. */
  readonly other: Finding['other'];
}

export interface Checked {
  /** Undefined until something was checked. */
  readonly said: readonly Said[] | undefined;
  readonly checking: boolean;
  readonly error: unknown;
}

/** What the rules of the event say better, and at the level that the event has set. */
const SAID_BY_RULES = new Set(['room_too_small', 'room_not_available', 'person_not_available']);

/**
 * Checks a session while it is being written: the server knows all events, the rules of this one are judged here.
 * A rule that refuses does so only for what was not broken before, as on the server.
 */
export function useSessionCheck(
  board: Board,
  placement: Placement | undefined,
  values: SessionValues,
): Checked {
  const language = useLanguage();
  const [settled] = useDebouncedValue(placement, 300);
  const eventId = board.event.id;
  const query = useQuery({
    queryKey: [...programmeKey(eventId), 'check', settled, language],
    queryFn: ({ signal }) => checkPlacements(eventId, settled ? [settled] : [], signal),
    enabled: settled !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const ruled = useMemo(
    () => (settled === undefined ? [] : judgeDraft(board, settled, values, language)),
    // The fields that the rules look at are those of the placement; the others follow it closely.
    [
      board,
      settled,
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
    checking: query.isFetching || settled !== placement,
    error: query.error,
  };
}

function refusedFirst(a: Said, b: Said): number {
  return Number(a.severity === 'warning') - Number(b.severity === 'warning');
}

const DRAFT_ID = 'draft';

/** What the rules of the event find in a session as it is being written. */
function judgeDraft(
  board: Board,
  placement: Placement,
  values: SessionValues,
  language: UiLanguage,
): Said[] {
  const id = placement.sessionId ?? DRAFT_ID;
  const before = board.sessions.find((session) => session.id === id);
  const startsLocal = placement.startsLocal ?? null;
  if (startsLocal === null) return [];
  const draft: SessionFacts = {
    id,
    title: values.title,
    kind: values.kind,
    state: before?.state ?? 'planned',
    roomId: placement.roomId ?? null,
    allRooms: values.allRooms,
    startsLocal,
    endsLocal: endsLocal(startsLocal, placement.durationMinutes ?? 0, board.zone),
    languages: values.languages,
    trackId: values.trackId,
    themeIds: values.themeIds,
    expectedAudience: values.expectedAudience,
    people: (placement.people ?? []).flatMap(({ expertId, role, blocking }) =>
      expertId === undefined
        ? []
        : [{ expertId, role: role ?? 'speaker', blocking: blocking ?? true }],
    ),
  };
  const others = board.sessions.filter((session) => session.id !== id);
  const facts: Omit<ProgrammeFacts, 'sessions'> = board;
  const { levels, settings } = board.rules;
  try {
    const programme = readyProgramme({ ...facts, sessions: [...others, draft] }, settings);
    const after = judgeSession(programme, levels, id);
    const old =
      before === undefined
        ? []
        : judgeSession(
            readyProgramme({ ...facts, sessions: board.sessions }, settings),
            levels,
            id,
          );
    const fresh = new Set(newFindings(old, after));
    return after.map((finding) => ({
      severity: finding.level === 'block' && fresh.has(finding) ? 'refused' : 'warning',
      code: finding.rule,
      message: sayFinding(finding, programme, language),
      other: null,
    }));
  } catch {
    // Hours that there are not on that day: the server says it in words.
    return [];
  }
}

function endsLocal(startsLocal: string, minutes: number, zone: string): string {
  return Temporal.PlainDateTime.from(startsLocal)
    .toZonedDateTime(zone)
    .add({ minutes })
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}
