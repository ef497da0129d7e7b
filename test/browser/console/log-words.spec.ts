import { describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AREAS } from '../../../src/platform/auth/permissions.js';
import { EVENT_STATES } from '../../../src/events/event-lifecycle.js';

const SRC = join(import.meta.dirname, '../../../src');
const WEB = join(import.meta.dirname, '../../../web/src');

/** Every text of the server's source that follows a word such as `objectKind:`. */
async function codes(word: string): Promise<ReadonlySet<string>> {
  const names = await readdir(SRC, { recursive: true });
  const found = new Set<string>();
  for (const name of names.filter((each) => /(?<!\.spec)\.ts$/.test(each))) {
    const source = await readFile(join(SRC, name), 'utf8');
    if (!/recordChanges?\(|\.record\(/.test(source)) continue;
    for (const [, code = ''] of source.matchAll(new RegExp(`\\b${word}: '([a-z_]+)'`, 'g'))) {
      found.add(code);
    }
  }
  return found;
}

/** The keys of a catalogue of texts, read from its source: the console's modules are for the browser. */
async function keys(path: string): Promise<ReadonlySet<string>> {
  const source = await readFile(join(WEB, path), 'utf8');
  return new Set([...source.matchAll(/^ {2}(\w+): \{/gm)].map(([, key = '']) => key));
}

describe('the words of the log', () => {
  it('name every kind of thing that is written to it', async () => {
    const kinds = await codes('objectKind');
    expect(kinds.size).toBeGreaterThan(25);
    expect([...kinds.difference(await keys('log/log-kinds.texts.ts'))]).toEqual([]);
  });

  it('name every action, and every state of an event', async () => {
    const actions = await codes('action');
    expect(actions.has('created')).toBe(true);
    const all = new Set([...actions, ...EVENT_STATES]);
    expect([...all.difference(await keys('log/log-actions.texts.ts'))]).toEqual([]);
  });
});

describe('the words of a token’s scopes', () => {
  it('name every area of rights', async () => {
    const named = await keys('screens/organization/tokens.texts.ts');
    expect(AREAS.filter((area) => !named.has(area))).toEqual([]);
  });
});
