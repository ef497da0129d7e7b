import type { EntityManager } from 'typeorm';
import { nameFormsOf } from '../experts/expert-facts.js';
import { DomainError } from '../kernel/domain-error.js';
import { instantMs, type LocalInterval, type Span } from '../kernel/availability.js';
import type { NameForm } from '../kernel/person-name.js';
import type { SpeakerRole } from '../speakers/speaker-states.js';
import type { EarlierMeeting } from '../planner/common-time/model.js';

export interface CommonTimeEvent {
  readonly zone: string;
  readonly seriesId: string | null;
}

export interface CommonTimePersonFacts {
  readonly expertId: string;
  readonly names: NameForm[];
  readonly country: string | null;
  readonly roles: SpeakerRole[];
  readonly zone: string | null;
  readonly availability: readonly { zone: string; intervals: LocalInterval[] }[];
}

/** How many events of a series are remembered. */
const MOST_EARLIER = 12;

/** Those asked for, or all who are engaged; of who declined neither zone nor availability counts. */
const PEOPLE = `SELECT expert.id AS "expertId", coalesce(${nameFormsOf('expert.id')}, '[]') AS names, expert.country,
    coalesce(engaged.roles, '{}') AS roles, engaged.zone, coalesce(engaged.availability, '[]') AS availability
  FROM expert LEFT JOIN LATERAL (
    SELECT array_agg(DISTINCT speaker.role) AS roles,
      (array_agg(speaker.zone ORDER BY speaker.position, speaker.id) FILTER (WHERE speaker.zone IS NOT NULL))[1] AS zone,
      jsonb_agg(jsonb_build_object('zone', coalesce(speaker.availability_zone, event.zone),
        'intervals', speaker.availability) ORDER BY speaker.position, speaker.id)
        FILTER (WHERE speaker.availability <> '[]') AS availability
    FROM speaker JOIN event ON event.id = speaker.event_id
    WHERE speaker.organization_id = $1 AND speaker.event_id = $2 AND speaker.expert_id = expert.id
      AND speaker.state NOT IN ('declined', 'withdrawn')) engaged ON true
  WHERE expert.organization_id = $1 AND expert.merged_into_id IS NULL AND expert.id IN (
    SELECT expert_id FROM speaker WHERE organization_id = $1 AND event_id = $2 AND $3::uuid[] IS NULL
      AND state NOT IN ('declined', 'withdrawn')
    UNION SELECT unnest($3::uuid[]))
  ORDER BY expert.sort_key, expert.id`;

const BUSY = `SELECT DISTINCT expert_id AS id, starts_at AS "startsAt", ends_at AS "endsAt" FROM assignment
  WHERE organization_id = $1 AND event_id <> $2 AND blocking AND session_state = 'planned'
    AND expert_id = ANY ($3::uuid[]) AND starts_at < $5 AND ends_at > $4
  ORDER BY 1, 2`;

const EARLIER = `SELECT event.starts_at AS "startsAt", event.ends_at AS "endsAt",
    jsonb_agg(DISTINCT jsonb_build_object('id', speaker.expert_id, 'zone', coalesce(speaker.zone, event.zone))) AS people
  FROM event JOIN speaker ON speaker.organization_id = event.organization_id AND speaker.event_id = event.id
    AND speaker.state IN ('accepted', 'confirmed') AND speaker.expert_id = ANY ($4::uuid[])
  WHERE event.organization_id = $1 AND event.series_id = $2 AND event.id <> $3 AND NOT event.all_day
    AND event.state IN ('announced', 'held', 'closed') AND event.starts_at < $5
    AND event.ends_at - event.starts_at <= interval '12 hours'
  GROUP BY event.id ORDER BY event.starts_at DESC, event.id LIMIT ${MOST_EARLIER}`;

/** @throws DomainError `not_found` */
export async function readCommonTimeEvent(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
): Promise<CommonTimeEvent> {
  const [event] = await reader.query<CommonTimeEvent[]>(
    'SELECT zone, series_id AS "seriesId" FROM event WHERE organization_id = $1 AND id = $2',
    [organizationId, eventId],
  );
  if (event === undefined) throw new DomainError('missing', 'not_found');
  return event;
}

/** The people of an event, or those asked for that the organization has. */
export function readCommonTimePeople(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
  asked: readonly string[] | null,
): Promise<CommonTimePersonFacts[]> {
  return reader.query<CommonTimePersonFacts[]>(PEOPLE, [organizationId, eventId, asked]);
}

/** When people are in sessions of other events, by their id, each in order. */
export async function readElsewhere(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
  expertIds: readonly string[],
  between: readonly [string, string],
): Promise<Map<string, Span[]>> {
  const rows = await reader.query<{ id: string; startsAt: string; endsAt: string }[]>(BUSY, [
    organizationId,
    eventId,
    expertIds,
    ...between,
  ]);
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, spans]) => [
      id,
      spans.map(({ startsAt, endsAt }) => ({ from: instantMs(startsAt), to: instantMs(endsAt) })),
    ]),
  );
}

/** The events of a series before a moment, of one sitting each, the latest ones, with who had agreed to come. */
export async function readEarlierMeetings(
  reader: EntityManager,
  organizationId: string,
  seriesId: string,
  eventId: string,
  expertIds: readonly string[],
  before: string,
): Promise<EarlierMeeting[]> {
  const rows = await reader.query<
    { startsAt: string; endsAt: string; people: { id: string; zone: string }[] }[]
  >(EARLIER, [organizationId, seriesId, eventId, expertIds, before]);
  // A person with two roles and two zones sat there once.
  return rows.map(({ startsAt, endsAt, people }) => ({
    from: instantMs(startsAt),
    to: instantMs(endsAt),
    people: [...new Map(people.map((one) => [one.id, one])).values()],
  }));
}
