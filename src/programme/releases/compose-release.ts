import { createHash } from 'node:crypto';
import { stableJson } from './stable-json.js';
import type { DraftProgramme, DraftSession } from './release-draft.queries.js';
import type { ReleasedProgramme, ReleasedRoom, ReleasedSession } from './released-programme.js';

/** A release as it would be made, and the digest of what it says. */
export interface ComposedRelease {
  readonly programme: ReleasedProgramme;
  readonly digest: string;
}

/**
 * What a release of the draft would keep. A slot that a calendar shows otherwise than in the last release gets a
 * higher sequence; one that is gone stays as `withdrawn`; one that is the same keeps everything.
 * @param now the instant of the release, ISO 8601
 */
export function composeRelease(
  draft: DraftProgramme,
  last: ReleasedProgramme | undefined,
  now: string,
): ComposedRelease {
  const { id, title, zone, startsLocal, endsLocal } = draft.event;
  const placed = draft.sessions.filter(isPlaced);
  const inTimetable = new Set(
    placed.flatMap((session) =>
      [...session.people, ...session.contributions.flatMap(({ people }) => people)].map(
        ({ expertId }) => expertId,
      ),
    ),
  );
  const surroundings = {
    format: 1 as const,
    event: { id, title, zone, startsLocal, endsLocal },
    rooms: draft.rooms,
    tracks: draft.tracks,
    people: draft.people
      .filter(({ expertId }) => inTimetable.has(expertId))
      .map(({ unnamed, ...person }) => ({ ...person, named: unnamed === null })),
  };
  const before = new Map(last?.sessions.map((session) => [session.id, session]));
  const rooms = { before: byId(last?.rooms ?? []), after: byId(draft.rooms) };
  const sessions = placed.map((session): ReleasedSession => {
    const { durationMinutes: _length, sequence, ...kept } = session;
    const old = before.get(session.id);
    if (old === undefined) return { ...kept, sequence, firstReleasedAt: now, changedAt: now };
    const sameSlot =
      last?.event.zone === zone &&
      stableJson(slot(old, rooms.before)) === stableJson(slot(kept, rooms.after));
    const same = sameSlot && stableJson(content(old)) === stableJson(content(kept));
    return {
      ...kept,
      sequence: sameSlot ? old.sequence : Math.max(old.sequence + 1, sequence),
      firstReleasedAt: old.firstReleasedAt,
      changedAt: same ? old.changedAt : now,
    };
  });
  const present = new Set(placed.map((session) => session.id));
  const gone = (last?.sessions ?? [])
    .filter((session) => !present.has(session.id))
    .map((session): ReleasedSession =>
      session.state === 'withdrawn'
        ? session
        : { ...session, state: 'withdrawn', sequence: session.sequence + 1, changedAt: now },
    );
  const digest = createHash('sha256')
    .update(stableJson({ ...surroundings, sessions: sessions.map(content) }))
    .digest('base64url');
  const lost = roomsOfGone(gone, draft.rooms, last?.rooms ?? []);
  return {
    programme: {
      ...surroundings,
      rooms: [...draft.rooms, ...lost],
      sessions: [...sessions, ...gone],
    },
    digest,
  };
}

type PlacedSession = DraftSession & { readonly startsLocal: string; readonly endsLocal: string };

/** Whether the session is in the timetable. */
export function isPlaced(session: DraftSession): session is PlacedSession {
  return session.startsLocal !== null && session.endsLocal !== null;
}

/** What a calendar shows of a session. */
function slot(
  session: Pick<
    ReleasedSession,
    'title' | 'state' | 'startsLocal' | 'endsLocal' | 'roomId' | 'allRooms'
  >,
  rooms: ReadonlyMap<string, ReleasedRoom>,
): object {
  const { title, state, startsLocal, endsLocal, roomId, allRooms } = session;
  const room = rooms.get(roomId ?? '');
  const place = room === undefined ? null : { name: room.name, venue: room.venue };
  return { title, state, startsLocal, endsLocal, roomId, allRooms, place };
}

/** What a release says of a session, without the marks of releasing. */
function content(session: object): object {
  const { sequence: _s, firstReleasedAt: _f, changedAt: _c, ...said } = session as ReleasedSession;
  return said;
}

/** What is gone keeps the room in which it was, for calendars that show it as cancelled. */
function roomsOfGone(
  gone: readonly ReleasedSession[],
  present: readonly ReleasedRoom[],
  last: readonly ReleasedRoom[],
): ReleasedRoom[] {
  const known = new Set(present.map(({ id }) => id));
  const wanted = new Set(gone.map(({ roomId }) => roomId));
  return last.filter(({ id }) => wanted.has(id) && !known.has(id));
}

function byId(rooms: readonly ReleasedRoom[]): ReadonlyMap<string, ReleasedRoom> {
  return new Map(rooms.map((room) => [room.id, room]));
}
