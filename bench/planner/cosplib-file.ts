import { readFileSync } from 'node:fs';
import type {
  Placing,
  PlanningProblem,
  PlanSession,
  RuleWeight,
  Slot,
  StreamConflict,
  StreamSettings,
} from '../../src/planner/model.js';
import { listAt, readSheets, textAt, type Sheet } from './workbook.js';

/** Our rule for each weight of the sheet *parameters*; those of wishes are in the costs themselves. */
const RULES: Readonly<Record<string, string>> = {
  'Tracks_Sessions|Penalty:': 'stream-group',
  'Tracks_Rooms|Penalty:': 'stream-room',
  'Sessions_Rooms|Penalty:': 'block-cost',
  'Similar Tracks:': 'similar-streams',
  'Number of Rooms per Track:': 'stream-rooms',
  'Parallel Tracks:': 'stream-parallel',
  'Consecutive Tracks:': 'stream-consecutive',
  'Submissions Order:': 'stream-order',
  'Presenters Conflicts:': 'presenter-group',
  'Attendees Conflicts:': 'attendee-group',
  'Chairs Conflicts:': 'stream-chairs',
  'Presenters Conflicts Timeslot Level:': 'presenter-slot',
  'Attendees Conflicts Timeslot Level:': 'attendee-slot',
};
const FIRST_PENALTY_COLUMN = 7;

interface Session {
  readonly name: string;
  readonly slots: number;
  /** Minutes since midnight of the local clock. */
  readonly from: number;
  readonly to: number;
}

/**
 * A file of CoSPLib as a problem. Its sessions become groups of slots one minute long on days of their own: the
 * benchmark counts slots and compares sessions by number, never by the clock.
 */
export async function readCospLib(path: string): Promise<PlanningProblem> {
  const sheets = await readSheets(readFileSync(path));
  const sheet = (name: string): Sheet => sheets.get(name) ?? [];
  const parameters = readParameters(sheet('parameters'));
  const sessions = readSessions(sheet('sessions'));
  const rooms = column(sheet('rooms'));
  const tracks = sheet('tracks')
    .slice(1)
    .flatMap((_, index) => {
      const name = textAt(sheet('tracks'), index + 1, 0);
      return name === '' ? [] : [{ name, chairs: listAt(sheet('tracks'), index + 1, 1) }];
    });
  const submissions = readSubmissions(sheet('submissions'), sessions, rooms, parameters);
  const weights: Record<string, RuleWeight> = {};
  for (const [name, rule] of Object.entries(RULES)) {
    weights[rule] = { level: 'soft', weight: parameters.weights.get(name) ?? 0 };
  }
  const chairsOf = new Map(tracks.map(({ name, chairs }) => [name, chairs]));
  const streams: StreamSettings = {
    ofSession: Object.fromEntries(submissions.map(({ session, track }) => [session.id, track])),
    groupCosts: readMatrix(sheet('tracks_sessions|penalty')),
    roomCosts: readMatrix(sheet('tracks_rooms|penalty')),
    blockCosts: readMatrix(sheet('sessions_rooms|penalty')),
    similar: readSimilar(sheet('similar tracks')),
    chairConflicts: pairsOf(tracks).flatMap(([a, b]) =>
      shares(a.chairs, b.chairs) ? [{ a: a.name, b: b.name }] : [],
    ),
    order: Object.fromEntries(submissions.map(({ session, order }) => [session.id, order])),
    ...readConflicts(submissions, chairsOf),
  };
  return {
    zone: 'UTC',
    slots: slotsOf(sessions),
    rooms: rooms.map((id) => ({ id, capacity: null })),
    sessions: submissions.map(({ session }) => session),
    weights,
    streams,
  };
}

