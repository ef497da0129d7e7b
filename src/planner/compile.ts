import { ZoneClock } from './clock.js';
import type { CompiledModel, CompiledRule } from './compiled-model.js';
import type { Interval, Person, PlanningProblem, PlanSession, ProblemFault } from './model.js';
import { completeParameters } from './parameters.js';
import { checkProblem, noPlaceFaults } from './problem-faults.js';
import { RULES } from './rules/catalogue.js';
import type { RuleContext, Spans } from './rules/rule.js';
import { TermCollector } from './terms.js';
import { takesKind, WindowTable } from './windows.js';

/**
 * Faults make a problem unusable. Notes do not: a session that fits nowhere is left out, a cycle of prerequisites
 * cannot be kept; both are named.
 */
export type Compilation =
  | { readonly ok: true; readonly model: CompiledModel; readonly notes: readonly ProblemFault[] }
  | { readonly ok: false; readonly faults: readonly ProblemFault[] };

/** Compiles a problem. Never throws for what the input holds; every fault is in the answer. */
export function compileProblem(problem: PlanningProblem): Compilation {
  const { faults, notes } = checkProblem(problem);
  if (faults.length > 0) return { ok: false, faults };
  const base = compilePlaces(problem);
  const profile = problem.profile ?? 'default';
  const terms = new TermCollector(base.model);
  const rules: CompiledRule[] = [];
  const context = ruleContext(problem, base);
  for (const unit of RULES) {
    const { level, weight } = problem.weights?.[unit.id] ?? unit.weights[profile];
    if (weight === 0) continue;
    terms.rule = rules.push({ id: unit.id, level, weight }) - 1;
    unit.compile(context, terms);
  }
  const streams = compileStreams(problem, rules);
  const model: CompiledModel = {
    ...base.model,
    rules,
    unary: terms.unary,
    pairs: terms.pairs(),
    groups: terms.groups,
    ...(streams && { streams }),
  };
  return { ok: true, model, notes: [...notes, ...noPlaceFaults(model)] };
}

interface Places {
  readonly model: RuleContext['model'];
  readonly clock: ZoneClock;
  readonly table: WindowTable;
}

/**
 * Where sessions were published. Hours and room stand each for themselves: a session whose room is lost still keeps its
 * hours in another one. Those whose hours are lost are counted: they move whatever happens.
 */
function publishedIn(
  problem: PlanningProblem,
  table: WindowTable,
  sessionWindows: readonly Int32Array[],
  sessionRooms: readonly Int32Array[],
): { readonly places: CompiledModel['published']; readonly lostHours: number } {
  const { rooms, sessions } = problem;
  const window = new Int32Array(sessions.length).fill(-1);
  const room = new Int32Array(sessions.length).fill(-1);
  let lostHours = 0;
  sessions.forEach((session, number) => {
    const placing = session.published;
    if (!placing) return;
    const at = table.at(session, placing);
    const roomNumber = rooms.findIndex(({ id }) => id === placing.roomId);
    if (at !== undefined && sessionWindows[number]?.includes(at) === true) window[number] = at;
    else lostHours += 1;
    if (sessionRooms[number]?.includes(roomNumber) === true) room[number] = roomNumber;
  });
  return { places: { window, room }, lostHours };
}

function compilePlaces(problem: PlanningProblem): Places {
  const clock = new ZoneClock(problem.zone);
  const table = new WindowTable(problem, clock);
  const { rooms, sessions } = problem;
  const sessionWindows = sessions.map((session) => Int32Array.from(table.open(session)));
  const roomIds = rooms.map(({ id }) => id);
  const sessionRooms = sessions.map((session) => Int32Array.from(openRooms(problem, session)));
  const where = (): CompiledModel['placed'] => {
    const window = new Int32Array(sessions.length).fill(-1);
    const room = new Int32Array(sessions.length).fill(-1);
    sessions.forEach((session, number) => {
      const placing = session.placed;
      if (!placing) return;
      const at = table.at(session, placing);
      const roomNumber = roomIds.indexOf(placing.roomId);
      const open =
        at !== undefined &&
        sessionWindows[number]?.includes(at) === true &&
        sessionRooms[number]?.includes(roomNumber) === true;
      if (!open) return;
      window[number] = at;
      room[number] = roomNumber;
    });
    return { window, room };
  };
  const placed = where();
  const published = publishedIn(problem, table, sessionWindows, sessionRooms);
  const { windows, days } = table.finish();
  const absent = new Uint8Array(windows.count * rooms.length);
  table.slotsOf.forEach((slots, window) => {
    for (const slot of slots) {
      const only = table.slots[slot]?.roomIds;
      if (only === undefined) continue;
      roomIds.forEach((id, room) => {
        if (!only.includes(id)) absent[window * rooms.length + room] = 1;
      });
    }
  });
  const parameters = completeParameters(problem.parameters);
  return {
    clock,
    table,
    model: {
      problem,
      sessionIds: sessions.map(({ id }) => id),
      roomIds,
      slotIds: (problem.slots ?? []).map(({ id }) => id),
      days,
      windows,
      sessionWindows,
      sessionRooms,
      absent,
      pinned: Uint8Array.from(sessions, ({ pinned }) => (pinned === true ? 1 : 0)),
      placed,
      published: published.places,
      lostHours: published.lostHours,
      capacity: Float64Array.from(rooms, ({ capacity }) => capacity ?? Infinity),
      sharedUse: Uint8Array.from(rooms, ({ sharedUse }) => (sharedUse === true ? 1 : 0)),
      pauseMinutes: parameters.pauseMinutes,
      way: wayBetween(problem),
    },
  };
}

