import { useCallback } from 'react';
import { useLanguage } from '../../texts/language';

/** Parts of a day's name, as they stand above a column: `Mon`, `22 Mar`. */
export function useDayNames(): (
  day: string,
  options: Pick<Intl.DateTimeFormatOptions, 'weekday' | 'day' | 'month'>,
) => string {
  const language = useLanguage();
  return useCallback(
    (day, options) =>
      // Not `toLocaleString` of the day: the Kazakh of the console is taught to this one alone.
      new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
        ...options,
        timeZone: 'UTC',
      }).format(Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds),
    [language],
  );
}
