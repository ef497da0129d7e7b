import { describe, expect, it } from '@jest/globals';
import { costs } from '../../test/support/planner-samples.js';
import { SeededRandom } from './engine/random.js';
import type { Interval, Plan, PlanningProblem, PlanSession } from './model.js';

/*
 * The rules that must hold, held against a count that looks at each minute of the day for itself: sessions of all
 * lengths, overlapping in part, in shared halls, over midnight, on days of 23 and 25 hours.
 */

const ROOMS = ['a', 'b', 'posters'];
const PEOPLE = ['aigul', 'bo', 'chen', 'dana'];

interface Sample {
  readonly problem: PlanningProblem;
  readonly placed: Plan['placed'];
}

const epoch = (local: string, zone: string): number =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds / 60_000;

/** A problem and a programme for it at random, good or bad. */
function sample(seed: number, zone: string, day: string): Sample {
  const random = new SeededRandom(seed);
  const midnight = epoch(`${day}T00:00`, zone);
  const local = (minute: number): string =>
    Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' });
  // Hours of which the clock shows each one: the planner reads the first of two of one name.
  const once = (minute: number): boolean => epoch(local(minute), zone) === minute;
  const some = (all: readonly string[]): string[] => all.filter(() => random.below(3) === 0);
  const hours = (): Interval[] => {
    const spans: Interval[] = [];
    for (let at = 0; at < 30 * 60;) {
      const start = midnight + at + 5 * random.below(60);
      const end = start + 60 + 5 * random.below(120);
      at = end - midnight + 5 * random.below(3);
      if (once(start) && once(end)) spans.push({ start: local(start), end: local(end) });
    }
    return spans;
  };
  const sessions = Array.from({ length: 9 }, (_, k): PlanSession => ({
    id: `s${String(k)}`,
    durationMinutes: 20 + 5 * random.below(40),
    people: some(PEOPLE).map((personId) => ({
      personId,
      role: 'speaker',
      blocking: random.below(5) > 0,
    })),
    exclusiveTags: some(['x', 'y']),
    tracks: some(['t', 'u']),
    prerequisites: k > 0 && random.below(3) === 0 ? [`s${String(random.below(k))}`] : [],
    expectedAudience: random.below(90),
    language: 'ru',
    interpretationInto: some(['ru', 'en', 'kk', 'zh']),
  }));
  const placed = sessions.map(({ id, durationMinutes = 0 }) => {
    let start: number;
    do start = midnight + 5 * random.below(288);
    while (!once(start) || !once(start + durationMinutes));
    const roomId = ROOMS[random.below(ROOMS.length)] ?? 'a';
    return { sessionId: id, start: local(start), end: local(start + durationMinutes), roomId };
  });
  const next = Temporal.PlainDate.from(day).add({ days: 2 }).toString();
  return {
    placed,
    problem: {
      zone,
      hours: [{ start: `${day}T00:00`, end: `${next}T12:00` }],
      rooms: [
        { id: 'a', capacity: 40, availability: hours(), interpretationBooths: 1 },
        { id: 'b', capacity: null },
        { id: 'posters', capacity: 60, sharedUse: true, interpretationBooths: 2 },
      ],
      people: PEOPLE.map((id, k) => ({ id, ...(k < 2 && { availability: hours() }) })),
      sessions,
    },
  };
}

/** The same rules, counted minute by minute. */
function counted({ problem, placed }: Sample): Record<string, number> {
  const { zone, rooms, people = [] } = problem;
  const minutes = ({ start, end }: Interval): [number, number] => [
    epoch(start, zone),
    epoch(end, zone),
  ];
  const within = (spans: readonly [number, number][] | undefined, minute: number): boolean =>
    spans === undefined || spans.some(([from, to]) => from <= minute && minute < to);
  const free = new Map(
    [...rooms, ...people].map((one) => [one.id, one.availability?.map(minutes)]),
  );
  const all = placed.map((place) => {
    const session = problem.sessions.find(({ id }) => id === place.sessionId);
    const room = rooms.find(({ id }) => id === place.roomId);
    if (session === undefined || room === undefined) throw new Error('not in the problem');
    const blocked = (session.people ?? []).filter(({ blocking }) => blocking !== false);
    return {
      session,
      room,
      span: minutes(place),
      blocked: blocked.map(({ personId }) => personId),
    };
  });
  const result: Record<string, number> = {};
  const add = (rule: string, points: number): void => {
    result[rule] = (result[rule] ?? 0) + points;
  };
  const shared = (a: readonly string[] = [], b: readonly string[] = []): number =>
    a.filter((one) => b.includes(one)).length;
  for (const { session, room, span, blocked } of all) {
    for (let minute = span[0]; minute < span[1]; minute += 1) {
      if (!within(free.get(room.id), minute)) add('room-unavailable', 1);
      for (const id of blocked) if (!within(free.get(id), minute)) add('person-unavailable', 1);
      for (const other of all) {
        if (other.session.id <= session.id) continue;
        if (minute < other.span[0] || minute >= other.span[1]) continue;
        const together = room.id === other.room.id;
        const inHall = together && room.sharedUse === true;
        if (together && !inHall) add('room-clash', 1);
        if (!inHall) add('person-clash', shared(blocked, other.blocked));
        add('exclusive', shared(session.exclusiveTags, other.session.exclusiveTags));
        add('track-clash', 10 * shared(session.tracks, other.session.tracks));
      }
    }
    for (const id of new Set(session.prerequisites ?? [])) {
      const before = all.find((other) => other.session.id === id);
      if (before !== undefined && before.span[1] > span[0])
        add('prerequisite', before.span[1] - before.span[0] + (span[1] - span[0]));
    }
    add('capacity', Math.max(0, (session.expectedAudience ?? 0) - (room.capacity ?? Infinity)));
    const into = (session.interpretationInto ?? []).filter((language) => language !== 'ru');
    add('interpretation', Math.max(0, into.length - (room.interpretationBooths ?? 0)));
  }
  return Object.fromEntries(Object.entries(result).filter(([, points]) => points > 0));
}

describe('what a programme costs', () => {
  it.each([
    ['Asia/Almaty', '2027-05-10'],
    ['Europe/Berlin', '2027-03-28'],
    ['Europe/Berlin', '2027-10-31'],
    ['Australia/Lord_Howe', '2027-10-03'],
    ['Africa/Cairo', '2027-04-29'],
    ['Asia/Kathmandu', '2027-12-31'],
  ])('is what each minute adds to it, in %s on %s', (zone, day) => {
    let broken = 0;
    for (let seed = 1; seed <= 6; seed += 1) {
      const drawn = sample(seed, zone, day);
      const expected = counted(drawn);
      const given = costs(drawn.problem, drawn.placed);
      const ruled = Object.fromEntries(Object.entries(given).filter(([rule]) => RULED.has(rule)));
      expect([seed, ruled]).toEqual([seed, expected]);
      broken += Object.keys(expected).length;
    }
    expect(broken).toBeGreaterThan(30);
  });
});

const RULED = new Set([
  'room-clash',
  'person-clash',
  'exclusive',
  'prerequisite',
  'room-unavailable',
  'person-unavailable',
  'capacity',
  'interpretation',
  'track-clash',
]);
