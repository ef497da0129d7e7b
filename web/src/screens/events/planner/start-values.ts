import type { Board, Session } from '../programme/programme.queries';
import type { PlanRun, PlanRunInput } from './planner.queries';

export const KINDS = ['plan', 'replan', 'explain'] as const;
export const MOVABLE = ['unplaced', 'all', 'chosen'] as const;
export const PRESETS = ['balanced', 'few_changes', 'people_first', 'audience_first'] as const;
export const WISHES = [
  'changes',
  'tracks',
  'themes',
  'people',
  'remote',
  'rooms',
  'variety',
  'early',
] as const;
export const WEIGHTS = ['off', 'low', 'normal', 'high'] as const;
export const SECONDS = [10, 30, 60, 300] as const;
export const GRIDS = [5, 10, 15, 20, 30, 60] as const;

export type Wish = (typeof WISHES)[number];
export type Weight = (typeof WEIGHTS)[number];

/** What is chosen before a run starts. */
export interface StartValues {
  readonly kind: (typeof KINDS)[number];
  readonly movable: (typeof MOVABLE)[number];
  readonly sessionIds: ReadonlySet<string>;
  readonly dayStart: string;
  readonly dayEnd: string;
  readonly gridMinutes: number;
  readonly seconds: number;
  readonly preset: (typeof PRESETS)[number];
  /** What differs from the preset. */
  readonly wishes: Readonly<Partial<Record<Wish, Weight>>>;
  readonly seed: number;
}

/** A first run: what has no hours, or everything where all have some; in a day that holds what has hours already. */
export function firstValues(board: Board): StartValues {
  return {
    kind: 'plan',
    movable: unplacedOf(board).length > 0 ? 'unplaced' : 'all',
    sessionIds: new Set(),
    ...dayOf(board),
    gridMinutes: 15,
    seconds: 30,
    preset: 'balanced',
    wishes: {},
    seed: 1,
  };
}

/** From nine to six, or from the earliest to the latest session of the draft; what passes midnight is left aside. */
function dayOf(board: Board): Pick<StartValues, 'dayStart' | 'dayEnd'> {
  let [dayStart, dayEnd] = ['09:00', '18:00'];
  for (const { startsLocal, endsLocal } of plannable(board)) {
    if (startsLocal === null || endsLocal === null) continue;
    if (startsLocal.slice(0, 10) !== endsLocal.slice(0, 10)) continue;
    const [from, to] = [startsLocal.slice(11), endsLocal.slice(11)];
    if (from < dayStart) dayStart = from;
    if (to > dayEnd) dayEnd = to;
  }
  return { dayStart, dayEnd };
}

/** The choices of an earlier run, for another like it. Its wishes are named one by one: they stay as they were. */
export function valuesOf(run: PlanRun, board: Board): StartValues {
  const known = new Set(board.sessions.map(({ id }) => id));
  return {
    kind: run.kind,
    movable: run.movable,
    sessionIds: new Set(run.sessionIds.filter((id) => known.has(id))),
    dayStart: run.dayStart,
    dayEnd: run.dayEnd,
    gridMinutes: run.gridMinutes,
    seconds: run.seconds,
    preset: run.preset,
    wishes: run.wishes,
    seed: run.seed,
  };
}

/** The sessions that the planner is about: not cancelled, not for the whole house. */
export function plannable(board: Board): Session[] {
  return board.sessions.filter(({ state, allRooms }) => state === 'planned' && !allRooms);
}

/** Those that have no hours, or no room where there are rooms. */
export function unplacedOf(board: Board): Session[] {
  const rooms = new Set(board.rooms.map(({ id }) => id));
  return plannable(board).filter(
    ({ startsLocal, roomId }) =>
      startsLocal === null || (rooms.size > 0 && (roomId === null || !rooms.has(roomId))),
  );
}

export type StartFault = 'nothingToPlace' | 'nothingReleased' | 'dayOpen';

/** Why a run would be refused; undefined where it may start. */
export function faultOf(values: StartValues, board: Board): StartFault | undefined {
  if (values.kind === 'replan' && board.latestRelease === null) return 'nothingReleased';
  if (values.dayStart === '' || values.dayEnd === '') return 'dayOpen';
  const chosen = values.movable === 'chosen' ? values.sessionIds.size : 0;
  if (values.movable !== 'all' && unplacedOf(board).length + chosen === 0) return 'nothingToPlace';
  return undefined;
}

/** Whether the days end on the next day. */
export function overMidnight({ dayStart, dayEnd }: StartValues): boolean {
  return dayEnd !== '' && dayEnd <= dayStart;
}

/** What the planner is asked. */
export function inputOf(values: StartValues): PlanRunInput {
  const { sessionIds, wishes, ...rest } = values;
  return {
    ...rest,
    ...(values.movable === 'chosen' ? { sessionIds: [...sessionIds] } : {}),
    ...(Object.keys(wishes).length > 0 ? { wishes } : {}),
  };
}
