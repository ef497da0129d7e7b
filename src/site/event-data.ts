import { printName } from '../kernel/person-name.js';
import type { SpeakerItem, EventFacts } from './event.queries.js';
import { lastDay, machineTime } from './event-times.js';
import { webAddress } from './outside-link.js';
import { nameOn, type PageContext, wordsOf } from './page-context.js';
import { absolute, PATHS } from './site-paths.js';
import { namesSpeakers, showsOnlineAddress } from './visibility.js';

const STATUS = {
  announced: 'EventScheduled',
  held: 'EventScheduled',
  closed: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
} as const;

const MODE = {
  in_person: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
} as const;

/** An event in the words of schema.org, for search engines. */
export function eventData(
  page: PageContext,
  { event, speakers }: { readonly event: EventFacts; readonly speakers: readonly SpeakerItem[] },
): object {
  const source = { order: event.organization.languages };
  const url = absolute(page.publicUrl, page.lang, PATHS.event(event.slug));
  const { venue } = event;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': `urn:uuid:${event.id}`,
    url,
    name: wordsOf(page, event.title, source),
    description: wordsOf(page, event.summary, source) || undefined,
    startDate: event.allDay
      ? event.startsLocal.slice(0, 10)
      : machineTime(event.startsLocal, event.zone),
    endDate: event.allDay ? lastDay(event) : machineTime(event.endsLocal, event.zone),
    eventStatus: `https://schema.org/${STATUS[event.state]}`,
    eventAttendanceMode: `https://schema.org/${MODE[event.format]}`,
    inLanguage: event.languages,
    location: [
      ...(venue === null
        ? []
        : [
            {
              '@type': 'Place',
              name: wordsOf(page, venue.name, source),
              address: {
                '@type': 'PostalAddress',
                streetAddress: wordsOf(page, venue.address, source) || undefined,
                addressLocality: wordsOf(page, venue.city, source) || undefined,
                addressCountry: venue.country ?? undefined,
              },
            },
          ]),
      ...(event.format === 'in_person'
        ? []
        : [
            {
              '@type': 'VirtualLocation',
              url:
                (showsOnlineAddress(event.attributionRule)
                  ? webAddress(event.onlineUrl)
                  : undefined) ?? url,
            },
          ]),
    ],
    organizer: {
      '@type': 'Organization',
      name: wordsOf(page, event.organization.name, source),
      url: page.publicUrl,
    },
    performer: namesSpeakers(event.attributionRule)
      ? speakers.map((speaker) => ({
          '@type': 'Person',
          name: nameOn(page, speaker.names)?.text ?? speaker.names.map(printName)[0],
          url: absolute(page.publicUrl, page.lang, PATHS.expert(speaker.slug)),
        }))
      : undefined,
  };
}
