import { headingsOf } from '../platform/richtext/outline.js';
import { Day } from './event-times.js';
import { dayOf, Facts } from './list-parts.js';
import { Markdown } from './markdown.js';
import { publicationData, publicationMeta } from './publication-data.js';
import { Evidence, Placements, Recommendations, Versions } from './publication-parts.js';
import type { PublicationView } from './publication-view.js';
import {
  langAttribute,
  languageName,
  localText,
  PageLink,
  type PageContext,
  usePage,
  wordsOf,
} from './page-context.js';
import { renderPage } from './page-document.js';
import { absolute, localPath, PATHS, withQuery } from './site-paths.js';
import { fill } from './site.texts.js';
import { SideFacts } from './publication-side.js';

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

/** What stands on the page of a publication. */
export function PublicationBody({ view }: { readonly view: PublicationView }) {
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
      {!edition.authentic && !inOther && (
        <p className="aside-note standing-note">
          {fill(texts.notAuthentic, { language: languageName(page, view.authenticLanguage) })}
        </p>
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

function Citation({ view }: { readonly view: PublicationView }) {
  const page = usePage();
  const text = view.citation[view.edition.lang] ?? wordsOf(page, view.citation);
  return (
    <p className="citation" {...langAttribute(page, view.edition.lang)}>
      {text}
    </p>
  );
}
