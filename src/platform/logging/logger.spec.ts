import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { faultForLog, faultLine } from './fault.js';
import { createLogger } from './logger.js';
import { NestLog } from './nest-log.js';

function capture(level: 'info' | 'debug' = 'info') {
  const lines: string[] = [];
  const log = createLogger({ logLevel: level }, { write: (line) => lines.push(line) });
  return { log, lines };
}

describe('the log', () => {
  it('is lines of JSON with an ISO time and a named level', () => {
    const { log, lines } = capture();
    log.info({ requestId: 'r1', route: '/api/v1/experts/:id' }, 'request');
    log.debug('not shown');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        requestId: 'r1',
        route: '/api/v1/experts/:id',
        msg: 'request',
      },
    ]);
  });

  it('holds no secrets and addresses, wherever they were put', () => {
    const { log, lines } = capture();
    const secrets = {
      authorization: 'Bearer very-secret',
      cookie: 'suhbat_session=very-secret',
      'set-cookie': ['suhbat_session=very-secret'],
      email: 'very-secret@example.org',
      password: 'very-secret',
      token: 'very-secret',
    };
    log.info(secrets, 'top');
    log.info({ headers: secrets }, 'one deep');
    log.info({ request: { headers: secrets } }, 'two deep');
    log.info({ a: { b: { c: secrets } } }, 'three deep');
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      expect(line).not.toContain('very-secret');
      expect(line.match(/\[redacted\]/g)).toHaveLength(6);
    }
  });

  it('takes what Nest says, errors without values, chatter only when asked', () => {
    const { log, lines } = capture();
    const nest = new NestLog(log);
    nest.log('Mapped {/api} route', 'RouterExplorer');
    nest.log('Started', 'Application');
    nest.error(new Error('no mail to aigul@example.org'), 'at somewhere\nat else', 'Mail');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { level: 'info', context: 'Application', msg: 'Started' },
      { level: 'error', context: 'Mail', fault: 'Error: no mail to <address>' },
    ]);
    expect(lines.join()).not.toContain('aigul');
  });
});

describe('one line on an error', () => {
  it('names the rule or the state, never the row', () => {
    const driver = Object.assign(new Error('duplicate key (email)=(aigul@example.org)'), {
      code: '23505',
      constraint: 'account_email_unique',
      detail: 'Key (email)=(aigul@example.org) already exists.',
    });
    const failed = new QueryFailedError('INSERT …', ['aigul@example.org'], driver);
    expect(faultLine(failed)).toBe('database error 23505 (account_email_unique)');
    expect(faultLine(new DomainError('conflict', 'room_taken', { room: 'Aigul' }))).toBe(
      'room_taken',
    );
    expect(faultLine(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))).toBe(
      'Error ECONNREFUSED: connect',
    );
    expect(faultLine('aigul@example.org')).toBe('unknown error');
    expect(faultLine(new Error('x'.repeat(1000)))).toHaveLength(300);
    expect(faultForLog(failed).at.length).toBeGreaterThan(0);
    expect(JSON.stringify(faultForLog(failed))).not.toContain('aigul');
  });
});
