import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { DataSource } from 'typeorm';
import { ENTITIES } from '../../src/entities.js';
import '../../src/features.js';
import { declaredSqlType } from '../../src/platform/database/columns.js';
import { createDataSource } from '../../src/platform/database/data-source.js';
import { migrate, rollbackAll } from '../../src/platform/database/migrate.js';
import { codeOfConstraint } from '../../src/platform/i18n/error-catalogue.js';
import '../../src/platform/platform.errors.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const SNAPSHOT = fileURLToPath(new URL('./schema.snapshot.txt', import.meta.url));

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, {
    pool: 2,
    entities: [...ENTITIES],
  }).initialize();
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

interface Column {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
}

async function describeSchema(): Promise<string> {
  const lines: { line: string }[] = await dataSource.query(`
    SELECT format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
        CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
        coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) AS line
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
      LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relname <> 'schema_migration'
    UNION ALL
    SELECT format('%s constraint %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> 0
        AND contype <> 'n' AND conrelid::regclass::text <> 'schema_migration'
    UNION ALL
    SELECT format('%s index %s', tablename, indexdef) FROM pg_indexes
      WHERE schemaname = 'public' AND tablename <> 'schema_migration'
    UNION ALL
    SELECT format('%s trigger %s', tgrelid::regclass, pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
      AND tgrelid::regclass::text NOT LIKE 'pgboss.%'
    ORDER BY 1`);
  return `${lines.map(({ line }) => line).join('\n')}\n`;
}

describe('the schema', () => {
  it('is the one that was reviewed', async () => {
    const schema = await describeSchema();
    if (process.env['UPDATE_SCHEMA_SNAPSHOT'] === 'yes') await writeFile(SNAPSHOT, schema);
    expect(schema).toBe(await readFile(SNAPSHOT, 'utf8'));
  });

  it('has the columns that the entities declare, no more and no fewer', async () => {
    const real: Column[] = await dataSource.query(`
      SELECT table_name AS "table", column_name AS name,
        CASE WHEN data_type = 'ARRAY' THEN substr(udt_name, 2) || '[]' ELSE data_type END AS type,
        is_nullable = 'YES' AS nullable
      FROM information_schema.columns WHERE table_schema = 'public'`);
    const declared = dataSource.entityMetadatas.flatMap((entity) =>
      entity.columns.map((column): Column => {
        const type = declaredSqlType(entity.name, column.propertyName) ?? String(column.type);
        return {
          table: entity.tableName,
          name: column.databaseName,
          type: column.isArray
            ? `${type}[]`
            : type === 'varchar'
              ? 'text'
              : type === 'int'
                ? 'integer'
                : type,
          nullable: column.isNullable,
        };
      }),
    );
    const tables = new Set(declared.map((column) => column.table));
    const text = (column: Column) =>
      `${column.table}.${column.name} ${column.type}${column.nullable ? '' : ' not null'}`;
    expect(declared.map(text).sort()).toEqual(
      real
        .filter((column) => tables.has(column.table))
        .map(text)
        .sort(),
    );
  });

  it('maps every rule of the database to an error code', async () => {
    const rules: { name: string }[] = await dataSource.query(`
      SELECT conname AS name FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'u', 'x') AND conrelid::regclass::text <> 'schema_migration'
      UNION
      SELECT indexrelid::regclass::text FROM pg_index JOIN pg_class c ON c.oid = indrelid
        WHERE indisunique AND NOT indisprimary AND c.relnamespace = 'public'::regnamespace
      UNION
      SELECT substring(line FROM '''([a-z_]+)''') FROM pg_proc, regexp_split_to_table(prosrc, '\\n') AS line
        WHERE pronamespace = 'public'::regnamespace AND line LIKE '%PERFORM refuse(%'
      ORDER BY 1`);
    // Uniqueness of (organization_id, id, …) exists for composite foreign keys alone: ids are unique anyway.
    const technical = /(_id_unique|_session_unique|_times_unique|_outcome_unique)$/;
    const unmapped = rules
      .map(({ name }) => name)
      .filter((name) => !technical.test(name) && codeOfConstraint(name) === undefined);
    expect(unmapped).toEqual([]);
  });

  it('can be undone to nothing and made again, the same', async () => {
    const before = await describeSchema();
    await rollbackAll(database.url);
    const left: { name: string }[] = await dataSource.query(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration'`,
    );
    expect(left).toEqual([]);
    await migrate(database.url);
    expect(await describeSchema()).toBe(before);
  });

  it('migrates once when two copies start together', async () => {
    await rollbackAll(database.url);
    const [one, two] = await Promise.all([migrate(database.url), migrate(database.url)]);
    expect(one.length + two.length).toBe(dataSource.migrations.length);
  });
});
