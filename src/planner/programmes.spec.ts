import { describe, expect, it } from '@jest/globals';
import {
  byHand,
  costs,
  DAY,
  halls,
  slot,
  solved,
  speaks,
} from '../../test/support/planner-samples.js';
import type { PlanningProblem } from './model.js';

/* Failures of other planners, as problems with one right outcome (twelve groups; those on calendars and polls are
   tested where those are). */

describe('nobody is in two places at once', () => {
  const slots = [
    slot('early', '10:15', '11:45'),
    slot('late', '11:15', '13:00'),
    slot('next', '13:00', '14:00'),
  ];

  it('where slots overlap in part', () => {
    const problem: PlanningProblem = {
      zone: 'Asia/Almaty',
      slots,
      rooms: halls(50, 50),
      people: [{ id: 'aigul' }],
      sessions: [
        { id: 'a', ...speaks('aigul') },
        { id: 'b', ...speaks('aigul') },
      ],
    };
    expect(
      costs(problem, [byHand('a', '10:15', '11:45'), byHand('b', '11:15', '13:00', 'room2')]),
    ).toMatchObject({
      'person-clash': 30,
    });
    const { placed, score } = solved(problem);
    expect(score.hard).toBe(0);
    expect(placed.map(({ slotId }) => slotId)).toContain('next');
  });

  it('and exclusive sessions never meet, whichever comes first in the list', () => {
    for (const ids of [
      ['w1', 'w2'],
      ['w2', 'w1'],
    ]) {
      const problem: PlanningProblem = {
        zone: 'UTC',
        slots: [slot('one', '10:00', '11:00'), slot('two', '11:00', '12:00')],
        rooms: halls(50, 50),
        sessions: ids.map((id) => ({ id, exclusiveTags: ['not recorded'] })),
      };
      const { placed, score } = solved(problem);
      expect(score.hard).toBe(0);
      expect(new Set(placed.map(({ slotId }) => slotId)).size).toBe(2);
    }
  });

  it('but whoever is not blocking may be elsewhere', () => {
    const problem: PlanningProblem = {
      zone: 'UTC',
      slots: [slot('one', '10:00', '11:00')],
      rooms: halls(50, 50),
      people: [{ id: 'guest' }],
      sessions: ['a', 'b'].map((id) => ({
        id,
        people: [{ personId: 'guest', role: 'guest', blocking: false }],
      })),
    };
    expect(solved(problem)).toMatchObject({ leftOut: [], score: { hard: 0 } });
  });

  it('and one in two posters of one hall is no clash', () => {
    const problem: PlanningProblem = {
      zone: 'UTC',
      slots: [slot('one', '10:00', '11:00')],
      rooms: [{ id: 'posters', capacity: 300, sharedUse: true }],
      people: [{ id: 'li' }],
      sessions: [
        { id: 'a', ...speaks('li') },
        { id: 'b', ...speaks('li') },
      ],
    };
    expect(solved(problem)).toMatchObject({ leftOut: [], score: { hard: 0 } });
  });
});

describe('seats', () => {
  it('are given by need: the large demand gets the large room', () => {
    const problem: PlanningProblem = {
      zone: 'UTC',
      slots: [slot('one', '10:00', '11:00')],
      rooms: halls(80, 500),
      sessions: [
        { id: 'many', favorites: 400 },
        { id: 'few', favorites: 10 },
      ],
    };
    expect(solved(problem).placed).toMatchObject([
      { sessionId: 'many', roomId: 'room2' },
      { sessionId: 'few', roomId: 'room1' },
    ]);
  });

  it('that are missing are told even where the order of rooms is right', () => {
    const problem: PlanningProblem = {
      zone: 'UTC',
      slots: [slot('one', '10:00', '11:00')],
      rooms: halls(60),
      sessions: [{ id: 'loved', favorites: 948 }],
    };
    expect(costs(problem, [byHand('loved', '10:00', '11:00')])).toEqual({ 'favorites-seats': 888 });
  });

  it('that an audience needs are no wish', () => {
    const problem: PlanningProblem = {
      zone: 'UTC',
      slots: [slot('one', '10:00', '11:00')],
      rooms: halls(60),
      sessions: [{ id: 'forum', expectedAudience: 61 }],
    };
    expect(solved(problem).leftOut).toEqual([
      { sessionId: 'forum', reason: 'breaks_rules', ruleIds: ['capacity'], sessionIds: [] },
    ]);
  });
});

