import type { EntityManager } from 'typeorm';

/** A date of HTTP counts seconds: what changed within the last ones may change again within the same. */
const SETTLED_SECONDS = 2;

/**
 * When anything of an organization was last changed, to the second: a file made of its rows has been the same since.
 * Every change is in the log, also one that removes a row or takes back a consent. Undefined while it is too fresh to
 * be told apart from the next one, and where the log is empty.
 */
export async function lastChange(
  reader: EntityManager,
  organizationId: string,
): Promise<string | undefined> {
  const [row] = await reader.query<{ at: string | null }[]>(
    `SELECT max(at) FILTER (WHERE at < now() - make_interval(secs => $2)) AS at FROM (
       SELECT at FROM audit_entry WHERE organization_id = $1 ORDER BY at DESC, id DESC LIMIT 1
     ) AS last`,
    [organizationId, SETTLED_SECONDS],
  );
  return row?.at ?? undefined;
}
