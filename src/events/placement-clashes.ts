import type { EntityManager } from 'typeorm';
import { nameFormsOf } from '../experts/expert-facts.js';
import type { UiLanguage } from '../kernel/languages.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { chooseName, type NameForm, printName } from '../kernel/person-name.js';
import type { PlacementClash } from './dto/event-plan.dto.js';
import type { EventState } from './event-lifecycle.js';
import type { Placement } from './session-clash.js';

/*
 * All that would stand in the way of sessions if they were put where somebody means to put them, found before
 * anything is saved. The database remains the judge: its exclusion constraints refuse what slips in meanwhile.
 */

/** Whose sessions are to be placed. */
export interface ClashContext {
  readonly organizationId: string;
  readonly language: UiLanguage;
  readonly event: {
    /** Null for an event that is yet to be made. */
    readonly id: string | null;
    readonly title: LocalizedText;
    readonly zone: string;
    readonly state: EventState;
  };
}

interface ClashRow {
  number: number;
  session_id: string;
  session_title: LocalizedText;
  event_id: string;
  event_title: LocalizedText;
  event_state: EventState;
  zone: string;
  starts_local: string;
  ends_local: string;
  starts_at: string;
  ends_at: string;
  thing_id: string;
  room_name: LocalizedText | null;
  names: NameForm[] | null;
}

/** A clash of `placements[index]`; `other.index` says which of the placements the other one is, if it is one. */
export type FoundClash = PlacementClash;

const OTHER = `session.id AS session_id, session.title AS session_title, event.id AS event_id,
  event.title AS event_title, event.state AS event_state, event.zone, session.starts_local, session.ends_local,
  session.starts_at, session.ends_at`;

const IN_ROOM = `
  SELECT wanted.number::int AS number, ${OTHER}, wanted.id AS thing_id, room.name AS room_name, NULL AS names
  FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) WITH ORDINALITY AS wanted(id, starts_at, ends_at, number)
  JOIN session ON session.room_id = wanted.id AND session.room_id IS NOT NULL AND NOT session.room_parallel
    AND session.starts_at IS NOT NULL AND session.state = 'planned' AND session.organization_id = $1
    AND tstzrange(session.starts_at, session.ends_at, '[)') && tstzrange(wanted.starts_at, wanted.ends_at, '[)')
    AND session.id <> ALL ($5::uuid[])
  JOIN event ON event.id = session.event_id
  JOIN room ON room.id = session.room_id
  ORDER BY wanted.number, session.starts_at, session.id LIMIT $6`;

const WITH_EXPERT = `
  SELECT wanted.number::int AS number, ${OTHER}, wanted.id AS thing_id, NULL AS room_name,
    ${nameFormsOf('wanted.id')} AS names
  FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) WITH ORDINALITY AS wanted(id, starts_at, ends_at, number)
  JOIN LATERAL (
    SELECT DISTINCT assignment.session_id FROM assignment
    WHERE assignment.expert_id = wanted.id AND assignment.blocking AND assignment.starts_at IS NOT NULL
      AND assignment.session_state = 'planned' AND assignment.organization_id = $1
      AND tstzrange(assignment.starts_at, assignment.ends_at, '[)') && tstzrange(wanted.starts_at, wanted.ends_at, '[)')
      AND assignment.session_id <> ALL ($5::uuid[])
  ) AS taken ON true
  JOIN session ON session.id = taken.session_id
  JOIN event ON event.id = session.event_id
  ORDER BY wanted.number, session.starts_at, session.id LIMIT $6`;

/**
 * The clashes of placements with what stands in the database, and with each other as they will stand; at most
 * `limit`, in the order of the placements. Each must end after it starts; a room that takes several sessions at once
 * is none that a placement could name here. The sessions in `own` leave the places where they stand. Two statements, and one for names.
 */
export async function findClashes(
  reader: EntityManager,
  context: ClashContext,
  placements: readonly Placement[],
  limit = 500,
  own: readonly string[] = placements.flatMap(({ sessionId }) => sessionId ?? []),
): Promise<FoundClash[]> {
  const found: FoundClash[] = [];
  for (const kind of ['room', 'expert'] as const) {
    const wanted = placements.flatMap((placement, index) =>
      idsOf(placement, kind).map((id) => ({ id, index, placement })),
    );
    if (wanted.length === 0) continue;
    const rows = await reader.query<ClashRow[]>(kind === 'room' ? IN_ROOM : WITH_EXPERT, [
      context.organizationId,
      wanted.map(({ id }) => id),
      wanted.map(({ placement }) => placement.startsAt),
      wanted.map(({ placement }) => placement.endsAt),
      own,
      limit,
    ]);
    for (const row of rows) {
      const at = wanted[row.number - 1];
      if (at) found.push(presentRow(row, kind, at.index, at.placement, context.language));
    }
  }
  found.push(...(await amongThem(reader, context, placements, limit)));
  return found.sort((a, b) => a.index - b.index).slice(0, limit);
}

