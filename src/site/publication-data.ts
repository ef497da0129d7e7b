import { resolveText } from '../kernel/localized-text.js';
import { dayOf } from './list-parts.js';
import type { PageContext } from './page-context.js';
import type { PublicationView } from './publication-view.js';
import { absolute, localPath, PATHS } from './site-paths.js';

/** The organization's name in the language of the text: references follow the text, not the reader's screen. */
export function publisherOf({ organization, edition }: PublicationView): string {
  const name = resolveText(organization.name, {
    asked: edition.lang,
    order: organization.languages,
  });
  return name?.text ?? 'Suhbat';
}

/** What reference managers read from a page (Highwire Press tags), in the language of the text. */
export function publicationMeta(
  page: PageContext,
  view: PublicationView,
): { readonly name: string; readonly content: string }[] {
  const { edition, organization } = view;
  const publisher = publisherOf(view);
  const date = (instant: string) => dayOf(instant, organization).replaceAll('-', '/');
  const hasPdf = view.renditions.some(({ lang }) => lang === edition.lang);
  return [
    { name: 'citation_title', content: edition.title },
    { name: 'citation_author', content: publisher },
    { name: 'citation_publication_date', content: date(view.publishedAt) },
    { name: 'citation_online_date', content: date(view.firstPublishedAt) },
    { name: 'citation_language', content: edition.lang },
    { name: 'citation_technical_report_institution', content: publisher },
    { name: 'citation_technical_report_number', content: view.symbol },
    { name: 'citation_publisher', content: publisher },
    {
      name: 'citation_public_url',
      content: absolute(page.publicUrl, page.lang, PATHS.publication(view.slug)),
    },
    ...(hasPdf ? [{ name: 'citation_pdf_url', content: pdfUrl(page, view) }] : []),
    ...(edition.summary === '' ? [] : [{ name: 'citation_abstract', content: edition.summary }]),
  ];
}

function pdfUrl(page: PageContext, view: PublicationView): string {
  const path = `${page.publicUrl}${localPath(page.lang, PATHS.publication(view.slug))}.pdf`;
  return view.edition.lang === page.lang ? path : `${path}?text=${view.edition.lang}`;
}

/** A publication in the words of schema.org. */
export function publicationData(page: PageContext, view: PublicationView): object {
  const { edition, organization, event } = view;
  const url = absolute(page.publicUrl, page.lang, PATHS.publication(view.slug));
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': `urn:uuid:${view.id}`,
    url,
    name: edition.title,
    abstract: edition.summary === '' ? undefined : edition.summary,
    inLanguage: edition.lang,
    reportNumber: view.symbol,
    identifier: view.symbol,
    version: view.label,
    datePublished: dayOf(view.firstPublishedAt, organization),
    dateModified: dayOf(view.publishedAt, organization),
    publisher: { '@type': 'Organization', name: publisherOf(view), url: page.publicUrl },
    author: { '@type': 'Organization', name: publisherOf(view) },
    recordedAt:
      event === null
        ? undefined
        : {
            '@type': 'Event',
            '@id': `urn:uuid:${event.id}`,
            url: absolute(page.publicUrl, page.lang, PATHS.event(event.slug)),
            name: resolveText(event.title, { asked: edition.lang, order: organization.languages })
              ?.text,
          },
  };
}
