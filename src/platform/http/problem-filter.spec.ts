import '../platform.errors.js';
import { describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { QueryFailedError } from 'typeorm';
import { createLogger } from '../logging/logger.js';
import { KnownRoutes } from './known-routes.js';
import { ProblemFilter } from './problem-filter.js';

/** What a caller and the log are told of an error that nobody foresaw. */
async function toldOf(error: Error): Promise<{ answer: string; log: string }> {
  const lines: string[] = [];
  const log = createLogger({ logLevel: 'trace' }, { write: (line) => lines.push(line) });
  const filter = new ProblemFilter(log, new KnownRoutes());
  const server = fastify();
  server.get('/broken', () => {
    throw error;
  });
  server.setErrorHandler((raised, request, reply) => {
    filter.answer(raised, request, reply);
  });
  const answer = await server.inject('/broken');
  await server.close();
  expect(answer.statusCode).toBe(500);
  return { answer: answer.body, log: lines.join('') };
}

describe('an error that nobody foresaw', () => {
  it('is answered without a word of its own, and logged without addresses', async () => {
    const { answer, log } = await toldOf(
      new Error('cannot read what\naigul.testova@example.org\nsent'),
    );
    expect(answer).toContain('"code":"internal_error"');
    expect(answer).not.toMatch(/aigul|cannot read/);
    expect(log).toContain('Error: cannot read what');
    expect(log).toContain('problem-filter.spec');
    expect(log).not.toContain('aigul');
  });

  it('of the database is logged by its state, without rows and parameters', async () => {
    const driver = Object.assign(new Error('division by zero in\nRow of aigul@example.org'), {
      code: '22012',
      detail: 'aigul@example.org',
      table: 'account',
    });
    const { answer, log } = await toldOf(
      new QueryFailedError('SELECT secret-text', ['aigul@example.org'], driver),
    );
    expect(log).toContain('"state":"22012"');
    expect(log).toContain('"table":"account"');
    expect(`${answer}${log}`).not.toMatch(/aigul|secret-text|Row of/);
  });
});
