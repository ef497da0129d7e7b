import type { EntityManager } from 'typeorm';
import { nameFormsOf } from '../experts/expert-facts.js';
import { DomainError } from '../kernel/domain-error.js';
import type { UiLanguage } from '../kernel/languages.js';
import { type LocalizedText, resolveText } from '../kernel/localized-text.js';
import { chooseName, type NameForm, printName } from '../kernel/person-name.js';
import { databaseFault } from '../platform/database/database-fault.js';

/** Where a session was meant to be put when the database refused. */
export interface Placement {
  /** Undefined for a session that was to be made. */
  readonly sessionId: string | undefined;
  readonly title: LocalizedText;
  readonly roomId: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly startsLocal: string;
  readonly endsLocal: string;
  /** The experts who would have been blocked. */
  readonly expertIds: readonly string[];
}

interface OtherSession {
  /** What was to be placed there. */
  asked: Placement;
  kind: 'room' | 'expert';
  session_id: string | null;
  session_title: LocalizedText;
  event_id: string;
  event_title: LocalizedText;
  zone: string;
  starts_local: string;
  ends_local: string;
  room_id: string | null;
  room_name: LocalizedText | null;
  expert_id: string | null;
  names: NameForm[] | null;
}

/**
 * The refusal behind a database error of the programme: names both sessions, and the other one's event and hours.
 * Gives back any other error as it is. Call it after the transaction has ended, with a fresh reader.
 */
export async function explainClash(
  error: unknown,
  reader: EntityManager,
  context: {
    readonly organizationId: string;
    readonly language: UiLanguage;
    readonly eventId: string;
  },
  placements: readonly Placement[],
): Promise<unknown> {
  const constraint = databaseFault(error)?.constraint;
  if (constraint === 'session_room_free') return clash(reader, context, placements, 'room');
  if (constraint === 'assignment_expert_free') return clash(reader, context, placements, 'expert');
  if (constraint === 'session_within_event') return outside(reader, context, placements);
  return error;
}

async function clash(
  reader: EntityManager,
  context: {
    readonly organizationId: string;
    readonly language: UiLanguage;
    readonly eventId: string;
  },
  placements: readonly Placement[],
  kind: 'room' | 'expert',
): Promise<DomainError> {
  const code = kind === 'room' ? 'session_room_taken' : 'session_expert_taken';
  const other =
    (await inDatabase(reader, context.organizationId, placements, kind)) ??
    (await among(reader, context, placements, kind));
  if (other === undefined)
    return new DomainError('conflict', code, {
      asked: '',
      room: '',
      expert: '',
      session: '',
      event: '',
      starts: '',
      ends: '',
      zone: '',
    });
  const say = (text: LocalizedText | null) =>
    text ? (resolveText(text, { asked: context.language })?.text ?? '') : '';
  const name = other.names ? chooseName(other.names, context.language) : undefined;
  const { asked } = other;
  const params = {
    asked: say(asked.title),
    room: say(other.room_name),
    expert: name ? printName(name) : '',
    session: say(other.session_title),
    event: say(other.event_title),
    starts: other.starts_local.replace('T', ' '),
    ends:
      other.starts_local.slice(0, 10) === other.ends_local.slice(0, 10)
        ? other.ends_local.slice(11)
        : other.ends_local.replace('T', ' '),
    zone: other.zone,
  };
  return new DomainError('conflict', code, params, {
    details: {
      asked: {
        sessionId: asked.sessionId ?? null,
        sessionTitle: asked.title,
        startsLocal: asked.startsLocal,
        endsLocal: asked.endsLocal,
      },
      clash: {
        kind,
        sessionId: other.session_id,
        sessionTitle: other.session_title,
        eventId: other.event_id,
        eventTitle: other.event_title,
        startsLocal: other.starts_local,
        endsLocal: other.ends_local,
        zone: other.zone,
        roomId: other.room_id,
        expertId: other.expert_id,
      },
    },
  });
}

/** The session that stands in the database and is not one of those that were to be placed. */
async function inDatabase(
  reader: EntityManager,
  organizationId: string,
  placements: readonly Placement[],
  kind: 'room' | 'expert',
): Promise<OtherSession | undefined> {
  const own = placements.flatMap(({ sessionId }) => sessionId ?? []);
  const pairs = placements.flatMap((placement) =>
    (kind === 'room' ? [placement.roomId] : placement.expertIds).flatMap((id) =>
      id === null ? [] : [{ id, placement }],
    ),
  );
  const [other] = await reader.query<(Omit<OtherSession, 'asked'> & { number: number })[]>(
    `SELECT wanted.number::int AS number, $6::text AS kind, session.id AS session_id, session.title AS session_title, event.id AS event_id,
       event.title AS event_title, event.zone, session.starts_local, session.ends_local, session.room_id,
       room.name AS room_name, assignment.expert_id, ${nameFormsOf('assignment.expert_id')} AS names
     FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[])
       WITH ORDINALITY AS wanted(id, starts_at, ends_at, number)
     JOIN session ON session.organization_id = $1 AND session.state = 'planned' AND session.id <> ALL ($5::uuid[])
       AND session.starts_at < wanted.ends_at AND session.ends_at > wanted.starts_at
     JOIN event ON event.id = session.event_id
     LEFT JOIN room ON room.id = session.room_id
     LEFT JOIN assignment ON $6 = 'expert' AND assignment.session_id = session.id AND assignment.blocking
       AND assignment.expert_id = wanted.id
     WHERE CASE WHEN $6 = 'room' THEN session.room_id = wanted.id AND NOT session.room_parallel ELSE assignment.id IS NOT NULL END
     ORDER BY session.starts_at, session.id, wanted.number LIMIT 1`,
    [
      organizationId,
      pairs.map(({ id }) => id),
      pairs.map(({ placement }) => placement.startsAt),
      pairs.map(({ placement }) => placement.endsAt),
      own,
      kind,
    ],
  );
  const asked = other && pairs[other.number - 1]?.placement;
  return asked && { ...other, asked };
}