function openRooms({ rooms }: PlanningProblem, session: PlanSession): number[] {
  const pin = session.pinned === true ? session.placed?.roomId : undefined;
  if (pin !== undefined) return rooms.flatMap(({ id }, room) => (id === pin ? [room] : []));
  return rooms.flatMap(({ id, kinds }, room) =>
    takesKind(kinds, session.kind) && (session.roomIds?.includes(id) ?? true) ? [room] : [],
  );
}

function wayBetween({ rooms, parameters }: PlanningProblem): Float64Array {
  const { pauseMinutes, roomChangeMinutes, buildingChangeMinutes } = completeParameters(parameters);
  return Float64Array.from({ length: rooms.length ** 2 }, (_, pair) => {
    const from = rooms[Math.floor(pair / rooms.length)];
    const to = rooms[pair % rooms.length];
    if (from === to) return pauseMinutes;
    const way = from?.building === to?.building ? roomChangeMinutes : buildingChangeMinutes;
    return Math.max(pauseMinutes, way);
  });
}

function ruleContext(problem: PlanningProblem, { model, clock, table }: Places): RuleContext {
  const people = new Map((problem.people ?? []).map((person) => [person.id, person]));
  const sessionNumbers = new Map(problem.sessions.map(({ id }, number) => [id, number]));
  const roomNumbers = new Map(problem.rooms.map(({ id }, number) => [id, number]));
  const clocks = new Map<string, ZoneClock>();
  const spans = new Map<Person, Spans | undefined>();
  return {
    profile: problem.profile ?? 'default',
    parameters: completeParameters(problem.parameters),
    sessions: problem.sessions,
    rooms: problem.rooms,
    model,
    blocking: problem.sessions.map((session) => blockingPeople(session, people)),
    windowTags: table.slotsOf.map((slots) => {
      const lists = slots.map((slot) => table.slots[slot]?.tags ?? []);
      const any = new Set(lists.flat());
      return { any, all: new Set([...any].filter((tag) => lists.every((l) => l.includes(tag)))) };
    }),
    sessionNumber: (id) => sessionNumbers.get(id),
    roomNumber: (id) => roomNumbers.get(id),
    roomSpans: (room) => mergedSpans(problem.rooms[room]?.availability, clock),
    personSpans: (person) => {
      if (!spans.has(person)) spans.set(person, mergedSpans(person.availability, clock));
      return spans.get(person);
    },
    minuteOfDay: (minute, zone) => {
      let home = clocks.get(zone);
      if (!home) clocks.set(zone, (home = new ZoneClock(zone)));
      return home.minuteOfDay(minute);
    },
  };
}

function blockingPeople(session: PlanSession, people: ReadonlyMap<string, Person>): Person[] {
  const ids = new Set(
    (session.people ?? []).flatMap(({ personId, blocking = true }) => (blocking ? [personId] : [])),
  );
  return [...ids].flatMap((id) => people.get(id) ?? []);
}

/** Intervals as disjoint ascending spans; those that touch become one. */
function mergedSpans(
  intervals: readonly Interval[] | undefined,
  clock: ZoneClock,
): Spans | undefined {
  if (intervals === undefined) return undefined;
  const sorted = intervals
    .map(({ start, end }): [number, number] => [clock.minute(start), clock.minute(end)])
    .sort((a, b) => a[0] - b[0]);
  const merged: number[] = [];
  for (const [start, end] of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last) merged[merged.length - 1] = Math.max(last, end);
    else merged.push(start, end);
  }
  return merged;
}

function compileStreams(
  problem: PlanningProblem,
  rules: readonly CompiledRule[],
): CompiledModel['streams'] {
  if (!problem.streams) return undefined;
  const names: string[] = [];
  const ofSession = Int32Array.from(problem.sessions, ({ id }) => {
    const name = problem.streams?.ofSession[id];
    if (name === undefined) return -1;
    const known = names.indexOf(name);
    return known >= 0 ? known : names.push(name) - 1;
  });
  return {
    count: names.length,
    ofSession,
    mixedRule: rules.findIndex(({ id }) => id === 'stream-mixed'),
    groupCount: new Set((problem.slots ?? []).map(({ group }) => group)).size,
  };
}
