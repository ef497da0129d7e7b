import { DomainError } from '../kernel/domain-error.js';
import type { Identity } from '../platform/auth/actor.js';

/**
 * The session of the request. What a person does with their own account is no business of an API token, however
 * wide its scopes.
 * @throws DomainError `session_required`
 */
export function requireSession(identity: Identity): string {
  if (identity.sessionId === null) throw new DomainError('denied', 'session_required');
  return identity.sessionId;
}
