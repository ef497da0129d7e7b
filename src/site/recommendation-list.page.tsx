import {
  RECOMMENDATION_STATUSES,
  type RecommendationStatus,
} from '../outcomes/recommendation-statuses.js';
import type { Page } from '../platform/http/paging.js';
import type { PublicRecommendation } from '../publications/public-recommendations.queries.js';
import { Choice, Owner, Pager } from './list-parts.js';
import { Addressees } from './publication-parts.js';
import type { AddresseeOption } from './publication-extras.queries.js';
import {
  langAttribute,
  localText,
  PageLink,
  type PageContext,
  usePage,
  wordsOf,
} from './page-context.js';
import { renderPage } from './page-document.js';
import { localPath, PATHS } from './site-paths.js';
import { briefly, Status } from './recommendation.page.js';

export interface RecommendationListView {
  readonly status: RecommendationStatus | undefined;
  readonly addressee: string | undefined;
  readonly addressees: readonly AddresseeOption[];
  readonly page: Page<PublicRecommendation>;
  readonly begun: boolean;
}

/** What a status may be chosen by: every one that a published recommendation can have. */
export const PUBLIC_STATUSES = RECOMMENDATION_STATUSES.filter(
  (status) => status !== 'draft' && status !== 'withdrawn',
);

/** The page of recommendations, by status and addressee. */
export function recommendationListPage(page: PageContext, view: RecommendationListView): string {
  const { texts } = page;
  return renderPage(
    page,
    {
      title: texts.recommendations,
      description: texts.recommendationsLead,
      section: 'recommendations',
      unlisted: view.begun || view.status !== undefined || view.addressee !== undefined,
    },
    <ListBody view={view} />,
  );
}

function ListBody({ view }: { readonly view: RecommendationListView }) {
  const page = usePage();
  const { texts, lang } = page;
  return (
    <>
      <header className="page-head">
        <h1>{texts.recommendations}</h1>
        <p className="lead">{texts.recommendationsLead}</p>
      </header>
      <div className="tools">
        <form
          className="filters"
          method="get"
          action={localPath(lang, PATHS.recommendations)}
          aria-label={texts.filter}
        >
          <Choice
            name="status"
            label={texts.status}
            any={texts.anyStatus}
            value={view.status}
            options={PUBLIC_STATUSES.map((value) => ({
              value,
              label: texts.recommendationStatuses[value],
            }))}
          />
          {view.addressees.length > 0 && (
            <Choice
              name="addressee"
              label={texts.addressee}
              any={texts.anyAddressee}
              value={view.addressee}
              options={view.addressees.map(({ id, name, order }) => ({
                value: id,
                label: wordsOf(page, name, { order }),
              }))}
            />
          )}
          <p className="field">
            <button type="submit">{texts.show}</button>
          </p>
          {(view.status !== undefined || view.addressee !== undefined) && (
            <p className="field">
              <a href={localPath(lang, PATHS.recommendations)}>{texts.showAll}</a>
            </p>
          )}
        </form>
      </div>
      {view.page.items.length === 0 ? (
        <p className="nothing">{texts.nothingFound}</p>
      ) : (
        <table className="list-table">
          <caption className="unseen">{texts.recommendations}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.symbol}</th>
              <th scope="col">{texts.recommendation}</th>
              <th scope="col">{texts.addressedTo}</th>
              <th scope="col">{texts.status}</th>
            </tr>
          </thead>
          <tbody>
            {view.page.items.map((item) => (
              <Row key={item.id} item={item} />
            ))}
          </tbody>
        </table>
      )}
      <Pager
        path={PATHS.recommendations}
        query={{ status: view.status, addressee: view.addressee }}
        next={view.page.next}
        label={texts.older}
        begun={view.begun}
      />
    </>
  );
}

function Row({ item }: { readonly item: PublicRecommendation }) {
  const page = usePage();
  const source = { authentic: item.outcome.authenticLanguage, order: item.organization.languages };
  const text = localText(page, item.texts, source);
  return (
    <tr>
      <th scope="row" className="symbol">
        <PageLink to={PATHS.recommendation(item.symbol)}>{item.symbol}</PageLink>
      </th>
      <td>
        {text !== undefined && (
          <span {...langAttribute(page, text.lang)}>{briefly(text.text, 260)}</span>
        )}
        {page.site.several && (
          <span className="aside-note">
            {' '}
            <Owner organization={item.organization} />
          </span>
        )}
      </td>
      <td>
        <Addressees addressees={item.addressees} {...source} />
      </td>
      <td>
        <Status status={item.status} />
      </td>
    </tr>
  );
}
