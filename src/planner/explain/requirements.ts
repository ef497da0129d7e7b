import type { PlanningProblem, PlanSession } from '../model.js';

/**
 * A part of a problem that could be given up: what a contradiction is made of, and what a repair takes away. Sessions
 * themselves and one session at a time in a room are no such parts.
 */
export type Requirement =
  /** Hours, wishes that bind, and not being in two places, of a person. */
  | { readonly kind: 'person'; readonly personId: string }
  /** What a session needs by itself: tags, slots, rooms, hours, seats, booths. */
  | { readonly kind: 'session'; readonly sessionId: string }
  | { readonly kind: 'order'; readonly before: string; readonly after: string }
  /** Sessions that must not be parallel. */
  | { readonly kind: 'exclusive'; readonly tag: string }
  /** Hours of a room. */
  | { readonly kind: 'room'; readonly roomId: string }
  | { readonly kind: 'pinned'; readonly sessionId: string };

const NEEDS = [
  'requiredSlotTags',
  'prohibitedSlotTags',
  'requiredRoomTags',
  'prohibitedRoomTags',
] as const satisfies readonly (keyof PlanSession)[];

/** All requirements of a problem, those that say nothing left out. */
export function requirementsOf(problem: PlanningProblem): Requirement[] {
  const { sessions, people = [], rooms } = problem;
  const parts = new Map<string, number>();
  for (const session of sessions)
    for (const id of blockingOf(session)) parts.set(id, (parts.get(id) ?? 0) + 1);
  const tags = sessions.flatMap(({ exclusiveTags = [] }) => [...new Set(exclusiveTags)]);
  return [
    ...people
      .filter((person) => {
        const count = parts.get(person.id) ?? 0;
        const binds =
          person.availability !== undefined ||
          NEEDS.some((need) => (person[need]?.length ?? 0) > 0);
        return count > 1 || (count === 1 && binds);
      })
      .map(({ id }) => ({ kind: 'person' as const, personId: id })),
    ...sessions
      .filter(needsAnything)
      .map(({ id }) => ({ kind: 'session' as const, sessionId: id })),
    ...sessions.flatMap(({ id, prerequisites = [] }) =>
      [...new Set(prerequisites)].map((before) => ({ kind: 'order' as const, before, after: id })),
    ),
    ...[...new Set(tags)]
      .filter((tag) => tags.filter((other) => other === tag).length > 1)
      .map((tag) => ({ kind: 'exclusive' as const, tag })),
    ...rooms
      .filter(({ availability }) => availability !== undefined)
      .map(({ id }) => ({ kind: 'room' as const, roomId: id })),
    ...sessions
      .filter(({ pinned }) => pinned === true)
      .map(({ id }) => ({ kind: 'pinned' as const, sessionId: id })),
  ];
}

function needsAnything(session: PlanSession): boolean {
  const { expectedAudience = 0, interpretationInto = [], slotIds, roomIds, within } = session;
  return (
    NEEDS.some((need) => (session[need]?.length ?? 0) > 0) ||
    expectedAudience > 0 ||
    interpretationInto.length > 0 ||
    slotIds !== undefined ||
    roomIds !== undefined ||
    within !== undefined
  );
}

/** The problem with these requirements alone. */
export function withOnly(problem: PlanningProblem, kept: readonly Requirement[]): PlanningProblem {
  const ofKind = <K extends Requirement['kind']>(kind: K) =>
    kept.filter((one): one is Extract<Requirement, { kind: K }> => one.kind === kind);
  const people = new Set(ofKind('person').map(({ personId }) => personId));
  const needs = new Set(ofKind('session').map(({ sessionId }) => sessionId));
  const orders = new Set(
    ofKind('order').map(({ before, after }) => JSON.stringify([before, after])),
  );
  const tags = new Set(ofKind('exclusive').map(({ tag }) => tag));
  const rooms = new Set(ofKind('room').map(({ roomId }) => roomId));
  const pins = new Set(ofKind('pinned').map(({ sessionId }) => sessionId));
  return {
    ...problem,
    rooms: problem.rooms.map(({ availability, ...room }) =>
      availability !== undefined && rooms.has(room.id) ? { ...room, availability } : room,
    ),
    sessions: problem.sessions.map((session): PlanSession => {
      const own = needs.has(session.id) ? session : withoutNeeds(session);
      return {
        ...own,
        people: (session.people ?? []).filter(({ personId }) => people.has(personId)),
        prerequisites: (session.prerequisites ?? []).filter((before) =>
          orders.has(JSON.stringify([before, session.id])),
        ),
        exclusiveTags: (session.exclusiveTags ?? []).filter((tag) => tags.has(tag)),
        pinned: session.pinned === true && pins.has(session.id),
      };
    }),
  };
}

function withoutNeeds(session: PlanSession): PlanSession {
  const {
    requiredSlotTags: _a,
    prohibitedSlotTags: _b,
    requiredRoomTags: _c,
    prohibitedRoomTags: _d,
    expectedAudience: _e,
    interpretationInto: _f,
    slotIds: _g,
    roomIds: _h,
    within: _i,
    ...free
  } = session;
  return free;
}

function blockingOf({ people = [] }: PlanSession): Set<string> {
  return new Set(people.flatMap(({ personId, blocking = true }) => (blocking ? [personId] : [])));
}

/** The requirements that have to do with any of these sessions. */
export function touching(
  problem: PlanningProblem,
  requirements: readonly Requirement[],
  sessionIds: ReadonlySet<string>,
): Requirement[] {
  const near = problem.sessions.filter(({ id }) => sessionIds.has(id));
  const people = new Set(near.flatMap((session) => [...blockingOf(session)]));
  const tags = new Set(near.flatMap(({ exclusiveTags = [] }) => exclusiveTags));
  return requirements.filter((one) => {
    switch (one.kind) {
      case 'person':
        return people.has(one.personId);
      case 'session':
      case 'pinned':
        return sessionIds.has(one.sessionId);
      case 'order':
        return sessionIds.has(one.before) && sessionIds.has(one.after);
      case 'exclusive':
        return tags.has(one.tag);
      case 'room':
        return true;
    }
  });
}

/** One text for one requirement, to compare them. */
export function requirementKey(requirement: Requirement): string {
  return JSON.stringify(requirement);
}
