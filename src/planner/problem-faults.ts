import { isKnownZone, readDayMinute, ZoneClock } from './clock.js';
import type { CompiledModel } from './compiled-model.js';
import type { Interval, PlanningProblem, PlanSession, ProblemFault } from './model.js';
import { RULE_IDS } from './rules/catalogue.js';

/** What no planner should be asked to hold in memory; pairs of sessions are kept. */
const MOST_SESSIONS = 2000;
const MOST_ROOMS = 500;
const MOST_WINDOWS = 20_000;
const LONGEST_MINUTES = 14 * 24 * 60;

type Report = (
  code: string,
  ids?: readonly string[],
  params?: Readonly<Record<string, string | number>>,
) => void;

/** All faults of a problem, and notes on what cannot be kept in it. */
export function checkProblem(problem: PlanningProblem): {
  readonly faults: readonly ProblemFault[];
  readonly notes: readonly ProblemFault[];
} {
  const faults: ProblemFault[] = [];
  const notes: ProblemFault[] = [];
  const report: Report = (code, ids = [], params) => {
    faults.push({ code, ids, ...(params && { params }) });
  };
  if (!isKnownZone(problem.zone)) {
    report('zone_unknown', [], { zone: problem.zone });
    return { faults, notes };
  }
  checkSizes(problem, report);
  checkIds(problem, report);
  checkTimes(problem, new ZoneClock(problem.zone), report);
  checkReferences(problem, report);
  checkNumbers(problem, report);
  const cycle = prerequisiteCycle(problem.sessions);
  if (cycle) notes.push({ code: 'prerequisite_cycle', ids: cycle });
  return { faults, notes };
}

/** Sessions that no window in no room can take. */
export function noPlaceFaults(model: CompiledModel): ProblemFault[] {
  const rooms = model.roomIds.length;
  return model.sessionIds.flatMap((id, session) => {
    const windows = model.sessionWindows[session] ?? [];
    const open = model.sessionRooms[session] ?? [];
    const fits = windows.some((window) =>
      open.some((room) => model.absent[window * rooms + room] === 0),
    );
    return fits ? [] : [{ code: 'no_place_fits', ids: [id] }];
  });
}

function checkSizes(problem: PlanningProblem, report: Report): void {
  if (problem.rooms.length === 0) report('no_rooms');
  const sizes = [
    ['sessions', problem.sessions.length, MOST_SESSIONS],
    ['rooms', problem.rooms.length, MOST_ROOMS],
    ['slots', problem.slots?.length ?? 0, MOST_WINDOWS],
  ] as const;
  for (const [what, count, most] of sizes) {
    if (count > most) report('too_many', [], { what, count, most });
  }
}

function checkIds(
  { rooms, sessions, slots = [], people = [] }: PlanningProblem,
  report: Report,
): void {
  for (const list of [rooms, sessions, slots, people]) {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (id === '') report('id_missing');
      if (seen.has(id)) report('duplicate_id', [id]);
      seen.add(id);
    }
  }
}

function checkTimes(problem: PlanningProblem, clock: ZoneClock, report: Report): void {
  const { hours = [], slots = [], closed = [], rooms, people = [], sessions } = problem;
  const spans: (readonly [Interval, readonly string[]])[] = [
    ...hours.map((span) => [span, []] as const),
    ...closed.map((span) => [span, []] as const),
    ...slots.map((slot) => [slot, [slot.id]] as const),
    ...rooms.flatMap(({ id, availability = [] }) => availability.map((s) => [s, [id]] as const)),
    ...people.flatMap(({ id, availability = [] }) => availability.map((s) => [s, [id]] as const)),
    ...sessions.flatMap(({ id, within = [] }) => within.map((s) => [s, [id]] as const)),
  ];
  for (const [{ start, end }, ids] of spans) {
    const minutes = clock.minute(end) - clock.minute(start);
    if (Number.isNaN(minutes)) report('time_unreadable', ids, { start, end });
    else if (minutes <= 0) report('interval_empty', ids, { start, end });
    else if (minutes > LONGEST_MINUTES && hours.some((span) => span.start === start)) {
      report('interval_too_long', ids, { start, end });
    }
  }
  for (const { id, placed, published } of sessions) {
    for (const placing of [placed, published]) {
      if (placing && Number.isNaN(clock.minute(placing.start))) {
        report('time_unreadable', [id], { start: placing.start });
      }
    }
  }
  for (const { id, homeZone } of people) {
    if (homeZone !== undefined && !isKnownZone(homeZone)) {
      report('zone_unknown', [id], { zone: homeZone });
    }
  }
  if (slots.length === 0 && hours.length === 0 && sessions.some(({ pinned }) => pinned !== true)) {
    report('no_hours');
  }
  const grid = problem.gridMinutes ?? 5;
  if (!Number.isInteger(grid) || grid < 1 || grid > 1440) report('grid_invalid', [], { grid });
}

