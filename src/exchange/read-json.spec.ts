import { describe, expect, it } from '@jest/globals';
import { JsonFault, readJson } from './read-json.js';

describe('JSON', () => {
  it.each([
    '{"a": [1, -2.5e3, true, null, "ж\\u0416\\n\\"\\\\"], "": {}}',
    '[]',
    ' "text" ',
    '{"constructor": {"toString": []}}',
  ])('%s is read as everywhere', (text) => {
    expect(readJson(text)).toEqual({ value: JSON.parse(text), repeated: [] });
  });

  it('loses nothing of a name that stands twice', () => {
    const { value, repeated } = readJson(
      '{"days": [{"rooms": {"A": [1], "B": [2], "A": [3, 4]}}], "title": "one", "title": "two"}',
    );
    expect(value).toEqual({ days: [{ rooms: { A: [1, 3, 4], B: [2] } }], title: 'two' });
    expect(repeated).toEqual(['days.0.rooms.A', 'title']);
  });

  it('keeps a name that means something to the language, and changes nothing by it', () => {
    const { value } = readJson('{"__proto__": {"polluted": true}}');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('takes control characters within a text', () => {
    expect(readJson('"a\nb\u0001"').value).toBe('a\nb\u0001');
  });

  it.each([
    ['{"a": 1,\n "b": nope}', 2, 7],
    ['{"a": 1,}', 1, 9],
    ['{"a": 1 "b": 2}', 1, 9],
    ['[1, 2', 1, 6],
    ['{"a": "cut', 1, 11],
    ['{"a": "\\x"}', 1, 7],
    ["{'a': 1}", 1, 2],
    ['[NaN]', 1, 2],
    ['[1] [2]', 1, 5],
    ['', 1, 1],
    ['[01]', 1, 2],
    ['['.repeat(200), 1, 101],
  ])('%j is none from line %s, column %s', (text, line, column) => {
    expect(() => readJson(text)).toThrow(new JsonFault(line, column));
  });
});
