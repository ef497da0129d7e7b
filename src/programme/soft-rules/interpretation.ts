import type { Finding, SoftRule } from './finding.js';
import {
  isPause,
  type RulePerson,
  type RuleProgramme,
  type RuleSession,
} from './programme-facts.js';

/** Who speaks: the others listen, or interpret. */
const SPEAKING = new Set(['keynote', 'speaker', 'panelist', 'moderator', 'discussant', 'chair']);

/**
 * The languages spoken in a session and those of the audience need interpretation: of two languages one booth
 * serves both, of more each has its own. An interpreter in the session makes up for booths.
 */
export const interpretation: SoftRule = (programme) =>
  programme.sessions.flatMap((session): Finding[] => {
    if (isPause(session) || session.allRooms) return [];
    if (session.people.some(({ role }) => role === 'interpreter')) return [];
    const spoken = session.languages.length > 0 ? session.languages : programme.languages;
    const languages = new Set([...spoken, ...programme.languages].map(primary));
    const room = session.roomId === null ? undefined : programme.rooms.get(session.roomId);
    const findings: Finding[] = [];
    const booths = languages.size < 2 ? 0 : languages.size === 2 ? 1 : languages.size;
    if (room !== undefined && room.interpretationBooths < booths) {
      findings.push({
        rule: 'interpretation',
        variant: 'booths_missing',
        sessionIds: [session.id],
        expertIds: [],
        roomIds: [room.id],
        params: {
          languages: [...languages].sort().join(' '),
          booths: room.interpretationBooths,
          needed: booths,
        },
      });
    }
    for (const person of notUnderstood(programme, session, new Set(spoken.map(primary)))) {
      findings.push({
        rule: 'interpretation',
        variant: 'speaker_not_understood',
        sessionIds: [session.id],
        expertIds: [person.expertId],
        roomIds: [],
        params: { languages: [...new Set(spoken.map(primary))].sort().join(' ') },
      });
    }
    return findings;
  });

/** Those who speak and share no language with the session; of whom no language is known, nothing is said. */
function notUnderstood(
  { people }: RuleProgramme,
  session: RuleSession,
  spoken: ReadonlySet<string>,
): RulePerson[] {
  if (spoken.size === 0) return [];
  const speaking = new Set(
    session.people.filter(({ role }) => SPEAKING.has(role)).map(({ expertId }) => expertId),
  );
  return [...speaking].flatMap((expertId) => {
    const person = people.get(expertId);
    if (person === undefined || person.languages.length === 0) return [];
    return person.languages.some((tag) => spoken.has(primary(tag))) ? [] : [person];
  });
}

/** `zh-Hant` is understood where `zh` is spoken. */
function primary(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
