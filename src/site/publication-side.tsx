import { Day } from './event-times.js';
import { dayOf } from './list-parts.js';
import type { PublicationView } from './publication-view.js';
import { Local, languageName, PageLink, type PageContext, usePage } from './page-context.js';
import { localPath, PATHS, withQuery } from './site-paths.js';
import { plural } from './site.texts.js';

export function SideFacts({ view }: { readonly view: PublicationView }) {
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
