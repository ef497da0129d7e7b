import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { isUuid } from '../kernel/id.js';
import type { Actor } from '../platform/auth/actor.js';
import type { Permission } from '../platform/auth/permissions.js';
import { decodeCursor, encodeCursor } from '../platform/http/paging.js';
import type { TodayCountView, TodayLineView, TodayQuery, TodayView } from './dto/today.dto.js';
import { commitmentLines } from './today-commitments.js';
import {
  EVENT_UNCONFIRMED,
  EVENT_WITHOUT_MODERATOR,
  INVITATION_UNANSWERED,
  PROGRAMME_EMPTY,
} from './today-events.js';
import { presentLine, type TodayRow } from './today-line.js';
import { OUTCOME_NOT_PUBLISHED, RECOMMENDATION_WITHOUT_RESPONSE } from './today-outcomes.js';
import {
  daysBetween,
  DUE_WITHIN_DAYS,
  TODAY_KINDS,
  type TodayKind,
  type Urgency,
  URGENCIES,
  urgencyOf,
} from './today-rules.js';
import type { TodaySource } from './today-sources.js';
import { MESSAGE_WAITING, TRANSLATION_MISSING } from './today-texts.js';
import { type ZoneSteps, zoneSteps } from './zone-steps.js';

const SOURCES: readonly TodaySource[] = [
  EVENT_WITHOUT_MODERATOR,
  PROGRAMME_EMPTY,
  INVITATION_UNANSWERED,
  EVENT_UNCONFIRMED,
  OUTCOME_NOT_PUBLISHED,
  RECOMMENDATION_WITHOUT_RESPONSE,
  TRANSLATION_MISSING,
  MESSAGE_WAITING,
];

/** What a reader must be allowed to see for the one kind that is not of a `TodaySource`. */
const COMMITMENT_NEEDS: readonly Permission[] = ['mandates:read', 'events:read'];

/** Lines of each kind, unless another number is asked for. */
const FEW_LINES = 10;
const PAGE_OF_KIND = 50;

type Counts = Record<Urgency, number>;

interface Found {
  readonly kind: TodayKind;
  readonly counts: Counts;
  readonly rows: readonly TodayRow[];
  /** How many of the kind follow the rows. */
  readonly more: number;
}

interface Question {
  readonly organizationId: string;
  readonly today: string;
  readonly languages: readonly string[];
  readonly steps: ZoneSteps;
  readonly limit: number;
  readonly after: readonly string[] | undefined;
}

/**
 * What is due and late for an organization, as far as the actor may see it, in order of urgency. One query for each
 * kind (two for commitments) and one for the organization, whatever the number of rows.
 * @throws DomainError `invalid_input` at `cursor` without `kind`, or broken
 */
export async function readToday(
  reader: EntityManager,
  actor: Actor,
  query: TodayQuery,
  now: Temporal.Instant,
): Promise<TodayView> {
  const { kind, cursor } = query;
  if (cursor !== undefined && kind === undefined) throw invalidField('kind', 'required');
  const organization = await readOrganization(reader, actor.organizationId);
  const today = now.toZonedDateTimeISO(organization.zone).toPlainDate().toString();
  const question: Question = {
    organizationId: actor.organizationId,
    today,
    languages: organization.languages,
    steps: zoneSteps(organization.zone, now),
    limit: query.limit ?? (kind === undefined ? FEW_LINES : PAGE_OF_KIND),
    after: readCursor(cursor),
  };
  const asked = TODAY_KINDS.filter(
    (one) => (kind === undefined || one === kind) && maySee(actor, one),
  );
  const found: Found[] = [];
  for (const one of asked) found.push(await find(reader, one, question));
  const all = (urgency: Urgency) => found.reduce((sum, { counts }) => sum + counts[urgency], 0);
  return {
    today,
    zone: organization.zone,
    total: found.reduce((sum, { counts }) => sum + totalOf(counts), 0),
    late: all('late'),
    due: all('due'),
    soon: all('soon'),
    kinds: found.map(presentCount),
    lines: found
      .flatMap((one) => one.rows.map((row) => presentLine(one.kind, row, today, actor.language)))
      .toSorted(byUrgency),
  };
}

function maySee(actor: Actor, kind: TodayKind): boolean {
  const source = SOURCES.find((one) => one.kind === kind);
  return (source?.needs ?? COMMITMENT_NEEDS).every((need) => actor.permissions.has(need));
}

