import { DomainError } from '../../kernel/domain-error.js';
import { databaseFault } from '../database/database-fault.js';

/**
 * One line on an error that may be stored and shown: what failed, without the values of rows or parameters of
 * queries that driver errors carry. At most 300 characters.
 */
export function faultLine(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  const fault = databaseFault(error);
  if (fault !== undefined) {
    return `database error ${fault.state}${fault.constraint === undefined ? '' : ` (${fault.constraint})`}`;
  }
  if (!Error.isError(error)) return 'unknown error';
  // The kind and the system's code say enough; a message may quote what a person typed.
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.name}${code}: ${withoutAddresses(error.message)}`.slice(0, 300);
}

/** The fault for the log: the same line, and where it happened. */
export function faultForLog(error: unknown): { readonly fault: string; readonly at: string[] } {
  const frames = Error.isError(error) ? (error.stack ?? '').split('\n') : [];
  return {
    fault: faultLine(error),
    at: frames
      .map((line) => line.trim())
      .filter((line) => line.startsWith('at '))
      .slice(0, 10),
  };
}

/** The text with what looks like an e-mail address taken out. */
export function withoutAddresses(text: string): string {
  return text.replace(/[^\s<>"'(),:;]+@[^\s<>"'(),:;]+/gu, '<address>');
}
