import type { Finding, SoftRule } from './finding.js';
import { type RuleSession, sessionsByPerson } from './programme-facts.js';

/** A person has too little time from one room to the next, or from one building to another. */
export const changeOver: SoftRule = (programme) => {
  const { roomChangeMinutes, venueChangeMinutes } = programme.settings;
  const findings: Finding[] = [];
  for (const [expertId, sessions] of sessionsByPerson(programme)) {
    // Who takes part from afar walks nowhere.
    if (programme.people.get(expertId)?.online) continue;
    for (const [index, next] of sessions.entries()) {
      const before = sessions[index - 1];
      if (before === undefined) continue;
      const [from, to] = [roomOf(before), roomOf(next)];
      if (from === undefined || to === undefined || from.id === to.id) continue;
      const sameVenue = from.venueId === to.venueId;
      const needed = sameVenue ? roomChangeMinutes : venueChangeMinutes;
      const gap = (next.from - before.to) / 60_000;
      // Sessions at once are a clash, not a walk.
      if (gap < 0 || gap >= needed) continue;
      findings.push({
        rule: 'change_over',
        variant: sameVenue ? 'room_change_short' : 'venue_change_short',
        sessionIds: [before.id, next.id],
        expertIds: [expertId],
        roomIds: [from.id, to.id],
        params: { gap, needed },
      });
    }
  }
  return findings;

  function roomOf({ roomId }: RuleSession) {
    return roomId === null ? undefined : programme.rooms.get(roomId);
  }
};
