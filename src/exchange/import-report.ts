import type { ForeignFormat, ImportIssue } from './foreign-schedule.js';

/**
 * What becomes of a row. `missing`: a session of an earlier file that this one has no more; `skip`: nothing to take
 * in; `error`: cannot be taken in.
 */
export const SCHEDULE_ROW_ACTIONS = [
  'create',
  'update',
  'unchanged',
  'missing',
  'skip',
  'error',
] as const;
export type ScheduleRowAction = (typeof SCHEDULE_ROW_ACTIONS)[number];

/** What the organiser said about a file, beyond what it says itself. */
export interface ScheduleImportOptions {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  /** BCP 47 tag of the texts, where the file does not say. */
  readonly language?: string;
  /** What becomes of sessions outside of the event’s hours: the event is made longer, or they are left out. */
  readonly outside?: 'extend' | 'skip';
  /** What becomes of sessions that overlap in a room of the file: the room takes several, or the later has no room. */
  readonly overlaps?: 'parallel' | 'without_room';
  /** What becomes of sessions that the file has no more. */
  readonly missing?: 'keep' | 'cancel';
  /** Whether a person whose whole name is in the registry exactly once is taken for that one. */
  readonly matchNames?: boolean;
}

/** What becomes, or became, of one row. */
export interface ScheduleRowReport {
  /** From 1, in the order of the file; sessions that are missing from it come last. */
  readonly number: number;
  readonly place: string;
  readonly action: ScheduleRowAction;
  readonly title: string | null;
  readonly sessionId: string | null;
  readonly changes: readonly string[];
  readonly issues: readonly ImportIssue[];
}

/** How many of each thing an import makes. */
export interface ImportedThings {
  readonly rooms: number;
  readonly tracks: number;
  readonly people: number;
}

export interface ScheduleImportReport {
  readonly format: ForeignFormat;
  readonly generator: string | null;
  readonly version: string | null;
  readonly title: string | null;
  /** The zone in which the file’s times were read. */
  readonly zone: string;
  readonly counts: Readonly<Record<ScheduleRowAction, number>>;
  readonly adds: ImportedThings;
  /** About the file as a whole. */
  readonly issues: readonly ImportIssue[];
  /** Why a run failed. */
  readonly fault?: string;
}

/** How many rows meet each fate. */
export function countScheduleActions(
  rows: readonly { readonly action: ScheduleRowAction }[],
): Record<ScheduleRowAction, number> {
  const counts = Object.fromEntries(SCHEDULE_ROW_ACTIONS.map((action) => [action, 0]));
  for (const { action } of rows) counts[action] = (counts[action] ?? 0) + 1;
  return counts as Record<ScheduleRowAction, number>;
}
