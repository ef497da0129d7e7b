import { readFileSync } from 'node:fs';
import type {
  Level,
  Person,
  Placing,
  PlanningProblem,
  PlanSession,
  Room,
  RuleWeight,
  Slot,
} from '../../src/planner/model.js';
import { listAt, readSheets, textAt, type Sheet } from './workbook.js';

/** Our rule for each constraint of the conference files of OptaPlanner; speaker makespan came later, and is none. */
const RULES: Readonly<Record<string, string>> = {
  'Room unavailable timeslot': 'room-unavailable',
  'Room conflict': 'room-clash',
  'Speaker unavailable timeslot': 'person-unavailable',
  'Speaker conflict': 'person-clash',
  'Talk prerequisite talks': 'prerequisite',
  'Talk mutually-exclusive-talks tags': 'exclusive',
  'Consecutive talks pause': 'pause',
  'Crowd control': 'crowd-control',
  'Published timeslot': 'published-time',
  'Published room': 'published-room',
  'Theme track conflict': 'theme-clash',
  'Theme track room stability': 'theme-room-stability',
  'Sector conflict': 'sector-clash',
  'Audience type diversity': 'audience-type-diversity',
  'Audience type theme track conflict': 'audience-theme-clash',
  'Audience level diversity': 'audience-level-diversity',
  'Content audience level flow violation': 'content-level-order',
  'Content conflict': 'content-clash',
  'Language diversity': 'language-diversity',
  'Same day talks': 'same-day',
  'Popular talks': 'popular-rooms',
};
for (const [theirs, ours] of [
  ['Speaker', 'person'],
  ['Talk', 'session'],
] as const) {
  for (const wish of ['required', 'prohibited', 'preferred', 'undesired']) {
    Object.assign(RULES, {
      [`${theirs} ${wish} timeslot tags`]: `${ours}-${wish}-slot-tags`,
      [`${theirs} ${wish} room tags`]: `${ours}-${wish}-room-tags`,
    });
  }
}
/** Constraints of theirs that reward. */
const REWARDS = new Set([
  'audience-type-diversity',
  'audience-level-diversity',
  'language-diversity',
]);
/** A room or person is away in a slot whose cell is filled in this colour. */
const UNAVAILABLE = '555753';

/** A conference file as a problem of the compatibility profile. The files name no zone; their clock is taken as UTC. */
export async function readOptaPlanner(path: string): Promise<PlanningProblem> {
  const sheets = await readSheets(readFileSync(path));
  const slots = readSlots(sheets.get('Timeslots') ?? []);
  const { weights, pause } = readConfiguration(sheets.get('Configuration') ?? []);
  return {
    zone: 'UTC',
    profile: 'compatibility',
    weights,
    parameters: { pauseMinutes: pause },
    slots,
    rooms: readRooms(sheets.get('Rooms') ?? [], slots),
    people: readSpeakers(sheets.get('Speakers') ?? [], slots),
    sessions: readTalks(sheets.get('Talks') ?? [], slots),
  };
}

/** The soft score that the file says its pre-assigned talks have, as a cost. */
export async function readScoreView(path: string): Promise<number> {
  const sheets = await readSheets(readFileSync(path));
  const match = /(-?\d+)soft/.exec(textAt(sheets.get('Score view'), 0, 1));
  return match ? -Number(match[1]) : 0;
}

function readConfiguration(sheet: Sheet): {
  weights: Record<string, RuleWeight>;
  pause: number;
} {
  const weights: Record<string, RuleWeight> = {};
  let pause = 0;
  for (const row of sheet.keys()) {
    const name = textAt(sheet, row, 0);
    const value = textAt(sheet, row, 1);
    if (name === 'Minimum consecutive talks pause in minutes') pause = Number(value);
    const rule = RULES[name];
    if (rule === undefined) continue;
    weights[rule] = readWeight(value, REWARDS.has(rule) ? -1 : 1);
  }
  return { weights, pause };
}

function readWeight(text: string, sign: 1 | -1): RuleWeight {
  const points = new Map<string, number>();
  for (const [, number, level] of text.matchAll(/(-?\d+)(hard|medium|soft)/g)) {
    if (level !== undefined) points.set(level, Number(number));
  }
  const levels: readonly Level[] = ['hard', 'medium', 'soft'];
  const used = levels.filter((level) => (points.get(level) ?? 0) !== 0);
  if (used.length > 1) throw new Error(`The weight ${text} counts on several levels.`);
  const level = used[0] ?? 'soft';
  return { level, weight: sign * (points.get(level) ?? 0) };
}

