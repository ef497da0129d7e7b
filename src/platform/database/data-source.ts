import pg from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations.js';

const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;
const DATE = 1082;

/**
 * Times leave the driver as text: wall-clock `YYYY-MM-DDTHH:mm`, instants `YYYY-MM-DDTHH:mm:ss[.fff]Z`,
 * days `YYYY-MM-DD`. The connection's zone is UTC, so that an instant needs no arithmetic here.
 */
const timesAsText = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const standard = pg.types.getTypeParser as (
      oid: number,
      format?: string,
    ) => (value: string) => unknown;
    if (format === 'binary') return standard(oid, 'binary');
    if (oid === TIMESTAMP) return (value: string) => value.replace(' ', 'T').slice(0, 16);
    if (oid === TIMESTAMPTZ) return readInstant;
    if (oid === DATE) return (value: string) => value;
    return standard(oid, 'text');
  },
};

/** `2027-09-14 05:00:00.120034+00` → `2027-09-14T05:00:00.120034Z`: microseconds kept, for keyset paging. */
function readInstant(value: string): string {
  return value.replace(' ', 'T').replace(/\+00$/, 'Z');
}

/** A connection pool to the database at `url`, knowing the given entities. Not connected yet. */
export function createDataSource(
  url: string,
  options: {
    readonly pool: number;
    readonly entities?: readonly (new () => object)[];
  },
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...(options.entities ?? [])],
    migrations: [...MIGRATIONS],
    migrationsTableName: 'schema_migration',
    synchronize: false,
    installExtensions: false,
    logging: false,
    extra: {
      max: options.pool,
      types: timesAsText,
      options:
        '-c timezone=UTC -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000',
      connectionTimeoutMillis: 5000,
      keepAlive: true,
    },
  });
}
