import { OUTCOME_KINDS, type OutcomeKind } from '../outcomes/outcome-kinds.js';
import type { Page } from '../platform/http/paging.js';
import type { PublicPublicationItem } from '../publications/public-publication.js';
import { Choice, Pager, PublicationList } from './list-parts.js';
import { languageName, type PageContext, usePage } from './page-context.js';
import { renderPage } from './page-document.js';
import { localPath, PATHS } from './site-paths.js';

export interface PublicationListView {
  readonly kind: OutcomeKind | undefined;
  readonly language: string | undefined;
  readonly languages: readonly string[];
  readonly search: string | undefined;
  readonly page: Page<PublicPublicationItem>;
  readonly begun: boolean;
}

/** The page of publications, by kind, language of the text and words of the title. */
export function publicationListPage(page: PageContext, view: PublicationListView): string {
  const { texts } = page;
  return renderPage(
    page,
    {
      title: texts.publications,
      description: texts.publicationsLead,
      section: 'publications',
      unlisted:
        view.begun ||
        [view.kind, view.language, view.search].some((filter) => filter !== undefined),
    },
    <PublicationsBody view={view} />,
  );
}

function PublicationsBody({ view }: { readonly view: PublicationListView }) {
  const page = usePage();
  const { texts, lang } = page;
  const filtered = [view.kind, view.language, view.search].some((filter) => filter !== undefined);
  return (
    <>
      <header className="page-head">
        <h1>{texts.publications}</h1>
        <p className="lead">{texts.publicationsLead}</p>
      </header>
      <div className="tools">
        <form
          className="filters"
          method="get"
          action={localPath(lang, PATHS.publications)}
          aria-label={texts.filter}
        >
          <p className="field field-wide">
            <label htmlFor="search">{texts.search}</label>
            <input id="search" type="search" name="q" defaultValue={view.search} maxLength={200} />
          </p>
          <Choice
            name="kind"
            label={texts.kind}
            any={texts.anyKind}
            value={view.kind}
            options={OUTCOME_KINDS.map((value) => ({ value, label: texts.outcomeKinds[value] }))}
          />
          {view.languages.length > 1 && (
            <Choice
              name="language"
              label={texts.language}
              any={texts.anyLanguage}
              value={view.language}
              options={view.languages.map((value) => ({ value, label: languageName(page, value) }))}
            />
          )}
          <p className="field">
            <button type="submit">{texts.show}</button>
          </p>
          {filtered && (
            <p className="field">
              <a href={localPath(lang, PATHS.publications)}>{texts.showAll}</a>
            </p>
          )}
        </form>
      </div>
      {view.page.items.length === 0 ? (
        <p className="nothing">{filtered ? texts.nothingFound : texts.noPublications}</p>
      ) : (
        <PublicationList items={view.page.items} heading="h2" />
      )}
      <Pager
        path={PATHS.publications}
        query={{ q: view.search, kind: view.kind, language: view.language }}
        next={view.page.next}
        label={texts.older}
        begun={view.begun}
      />
    </>
  );
}
