import { countryName } from '../kernel/countries.js';
import type { Page } from '../platform/http/paging.js';
import { printName } from '../kernel/person-name.js';
import type { ExpertEvent, ExpertFacts, ExpertItem, OutcomeOfEvent } from './expert.queries.js';
import { Days } from './event-times.js';
import { Facts, Pager, Person, placeOf, StateBadge } from './list-parts.js';
import { LocalMarkdown } from './markdown.js';
import {
  langAttribute,
  languageName,
  languageOfName,
  Local,
  nameOn,
  PageLink,
  type PageContext,
  PersonName,
  usePage,
  wordList,
  wordsOf,
} from './page-context.js';
import { renderPage } from './page-document.js';
import { absolute, PATHS, withQuery } from './site-paths.js';

/** The people who have agreed to be shown. */
export function expertListPage(
  page: PageContext,
  view: { readonly page: Page<ExpertItem>; readonly begun: boolean },
): string {
  const { texts } = page;
  return renderPage(
    page,
    {
      title: texts.experts,
      description: texts.expertsLead,
      section: 'experts',
      unlisted: view.begun,
    },
    <>
      <header className="page-head">
        <h1>{texts.experts}</h1>
        <p className="lead">{texts.expertsLead}</p>
      </header>
      {view.page.items.length === 0 ? (
        <p className="nothing">{texts.nothingFound}</p>
      ) : (
        <ul className="people people-wide">
          {view.page.items.map((expert) => (
            <li key={expert.id} className="person">
              <Person person={expert} role={texts.expertCategories[expert.category]} />
            </li>
          ))}
        </ul>
      )}
      <Pager
        path={PATHS.experts}
        query={{}}
        next={view.page.next}
        label={texts.later}
        begun={view.begun}
      />
    </>,
  );
}

export interface ExpertView {
  readonly expert: ExpertFacts;
  readonly events: readonly ExpertEvent[];
  readonly outcomes: readonly OutcomeOfEvent[];
}

/** The page of a person. */
export function expertPage(page: PageContext, view: ExpertView): string {
  const { expert } = view;
  const [affiliation] = expert.affiliations;
  const name = nameOn(page, expert.names)?.text ?? expert.slug;
  const country = expert.country === null ? undefined : countryName(expert.country, page.lang);
  return renderPage(
    page,
    {
      title: name,
      description: wordList(
        page,
        [
          name,
          page.texts.expertCategories[expert.category],
          wordsOf(page, affiliation?.institution),
          country ?? '',
        ].filter((part) => part !== ''),
      ),
      kind: 'profile',
      section: 'experts',
      data: {
        '@context': 'https://schema.org',
        '@type': 'Person',
        '@id': `urn:uuid:${expert.id}`,
        url: absolute(page.publicUrl, page.lang, PATHS.expert(expert.slug)),
        name,
        alternateName: expert.names.map(printName).filter((other) => other !== name),
        knowsLanguage: expert.languages,
        nationality: country,
        affiliation: expert.affiliations.map(({ institution }) => ({
          '@type': 'Organization',
          name: wordsOf(page, institution),
        })),
      },
    },
    <ExpertBody view={view} />,
  );
}

function ExpertBody({ view }: { readonly view: ExpertView }) {
  const page = usePage();
  const { texts, lang } = page;
  const { expert, events, outcomes } = view;
  const { order } = { order: expert.organization.languages };
  const shown = nameOn(page, expert.names);
  const others = expert.names
    .map((form) => ({ text: printName(form), lang: languageOfName(form) }))
    .filter(
      (form, index, all) =>
        form.text !== shown?.text &&
        form.text !== '' &&
        all.findIndex(({ text }) => text === form.text) === index,
    );
  return (
    <article className="expert">
      <header className="page-head">
        <p className="kicker">{texts.expertCategories[expert.category]}</p>
        <h1>{shown === undefined ? expert.slug : <PersonName forms={expert.names} />}</h1>
        {others.length > 0 && (
          <p className="other-names">
            <span className="unseen">{texts.alsoWritten}: </span>
            {others.map(({ text, lang: tag }) => (
              <span key={text} className="fact" {...langAttribute(page, tag)}>
                {text}
              </span>
            ))}
          </p>
        )}
      </header>
      <div className="with-side">
        <aside className="side" aria-label={texts.category}>
          <dl className="key-facts">
            {expert.affiliations.length > 0 && (
              <div>
                <dt>{texts.affiliations}</dt>
                <dd>
                  <ul className="plain">
                    {expert.affiliations.map(({ title, institution }, index) => (
                      <li key={index}>
                        <strong>
                          <Local text={institution} order={order} />
                        </strong>
                        {Object.keys(title).length > 0 && (
                          <>
                            <br />
                            <Local text={title} order={order} />
                          </>
                        )}
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            )}
            {expert.country !== null && (
              <div>
                <dt>{texts.country}</dt>
                <dd>{countryName(expert.country, lang)}</dd>
              </div>
            )}
            {expert.languages.length > 0 && (
              <div>
                <dt>{texts.languages}</dt>
                <dd>
                  {wordList(
                    page,
                    expert.languages.map((tag) => languageName(page, tag)),
                  )}
                </dd>
              </div>
            )}
            {expert.fields.length > 0 && (
              <div>
                <dt>{texts.fields}</dt>
                <dd>
                  <ul className="tags">
                    {expert.fields.map(({ key, title }) => (
                      <li key={key}>
                        <PageLink to={withQuery(PATHS.events, { theme: key })}>
                          <Local text={title} order={order} />
                        </PageLink>
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            )}
          </dl>
        </aside>
        <div className="main-column">
          <LocalMarkdown text={expert.bio} level={1} prefix="bio-" order={order} />
          {events.length > 0 && (
            <section aria-labelledby="engagements">
              <h2 id="engagements">{texts.engagements}</h2>
              <ol className="cards">
                {events.map((event) => (
                  <li key={event.id} className={`card state-${event.state}`}>
                    <p className="card-date">
                      <Days event={event} />
                    </p>
                    <div className="card-body">
                      <p className="kicker">
                        {wordList(page, [
                          ...new Set(event.roles.map((role) => texts.speakerRoles[role])),
                        ])}{' '}
                        <StateBadge state={event.state} />
                      </p>
                      <h3 className="card-title">
                        <PageLink to={PATHS.event(event.slug)}>
                          <Local text={event.title} order={event.organization.languages} />
                        </PageLink>
                      </h3>
                      <Facts items={[texts.eventKinds[event.kind], placeOf(page, event)]} />
                    </div>
                  </li>
                ))}
              </ol>
            </section>
          )}
          {outcomes.length > 0 && (
            <section aria-labelledby="outcomes">
              <h2 id="outcomes">{texts.outcomes}</h2>
              <ul className="plain spaced">
                {outcomes.map((outcome) => (
                  <li key={outcome.slug}>
                    <PageLink to={PATHS.publication(outcome.slug)}>
                      <Local text={outcome.title} authentic={outcome.authentic} order={order} />
                    </PageLink>{' '}
                    <span className="symbol aside-note">{outcome.symbol}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </article>
  );
}
