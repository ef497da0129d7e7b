import { addMinutes } from '../../../../../src/kernel/local-time.js';
import type { View } from '../../../api/client';
import type { Placement, Session } from './programme.queries';

export type SessionKind = Session['kind'];
export type Role = View<'AssignmentView'>['role'];

/** An expert in a session that is not saved yet. */
export interface NewPerson {
  readonly expertId: string;
  readonly name: string;
  readonly role: Role;
  readonly blocking: boolean;
  readonly nonBlockingReason: string | null;
}

/** The fields of a session, named as in the API; `startsLocal` empty while it has no hours. */
export interface SessionValues {
  readonly title: Record<string, string>;
  readonly abstract: Record<string, string>;
  readonly kind: SessionKind;
  readonly startsLocal: string;
  readonly durationMinutes: number | null;
  readonly roomId: string | null;
  readonly allRooms: boolean;
  readonly trackId: string | null;
  readonly themeIds: string[];
  readonly expectedAudience: number | null;
  readonly languages: string[];
  /** Only of a new session: of one that exists they are saved one by one. */
  readonly people: readonly NewPerson[];
}

export const NEW_SESSION: SessionValues = {
  title: {},
  abstract: {},
  kind: 'panel',
  startsLocal: '',
  durationMinutes: 60,
  roomId: null,
  allRooms: false,
  trackId: null,
  themeIds: [],
  expectedAudience: null,
  languages: [],
  people: [],
};

/** The values of a session as it is saved. */
export function valuesOf(session: Session): SessionValues {
  return {
    title: session.title,
    abstract: session.abstract,
    kind: session.kind,
    startsLocal: session.startsLocal ?? '',
    durationMinutes: session.durationMinutes,
    roomId: session.roomId,
    allRooms: session.allRooms,
    trackId: session.trackId,
    themeIds: session.themeIds,
    expectedAudience: session.expectedAudience,
    languages: session.languages,
    people: [],
  };
}

/** People as a new session or contribution takes them. */
export function peopleInput(people: readonly NewPerson[]): View<'AssignmentInput'>[] {
  return people.map(({ expertId, role, blocking, nonBlockingReason }) => ({
    expertId,
    role,
    blocking,
    nonBlockingReason: blocking ? null : nonBlockingReason,
  }));
}

/** What a new session is made of. */
export function inputOf({ people, startsLocal, ...rest }: SessionValues): View<'SessionInput'> {
  return {
    ...rest,
    roomId: rest.allRooms ? null : rest.roomId,
    startsLocal: startsLocal === '' ? null : startsLocal,
    people: peopleInput(people),
  };
}

/** What differs from the session as it was: a cancelled one must not be told its hours again. */
export function patchOf(values: SessionValues, before: SessionValues): View<'SessionPatch'> {
  const { people: _people, startsLocal: _starts, ...now } = inputOf(values);
  const { people: _before, startsLocal: _started, ...old } = inputOf(before);
  const changed = Object.fromEntries(
    Object.entries(now).filter(
      ([field, value]) =>
        JSON.stringify(value) !==
        JSON.stringify(Object.entries(old).find(([f]) => f === field)?.[1]),
    ),
  );
  const timed =
    values.startsLocal !== before.startsLocal || values.durationMinutes !== before.durationMinutes;
  if (!timed) return changed;
  return {
    ...changed,
    startsLocal: values.startsLocal === '' ? null : values.startsLocal,
    durationMinutes: values.durationMinutes,
  };
}

/** Where the session would stand, to be checked; undefined while its hours are half written. */
export function placementOf(
  values: SessionValues,
  session: Session | undefined,
  people: readonly { expertId: string; role: Role; blocking: boolean }[],
): Placement | undefined {
  const { startsLocal, durationMinutes } = values;
  if (durationMinutes === null || durationMinutes < 1) return undefined;
  if (startsLocal !== '' && startsLocal.length < 16) return undefined;
  return {
    ...(session === undefined ? {} : { sessionId: session.id }),
    title: values.title,
    roomId: values.allRooms ? null : values.roomId,
    startsLocal: startsLocal === '' ? null : startsLocal,
    durationMinutes,
    expectedAudience: values.expectedAudience,
    people: people.map(({ expertId, role, blocking }) => ({ expertId, role, blocking })),
  };
}

/** When a session that starts then ends, on the clock of the zone; undefined where there is no such time. */
export function endOf(startsLocal: string, minutes: number | null, zone: string) {
  if (startsLocal.length < 16 || minutes === null || minutes < 1) return undefined;
  try {
    return addMinutes(startsLocal, zone, minutes).slice(0, 16);
  } catch {
    return undefined;
  }
}
