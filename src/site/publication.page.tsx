import type { WithdrawalReason } from '../publications/publication.entity.js';
import type { Tombstone } from '../publications/public-publication.js';
import { formatDate } from '../kernel/local-time.js';
import { headingsOf } from '../platform/richtext/outline.js';
import { Day } from './event-times.js';
import { dayOf, Facts, Owner } from './list-parts.js';
import { Markdown } from './markdown.js';
import { publicationData, publicationMeta } from './publication-data.js';
import { Evidence, Placements, Recommendations, Versions } from './publication-parts.js';
import type { PublicationView } from './publication-view.js';
import {
  langAttribute,
  Local,
  languageName,
  localText,
  PageLink,
  type PageContext,
  usePage,
  wordsOf,
} from './page-context.js';
import { renderPage } from './page-document.js';
import { absolute, localPath, PATHS, withQuery } from './site-paths.js';
import { fill, plural } from './site.texts.js';

/** A publication with its text in one language, which the page marks wherever it is not its own. */
export function publicationPage(page: PageContext, view: PublicationView): string {
  const { edition, slug, former } = view;
  const path = `${page.publicUrl}${localPath(page.lang, PATHS.publication(slug))}`;
  const current = former === undefined;
  return renderPage(
    page,
    {
      title: edition.title,
      description: edition.summary || edition.title,
      kind: 'article',
      section: 'publications',
      ...(current ? {} : { unlisted: true }),
      canonical: absolute(
        page.publicUrl,
        page.lang,
        withQuery(PATHS.publication(slug), { text: view.asked, version: former }),
      ),
      files: current
        ? [
            { type: 'application/json', href: `${path}.json`, title: 'JSON' },
            { type: 'application/x-bibtex', href: `${path}.bib`, title: 'BibTeX' },
            { type: 'application/x-research-info-systems', href: `${path}.ris`, title: 'RIS' },
          ]
        : [],
      meta: current ? publicationMeta(page, view) : [],
      ...(current ? { data: publicationData(page, view) } : {}),
    },
    <PublicationBody view={view} />,
  );
}

function PublicationBody({ view }: { readonly view: PublicationView }) {
  const page = usePage();
  const { texts, lang } = page;
  const { edition, organization } = view;
  const inEdition = langAttribute(page, edition.lang);
  const outline = headingsOf(edition.body).filter(({ level }) => level === 1);
  const prefix = 'text-';
  return (
    <article className="publication">
      <header className="page-head">
        <p className="kicker">{texts.outcomeKinds[view.kind]}</p>
        <h1 {...inEdition}>{edition.title}</h1>
        {edition.summary !== '' && (
          <p className="lead" {...inEdition}>
            {edition.summary}
          </p>
        )}
        <Facts
          items={[
            <span key="symbol" className="symbol">
              {view.symbol}
            </span>,
            fill(texts.version, { version: view.label }),
            <Day key="day" date={dayOf(view.publishedAt, organization)} />,
          ]}
        />
        <Notices view={view} />
      </header>
      <div className="with-side">
        <aside className="side" aria-label={texts.availableIn}>
          <SideFacts view={view} />
        </aside>
        <div className="main-column">
          {outline.length > 3 && (
            <nav className="contents" aria-labelledby="contents">
              <h2 id="contents">{texts.contents}</h2>
              <ol {...inEdition}>
                {outline.map(({ id, text }) => (
                  <li key={id}>
                    <a href={`#${prefix}${id}`}>{text}</a>
                  </li>
                ))}
              </ol>
            </nav>
          )}
          <Markdown text={edition.body} lang={edition.lang} level={1} prefix={prefix} />
          <Recommendations view={view} />
          <Evidence view={view} />
          <section aria-labelledby="cite" className="cite">
            <h2 id="cite">{texts.howToCite}</h2>
            <Citation view={view} />
            {view.former === undefined && (
              <p className="facts screen-only">
                <span className="fact">{texts.citationFiles}:</span>
                {(['bib', 'ris'] as const).map((format) => (
                  <a
                    key={format}
                    className="fact"
                    href={withQuery(`${localPath(lang, PATHS.publication(view.slug))}.${format}`, {
                      text: view.asked,
                    })}
                  >
                    {format === 'bib' ? 'BibTeX' : 'RIS'}
                  </a>
                ))}
              </p>
            )}
          </section>
          <Placements view={view} />
          <Versions view={view} />
        </div>
      </div>
    </article>
  );
}

function Notices({ view }: { readonly view: PublicationView }) {
  const page = usePage();
  const { texts, lang } = page;
  const { edition } = view;
  const update = localText(page, view.notice, {
    authentic: view.authenticLanguage,
    order: view.organization.languages,
  });
  const inOther = edition.lang !== lang && view.asked === undefined;
  return (
    <>
      {view.former !== undefined && (
        <div className="notice notice-former" role="note">
          <p>
            <strong>{fill(texts.formerVersionNotice, { version: view.former })}</strong>{' '}
            <PageLink to={PATHS.publication(view.slug)}>{texts.toCurrent}</PageLink>
          </p>
        </div>
      )}
      {inOther && (
        <div className="notice" role="note">
          <p>{fill(texts.shownInOther, { language: languageName(page, edition.lang) })}</p>
        </div>
      )}
      {update !== undefined && view.updateType !== 'new' && (
        <div className="notice notice-update" role="note">
          <p>
            <strong>{texts.updateTypes[view.updateType]}.</strong>{' '}
            <span {...langAttribute(page, update.lang)}>{update.text}</span>
          </p>
        </div>
      )}
    </>
  );
}

