import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFirstOrganization } from '../../src/first-start.js';
import { CONFIG } from '../../src/platform/config/config.token.js';
import type { Config } from '../../src/platform/config/config.js';
import { issueToken } from '../../src/identity/tokens.service.js';
import { commandActor } from '../../src/identity/owners.service.js';
import { startApp, type TestApp } from '../support/app.js';

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

/** The blocks of the walk: what is pasted, and what it says. */
function walk(): { readonly lines: string; readonly says: string | undefined }[] {
  const [, section = ''] = README.split('\n## The main job, step by step\n');
  const blocks = [
    ...(section.split('\n## ')[0] ?? '').matchAll(/^```(sh|text)\n([\s\S]*?)^```$/gm),
  ];
  return blocks.flatMap(([, kind, text = ''], index) => {
    const next = blocks[index + 1];
    return kind === 'sh' ? [{ lines: text, says: next?.[1] === 'text' ? next[2] : undefined }] : [];
  });
}

/** The text as a pattern, in which an ellipsis stands for whatever differs from day to day. */
function pattern(says: string): RegExp {
  const parts = says.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^\\n]*?')}$`);
}

const hasTools = ['bash', 'curl'].every((tool) => spawnSync(tool, ['--version']).status === 0);
if (!hasTools) console.warn('Without bash and curl the walk of the README was left out.');

describe('the README', () => {
  it('names the two commands', () => {
    expect(README).toContain('```sh\nnpm ci && npm start\n```');
    expect(README).toContain('```sh\nnpm ci && npm test\n```');
  });

  it('names no file that is not there', () => {
    for (const [, path = ''] of README.matchAll(/\]\(((?!http)[^)]+)\)/g)) {
      expect([path, spawnSync('ls', [path]).status]).toEqual([path, 0]);
    }
  });
});

(hasTools ? describe : describe.skip)('the walk of the README', () => {
  let app: TestApp;
  let token = '';

  beforeAll(async () => {
    app = await startApp();
    await makeFirstOrganization(app.nest, app.nest.get<Config>(CONFIG), () => undefined);
    const [member] = await app.database.reader.query<{ organization: string; account: string }[]>(
      'SELECT organization_id AS organization, account_id AS account FROM membership',
    );
    ({ token } = await app.database.transaction((tx) =>
      issueToken(tx, commandActor(member?.organization ?? ''), {
        accountId: member?.account ?? '',
        name: 'readme',
        scopes: ['*'],
      }),
    ));
  });

  afterAll(() => app.close());

  it('gives what it says, block by block', async () => {
    const blocks = walk();
    expect(blocks.length).toBeGreaterThanOrEqual(9);
    const mark = (index: number) => `--- end of block ${String(index)} ---`;
    const script = blocks
      .map(({ lines }, index) => `${lines}\necho '${mark(index)}'\n`)
      .join('\n')
      // The server of this test stands in for the one that a reader has started.
      .replace(/^URL=.*$/m, `URL=${app.url}`)
      .replace(/^TOKEN=.*$/m, `TOKEN=${token}`);
    const shell = spawn('bash', ['-u'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    shell.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    shell.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    shell.stdin.end(script);
    await once(shell, 'close');
    expect(err).toBe('');
    let rest = out;
    for (const [index, { says }] of blocks.entries()) {
      const [said = '', ...more] = rest.split(`${mark(index)}\n`);
      rest = more.join(`${mark(index)}\n`);
      expect(said).toMatch(pattern(says ?? ''));
    }
  });
});