async function readOrganization(
  reader: EntityManager,
  id: string,
): Promise<{ readonly zone: string; readonly languages: readonly string[] }> {
  const [row] = await reader.query<{ zone: string; languages: string[] }[]>(
    'SELECT zone, languages FROM organization WHERE id = $1',
    [id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return row;
}

function find(reader: EntityManager, kind: TodayKind, question: Question): Promise<Found> {
  const source = SOURCES.find((one) => one.kind === kind);
  return source === undefined
    ? findCommitments(reader, question)
    : findLines(reader, source, question);
}

async function findLines(
  reader: EntityManager,
  source: TodaySource,
  { organizationId, today, languages, steps, limit, after }: Question,
): Promise<Found> {
  const [row] = await reader.query<{ counts: Counts & { left: number }; rows: TodayRow[] }[]>(
    `WITH ask AS (
       SELECT $1::uuid, $2::date, $3::text[], $4::int, $5::date, $6::uuid),
     zone_step AS MATERIALIZED (
       SELECT * FROM unnest($7::timestamptz[], $8::float8[]) AS step (since, seconds)),
     lines AS MATERIALIZED (${source.lines}),
     shown AS MATERIALIZED (
       SELECT * FROM lines WHERE $5::date IS NULL OR (due_on, id) > ($5::date, $6::uuid)
       ORDER BY due_on, id LIMIT $4)
     SELECT (SELECT jsonb_build_object(
         'late', count(*) FILTER (WHERE due_on < $2::date),
         'due', count(*) FILTER (WHERE due_on BETWEEN $2::date AND $2::date + ${DUE_WITHIN_DAYS}),
         'soon', count(*) FILTER (WHERE due_on > $2::date + ${DUE_WITHIN_DAYS}),
         'left', count(*) FILTER (WHERE $5::date IS NULL OR (due_on, id) > ($5::date, $6::uuid)))
       FROM lines) AS counts,
       (SELECT coalesce(jsonb_agg(to_jsonb(line) ORDER BY line."dueOn", line.id), '[]')
       FROM (${source.view}) AS line) AS rows`,
    [
      organizationId,
      today,
      languages,
      limit,
      after?.[0] ?? null,
      after?.[1] ?? null,
      steps.since,
      steps.seconds,
    ],
  );
  const { left, ...counts } = row?.counts ?? { late: 0, due: 0, soon: 0, left: 0 };
  const rows = row?.rows ?? [];
  return { kind: source.kind, counts, rows, more: left - rows.length };
}

async function findCommitments(
  reader: EntityManager,
  { organizationId, today, limit, after }: Question,
): Promise<Found> {
  const all = (await commitmentLines(reader, organizationId, today)).sort(
    (a, b) => compare(a.dueOn, b.dueOn) || compare(a.id, b.id),
  );
  const count = (urgency: Urgency) =>
    all.filter(({ dueOn }) => urgencyOf(daysBetween(dueOn, today)) === urgency).length;
  const [day = '', id = ''] = after ?? [];
  const left = all.filter((row) => row.dueOn > day || (row.dueOn === day && row.id > id));
  return {
    kind: 'commitment_without_event',
    counts: { late: count('late'), due: count('due'), soon: count('soon') },
    rows: left.slice(0, limit),
    more: Math.max(left.length - limit, 0),
  };
}

function presentCount({ kind, counts, rows, more }: Found): TodayCountView {
  const last = rows.at(-1);
  const next = more > 0 && last !== undefined ? encodeCursor([last.dueOn, last.id]) : null;
  return { kind, total: totalOf(counts), ...counts, more, next };
}

function totalOf({ late, due, soon }: Counts): number {
  return late + due + soon;
}

function byUrgency(a: TodayLineView, b: TodayLineView): number {
  return (
    URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
    compare(a.dueOn, b.dueOn) ||
    TODAY_KINDS.indexOf(a.kind) - TODAY_KINDS.indexOf(b.kind) ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The day and id behind which a page begins. */
function readCursor(cursor: string | undefined): readonly string[] | undefined {
  const after = decodeCursor(cursor, 2);
  if (after === undefined) return undefined;
  const [day = '', id = ''] = after;
  if (!isDay(day) || !isUuid(id)) throw invalidField('cursor', 'bad_form', { expected: 'next' });
  return after;
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
