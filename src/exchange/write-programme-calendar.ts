import type { UiLanguage } from '../kernel/languages.js';
import { type CalendarItem, calendarFile } from '../platform/calendar/calendar-file.js';
import type { ScheduleDocument } from './schedule-document.js';
import { writtenSchedule, type WrittenEvent } from './written-schedule.js';

/** The programme as iCalendar, cancelled sessions included as such. It lists nobody's address. */
export function writeProgrammeCalendar(document: ScheduleDocument, lang: UiLanguage): string {
  const schedule = writtenSchedule(document, lang, { cancelled: true });
  return calendarFile({
    name: schedule.title.text,
    language: lang,
    refreshMinutes: 60,
    items: schedule.events.map((event) => itemOf(event, document)),
  });
}

function itemOf(event: WrittenEvent, { event: { zone } }: ScheduleDocument): CalendarItem {
  const { session } = event;
  const who = event.persons.map(({ name }) => name).join(', ');
  return {
    // The same name as in the calendars of the site, where the session itself is one of ours.
    uid: `urn:uuid:${session.guid}`,
    sequence: session.sequence,
    lastModified: session.updatedAt,
    created: session.createdAt,
    summary: event.title.text,
    description: [who, event.abstract.text, event.description.text]
      .filter((part) => part !== '')
      .join('\n\n'),
    location: event.room.name,
    url: event.url,
    status: session.state === 'cancelled' ? 'cancelled' : 'confirmed',
    ...(event.track === undefined ? {} : { categories: [event.track.name.text] }),
    language: event.title.lang,
    zone,
    startLocal: session.startsLocal,
    endLocal: session.endsLocal,
    startAt: session.startsAt,
    endAt: session.endsAt,
  };
}
