import type { FastifyRequest } from 'fastify';
import { DomainError } from '../kernel/domain-error.js';
import type { Config } from '../platform/config/config.js';

/**
 * Refuses a request that a page of another site made the browser send. Browsers name the page's origin with
 * every POST; programs that name none carry nobody's cookie unless they mean to.
 * @throws DomainError `csrf_token_wrong`
 */
export function requireOwnOrigin(request: FastifyRequest, config: Config): void {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const foreign = origin === undefined ? site === 'cross-site' : origin !== config.publicUrl;
  if (foreign) {
    throw new DomainError('denied', 'csrf_token_wrong', { expectedOrigin: config.publicUrl });
  }
}
