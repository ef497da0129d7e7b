import { describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const WEB = join(import.meta.dirname, '../../../web/src');

describe('the keys under which the console keeps answers', () => {
  it('are each of one query: another would be given an answer of another shape', async () => {
    const files = (await readdir(WEB, { recursive: true })).filter((file) => /\.tsx?$/.test(file));
    const places = new Map<string, string[]>();
    for (const file of files) {
      const source = await readFile(join(WEB, file), 'utf8');
      // What is asked follows the key at once; an invalidation has the key alone.
      for (const [, key = ''] of source.matchAll(
        /queryKey: (\[[^\]]*\])(?: as const)?,\s*(?:initialPageParam[^,]*,\s*)?queryFn/g,
      )) {
        const shape = key.replace(/(?<!')\b[\w.]+\b(?!')(?: \?\? '')?/g, '…');
        places.set(shape, [...(places.get(shape) ?? []), file]);
      }
    }
    expect(places.size).toBeGreaterThan(40);
    expect([...places].filter(([key, at]) => at.length > 1 && /^\['/.test(key))).toEqual([]);
  });
});