/** Two of the sessions that were to be placed clash with each other. */
async function among(
  reader: EntityManager,
  context: { readonly organizationId: string; readonly eventId: string },
  placements: readonly Placement[],
  kind: 'room' | 'expert',
): Promise<OtherSession | undefined> {
  const found = firstOverlap(placements, kind);
  if (found === undefined) return undefined;
  const { one, other: asked, shared } = found;
  const [event] = await reader.query<{ title: LocalizedText; zone: string }[]>(
    'SELECT title, zone FROM event WHERE organization_id = $1 AND id = $2',
    [context.organizationId, context.eventId],
  );
  const [named] = await reader.query<
    { room_name: LocalizedText | null; names: NameForm[] | null }[]
  >(
    `SELECT (SELECT name FROM room WHERE organization_id = $1 AND id = $2) AS room_name, ${nameFormsOf('$2')} AS names`,
    [context.organizationId, shared],
  );
  return {
    asked,
    kind,
    session_id: one.sessionId ?? null,
    session_title: one.title,
    event_id: context.eventId,
    event_title: event?.title ?? {},
    zone: event?.zone ?? '',
    starts_local: one.startsLocal,
    ends_local: one.endsLocal,
    room_id: kind === 'room' ? shared : null,
    room_name: named?.room_name ?? null,
    expert_id: kind === 'expert' ? shared : null,
    names: named?.names ?? null,
  };
}

/**
 * The first placement that overlaps another one in the same room, or with the same expert. Each room and expert is
 * gone through once in the order of time: hundreds of sessions with hundreds of people are compared in no time.
 */
export function firstOverlap(
  placements: readonly Placement[],
  kind: 'room' | 'expert',
): { readonly one: Placement; readonly other: Placement; readonly shared: string } | undefined {
  const uses = placements.flatMap((placement, index) => {
    const ids = kind === 'room' ? [placement.roomId] : new Set(placement.expertIds);
    const from = Temporal.Instant.from(placement.startsAt).epochMilliseconds;
    const to = Temporal.Instant.from(placement.endsAt).epochMilliseconds;
    return [...ids].flatMap((id) => (id === null ? [] : [{ id, index, placement, from, to }]));
  });
  uses.sort((a, b) => a.from - b.from || a.index - b.index);
  const latest = new Map<string, (typeof uses)[number]>();
  let found:
    (NonNullable<ReturnType<typeof firstOverlap>> & { readonly index: number }) | undefined;
  for (const use of uses) {
    const before = latest.get(use.id);
    if (before !== undefined && use.from < before.to) {
      const [first, second] = before.index < use.index ? [before, use] : [use, before];
      if (found === undefined || first.index < found.index) {
        const { index, placement: one } = first;
        found = { index, one, other: second.placement, shared: use.id };
      }
    }
    if (before === undefined || use.to > before.to) latest.set(use.id, use);
  }
  return found;
}

async function outside(
  reader: EntityManager,
  context: { readonly organizationId: string; readonly eventId: string },
  placements: readonly Placement[],
): Promise<DomainError> {
  const [event] = await reader.query<
    { starts: string; ends: string; starts_at: string; ends_at: string; zone: string }[]
  >(
    'SELECT starts_local AS starts, ends_local AS ends, starts_at, ends_at, zone FROM event WHERE organization_id = $1 AND id = $2',
    [context.organizationId, context.eventId],
  );
  const stray = placements.find(
    ({ startsAt, endsAt }) =>
      event !== undefined &&
      (Temporal.Instant.compare(startsAt, event.starts_at) < 0 ||
        Temporal.Instant.compare(endsAt, event.ends_at) > 0),
  );
  return new DomainError('conflict', 'session_outside_event', {
    starts: stray?.startsLocal.replace('T', ' ') ?? '',
    ends: stray?.endsLocal.replace('T', ' ') ?? '',
    eventStarts: event?.starts.replace('T', ' ') ?? '',
    eventEnds: event?.ends.replace('T', ' ') ?? '',
    zone: event?.zone ?? '',
  });
}
