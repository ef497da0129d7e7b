import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONSOLE_FOLDER } from '../../src/console.js';
import { startApp, type TestApp } from '../support/app.js';
import { closeRawConnections, rawRequest } from '../support/raw-request.js';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

let app: TestApp;
let manifest: Readonly<Record<string, Chunk>>;

beforeAll(async () => {
  app = await startApp();
  manifest = JSON.parse(await readFile(join(CONSOLE_FOLDER, 'manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
});

afterAll(async () => {
  closeRawConnections();
  await app.close();
});

/** The scripts that are loaded with these, themselves included. */
function withImports(names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    const chunk = manifest[name];
    if (chunk === undefined || found.has(name)) continue;
    found.add(name);
    withImports(chunk.imports ?? [], found);
  }
  return found;
}

describe('the files of the console', () => {
  it('need less than 300 kB of compressed script for the first screen', async () => {
    const names = withImports([
      'index.html',
      'src/shell/app.tsx',
      'src/forms/drafts.ts',
      'src/screens/today/today.screen.tsx',
    ]);
    expect(names.size).toBeGreaterThanOrEqual(3);
    let total = 0;
    for (const name of names) {
      total += gzipSync(await readFile(join(CONSOLE_FOLDER, manifest[name]?.file ?? ''))).length;
    }
    expect(total).toBeGreaterThan(50_000);
    expect(total).toBeLessThan(300_000);
  });

  it('are one page for every address below /console, with a nonce of its own each time', async () => {
    const pages = await Promise.all(
      ['/console', '/console/', '/console/experts/import', '/console/no/such/screen'].map((path) =>
        fetch(`${app.url}${path}`),
      ),
    );
    const nonces = new Set<string>();
    for (const page of pages) {
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(page.headers.get('cache-control')).toBe('no-cache');
      const policy = page.headers.get('content-security-policy') ?? '';
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain('unsafe');
      expect(await page.text()).toContain(`content="${nonce}"`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(4);
  });

  it('are sent compressed to whoever takes that, whole and unchanged, and kept for a year', async () => {
    const names = (await readdir(join(CONSOLE_FOLDER, 'assets'))).filter((name) =>
      /\.(?:js|css)$/.test(name),
    );
    expect(names.length).toBeGreaterThan(2);
    for (const name of names.slice(0, 3)) {
      const plain = await readFile(join(CONSOLE_FOLDER, 'assets', name));
      for (const [accepted, encoding, open] of [
        ['br', 'br', brotliDecompressSync],
        ['gzip', 'gzip', gunzipSync],
        ['identity', undefined, (data: Buffer) => data],
        ['br;q=0, gzip', 'gzip', gunzipSync],
      ] as const) {
        const answer = await rawRequest(app.url, 'GET', `/console/assets/${name}`, {
          'accept-encoding': accepted,
        });
        expect(answer.status).toBe(200);
        expect(answer.headers['content-encoding']).toBe(encoding);
        expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
        expect(Buffer.compare(open(answer.body), plain)).toBe(0);
      }
    }
  });

  it.each([
    'nothing.js',
    '..%2Findex.html',
    '..%2Fmanifest.json',
    '%2e%2e%2fmanifest.json',
    'x'.repeat(200),
  ])('do not contain %s', async (name) => {
    const answer = await fetch(`${app.url}/console/assets/${name}`);
    expect(answer.status).toBe(404);
  });
});
