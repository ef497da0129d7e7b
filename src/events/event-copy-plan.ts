import type { EntityManager } from 'typeorm';
import { nameFormsOf } from '../experts/expert-facts.js';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { type LocalizedText, resolveText } from '../kernel/localized-text.js';
import { chooseName, type NameForm, printName } from '../kernel/person-name.js';
import type { Actor } from '../platform/auth/actor.js';
import type { CopiedPerson, CopyCounts, CopyParts, CopyReport } from './dto/event-copy.dto.js';
import type { Event } from './event.entity.js';
import { movedTimes, refusedSessions, requireHours, targetStart } from './event-move.service.js';
import type { EventTimes } from './event-rows.js';
import {
  type EventSession,
  placementsOf,
  planSessions,
  readEventSessions,
} from './event-sessions.js';
import { daysBetween, withOffsets } from './event-shift.js';
import { onWeekend } from './series-next.js';
import type { Placement } from './session-clash.js';

/** Which parts go along, said for each. */
export type Parts = Required<CopyParts>;

/**
 * The parts that an input names, the rest by their defaults.
 * @throws DomainError `event_copy_needs` for people in sessions without the sessions or the people
 */
export function readParts(given: CopyParts | undefined): Parts {
  const parts: Parts = {
    programme: given?.programme ?? true,
    rooms: given?.rooms ?? true,
    contributions: given?.contributions ?? false,
    people: given?.people ?? false,
    assignments: given?.assignments ?? false,
    partners: given?.partners ?? true,
    proposals: given?.proposals ?? true,
    themes: given?.themes ?? true,
    onlineUrl: given?.onlineUrl ?? false,
  };
  const need = (part: keyof Parts, needs: keyof Parts) => {
    if (parts[part] && !parts[needs])
      throw invalidField(`with.${part}`, 'event_copy_needs', { part, needs });
  };
  need('assignments', 'programme');
  need('assignments', 'people');
  need('contributions', 'programme');
  return parts;
}

/** What a copy is asked to be. */
export interface CopyRequest {
  readonly startsLocal?: string;
  readonly days?: number;
  readonly endsLocal?: string;
  readonly title?: LocalizedText;
  readonly seriesId: string | null;
  readonly parts: Parts;
}

/** A copy that could be made: what is told of it, and what is needed to make it. */
export interface CopyPlan {
  readonly report: CopyReport;
  readonly times: EventTimes;
  /** Where its planned sessions stand, under the ids of those that they are copied from. */
  readonly placements: readonly Placement[];
}

/** Plans a copy of an event by the wall clock; reads only. */
export async function planCopy(
  reader: EntityManager,
  actor: Actor,
  source: Event,
  request: CopyRequest,
): Promise<CopyPlan> {
  const { parts } = request;
  const { organizationId } = actor;
  const start = targetStart(source, request);
  const { span, times } = movedTimes(source, start, request.endsLocal);
  const all = parts.programme ? await readEventSessions(reader, organizationId, source.id) : [];
  const experts = parts.assignments
    ? await blockingExperts(reader, organizationId, source.id, parts.contributions)
    : new Map<string, string[]>();
  const sessions = all
    .filter(({ state }) => state === 'planned')
    .map((session): EventSession => ({
      ...session,
      ...(parts.rooms ? {} : { roomId: null, roomName: null }),
      expertIds: experts.get(session.id) ?? [],
    }));
  const planned = planSessions(sessions, source.zone, span, times);
  const people = await readPeople(reader, actor, source.id, parts.people);
  const [before, after] = [withOffsets(source, source.zone), withOffsets(times, source.zone)];
  return {
    times,
    placements: placementsOf(planned, sessions),
    report: {
      dryRun: false,
      possible: true,
      sourceId: source.id,
      title: request.title ?? source.title,
      zone: source.zone,
      before,
      after,
      days: daysBetween(source.startsLocal, times.startsLocal),
      offsetChanges: before.startsOffset !== after.startsOffset,
      weekend: onWeekend(times.startsLocal),
      seriesId: request.seriesId,
      sessions: planned,
      people,
      counts: await readCounts(reader, organizationId, source.id, parts),
      clashes: [],
      next: null,
    },
  };
}

