import { useCallback } from 'react';
import { formatTime, localInZone, offsetAt } from '../../../../src/kernel/local-time.js';
import { useLanguage } from '../../texts/language';
import { useViewerZone } from '../../time/time';
import { offsetName } from '../events/copying/offset-name';
import type { CalendarEvent } from './calendar.queries';

function atNoon(day: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds;
}

/** Names of months and weekdays in the language of the screens. */
export function useMonthWords(): {
  /** `November 2026`, `Ноябрь 2026 г.` */
  readonly month: (month: string) => string;
  /** `November` */
  readonly monthAlone: (month: string) => string;
  /** `Nov` */
  readonly monthShort: (month: string) => string;
  readonly year: (year: string) => string;
  /** The weekday of a day: `Mon` and `Monday`. */
  readonly weekday: (day: string) => { readonly short: string; readonly long: string };
} {
  const language = useLanguage();
  const write = (day: string, options: Intl.DateTimeFormatOptions) => {
    const text = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(
      atNoon(day),
    );
    return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
  };
  return {
    month: (month) => write(`${month}-01`, { month: 'long', year: 'numeric' }),
    monthAlone: (month) => write(`${month}-01`, { month: 'long' }),
    monthShort: (month) => write(`${month}-01`, { month: 'short' }),
    year: (year) => (language === 'zh' ? `${year}年` : year),
    weekday: (day) => ({
      short: write(day, { weekday: 'short' }),
      long: write(day, { weekday: 'long' }),
    }),
  };
}

/**
 * When an event starts on its first day, by the clock of its own zone; with the offset where the reader's clock
 * shows another time. Empty for an event of whole days.
 */
export function useStart(): (event: CalendarEvent) => string {
  const language = useLanguage();
  const own = useViewerZone();
  return useCallback(
    ({ allDay, startsLocal, zone }) => {
      if (allDay) return '';
      const time = formatTime(startsLocal, language);
      const offset = offsetAt(startsLocal, zone);
      const same = offsetAt(localInZone(startsLocal, zone, own), own) === offset;
      return same ? time : `${time} ${offsetName(offset)}`;
    },
    [language, own],
  );
}