describe('audiences', () => {
  const parallel: PlanningProblem = {
    zone: 'UTC',
    slots: [slot('one', '10:00', '11:00')],
    rooms: halls(50, 50),
    sessions: [
      { id: 'a', audienceTypes: ['youth'] },
      { id: 'b', audienceTypes: ['youth'] },
    ],
  };
  const placed = [byHand('a', '10:00', '11:00'), byHand('b', '10:00', '11:00', 'room2')];

  it('of one kind are never better off with two sessions at a time', () => {
    expect(costs(parallel, placed)).toEqual({ 'audience-type-diversity': 60 });
    // As the model of the compatibility profile scores it.
    expect(costs({ ...parallel, profile: 'compatibility' }, placed)).toEqual({
      'audience-type-diversity': -60,
    });
  });

  it('that draw a crowd come two by two: a single one, and three, cost', () => {
    const crowd = (count: number): PlanningProblem => ({
      ...parallel,
      rooms: halls(50, 50, 50),
      sessions: ['a', 'b', 'c'].slice(0, count).map((id) => ({ id, crowdRisk: 1 })),
    });
    const three = [...placed, byHand('c', '10:00', '11:00', 'room3')];
    expect(costs(crowd(1), three.slice(0, 1))).toEqual({ 'crowd-control': 60 });
    expect(costs(crowd(2), three.slice(0, 2))).toEqual({});
    expect(costs(crowd(3), three)).toEqual({ 'crowd-control': 180 });
    expect(costs({ ...crowd(1), profile: 'compatibility' }, three.slice(0, 1))).toEqual({});
    expect(costs({ ...crowd(3), profile: 'compatibility' }, three)).toEqual({
      'crowd-control': 180,
    });
  });
});

describe('order and names', () => {
  it('holds over three sessions and parallel rooms', () => {
    const problem: PlanningProblem = {
      zone: 'UTC',
      slots: [
        slot('one', '09:00', '10:00'),
        slot('two', '10:00', '11:00'),
        slot('three', '11:00', '12:00'),
      ],
      rooms: halls(50, 50, 50),
      sessions: [
        { id: 'third', prerequisites: ['second', 'first'] },
        { id: 'first' },
        { id: 'second', prerequisites: ['first'] },
      ],
    };
    const { placed } = solved(problem);
    expect(Object.fromEntries(placed.map(({ sessionId, slotId }) => [sessionId, slotId]))).toEqual({
      first: 'one',
      second: 'two',
      third: 'three',
    });
  });

  it('takes ids apart that run together when joined', () => {
    const problem: PlanningProblem = {
      zone: 'UTC',
      slots: [slot('S1', '09:00', '10:00'), slot('S', '10:00', '11:00')],
      rooms: [
        { id: '1', capacity: 50 },
        { id: '11', capacity: 50 },
      ],
      sessions: [{ id: 'a', slotCosts: { S1: 7 }, roomCosts: { '11': 3 } }],
    };
    expect(costs(problem, [{ ...byHand('a', '09:00', '10:00', '1'), slotId: 'S1' }])).toEqual({
      wishes: 7,
    });
    expect(costs(problem, [{ ...byHand('a', '10:00', '11:00', '11'), slotId: 'S' }])).toEqual({
      wishes: 3,
    });
  });
});

describe('too much for the place', () => {
  it('gives the best partial programme and the reason', () => {
    const problem: PlanningProblem = {
      zone: 'UTC',
      slots: Array.from({ length: 29 }, (_, k) =>
        slot(
          `s${k}`,
          `${String(k % 24).padStart(2, '0')}:00`,
          `${String(k % 24).padStart(2, '0')}:50`,
        ),
      ).map((s, k) =>
        k < 24
          ? s
          : {
              ...s,
              start: s.start.replace(DAY, '2027-05-11'),
              end: s.end.replace(DAY, '2027-05-11'),
            },
      ),
      rooms: halls(10, 10, 10, 10),
      sessions: Array.from({ length: 120 }, (_, k) => ({ id: `session${k}` })),
    };
    const { placed, leftOut, score } = solved(problem);
    expect(score.hard).toBe(0);
    expect(placed).toHaveLength(116);
    expect(leftOut).toHaveLength(4);
    expect(new Set(leftOut.map(({ reason }) => reason))).toEqual(new Set(['all_places_taken']));
  });
});
