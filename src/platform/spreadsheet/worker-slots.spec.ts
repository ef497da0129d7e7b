import { describe, expect, it } from '@jest/globals';
import { WorkerSlots } from './worker-slots.js';

describe('WorkerSlots', () => {
  it('runs so many at once, queues some in order, refuses the rest, and recovers from failures', async () => {
    const slots = new WorkerSlots(2, 2);
    const order: string[] = [];
    const ends = new Map<string, () => void>();
    const task = (name: string): Promise<string> =>
      slots.run(async () => {
        order.push(name);
        await new Promise<void>((resolve) => ends.set(name, resolve));
        if (name === 'a') throw new Error('failed');
        return name;
      });
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(task);
    await expect(task('e')).rejects.toMatchObject({ kind: 'limited', code: 'tables_busy' });
    expect(order).toEqual(['a', 'b']);
    ends.get('a')?.();
    await expect(a).rejects.toThrow('failed');
    expect(order).toEqual(['a', 'b', 'c']);
    ends.get('c')?.();
    await expect(c).resolves.toBe('c');
    expect(order).toEqual(['a', 'b', 'c', 'd']);
    ends.get('b')?.();
    ends.get('d')?.();
    await expect(Promise.all([b, d])).resolves.toEqual(['b', 'd']);
    const last = task('f');
    ends.get('f')?.();
    await expect(last).resolves.toBe('f');
  });
});
