import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { newId } from '../../src/kernel/id.js';
import { UI_LANGUAGES } from '../../src/kernel/languages.js';
import { OwnersService } from '../../src/identity/owners.service.js';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { problemFault } from '../support/problem-check.js';
import { closeRawConnections, rawRequest } from '../support/raw-request.js';
import { everyKindOfRow } from '../support/rows-of-every-kind.js';

let app: TestApp;
let home: TestOrganization;
let ids: Record<string, string>;

beforeAll(async () => {
  app = await startApp();
  home = await createOrganization(app);
  ids = await everyKindOfRow(app, home);
});

afterAll(async () => {
  closeRawConnections();
  await app.close();
});

const bearer = () => ({ authorization: `Bearer ${home.ownerToken}` });
const raw = (
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Uint8Array,
) => rawRequest(app.url, method, path, { ...bearer(), ...headers }, body);

/** What the server says to these bytes until it closes the connection or `enough` of it is there. */
function onWire(bytes: string, enough: (text: string) => boolean): Promise<string> {
  const { hostname, port } = new URL(app.url);
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no end after ${text}`)));
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8');
      if (enough(text)) socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => {
      resolve(text);
    });
  });
}

describe('HEAD', () => {
  it('answers what GET does, without the body, on every address', async () => {
    const different: string[] = [];
    for (const [template, item] of Object.entries(app.contract.document.paths)) {
      if (!('get' in item) || template === '/metrics') continue;
      const kind = template.split('/')[3] ?? '';
      const path = template
        .replace('{id}', ids[kind] ?? newId())
        .replace('{lang}', 'en')
        .replace(/\{[^}]+\}/g, newId());
      const get = await raw('GET', path);
      const head = await raw('HEAD', path);
      const kept = ({ headers }: typeof get) =>
        ['content-type', 'etag', 'cache-control', 'content-length', 'x-content-type-options'].map(
          // A request's own number makes no difference to the length of its answer.
          (name) => headers[name],
        );
      if (get.status !== head.status || head.text !== '')
        different.push(`${path}: ${String(get.status)} ${String(head.status)}`);
      expect([path, kept(head)]).toEqual([path, kept(get)]);
    }
    expect(different).toEqual([]);
  });

  it('needs the same permission', async () => {
    const path = `/api/v1/venues/${ids['venues'] ?? ''}`;
    expect((await rawRequest(app.url, 'HEAD', path)).status).toBe(401);
    expect((await raw('HEAD', path)).status).toBe(200);
  });
});

describe('an address that nothing has', () => {
  it.each(UI_LANGUAGES)('is a problem in %s', async (language) => {
    for (const path of [
      '/api/v1/nothing',
      '/api/v1/venues/%ff',
      `/api/v1/venues/${'x'.repeat(400)}`,
      '/api/',
      '/api/v1/venues//rooms',
    ]) {
      const answer = await raw('GET', path, { 'accept-language': language });
      expect([path, answer.status, problemFault(answer, language)]).toEqual([path, 404, undefined]);
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('is a page for a reader of the site', async () => {
    const answer = await raw('GET', '/nothing/%C3%28', { 'accept-language': 'kk' });
    expect([answer.status, answer.headers['content-type']]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
    expect(answer.text).toContain('lang="kk"');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('does not give back what was asked', async () => {
    const answer = await raw('GET', '/api/v1/%3Cscript%3Ealert(1)%3C/script%3E%ff');
    expect(answer.text).not.toContain('script');
  });
});

describe('a method that an address does not have', () => {
  it.each([
    ['PUT', '/api/v1/venues', 'GET, HEAD, POST'],
    ['POST', `/api/v1/venues/${newId()}`, 'DELETE, GET, HEAD, PATCH'],
    ['DELETE', '/api/v1/events', 'GET, HEAD, POST'],
    ['OPTIONS', '/api/v1/session', 'DELETE, GET, HEAD, POST'],
    ['TRACE', '/api/v1/venues?limit=1', 'GET, HEAD, POST'],
    ['PROPFIND', '/api/v1/organization', 'GET, HEAD, PATCH'],
    ['POST', '/health/live', 'GET, HEAD'],
    ['PATCH', `/api/v1/events/${newId()}/state`, 'POST'],
  ])('is refused: %s %s', async (method, path, allowed) => {
    const answer = await raw(method, path, { 'accept-language': 'kk' });
    expect(answer.status).toBe(405);
    expect(answer.headers['allow']).toBe(allowed);
    expect(problemFault(answer, 'kk')).toBeUndefined();
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'method_not_allowed', status: 405 });
  });
});

describe('a request that is none', () => {
  const started = 'GET /health/live HTTP/1.1\r\nHost: x\r\n';

  it.each([
    ['headers without end', `${started}X-Long: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['an address without end', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ['an unknown method', 'FETCH / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['no host', 'GET /health/live HTTP/1.1\r\n\r\n', 400],
    ['two lengths', `${started}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`, 400],
    ['a header broken in two', `${started}A: b\r\n C\0: d\r\n\r\n`, 400],
    ['another protocol', '\u{16}\u{3}\u{1}\0\0\r\n\r\n', 400],
  ])('is refused and ends the connection: %s', async (name, bytes, status) => {
    const text = await onWire(bytes, () => false);
    expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${String(status)} `));
    // Node itself answers a request without a Host, before it is one.
    if (name !== 'no host') {
      expect(text).toContain('application/problem+json');
      expect(JSON.parse(text.slice(text.indexOf('\r\n\r\n') + 4))).toMatchObject({ status });
    }
    expect((await raw('GET', '/health/live')).status).toBe(200);
  });

  it('with an expectation that nobody knows is answered all the same', async () => {
    const answer = await raw('GET', '/api/v1/venues', { expect: 'miracles' });
    expect(answer.status).toBe(200);
  });
});

describe('a JSON body', () => {
  const json = { 'content-type': 'application/json' };
  const venue = (name: number[]) =>
    Uint8Array.from([
      ...Buffer.from('{"zone":"Asia/Almaty","name":{"ru":"'),
      ...name,
      ...Buffer.from('"}}'),
    ]);

  it.each([
    ['windows-1251', [0xc7, 0xe0, 0xeb]],
    ['GBK', [0xba, 0xcf, 0xd7, 0xf7]],
    ['half a letter', [0xd0]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['an overlong form', [0xc0, 0xaf]],
  ])('in %s is refused instead of saved in another wording', async (_name, bytes) => {
    const answer = await raw('POST', '/api/v1/venues', json, venue(bytes));
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'body_not_json' });
  });

  it('in UTF-8 is taken as it is, with a byte order mark too', async () => {
    const answer = await raw(
      'POST',
      '/api/v1/venues',
      { 'content-type': 'application/json; charset=utf-8' },
      Buffer.concat([Buffer.from('\u{FEFF}'), venue([...Buffer.from('Зал 合作')])]),
    );
    expect(answer.status).toBe(201);
    expect(JSON.parse(answer.text)).toMatchObject({ name: { ru: 'Зал 合作' } });
  });

  it.each(['constructor', '__proto__', 'prototype'])(
    'with a field named %s is refused, at any depth',
    async (name) => {
      for (const body of [
        `{"${name}":{}}`,
        `{"zone":"Asia/Almaty","name":{"${name}":"x"}}`,
        `{"zone":{"a":[{"${name}":null}]},"name":{"en":"x"}}`,
      ]) {
        const answer = await raw('POST', '/api/v1/venues', json, body);
        expect([body, answer.status]).toEqual([body, 400]);
        expect(problemFault(answer, 'en')).toBeUndefined();
      }
      expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
    },
  );
});

describe('a body that is too long or cut off', () => {
  it('says how much may be sent', async () => {
    const answer = await raw(
      'POST',
      '/api/v1/venues',
      { 'content-type': 'application/json' },
      `{"zone":"${'x'.repeat(4 * 1024 * 1024)}"}`,
    );
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text)).toMatchObject({
      code: 'body_too_large',
      params: { limit: 4_194_304 },
    });
    expect(problemFault(answer, 'en')).toBeUndefined();
  });

  const part = (name: string, text = 'a,b', file = true) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"${file ? '; filename="f.csv"' : ''}\r\n\r\n${text}\r\n`;

  it.each([
    ['without a boundary', 'multipart/form-data', part('file'), 'media_type_not_supported'],
    [
      'with an endless one',
      `multipart/form-data; boundary=${'x'.repeat(300)}`,
      part('file'),
      'media_type_not_supported',
    ],
    ['cut off in a file', 'multipart/form-data; boundary=x', part('file'), 'form_not_readable'],
    [
      'cut off before one',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-',
      'form_not_readable',
    ],
    [
      'with two files',
      'multipart/form-data; boundary=x',
      `${part('file')}${part('file')}--x--`,
      'form_not_readable',
    ],
    [
      'with 50 fields',
      'multipart/form-data; boundary=x',
      `${part('a', 'b', false).repeat(50)}--x--`,
      'form_not_readable',
    ],
    [
      'with a field of the language',
      'multipart/form-data; boundary=x',
      `${part('__proto__', 'b', false)}--x--`,
      'form_not_readable',
    ],
    ['without a file', 'multipart/form-data; boundary=x', '--x--', 'expert_import_file_missing'],
    [
      'with a file of 21 MB',
      'multipart/form-data; boundary=x',
      `${part('file', 'x'.repeat(21 * 1024 * 1024))}--x--`,
      'body_too_large',
    ],
  ])('is refused as a form %s', async (_name, type, body, code) => {
    const answer = await raw('POST', '/api/v1/expert-imports', { 'content-type': type }, body);
    const status =
      code === 'body_too_large' ? 413 : code === 'media_type_not_supported' ? 415 : 400;
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([status, code]);
    expect(problemFault(answer, 'en')).toBeUndefined();
  });
});

describe('requests one after the other on one connection', () => {
  it('are answered in their order, the refused ones among them', async () => {
    const paths = [
      '/health/live',
      '/api/v1/venues',
      '/api/v1/nothing',
      '/api/v1/venues/%ff',
      '/health/live',
    ];
    const head = `Host: x\r\nAuthorization: Bearer ${home.ownerToken}\r\n`;
    const bytes = paths.map((path) => `GET ${path} HTTP/1.1\r\n${head}\r\n`).join('');
    const answers = (text: string) =>
      [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
    const text = await onWire(bytes, (so) => answers(so).length === paths.length);
    expect(answers(text)).toEqual([200, 200, 404, 404, 200]);
  });
});

describe('what an answer says to the browser', () => {
  const paths = ['/health/ready', '/metrics', '/api/docs', '/api/openapi.json', '/api/v1/venues'];

  it('is strict on every address', async () => {
    for (const path of [...paths, '/nothing']) {
      const { headers } = await raw('GET', path);
      expect(headers['content-security-policy']).toMatch(
        /default-src 'none'.*frame-ancestors 'none'/,
      );
      expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*'unsafe/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['server']).toBeUndefined();
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('keeps to HTTPS, cookies included, exactly when the public address is one', async () => {
    const secure = await startApp({ PUBLIC_URL: 'https://suhbat.example.org' });
    for (const [one, isSecure] of [
      [app, false],
      [secure, true],
    ] as const) {
      for (const path of [...paths, '/nothing', '/api/%ff']) {
        const answer = await rawRequest(one.url, 'GET', path);
        expect([path, answer.headers['strict-transport-security']]).toEqual([
          path,
          isSecure ? 'max-age=31536000' : undefined,
        ]);
      }
      await one.database.transaction((tx) =>
        one.nest.get(OwnersService).createOwner(tx, {
          email: 'edge.owner@example.org',
          password: 'glacier lantern oboe',
          displayName: 'Aigul Testova',
          organization: {
            code: 'EDGE',
            slug: 'edge',
            name: { en: 'Club' },
            languages: ['en'],
            zone: 'Asia/Almaty',
          },
        }),
      );
      const { status, headers } = await api(one).post('/api/v1/session', {
        email: 'edge.owner@example.org',
        password: 'glacier lantern oboe',
      });
      expect(status).toBe(201);
      const [cookie = ''] = headers.getSetCookie();
      expect(cookie).toMatch(isSecure ? /^__Host-suhbat_session=/ : /^suhbat_session=/);
      expect(/; Secure/i.test(cookie)).toBe(isSecure);
      expect(cookie).toMatch(/; HttpOnly/i);
      expect(cookie).toMatch(/; SameSite=Lax/i);
    }
    await secure.close();
  });
});
