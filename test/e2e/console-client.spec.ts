import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLIENT = join(ROOT, 'web', 'src', 'api', 'schema.ts');

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.close();
});

type Json = Readonly<Record<string, unknown>>;

/** Without descriptions and refusals: the console reads these from the problem itself, whatever the route. */
function slim(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => slim(item));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value as Json).filter(
    ([name, part]) =>
      !(name === 'description' && typeof part === 'string' && key !== 'properties') &&
      !(name === 'summary' && typeof part === 'string' && key !== 'properties') &&
      !(key === 'responses' && /^[45]/.test(name)),
  );
  return Object.fromEntries(kept.map(([name, part]) => [name, slim(part, name)]));
}

/** The types of the console's client for a document of the API. */
async function clientFor(document: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'suhbat-client-'));
  try {
    const [input, output] = [join(folder, 'openapi.json'), join(folder, 'schema.ts')];
    await writeFile(input, JSON.stringify(slim(JSON.parse(document))));
    const generator = join(ROOT, 'node_modules', 'openapi-typescript', 'bin', 'cli.js');
    await promisify(execFile)(process.execPath, [generator, input, '-o', output], { cwd: ROOT });
    return await readFile(output, 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('the client of the console', () => {
  it('is the one that the API document gives (npm run client writes it anew)', async () => {
    const document = await (await fetch(`${app.url}/api/openapi.json`)).text();
    const client = await clientFor(document);
    if (process.env['UPDATE_API_CLIENT'] === 'yes') await writeFile(CLIENT, client);
    const kept = await readFile(CLIENT, 'utf8').catch(() => '');
    // Compared as a whole: the difference of 10,000 lines would say less than the sentence above.
    expect(kept === client).toBe(true);
  });
});
