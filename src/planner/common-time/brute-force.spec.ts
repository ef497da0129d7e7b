import { describe, expect, it } from '@jest/globals';
import { spansOf } from '../../kernel/availability.js';
import { smallestBlockingSet } from './blocking-set.js';
import { DAY_OFF_MINUTES } from './comfort.js';
import { findCommonTime } from './find-common-time.js';
import type { CommonTimePerson, CommonTimeProblem, DayHours, MissingReason } from './model.js';

const ZONES = [
  'Asia/Almaty',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'America/New_York',
  'Pacific/Chatham',
  'Pacific/Honolulu',
  'Africa/Casablanca',
  'Asia/Tehran',
  'Pacific/Apia',
];
/** Days around which some of those zones change their clocks. */
const DAYS = [
  '2027-03-13',
  '2027-03-27',
  '2027-04-03',
  '2027-09-25',
  '2027-10-02',
  '2027-10-30',
  '2027-11-06',
];

/** Numbers that are the same in each run (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function anyProblem(random: (below: number) => number): CommonTimeProblem {
  const pick = <T>(values: readonly T[], otherwise: T): T =>
    values[random(values.length)] ?? otherwise;
  const clock = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const hours = (longest: number): DayHours => {
    const from = random(96) * 15;
    return { from: clock(from), to: clock((from + 15 + random(longest) * 15) % 1440) };
  };
  const firstDay = pick(DAYS, '2027-03-13');
  const lastDay = Temporal.PlainDate.from(firstDay)
    .add({ days: random(3) })
    .toString();
  const people = Array.from({ length: 1 + random(5) }, (_, number): CommonTimePerson => {
    const from = Temporal.PlainDateTime.from(`${firstDay}T00:00`).add({ minutes: random(2000) });
    return {
      id: `p${number}`,
      zone: pick(ZONES, 'UTC'),
      hours: { comfortable: hours(40), possible: hours(90) },
      daysOff: { weekdays: random(2) ? [6, 7] : [], dates: random(3) ? [] : [lastDay] },
      required: random(3) > 0,
      weight: 1 + random(3),
      ...(random(2)
        ? {
            available: spansOf(
              [
                {
                  from: from.toString({ smallestUnit: 'minute' }),
                  to: from.add({ minutes: 30 + random(2500) }).toString({ smallestUnit: 'minute' }),
                },
              ],
              pick(ZONES, 'UTC'),
            ),
          }
        : {}),
    };
  });
  return {
    zone: pick(ZONES, 'UTC'),
    firstDay,
    lastDay,
    durationMinutes: pick([15, 45, 90, 300, 720], 60),
    gridMinutes: pick([15, 30, 60], 15),
    daysOff: random(2) ? 'never' : 'unwelcome',
    people,
    limit: 1000,
    perDay: 1000,
  };
}

/** How far a minute of the day lies from hours, walking the clock step by step both ways. */
function distance(minute: number, { from, to }: DayHours): number {
  const [begin, end] = [from, to].map(
    (text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)),
  );
  if (begin === undefined || end === undefined) throw new Error('hours without ends');
  const inside = (at: number): boolean =>
    begin < end ? at >= begin && at < end : at >= begin || at < end;
  let steps = 0;
  while (!inside((minute + steps) % 1440) && !inside((minute - steps + 1440) % 1440)) steps += 1;
  return steps;
}

interface Minute {
  readonly near: number;
  readonly far: number;
  readonly off: boolean;
  readonly away: boolean;
}

/** One person at a minute since 1970, asked of Temporal once. */
function minutesOf(person: CommonTimePerson): (minute: number) => Minute {
  const known = new Map<number, Minute>();
  return (minute) => {
    const before = known.get(minute);
    if (before !== undefined) return before;
    const moment = Temporal.Instant.fromEpochMilliseconds(minute * 60_000);
    const local = moment.toZonedDateTimeISO(person.zone);
    const near = distance(local.hour * 60 + local.minute, person.hours.comfortable);
    const date = local.toPlainDate();
    const made = {
      near,
      far: near > 0 ? distance(local.hour * 60 + local.minute, person.hours.possible) : 0,
      off:
        person.daysOff.weekdays.includes(date.dayOfWeek) ||
        person.daysOff.dates.includes(date.toString()),
      away:
        person.available !== undefined &&
        !person.available.some(
          ({ from, to }) => moment.epochMilliseconds >= from && moment.epochMilliseconds < to,
        ),
    };
    known.set(minute, made);
    return made;
  };
}

