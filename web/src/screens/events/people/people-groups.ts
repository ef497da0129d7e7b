import type { Speaker, SpeakerRole, SpeakerState } from './people.queries';

/** The roles in the order in which they are read: who leads, who speaks, who helps, who comes. */
export const ROLES: readonly SpeakerRole[] = [
  'chair',
  'moderator',
  'keynote',
  'speaker',
  'panelist',
  'discussant',
  'rapporteur',
  'interpreter',
  'guest',
];

/** The states in their order of life. */
export const STATES: readonly SpeakerState[] = [
  'proposed',
  'invited',
  'accepted',
  'confirmed',
  'declined',
  'withdrawn',
];

export const STATE_COLOURS: Readonly<Record<SpeakerState, string>> = {
  proposed: 'gray',
  invited: 'orange',
  accepted: 'petrol',
  confirmed: 'green',
  declined: 'red',
  withdrawn: 'red',
};

/** Whoever comes or may come; the others are kept for the record. */
export function isGone(state: SpeakerState): boolean {
  return state === 'declined' || state === 'withdrawn';
}

export interface Group {
  readonly role: SpeakerRole;
  readonly people: readonly Speaker[];
}

/** The people by role; in each group those whose answer is awaited first, those who do not come last. */
export function groupsOf(people: readonly Speaker[]): Group[] {
  const rank = ({ state }: Speaker) => (state === 'invited' ? 0 : isGone(state) ? 2 : 1);
  return ROLES.flatMap((role) => {
    const found = people.filter((speaker) => speaker.role === role);
    return found.length === 0
      ? []
      : [{ role, people: found.sort((a, b) => rank(a) - rank(b) || a.position - b.position) }];
  });
}
