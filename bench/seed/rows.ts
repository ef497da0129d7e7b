import type pg from 'pg';

/** Inserts rows, whose keys are column names and the same in all, in one statement. */
export async function insertRows(
  client: pg.Client,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
    .map((name) => client.escapeIdentifier(name))
    .join(', ');
  if (columns === '') return;
  const target = client.escapeIdentifier(table);
  await client.query(
    `INSERT INTO ${target} (${columns})
     SELECT ${columns} FROM jsonb_populate_recordset(NULL::${target}, $1)`,
    [JSON.stringify(rows)],
  );
}
