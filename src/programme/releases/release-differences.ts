import type { LocalizedText } from '../../kernel/localized-text.js';
import type { NameForm } from '../../kernel/person-name.js';
import type { ReleasedProgramme, ReleasedSession } from './released-programme.js';
import { stableJson } from './stable-json.js';

/** Where and when a session is, as it is told to people. */
export interface Slot {
  readonly startsLocal: string;
  readonly endsLocal: string;
  readonly zone: string;
  readonly room: LocalizedText | null;
  readonly allRooms: boolean;
}

export const SESSION_CHANGES = ['added', 'changed', 'cancelled', 'restored', 'withdrawn'] as const;
export type SessionChange = (typeof SESSION_CHANGES)[number];

export const CHANGED_FIELDS = [
  'title',
  'hours',
  'room',
  'kind',
  'languages',
  'abstract',
  'track',
  'themes',
  'people',
  'contributions',
] as const;
export type ChangedField = (typeof CHANGED_FIELDS)[number];

export interface SessionDifference {
  readonly sessionId: string;
  readonly title: LocalizedText;
  readonly change: SessionChange;
  /** What is different of one that is in both. */
  readonly fields: readonly ChangedField[];
  readonly titleBefore: LocalizedText | null;
  readonly before: Slot | null;
  readonly after: Slot | null;
  /** Expert ids. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

export const PERSON_CHANGES = [
  'joins',
  'leaves',
  'moved',
  'renamed',
  'cancelled',
  'restored',
  'withdrawn',
] as const;
export type PersonChange = (typeof PERSON_CHANGES)[number];

export interface PersonDifference {
  readonly expertId: string;
  readonly names: readonly NameForm[];
  readonly changes: readonly {
    readonly sessionId: string;
    readonly title: LocalizedText;
    readonly change: PersonChange;
    readonly titleBefore: LocalizedText | null;
    readonly before: Slot | null;
    readonly after: Slot | null;
  }[];
}

export interface ProgrammeDifferences {
  readonly sessions: readonly SessionDifference[];
  readonly people: readonly PersonDifference[];
}

/** What is different in a programme against the one before; without one before, everything is new. */
export function compareProgrammes(
  before: ReleasedProgramme | undefined,
  after: ReleasedProgramme,
): ProgrammeDifferences {
  const old = new Map(before?.sessions.map((session) => [session.id, session]));
  const sessions = after.sessions.flatMap((session): SessionDifference[] => {
    const was = old.get(session.id);
    return compareSession(before, was, after, session);
  });
  return { sessions, people: comparePeople(before, after, sessions) };
}

/** Everybody in a session or in one of its contributions. */
export function peopleIn(session: Pick<ReleasedSession, 'people' | 'contributions'>): Set<string> {
  return new Set(
    [...session.people, ...session.contributions.flatMap(({ people }) => people)].map(
      ({ expertId }) => expertId,
    ),
  );
}

/** Where and when a session of a programme is. */
export function slotOf(programme: ReleasedProgramme, session: ReleasedSession): Slot {
  const { startsLocal, endsLocal, roomId, allRooms } = session;
  const room = programme.rooms.find(({ id }) => id === roomId);
  return {
    startsLocal,
    endsLocal,
    zone: programme.event.zone,
    room: room?.name ?? null,
    allRooms,
  };
}

function compareSession(
  before: ReleasedProgramme | undefined,
  was: ReleasedSession | undefined,
  after: ReleasedProgramme,
  session: ReleasedSession,
): SessionDifference[] {
  const existed = was !== undefined && was.state !== 'withdrawn';
  const exists = session.state !== 'withdrawn';
  if (!existed && !exists) return [];
  const [then, now] = [existed ? peopleIn(was) : new Set(), peopleIn(session)];
  const difference = {
    sessionId: session.id,
    title: session.title,
    fields: [] as ChangedField[],
    titleBefore: existed ? was.title : null,
    before: existed && before ? slotOf(before, was) : null,
    after: exists ? slotOf(after, session) : null,
    joined: exists ? [...now].filter((id) => !then.has(id)) : [],
    left: existed && exists ? [...peopleIn(was)].filter((id) => !now.has(id)) : [],
  };
  if (!existed) {
    // What comes into the programme cancelled takes nobody's time.
    return [{ ...difference, change: 'added' }];
  }
  if (!exists) return [{ ...difference, change: 'withdrawn' }];
  if (was.state !== session.state) {
    const change = session.state === 'cancelled' ? 'cancelled' : 'restored';
    return [{ ...difference, change }];
  }
  const fields = changedFields(was, session, difference);
  return fields.length === 0 ? [] : [{ ...difference, change: 'changed', fields }];
}

function changedFields(
  was: ReleasedSession,
  session: ReleasedSession,
  { before, after }: { readonly before: Slot | null; readonly after: Slot | null },
): ChangedField[] {
  const differs = (a: unknown, b: unknown) => stableJson(a) !== stableJson(b);
  const hours = (slot: Slot | null) => [slot?.startsLocal, slot?.endsLocal, slot?.zone];
  const room = (slot: Slot | null) => [slot?.room, slot?.allRooms];
  const parts = (people: ReleasedSession['people']) =>
    people.map(({ expertId, role }) => [expertId, role]);
  const tested: Readonly<Record<ChangedField, boolean>> = {
    title: differs(was.title, session.title),
    hours: differs(hours(before), hours(after)),
    room: was.roomId !== session.roomId || differs(room(before), room(after)),
    kind: was.kind !== session.kind,
    languages: differs(was.languages, session.languages),
    abstract: differs(was.abstract, session.abstract),
    track: was.trackId !== session.trackId,
    themes: differs(was.themeIds, session.themeIds),
    people: differs(parts(was.people), parts(session.people)),
    contributions: differs(was.contributions, session.contributions),
  };
  return CHANGED_FIELDS.filter((field) => tested[field]);
}

/** What of the differences concerns each person: their own sessions, and only what touches their time and place. */
function comparePeople(
  before: ReleasedProgramme | undefined,
  after: ReleasedProgramme,
  differences: readonly SessionDifference[],
): PersonDifference[] {
  const sessions = new Map(after.sessions.map((session) => [session.id, session]));
  const changes = new Map<string, PersonDifference['changes'][number][]>();
  const note = (expertId: string, difference: SessionDifference, change: PersonChange) => {
    const { sessionId, title, titleBefore } = difference;
    const list = changes.get(expertId) ?? [];
    list.push({
      sessionId,
      title,
      change,
      titleBefore: change === 'renamed' ? titleBefore : null,
      before: change === 'joins' ? null : difference.before,
      after: change === 'leaves' || change === 'withdrawn' ? null : difference.after,
    });
    changes.set(expertId, list);
  };
  for (const difference of differences) {
    const session = sessions.get(difference.sessionId);
    if (session === undefined) continue;
    const cancelled = session.state === 'cancelled';
    if (!cancelled) for (const id of difference.joined) note(id, difference, 'joins');
    if (difference.change !== 'cancelled')
      for (const id of difference.left) note(id, difference, 'leaves');
    const change = personChange(difference);
    if (change === undefined || (cancelled && change !== 'cancelled')) continue;
    const joined = new Set(difference.joined);
    const concerned =
      change === 'cancelled' ? [...peopleIn(session), ...difference.left] : peopleIn(session);
    for (const id of concerned) if (!joined.has(id)) note(id, difference, change);
  }
  const people = [...(before?.people ?? []), ...after.people];
  const names = new Map(people.map((person) => [person.expertId, person.names]));
  return [...changes].map(([expertId, list]) => ({
    expertId,
    names: names.get(expertId) ?? [],
    changes: list,
  }));
}

function personChange({ change, fields }: SessionDifference): PersonChange | undefined {
  if (change === 'cancelled' || change === 'restored' || change === 'withdrawn') return change;
  if (change === 'added') return undefined;
  if (fields.includes('hours') || fields.includes('room')) return 'moved';
  return fields.includes('title') ? 'renamed' : undefined;
}
