import type { EntityManager } from 'typeorm';
import { cutPage, decodeCursor, type Page, pageSize } from '../http/paging.js';
import type { JobQuery, JobState, JobView } from './dto/job.dto.js';

interface JobRow extends Omit<JobView, 'error'> {
  readonly output: unknown;
}

const COLUMNS = `id, name, state, data AS payload, output, start_after AS "startAfter",
  created_on AS "createdAt", completed_on AS "finishedAt",
  retry_count + (started_on IS NOT NULL)::int AS attempts`;

/** The organization's own jobs, newest first. */
export async function listJobs(
  reader: EntityManager,
  organizationId: string,
  query: JobQuery,
): Promise<Page<JobView>> {
  const limit = pageSize(query);
  // The state is one of the enum's own words, as the query's check has seen to; in the text, it finds the index.
  const [at, id] = decodeCursor(query.cursor, 2) ?? [];
  const rows = await reader.query<JobRow[]>(
    `SELECT ${COLUMNS} FROM pgboss.job
     WHERE data->>'organizationId' = $1 ${query.state === undefined ? '' : `AND state = '${query.state}'`}
       AND ($2::timestamptz IS NULL OR (created_on, id) < ($2, $3::uuid))
     ORDER BY created_on DESC, id DESC LIMIT $4`,
    [organizationId, at ?? null, id ?? null, limit + 1],
  );
  return cutPage(rows, limit, (row) => [row.createdAt, row.id], present);
}

/** One job of the organization, locked until the transaction ends; undefined when it has none of that id. */
export async function lockJob(
  tx: EntityManager,
  organizationId: string,
  id: string,
): Promise<{ readonly name: string; readonly state: JobState } | undefined> {
  const [row] = await tx.query<{ name: string; state: JobState }[]>(
    `SELECT name, state FROM pgboss.job WHERE data->>'organizationId' = $1 AND id = $2 FOR UPDATE`,
    [organizationId, id],
  );
  return row;
}

/** One job of the organization. */
export async function readJob(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<JobView | undefined> {
  const [row] = await reader.query<JobRow[]>(
    `SELECT ${COLUMNS} FROM pgboss.job WHERE data->>'organizationId' = $1 AND id = $2`,
    [organizationId, id],
  );
  return row === undefined ? undefined : present(row);
}

function present({ output, ...row }: JobRow): JobView {
  const message =
    typeof output === 'object' && output !== null && 'message' in output
      ? output.message
      : undefined;
  return { ...row, error: typeof message === 'string' ? message : null };
}
