import type { EntityManager } from 'typeorm';
import { localizedNameKey } from '../../kernel/name-search.js';
import { DomainError } from '../../kernel/domain-error.js';
import { type LocalizedText, resolveText } from '../../kernel/localized-text.js';
import { toInstant } from '../../kernel/local-time.js';
import { recordChange } from '../../platform/audit/audit.js';
import type { Actor } from '../../platform/auth/actor.js';
import { isPlaced } from './compose-release.js';
import type { LostInRestoring, RestoredDraft } from '../dto/release.dto.js';
import { type DraftSession, readDraft } from './release-draft.queries.js';
import { peopleIn } from './release-differences.js';
import type { ReleasedProgramme, ReleasedSession } from './released-programme.js';
import { findRelease, keptRecords, printedName } from './releases.queries.js';
import { lockProgramme } from './releases.service.js';
import { writeSessionParts } from './release-restore-parts.js';
import { notePlacement, type PlacementLog } from '../session-rows.js';
import { stableJson } from './stable-json.js';

/** What of a release is still there to be pointed at. */
interface Present {
  readonly rooms: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
  readonly experts: ReadonlySet<string>;
  /** Experts who were merged into another record. */
  readonly kept: ReadonlyMap<string, string>;
  /** Tracks by the id that they had; one of the same name may have taken its place. */
  readonly tracks: ReadonlyMap<string, string>;
}

/**
 * Puts the draft back to a release: its sessions, with their ids, as they were; sessions that came later stay, without
 * hours. All or nothing. What the release names and is no longer there is left out and listed.
 * @throws DomainError `not_found`, `session_event_closed`; a clash with what is now in a room is the database's
 */
export async function restoreRelease(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  number: number,
  placements: PlacementLog,
): Promise<RestoredDraft> {
  const { organizationId } = actor;
  const { zone } = await lockProgramme(tx, actor, eventId);
  const release = await findRelease(tx, organizationId, eventId, number);
  if (release === undefined) throw new DomainError('missing', 'not_found');
  const draft = await readDraft(tx, organizationId, eventId);
  const present = await whatIsThere(tx, actor, eventId, release.programme);
  const lost: LostInRestoring[] = [];
  const wanted = release.programme.sessions
    .filter(({ state }) => state !== 'withdrawn')
    .map((session) => fit(session, release.programme, present, actor.language, lost));
  const stands = new Map(draft.sessions.map((session) => [session.id, session]));
  const changed = wanted.filter((session) => !isAsReleased(stands.get(session.id), session));
  const ids = new Set(wanted.map(({ id }) => id));
  const later = draft.sessions.filter((session) => isPlaced(session) && !ids.has(session.id));

  await tx.query('SET CONSTRAINTS ALL DEFERRED');
  await tx.query(
    `UPDATE session SET duration_minutes = greatest(1, (extract(epoch FROM ends_at - starts_at) / 60)::int),
       starts_local = NULL, ends_local = NULL, starts_at = NULL, ends_at = NULL,
       sequence = sequence + 1, version = version + 1
     WHERE organization_id = $1 AND id = ANY ($2::uuid[])`,
    [organizationId, later.map(({ id }) => id)],
  );
  for (const session of changed) {
    const hours = {
      startsAt: toInstant(session.startsLocal, zone),
      endsAt: toInstant(session.endsLocal, zone),
    };
    notePlacement(
      placements,
      { ...session, ...hours },
      session.state === 'planned' ? [...peopleIn(session)] : [],
    );
    await writeSession(tx, actor, eventId, session, hours);
    await writeSessionParts(tx, actor, eventId, session);
  }
  await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
  await recordChange(tx, actor, {
    objectKind: 'programme',
    objectId: eventId,
    action: 'restored',
    after: {
      release: number,
      sessions: changed.map(({ id }) => id),
      unscheduled: later.map(({ id }) => id),
    },
  });
  return {
    eventId,
    number,
    restored: changed.filter(({ id }) => stands.has(id)).length,
    recreated: changed.filter(({ id }) => !stands.has(id)).length,
    unscheduled: later.length,
    lost,
  };
}

