import { personAvailability, roomAvailability } from './availability-rules.js';
import { capacity } from './capacity.js';
import { changeOver } from './change-over.js';
import { type Finding, findingKey, type SoftRule } from './finding.js';
import { interpretation } from './interpretation.js';
import { breakMissing, longDay } from './long-hours.js';
import { chairMissing, panelBalance } from './panels.js';
import type { RuleProgramme } from './programme-facts.js';
import { remoteHours } from './remote-hours.js';
import { RULE_CODES, type RuleCode, type RuleLevel, type RuleLevels } from './rule-codes.js';
import { themeOverlap, trackOverlap } from './same-subject.js';

/** The rules by their codes: a code without its rule does not compile. */
export const SOFT_RULES: Readonly<Record<RuleCode, SoftRule>> = {
  room_availability: roomAvailability,
  person_availability: personAvailability,
  capacity,
  interpretation,
  change_over: changeOver,
  track_overlap: trackOverlap,
  theme_overlap: themeOverlap,
  remote_hours: remoteHours,
  chair_missing: chairMissing,
  panel_balance: panelBalance,
  long_day: longDay,
  break_missing: breakMissing,
};

/** A finding with what its rule does in this event. */
export interface JudgedFinding extends Finding {
  readonly level: Exclude<RuleLevel, 'off'>;
}

/** What the rules of an event find in a programme, those that refuse first; rules that are off say nothing. */
export function judge(programme: RuleProgramme, levels: RuleLevels): JudgedFinding[] {
  const found = RULE_CODES.flatMap((code) => {
    const level = levels[code];
    if (level === 'off') return [];
    return SOFT_RULES[code](programme).map((finding): JudgedFinding => ({ ...finding, level }));
  });
  return [
    ...found.filter(({ level }) => level === 'block'),
    ...found.filter(({ level }) => level === 'warn'),
  ];
}

/** No rule looks further than the longest session and a day. */
const HORIZON_MS = 60 * 3_600_000;

/**
 * What the rules find about one session of a programme: as while it is dragged. Only what lies near it in time is
 * looked at, so that this costs the same in a small programme and in a large one.
 */
export function judgeSession(
  programme: RuleProgramme,
  levels: RuleLevels,
  sessionId: string,
): JudgedFinding[] {
  const session = programme.sessions.find(({ id }) => id === sessionId);
  if (session === undefined) return [];
  const near = programme.sessions.filter(
    ({ from, to }) => from < session.to + HORIZON_MS && to > session.from - HORIZON_MS,
  );
  return judge({ ...programme, sessions: near }, levels).filter(({ sessionIds }) =>
    sessionIds.includes(sessionId),
  );
}

/** The findings that a change brings: those after it that were not there before. */
export function newFindings<F extends Finding>(before: readonly F[], after: readonly F[]): F[] {
  const known = new Set(before.map(findingKey));
  return after.filter((finding) => !known.has(findingKey(finding)));
}
