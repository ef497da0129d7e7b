import { PersonClock } from './attendance.js';
import { smallestBlockingSet } from './blocking-set.js';
import { type Candidates, enumerateStarts, spanOf } from './candidates.js';
import { ComfortTables } from './comfort.js';
import { requireProblem } from './common-time-faults.js';
import type {
  Attendance,
  Blocking,
  CommonSlot,
  CommonTimePerson,
  CommonTimeProblem,
  CommonTimes,
} from './model.js';
import { bestStarts, BY_COMFORT, BY_REQUEST, sumUp, type Totals } from './ranking.js';
import { borneBefore } from './rotation.js';
import { writeLocal, ZoneOffsets } from './zone-offsets.js';

const MINUTE = 60_000;

/**
 * Looks at every start on the grid and ranks those at which all who must be there can; where there is none, says who
 * stands in each other's way, whom to ask for which hour, and which times come nearest. Exact: nothing is searched by
 * chance, and the rules of each zone are read once.
 * @throws RangeError for a problem that `commonTimeFaults` finds fault with
 */
export function findCommonTime(problem: CommonTimeProblem): CommonTimes {
  requireProblem(problem);
  const { people } = problem;
  const starts = enumerateStarts(problem);
  const clocks = personClocks(problem);
  const rows = attendanceRows(people, clocks, starts);
  const borne = borneBefore(problem);
  const totals = sumUp(
    starts.count,
    people,
    rows,
    people.map(({ id }) => borne.get(id) ?? 0),
  );
  const everyone = totals.missing.reduce((sum, missing) => sum + (missing === 0 ? 1 : 0), 0);
  const required = totals.missingRequired.reduce((sum, none) => sum + (none === 0 ? 1 : 0), 0);
  const best = (order: typeof BY_COMFORT, take: (index: number) => boolean): CommonSlot[] =>
    bestStarts(starts, totals, order, take, problem).map((index) =>
      slotAt(problem, starts, clocks, totals, index),
    );
  return {
    looked: starts.count,
    forEveryone: everyone,
    forRequired: required,
    slots: best(BY_COMFORT, (index) => totals.missingRequired[index] === 0),
    nearest: required > 0 ? [] : best(BY_COMFORT, () => true),
    concessions: everyone > 0 ? [] : best(BY_REQUEST, () => true),
    blocking: everyone > 0 ? null : blockingOf(people, rows, starts.count, required === 0),
    borne,
  };
}

function personClocks(problem: CommonTimeProblem): PersonClock[] {
  const span = spanOf(problem);
  const zones = new Map<string, ZoneOffsets>();
  const tables = new ComfortTables(problem.durationMinutes);
  return problem.people.map((person) => {
    const zone = zones.get(person.zone) ?? new ZoneOffsets(person.zone, span.from, span.to);
    zones.set(person.zone, zone);
    return new PersonClock(person, zone, tables.of(person.hours), problem);
  });
}

/** Those of whom the same is known share a row. */
function attendanceRows(
  people: readonly CommonTimePerson[],
  clocks: readonly PersonClock[],
  starts: Candidates,
): Int16Array[] {
  const known = new Map<string, Int16Array>();
  return clocks.map((clock, index) => {
    const { zone, hours, daysOff, available, busy } = people[index] ?? {};
    const key = JSON.stringify([zone, hours, daysOff, available, busy]);
    const row = known.get(key) ?? clock.row(starts);
    known.set(key, row);
    return row;
  });
}

function slotAt(
  { durationMinutes, zone, people }: CommonTimeProblem,
  starts: Candidates,
  clocks: readonly PersonClock[],
  totals: Totals,
  index: number,
): CommonSlot {
  const start = starts.start[index] ?? 0;
  const local = starts.local[index] ?? 0;
  const own = new ZoneOffsets(zone, start, start + durationMinutes + 1);
  return {
    from: start * MINUTE,
    to: (start + durationMinutes) * MINUTE,
    startsLocal: writeLocal(local),
    endsLocal: writeLocal(own.local(start + durationMinutes)),
    offsetMinutes: local - start,
    worst: totals.worst[index] ?? 0,
    total: totals.total[index] ?? 0,
    missing: totals.missing[index] ?? 0,
    missingRequired: totals.missingRequired[index] ?? 0,
    people: clocks.map((person, at): Attendance => {
      const { clock } = person;
      return {
        id: people[at]?.id ?? '',
        startsLocal: writeLocal(clock.local(start)),
        endsLocal: writeLocal(clock.local(start + durationMinutes)),
        offsetMinutes: clock.at(start).offset,
        ...person.at(start),
      };
    }),
  };
}

function blockingOf(
  people: readonly CommonTimePerson[],
  rows: readonly Int16Array[],
  count: number,
  amongRequired: boolean,
): Blocking | null {
  if (count === 0) return null;
  const numbers = [...people.keys()].filter(
    (index) => !amongRequired || people[index]?.required === true,
  );
  const chosen = numbers.map((index) => rows[index] ?? new Int16Array());
  const idOf = (at: number): string => people[numbers[at] ?? -1]?.id ?? '';
  const found = smallestBlockingSet(chosen);
  let fewest = chosen.length;
  const alone = new Set<number>();
  for (let start = 0; start < count; start += 1) {
    let missing = 0;
    let last = -1;
    chosen.forEach((row, at) => {
      if ((row[start] ?? 0) >= 0) return;
      missing += 1;
      last = at;
    });
    fewest = Math.min(fewest, missing);
    if (missing === 1) alone.add(last);
  }
  return {
    among: amongRequired ? 'required' : 'everyone',
    people: found.people.map(idOf),
    smallest: found.smallest,
    oneWithout: [...alone].sort((a, b) => a - b).map(idOf),
    fewestMissing: fewest,
  };
}
