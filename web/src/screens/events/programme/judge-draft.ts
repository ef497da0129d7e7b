import { judgeSession, newFindings } from '../../../../../src/programme/soft-rules/judge.js';
import {
  readyProgramme,
  readySessions,
  type RuleProgramme,
  type SessionFacts,
} from '../../../../../src/programme/soft-rules/programme-facts.js';
import { sayFinding } from '../../../../../src/programme/soft-rules/say-finding.js';
import type { UiLanguage } from '../../../texts/language';
import type { Board, Finding, Placement } from './programme.queries';
import { endOf, type SessionValues } from './session-values';

/** One thing to say of where a session is meant to stand. */
export interface Said {
  readonly severity: 'refused' | 'warning';
  readonly code: string;
  readonly message: string;
  /** The session that holds the room or the person. */
  readonly other: Finding['other'];
}

const DRAFT_ID = 'draft';
const ready = new WeakMap<Board, RuleProgramme>();

/** The programme as the rules look at it: made once, since a thousand sessions have two thousand times to read. */
function programmeOf(board: Board): RuleProgramme {
  const known = ready.get(board);
  if (known !== undefined) return known;
  const made = readyProgramme(board, board.rules.settings);
  ready.set(board, made);
  return made;
}

/**
 * What the rules of the event find in a session as it is being written. A rule that refuses does so only for what
 * was not broken before, as on the server.
 */
export function judgeDraft(
  board: Board,
  placement: Placement,
  values: SessionValues,
  language: UiLanguage,
): Said[] {
  const id = placement.sessionId ?? DRAFT_ID;
  const startsLocal = placement.startsLocal ?? null;
  if (startsLocal === null) return [];
  const endsLocal = endOf(startsLocal, placement.durationMinutes ?? null, board.zone);
  // Hours that there are not on that day: the server says it in words.
  if (endsLocal === undefined) return [];
  const draft: SessionFacts = {
    id,
    title: placement.title ?? values.title,
    kind: values.kind,
    state: board.sessions.find((session) => session.id === id)?.state ?? 'planned',
    roomId: placement.roomId ?? null,
    allRooms: values.allRooms,
    startsLocal,
    endsLocal,
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
  const before = programmeOf(board);
  const sessions = [
    ...before.sessions.filter((session) => session.id !== id),
    ...readySessions([draft], board.zone),
  ].sort((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1));
  const programme = { ...before, sessions };
  const { levels } = board.rules;
  const after = judgeSession(programme, levels, id);
  const refuses = after.some(({ level }) => level === 'block');
  const fresh = new Set(refuses ? newFindings(judgeSession(before, levels, id), after) : []);
  return after.map((finding) => ({
    severity: finding.level === 'block' && fresh.has(finding) ? 'refused' : 'warning',
    code: finding.rule,
    message: sayFinding(finding, programme, language),
    other: null,
  }));
}
