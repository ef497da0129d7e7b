import { describe, expect, it } from '@jest/globals';
import { heightBeside, type SideBlocks } from './matched-heights';

const side = (tops: number[], height: number, headings: number[] = []): SideBlocks => ({
  tops,
  height,
  headings: tops.map((_, index) => headings.includes(index)),
});

describe('the height beside', () => {
  it('is that of the same block, at the same share of it', () => {
    const here = side([100, 200, 600], 700);
    const there = side([50, 250, 350], 450);
    expect([0, 100, 150, 200, 400, 650, 700].map((y) => heightBeside(here, there, y))).toEqual([
      0, 50, 150, 250, 300, 400, 450,
    ]);
  });

  it('goes by the headings where one side has other paragraphs', () => {
    // Two sections: a heading and two paragraphs here, three there.
    const here = side([0, 40, 100, 200, 240], 300, [0, 3]);
    const there = side([0, 40, 80, 120, 400, 440], 500, [0, 4]);
    expect([0, 100, 200, 250, 300].map((y) => heightBeside(here, there, y))).toEqual([
      0, 200, 400, 450, 500,
    ]);
  });

  it('goes by the whole text where nothing else is alike', () => {
    const here = side([100, 200], 300, [1]);
    const there = side([50, 80, 90], 450);
    expect([50, 100, 200, 300].map((y) => heightBeside(here, there, y))).toEqual([
      25, 50, 250, 450,
    ]);
  });

  it('stays within the other side, and knows an empty one', () => {
    const here = side([0], 100);
    expect([-50, 500].map((y) => heightBeside(here, side([0], 300), y))).toEqual([0, 300]);
    expect(heightBeside(here, side([], 0), 50)).toBe(0);
    expect(heightBeside(side([], 0), here, 0)).toBe(0);
  });
});
