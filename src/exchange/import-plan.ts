import { digest } from './digest.js';
import type { EntityManager } from 'typeorm';
import { newId } from '../kernel/id.js';
import { canonicalTimeZone } from '../kernel/local-time.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { SessionKind, SessionState } from '../programme/session.entity.js';
import { entryTimes, type EntryTimes } from './entry-times.js';
import type { ForeignEntry, ForeignSchedule, ImportIssue } from './foreign-schedule.js';
import { GENERATOR } from './generator.js';
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
import { type WantedSession, wantedSession } from './wanted-session.js';

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
  return {
    zone: zone ?? state.event.zone,
    rows,
    rooms: plans.rooms.all,
    tracks: plans.tracks.all,
    people: plans.people.added.filter((person) => used.has(person)),
    hours,
    state,
    issues,
  };
}

/** The zone that the file names, where there is one of that name. */
function fileZone(schedule: ForeignSchedule, issues: ImportIssue[]): string | undefined {
  if (schedule.zone === null) return undefined;
  const zone = canonicalTimeZone(schedule.zone.trim());
  if (zone === undefined)
    issues.push({
      field: 'zone',
      code: 'import_zone_unknown',
      severity: 'warning',
      params: { zone: schedule.zone.slice(0, 100) },
    });
  return zone;
}

interface DraftContext {
  readonly state: ImportState;
  readonly zone: string | undefined;
  readonly language: string;
  readonly plans: {
    readonly rooms: RoomPlan;
    readonly tracks: TrackPlan;
    readonly people: PeoplePlan;
  };
}

function draftRows(schedule: ForeignSchedule, context: DraftContext): DraftRow[] {
  const seen = new Map<string, DraftRow>();
  const ownFile = schedule.generator === GENERATOR.name;
  const silent = silentFields(schedule);
  return schedule.entries.map((entry) => {
    const issues: ImportIssue[] = [...entry.issues];
    const { key, repeats } = keyOf(entry, schedule, seen, issues);
    const known = context.state.sessionByKey.get(key);
    const own = context.state.sessions.get(/^guid:(.*)$/.exec(key)?.[1] ?? '');
    const current = (known && context.state.sessions.get(known.id)) ?? own;
    const wanted = wantedSession(
      entry,
      current,
      { language: context.language, ownFile, isCalendar: schedule.format === 'icalendar' },
      issues,
    );
    const timed =
      entry.skipped === true || repeats
        ? undefined
        : entryTimes(entry, context.zone, context.state.event.zone);
    issues.push(...(timed?.issues ?? []));
    if (wanted === undefined)
      issues.push({ field: 'title', code: 'import_nothing_said', severity: 'error' });
    const skipped = entry.skipped === true || repeats;
    const refused = skipped
      ? 'skip'
      : wanted === undefined || timed?.times === undefined
        ? 'error'
        : undefined;
    const taken = refused === undefined;
    const place = taken
      ? context.plans.rooms.place(entry.room)
      : { room: undefined, allRooms: false };
    const parts = taken ? context.plans.people.parts(entry.persons, issues) : [];
    const names = new Map(parts.map(({ person, name }) => [person.expertId, name]));
    const draft: DraftRow = {
      entry,
      key,
      current,
      facts: known?.facts ?? {},
      sessionId: current?.id ?? newId(),
      wanted,
      times: timed?.times,
      place,
      stays: staysPut(entry, current, known?.facts, timed?.times, place, silent),
      track: taken ? context.plans.tracks.track(entry.track) : undefined,
      parts,
      elsewhere: new Map(),
      left: new Set(),
      ownFile: ownFile && current !== undefined && known === undefined,
      silent,
      nameOf: (expertId) => names.get(expertId) ?? '',
      unplacedRoom: undefined,
      refused,
      issues,
    };
    if (!skipped) seen.set(key, draft);
    return draft;
  });
}

/** What the file does not speak of at all: a calendar without people takes nobody out of the programme. */
function silentFields({ entries }: ForeignSchedule): ReadonlySet<string> {
  const says: readonly (readonly [string, (entry: ForeignEntry) => boolean])[] = [
    ['people', ({ persons }) => persons.length > 0],
    ['track', ({ track }) => track !== ''],
    ['kind', ({ type }) => type !== ''],
    ['languages', ({ languages }) => languages.length > 0],
    ['room', ({ room }) => room !== null],
    ['abstract', ({ abstract, description }) => abstract !== '' || description !== ''],
  ];
  return new Set(says.filter(([, speaks]) => !entries.some(speaks)).map(([field]) => field));
}

/**
 * The identity of an entry. Two entries of one identity are both taken in, the second under a number, since some
 * programs give all places of a repeated talk one guid; only a plain repetition is left out.
 */
function keyOf(
  entry: ForeignEntry,
  schedule: ForeignSchedule,
  seen: ReadonlyMap<string, DraftRow>,
  issues: ImportIssue[],
): { readonly key: string; readonly repeats: boolean } {
  const given =
    entry.key ??
    `said:${schedule.source}:${digest([entry.title, entry.start?.local, entry.room?.name])}`;
  let key = given;
  let other = seen.get(key);
  for (let number = 2; other !== undefined; number += 1) {
    if (sameSlot(other.entry, entry)) {
      const params = { row: other.entry.row };
      issues.push({ field: 'id', code: 'import_repeats_row', severity: 'warning', params });
      return { key, repeats: true };
    }
    key = `${given}#${String(number)}`;
    other = seen.get(key);
  }
  const first = seen.get(given);
  if (first !== undefined)
    issues.push({
      field: 'id',
      code: 'import_identity_twice',
      severity: 'warning',
      params: { row: first.entry.row },
    });
  return { key, repeats: false };
}

function sameSlot(one: ForeignEntry, other: ForeignEntry): boolean {
  return (
    one.title === other.title &&
    one.start?.local === other.start?.local &&
    one.room?.name === other.room?.name
  );
}

function staysPut(
  entry: ForeignEntry,
  current: StateSession | undefined,
  facts: IdentityFacts | undefined,
  times: EntryTimes | undefined,
  place: PlannedPlace,
  silent: ReadonlySet<string>,
): boolean {
  if (current?.startsAt == null || current.endsAt === null || times === undefined) return false;
  const { startsAt, endsAt } = times;
  const sameHours =
    facts?.seen?.['times'] === digest([startsAt, endsAt]) ||
    (Temporal.Instant.compare(current.startsAt, startsAt) === 0 &&
      Temporal.Instant.compare(current.endsAt, endsAt) === 0);
  const sameRoom =
    silent.has('room') ||
    facts?.seen?.['room'] === digest(entry.room?.name ?? '') ||
    (place.room?.id ?? null) === current.roomId;
  return sameHours && sameRoom;
}
