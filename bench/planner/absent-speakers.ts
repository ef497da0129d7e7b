import type { Plan, PlanningProblem, PlanSession } from '../../src/planner/model.js';

/**
 * A published programme, and speakers, the first ones of the file, who have become unavailable at the hours that their
 * first session has in it.
 */
export function withAbsentSpeakers(
  problem: PlanningProblem,
  plan: Plan,
  count: number,
): PlanningProblem {
  const at = new Map(plan.placed.map((one) => [one.sessionId, one]));
  const slots = problem.slots ?? [];
  const sessionsOf = Map.groupBy(
    problem.sessions.flatMap((session) =>
      (session.people ?? []).map(({ personId }) => ({ personId, session })),
    ),
    ({ personId }) => personId,
  );
  const absent = new Set([...sessionsOf.keys()].slice(0, count));
  return {
    ...problem,
    people: (problem.people ?? []).map((person) => {
      if (!absent.has(person.id)) return person;
      const own = at.get(sessionsOf.get(person.id)?.[0]?.session.id ?? '');
      const hours = person.availability ?? slots.map(({ start, end }) => ({ start, end }));
      return {
        ...person,
        availability: hours.filter(
          ({ start, end }) => own === undefined || end <= own.start || start >= own.end,
        ),
      };
    }),
    sessions: problem.sessions.map((session): PlanSession => {
      const place = at.get(session.id);
      return place ? { ...session, placed: place, published: place } : session;
    }),
  };
}
