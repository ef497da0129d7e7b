import { describe, expect, it } from '@jest/globals';
import { UI_LANGUAGES } from '../../../src/kernel/languages.js';
import { formatDate, formatDateWithWeekday } from '../../../src/kernel/local-time.js';
import { readDay } from './read-day';

/** A day in each month, each weekday among them. */
const DAYS = Array.from({ length: 12 }, (_, index) =>
  Temporal.PlainDate.from({ year: 2031, month: index + 1, day: 24 - index }).toString(),
);

describe('reading a day', () => {
  it.each(UI_LANGUAGES)('reads what is printed in %s', (language) => {
    const styles = (['long', 'medium', 'full'] as const).map(
      (dateStyle) => new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }),
    );
    for (const day of DAYS) {
      const moment = Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds;
      const printed = [
        formatDate(day, language),
        formatDateWithWeekday(day, language),
        ...styles.map((style) => style.format(moment)),
      ];
      expect(printed.map(readDay)).toEqual(printed.map(() => day));
    }
  });

  it.each([
    ['2031-05-24', '2031-05-24'],
    ['2031.5.24', '2031-05-24'],
    ['24.05.2031', '2031-05-24'],
    ['24. 5. 2031', '2031-05-24'],
    ['24/5/2031', '2031-05-24'],
    ['24 05 2031 г.', '2031-05-24'],
    ['24052031', '2031-05-24'],
    [' 24 May 2031 ', '2031-05-24'],
    ['24 MAY 2031', '2031-05-24'],
    ['May 24th, 2031', '2031-05-24'],
    ['24 сент 2031', '2031-09-24'],
    ['24 мая 2031', '2031-05-24'],
    ['май 24 2031', '2031-05-24'],
    ['24 мамыр 2031 ж.', '2031-05-24'],
    ['2031 жылғы 24 мамыр', '2031-05-24'],
    ['2031年5月24日', '2031-05-24'],
    ['2031年5月24日 星期六', '2031-05-24'],
    ['２０３１年５月２４日', '2031-05-24'],
    ['29 Feb 2032', '2032-02-29'],
  ])('reads %s', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  it.each([
    '',
    '24 May',
    '24.05.31',
    '31.02.2031',
    '29 Feb 2031',
    '24 ma 2031',
    '24 June July 2031',
    '24 of nowhere 2031',
    '24 25 May 2031',
    'May 2031',
  ])('does not guess at “%s”', (typed) => {
    expect(readDay(typed)).toBeNull();
  });
});
