import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Highs } from 'highs';
import { compileProblem } from '../compile.js';
import { evaluate } from '../evaluate.js';
import type { ExactPhase } from '../exact/exact-phase.js';
import { loadSolver } from '../exact/linear-program.js';
import type { PlanningProblem, PlanSession, Slot } from '../model.js';
import { placesOf } from '../plan-programme.js';
import { explain, type Explanation } from './explain.js';
import { requirementsOf } from './requirements.js';

let highs: Highs;
beforeAll(async () => {
  highs = await loadSolver();
});

const HOURS = ['09:00', '10:00', '11:00', '14:00', '15:00', '16:00'];
const slots: Slot[] = ['2027-05-10', '2027-05-11'].flatMap((day) =>
  HOURS.map((hour) => ({
    id: `${day} ${hour}`,
    start: `${day}T${hour}`,
    end: `${day}T${hour.slice(0, 2)}:50`,
    tags: hour === '14:00' ? ['after lunch'] : [],
  })),
);

/** 36 talks in 36 cells: three rooms, twelve slots; 30 people, six of them with two talks. */
function conference(
  change: (talk: PlanSession, number: number) => Partial<PlanSession> = () => ({}),
): PlanningProblem {
  return {
    zone: 'Asia/Almaty',
    slots,
    rooms: [
      { id: 'great hall', capacity: 500, tags: ['large'] },
      { id: 'room 2', capacity: 80 },
      { id: 'room 3', capacity: 80 },
    ],
    people: Array.from({ length: 30 }, (_, n) => ({
      id: `person ${String(n)}`,
      ...(n % 10 === 0 && {
        availability: [{ start: '2027-05-10T00:00', end: '2027-05-11T00:00' }],
      }),
    })),
    sessions: Array.from({ length: 36 }, (_, n): PlanSession => {
      const talk: PlanSession = {
        id: `talk ${String(n)}`,
        people: [{ personId: `person ${String(n % 30)}`, role: 'speaker' }],
        ...(n === 35 && { prerequisites: ['talk 34'] }),
        ...(n % 12 === 3 && { prohibitedSlotTags: ['after lunch'] }),
      };
      return { ...talk, ...change(talk, n) };
    }),
  };
}

const ask = (problem: PlanningProblem) => explain(highs, problem, { seconds: 60 });

function contradictionIn(explanation: Explanation) {
  if (explanation.verdict !== 'impossible') throw new Error(explanation.verdict);
  return explanation;
}

describe('a problem that has a programme', () => {
  it('comes back with one', async () => {
    const problem = conference();
    const answer = await ask(problem);
    if (answer.verdict !== 'possible') throw new Error(answer.verdict);
    const compilation = compileProblem(problem);
    if (!compilation.ok) throw new Error('faults');
    const { model } = compilation;
    const { score, unplaced } = evaluate(model, placesOf(model, answer.plan.placed));
    expect([score.hard, unplaced]).toEqual([0, 0]);
  });
});