function localTime(day: string, time: string): string {
  return `${day.slice(-10)}T${time}`;
}

function slotId(day: string, start: string, end: string): string {
  return `${day.slice(-10)} ${start}-${end}`;
}

function readSlots(sheet: Sheet): Slot[] {
  return sheet.slice(1).flatMap((_, index) => {
    const row = index + 1;
    const day = textAt(sheet, row, 0);
    if (day === '') return [];
    const [start, end] = [textAt(sheet, row, 1), textAt(sheet, row, 2)];
    return [
      {
        id: slotId(day, start, end),
        start: localTime(day, start),
        end: localTime(day, end),
        kinds: listAt(sheet, row, 3),
        tags: listAt(sheet, row, 4),
      },
    ];
  });
}

/** The slots whose column, from `first` on, is not filled as unavailable; undefined when none is. */
function availability(
  sheet: Sheet,
  row: number,
  first: number,
  slots: readonly Slot[],
): readonly Slot[] | undefined {
  const open = slots.filter((_, k) => sheet[row]?.[first + k]?.fill !== UNAVAILABLE);
  return open.length === slots.length ? undefined : open;
}

function readRooms(sheet: Sheet, slots: readonly Slot[]): Room[] {
  return sheet.slice(2).flatMap((_, index): Room[] => {
    const row = index + 2;
    const id = textAt(sheet, row, 0);
    if (id === '') return [];
    const open = availability(sheet, row, 4, slots);
    return [
      {
        id,
        capacity: Number(textAt(sheet, row, 1)),
        kinds: listAt(sheet, row, 2),
        tags: listAt(sheet, row, 3),
        ...(open && { availability: open }),
      },
    ];
  });
}

function readSpeakers(sheet: Sheet, slots: readonly Slot[]): Person[] {
  return sheet.slice(2).flatMap((_, index): Person[] => {
    const row = index + 2;
    const id = textAt(sheet, row, 0);
    if (id === '') return [];
    const open = availability(sheet, row, 9, slots);
    return [{ id, ...tagsFrom(sheet, row, 1), ...(open && { availability: open }) }];
  });
}

type Tags = Required<
  Pick<
    PlanSession & Person,
    `${'required' | 'preferred' | 'prohibited' | 'undesired'}${'Slot' | 'Room'}Tags`
  >
>;

function tagsFrom(sheet: Sheet, row: number, column: number): Tags {
  return {
    requiredSlotTags: listAt(sheet, row, column),
    preferredSlotTags: listAt(sheet, row, column + 1),
    prohibitedSlotTags: listAt(sheet, row, column + 2),
    undesiredSlotTags: listAt(sheet, row, column + 3),
    requiredRoomTags: listAt(sheet, row, column + 4),
    preferredRoomTags: listAt(sheet, row, column + 5),
    prohibitedRoomTags: listAt(sheet, row, column + 6),
    undesiredRoomTags: listAt(sheet, row, column + 7),
  };
}

function readTalks(sheet: Sheet, slots: readonly Slot[]): PlanSession[] {
  return sheet.slice(1).flatMap((_, index): PlanSession[] => {
    const row = index + 1;
    const text = (column: number): string => textAt(sheet, row, column);
    if (text(0) === '') return [];
    const placed = readPlacing(text, 23, slots);
    const published = readPlacing(text, 27, slots);
    return [
      {
        id: text(0),
        title: text(1),
        kind: text(2),
        people: listAt(sheet, row, 3).map((personId) => ({ personId, role: 'speaker' })),
        themes: listAt(sheet, row, 4),
        sectors: listAt(sheet, row, 5),
        audienceTypes: listAt(sheet, row, 6),
        audienceLevel: Number(text(7)),
        contents: listAt(sheet, row, 8),
        ...(text(9) !== '' && { language: text(9) }),
        ...tagsFrom(sheet, row, 10),
        exclusiveTags: listAt(sheet, row, 18),
        prerequisites: listAt(sheet, row, 19),
        favorites: Number(text(20)),
        crowdRisk: Number(text(21)),
        pinned: text(22) === '1' || text(22).toLowerCase() === 'true',
        ...(placed && { placed }),
        ...(published && { published }),
      },
    ];
  });
}

function readPlacing(
  text: (column: number) => string,
  first: number,
  slots: readonly Slot[],
): Placing | undefined {
  const [day, start, end, roomId] = [0, 1, 2, 3].map((k) => text(first + k));
  if (!day || !start || !end || !roomId) return undefined;
  const id = slotId(day, start, end);
  return slots.some((slot) => slot.id === id)
    ? { start: localTime(day, start), roomId, slotId: id }
    : undefined;
}
