import { mergeSpans, type Span } from '../../kernel/availability.js';
import type { Finding, SoftRule } from './finding.js';
import {
  isPause,
  overlap,
  type RuleProgramme,
  type RuleSession,
  sessionsByPerson,
} from './programme-facts.js';

/** A shorter pause is a change of seats. */
const SHORTEST_BREAK_MS = 10 * 60_000;

/** A day of work from its first session to its last is too long; an evening together is no work. */
export const longDay: SoftRule = ({ sessions, settings }) => {
  const days = Map.groupBy(
    sessions.filter((session) => !isPause(session)),
    ({ startsLocal }) => startsLocal.slice(0, 10),
  );
  return [...days].flatMap(([day, ofDay]): Finding[] => {
    const first = ofDay[0];
    if (first === undefined) return [];
    const last = ofDay.reduce((latest, session) => (session.to > latest.to ? session : latest));
    const minutes = (last.to - first.from) / 60_000;
    if (minutes <= settings.longestDayMinutes) return [];
    return [
      {
        rule: 'long_day',
        variant: 'day_too_long',
        sessionIds: first === last ? [first.id] : [first.id, last.id],
        expertIds: [],
        roomIds: [],
        params: { day, minutes, longest: settings.longestDayMinutes },
      },
    ];
  });
};

/** In a room, or for a person, work goes on for too long without a break. */
export const breakMissing: SoftRule = (programme) => {
  const pauses = programme.sessions.filter(isPause);
  const work = programme.sessions.filter((session) => !isPause(session));
  const findings: Finding[] = [];
  for (const [roomId, inRoom] of Map.groupBy(work, ({ roomId }) => roomId)) {
    if (roomId === null || programme.rooms.get(roomId)?.parallelItems) continue;
    const breaks = pauses.filter((pause) => pause.roomId === null || pause.roomId === roomId);
    for (const stretch of stretches(inRoom, breaks, programme))
      findings.push(finding('room_without_break', stretch, programme, { roomIds: [roomId] }));
  }
  for (const [expertId, attended] of sessionsByPerson(programme)) {
    const busy = attended.filter((session) => !isPause(session));
    const breaks = pauses.filter(({ roomId }) => roomId === null);
    for (const stretch of stretches(busy, breaks, programme)) {
      // Where the whole room has no break, each person in it need not be named again.
      if (stretch.sessions.every(({ roomId }) => roomId !== null && roomId === stretch.roomId))
        continue;
      findings.push(finding('person_without_break', stretch, programme, { expertIds: [expertId] }));
    }
  }
  return findings;
};

interface Stretch extends Span {
  readonly sessions: readonly RuleSession[];
  /** The room of its first session. */
  readonly roomId: string | null;
}

/** The stretches of work that last longer than they may. */
function stretches(
  work: readonly RuleSession[],
  breaks: readonly Span[],
  { settings }: RuleProgramme,
): Stretch[] {
  const longest = settings.longestStretchMinutes * 60_000;
  const spans = work.flatMap((session) => without(session, breaks));
  // Gaps shorter than a break are bridged before the spans are joined.
  const bridged = mergeSpans(
    spans.map(({ from, to }) => ({ from, to: to + SHORTEST_BREAK_MS - 1 })),
  );
  return bridged
    .map(({ from, to }) => ({ from, to: to - SHORTEST_BREAK_MS + 1 }))
    .filter(({ from, to }) => to - from > longest)
    .map((span) => {
      const sessions = work.filter((session) => overlap(session, span));
      return { ...span, sessions, roomId: sessions[0]?.roomId ?? null };
    });
}

/** What is left of a span outside the breaks. */
function without(span: Span, breaks: readonly Span[]): Span[] {
  return breaks.reduce<Span[]>(
    (parts, pause) =>
      parts.flatMap((part) =>
        overlap(part, pause)
          ? [
              { from: part.from, to: pause.from },
              { from: pause.to, to: part.to },
            ].filter(({ from, to }) => from < to)
          : [part],
      ),
    [{ from: span.from, to: span.to }],
  );
}

function finding(
  variant: 'room_without_break' | 'person_without_break',
  stretch: Stretch,
  { settings }: RuleProgramme,
  whom: { readonly roomIds?: readonly string[]; readonly expertIds?: readonly string[] },
): Finding {
  return {
    rule: 'break_missing',
    variant,
    sessionIds: stretch.sessions.map(({ id }) => id),
    expertIds: whom.expertIds ?? [],
    roomIds: whom.roomIds ?? [],
    params: {
      minutes: Math.round((stretch.to - stretch.from) / 60_000),
      longest: settings.longestStretchMinutes,
    },
  };
}
