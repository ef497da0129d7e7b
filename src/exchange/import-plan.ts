import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { SessionKind, SessionState } from '../programme/session.entity.js';
import type { EntryTimes } from './entry-times.js';
import type { ForeignEntry, ForeignSchedule, ImportIssue } from './foreign-schedule.js';
import { namedZone } from './calendar-zones.js';
import { draftRows } from './import-drafts.js';
import {
  PeoplePlan,
  personKey,
  type PlannedPart,
  type PlannedPerson,
  readableName,
} from './import-people.js';
import {
  type PlannedPlace,
  type PlannedRoom,
  type PlannedTrack,
  RoomPlan,
  TrackPlan,
} from './import-places.js';
import type { ScheduleImportOptions, ScheduleRowReport } from './import-report.js';
import { type ImportState, readImportState, type StateSession } from './import-state.js';
import { placeRows } from './import-placing.js';
import { finishRows } from './import-changes.js';
import type { IdentityFacts } from './imported-identity.entity.js';
import type { WantedSession } from './wanted-session.js';

/** An entry of the file on its way to a session. */
export interface DraftRow {
  readonly entry: ForeignEntry;
  readonly key: string;
  /** The session that it is, where it is one already. */
  readonly current: StateSession | undefined;
  readonly facts: IdentityFacts;
  readonly sessionId: string;
  readonly wanted: WantedSession | undefined;
  readonly times: EntryTimes | undefined;
  place: PlannedPlace;
  readonly track: PlannedTrack | undefined;
  readonly parts: readonly PlannedPart[];
  /** Experts who are in two places at once: their part here does not block. */
  readonly elsewhere: Map<string, string>;
  /** Experts who have declined: they are left out. */
  readonly left: Set<string>;
  /** We wrote the file, and the session is ours. */
  readonly ownFile: boolean;
  /** Fields of which no entry of the file says anything: they are left alone. */
  readonly silent: ReadonlySet<string>;
  readonly nameOf: (expertId: string) => string;
  /** The room that the file names, where the session cannot be in it. */
  unplacedRoom: string | undefined;
  /** The session stays where the programme has it: the file says of hours and room what it said before. */
  readonly stays: boolean;
  /** Set where the row is not taken in. */
  refused: 'skip' | 'error' | undefined;
  readonly issues: ImportIssue[];
}

/** The columns of a session as an import writes them. */
export interface SessionColumns {
  readonly kind: SessionKind;
  readonly title: LocalizedText;
  readonly abstract: LocalizedText;
  readonly languages: readonly string[];
  readonly roomId: string | null;
  readonly allRooms: boolean;
  readonly trackId: string | null;
  readonly startsLocal: string;
  readonly startsAt: string;
  readonly endsLocal: string;
  readonly endsAt: string;
  readonly state: SessionState;
}

/** What is to be written for a row. */
export interface RowWrite {
  readonly sessionId: string;
  readonly key: string;
  readonly facts: IdentityFacts;
  /** All columns for a new session, those that change for one that is there. */
  readonly create?: SessionColumns;
  readonly update?: Partial<SessionColumns>;
  readonly current?: StateSession;
  /** Parts that are added, with the reason where they do not block. */
  readonly parts: readonly (PlannedPart & { readonly reason: string | null })[];
  /** Assignments that an earlier file brought and this one has no more. */
  readonly removed: readonly string[];
  /** Hours or room of a session change: such rows are written together, since they may swap. */
  readonly moves: boolean;
}

export interface PlannedRow {
  readonly report: ScheduleRowReport;
  readonly write?: RowWrite;
}

/** Everything that an import will do. */
export interface ImportPlan {
  readonly zone: string;
  /** In the order in which they are written. */
  readonly rows: readonly PlannedRow[];
  readonly rooms: readonly PlannedRoom[];
  readonly tracks: readonly PlannedTrack[];
  readonly people: readonly PlannedPerson[];
  /** New hours of the event, where it must be longer. */
  readonly hours: { readonly startsLocal: string; readonly endsLocal: string } | undefined;
  readonly state: ImportState;
  readonly issues: readonly ImportIssue[];
}

/**
 * Decides what becomes of each entry of a file against the programme as it is. Writes nothing. The number of
 * statements does not grow with the file.
 */
export async function planImport(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
  schedule: ForeignSchedule,
  options: ScheduleImportOptions,
): Promise<ImportPlan> {
  const persons = schedule.entries.flatMap((entry) => entry.persons);
  const state = await readImportState(reader, organizationId, eventId, {
    personKeys: [...new Set(persons.map(personKey))],
    personNames: [...new Set(persons.map(({ name }) => readableName(name)))],
  });
  const issues: ImportIssue[] = [...schedule.issues];
  const zone = fileZone(schedule, issues);
  const language = options.language ?? state.event.languages[0] ?? state.event.order[0] ?? 'en';
  const plans = {
    rooms: new RoomPlan(state, schedule.rooms),
    tracks: new TrackPlan(state, schedule.tracks, language),
    people: new PeoplePlan(state, { matchNames: options.matchNames ?? true, language }),
  };
  const drafts = draftRows(schedule, { state, zone, language, plans });
  const hours = await placeRows(reader, organizationId, drafts, state, options, issues);
  const rows = finishRows(drafts, schedule, state, options);
  const used = new Set(rows.flatMap(({ write }) => write?.parts.map(({ person }) => person) ?? []));
  // What only rows name that are not taken in is not made.
  const taken = drafts.filter(({ refused }) => refused === undefined);
  const places = new Set(taken.flatMap(({ place, track }) => [place.room?.id, track?.id]));
  return {
    zone: zone ?? state.event.zone,
    rows,
    rooms: plans.rooms.all.filter(({ isNew, id }) => !isNew || places.has(id)),
    tracks: plans.tracks.all.filter(({ isNew, id }) => !isNew || places.has(id)),
    people: plans.people.added.filter((person) => used.has(person)),
    hours,
    state,
    issues,
  };
}

/** The zone that the file names, where there is one of that name. */
function fileZone(schedule: ForeignSchedule, issues: ImportIssue[]): string | undefined {
  if (schedule.zone === null) return undefined;
  const zone = namedZone(schedule.zone);
  if (zone === undefined)
    issues.push({
      field: 'zone',
      code: 'import_zone_unknown',
      severity: 'warning',
      params: { zone: schedule.zone.slice(0, 100) },
    });
  return zone;
}
