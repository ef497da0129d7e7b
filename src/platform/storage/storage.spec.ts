import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, createHmac } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import S3rver from 's3rver';
import { FileStorage } from './file-storage.js';
import { openStorage } from './open-storage.js';
import { S3Storage } from './s3-storage.js';
import type { Storage } from './storage.js';

let directory: string;
let s3: S3rver;
let s3Url: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'suhbat-storage-'));
  s3 = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: join(directory, 's3'),
    configureBuckets: [{ name: 'files', configs: [] }],
  });
  const { port } = await s3.run();
  s3Url = `s3://S3RVER:S3RVER@127.0.0.1:${String(port)}/files?region=eu-central-1&insecure=1`;
});

afterAll(async () => {
  await s3.close();
  await rm(directory, { recursive: true, force: true });
});

const kinds: readonly (readonly [string, () => Storage])[] = [
  ['a folder', () => openStorage({ storageUrl: undefined, dataDirectory: join(directory, 'var') })],
  [
    'a folder by URL',
    () =>
      openStorage({
        storageUrl: pathToFileURL(join(directory, 'папка %20')).href,
        dataDirectory: directory,
      }),
  ],
  ['a bucket', () => openStorage({ storageUrl: s3Url, dataDirectory: directory })],
  [
    'a bucket below a prefix',
    () =>
      openStorage({
        storageUrl: s3Url.replace('/files?', '/files/one/two?'),
        dataDirectory: directory,
      }),
  ],
];

const PDF = { mediaType: 'application/pdf' };
const text = (bytes: Uint8Array | undefined) =>
  bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');

describe.each(kinds)('%s', (_name, open) => {
  it('gives back the bytes that were put, the last ones', async () => {
    const storage = open();
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);
    await storage.put('renditions/0197/report.v1_a.pdf', bytes, PDF);
    const back = await storage.get('renditions/0197/report.v1_a.pdf');
    expect(Buffer.compare(Buffer.from(back ?? []), Buffer.from(bytes))).toBe(0);
    await storage.put('renditions/0197/report.v1_a.pdf', Buffer.from('два'), PDF);
    expect(text(await storage.get('renditions/0197/report.v1_a.pdf'))).toBe('два');
  });

  it('keeps an empty file apart from none', async () => {
    const storage = open();
    await storage.put('empty', new Uint8Array(), PDF);
    expect(await storage.get('empty')).toHaveLength(0);
    await storage.delete('empty');
    expect(await storage.get('empty')).toBe(undefined);
    await storage.delete('empty');
    expect(await storage.get('never/there')).toBe(undefined);
    expect(await storage.get('renditions')).toBe(undefined);
  });

  it('takes a view of a larger buffer for just its part', async () => {
    const storage = open();
    const whole = new TextEncoder().encode('secret PUBLIC secret');
    await storage.put('part', whole.subarray(7, 13), PDF);
    expect(text(await storage.get('part'))).toBe('PUBLIC');
  });

  it('refuses a key that could leave its place', async () => {
    const storage = open();
    const keys = [
      '',
      '/etc/passwd',
      '../outside',
      'a/../../outside',
      'a/..',
      'a//b',
      'a/',
      '.hidden',
      'a\\..\\b',
      'a\u0000b',
      'имя',
      'a b',
      'a%2f..%2fb',
      'C:/x',
      'a..b',
      'x'.repeat(200),
    ];
    for (const key of keys) {
      await expect(storage.put(key, Buffer.from('x'), PDF)).rejects.toThrow('not a storage key');
      await expect(storage.get(key)).rejects.toThrow('not a storage key');
      await expect(storage.delete(key)).rejects.toThrow('not a storage key');
    }
  });

  it('says whether it can be written', async () => {
    await expect(open().check()).resolves.toBe(undefined);
  });
});

