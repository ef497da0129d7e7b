import { describe, expect, it } from '@jest/globals';
import { isSlug, splitFormat, withQuery } from './site-paths.js';

describe('splitFormat', () => {
  it('takes a known ending from a name, and no other', () => {
    const formats = ['ics', 'json'];
    expect(splitFormat('round-table.ics', formats)).toEqual({ name: 'round-table', format: 'ics' });
    expect(splitFormat('round-table', formats)).toEqual({ name: 'round-table', format: undefined });
    expect(splitFormat('round-table.exe', formats)).toEqual({
      name: 'round-table.exe',
      format: undefined,
    });
    expect(splitFormat('SEC-RT-2026-3-REC.7', formats).format).toBeUndefined();
    expect(splitFormat('SEC-RT-2026-3-REC.7.json', formats)).toEqual({
      name: 'SEC-RT-2026-3-REC.7',
      format: 'json',
    });
    expect(splitFormat('.ics', formats)).toEqual({ name: '.ics', format: undefined });
  });
});

describe('isSlug', () => {
  it('takes what a slug can be', () => {
    expect(['a', 'a-b2', '2027'].every(isSlug)).toBe(true);
    expect(['', 'A', 'a--b', '-a', 'a-', 'a b', 'а', 'a\0', 'a'.repeat(201)].some(isSlug)).toBe(
      false,
    );
  });
});

describe('withQuery', () => {
  it('leaves out what has no value', () => {
    expect(withQuery('/events', { kind: undefined, theme: '', when: 'past', q: 'а&b' })).toBe(
      '/events?when=past&q=%D0%B0%26b',
    );
    expect(withQuery('/events', {})).toBe('/events');
  });
});
