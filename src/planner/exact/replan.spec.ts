import { describe, expect, it } from '@jest/globals';
import type { PlanningProblem, PlanSession, Slot } from '../model.js';
import { planProgramme } from '../plan-programme.js';
import { movedSessions } from './replan.js';
import { runExact } from './run-exact.js';

const slots: Slot[] = [0, 1, 2, 3].map((n) => ({
  id: `slot ${String(n)}`,
  start: `2027-05-10T${String(9 + n).padStart(2, '0')}:00`,
  end: `2027-05-10T${String(9 + n).padStart(2, '0')}:50`,
}));

/** Eight talks in eight cells, each by its own speaker, on two themes. */
function published(): PlanningProblem {
  const problem: PlanningProblem = {
    zone: 'Asia/Almaty',
    slots,
    rooms: [
      { id: 'one', capacity: 50 },
      { id: 'two', capacity: 90 },
    ],
    people: Array.from({ length: 8 }, (_, n) => ({ id: `person ${String(n)}` })),
    sessions: Array.from({ length: 8 }, (_, n): PlanSession => ({
      id: `talk ${String(n)}`,
      people: [{ personId: `person ${String(n)}`, role: 'speaker' }],
      themes: [n % 2 === 0 ? 'energy' : 'water'],
    })),
  };
  const result = planProgramme(problem, { seed: 3, iterations: 20_000 });
  if (!result.ok) throw new Error('faults');
  const at = new Map(result.plan.placed.map((one) => [one.sessionId, one]));
  return {
    ...problem,
    sessions: problem.sessions.map((session) => {
      const place = at.get(session.id);
      return { ...session, ...(place && { placed: place, published: place }) };
    }),
  };
}

const ask = (problem: PlanningProblem) =>
  runExact<'replan'>({ kind: 'replan', problem, proofSeconds: 20, polishMilliseconds: 150 }).result;

describe('a programme near the published one', () => {
  it('is that one when nothing has changed', async () => {
    const result = await ask(published());
    expect(result).toMatchObject({
      ok: true,
      least: { status: 'proved', moved: 0, rooms: 0 },
      curve: [{ moved: 0, rooms: 0 }],
    });
  });

  it('counts what can no longer have its hours, and keeps the hours of what loses its room', async () => {
    const before = published();
    const [lost, ...others] = slots;
    const at = ({ published: place }: PlanSession) => place?.slotId;
    const inLost = before.sessions.filter((session) => at(session) === lost?.id);
    const elsewhere = before.sessions.filter((session) => at(session) !== lost?.id);
    expect([inLost.length, others.length]).toEqual([2, 3]);
    // Two fewer talks leave two cells free: to there the two of the closed hour go, and nothing else.
    const shorter: PlanningProblem = {
      ...before,
      closed: [{ start: '2027-05-10T09:00', end: '2027-05-10T09:50' }],
      sessions: [...inLost, ...elsewhere.slice(2)],
    };
    const result = await ask(shorter);
    if (!result.ok) throw new Error('faults');
    expect(result.least).toMatchObject({ status: 'proved', moved: 2 });
    expect(result.curve[0]?.moved).toBe(2);
    // One talk may only be in the other room: it changes places with the talk beside it.
    const [first] = before.sessions;
    const other = first?.published?.roomId === 'one' ? 'two' : 'one';
    const roomLost: PlanningProblem = {
      ...before,
      sessions: before.sessions.map((session) =>
        session.id === first?.id ? { ...session, roomIds: [other] } : session,
      ),
    };
    expect(await ask(roomLost)).toMatchObject({ least: { status: 'proved', moved: 0, rooms: 2 } });
  });

  it('moves two when one speaker cannot come at their hour, and says who must be told', async () => {
    const before = published();
    const talk = before.sessions[3];
    const slot = slots.find(({ id }) => id === talk?.published?.slotId);
    if (!talk || !slot) throw new Error('no slot');
    const problem: PlanningProblem = {
      ...before,
      people: (before.people ?? []).map((person) =>
        person.id === 'person 3'
          ? { ...person, availability: slots.filter(({ id }) => id !== slot.id) }
          : person,
      ),
    };
    const result = await ask(problem);
    if (!result.ok) throw new Error('faults');
    expect(result.least).toMatchObject({ status: 'proved', moved: 2 });
    const plan = result.curve[0]?.plan;
    if (!plan) throw new Error('no plan');
    const moved = movedSessions(problem, plan).filter(({ from, to }) => from.start !== to?.start);
    expect(moved).toHaveLength(2);
    expect(moved.map(({ sessionId }) => sessionId)).toContain('talk 3');
    expect(moved.flatMap(({ personIds }) => personIds)).toContain('person 3');
    for (const { plan: other, moved: count } of result.curve) {
      expect(other.leftOut).toEqual([]);
      expect(
        movedSessions(problem, other).filter(({ from, to }) => from.start !== to?.start),
      ).toHaveLength(count);
    }
  });

  it('is told to be impossible when a room is lost and the rest is full', async () => {
    const before = published();
    const result = await ask({
      ...before,
      rooms: before.rooms.map((room) => (room.id === 'two' ? { ...room, availability: [] } : room)),
    });
    expect(result).toEqual({ ok: true, least: { status: 'impossible' }, curve: [] });
  });

  it('is proved by search where the solver would take long', async () => {
    // 40 talks, a hundred hours of three days and twelve rooms: one speaker comes on the last day only.
    const days = ['2027-05-10', '2027-05-11', '2027-05-12'];
    const whole: PlanningProblem = {
      zone: 'Asia/Almaty',
      gridMinutes: 15,
      hours: days.map((day) => ({ start: `${day}T09:00`, end: `${day}T18:00` })),
      rooms: Array.from({ length: 12 }, (_, n) => ({ id: `room ${String(n)}`, capacity: 50 })),
      people: [
        {
          id: 'late',
          availability: [{ start: `${days[2] ?? ''}T09:00`, end: `${days[2] ?? ''}T18:00` }],
        },
      ],
      sessions: Array.from({ length: 40 }, (_, n): PlanSession => {
        const place = { start: `${days[n % 2] ?? ''}T10:00`, roomId: `room ${String(n % 12)}` };
        const start = `${days[n % 2] ?? ''}T${String(10 + Math.floor(n / 12)).padStart(2, '0')}:00`;
        return {
          id: `talk ${String(n)}`,
          durationMinutes: 60,
          people: n < 2 ? [{ personId: 'late', role: 'speaker' }] : [],
          placed: { ...place, start },
          published: { ...place, start },
        };
      }),
    };
    const result = await ask(whole);
    expect(result).toMatchObject({ ok: true, least: { status: 'proved', moved: 2 } });
  });

  it('brings faults of the problem back as data, and ends when it is cancelled', async () => {
    expect(await ask({ ...published(), zone: 'Nowhere/Here' })).toMatchObject({
      ok: false,
      faults: [{ code: 'zone_unknown' }],
    });
    const run = runExact<'explain'>({ kind: 'explain', problem: published(), seconds: 60 });
    run.cancel();
    await expect(run.result).rejects.toMatchObject({ reason: 'cancelled' });
  });
});
