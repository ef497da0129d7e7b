import type { ReactNode } from 'react';
import { countryName } from '../kernel/countries.js';
import { localAt } from '../kernel/local-time.js';
import type { PublicPublicationItem } from '../publications/public-publication.js';
import type { PersonItem } from './event.queries.js';
import type { EventItem, OrganizationFacts } from './event-list.queries.js';
import { Day, Days } from './event-times.js';
import {
  Local,
  langAttribute,
  languageName,
  localText,
  nameOn,
  PageLink,
  type PageContext,
  PersonName,
  placeName,
  usePage,
  wordList,
} from './page-context.js';
import { localPath, PATHS, withQuery } from './site-paths.js';

/** The place of an event in a few words: city and country, else the online format. */
export function placeOf(
  page: PageContext,
  event: Pick<EventItem, 'city' | 'country' | 'format' | 'organization'>,
): string {
  const { texts } = page;
  if (event.format === 'online') return texts.eventFormats.online;
  const city = localText(page, event.city, { order: event.organization.languages })?.text;
  const country = event.country === null ? undefined : countryName(event.country, page.lang);
  const place = placeName(page, [city, country]);
  return place === '' ? texts.eventFormats[event.format] : place;
}

/** Whether an event takes place as announced, in a word and a sign: never by colour alone. */
export function StateBadge({ state }: { readonly state: EventItem['state'] }) {
  const { texts } = usePage();
  if (state !== 'cancelled' && state !== 'postponed') return null;
  return <span className={`badge badge-${state}`}>{texts.eventStates[state]}</span>;
}

/** Which organization it is of, where there are several. */
export function Owner({
  organization,
}: {
  readonly organization: Pick<OrganizationFacts, 'name' | 'languages'>;
}) {
  const { site } = usePage();
  if (!site.several) return null;
  return <Local text={organization.name} order={organization.languages} />;
}

/** Facts in a row, between them a sign that is not read aloud. */
export function Facts({ items }: { readonly items: readonly ReactNode[] }) {
  const shown = items.filter((item) => item !== null && item !== '' && item !== undefined);
  return (
    <p className="facts">
      {shown.map((item, index) => (
        <span key={index} className="fact">
          {item}
        </span>
      ))}
    </p>
  );
}

/** Events, each with its days, title and place. */
export function EventList({
  events,
  heading: Heading = 'h3',
}: {
  readonly events: readonly EventItem[];
  readonly heading?: 'h2' | 'h3' | 'h4';
}) {
  const page = usePage();
  return (
    <ol className="cards">
      {events.map((event) => (
        <li key={event.id} className={`card state-${event.state}`}>
          <p className="card-date">
            <Days event={event} />
          </p>
          <div className="card-body">
            <p className="kicker">
              {page.texts.eventKinds[event.kind]} <StateBadge state={event.state} />
            </p>
            <Heading className="card-title">
              <PageLink to={PATHS.event(event.slug)}>
                <Local text={event.title} order={event.organization.languages} />
              </PageLink>
            </Heading>
            <Facts
              items={[
                placeOf(page, event),
                event.format === 'hybrid' ? page.texts.eventFormats.hybrid : null,
                page.site.several ? <Owner organization={event.organization} /> : null,
              ]}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The day of an instant on the calendar of an organization. */
export function dayOf(instant: string, organization: Pick<OrganizationFacts, 'zone'>): string {
  return localAt(instant, organization.zone).slice(0, 10);
}

/** Publications, each with kind, title, symbol, day and languages. */
export function PublicationList({
  items,
  heading: Heading = 'h3',
}: {
  readonly items: readonly PublicPublicationItem[];
  readonly heading?: 'h2' | 'h3' | 'h4';
}) {
  const page = usePage();
  return (
    <ol className="cards">
      {items.map((item) => {
        const source = { order: item.organization.languages, authentic: item.authenticLanguage };
        const summary = localText(page, item.summary, source);
        return (
          <li key={item.id} className="card">
            <p className="card-date">
              <Day date={dayOf(item.publishedAt, item.organization)} />
            </p>
            <div className="card-body">
              <p className="kicker">{page.texts.outcomeKinds[item.kind]}</p>
              <Heading className="card-title">
                <PageLink to={PATHS.publication(item.slug)}>
                  <Local text={item.title} {...source} />
                </PageLink>
              </Heading>
              {summary !== undefined && (
                <p className="card-text" {...langAttribute(page, summary.lang)}>
                  {summary.text}
                </p>
              )}
              <Facts
                items={[
                  <span key="symbol" className="symbol">
                    {item.symbol}
                  </span>,
                  <LanguageLinks key="languages" item={item} />,
                  page.site.several ? <Owner organization={item.organization} /> : null,
                ]}
              />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function LanguageLinks({ item }: { readonly item: PublicPublicationItem }) {
  const page = usePage();
  const names = Object.keys(item.title)
    .sort()
    .map((tag) => languageName(page, tag));
  return <>{wordList(page, names)}</>;
}

/** A person with place of work and country; `role` says what they do. */
export function Person({ person, role }: { readonly person: PersonItem; readonly role?: string }) {
  const page = usePage();
  const [affiliation] = person.affiliations;
  const country = person.country === null ? null : countryName(person.country, page.lang);
  return (
    <>
      <PageLink to={PATHS.expert(person.slug)} className="person-name">
        {nameOn(page, person.names) === undefined ? (
          person.slug
        ) : (
          <PersonName forms={person.names} />
        )}
      </PageLink>
      {role !== undefined && <span className="person-role">{role}</span>}
      <span className="person-place">
        {affiliation !== undefined && <Local text={affiliation.institution} />}
        {affiliation !== undefined && country !== null && (page.lang === 'zh' ? '，' : ', ')}
        {country}
      </span>
    </>
  );
}

/** The way to the next part of a list and back to its beginning. */
export function Pager({
  path,
  query,
  next,
  label,
  begun,
}: {
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly next: string | null;
  readonly label: string;
  /** Whether this is a later part already. */
  readonly begun: boolean;
}) {
  const { texts, lang } = usePage();
  if (next === null && !begun) return null;
  const href = (cursor: string | undefined) =>
    localPath(lang, withQuery(path, { ...query, cursor }));
  return (
    <nav className="pager" aria-label={texts.pages}>
      {begun && <a href={href(undefined)}>{texts.toBeginning}</a>}
      {next !== null && (
        <a href={href(next)} rel="next">
          {label}
        </a>
      )}
    </nav>
  );
}

/** A choice in the form of filters. */
export function Choice({
  name,
  label,
  any,
  value,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly value: string | undefined;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly lang?: string;
  }[];
}) {
  const id = `choose-${name}`;
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value ?? ''}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  );
}