/** One person at one time, looking at each of its minutes. */
function presence(
  minuteAt: (minute: number) => Minute,
  start: Temporal.Instant,
  { durationMinutes, daysOff }: CommonTimeProblem,
): { discomfort: number; missing: MissingReason[] } {
  const first = start.epochMilliseconds / 60_000;
  const minutes = Array.from({ length: durationMinutes }, (_, passed) => minuteAt(first + passed));
  const off = minutes.some((minute) => minute.off);
  const missing: MissingReason[] = [];
  if (minutes.some(({ far }) => far > 0)) missing.push('hours');
  if (off && daysOff === 'never') missing.push('day_off');
  if (minutes.some(({ away }) => away)) missing.push('availability');
  const near = Math.max(...minutes.map((minute) => minute.near));
  return { discomfort: near + (off ? DAY_OFF_MINUTES : 0), missing };
}

/** Every minute of the days at which the clock of the meeting shows a time of the grid. */
function allStarts({
  zone,
  firstDay,
  lastDay,
  gridMinutes,
}: CommonTimeProblem): Temporal.Instant[] {
  const end = Temporal.PlainDate.from(lastDay).add({ days: 1 }).toZonedDateTime(zone);
  const starts: Temporal.Instant[] = [];
  let at = Temporal.PlainDate.from(firstDay).toZonedDateTime(zone);
  for (; Temporal.ZonedDateTime.compare(at, end) < 0; at = at.add({ minutes: 5 })) {
    if ((at.hour * 60 + at.minute) % gridMinutes === 0) starts.push(at.toInstant());
  }
  return starts;
}

describe('against looking at every minute with Temporal', () => {
  const random = randomNumbers(20270914);
  it.each(Array.from({ length: 12 }, (_, number) => [number]))('agrees on problem %i', () => {
    const problem = anyProblem(random);
    const starts = allStarts(problem);
    const minutes = problem.people.map(minutesOf);
    const judged = starts.map((start) => {
      const people = minutes.map((at) => presence(at, start, problem));
      const there = people.map(({ discomfort, missing }) =>
        missing.length === 0 ? discomfort : 0,
      );
      const away = problem.people.filter((_, at) => (people[at]?.missing.length ?? 0) > 0);
      return {
        from: start.epochMilliseconds,
        people,
        worst: Math.max(...there),
        total: there.reduce((sum, one, at) => sum + one * (problem.people[at]?.weight ?? 0), 0),
        missing: away.length,
        missingRequired: away.filter(({ required }) => required).length,
        missingWeight: away.reduce((sum, { weight }) => sum + weight, 0),
      };
    });
    const found = findCommonTime(problem);
    expect(found.looked).toBe(starts.length);
    expect(found.forEveryone).toBe(judged.filter(({ missing }) => missing === 0).length);
    const good = judged.filter(({ missingRequired }) => missingRequired === 0);
    expect(found.forRequired).toBe(good.length);
    const ranked = (good.length > 0 ? good : judged).toSorted(
      (a, b) =>
        a.missingRequired - b.missingRequired ||
        a.missingWeight - b.missingWeight ||
        a.worst - b.worst ||
        a.total - b.total ||
        a.from - b.from,
    );
    expect(
      (good.length > 0 ? found.slots : found.nearest).map(
        ({ from, worst, total, missing, missingRequired, people }) => ({
          from,
          worst,
          total,
          missing,
          missingRequired,
          people: people.map((one) => ({ discomfort: one.discomfort, missing: [...one.missing] })),
        }),
      ),
    ).toEqual(ranked.map(({ missingWeight: _, ...rest }) => rest));
  });
});

describe('a smallest set of people who have no time', () => {
  it('is as small as trying every set finds, and blocks', () => {
    const random = randomNumbers(7);
    for (let round = 0; round < 200; round += 1) {
      const [count, size] = [3 + random(40), 2 + random(7)];
      const rows = Array.from({ length: size }, () =>
        Int16Array.from({ length: count }, () => (random(3) === 0 ? -1 : 0)),
      );
      // At each start somebody cannot.
      for (let start = 0; start < count; start += 1) {
        const row = rows[random(size)];
        if (row) row[start] = -1;
      }
      const blocks = (people: readonly number[]): boolean =>
        Array.from({ length: count }, (_, start) => start).every((start) =>
          people.some((at) => (rows[at]?.[start] ?? 0) < 0),
        );
      const sets = Array.from({ length: 2 ** size }, (_, bits) =>
        rows
          .keys()
          .filter((at) => ((bits >> at) & 1) === 1)
          .toArray(),
      );
      const least = Math.min(...sets.filter(blocks).map((set) => set.length));
      const { people, smallest } = smallestBlockingSet(rows);
      expect([blocks(people), people.length, smallest]).toEqual([true, least, true]);
    }
  });
});
