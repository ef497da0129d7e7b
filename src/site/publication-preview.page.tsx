import { draftLabel } from '../publications/print-labels.js';
import type { PageContext } from './page-context.js';
import { renderPage } from './page-document.js';
import { PublicationBody } from './publication.page.js';
import type { PublicationView } from './publication-view.js';

/** A version that has not come out, as its page would be; it says that it is a draft and is to be found nowhere. */
export function publicationPreviewPage(page: PageContext, view: PublicationView): string {
  const { edition } = view;
  return renderPage(
    page,
    { title: edition.title, description: '', unlisted: true, section: 'publications' },
    <>
      <div className="notice" role="note">
        <p>
          <strong>{draftLabel(page.lang)}</strong>
        </p>
      </div>
      <PublicationBody view={view} />
    </>,
  );
}