describe('a contradiction is told by its exact parts', () => {
  it('A: thirteen talks need the only large room, which has twelve slots', async () => {
    const needing = Array.from({ length: 13 }, (_, n) => n * 2);
    const answer = contradictionIn(
      await ask(
        conference((_, n) =>
          needing.includes(n) ? { requiredRoomTags: ['large'], prohibitedSlotTags: [] } : {},
        ),
      ),
    );
    expect(answer.contradiction.smallest).toBe(true);
    expect(new Set(answer.contradiction.requirements)).toEqual(
      new Set(needing.map((n) => ({ kind: 'session', sessionId: `talk ${String(n)}` }))),
    );
    expect(answer.contradiction.requirements).toHaveLength(13);
    expect(answer.repairs).toHaveLength(3);
    expect(answer.repairs[0]).toMatchObject({ givenUp: [{ kind: 'session' }], cost: 2 });
  });

  it('B: a speaker of three talks is free in one slot', async () => {
    const problem = conference((_, n) =>
      n >= 1 && n <= 3 ? { people: [{ personId: 'person 7', role: 'speaker' }] } : {},
    );
    const answer = contradictionIn(
      await ask({
        ...problem,
        people: (problem.people ?? []).map((person) =>
          person.id === 'person 7'
            ? { ...person, availability: [{ start: '2027-05-10T09:00', end: '2027-05-10T09:50' }] }
            : person,
        ),
      }),
    );
    expect(answer.contradiction).toMatchObject({
      requirements: [{ kind: 'person', personId: 'person 7' }],
      smallest: true,
    });
    expect(answer.repairs).toEqual([
      { givenUp: [{ kind: 'person', personId: 'person 7' }], cost: 3 + 4 },
    ]);
  });

  it('C: three talks each build on the next', async () => {
    const before: Record<number, string> = { 4: 'talk 5', 5: 'talk 6', 6: 'talk 4' };
    const answer = contradictionIn(
      await ask(
        conference((_, n) => (before[n] === undefined ? {} : { prerequisites: [before[n]] })),
      ),
    );
    expect(answer.contradiction).toMatchObject({ reason: 'cycle', smallest: true });
    expect(new Set(answer.contradiction.requirements)).toEqual(
      new Set([
        { kind: 'order', before: 'talk 5', after: 'talk 4' },
        { kind: 'order', before: 'talk 6', after: 'talk 5' },
        { kind: 'order', before: 'talk 4', after: 'talk 6' },
      ]),
    );
    expect(answer.repairs).toHaveLength(3);
  });

  it('D: three talks that exclude each other fit into two slots', async () => {
    const two = [slots[0]?.id ?? '', slots[1]?.id ?? ''];
    const answer = contradictionIn(
      await ask(
        conference((_, n) =>
          [11, 17, 23].includes(n)
            ? { exclusiveTags: ['not recorded'], slotIds: two, prohibitedSlotTags: [] }
            : {},
        ),
      ),
    );
    expect(answer.contradiction.smallest).toBe(true);
    expect(new Set(answer.contradiction.requirements)).toEqual(
      new Set([
        ...[11, 17, 23].map((n) => ({ kind: 'session', sessionId: `talk ${String(n)}` })),
        { kind: 'exclusive', tag: 'not recorded' },
      ]),
    );
  });

  it('E: that only a search sees: people and orders together', async () => {
    // Three talks one after another, their last one early: each rule alone is easy to keep.
    const early = [{ start: '2027-05-10T09:00', end: '2027-05-10T10:50' }];
    const problem = conference((_, n) =>
      n === 8
        ? { prerequisites: ['talk 7'] }
        : n === 9
          ? { prerequisites: ['talk 8'], within: early }
          : {},
    );
    const answer = contradictionIn(await ask(problem));
    expect(new Set(answer.contradiction.requirements)).toEqual(
      new Set([
        { kind: 'session', sessionId: 'talk 9' },
        { kind: 'order', before: 'talk 7', after: 'talk 8' },
        { kind: 'order', before: 'talk 8', after: 'talk 9' },
      ]),
    );
    expect(answer.contradiction.smallest).toBe(true);
  });

  it('two of them: a repair undoes both', async () => {
    const answer = contradictionIn(
      await ask(
        conference((_, n) =>
          n === 20
            ? { requiredRoomTags: ['a stage'] }
            : n === 21
              ? { requiredSlotTags: ['evening'], prohibitedSlotTags: [] }
              : {},
        ),
      ),
    );
    expect(answer.contradiction.requirements).toHaveLength(1);
    expect(answer.repairs[0]?.givenUp).toHaveLength(2);
    expect(answer.repairs[0]?.cost).toBe(4);
  });
});

describe('a search that is watched', () => {
  /** A speaker of three talks who is free in one slot, and what is told on the way until `stop`. */
  async function watched(stop?: ExactPhase['name']) {
    const talks = [{ personId: 'busy', role: 'speaker' }];
    const problem = conference((_, n) => ([0, 1, 2].includes(n) ? { people: talks } : {}));
    const people = [{ id: 'busy', availability: slots.slice(0, 1) }];
    const told: ExactPhase[] = [];
    const answer = await explain(
      highs,
      { ...problem, people: [...(problem.people ?? []), ...people] },
      { seconds: 60 },
      {
        tell: (phase) => told.push(phase),
        stopped: () => told.some(({ name }) => name === stop),
      },
    );
    return { answer: contradictionIn(answer), told };
  }

  it('tells its phases, and how many requirements it has looked at', async () => {
    const { answer, told } = await watched();
    expect([...new Set(told.map(({ name }) => name))]).toEqual(['checks', 'narrowing', 'repairs']);
    const narrowing = told.filter((phase) => phase.name === 'narrowing');
    const [first, last] = [narrowing.at(0), narrowing.at(-1)];
    expect([first?.done, last?.done]).toEqual([0, last?.total]);
    expect(answer.contradiction.smallest).toBe(true);
  });

  it('ends when it is stopped, with the contradiction as far as it is narrowed down', async () => {
    const { answer } = await watched('narrowing');
    const { answer: whole } = await watched();
    expect(answer).toMatchObject({ contradiction: { smallest: false }, repairs: [] });
    expect(answer.contradiction.requirements).toEqual(
      expect.arrayContaining([...whole.contradiction.requirements]),
    );
  });
});

describe('time that runs out', () => {
  it('is never taken for an answer', async () => {
    const problem = conference((_, n) => (n === 9 ? { prerequisites: ['talk 8'] } : {}));
    expect(await explain(highs, problem, { seconds: 0 })).toEqual({ verdict: 'undecided' });
  });
});

describe('requirements', () => {
  it('are those that say something', () => {
    const requirements = requirementsOf(conference());
    expect(requirements.filter(({ kind }) => kind === 'person')).toHaveLength(8);
    expect(requirements.filter(({ kind }) => kind === 'session')).toHaveLength(3);
    expect(requirements.filter(({ kind }) => kind === 'order')).toHaveLength(1);
  });
});
