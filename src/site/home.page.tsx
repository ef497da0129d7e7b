import type { CoverageView } from '../mandates/dto/coverage.dto.js';
import type { PublicPublicationItem } from '../publications/public-publication.js';
import { CoverageSummary } from './coverage-parts.js';
import type { EventItem } from './event-list.queries.js';
import { EventList, PublicationList } from './list-parts.js';
import { MandateList } from './mandate.page.js';
import type { MandateItem } from './mandate.queries.js';
import {
  langAttribute,
  Local,
  PageLink,
  type PageContext,
  siteName,
  usePage,
} from './page-context.js';
import { renderPage } from './page-document.js';
import { absolute, PATHS } from './site-paths.js';

export interface HomeView {
  readonly events: readonly EventItem[];
  readonly publications: readonly PublicPublicationItem[];
  /** The latest first; the first with its coverage. */
  readonly mandates: readonly MandateItem[];
  readonly coverage: CoverageView | undefined;
}

/** The first page: what comes next, what has come out, and what of the promises is kept. */
export function homePage(page: PageContext, view: HomeView): string {
  const name = siteName(page);
  return renderPage(
    page,
    {
      title: '',
      description: page.texts.lead,
      data: {
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        name: name.text,
        url: absolute(page.publicUrl, page.lang, PATHS.home),
        inLanguage: page.lang,
      },
    },
    <HomeBody view={view} />,
  );
}

function HomeBody({ view }: { readonly view: HomeView }) {
  const page = usePage();
  const { texts } = page;
  const name = siteName(page);
  const [first, ...others] = view.mandates;
  return (
    <>
      <header className="page-head hero">
        <h1 {...langAttribute(page, name.lang)}>{name.text}</h1>
        <p className="lead">{texts.lead}</p>
      </header>
      <section aria-labelledby="next" className="home-section">
        <h2 id="next">{texts.nextEvents}</h2>
        {view.events.length === 0 ? (
          <p className="nothing">{texts.noNextEvents}</p>
        ) : (
          <EventList events={view.events} />
        )}
        <p className="more">
          <PageLink to={PATHS.events}>{texts.allEvents}</PageLink>
        </p>
      </section>
      <section aria-labelledby="latest" className="home-section">
        <h2 id="latest">{texts.latestPublications}</h2>
        {view.publications.length === 0 ? (
          <p className="nothing">{texts.noPublications}</p>
        ) : (
          <PublicationList items={view.publications} />
        )}
        <p className="more">
          <PageLink to={PATHS.publications}>{texts.allPublications}</PageLink>
        </p>
      </section>
      {first !== undefined && (
        <section aria-labelledby="promised" className="home-section promised">
          <h2 id="promised">{texts.whatWasPromised}</h2>
          <h3>
            <PageLink to={PATHS.mandate(first.slug)}>
              <Local
                text={first.title}
                authentic={first.authentic}
                order={first.organization.languages}
              />
            </PageLink>
          </h3>
          {view.coverage !== undefined && <CoverageSummary states={view.coverage.summary.states} />}
          <p className="more">
            <PageLink to={PATHS.mandate(first.slug)}>{texts.seeCoverage}</PageLink>
          </p>
          {others.length > 0 && <MandateList mandates={others} />}
        </section>
      )}
    </>
  );
}
