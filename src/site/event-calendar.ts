import { countryName } from '../kernel/countries.js';
import type { CalendarItem } from '../platform/calendar/calendar-file.js';
import { calendarUid } from '../platform/calendar/calendar-uid.js';
import { markdownToText } from '../platform/richtext/plain-text.js';
import type { EventFacts } from './event.queries.js';
import { lastDay } from './event-times.js';
import { localText, type PageContext, wordList, wordsOf } from './page-context.js';
import type { SessionItem } from './public-programme.js';
import { absolute, PATHS } from './site-paths.js';
import type { FeedEvent } from './feeds.queries.js';

/** An event as an item of a calendar. A public file names no person and no address of one. */
export function eventCalendarItem(page: PageContext, event: FeedEvent): CalendarItem {
  const { texts } = page;
  const source = { order: event.organization.languages };
  const title = localText(page, event.title, source);
  const facts = {
    uid: calendarUid(event.id),
    sequence: event.sequence,
    lastModified: event.updatedAt,
    created: event.createdAt,
    summary: title?.text ?? '',
    description: paragraphs([
      stateNote(page, event),
      wordsOf(page, event.summary, source),
      absolute(page.publicUrl, page.lang, PATHS.event(event.slug)),
    ]),
    location: placeText(page, event),
    url: absolute(page.publicUrl, page.lang, PATHS.event(event.slug)),
    organizerName: wordsOf(page, event.organization.name, source),
    status: statusOf(event),
    categories: [texts.eventKinds[event.kind]],
    language: title?.lang ?? page.lang,
    ...geoOf(event),
  };
  return event.allDay
    ? { ...facts, allDay: true, startDate: event.startsLocal.slice(0, 10), endDate: lastDay(event) }
    : {
        ...facts,
        zone: event.zone,
        startLocal: event.startsLocal,
        endLocal: event.endsLocal,
      };
}

/** A session as an item of a calendar; it is cancelled with its event and uncertain with it. */
export function sessionCalendarItem(
  page: PageContext,
  event: EventFacts,
  session: SessionItem,
): CalendarItem {
  const source = { order: event.organization.languages };
  const title = localText(page, session.title, source);
  const room = session.room;
  const address = `${absolute(page.publicUrl, page.lang, PATHS.programme(event.slug))}#session-${session.id}`;
  return {
    uid: calendarUid(session.id),
    // Both numbers only grow, and a change of either concerns whoever has this session in their calendar.
    sequence: session.sequence + event.sequence,
    lastModified: session.updatedAt > event.updatedAt ? session.updatedAt : event.updatedAt,
    created: session.createdAt,
    summary: title?.text ?? '',
    description: paragraphs([
      stateNote(page, event),
      markdownText(wordsOf(page, session.abstract, source)),
      wordsOf(page, event.title, source),
      address,
    ]),
    location: wordList(
      page,
      room === null
        ? [placeText(page, event)]
        : [wordsOf(page, room.name, source), wordsOf(page, room.venue, source)],
    ),
    url: address,
    organizerName: wordsOf(page, event.organization.name, source),
    status: session.cancelled ? 'cancelled' : statusOf(event),
    categories: [page.texts.sessionKinds[session.kind]],
    language: title?.lang ?? page.lang,
    zone: event.zone,
    startLocal: session.startsLocal,
    endLocal: session.endsLocal,
    startAt: session.startsAt,
    endAt: session.endsAt,
    ...geoOf(event),
  };
}

function statusOf({ state }: Pick<FeedEvent, 'state'>): CalendarItem['status'] {
  return state === 'cancelled' ? 'cancelled' : state === 'postponed' ? 'tentative' : 'confirmed';
}

/** That an event does not take place as announced, in words: many calendars show no status. */
function stateNote(page: PageContext, event: FeedEvent): string {
  if (event.state !== 'cancelled' && event.state !== 'postponed') return '';
  const { texts } = page;
  const reason = wordsOf(page, event.stateReason, { order: event.organization.languages });
  const note = texts.eventStates[event.state];
  return reason === '' ? note : `${note}. ${texts.reason}: ${reason}`;
}

function placeText(page: PageContext, event: FeedEvent): string {
  const { venue } = event;
  // Never empty: some readers leave out what has no place.
  if (venue === null) return event.format === 'in_person' ? page.texts.noPlace : page.texts.online;
  const source = { order: event.organization.languages };
  return wordList(
    page,
    [
      wordsOf(page, venue.name, source),
      wordsOf(page, venue.address, source),
      wordsOf(page, venue.city, source),
      venue.country === null ? '' : countryName(venue.country, page.lang),
    ].filter((part) => part !== ''),
  );
}

function geoOf({ venue }: FeedEvent): { geo?: { latitude: number; longitude: number } } {
  return venue?.latitude == null || venue.longitude === null
    ? {}
    : { geo: { latitude: venue.latitude, longitude: venue.longitude } };
}

function markdownText(text: string): string {
  try {
    return markdownToText(text);
  } catch {
    return text;
  }
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
