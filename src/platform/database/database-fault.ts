import { QueryFailedError } from 'typeorm';

/** What Postgres said, in the fields of its protocol. */
export interface DatabaseFault {
  readonly state: string;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  readonly column: string | undefined;
}

/** The SQLSTATE of an error that came from Postgres, through TypeORM or bare. */
export function sqlState(error: unknown): string | undefined {
  return databaseFault(error)?.state;
}

/** SQLSTATE, constraint and table of an error that came from Postgres; undefined for any other error. */
export function databaseFault(error: unknown): DatabaseFault | undefined {
  const source: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!Error.isError(source) || !('code' in source) || typeof source.code !== 'string')
    return undefined;
  if (!/^[0-9A-Z]{5}$/.test(source.code)) return undefined;
  const field = (name: string) => {
    const value: unknown = (source as unknown as Record<string, unknown>)[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    state: source.code,
    constraint: field('constraint'),
    table: field('table'),
    column: field('column'),
  };
}

const CONNECTION_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
]);

/** Whether the database could not be reached or went away amid the work (SQLSTATE class 08, 57P0x, sockets). */
export function isConnectionFault(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== undefined)
    return state.startsWith('08') || state.startsWith('57P') || state === '53300';
  const source: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!Error.isError(source)) return false;
  if ('code' in source && typeof source.code === 'string' && CONNECTION_CODES.has(source.code))
    return true;
  if (source instanceof AggregateError) return source.errors.some(isConnectionFault);
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
    source.message,
  );
}
