import type { PageContext } from './page-context.js';
import { PageLink, usePage } from './page-context.js';
import { renderPage } from './page-document.js';
import { PATHS } from './site-paths.js';
import type { ErrorPageKind } from './site.texts.js';

/** Which of the pages of faults stands for a status. */
export function errorPageKind(status: number): ErrorPageKind {
  if (status === 404) return 'missing';
  if (status === 410) return 'gone';
  if (status === 503) return 'unavailable';
  return status >= 500 ? 'fault' : 'refused';
}

/**
 * The page of a fault, in the look of the site. `sentence` is what the rule that refused says; `requestId` lets a
 * reader and the operators speak of the same thing.
 */
export function errorPage(
  page: PageContext,
  fault: { readonly status: number; readonly sentence: string; readonly requestId: string },
): string {
  const { title } = page.texts.errors[errorPageKind(fault.status)];
  return renderPage(
    page,
    { title, description: '', unlisted: true },
    <ErrorBody status={fault.status} sentence={fault.sentence} requestId={fault.requestId} />,
  );
}

function ErrorBody({
  status,
  sentence,
  requestId,
}: {
  readonly status: number;
  readonly sentence: string;
  readonly requestId: string;
}) {
  const { texts } = usePage();
  const kind = errorPageKind(status);
  const { title, text } = texts.errors[kind];
  return (
    <div className="error-page">
      <header className="page-head">
        <p className="kicker">{status}</p>
        <h1>{title}</h1>
        <p className="lead">{text}</p>
      </header>
      {kind === 'refused' && <p>{sentence}</p>}
      <ul className="plain spaced">
        <li>
          <PageLink to={PATHS.home}>{texts.home}</PageLink>
        </li>
        <li>
          <PageLink to={PATHS.events}>{texts.allEvents}</PageLink>
        </li>
        <li>
          <PageLink to={PATHS.publications}>{texts.allPublications}</PageLink>
        </li>
      </ul>
      {(kind === 'fault' || kind === 'unavailable') && (
        <p className="aside-note">
          {texts.requestNumber}: <code>{requestId}</code>
        </p>
      )}
    </div>
  );
}
