import { newId } from '../kernel/id.js';
import { digest } from './digest.js';
import { entryTimes, type EntryTimes } from './entry-times.js';
import type { ForeignEntry, ForeignSchedule, ImportIssue } from './foreign-schedule.js';
import { GENERATOR } from './generator.js';
import { IdentityPlan } from './import-identity.js';
import type { PeoplePlan } from './import-people.js';
import type { PlannedPlace, RoomPlan, TrackPlan } from './import-places.js';
import type { DraftRow } from './import-plan.js';
import type { ImportState, StateSession } from './import-state.js';
import type { IdentityFacts } from './imported-identity.entity.js';
import { shortened, wholeAgain } from './own-files.js';
import { wantedSession } from './wanted-session.js';

/** What the entries of a file are held against. */
export interface DraftContext {
  readonly state: ImportState;
  readonly zone: string | undefined;
  readonly language: string;
  readonly plans: {
    readonly rooms: RoomPlan;
    readonly tracks: TrackPlan;
    readonly people: PeoplePlan;
  };
}

/** Each entry with the session that it is, and with what it says in our terms. Nothing is placed yet. */
export function draftRows(schedule: ForeignSchedule, context: DraftContext): DraftRow[] {
  const { state, zone } = context;
  const identities = new IdentityPlan(schedule, state, { file: zone, event: state.event.zone });
  const silent = silentFields(schedule);
  return schedule.entries.map((given) => draftRow(given, schedule, context, identities, silent));
}

function draftRow(
  given: ForeignEntry,
  schedule: ForeignSchedule,
  { state, zone, language, plans }: DraftContext,
  identities: IdentityPlan,
  silentInFile: ReadonlySet<string>,
): DraftRow {
  const { format } = schedule;
  const isOurs = schedule.generator === GENERATOR.name;
  const issues: ImportIssue[] = [...given.issues];
  const { key, repeats } = identities.identityOf(given, issues);
  const known = state.sessionByKey.get(key);
  const own = state.sessions.get(/^guid:(.*)$/.exec(key)?.[1] ?? '');
  const current = (known && state.sessions.get(known.id)) ?? own;
  const comesHome = isOurs && current !== undefined;
  const entry = comesHome ? wholeAgain(given, current, state.event.zone) : given;
  const silent = comesHome
    ? new Set([...silentInFile, ...shortened(entry, current, format)])
    : silentInFile;
  const texts = { language, ownFile: isOurs, isCalendar: format === 'icalendar' };
  const wanted = wantedSession(entry, current, texts, issues);
  const skipped = entry.skipped === true || repeats;
  const timed = skipped ? undefined : entryTimes(entry, zone, state.event.zone);
  issues.push(...(timed?.issues ?? []));
  if (wanted === undefined)
    issues.push({ field: 'title', code: 'import_nothing_said', severity: 'error' });
  const refused = skipped
    ? 'skip'
    : wanted === undefined || timed?.times === undefined
      ? 'error'
      : undefined;
  const taken = refused === undefined;
  const place = taken ? plans.rooms.place(entry.room) : { room: undefined, allRooms: false };
  const there = new Set(current?.people.map(({ expertId }) => expertId));
  const parts = taken ? plans.people.parts(entry.persons, issues, there) : [];
  const names = new Map(parts.map(({ person, name }) => [person.expertId, name]));
  return {
    entry,
    key,
    current,
    facts: known?.facts ?? {},
    sessionId: current?.id ?? newId(),
    wanted,
    times: timed?.times,
    place,
    stays: staysPut(entry, current, known?.facts, timed?.times, place, silent),
    track: taken ? plans.tracks.track(entry.track) : undefined,
    parts,
    elsewhere: new Map(),
    left: new Set(),
    ownFile: comesHome && known === undefined,
    silent,
    nameOf: (expertId) => names.get(expertId) ?? '',
    unplacedRoom: undefined,
    refused,
    issues,
  };
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