/** The places of a published solution: sheet *sol* lists, below the tracks, the submission of each slot and room. */
export async function readCospLibSolution(
  path: string,
  problem: PlanningProblem,
): Promise<ReadonlyMap<string, Placing>> {
  const sheets = await readSheets(readFileSync(path));
  const sol = sheets.get('sol') ?? [];
  const places = new Map<string, Placing>();
  const groups = new Set((problem.slots ?? []).map(({ group }) => group));
  const seen = new Map<string, number>();
  for (let row = 1 + groups.size; row < sol.length; row += 1) {
    const group = textAt(sol, row, 0);
    if (!groups.has(group)) continue;
    const slotId = `${group} ${(seen.get(group) ?? 0) + 1}`;
    seen.set(group, (seen.get(group) ?? 0) + 1);
    const slot = problem.slots?.find(({ id }) => id === slotId);
    problem.rooms.forEach(({ id: roomId }, k) => {
      const submission = textAt(sol, row, k + 1);
      if (submission === '' || !slot || places.has(submission)) return;
      places.set(submission, { start: slot.start, slotId, roomId });
    });
  }
  return places;
}

function slotsOf(sessions: readonly Session[]): Slot[] {
  return sessions.flatMap(({ name, slots }, day) =>
    Array.from({ length: slots }, (_, k): Slot => {
      const minute = (m: number): string =>
        Temporal.PlainDateTime.from('2027-01-01T00:00')
          .add({ days: day, minutes: m })
          .toString({ smallestUnit: 'minute' });
      return { id: `${name} ${k + 1}`, group: name, start: minute(k), end: minute(k + 1) };
    }),
  );
}

function column(sheet: Sheet): string[] {
  return sheet.slice(1).flatMap((_, index) => {
    const name = textAt(sheet, index + 1, 0);
    return name === '' ? [] : [name];
  });
}

interface Parameters {
  readonly weights: ReadonlyMap<string, number>;
  readonly offset: number;
  readonly suitable: readonly [number, number];
  readonly lessSuitable: readonly [number, number];
  readonly small: number;
  readonly big: number;
}

function readParameters(sheet: Sheet): Parameters {
  const weights = new Map<string, number>();
  for (const row of sheet.keys()) {
    weights.set(textAt(sheet, row, 3), Number(textAt(sheet, row, 4)));
  }
  return {
    weights,
    offset: zoneOffset(textAt(sheet, 1, 1)),
    suitable: [clock(textAt(sheet, 3, 1)), clock(textAt(sheet, 4, 1))],
    lessSuitable: [clock(textAt(sheet, 6, 1)), clock(textAt(sheet, 7, 1))],
    small: Number(textAt(sheet, 8, 1)),
    big: Number(textAt(sheet, 10, 1)),
  };
}

/** `GMT+n` in minutes. */
function zoneOffset(zone: string): number {
  return Number(/^GMT([+-]\d+)$/.exec(zone)?.[1] ?? 0) * 60;
}

/** A time of day, stored as a part of the day or as a text `HH:mm`. */
function clock(text: string): number {
  const [hours, minutes] = text.split(':');
  if (minutes !== undefined) return Number(hours) * 60 + Number(minutes);
  return Math.round((Number(text) % 1) * 1440);
}

function readSessions(sheet: Sheet): Session[] {
  return sheet.slice(1).flatMap((_, index) => {
    const row = index + 1;
    const name = textAt(sheet, row, 0);
    if (name === '') return [];
    return [
      {
        name,
        slots: Number(textAt(sheet, row, 1)),
        from: clock(textAt(sheet, row, 3)),
        to: clock(textAt(sheet, row, 4)),
      },
    ];
  });
}

interface Submission {
  readonly session: PlanSession;
  readonly track: string;
  readonly order: number;
  readonly presenters: readonly string[];
  readonly attendees: readonly string[];
}