describe('a folder', () => {
  it('never shows a part of a file while it is written by several at once', async () => {
    const storage = new FileStorage(join(directory, 'atomic'));
    const versions = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(200_000));
    await storage.put('shared', Buffer.from(versions[0] ?? ''));
    const writing = Promise.all(
      versions.map((version) => storage.put('shared', Buffer.from(version))),
    );
    for (let reads = 0; reads < 30; reads += 1) {
      expect(versions).toContain(text(await storage.get('shared')));
    }
    await writing;
    expect(await readdir(join(directory, 'atomic', '.unfinished'))).toEqual([]);
  });

  it('leaves nothing behind when the file cannot get its name', async () => {
    const folder = join(directory, 'blocked');
    const storage = new FileStorage(folder);
    await mkdir(join(folder, 'taken', 'deeper'), { recursive: true });
    await expect(storage.put('taken', Buffer.from('x'))).rejects.toThrow();
    expect(await readdir(join(folder, '.unfinished'))).toEqual([]);
  });
});

describe('a bucket', () => {
  it('that refuses the key says so, without the secret', async () => {
    const storage = new S3Storage(s3Url.replace('S3RVER:S3RVER', 'UNKNOWN:some-secret'));
    const refusal = storage.put('x', Buffer.from('x'), PDF);
    await expect(refusal).rejects.toThrow('the file storage answered 403 to PUT');
    await expect(refusal).rejects.not.toThrow('some-secret');
  });

  it('that is not named completely is refused without its values', () => {
    for (const url of ['s3://KEY@host/bucket', 's3://KEY:SECRET@host/', 's3://host/bucket']) {
      expect(() => new S3Storage(url)).toThrow(
        'STORAGE_URL must have the form s3://KEY:SECRET@host:port/bucket',
      );
    }
  });

  it('that is busy is asked again', async () => {
    const answers = [503, 500, 200];
    const server: Server = createServer((_request, response) => {
      response.writeHead(answers.shift() ?? 200).end('ok');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const storage = new S3Storage(`s3://k:s@127.0.0.1:${String(port)}/files?insecure=1`);
    expect(text(await storage.get('x'))).toBe('ok');
    await new Promise((resolve) => server.close(resolve));
  });

  it('gets requests signed for exactly what they carry (AWS Signature Version 4)', async () => {
    const bodies: Buffer[] = [];
    const verdicts: boolean[] = [];
    const server: Server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks);
        bodies.push(body);
        verdicts.push(isSignedWith('se/cr+et', request, body));
        response.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const storage = new S3Storage(
      `s3://KEY:se%2Fcr%2Bet@127.0.0.1:${String(port)}/files?region=eu-central-1&insecure=1`,
    );
    await storage.put('a/b-c_d.pdf', Buffer.from('Привет'), PDF);
    await storage.get('a/b-c_d.pdf');
    await storage.delete('a/b-c_d.pdf');
    expect(verdicts).toEqual([true, true, true]);
    expect(bodies.map(String)).toEqual(['Привет', '', '']);
    await new Promise((resolve) => server.close(resolve));
  });
});

/** Recomputes the signature as the store does; the body counts by its own digest or as declared unsigned. */
function isSignedWith(secret: string, request: IncomingMessage, body: Buffer): boolean {
  const hmac = (key: string | Buffer, data: string) =>
    createHmac('sha256', key).update(data).digest();
  const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
  const { authorization = '', 'x-amz-date': date = '' } = request.headers;
  const match =
    /^AWS4-HMAC-SHA256 Credential=KEY\/(?<scope>[^,]+), SignedHeaders=(?<names>[^,]+), Signature=(?<signature>[0-9a-f]{64})$/.exec(
      authorization,
    );
  const { scope = '', names = '', signature = '' } = match?.groups ?? {};
  const declared = String(request.headers['x-amz-content-sha256']);
  if (declared !== sha256(body) && !(body.length === 0 && declared === 'UNSIGNED-PAYLOAD')) {
    return false;
  }
  const canonical = [
    request.method,
    request.url,
    '',
    ...names.split(';').map((name) => `${name}:${String(request.headers[name])}`),
    '',
    names,
    declared,
  ].join('\n');
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secret}`);
  const text = ['AWS4-HMAC-SHA256', String(date), scope, sha256(canonical)].join('\n');
  return hmac(key, text).toString('hex') === signature;
}
