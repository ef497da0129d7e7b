import {
  formatDate,
  formatDateRange,
  formatRange,
  formatTimeRange,
  offsetAt,
  zoneName,
} from '../kernel/local-time.js';
import type { EventItem } from './event-list.queries.js';
import { type PageContext, usePage } from './page-context.js';

type Times = Pick<EventItem, 'allDay' | 'startsLocal' | 'endsLocal' | 'zone'>;

/** The last day of an event: one that ends at midnight, all-day ones often do, ends on the day before. */
export function lastDay({ startsLocal, endsLocal }: Times): string {
  const first = startsLocal.slice(0, 10);
  const last = Temporal.PlainDateTime.from(endsLocal)
    .subtract({ minutes: 1 })
    .toPlainDate()
    .toString();
  return last < first ? first : last;
}

/** The days of an event in the page's language. */
export function daysOf(page: PageContext, event: Times): string {
  return formatDateRange(event.startsLocal.slice(0, 10), lastDay(event), page.lang);
}

/** A wall-clock time with its offset, as `datetime` wants it. */
export function machineTime(local: string, zone: string): string {
  return `${local}${offsetAt(local, zone)}`;
}

/** The days of an event in a list. */
export function Days({ event }: { readonly event: Times }) {
  const page = usePage();
  return (
    <time
      dateTime={
        event.allDay ? event.startsLocal.slice(0, 10) : machineTime(event.startsLocal, event.zone)
      }
    >
      {daysOf(page, event)}
    </time>
  );
}

/** When an event is, in full: days, hours, and whose clock it is. */
export function When({ event }: { readonly event: Times }) {
  const page = usePage();
  const { startsLocal, endsLocal, zone, allDay } = event;
  if (allDay) return <Days event={event} />;
  const oneDay = startsLocal.slice(0, 10) === endsLocal.slice(0, 10);
  return (
    <>
      <span className="when-days">
        <Days event={event} />
      </span>
      <span className="when-hours">
        {oneDay
          ? formatTimeRange(startsLocal, endsLocal, page.lang)
          : formatRange(startsLocal, endsLocal, zone, page.lang)}
      </span>
      <span className="when-zone">{zoneName(zone, startsLocal, page.lang)}</span>
    </>
  );
}

/** A day, such as that of a publication. */
export function Day({ date }: { readonly date: string }) {
  const page = usePage();
  return <time dateTime={date.slice(0, 10)}>{formatDate(date, page.lang)}</time>;
}