function readSubmissions(
  sheet: Sheet,
  sessions: readonly Session[],
  rooms: readonly string[],
  parameters: Parameters,
): Submission[] {
  const weight = (name: string): number => parameters.weights.get(name) ?? 0;
  return sheet.slice(1).flatMap((_, index) => {
    const row = index + 1;
    const id = textAt(sheet, row, 0);
    if (id === '') return [];
    const zone = zoneOffset(textAt(sheet, row, 4));
    const required = Number(textAt(sheet, row, 2));
    const slotCosts: Record<string, number> = {};
    sessions.forEach((session, k) => {
      const wish = Number(textAt(sheet, row, FIRST_PENALTY_COLUMN + k));
      const hours = hoursPenalty(session, zone - parameters.offset, parameters);
      // The benchmark counts the hours and the wish in each slot that the submission takes.
      const points =
        weight('Submissions_Sessions|Penalty:') * wish + weight('Submissions_Timezones:') * hours;
      for (let slot = 1; slot <= session.slots; slot += 1) {
        slotCosts[`${session.name} ${slot}`] = required * points;
      }
    });
    const roomCosts: Record<string, number> = {};
    rooms.forEach((room, k) => {
      const wish = Number(textAt(sheet, row, FIRST_PENALTY_COLUMN + sessions.length + k));
      roomCosts[room] = required * weight('Submissions_Rooms|Penalty:') * wish;
    });
    return [
      {
        session: { id, slotCount: required, slotCosts, roomCosts },
        track: textAt(sheet, row, 1),
        order: Number(textAt(sheet, row, 3)),
        presenters: listAt(sheet, row, 5),
        attendees: listAt(sheet, row, 6),
      },
    ];
  });
}

/** As the benchmark has it: times of day are compared without their dates. */
function hoursPenalty(session: Session, shift: number, parameters: Parameters): number {
  const local = (minute: number): number => (((minute + shift) % 1440) + 1440) % 1440;
  const [start, end] = [local(session.from), local(session.to)];
  const [from, to] = parameters.suitable;
  const [lessFrom, lessTo] = parameters.lessSuitable;
  if (start < lessFrom || end > lessTo || end < lessFrom) return parameters.big;
  return start < from || end > to ? parameters.small : 0;
}

function readMatrix(sheet: Sheet): Record<string, Record<string, number>> {
  const matrix: Record<string, Record<string, number>> = {};
  for (let row = 1; row < sheet.length; row += 1) {
    const name = textAt(sheet, row, 0);
    if (name === '') continue;
    const costs: Record<string, number> = {};
    for (let k = 1; k < (sheet[0]?.length ?? 0); k += 1) {
      const cost = Number(textAt(sheet, row, k));
      if (cost !== 0) costs[textAt(sheet, 0, k)] = cost;
    }
    matrix[name] = costs;
  }
  return matrix;
}

/** The half above or below the diagonal counts, whichever of the two cells the benchmark reads last. */
function readSimilar(sheet: Sheet): { a: string; b: string; cost: number }[] {
  const names = column(sheet);
  const similar: { a: string; b: string; cost: number }[] = [];
  names.forEach((a, i) => {
    names.slice(0, i).forEach((b, j) => {
      const cost = Number(textAt(sheet, j + 1, i + 1));
      if (cost !== 0) similar.push({ a, b, cost });
    });
  });
  return similar;
}

function pairsOf<T>(list: readonly T[]): (readonly [T, T])[] {
  return list.flatMap((a, k) => list.slice(k + 1).map((b) => [a, b] as const));
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((name) => b.includes(name));
}

function readConflicts(
  submissions: readonly Submission[],
  chairsOf: ReadonlyMap<string, readonly string[]>,
): Pick<StreamSettings, 'groupConflicts' | 'slotConflicts'> {
  const groupConflicts: StreamConflict[] = [];
  const slotConflicts: StreamConflict[] = [];
  const add = (kind: string, a: string, b: string): void => {
    groupConflicts.push({ a, b, rule: `${kind}-group` });
    slotConflicts.push({ a, b, rule: `${kind}-slot` });
  };
  for (const [a, b] of pairsOf(submissions)) {
    const chairs = (people: readonly string[], of: Submission): boolean =>
      a.track !== b.track && shares(people, chairsOf.get(of.track) ?? []);
    const [x, y] = [a.session.id, b.session.id];
    if (shares(a.presenters, b.presenters) || chairs(a.presenters, b) || chairs(b.presenters, a)) {
      add('presenter', x, y);
    }
    if (
      shares(a.attendees, b.attendees) ||
      shares(a.attendees, b.presenters) ||
      shares(b.attendees, a.presenters) ||
      chairs(a.attendees, b) ||
      chairs(b.attendees, a)
    ) {
      add('attendee', x, y);
    }
  }
  return { groupConflicts, slotConflicts };
}
