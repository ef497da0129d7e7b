import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Highs } from 'highs';
import { compileProblem } from '../compile.js';
import type { CompiledModel, Places } from '../compiled-model.js';
import { SeededRandom } from '../engine/random.js';
import { evaluate, scoreOf } from '../evaluate.js';
import type { PlanningProblem, PlanSession, Score, Slot } from '../model.js';
import { coverByCliques } from './cliques.js';
import { countMoves, leastMoves } from './least-moves.js';
import { loadSolver } from './linear-program.js';
import { prove } from './prove.js';

let highs: Highs;
beforeAll(async () => {
  highs = await loadSolver();
});

function modelOf(problem: PlanningProblem): CompiledModel {
  const compilation = compileProblem(problem);
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.faults));
  return compilation.model;
}

/** Every programme there is, one after another in the same arrays. */
function* everyProgramme(model: CompiledModel, session = 0, places?: Places): Generator<Places> {
  const n = model.sessionIds.length;
  const here = places ?? { window: new Int32Array(n).fill(-1), room: new Int32Array(n).fill(-1) };
  if (session === n) {
    yield here;
    return;
  }
  for (const window of model.sessionWindows[session] ?? []) {
    for (const room of model.sessionRooms[session] ?? []) {
      if (model.absent[window * model.roomIds.length + room] === 1) continue;
      here.window[session] = window;
      here.room[session] = room;
      yield* everyProgramme(model, session + 1, here);
    }
  }
}

const less = (a: Score, b: Score): boolean =>
  a.hard !== b.hard
    ? a.hard < b.hard
    : a.medium !== b.medium
      ? a.medium < b.medium
      : a.soft < b.soft;

/** A small conference with everything that pairs and places can cost, drawn by a seed. */
function drawn(seed: number): PlanningProblem {
  const random = new SeededRandom(seed);
  const some = (list: readonly string[]): string[] => list.filter(() => random.below(2) === 0);
  const times: Slot[] = [
    { id: 'a', start: '2027-05-10T09:00', end: '2027-05-10T10:00' },
    { id: 'b', start: '2027-05-10T10:00', end: '2027-05-10T11:00', tags: ['late'] },
    // Half beside the second one.
    { id: 'c', start: '2027-05-10T10:30', end: '2027-05-10T11:30' },
    { id: 'd', start: '2027-05-11T09:00', end: '2027-05-11T10:00' },
  ];
  return {
    zone: 'Asia/Almaty',
    slots: times,
    rooms: [
      { id: 'r1', capacity: 50 },
      { id: 'r2', capacity: 100 },
    ],
    people: [
      { id: 'x' },
      { id: 'y', availability: [{ start: '2027-05-10T09:00', end: '2027-05-10T12:00' }] },
    ],
    sessions: Array.from({ length: 4 }, (_, n): PlanSession => {
      const slot = times[random.below(times.length)] ?? times[0];
      return {
        id: `s${String(n)}`,
        people: some(['x', 'y']).map((personId) => ({ personId, role: 'speaker' })),
        themes: some(['energy', 'water']),
        tracks: some(['one']),
        contents: some(['k']),
        audienceLevel: random.below(3),
        language: ['ru', 'zh'][random.below(2)] ?? 'ru',
        favorites: random.below(200),
        slotCosts: { a: random.below(9), d: random.below(9) },
        prerequisites: n === 3 ? ['s0'] : [],
        ...(slot && {
          published: { start: slot.start, slotId: slot.id, roomId: n % 2 === 0 ? 'r1' : 'r2' },
        }),
      };
    }),
  };
}

/** The same sessions on a grid, with days and stretches so short that what several sessions of a person cost counts. */
function onGrid(seed: number): PlanningProblem {
  const { slots: _, ...problem } = drawn(seed);
  return {
    ...problem,
    gridMinutes: 30,
    hours: [{ start: '2027-05-10T09:00', end: '2027-05-10T12:00' }],
    people: [{ id: 'x' }, { id: 'y' }],
    parameters: { dayMinutes: 120, stretchMinutes: 60, breakMinutes: 20 },
    sessions: problem.sessions.map(({ slotCosts: _costs, published, ...session }, n) => ({
      ...session,
      durationMinutes: n === 0 ? 90 : 30,
      ...(published && { published: { start: '2027-05-10T10:00', roomId: 'r1' } }),
    })),
  };
}

describe('the proof of the best programme', () => {
  it.each([
    ['in slots', drawn, [1, 2, 3, 4, 5, 6], 'theme-clash'],
    // Some of these pay for a stretch without a break even at best.
    ['on a grid', onGrid, [1, 2, 3], 'no-break'],
  ])('agrees with trying every one of them %s', (_, problemOf, seeds, paid) => {
    const rules = new Set<string>();
    for (const seed of seeds) {
      const model = modelOf(problemOf(seed));
      let best: Score = { hard: Infinity, medium: 0, soft: 0 };
      for (const places of everyProgramme(model)) {
        const score = scoreOf(model, places);
        if (less(score, best)) best = score;
      }
      const proof = prove(highs, model, { seconds: 30 });
      if (best.hard > 0) {
        expect([seed, proof.status]).toEqual([seed, 'impossible']);
        continue;
      }
      expect([seed, proof.status]).toEqual([seed, 'optimal']);
      if (proof.status !== 'optimal') continue;
      expect(proof.score.medium).toBeCloseTo(best.medium, 6);
      expect(proof.score.soft).toBeCloseTo(best.soft, 4);
      expect(scoreOf(model, proof.places)).toEqual(proof.score);
      for (const { ruleId } of evaluate(model, proof.places).rules) rules.add(ruleId);
    }
    expect(rules).toContain(paid);
  });
});

describe('the least that must move', () => {
  it('agrees with trying every programme', () => {
    const seen = new Set<string>();
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const model = modelOf(drawn(seed));
      let least = { moved: Infinity, rooms: Infinity };
      for (const places of everyProgramme(model)) {
        const { moved, rooms } = countMoves(model, places);
        if (moved > least.moved || (moved === least.moved && rooms >= least.rooms)) continue;
        if (scoreOf(model, places).hard === 0) least = { moved, rooms };
      }
      const answer = leastMoves(highs, model, { seconds: 30 });
      seen.add(answer.status);
      if (least.moved === Infinity) expect([seed, answer.status]).toEqual([seed, 'impossible']);
      else expect([seed, answer]).toMatchObject([seed, { status: 'proved', ...least }]);
    }
    expect(seen).toContain('proved');
  });
});

describe('cliques', () => {
  it('cover every edge, and a person’s sessions by one', () => {
    expect(
      coverByCliques([
        [0, 1],
        [1, 2],
        [0, 2],
        [2, 3],
        [1, 0],
      ]),
    ).toEqual([
      [0, 1, 2],
      [2, 3],
    ]);
    expect(coverByCliques([])).toEqual([]);
  });
});
