import { countryName } from '../kernel/countries.js';
import type { PublicPublicationItem } from '../publications/public-publication.js';
import type { EventFacts, SpeakerItem } from './event.queries.js';
import type { EventItem } from './event-list.queries.js';
import { daysOf, When } from './event-times.js';
import { eventData } from './event-data.js';
import { EventList, Facts, Owner, placeOf, PublicationList, StateBadge } from './list-parts.js';
import { LocalMarkdown } from './markdown.js';
import { OutsideLink, webAddress } from './outside-link.js';
import {
  langAttribute,
  Local,
  languageName,
  localText,
  PageLink,
  type PageContext,
  usePage,
  wordList,
  wordsOf,
} from './page-context.js';
import { renderPage } from './page-document.js';
import { localPath, PATHS, withQuery } from './site-paths.js';
import { fill } from './site.texts.js';
import { namesSpeakers, showsOnlineAddress } from './visibility.js';
import { Notice, Partners, Proposals, Speakers } from './event-parts.js';

export interface EventView {
  readonly event: EventFacts;
  readonly speakers: readonly SpeakerItem[];
  readonly publications: readonly PublicPublicationItem[];
  readonly series: readonly EventItem[];
  readonly sessions: number;
}

/** The page of an event. */
export function eventPage(page: PageContext, view: EventView): string {
  const { event } = view;
  const source = { order: event.organization.languages };
  const path = localPath(page.lang, PATHS.event(event.slug));
  const title = wordsOf(page, event.title, source);
  return renderPage(
    page,
    {
      title,
      description:
        wordsOf(page, event.summary, source) ||
        [title, daysOf(page, event), placeOf(page, event)].join(', '),
      kind: 'article',
      section: 'events',
      files: [
        {
          type: 'text/calendar',
          href: `${page.publicUrl}${path}.ics`,
          title: page.texts.addToCalendar,
        },
        { type: 'application/json', href: `${page.publicUrl}${path}.json`, title: 'JSON' },
      ],
      data: eventData(page, view),
    },
    <EventBody view={view} />,
  );
}

function EventBody({ view }: { readonly view: EventView }) {
  const page = usePage();
  const { texts } = page;
  const { event, speakers, publications, series, sessions } = view;
  const source = { order: event.organization.languages };
  const summary = localText(page, event.summary, source);
  return (
    <article className={`event state-${event.state}`}>
      <header className="page-head">
        <p className="kicker">
          {texts.eventKinds[event.kind]} <StateBadge state={event.state} />
        </p>
        <h1>
          <Local text={event.title} {...source} />
        </h1>
        {summary !== undefined && (
          <p className="lead" {...langAttribute(page, summary.lang)}>
            {summary.text}
          </p>
        )}
        <Notice event={event} />
      </header>
      <div className="with-side">
        <aside className="side" aria-label={texts.theEvent}>
          <KeyFacts event={event} sessions={sessions} />
        </aside>
        <div className="main-column">
          <LocalMarkdown text={event.description} level={1} prefix="text-" {...source} />
          {sessions > 0 && (
            <p className="call">
              <PageLink to={PATHS.programme(event.slug)} className="button">
                {texts.toProgramme}
              </PageLink>
            </p>
          )}
          {publications.length > 0 && (
            <section aria-labelledby="outcomes">
              <h2 id="outcomes">{texts.outcomes}</h2>
              <PublicationList items={publications} />
            </section>
          )}
          {namesSpeakers(event.attributionRule) && speakers.length > 0 && (
            <Speakers speakers={speakers} />
          )}
          {event.proposals.length > 0 && (
            <Proposals proposals={event.proposals} order={source.order} />
          )}
          {event.partners.length > 0 && <Partners partners={event.partners} order={source.order} />}
          {series.length > 0 && (
            <section aria-labelledby="series">
              <h2 id="series">{texts.otherOfSeries}</h2>
              <EventList events={series} />
            </section>
          )}
        </div>
      </div>
    </article>
  );
}

function KeyFacts({ event, sessions }: { readonly event: EventFacts; readonly sessions: number }) {
  const page = usePage();
  const { texts, lang } = page;
  const source = { order: event.organization.languages };
  const path = localPath(lang, PATHS.event(event.slug));
  const rule = texts.attributionRules[event.attributionRule];
  const off = event.state === 'cancelled' || event.state === 'postponed';
  return (
    <dl className="key-facts">
      <div>
        <dt>{off ? texts.notHeldAsPlanned : texts.when}</dt>
        <dd className="when">
          <When event={event} />
        </dd>
      </div>
      <div>
        <dt>{texts.where}</dt>
        <dd>
          <Where event={event} />
        </dd>
      </div>
      <div>
        <dt>{texts.format}</dt>
        <dd>{texts.eventFormats[event.format]}</dd>
      </div>
      {event.languages.length > 0 && (
        <div>
          <dt>{texts.workingLanguages}</dt>
          <dd>
            {wordList(
              page,
              event.languages.map((tag) => languageName(page, tag)),
            )}
          </dd>
        </div>
      )}
      {page.site.several && (
        <div>
          <dt>{texts.organizedBy}</dt>
          <dd>
            <Owner organization={event.organization} />
          </dd>
        </div>
      )}
      {event.series !== null && (
        <div>
          <dt>{texts.series}</dt>
          <dd>
            {fill(texts.ofTheSeries, {
              number: event.series.number,
              series: wordsOf(page, event.series.title, source),
            })}
          </dd>
        </div>
      )}
      {event.themes.length > 0 && (
        <div>
          <dt>{texts.themes}</dt>
          <dd>
            <ul className="tags">
              {event.themes.map(({ key, title }) => (
                <li key={key}>
                  <PageLink to={withQuery(PATHS.events, { theme: key })}>
                    <Local text={title} {...source} />
                  </PageLink>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      <div>
        <dt>{texts.attribution}</dt>
        <dd>
          <strong>{rule.name}.</strong> {rule.meaning}
        </dd>
      </div>
      <div className="screen-only">
        <dt>{texts.addToCalendar}</dt>
        <dd>
          <ul className="plain">
            <li>
              <a href={`${path}.ics`}>{texts.theEvent}</a>
            </li>
            {sessions > 0 && (
              <li>
                <a href={`${path}/programme.ics`}>{texts.allSessions}</a>
              </li>
            )}
          </ul>
        </dd>
      </div>
    </dl>
  );
}

function Where({ event }: { readonly event: EventFacts }) {
  const page = usePage();
  const { texts } = page;
  const source = { order: event.organization.languages };
  const { venue } = event;
  const country = venue?.country == null ? null : countryName(venue.country, page.lang);
  const address = localText(page, venue?.address, source);
  const join =
    event.format !== 'in_person' &&
    webAddress(event.onlineUrl) !== undefined &&
    event.state !== 'cancelled' &&
    showsOnlineAddress(event.attributionRule);
  return (
    <>
      {venue !== null && (
        <>
          <strong>
            <Local text={venue.name} {...source} />
          </strong>
          {address !== undefined && (
            <>
              <br />
              <span {...langAttribute(page, address.lang)}>{address.text}</span>
            </>
          )}
          <Facts items={[<Local key="city" text={venue.city} {...source} />, country]} />
        </>
      )}
      {venue === null && (
        <p>{event.format === 'in_person' ? placeOf(page, event) : texts.online}</p>
      )}
      {join && (
        <p>
          <OutsideLink href={event.onlineUrl}>{texts.joinOnline}</OutsideLink>
        </p>
      )}
    </>
  );
}
