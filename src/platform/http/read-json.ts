import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error.js';

type Done = (error: Error | null, value?: unknown) => void;

/**
 * Reads JSON bodies as RFC 8259 §8.1 has them: in UTF-8. Bytes that are not UTF-8 are refused; a lenient reader
 * would put U+FFFD in the place of each letter of a text in windows-1251 or GBK, and save that.
 */
export function readJson(
  server: FastifyInstance,
): (request: FastifyRequest, body: Buffer, done: Done) => void {
  // Fastify's own parser, which refuses `__proto__` and the `prototype` of a `constructor`.
  const parse = server.getDefaultJsonParser('error', 'error') as (
    request: FastifyRequest,
    body: string,
    done: Done,
  ) => void;
  return (request, body, done) => {
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    } catch {
      done(new DomainError('invalid', 'body_not_json'));
      return;
    }
    parse(request, text, done);
  };
}
