import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import { UI_LANGUAGES } from '../kernel/languages.js';
import {
  langAttribute,
  PageLink,
  PageScope,
  type PageContext,
  siteName,
  usePage,
} from './page-context.js';
import { absolute, inAllLanguages, localPath, PATHS } from './site-paths.js';
import { STYLE_PATH } from './site-style.js';
import { fill, SITE_TEXTS } from './site.texts.js';

/** What the head of a page says of it. */
export interface PageHead {
  /** Empty on the home page, where the site's name is the title. */
  readonly title: string;
  readonly description: string;
  readonly kind?: 'website' | 'article' | 'profile';
  /** Not to be found by search engines: pages of faults, filtered lists, former versions. */
  readonly unlisted?: boolean;
  /** The address to be quoted, where it is not that of the page itself. */
  readonly canonical?: string;
  /** The same in other formats. */
  readonly files?: readonly {
    readonly type: string;
    readonly href: string;
    readonly title: string;
  }[];
  /** Further `meta` elements, such as those that reference managers read. */
  readonly meta?: readonly { readonly name: string; readonly content: string }[];
  /** The thing that the page is about, in the words of schema.org. */
  readonly data?: object;
  /** Which entry of the navigation the page belongs to. */
  readonly section?: Section;
}

export type Section = 'events' | 'publications' | 'recommendations' | 'experts' | 'mandates';
const SECTIONS: readonly Section[] = [
  'events',
  'publications',
  'recommendations',
  'experts',
  'mandates',
];

/** A whole page as HTML, without any script: the same bytes for the same content. */
export function renderPage(page: PageContext, head: PageHead, body: ReactNode): string {
  const markup = renderToStaticMarkup(
    <PageScope value={page}>
      <html lang={page.lang}>
        <Head head={head} />
        <body>
          <a className="skip" href="#content">
            {page.texts.skip}
          </a>
          <Header section={head.section} />
          <main id="content" tabIndex={-1}>
            {body}
          </main>
          <Footer />
        </body>
      </html>
    </PageScope>,
  );
  return `<!doctype html>${markup}\n`;
}

function Head({ head }: { readonly head: PageHead }) {
  const page = usePage();
  const name = siteName(page).text;
  const title = head.title === '' ? name : `${head.title} · ${name}`;
  const description = head.description.replace(/\s+/g, ' ').trim();
  const path = page.path + page.query;
  const canonical = head.canonical ?? absolute(page.publicUrl, page.lang, path);
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {description !== '' && <meta name="description" content={description} />}
      {head.unlisted === true && <meta name="robots" content="noindex" />}
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href={STYLE_PATH} />
      <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      <link rel="canonical" href={canonical} />
      {inAllLanguages(page.publicUrl, path).map(({ lang, url }) => (
        <link key={lang} rel="alternate" hrefLang={lang} href={url} />
      ))}
      <link
        rel="alternate"
        hrefLang="x-default"
        href={
          page.path === PATHS.home ? `${page.publicUrl}/` : absolute(page.publicUrl, 'en', path)
        }
      />
      <Feeds />
      {head.files?.map(({ type, href, title: named }) => (
        <link key={href} rel="alternate" type={type} href={href} title={named} />
      ))}
      <meta property="og:type" content={head.kind ?? 'website'} />
      <meta property="og:title" content={head.title === '' ? name : head.title} />
      {description !== '' && <meta property="og:description" content={description} />}
      <meta property="og:url" content={canonical} />
      <meta property="og:site_name" content={name} />
      <meta property="og:locale" content={OG_LOCALES[page.lang]} />
      {UI_LANGUAGES.filter((lang) => lang !== page.lang).map((lang) => (
        <meta key={lang} property="og:locale:alternate" content={OG_LOCALES[lang]} />
      ))}
      {head.meta?.map(({ name: key, content }, index) => (
        <meta key={`${key} ${String(index)}`} name={key} content={content} />
      ))}
      {head.data !== undefined && (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: embeddedJson(head.data) }}
        />
      )}
    </head>
  );
}

const OG_LOCALES = { en: 'en_GB', ru: 'ru_RU', kk: 'kk_KZ', zh: 'zh_CN' } as const;

/** JSON that can stand inside an element: nothing in it can end that element or begin a comment. */
function embeddedJson(data: object): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

const FEEDS = [
  { format: 'Atom', file: 'publications.atom', type: 'application/atom+xml' },
  { format: 'RSS', file: 'publications.rss', type: 'application/rss+xml' },
  { format: 'JSON Feed', file: 'publications.json', type: 'application/feed+json' },
] as const;

function Feeds() {
  const { lang, texts, publicUrl } = usePage();
  return (
    <>
      {FEEDS.map(({ format, file, type }) => (
        <link
          key={file}
          rel="alternate"
          type={type}
          href={`${publicUrl}/feeds/${file}?lang=${lang}`}
          title={fill(texts.feedOf, { format })}
        />
      ))}
      <link
        rel="alternate"
        type="text/calendar"
        href={`${publicUrl}/feeds/events.ics?lang=${lang}`}
        title={texts.calendarOfEvents}
      />
    </>
  );
}

/** Two arcs that answer each other: a conversation. */
function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <path d="M4 18a9 9 0 0 1 18 0v8h-9a9 9 0 0 1-9-8z" fill="currentColor" />
      <path
        d="M13 7.6A9 9 0 0 1 28 14v8h-2.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
      />
    </svg>
  );
}

function Header({ section }: { readonly section: Section | undefined }) {
  const page = usePage();
  const { texts, lang } = page;
  const name = siteName(page);
  return (
    <header className="site-header">
      <div className="band">
        <PageLink to={PATHS.home} className="site-name">
          <Mark />
          <span {...langAttribute(page, name.lang)}>{name.text}</span>
        </PageLink>
        <nav className="languages" aria-label={texts.languageNavigation}>
          <ul>
            {UI_LANGUAGES.map((other) => (
              <li key={other}>
                <a
                  href={localPath(other, page.path + page.query)}
                  lang={other}
                  hrefLang={other}
                  aria-current={other === lang ? 'true' : undefined}
                >
                  {SITE_TEXTS[other].languageName}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <nav className="sections" aria-label={texts.mainNavigation}>
        <ul className="band">
          {SECTIONS.map((entry) => (
            <li key={entry}>
              <a
                href={localPath(lang, PATHS[entry])}
                aria-current={
                  entry === section ? (page.path === PATHS[entry] ? 'page' : 'true') : undefined
                }
              >
                {texts[entry]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function Footer() {
  const page = usePage();
  const { texts, lang } = page;
  const name = siteName(page);
  return (
    <footer className="site-footer">
      <div className="band">
        <p className="footer-name">
          <span {...langAttribute(page, name.lang)}>{name.text}</span>
        </p>
        <nav aria-label={texts.follow}>
          <ul>
            {FEEDS.map(({ format, file }) => (
              <li key={file}>
                <a href={`/feeds/${file}?lang=${lang}`}>{fill(texts.feedOf, { format })}</a>
              </li>
            ))}
            <li>
              <a href={`/feeds/events.ics?lang=${lang}`}>{texts.calendarOfEvents}</a>
            </li>
            <li>
              <a href="/api/docs">{texts.forPrograms}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