function SideFacts({ view }: { readonly view: PublicationView }) {
  const page = usePage();
  const { texts, lang } = page;
  const { organization, event } = view;
  const path = PATHS.publication(view.slug);
  const isUi = (tag: string) => tag === 'en' || tag === 'ru' || tag === 'kk' || tag === 'zh';
  return (
    <dl className="key-facts">
      <div>
        <dt>{texts.availableIn}</dt>
        <dd>
          <ul className="plain">
            {view.editions.map((edition) => (
              <li key={edition.lang}>
                {edition.lang === view.edition.lang ? (
                  <strong>{languageName(page, edition.lang)}</strong>
                ) : (
                  <a
                    href={
                      isUi(edition.lang)
                        ? `/${edition.lang}${withQuery(path, { version: view.former })}`
                        : localPath(
                            lang,
                            withQuery(path, { text: edition.lang, version: view.former }),
                          )
                    }
                    hrefLang={edition.lang}
                  >
                    {languageName(page, edition.lang)}
                  </a>
                )}
                {edition.authentic && view.editions.length > 1 && (
                  <span className="aside-note"> {texts.authentic}</span>
                )}
              </li>
            ))}
          </ul>
        </dd>
      </div>
      {view.renditions.length > 0 && (
        <div className="screen-only">
          <dt>{texts.download}</dt>
          <dd>
            <ul className="plain">
              {view.renditions.map(({ lang: tag, pages, bytes }) => (
                <li key={tag}>
                  <a
                    href={withQuery(`/${isUi(tag) ? tag : lang}${path}.pdf`, {
                      text: isUi(tag) ? undefined : tag,
                      version: view.former,
                    })}
                    hrefLang={tag}
                    type="application/pdf"
                  >
                    {texts.pdf}, {languageName(page, tag)}
                  </a>
                  <span className="aside-note">
                    {' '}
                    {pages === null ? '' : `${plural(texts.pageCount, pages, lang)}, `}
                    {sizeOf(page, bytes)}
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {event !== null && (
        <div>
          <dt>{texts.fromEvent}</dt>
          <dd>
            <PageLink to={PATHS.event(event.slug)}>
              <Local text={event.title} order={organization.languages} />
            </PageLink>
          </dd>
        </div>
      )}
      <div>
        <dt>{texts.publishedBy}</dt>
        <dd>
          <Local text={organization.name} order={organization.languages} />
        </dd>
      </div>
      <div>
        <dt>{texts.symbol}</dt>
        <dd className="symbol">{view.symbol}</dd>
      </div>
      {view.firstPublishedAt !== view.publishedAt && (
        <div>
          <dt>{texts.firstPublished}</dt>
          <dd>
            <Day date={dayOf(view.firstPublishedAt, organization)} />
          </dd>
        </div>
      )}
    </dl>
  );
}

const UNITS = [
  { unit: 'megabyte', bytes: 1_000_000 },
  { unit: 'kilobyte', bytes: 1000 },
] as const;

function sizeOf({ lang }: PageContext, bytes: number): string {
  const { unit, bytes: size } = UNITS.find((candidate) => bytes >= candidate.bytes) ?? UNITS[1];
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(Math.max(bytes / size, unit === 'kilobyte' ? 1 : 0));
}

function Citation({ view }: { readonly view: PublicationView }) {
  const page = usePage();
  const text = view.citation[view.edition.lang] ?? wordsOf(page, view.citation);
  return (
    <p className="citation" {...langAttribute(page, view.edition.lang)}>
      {text}
    </p>
  );
}

/** What stands where a withdrawn publication was: how it was cited, when and why it went. */
export function tombstonePage(page: PageContext, tombstone: Tombstone): string {
  const { texts } = page;
  return renderPage(
    page,
    {
      title: texts.withdrawnTitle,
      description: `${tombstone.symbol}. ${texts.withdrawnTitle}`,
      section: 'publications',
      unlisted: true,
    },
    <TombstoneBody
      title={texts.withdrawnTitle}
      symbol={tombstone.symbol}
      citation={tombstone.citation}
      reason={tombstone.reason}
      note={tombstone.note}
      withdrawnAt={tombstone.withdrawnAt}
      organization={tombstone.organization}
      authentic={tombstone.authenticLanguage}
    />,
  );
}

/** The body of a page of something withdrawn. */
export function TombstoneBody({
  title,
  symbol,
  citation,
  reason,
  note,
  withdrawnAt,
  organization,
  authentic,
}: {
  readonly title: string;
  readonly symbol: string;
  readonly citation: Tombstone['citation'];
  readonly reason: WithdrawalReason | undefined;
  readonly note: Tombstone['note'];
  readonly withdrawnAt: string | undefined;
  readonly organization: Tombstone['organization'];
  readonly authentic: string;
}) {
  const page = usePage();
  const { texts, lang } = page;
  const source = { authentic, order: organization.languages };
  const cited = localText(page, citation, source);
  const why = localText(page, note, source);
  return (
    <article className="tombstone">
      <header className="page-head">
        <p className="kicker symbol">{symbol}</p>
        <h1>{title}</h1>
        {withdrawnAt !== undefined && (
          <p className="lead">
            {fill(texts.withdrawnOn, { date: formatDate(dayOf(withdrawnAt, organization), lang) })}
          </p>
        )}
      </header>
      <div className="prose">
        {reason !== undefined && <p>{texts.withdrawalReasons[reason]}</p>}
        {why !== undefined && <p {...langAttribute(page, why.lang)}>{why.text}</p>}
        {page.site.several && (
          <p>
            <Owner organization={organization} />
          </p>
        )}
        {cited !== undefined && (
          <>
            <h2>{texts.howToCite}</h2>
            <p className="citation" {...langAttribute(page, cited.lang)}>
              {cited.text}
            </p>
          </>
        )}
        <p>
          <PageLink to={PATHS.publications}>{texts.allPublications}</PageLink>
        </p>
      </div>
    </article>
  );
}
