import { toInstant } from '../kernel/local-time.js';
import { printName } from '../kernel/person-name.js';
import type { PublicPublicationItem } from '../publications/public-publication.js';
import type { EventFacts, PersonItem, SpeakerItem } from './event.queries.js';
import { webAddress } from './outside-link.js';
import { type PageContext, languageOfName } from './page-context.js';
import type { SessionItem, SessionPerson } from './public-programme.js';
import { absolute, PATHS } from './site-paths.js';
import { namesSpeakers, showsOnlineAddress } from './visibility.js';

/**
 * An event as JSON: the same facts as on its page, texts in all their languages. Times are wall clock with the
 * zone, and the instants that they mean.
 */
export function eventJson(
  page: PageContext,
  view: {
    readonly event: EventFacts;
    readonly speakers: readonly SpeakerItem[];
    readonly publications: readonly PublicPublicationItem[];
    readonly sessions: readonly SessionItem[];
  },
): string {
  const { event } = view;
  const url = (path: string) => absolute(page.publicUrl, page.lang, path);
  const document = {
    id: event.id,
    url: url(PATHS.event(event.slug)),
    slug: event.slug,
    title: event.title,
    summary: event.summary,
    description: event.description,
    kind: event.kind,
    format: event.format,
    state: event.state,
    stateReason: event.stateReason,
    attributionRule: event.attributionRule,
    zone: event.zone,
    allDay: event.allDay,
    startsLocal: event.startsLocal,
    endsLocal: event.endsLocal,
    startsAt: toInstant(event.startsLocal, event.zone),
    endsAt: toInstant(event.endsLocal, event.zone),
    languages: event.languages,
    organization: event.organization.name,
    venue: event.venue,
    onlineUrl: showsOnlineAddress(event.attributionRule)
      ? (webAddress(event.onlineUrl) ?? null)
      : null,
    series: event.series && { title: event.series.title, number: event.series.number },
    themes: event.themes,
    partners: event.partners.map((partner) => ({
      ...partner,
      url: webAddress(partner.url) ?? null,
    })),
    proposals: event.proposals.map(({ number, title, mandateSlug }) => ({
      number,
      title,
      mandate: url(PATHS.mandate(mandateSlug)),
    })),
    speakers: namesSpeakers(event.attributionRule)
      ? view.speakers.map((speaker) => ({
          ...personJson(url, speaker),
          roles: speaker.roles,
          online: speaker.online,
        }))
      : [],
    sessions: view.sessions
      .filter(({ withdrawn }) => !withdrawn)
      .map((session) => ({
        id: session.id,
        kind: session.kind,
        title: session.title,
        abstract: session.abstract,
        cancelled: session.cancelled,
        languages: session.languages,
        startsLocal: session.startsLocal,
        endsLocal: session.endsLocal,
        startsAt: session.startsAt,
        endsAt: session.endsAt,
        room: session.room?.name ?? null,
        people: session.people.map(sessionPerson(url)),
        contributions: session.contributions.map((contribution) => ({
          id: contribution.id,
          title: contribution.title,
          abstract: contribution.abstract,
          durationMinutes: contribution.durationMinutes,
          people: contribution.people.map(sessionPerson(url)),
        })),
      })),
    publications: view.publications.map(({ slug, symbol, title, kind }) => ({
      url: url(PATHS.publication(slug)),
      symbol,
      kind,
      title,
    })),
    updatedAt: event.updatedAt,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function personJson(url: (path: string) => string, person: PersonItem): object {
  return {
    url: url(PATHS.expert(person.slug)),
    names: person.names.map((form) => ({ lang: languageOfName(form), name: printName(form) })),
    country: person.country,
    affiliations: person.affiliations,
  };
}

function sessionPerson(url: (path: string) => string): (person: SessionPerson) => object {
  return (person) => ({ ...personJson(url, person), role: person.role });
}
