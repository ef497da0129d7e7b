import { useCallback } from 'react';
import {
  formatDate,
  formatDateRange,
  formatDateTime,
  formatRange,
  localAt,
  offsetAt,
  localInZone,
  zoneName,
} from '../../../src/kernel/local-time.js';
import { useSession } from '../session/session';
import { useLanguage } from '../texts/language';

/**
 * The zone in which the reader lives: that of the account, else that of the browser. Times of events are shown in
 * the zone of the event; where that differs from the reader's, both are said.
 */
export function useViewerZone(): string {
  const { account } = useSession();
  const own = 'zone' in account && typeof account.zone === 'string' ? account.zone : undefined;
  return own ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The day on which the organization is: `YYYY-MM-DD`. */
export function useToday(): string {
  const { organization } = useSession();
  return Temporal.Now.plainDateISO(organization.zone).toString();
}

/** An instant as the reader's date and time: `14 September 2027 at 10:00 (UTC+5)`. */
export function useMoment(): (instant: string) => string {
  const language = useLanguage();
  const zone = useViewerZone();
  return useCallback(
    (instant) => formatDateTime(localAt(instant, zone), zone, language),
    [language, zone],
  );
}

/** A day: `14 September 2027`. */
export function useDay(): (day: string) => string {
  const language = useLanguage();
  return useCallback((day) => formatDate(day, language), [language]);
}

/** From one day to another: `14–17 September 2027`. */
export function useDays(): (first: string, last: string) => string {
  const language = useLanguage();
  return useCallback((first, last) => formatDateRange(first, last, language), [language]);
}

export interface WrittenSpan {
  /** In the zone of the event, with its offset. */
  readonly local: string;
  /** The zone by name, where the reader is in another one at that time. */
  readonly zone: string | undefined;
  /** The same in the reader's zone, where that is another time. */
  readonly own: string | undefined;
}

/** A span of local times of a zone, and the same in the reader's zone where the clocks there show another time. */
export function useSpan(): (startsAt: string, endsAt: string, zone: string) => WrittenSpan {
  const language = useLanguage();
  const own = useViewerZone();
  return useCallback(
    (startsAt, endsAt, zone) => {
      const local = formatRange(startsAt, endsAt, zone, language);
      if (startsAt.length === 10) return { local, zone: undefined, own: undefined };
      const there = localInZone(startsAt, zone, own);
      const differs = there !== startsAt || offsetAt(there, own) !== offsetAt(startsAt, zone);
      return {
        local,
        zone: differs ? zoneName(zone, startsAt, language) : undefined,
        own: differs
          ? formatRange(there, localInZone(endsAt, zone, own), own, language)
          : undefined,
      };
    },
    [language, own],
  );
}
