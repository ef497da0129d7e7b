import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, describe, expect, it } from '@jest/globals';

import { TypstCompiler } from './typst-compiler.js';

const SMALL = '#{ set document(title: "t"); set text(font: "Noto Serif"); par(text("a")) }';
/** Billions of steps: longer than any limit of these tests. */
const ENDLESS = '#{ for i in range(100000) { for j in range(100000) { let k = i * j } } }';

describe('TypstCompiler', () => {
  const compilers: TypstCompiler[] = [];
  const start = (seconds?: number): TypstCompiler => {
    const compiler = new TypstCompiler(seconds);
    compilers.push(compiler);
    return compiler;
  };
  afterAll(() => {
    for (const compiler of compilers) compiler.close();
  });

  it('refuses what exceeds the time limit, goes on with the next, and blocks nobody meanwhile', async () => {
    const compiler = start(2);
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 20);
    const [long, next] = await Promise.allSettled([
      compiler.compile(ENDLESS, 'ua-1'),
      compiler.compile(SMALL, 'ua-1'),
    ]);
    clearInterval(timer);
    expect(long).toMatchObject({ reason: { kind: 'invalid', code: 'typesetting_too_long' } });
    expect(next).toMatchObject({ status: 'fulfilled', value: { pages: 1 } });
    expect(ticks).toBeGreaterThan(20);
  });

  it('tries once more the document that its process died of, then refuses it and sets the next', async () => {
    const compiler = start();
    const settled = Promise.allSettled([
      compiler.compile(ENDLESS, 'ua-1'),
      compiler.compile(SMALL, 'ua-1'),
    ]);
    const first = compiler.processId ?? 0;
    process.kill(first, 'SIGKILL');
    while (compiler.processId === first || compiler.processId === undefined) await sleep(10);
    process.kill(compiler.processId, 'SIGKILL');
    expect(await settled).toMatchObject([
      { reason: { kind: 'invalid', code: 'typesetting_failed' } },
      { value: { pages: 1 } },
    ]);
  });

  it('outlives the fault of the native compiler itself', async () => {
    const compiler = start();
    const deep = `#{ ${'('.repeat(1_000_000)}1${')'.repeat(1_000_000)} }`;
    // It dies of a stack overflow, which in a thread would end the server.
    await expect(compiler.compile(deep, 'ua-1')).rejects.toMatchObject({
      code: 'typesetting_failed',
    });
    expect(await compiler.compile(SMALL, 'ua-1')).toMatchObject({ pages: 1 });
  });

  it('rejects what waits when it is closed, and starts again', async () => {
    const compiler = start();
    const waiting = [compiler.compile(ENDLESS, 'ua-1'), compiler.compile(SMALL, 'ua-1')];
    const settled = Promise.allSettled(waiting);
    compiler.close();
    expect(await settled).toMatchObject([
      { reason: { code: 'typesetting_stopped' } },
      { reason: { code: 'typesetting_stopped' } },
    ]);
    expect(await compiler.compile(SMALL, 'ua-1')).toMatchObject({ pages: 1 });
  });

  it('refuses when a hundred documents wait', async () => {
    const compiler = start();
    const all = Promise.allSettled(
      Array.from({ length: 102 }, () => compiler.compile(SMALL, 'ua-1')),
    );
    const codes = (await all).map((one) => one.status);
    expect(codes.filter((status) => status === 'rejected')).toHaveLength(1);
  });

  it('gives the compiler no file to read', async () => {
    const answer = await start().compile('#read("/etc/hostname")', 'ua-1');
    expect('error' in answer && answer.error).toMatch(/not found|denied|failed/i);
  });
});