function presentRow(
  row: ClashRow,
  kind: 'room' | 'expert',
  index: number,
  asked: Placement,
  language: UiLanguage,
): FoundClash {
  const name = row.names ? chooseName(row.names, language) : undefined;
  return {
    kind,
    index,
    ...askedView(asked),
    roomId: kind === 'room' ? row.thing_id : null,
    roomName: row.room_name,
    expertId: kind === 'expert' ? row.thing_id : null,
    expertName: name ? printName(name) : null,
    other: {
      index: null,
      sessionId: row.session_id,
      sessionTitle: row.session_title,
      eventId: row.event_id,
      eventTitle: row.event_title,
      eventState: row.event_state,
      zone: row.zone,
      startsLocal: row.starts_local,
      endsLocal: row.ends_local,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
    },
  };
}

const askedView = ({ sessionId, title, startsLocal, endsLocal }: Placement) => ({
  sessionId: sessionId ?? null,
  sessionTitle: title,
  startsLocal,
  endsLocal,
});

/** Every two placements that want the same room or expert at the same time, with the names of what they share. */
async function amongThem(
  reader: EntityManager,
  context: ClashContext,
  placements: readonly Placement[],
  limit: number,
): Promise<FoundClash[]> {
  const rooms = overlaps(placements, 'room', limit);
  const experts = overlaps(placements, 'expert', limit);
  if (rooms.length + experts.length === 0) return [];
  const named = await reader.query<
    { id: string; room_name: LocalizedText | null; names: NameForm[] | null }[]
  >(
    `SELECT id, name AS room_name, NULL AS names FROM room WHERE organization_id = $1 AND id = ANY ($2::uuid[])
     UNION ALL SELECT id, NULL, ${nameFormsOf('expert.id')} FROM expert WHERE organization_id = $1 AND id = ANY ($3::uuid[])`,
    [
      context.organizationId,
      rooms.map(({ shared }) => shared),
      experts.map(({ shared }) => shared),
    ],
  );
  const names = new Map(named.map((row) => [row.id, row]));
  return [...rooms, ...experts].map(({ kind, index, otherIndex, asked, other, shared }) => {
    const row = names.get(shared);
    const name = row?.names ? chooseName(row.names, context.language) : undefined;
    return {
      kind,
      index,
      ...askedView(asked),
      roomId: kind === 'room' ? shared : null,
      roomName: row?.room_name ?? null,
      expertId: kind === 'expert' ? shared : null,
      expertName: name ? printName(name) : null,
      other: {
        index: otherIndex,
        sessionId: other.sessionId ?? null,
        sessionTitle: other.title,
        eventId: context.event.id,
        eventTitle: context.event.title,
        eventState: context.event.state,
        zone: context.event.zone,
        startsLocal: other.startsLocal,
        endsLocal: other.endsLocal,
        startsAt: other.startsAt,
        endsAt: other.endsAt,
      },
    };
  });
}

interface Overlap {
  readonly kind: 'room' | 'expert';
  readonly index: number;
  readonly otherIndex: number;
  readonly asked: Placement;
  readonly other: Placement;
  readonly shared: string;
}

/**
 * The pairs of placements that overlap in one room, or with one expert, at most `limit`. Each room and expert is
 * gone through once in the order of time, so that what does not overlap costs next to nothing.
 */
export function overlaps(
  placements: readonly Placement[],
  kind: 'room' | 'expert',
  limit: number,
): Overlap[] {
  const uses = new Map<
    string,
    { index: number; placement: Placement; from: number; to: number }[]
  >();
  placements.forEach((placement, index) => {
    const from = Temporal.Instant.from(placement.startsAt).epochMilliseconds;
    const to = Temporal.Instant.from(placement.endsAt).epochMilliseconds;
    for (const id of idsOf(placement, kind)) {
      const list = uses.get(id) ?? [];
      list.push({ index, placement, from, to });
      uses.set(id, list);
    }
  });
  const found: Overlap[] = [];
  for (const [shared, list] of uses) {
    list.sort((a, b) => a.from - b.from || a.index - b.index);
    let running: typeof list = [];
    for (const use of list) {
      running = running.filter(({ to }) => to > use.from);
      for (const earlier of running) {
        // The one that was named later is asked for; the other stands in its way.
        const [other, asked] = earlier.index < use.index ? [earlier, use] : [use, earlier];
        found.push({
          kind,
          index: asked.index,
          otherIndex: other.index,
          asked: asked.placement,
          other: other.placement,
          shared,
        });
        if (found.length >= limit) return found;
      }
      running.push(use);
    }
  }
  return found;
}

function idsOf(placement: Placement, kind: 'room' | 'expert'): readonly string[] {
  if (kind === 'expert') return [...new Set(placement.expertIds)];
  return placement.roomId === null ? [] : [placement.roomId];
}
