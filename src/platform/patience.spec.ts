import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { within } from './patience.js';

describe('within', () => {
  it('gives what came in time, and undefined for what did not', async () => {
    expect(await within(1000, Promise.resolve('done'))).toBe('done');
    await expect(within(1000, Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await within(5, sleep(200, 'late'))).toBe(undefined);
  });

  it('drops an error that comes too late', async () => {
    const late = sleep(20).then((): string => {
      throw new Error('too late');
    });
    const outcome = await within(5, late);
    expect(outcome).toBe(undefined);
    await sleep(40);
  });
});
