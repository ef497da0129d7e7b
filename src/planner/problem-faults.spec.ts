import { describe, expect, it } from '@jest/globals';
import { compileProblem } from './compile.js';
import type { PlanningProblem, PlanSession } from './model.js';
import { planProgramme } from './plan-programme.js';

const room = { id: 'hall', capacity: 100 };
const hours = [{ start: '2027-05-10T09:00', end: '2027-05-10T12:00' }];
const talk = (id: string, more: Partial<PlanSession> = {}): PlanSession => ({
  id,
  durationMinutes: 30,
  ...more,
});
const problem = (more: Partial<PlanningProblem>): PlanningProblem => ({
  zone: 'Asia/Almaty',
  hours,
  rooms: [room],
  sessions: [talk('a'), talk('b')],
  ...more,
});

function faultsOf(more: Partial<PlanningProblem>): (readonly [string, ...string[]])[] {
  const compilation = compileProblem(problem(more));
  return compilation.ok ? [] : compilation.faults.map(({ code, ids }) => [code, ...ids]);
}

describe('a malformed problem is told, fault by fault', () => {
  const cases: Readonly<
    Record<string, readonly [Partial<PlanningProblem>, ...(readonly string[])[]]>
  > = {
    'no rooms': [{ rooms: [] }, ['no_rooms']],
    'an unknown zone': [{ zone: 'Asia/Nowhere' }, ['zone_unknown']],
    'an unknown home zone': [
      { people: [{ id: 'p', homeZone: 'Mars/Base' }] },
      ['zone_unknown', 'p'],
    ],
    'ids that occur twice': [
      { sessions: [talk('a'), talk('a')], rooms: [room, room] },
      ['duplicate_id', 'hall'],
      ['duplicate_id', 'a'],
    ],
    'a person nobody knows': [
      { sessions: [talk('a', { people: [{ personId: 'ghost', role: 'chair' }] })] },
      ['unknown_id', 'a', 'ghost'],
    ],
    'a room nobody knows': [
      { sessions: [talk('a', { roomIds: ['attic'] })] },
      ['unknown_id', 'a', 'attic'],
    ],
    'a prerequisite nobody knows': [
      { sessions: [talk('a', { prerequisites: ['zero'] })] },
      ['unknown_id', 'a', 'zero'],
    ],
    'a duration of zero': [
      { sessions: [talk('a', { durationMinutes: 0 })] },
      ['duration_invalid', 'a'],
    ],
    'a duration below zero': [
      { sessions: [talk('a', { durationMinutes: -30 })] },
      ['duration_invalid', 'a'],
    ],
    'a duration that is no number': [
      { sessions: [talk('a', { durationMinutes: Number.NaN })] },
      ['duration_invalid', 'a'],
    ],
    'no duration without slots': [{ sessions: [{ id: 'a' }] }, ['duration_missing', 'a']],
    'a weight that is no number': [
      { weights: { 'theme-clash': { level: 'soft', weight: Number.NaN } } },
      ['weight_invalid', 'theme-clash'],
    ],
    'a rule nobody knows': [
      { weights: { magic: { level: 'soft', weight: 1 } } },
      ['unknown_rule', 'magic'],
    ],
    'hours that end before they begin': [
      { hours: [{ start: '2027-05-10T12:00', end: '2027-05-10T09:00' }] },
      ['interval_empty'],
    ],
    'hours that are none': [
      { hours: [{ start: '2027-13-10T12:00', end: 'soon' }] },
      ['time_unreadable'],
    ],
    'no hours at all': [{ hours: [] }, ['no_hours']],
    'a grid of nothing': [{ gridMinutes: 0 }, ['grid_invalid']],
    'seats below zero': [{ rooms: [{ id: 'hall', capacity: -1 }] }, ['capacity_invalid', 'hall']],
    'a pin without a place': [{ sessions: [talk('a', { pinned: true })] }, ['pinned_nowhere', 'a']],
    'favourites without number': [
      { sessions: [talk('a', { favorites: Infinity })] },
      ['number_invalid', 'a'],
    ],
  };
  for (const [name, [more, ...faults]] of Object.entries(cases)) {
    it(name, () => {
      expect(faultsOf(more)).toEqual(faults);
    });
  }

  it('takes a problem of nothing', () => {
    const result = planProgramme(problem({ sessions: [] }), { iterations: 100 });
    expect(result).toMatchObject({ ok: true, plan: { placed: [], leftOut: [] } });
  });

  it('notes a cycle of prerequisites and still plans', () => {
    const sessions = [
      talk('a', { prerequisites: ['c'] }),
      talk('b', { prerequisites: ['a'] }),
      talk('c', { prerequisites: ['b'] }),
      talk('d'),
    ];
    const compilation = compileProblem(problem({ sessions }));
    expect(compilation).toMatchObject({
      ok: true,
      notes: [{ code: 'prerequisite_cycle', ids: ['a', 'c', 'b'] }],
    });
    const result = planProgramme(problem({ sessions }), { iterations: 20_000 });
    if (!result.ok) throw new Error('the problem is sound');
    // One of the three must give way; the others keep their order.
    expect(result.plan.score.hard).toBe(0);
    expect(result.plan.placed).toHaveLength(3);
    expect(result.plan.leftOut).toMatchObject([
      { reason: 'breaks_rules', ruleIds: ['prerequisite'] },
    ]);
  });

  it('leaves out what fits nowhere, and says so', () => {
    const sessions = [talk('long', { durationMinutes: 600 }), talk('short')];
    const result = planProgramme(problem({ sessions }), { iterations: 1000 });
    expect(result).toMatchObject({
      ok: true,
      notes: [{ code: 'no_place_fits', ids: ['long'] }],
      plan: {
        placed: [{ sessionId: 'short' }],
        leftOut: [{ sessionId: 'long', reason: 'no_place_fits' }],
      },
    });
  });
});