function checkReferences(problem: PlanningProblem, report: Report): void {
  const { rooms, sessions, slots = [], people = [], sharedAudiences = [], weights = {} } = problem;
  const ids = {
    room: new Set(rooms.map(({ id }) => id)),
    session: new Set(sessions.map(({ id }) => id)),
    slot: new Set(slots.map(({ id }) => id)),
    person: new Set(people.map(({ id }) => id)),
  };
  const known = (kind: keyof typeof ids, id: string, from: string): void => {
    if (!ids[kind].has(id)) report('unknown_id', [from, id], { kind });
  };
  for (const session of sessions) {
    for (const { personId } of session.people ?? []) known('person', personId, session.id);
    for (const id of session.roomIds ?? []) known('room', id, session.id);
    for (const id of session.slotIds ?? []) known('slot', id, session.id);
    for (const id of session.prerequisites ?? []) known('session', id, session.id);
    if (session.placed) known('room', session.placed.roomId, session.id);
    if (session.placed?.slotId !== undefined) known('slot', session.placed.slotId, session.id);
    if (session.pinned === true && !session.placed) report('pinned_nowhere', [session.id]);
  }
  for (const slot of slots) for (const id of slot.roomIds ?? []) known('room', id, slot.id);
  for (const { a, b } of sharedAudiences) {
    known('session', a, b);
    known('session', b, a);
  }
  for (const id of Object.keys(weights)) if (!RULE_IDS.includes(id)) report('unknown_rule', [id]);
  const { ofSession = {}, groupConflicts = [], slotConflicts = [] } = problem.streams ?? {};
  for (const id of Object.keys(ofSession)) known('session', id, 'streams');
  for (const { a, b } of [...groupConflicts, ...slotConflicts]) {
    known('session', a, 'streams');
    known('session', b, 'streams');
  }
}

function checkNumbers(problem: PlanningProblem, report: Report): void {
  for (const [id, { weight }] of Object.entries(problem.weights ?? {})) {
    if (!Number.isFinite(weight)) report('weight_invalid', [id]);
  }
  for (const { id, capacity } of problem.rooms) {
    if (capacity !== null && !(capacity >= 0)) report('capacity_invalid', [id]);
  }
  const slots = (problem.slots ?? []).length > 0;
  for (const session of problem.sessions) checkSession(session, slots, report);
  for (const { a, b, people } of problem.sharedAudiences ?? []) {
    if (!Number.isFinite(people)) report('number_invalid', [a, b], { field: 'people' });
  }
  const { workingHours, wakingHours, ...minutes } = problem.parameters ?? {};
  for (const [field, value] of Object.entries(minutes)) {
    if (!(value >= 0) || value > LONGEST_MINUTES) report('number_invalid', [], { field });
  }
  for (const [field, hours] of Object.entries({ workingHours, wakingHours })) {
    if (!hours) continue;
    if (Number.isNaN(readDayMinute(hours.from)) || Number.isNaN(readDayMinute(hours.to))) {
      report('number_invalid', [], { field });
    }
  }
}

function checkSession(session: PlanSession, slots: boolean, report: Report): void {
  const { id, durationMinutes: minutes, slotCount } = session;
  if (minutes !== undefined) {
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST_MINUTES) {
      report('duration_invalid', [id], { minutes: String(minutes) });
    }
    if (slotCount !== undefined) report('duration_and_slots', [id]);
  } else if (!slots) {
    report('duration_missing', [id]);
  }
  if (slotCount !== undefined && (!Number.isInteger(slotCount) || slotCount < 1)) {
    report('duration_invalid', [id], { slots: String(slotCount) });
  }
  const numbers = {
    favorites: session.favorites,
    expectedAudience: session.expectedAudience,
    crowdRisk: session.crowdRisk,
    audienceLevel: session.audienceLevel,
    notified: session.notified,
    ...session.slotCosts,
    ...session.roomCosts,
  };
  for (const [field, value] of Object.entries(numbers)) {
    if (value !== undefined && !Number.isFinite(value)) report('number_invalid', [id], { field });
  }
}

/** Sessions of one cycle of prerequisites, in its order; a session before itself is one. */
export function prerequisiteCycle(sessions: readonly PlanSession[]): string[] | undefined {
  const before = new Map(sessions.map(({ id, prerequisites = [] }) => [id, prerequisites]));
  const done = new Set<string>();
  for (const { id } of sessions) {
    const path: { readonly id: string; next: number }[] = [{ id, next: 0 }];
    const onPath = new Set([id]);
    for (let top = path.at(-1); top && !done.has(id); top = path.at(-1)) {
      const next = before.get(top.id)?.[top.next];
      top.next += 1;
      if (next === undefined) {
        done.add(top.id);
        onPath.delete(top.id);
        path.pop();
      } else if (onPath.has(next)) {
        return path.slice(path.findIndex((step) => step.id === next)).map((step) => step.id);
      } else if (!done.has(next)) {
        onPath.add(next);
        path.push({ id: next, next: 0 });
      }
    }
  }
  return undefined;
}
