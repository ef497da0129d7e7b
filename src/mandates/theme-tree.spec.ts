import { describe, expect, it } from '@jest/globals';
import { inTreeOrder, themePlaceFault, withDescendants } from './theme-tree.js';

const node = (id: string, parentId: string | null = null) => ({ id, parentId });
/** a > b > c > d > e, and x > y aside. */
const chain = [node('a'), node('b', 'a'), node('c', 'b'), node('d', 'c'), node('e', 'd')];
const themes = [...chain, node('x'), node('y', 'x')];

describe('themePlaceFault', () => {
  it('refuses a theme below itself or below one of its own', () => {
    expect(themePlaceFault(themes, 'a', 'a')).toBe('cycle');
    expect(themePlaceFault(themes, 'a', 'e')).toBe('cycle');
    expect(themePlaceFault(themes, 'b', 'x')).toEqual(undefined);
  });

  it('counts the levels above and those that come along', () => {
    expect(themePlaceFault(themes, undefined, 'd')).toBeUndefined();
    expect(themePlaceFault(themes, undefined, 'e')).toEqual({ depth: 6 });
    expect(themePlaceFault(themes, 'x', 'c')).toBeUndefined();
    expect(themePlaceFault(themes, 'x', 'd')).toEqual({ depth: 6 });
    expect(themePlaceFault(themes, 'a', null)).toBeUndefined();
    expect(themePlaceFault(themes, 'b', 'y')).toEqual({ depth: 6 });
  });

  it('comes to an end on a ring', () => {
    const ring = [node('p', 'q'), node('q', 'p'), node('r')];
    expect(themePlaceFault(ring, 'r', 'p')).toBeUndefined();
  });
});

describe('the tree', () => {
  it('is walked downwards, each theme once', () => {
    expect([...withDescendants(themes, ['c', 'd', 'x'])].sort()).toEqual(['c', 'd', 'e', 'x', 'y']);
    expect([...withDescendants(themes, [])]).toEqual([]);
  });

  it('is listed with its levels', () => {
    expect(inTreeOrder([node('y', 'x'), node('z'), node('x')]).map((t) => [t.id, t.depth])).toEqual(
      [
        ['z', 1],
        ['x', 1],
        ['y', 2],
      ],
    );
  });
});
