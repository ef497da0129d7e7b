import type { Finding, SoftRule } from './finding.js';
import type { RulePerson, RuleProgramme, RuleSession } from './programme-facts.js';

const CHAIRED = new Set(['plenary', 'panel', 'round_table', 'paper_session']);
const BALANCED = new Set(['panel', 'round_table']);
/** Who sits on a panel; chairs and moderators lead it, interpreters and rapporteurs serve it. */
const ON_PANEL = new Set(['keynote', 'speaker', 'panelist', 'discussant', 'guest']);

/** A session that needs somebody to lead it has nobody. */
export const chairMissing: SoftRule = ({ sessions }) =>
  sessions
    .filter(({ kind }) => CHAIRED.has(kind))
    .filter(({ people }) => !people.some(({ role }) => role === 'chair' || role === 'moderator'))
    .map((session): Finding => ({
      rule: 'chair_missing',
      variant: 'chair_missing',
      sessionIds: [session.id],
      expertIds: [],
      roomIds: [],
      params: {},
    }));

/** Everybody on a panel is of one country, or of one institution. */
export const panelBalance: SoftRule = (programme) =>
  programme.sessions
    .filter(({ kind }) => BALANCED.has(kind))
    .flatMap((session): Finding[] => {
      const panel = panelOf(programme, session);
      const [first] = panel;
      if (first === undefined || panel.length < 2) return [];
      const of = (variant: 'one_country' | 'one_institution', params: Finding['params']) => ({
        rule: 'panel_balance' as const,
        variant,
        sessionIds: [session.id],
        expertIds: panel.map(({ expertId }) => expertId),
        roomIds: [],
        params,
      });
      // One institution is one country too: the narrower is told.
      const shared = first.institutionIds.find((id) =>
        panel.every(({ institutionIds }) => institutionIds.includes(id)),
      );
      if (shared !== undefined) return [of('one_institution', { institution: shared })];
      const { country } = first;
      if (country !== null && panel.every((person) => person.country === country))
        return [of('one_country', { country })];
      return [];
    });

function panelOf({ people }: RuleProgramme, session: RuleSession): RulePerson[] {
  const ids = new Set(
    session.people.filter(({ role }) => ON_PANEL.has(role)).map(({ expertId }) => expertId),
  );
  return [...ids].flatMap((id) => people.get(id) ?? []);
}