async function whatIsThere(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  programme: ReleasedProgramme,
): Promise<Present> {
  const { organizationId } = actor;
  const there = async (table: 'room' | 'theme' | 'expert', ids: readonly (string | null)[]) => {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM ${table} WHERE organization_id = $1 AND id = ANY ($2::uuid[])`,
      [organizationId, ids.filter((id) => id !== null)],
    );
    return new Set(rows.map(({ id }) => id));
  };
  const expertIds = programme.sessions.flatMap((session) => [...peopleIn(session)]);
  return {
    rooms: await there(
      'room',
      programme.sessions.map(({ roomId }) => roomId),
    ),
    themes: await there(
      'theme',
      programme.sessions.flatMap(({ themeIds }) => themeIds),
    ),
    experts: await there('expert', expertIds),
    kept: await keptRecords(tx, organizationId, expertIds),
    tracks: await restoreTracks(tx, actor, eventId, programme),
  };
}

/** Makes tracks that are gone again, with their ids, unless another one has their name: then that one is meant. */
async function restoreTracks(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  { tracks }: ReleasedProgramme,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [position, { id, name, color }] of tracks.entries()) {
    const key = localizedNameKey(name);
    const [standing] = await tx.query<{ id: string }[]>(
      `SELECT id FROM track WHERE organization_id = $1 AND event_id = $2 AND (id = $3 OR name_key = $4)
       ORDER BY id = $3 DESC LIMIT 1`,
      [actor.organizationId, eventId, id, key],
    );
    if (standing === undefined) {
      await tx.query(
        `INSERT INTO track (id, organization_id, event_id, name, name_key, color, position)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, actor.organizationId, eventId, name, key, color, position],
      );
    }
    ids.set(id, standing?.id ?? id);
  }
  return ids;
}

/** A released session with only what is still there; what is not goes on the list. */
function fit(
  session: ReleasedSession,
  programme: ReleasedProgramme,
  present: Present,
  language: string,
  lost: LostInRestoring[],
): ReleasedSession {
  const note = (kind: LostInRestoring['kind'], name: string) => {
    lost.push({ kind, sessionId: session.id, sessionTitle: session.title, name });
  };
  const say = (text: LocalizedText | undefined) =>
    resolveText(text, { asked: language })?.text ?? '';
  const { roomId } = session;
  const roomThere = roomId === null || present.rooms.has(roomId);
  if (!roomThere) note('room', say(programme.rooms.find(({ id }) => id === roomId)?.name));
  for (const id of peopleIn(session)) {
    if (present.experts.has(id)) continue;
    const person = programme.people.find(({ expertId }) => expertId === id);
    note('expert', printedName(person?.names ?? [], language));
  }
  for (const id of session.themeIds) if (!present.themes.has(id)) note('theme', '');
  const people = (list: ReleasedSession['people']) => {
    const seen = new Set<string>();
    return list
      .filter(({ expertId }) => present.experts.has(expertId))
      .map((one) => ({ ...one, expertId: present.kept.get(one.expertId) ?? one.expertId }))
      .filter(({ expertId, role }) => {
        // Two who were found to be one stand there once.
        const key = `${expertId} ${role}`;
        return !seen.has(key) && seen.add(key);
      });
  };
  return {
    ...session,
    roomId: roomThere ? roomId : null,
    trackId: session.trackId === null ? null : (present.tracks.get(session.trackId) ?? null),
    themeIds: session.themeIds.filter((id) => present.themes.has(id)),
    people: people(session.people),
    contributions: session.contributions.map((talk) => ({ ...talk, people: people(talk.people) })),
  };
}

function isAsReleased(draft: DraftSession | undefined, released: ReleasedSession): boolean {
  if (draft === undefined) return false;
  const said = ({ sequence: _sequence, ...session }: { readonly sequence: number }) => session;
  const { durationMinutes: _length, ...standing } = draft;
  const { firstReleasedAt: _first, changedAt: _changed, ...wanted } = released;
  return stableJson(said(standing)) === stableJson(said(wanted));
}

async function writeSession(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  session: ReleasedSession,
  hours: { readonly startsAt: string; readonly endsAt: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO session (id, organization_id, event_id, room_id, kind, title, abstract, languages, starts_local,
       ends_local, starts_at, ends_at, state, sequence, all_rooms, track_id, expected_audience)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::int + 1, $15, $16, $17)
     ON CONFLICT (id) DO UPDATE SET room_id = excluded.room_id, kind = excluded.kind, title = excluded.title,
       abstract = excluded.abstract, languages = excluded.languages, starts_local = excluded.starts_local,
       ends_local = excluded.ends_local, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
       state = excluded.state, sequence = greatest(session.sequence + 1, excluded.sequence),
       all_rooms = excluded.all_rooms, track_id = excluded.track_id, duration_minutes = NULL,
       expected_audience = excluded.expected_audience, version = session.version + 1
     WHERE session.organization_id = $2`,
    [
      session.id,
      actor.organizationId,
      eventId,
      session.roomId,
      session.kind,
      session.title,
      session.abstract,
      session.languages,
      session.startsLocal,
      session.endsLocal,
      hours.startsAt,
      hours.endsAt,
      session.state,
      session.sequence,
      session.allRooms,
      session.trackId,
      session.expectedAudience,
    ],
  );
}
