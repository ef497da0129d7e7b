import type { TestApp } from './app.js';

/** Tables that may change although the request is refused: counters, and when a credential was last seen. */
const MAY_CHANGE = new Set(['rate_limit', 'api_token', 'auth_session']);

/** Tables that only ever grow, by ids that rise: the last one tells of any other. */
const APPENDED = new Set(['audit_entry']);

/**
 * Marks of every table: the number of its rows and the sum of the transactions that wrote them. Any row that
 * was added, removed or changed between two calls gives other marks.
 */
export async function tableMarks(app: TestApp): Promise<() => Promise<Record<string, string>>> {
  const tables = await app.database.reader.query<{ name: string }[]>(
    `SELECT quote_ident(relname) AS name FROM pg_class
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname`,
  );
  const columns = tables
    .map(({ name }) =>
      APPENDED.has(name)
        ? `(SELECT id::text FROM ${name} ORDER BY id DESC LIMIT 1) AS ${name}`
        : MAY_CHANGE.has(name)
          ? `(SELECT count(*)::text FROM ${name}) AS ${name}`
          : `(SELECT count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) FROM ${name}) AS ${name}`,
    )
    .filter((column) => !column.includes('FROM rate_limit'));
  const sql = `SELECT ${columns.join(', ')}`;
  return async () => {
    const [row] = await app.database.reader.query<Record<string, string>[]>(sql);
    return row ?? {};
  };
}
