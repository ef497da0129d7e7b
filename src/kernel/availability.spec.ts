import { describe, expect, it } from '@jest/globals';
import {
  covers,
  expandWeekly,
  instantMs,
  intersectSpans,
  joinIntervals,
  mergeSpans,
  partsOutside,
  spansOf,
} from './availability.js';

const span = (from: number, to: number) => ({ from, to });

describe('spans', () => {
  it('become one where they touch or overlap', () => {
    expect(mergeSpans([span(5, 9), span(0, 3), span(3, 5), span(20, 20), span(12, 14)])).toEqual([
      span(0, 9),
      span(12, 14),
    ]);
  });

  it('of several people are their intersection; silence narrows nobody', () => {
    expect(intersectSpans([undefined, undefined])).toBeUndefined();
    expect(intersectSpans([undefined, [span(0, 5)]])).toEqual([span(0, 5)]);
    expect(
      intersectSpans([
        [span(0, 5), span(10, 20)],
        [span(3, 12), span(15, 30)],
      ]),
    ).toEqual([span(3, 5), span(10, 12), span(15, 20)]);
    // Nothing in common is never, not always.
    expect(intersectSpans([[span(0, 5)], [span(5, 9)]])).toEqual([]);
    expect(covers([], span(0, 1))).toBe(false);
    expect(covers(undefined, span(0, 1))).toBe(true);
  });

  it('cover a session over midnight when free until midnight and from then on', () => {
    const free = spansOf(
      [
        { from: '2027-09-14T09:00', to: '2027-09-15T00:00' },
        { from: '2027-09-15T00:00', to: '2027-09-15T09:00' },
      ],
      'Asia/Almaty',
    );
    const [late] = spansOf([{ from: '2027-09-14T23:30', to: '2027-09-15T00:30' }], 'Asia/Almaty');
    expect(late && covers(free, late)).toBe(true);
  });

  it('leave of a span what lies outside of them', () => {
    const free = [span(0, 5), span(10, 20)];
    expect(partsOutside(free, span(3, 12))).toEqual([span(5, 10)]);
    expect(partsOutside(free, span(-2, 25))).toEqual([span(-2, 0), span(5, 10), span(20, 25)]);
    expect(partsOutside(free, span(10, 20))).toEqual([]);
    expect(partsOutside(free, span(6, 8))).toEqual([span(6, 8)]);
    expect(partsOutside(free, span(20, 30))).toEqual([span(20, 30)]);
    expect(partsOutside([], span(1, 2))).toEqual([span(1, 2)]);
    expect(partsOutside(undefined, span(1, 2))).toEqual([]);
  });

  it('follow the rules of their zone on both sides of a change', () => {
    const [before, after] = [
      spansOf([{ from: '2024-02-29T10:00', to: '2024-02-29T11:00' }], 'Asia/Almaty'),
      spansOf([{ from: '2024-03-01T10:00', to: '2024-03-01T11:00' }], 'Asia/Almaty'),
    ];
    expect(before[0]?.from).toBe(instantMs('2024-02-29T04:00:00Z'));
    expect(after[0]?.from).toBe(instantMs('2024-03-01T05:00:00Z'));
  });
});

describe('hours by the week', () => {
  const pattern = { from: '09:00', to: '18:00', firstDay: '2027-09-13', lastDay: '2027-09-19' };

  it('become intervals on the named days, the last one included', () => {
    expect(expandWeekly({ ...pattern, weekdays: [1, 7] })).toEqual([
      { from: '2027-09-13T09:00', to: '2027-09-13T18:00' },
      { from: '2027-09-19T09:00', to: '2027-09-19T18:00' },
    ]);
    expect(expandWeekly({ ...pattern, lastDay: '2027-09-12', weekdays: [1] })).toEqual([]);
  });

  it('may go to midnight and over it', () => {
    const one = { ...pattern, weekdays: [2], firstDay: '2027-09-14', lastDay: '2027-09-14' };
    expect(expandWeekly({ ...one, to: '24:00' })).toEqual([
      { from: '2027-09-14T09:00', to: '2027-09-15T00:00' },
    ]);
    expect(expandWeekly({ ...one, from: '22:00', to: '02:00' })).toEqual([
      { from: '2027-09-14T22:00', to: '2027-09-15T02:00' },
    ]);
    expect(expandWeekly({ ...one, from: '00:00', to: '00:00' })).toEqual([
      { from: '2027-09-14T00:00', to: '2027-09-15T00:00' },
    ]);
  });

  it('of whole days after one another are one interval', () => {
    const days = expandWeekly({
      ...pattern,
      weekdays: [1, 2, 3],
      from: '00:00',
      to: '24:00',
    });
    expect(joinIntervals(days)).toEqual([{ from: '2027-09-13T00:00', to: '2027-09-16T00:00' }]);
  });
});
