import type { PlanningProblem, PlanSession } from './model.js';

/** What is amiss with a session wherever it sits: nothing for the planner to mend, but for people to know. */
export interface SessionNotice {
  readonly code: 'chair_missing' | 'unbalanced_panel' | 'seats_missing' | 'languages_unserved';
  readonly sessionId: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface NoticeSettings {
  /** Kinds of session that need somebody to chair them. */
  readonly chairedKinds?: readonly string[];
  /** Roles that chair. */
  readonly chairRoles?: readonly string[];
  /** From how many speakers on a panel is held to balance, and the largest part that one country may have. */
  readonly panelSize?: number;
  readonly largestShare?: number;
}

const CHAIRED = ['plenary', 'panel', 'round_table', 'paper_session'];
const CHAIRS = ['chair', 'moderator'];
/** Roles that do not speak on the matter. */
const SILENT = ['chair', 'moderator', 'interpreter', 'rapporteur', 'guest'];

/** Goes through all sessions; in their order. */
export function noticesOf(
  problem: PlanningProblem,
  settings: NoticeSettings = {},
): SessionNotice[] {
  const {
    chairedKinds = CHAIRED,
    chairRoles = CHAIRS,
    panelSize = 3,
    largestShare = 0.6,
  } = settings;
  const countries = new Map((problem.people ?? []).map(({ id, country }) => [id, country]));
  const booths = Math.max(0, ...problem.rooms.map((room) => room.interpretationBooths ?? 0));
  return problem.sessions.flatMap((session) => {
    const notices: SessionNotice[] = [];
    const notice = (code: SessionNotice['code'], params: SessionNotice['params'] = {}): void => {
      notices.push({ code, sessionId: session.id, params });
    };
    const { people = [], kind = '' } = session;
    if (chairedKinds.includes(kind) && !people.some(({ role }) => chairRoles.includes(role))) {
      notice('chair_missing');
    }
    const share = largestCountry(session, countries);
    if (share && share.of >= panelSize && share.count / share.of > largestShare) {
      notice('unbalanced_panel', { ...share });
    }
    if ((session.favorites ?? 0) > 0 && session.expectedAudience === undefined) {
      const seats = Math.max(0, ...problem.rooms.map(({ capacity }) => capacity ?? Infinity));
      if ((session.favorites ?? 0) > seats) {
        notice('seats_missing', { favorites: session.favorites ?? 0, seats });
      }
    }
    const into = new Set(session.interpretationInto ?? []).size;
    if (into > booths) notice('languages_unserved', { languages: into, booths });
    return notices;
  });
}

/** The country with the most speakers, among those whose country is known. */
function largestCountry(
  { people = [] }: PlanSession,
  countries: ReadonlyMap<string, string | undefined>,
): { readonly country: string; readonly count: number; readonly of: number } | undefined {
  const counts = new Map<string, number>();
  for (const personId of new Set(
    people.flatMap((part) => (SILENT.includes(part.role) ? [] : [part.personId])),
  )) {
    const country = countries.get(personId);
    if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const of = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [largest] = [...counts].sort((a, b) => b[1] - a[1]);
  return largest && { country: largest[0], count: largest[1], of };
}
