import { describe, expect, it } from '@jest/globals';
import { likeliest } from './import-likeliest.js';

describe('the likeliest', () => {
  it('are those that share most sounds, however many share one of them', () => {
    const crowd = Array.from({ length: 2000 }, (_, at) => `stranger ${String(at)}`);
    const bySound = new Map([
      ['ivan petruvich', ['twin', ...crowd.slice(0, 400)]],
      ['ivan prubnuv', ['namesake', 'twin']],
      ['crowd', crowd],
    ]);
    const found = likeliest(['ivan petruvich', 'ivan prubnuv', 'ivan prubnuv'], bySound);
    expect(found[0]).toBe('twin');
    expect(found).toHaveLength(10);
    expect(likeliest(['crowd'], bySound)[0]).toBe('stranger 1500');
    expect(likeliest(['nobody'], bySound)).toEqual([]);
  });
});
