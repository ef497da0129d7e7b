import type { Finding, SoftRule } from './finding.js';
import { isPause, overlap, type RuleSession } from './programme-facts.js';

/** Two sessions of one track at once: whoever follows it misses one. */
export const trackOverlap: SoftRule = ({ sessions }) =>
  pairsAtOnce(sessions, ({ trackId }) => (trackId === null ? [] : [trackId])).map(
    ({ one, other, shared }): Finding => ({
      rule: 'track_overlap',
      variant: 'track_twice',
      sessionIds: [one.id, other.id],
      expertIds: [],
      roomIds: [],
      params: { track: shared },
    }),
  );

/** Two sessions of one theme at once. */
export const themeOverlap: SoftRule = ({ sessions }) =>
  pairsAtOnce(sessions, ({ themeIds }) => themeIds).map(({ one, other, shared }): Finding => ({
    rule: 'theme_overlap',
    variant: 'theme_twice',
    sessionIds: [one.id, other.id],
    expertIds: [],
    roomIds: [],
    params: { theme: shared },
  }));

interface Pair {
  readonly one: RuleSession;
  readonly other: RuleSession;
  readonly shared: string;
}

/** Pairs of sessions at the same time that share a subject, each pair once. Takes them in the order of time. */
function pairsAtOnce(
  sessions: readonly RuleSession[],
  subjectsOf: (session: RuleSession) => readonly string[],
): Pair[] {
  const pairs: Pair[] = [];
  let running: RuleSession[] = [];
  for (const session of sessions) {
    if (isPause(session)) continue;
    running = running.filter((earlier) => overlap(earlier, session));
    const subjects = subjectsOf(session);
    for (const earlier of running) {
      const shared = subjectsOf(earlier).find((subject) => subjects.includes(subject));
      if (shared !== undefined) pairs.push({ one: earlier, other: session, shared });
    }
    running.push(session);
  }
  return pairs;
}
