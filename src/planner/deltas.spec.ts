import { describe, expect, it } from '@jest/globals';
import { compileProblem } from './compile.js';
import { findCandidates } from './engine/candidates.js';
import { construct } from './engine/construct.js';
import { Moves } from './engine/moves.js';
import { SeededRandom } from './engine/random.js';
import { SearchState } from './engine/search-state.js';
import { evaluate } from './evaluate.js';
import type { PlanningProblem, PlanSession, RuleWeight } from './model.js';
import { planProgramme } from './plan-programme.js';
import { RULES } from './rules/catalogue.js';

/** A problem in which every rule has something to say, on slots or on a grid. */
export function randomProblem(seed: number, onGrid: boolean): PlanningProblem {
  const random = new SeededRandom(seed);
  const some = (kind: string, count: number): string[] =>
    [0, 1, 2].filter(() => random.below(2) === 0).map(() => `${kind}${random.below(count)}`);
  const one = (kind: string, count: number): string => `${kind}${random.below(count)}`;
  const days = ['2027-05-10', '2027-05-11'];
  const slots = days.flatMap((day, d) =>
    ['09:00-09:45', '10:00-10:45', '11:00-11:45', '10:00-11:45', '13:00-13:45', '14:00-14:45'].map(
      (span, k) => {
        const [start = '', end = ''] = span.split('-');
        return {
          id: `d${d}s${k}`,
          group: `d${d}${k < 4 ? 'a' : 'b'}`,
          start: `${day}T${start}`,
          end: `${day}T${end}`,
          tags: some('st', 3),
          ...(k === 3 && { kinds: ['lab'] }),
        };
      },
    ),
  );
  const tags = (): Partial<PlanSession> => ({
    requiredSlotTags: random.below(9) === 0 ? some('st', 3) : [],
    prohibitedSlotTags: random.below(5) === 0 ? some('st', 3) : [],
    preferredSlotTags: some('st', 3),
    undesiredSlotTags: some('st', 3),
    requiredRoomTags: random.below(9) === 0 ? some('rt', 3) : [],
    prohibitedRoomTags: random.below(5) === 0 ? some('rt', 3) : [],
    preferredRoomTags: some('rt', 3),
    undesiredRoomTags: some('rt', 3),
  });
  const rooms = Array.from({ length: 5 }, (_, k) => ({
    id: `r${k}`,
    capacity: k === 4 ? null : 20 + 10 * random.below(5),
    tags: some('rt', 3),
    building: k < 2 ? 'east' : 'west',
    interpretationBooths: k % 3,
    sharedUse: k === 3,
    ...(k === 1 && { availability: [{ start: '2027-05-10T08:00', end: '2027-05-10T12:00' }] }),
  }));
  const people = Array.from({ length: 9 }, (_, k) => ({
    id: `p${k}`,
    ...tags(),
    ...(k % 3 === 0 && {
      homeZone: ['Asia/Almaty', 'Europe/London', 'America/St_Johns'][k / 3] ?? 'UTC',
    }),
    ...(k === 4 && { availability: [{ start: '2027-05-11T08:00', end: '2027-05-11T18:00' }] }),
  }));
  const sessions = Array.from({ length: 22 }, (_, k): PlanSession => ({
    id: `s${k}`,
    kind: k % 6 === 0 ? 'lab' : 'talk',
    ...(onGrid
      ? { durationMinutes: [30, 45, 90][k % 3] ?? 30 }
      : k % 7 === 0
        ? { slotCount: 2 }
        : k % 7 === 1
          ? { durationMinutes: 30 }
          : {}),
    people: some('p', 9).map((personId) => ({
      personId,
      role: 'speaker',
      blocking: random.below(6) > 0,
    })),
    tracks: some('t', 4),
    themes: some('th', 5),
    sectors: some('se', 3),
    contents: some('c', 6),
    audienceTypes: some('a', 3),
    audienceLevel: 1 + random.below(3),
    language: one('l', 3),
    interpretationInto: some('l', 3),
    favorites: random.below(60),
    expectedAudience: random.below(60),
    crowdRisk: k % 8 === 0 ? 1 : 0,
    ...tags(),
    exclusiveTags: random.below(4) === 0 ? some('x', 2) : [],
    sameDayTags: some('sd', 4),
    consecutiveTags: random.below(3) === 0 ? [one('co', 2)] : [],
    prerequisites: k > 0 && random.below(5) === 0 ? [`s${random.below(k)}`] : [],
    slotCosts: { d0s0: random.below(5), d1s1: random.below(5) },
    roomCosts: { r0: random.below(5) },
    published: { start: '2027-05-10T10:00', roomId: one('r', 5) },
    notified: 1 + random.below(3),
  }));
  const stream = (n: number): string => `t${n % 4}`;
  return {
    zone: 'Asia/Almaty',
    ...(onGrid
      ? {
          hours: days.map((day) => ({ start: `${day}T09:00`, end: `${day}T13:00` })),
          gridMinutes: 15,
        }
      : { slots }),
    rooms,
    people,
    sessions,
    parameters: { pauseMinutes: 10, dayMinutes: 150, stretchMinutes: 60 },
    sharedAudiences: [
      { a: 's1', b: 's2', people: 7 },
      { a: 's2', b: 's1', people: 2 },
      { a: 's5', b: 's9', people: 3 },
    ],
    ...(!onGrid && {
      streams: {
        ofSession: Object.fromEntries(sessions.map(({ id }, k) => [id, stream(k)])),
        groupCosts: { t0: { d0a: 3 } },
        roomCosts: { t1: { r2: 2 } },
        blockCosts: { d1a: { r0: 4 } },
        similar: [{ a: 't0', b: 't1', cost: 5 }],
        chairConflicts: [{ a: 't2', b: 't3' }],
        order: { s0: 1, s4: 2, s8: 3 },
        groupConflicts: [
          { a: 's0', b: 's1', rule: 'presenter-group' },
          { a: 's2', b: 's7', rule: 'attendee-group' },
        ],
        slotConflicts: [
          { a: 's3', b: 's4', rule: 'presenter-slot' },
          { a: 's3', b: 's5', rule: 'attendee-slot' },
        ],
      },
    }),
  };
}

