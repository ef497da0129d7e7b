import type { EntityManager } from 'typeorm';
import { instantInJson, wallClockInJson } from '../platform/database/json-times.js';
import { cutPage, decodeCursor, type Page, pageSize } from '../platform/http/paging.js';
import type {
  ComparedExpert,
  EngagementQuery,
  EngagementView,
  ExpertChangeQuery,
  ExpertChangeView,
  ExpertComparison,
} from './dto/profile.dto.js';
import type { MergeField } from './dto/merge.dto.js';
import { judgePair } from './duplicates.queries.js';
import { requireExpert } from './expert-facts.js';
import { readExpert } from './experts.queries.js';

const ENGAGEMENTS = `
  SELECT event.id AS "eventId", event.slug AS "eventSlug", event.title AS "eventTitle", event.kind AS "eventKind",
    event.state AS "eventState", event.zone, event.all_day AS "allDay", event.starts_local AS "startsLocal",
    event.ends_local AS "endsLocal", event.starts_at AS "startsAt", event.ends_at AS "endsAt",
    coalesce((SELECT jsonb_agg(jsonb_build_object('speakerId', speaker.id, 'role', speaker.role,
        'state', speaker.state, 'attendanceMode', speaker.attendance_mode,
        'stateChangedAt', ${instantInJson('speaker.state_changed_at')}) ORDER BY speaker.position, speaker.id)
      FROM speaker WHERE speaker.organization_id = $1 AND speaker.expert_id = $2
        AND speaker.event_id = event.id), '[]') AS roles,
    coalesce((SELECT jsonb_agg(jsonb_build_object('sessionId', session.id, 'title', session.title,
        'kind', session.kind, 'state', session.state, 'startsLocal', ${wallClockInJson('session.starts_local')},
        'endsLocal', ${wallClockInJson('session.ends_local')}, 'role', assignment.role,
        'contributionId', contribution.id, 'contributionTitle', contribution.title)
        ORDER BY session.starts_at, session.id, contribution.position NULLS FIRST, assignment.role)
      FROM assignment JOIN session ON session.id = assignment.session_id
        LEFT JOIN contribution ON contribution.id = assignment.contribution_id
      WHERE assignment.organization_id = $1 AND assignment.expert_id = $2
        AND assignment.event_id = event.id), '[]') AS sessions,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', publication.id, 'symbol', outcome.symbol,
        'slug', outcome.slug, 'kind', outcome.kind, 'publishedAt', ${instantInJson('publication.published_at')},
        'title', (SELECT jsonb_object_agg(edition.lang, edition.title) FROM edition
          WHERE edition.outcome_version_id = publication.outcome_version_id))
        ORDER BY publication.published_at, publication.id)
      FROM outcome JOIN publication ON publication.outcome_id = outcome.id AND publication.state = 'current'
      WHERE outcome.organization_id = $1 AND outcome.event_id = event.id), '[]') AS publications
  FROM event
  WHERE event.organization_id = $1
    AND event.id IN (SELECT event_id FROM speaker WHERE organization_id = $1 AND expert_id = $2
      UNION SELECT event_id FROM assignment WHERE organization_id = $1 AND expert_id = $2)
    AND ($3::timestamptz IS NULL OR (event.starts_at, event.id) < ($3::timestamptz, $4::uuid))
  ORDER BY event.starts_at DESC, event.id DESC LIMIT $5`;

/** The events in which an expert has, or had, a role, with those in their sessions; the latest first. */
export async function listEngagements(
  reader: EntityManager,
  organizationId: string,
  id: string,
  query: EngagementQuery,
  language: string,
): Promise<Page<EngagementView>> {
  await requireExpert(reader, organizationId, id, language);
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const rows = await reader.query<EngagementView[]>(ENGAGEMENTS, [
    organizationId,
    id,
    after?.[0] ?? null,
    after?.[1] ?? null,
    limit + 1,
  ]);
  return cutPage(
    rows,
    limit,
    (row) => [row.startsAt, row.eventId],
    (row) => row,
  );
}

/** Fields that are one matter to a person: whoever asks for the first is shown changes of the second. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  consent: ['consent', 'consentSource'],
};

/** What was changed in an expert's record, by whom and when; the newest first. */
export async function listChanges(
  reader: EntityManager,
  organizationId: string,
  id: string,
  query: ExpertChangeQuery,
  language: string,
): Promise<Page<ExpertChangeView>> {
  await requireExpert(reader, organizationId, id, language);
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const { field } = query;
  const rows = await reader.query<ExpertChangeView[]>(
    `SELECT entry.id, entry.at, entry.actor_kind AS "actorKind", entry.actor_account_id AS "actorAccountId",
       account.display_name AS "actorName", entry.action, entry.changes
     FROM audit_entry entry LEFT JOIN account ON account.id = entry.actor_account_id
     WHERE entry.organization_id = $1 AND entry.object_kind = 'expert' AND entry.object_id = $2
       AND ($3::timestamptz IS NULL OR (entry.at, entry.id) < ($3::timestamptz, $4::uuid))
       AND ($5::text[] IS NULL OR entry.changes ?| $5)
     ORDER BY entry.at DESC, entry.id DESC LIMIT $6`,
    [
      organizationId,
      id,
      after?.[0] ?? null,
      after?.[1] ?? null,
      field === undefined ? null : (TOGETHER[field] ?? [field]),
      limit + 1,
    ],
  );
  return cutPage(
    rows,
    limit,
    (row) => [row.at, row.id],
    (row) => row,
  );
}

/** Two records side by side, with what speaks for one person and what a merge would have to choose. */
export async function compareExperts(
  reader: EntityManager,
  organizationId: string,
  ids: readonly [string, string],
  language: string,
): Promise<ExpertComparison> {
  const [oneId, otherId] = ids;
  const counts = await reader.query<{ id: string; events: number; sessions: number }[]>(
    `SELECT wanted.id,
       (SELECT count(DISTINCT event_id)::integer FROM (
          SELECT event_id FROM speaker WHERE organization_id = $1 AND expert_id = wanted.id
          UNION ALL SELECT event_id FROM assignment WHERE organization_id = $1 AND expert_id = wanted.id) part) AS events,
       (SELECT count(DISTINCT session_id)::integer FROM assignment
         WHERE organization_id = $1 AND expert_id = wanted.id) AS sessions
     FROM unnest($2::uuid[]) AS wanted (id)`,
    [organizationId, ids],
  );
  const compared = async (id: string): Promise<ComparedExpert> => {
    const { events = 0, sessions = 0 } = counts.find((row) => row.id === id) ?? {};
    return { ...(await readExpert(reader, organizationId, id, language)), events, sessions };
  };
  const one = await compared(oneId);
  const other = await compared(otherId);
  return {
    one,
    other,
    ...(await judgePair(reader, organizationId, oneId, otherId)),
    choices: choicesBetween(one, other),
  };
}

function choicesBetween(one: ComparedExpert, other: ComparedExpert): MergeField[] {
  const plain = (['category', 'country', 'gender', 'phone', 'note'] as const).filter(
    (field) => filled(one[field]) && filled(other[field]) && one[field] !== other[field],
  );
  const bios = Object.entries(one.bio).some(
    ([lang, text]) => other.bio[lang] !== undefined && other.bio[lang] !== text,
  );
  return [
    ...(one.names[0]?.printed === other.names[0]?.printed ? [] : (['name'] as const)),
    ...plain,
    ...(bios ? (['bio'] as const) : []),
    ...(one.consent === other.consent ? [] : (['consent'] as const)),
  ];
}

const filled = (value: string | null): boolean => value !== null && value !== '';
