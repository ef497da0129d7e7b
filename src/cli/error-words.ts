import { DomainError } from '../kernel/domain-error.js';
import { ConfigError } from '../platform/config/config.js';
import { databaseFault, isConnectionFault } from '../platform/database/database-fault.js';
import {
  codeOfConstraint,
  errorSentence,
  issueSentence,
} from '../platform/i18n/error-catalogue.js';
import { CommandError } from './command.js';

/** What a person at the terminal is told of an error: a sentence, then a line for each fault of the input. */
export function errorWords(error: unknown): string {
  if (error instanceof DomainError) {
    const issues = error.extra.issues ?? [];
    const lines = issues.map(
      ({ field, code, params }) => `  ${field}: ${issueSentence(code, params ?? {}, 'en')}`,
    );
    return [errorSentence(error.code, error.params, 'en'), ...lines].join('\n');
  }
  if (error instanceof CommandError || error instanceof ConfigError) return error.message;
  if (Error.isError(error) && 'code' in error && error.code === 'EADDRINUSE') {
    return 'The port is taken by another program. Stop that, or set PORT to a free one.';
  }
  if (isConnectionFault(error)) {
    return 'The database does not answer. Check DATABASE_URL, and that the server runs.';
  }
  const fault = databaseFault(error);
  if (fault !== undefined) return databaseWords(fault, error);
  return Error.isError(error) ? error.message : String(error);
}

/** A refusal of the database: by the sentence of its rule, where it has one. */
function databaseWords(
  { state, constraint }: NonNullable<ReturnType<typeof databaseFault>>,
  error: unknown,
): string {
  const code = constraint === undefined ? undefined : codeOfConstraint(constraint);
  if (code !== undefined) return errorSentence(code, { rule: constraint ?? '' }, 'en');
  if (state === '28P01' || state === '28000') {
    return 'The database refuses the user or the password of DATABASE_URL.';
  }
  if (state === '3D000') return 'The server has no database of the name that DATABASE_URL gives.';
  return Error.isError(error) ? error.message : state;
}