function modelOf(problem: PlanningProblem) {
  const compilation = compileProblem(problem);
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.faults));
  return compilation.model;
}

/** Random moves, each weighed, done or not, and held against the exact evaluation; from a first plan if asked. */
function walk(problem: PlanningProblem, seed: number, steps: number, fromPlan = false): number {
  const model = modelOf(problem);
  const state = new SearchState(model);
  const random = new SeededRandom(seed);
  const candidates = findCandidates(model, state.layout);
  if (fromPlan) construct(state, candidates, random);
  const moves = new Moves(state, candidates, random);
  moves.move.bound = Infinity;
  let done = 0;
  for (let step = 0; step < steps; step += 1) {
    const session = candidates.movable[random.below(candidates.movable.length)] ?? 0;
    if (!moves.propose(session)) continue;
    const before = { hard: state.hard, medium: state.medium, soft: state.soft };
    const weighed = { hard: moves.move.hard, medium: moves.move.medium, soft: moves.move.soft };
    moves.move.commit();
    const exact = evaluate(model, state);
    for (const level of ['hard', 'medium', 'soft'] as const) {
      expect(state[level]).toBeCloseTo(exact.score[level], 5);
      expect(before[level] + weighed[level]).toBeCloseTo(exact.score[level], 5);
    }
    expect(state.unplaced).toBe(exact.unplaced);
    expect(exact.rules.find(({ ruleId }) => ruleId === 'room-clash')).toBeUndefined();
    done += 1;
  }
  return done;
}

describe('what the search weighs', () => {
  for (const seed of [1, 2, 3]) {
    for (const profile of ['default', 'compatibility'] as const) {
      it(`is what the exact evaluation says: slots, ${profile}, ${seed}`, () => {
        expect(walk({ ...randomProblem(seed, false), profile }, seed, 700)).toBeGreaterThan(150);
      });
      it(`is what the exact evaluation says: grid, ${profile}, ${seed}`, () => {
        expect(walk({ ...randomProblem(seed, true), profile }, seed, 700)).toBeGreaterThan(150);
      });
    }
  }

  for (const seed of [21, 22, 23, 24]) {
    it(`is right around what is pinned, from a first plan: ${seed}`, () => {
      const { streams: _streams, ...problem } = randomProblem(seed, seed % 2 === 0);
      const first = planProgramme(problem, { seed, iterations: 2000 });
      if (!first.ok) throw new Error('the problem is sound');
      const places = new Map(first.plan.placed.map((placed) => [placed.sessionId, placed]));
      const sessions = problem.sessions.map((session, k): PlanSession => {
        const placed = places.get(session.id);
        return k % 5 === 2 && placed ? { ...session, pinned: true, placed } : session;
      });
      expect(sessions.filter(({ pinned }) => pinned).length).toBeGreaterThan(1);
      expect(walk({ ...problem, sessions }, seed, 2500, true)).toBeGreaterThan(500);
    });
  }

  for (const { id, weights } of RULES.filter((rule) => rule.id !== 'room-clash')) {
    it(`is right for each rule alone: ${id}`, () => {
      const only = (weight: RuleWeight): Record<string, RuleWeight> =>
        Object.fromEntries(
          RULES.map((rule) => [rule.id, rule.id === id ? weight : { level: 'soft', weight: 0 }]),
        );
      const given = weights.default.weight === 0 ? weights.compatibility : weights.default;
      let cost = 0;
      for (const [seed, onGrid] of [
        [11, false],
        [12, true],
        [13, false],
      ] as const) {
        const problem = { ...randomProblem(seed, onGrid), weights: only(given) };
        expect(walk(problem, seed, 120)).toBeGreaterThan(20);
        const model = modelOf(problem);
        const state = new SearchState(model);
        const random = new SeededRandom(seed);
        const candidates = findCandidates(model, state.layout);
        const moves = new Moves(state, candidates, random);
        moves.move.bound = Infinity;
        for (let step = 0; step < 300; step += 1) {
          if (moves.propose(candidates.movable[random.below(candidates.movable.length)] ?? 0))
            moves.move.commit();
          const { score } = evaluate(model, state);
          cost += Math.abs(score.hard) + Math.abs(score.medium) + Math.abs(score.soft);
        }
      }
      // The rule had something to say at all.
      expect(cost).toBeGreaterThan(0);
    });
  }

  it('adds up from the shares of the sessions', () => {
    const model = modelOf(randomProblem(5, false));
    const state = new SearchState(model);
    const random = new SeededRandom(5);
    const candidates = findCandidates(model, state.layout);
    const moves = new Moves(state, candidates, random);
    moves.move.bound = Infinity;
    for (let step = 0; step < 200; step += 1) {
      if (moves.propose(candidates.movable[random.below(candidates.movable.length)] ?? 0))
        moves.move.commit();
    }
    const { rules, shares } = evaluate(model, state);
    const sums = new Map<string, number>();
    for (const { ruleId, score } of shares.flat()) {
      sums.set(ruleId, (sums.get(ruleId) ?? 0) + score.hard + score.medium + score.soft);
    }
    expect(rules.length).toBeGreaterThan(15);
    for (const { ruleId, score } of rules) {
      expect(sums.get(ruleId)).toBeCloseTo(score.hard + score.medium + score.soft, 6);
    }
  });
});