/** Refuses a plan whose sessions the new days cannot hold, naming them. */
export function requireFit({ report }: CopyPlan, actor: Actor): void {
  requireHours(report.sessions, report.zone, actor);
  const outside = refusedSessions(report.sessions);
  if (outside.length === 0) return;
  const sessions = outside.map(({ title, after }) => {
    const text = resolveText(title, { asked: actor.language })?.text ?? '';
    return `${text} (${after.startsLocal.replace('T', ' ')}–${after.endsLocal.slice(11)})`;
  });
  throw new DomainError('conflict', 'event_contains_sessions', {
    sessions: sessions.slice(0, 20).join('; '),
  });
}

/** SQL for an expert who is out of an event: declined or withdrew in every role that they had in it. */
export const isAway = (expert: string, event: string): string => `coalesce((
  SELECT bool_and(speaker.state IN ('declined', 'withdrawn')) FROM speaker
  WHERE speaker.organization_id = $1 AND speaker.event_id = ${event} AND speaker.expert_id = ${expert}), false)`;

async function blockingExperts(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
  contributions: boolean,
): Promise<Map<string, string[]>> {
  const rows = await reader.query<{ session_id: string; experts: string[] }[]>(
    `SELECT session_id, array_agg(DISTINCT expert_id) AS experts FROM assignment
     WHERE organization_id = $1 AND event_id = $2 AND blocking AND ($3 OR contribution_id IS NULL)
       AND NOT ${isAway('assignment.expert_id', '$2')}
     GROUP BY session_id`,
    [organizationId, eventId, contributions],
  );
  return new Map(rows.map(({ session_id, experts }) => [session_id, experts]));
}

async function readPeople(
  reader: EntityManager,
  actor: Actor,
  eventId: string,
  asked: boolean,
): Promise<CopiedPerson[]> {
  const rows = await reader.query<
    { expertId: string; role: string; state: string; names: NameForm[] | null }[]
  >(
    `SELECT expert_id AS "expertId", role, state, ${nameFormsOf('speaker.expert_id')} AS names
     FROM speaker WHERE organization_id = $1 AND event_id = $2 ORDER BY position, id`,
    [actor.organizationId, eventId],
  );
  return rows.map(({ names, ...person }) => {
    const name = chooseName(names ?? [], actor.language);
    return {
      ...person,
      name: name ? printName(name) : '',
      copied: asked && person.state !== 'declined' && person.state !== 'withdrawn',
    };
  });
}

/** How many rows of each kind the copy takes along, in one statement. */
async function readCounts(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
  parts: Parts,
): Promise<CopyCounts> {
  const [counts] = await reader.query<CopyCounts[]>(
    `SELECT (SELECT count(*)::int FROM session WHERE organization_id = $1 AND event_id = $2 AND state = 'planned' AND $3)
         AS sessions,
       (SELECT count(*)::int FROM session WHERE organization_id = $1 AND event_id = $2 AND state = 'planned'
         AND starts_at IS NULL AND $3) AS unscheduled,
       (SELECT count(*)::int FROM contribution JOIN session ON session.id = contribution.session_id
         WHERE session.organization_id = $1 AND session.event_id = $2 AND session.state = 'planned' AND $4) AS contributions,
       (SELECT count(*)::int FROM speaker WHERE organization_id = $1 AND event_id = $2
         AND state NOT IN ('declined', 'withdrawn') AND $5) AS people,
       (SELECT count(*)::int FROM assignment WHERE organization_id = $1 AND event_id = $2 AND session_state = 'planned'
         AND $6 AND ($4 OR contribution_id IS NULL) AND NOT ${isAway('assignment.expert_id', '$2')}) AS assignments,
       (SELECT count(*)::int FROM event_partner WHERE organization_id = $1 AND event_id = $2 AND $7) AS partners,
       (SELECT count(*)::int FROM event_proposal WHERE organization_id = $1 AND event_id = $2 AND $8) AS proposals,
       (SELECT count(*)::int FROM event_theme WHERE organization_id = $1 AND event_id = $2 AND $9) AS themes`,
    [
      organizationId,
      eventId,
      parts.programme,
      parts.contributions,
      parts.people,
      parts.assignments,
      parts.partners,
      parts.proposals,
      parts.themes,
    ],
  );
  if (counts === undefined) throw new DomainError('missing', 'not_found');
  return counts;
}
