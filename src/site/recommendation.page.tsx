import type { LocalizedText } from '../kernel/localized-text.js';
import { resolveText } from '../kernel/localized-text.js';
import { documentSymbol } from '../kernel/symbol.js';
import { type RecommendationStatus } from '../outcomes/recommendation-statuses.js';
import { firstParagraph, shorten } from '../platform/richtext/plain-text.js';
import type {
  PublicRecommendation,
  PublicStatusStep,
} from '../publications/public-recommendations.queries.js';
import type { ServedProposal } from './event.queries.js';
import { Day } from './event-times.js';
import { dayOf, Facts } from './list-parts.js';
import { Markdown } from './markdown.js';
import { TombstoneBody } from './tombstone.page.js';
import { Addressees } from './publication-parts.js';
import {
  langAttribute,
  Local,
  languageName,
  localText,
  PageLink,
  type PageContext,
  usePage,
} from './page-context.js';
import { renderPage } from './page-document.js';
import { localPath, PATHS } from './site-paths.js';

/** The words of a Markdown text, shortened. */
export function briefly(text: string, max: number): string {
  try {
    return firstParagraph(text, max);
  } catch {
    return shorten(text.replace(/\s+/g, ' ').trim(), max);
  }
}

/** How far a recommendation has come, as a word with a sign. */
export function Status({ status }: { readonly status: RecommendationStatus }) {
  const { texts } = usePage();
  return <span className={`status status-${status}`}>{texts.recommendationStatuses[status]}</span>;
}

export interface RecommendationView {
  readonly recommendation: PublicRecommendation & { readonly history: readonly PublicStatusStep[] };
  /** Its words as they last were, where the current version of its outcome no longer has it. */
  readonly former: LocalizedText;
  readonly proposals: readonly ServedProposal[];
}

/** The permanent page of a recommendation. */
export function recommendationPage(page: PageContext, view: RecommendationView): string {
  const { recommendation } = view;
  const source = {
    authentic: recommendation.outcome.authenticLanguage,
    order: recommendation.organization.languages,
  };
  const text = localText(page, textsOf(view), source);
  const path = `${page.publicUrl}${localPath(page.lang, PATHS.recommendation(recommendation.symbol))}`;
  return renderPage(
    page,
    {
      title: recommendation.symbol,
      description: text === undefined ? recommendation.symbol : briefly(text.text, 300),
      kind: 'article',
      section: 'recommendations',
      files: [{ type: 'application/json', href: `${path}.json`, title: 'JSON' }],
    },
    <RecommendationBody view={view} />,
  );
}

function textsOf({ recommendation, former }: RecommendationView): LocalizedText {
  return Object.keys(recommendation.texts).length > 0 ? recommendation.texts : former;
}

function RecommendationBody({ view }: { readonly view: RecommendationView }) {
  const page = usePage();
  const { texts } = page;
  const { recommendation, proposals } = view;
  const { outcome, organization, event } = recommendation;
  const source = { authentic: outcome.authenticLanguage, order: organization.languages };
  const all = textsOf(view);
  const shown = localText(page, all, source);
  const others = Object.keys(all)
    .filter((tag) => tag !== shown?.lang)
    .sort();
  const mandates = [...Map.groupBy(proposals, ({ mandateSlug }) => mandateSlug)];
  return (
    <article className="recommendation">
      <header className="page-head">
        <p className="kicker">{texts.recommendation}</p>
        <h1 className="symbol">{recommendation.symbol}</h1>
        <Facts
          items={[
            <Status key="status" status={recommendation.status} />,
            <Day key="day" date={dayOf(recommendation.issuedAt, organization)} />,
          ]}
        />
        {Object.keys(recommendation.texts).length === 0 && (
          <div className="notice" role="note">
            <p>{texts.notInCurrent}</p>
          </div>
        )}
      </header>
      <div className="with-side">
        <aside className="side" aria-label={texts.recommendation}>
          <dl className="key-facts">
            <div>
              <dt>{texts.addressedTo}</dt>
              <dd>
                <Addressees addressees={recommendation.addressees} {...source} />
              </dd>
            </div>
            {recommendation.dueOn !== null && (
              <div>
                <dt>{texts.dueOn}</dt>
                <dd>
                  <Day date={recommendation.dueOn} />
                </dd>
              </div>
            )}
            <div>
              <dt>{texts.inOutcome}</dt>
              <dd>
                <PageLink to={PATHS.publication(outcome.slug)}>
                  <Local text={outcome.title} {...source} />
                </PageLink>
                <br />
                <span className="symbol">{documentSymbol(recommendation.symbol)}</span>
              </dd>
            </div>
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
            {mandates.map(([slug, served]) => (
              <div key={slug}>
                <dt>{texts.proposals}</dt>
                <dd>
                  <PageLink to={PATHS.mandate(slug)}>
                    <Local text={served[0]?.mandateTitle} authentic={served[0]?.authentic} />
                  </PageLink>
                  <ul className="plain">
                    {served.map(({ number, title, authentic }) => (
                      <li key={number}>
                        <PageLink to={`${PATHS.mandate(slug)}#proposal-${String(number)}`}>
                          {number}. <Local text={title} authentic={authentic} />
                        </PageLink>
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            ))}
            <div>
              <dt>{texts.publishedBy}</dt>
              <dd>
                <Local text={organization.name} order={organization.languages} />
              </dd>
            </div>
          </dl>
        </aside>
        <div className="main-column">
          {shown !== undefined && (
            <div className="wording">
              <Markdown text={shown.text} lang={shown.lang} level={1} />
            </div>
          )}
          {others.length > 0 && (
            <section aria-labelledby="others">
              <h2 id="others">{texts.otherLanguages}</h2>
              {others.map((tag) => (
                <div key={tag} className="other-wording">
                  <h3>{languageName(page, tag)}</h3>
                  <Markdown text={all[tag] ?? ''} lang={tag} level={3} prefix={`${tag}-`} />
                </div>
              ))}
            </section>
          )}
          {recommendation.history.length > 0 && <History view={view} />}
        </div>
      </div>
    </article>
  );
}

function History({ view }: { readonly view: RecommendationView }) {
  const page = usePage();
  const { texts } = page;
  const { history, organization, outcome } = view.recommendation;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{texts.statusHistory}</h2>
      <ol className="history">
        {history.map((step, index) => {
          const note = resolveText(step.note, {
            asked: page.lang,
            authentic: outcome.authenticLanguage,
            order: organization.languages,
          });
          return (
            <li key={index}>
              <Day date={dayOf(step.at, organization)} /> <Status status={step.newStatus} />
              {note !== undefined && <p {...langAttribute(page, note.lang)}>{note.text}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What stands where a recommendation of a withdrawn publication was. */
export function withdrawnRecommendationPage(
  page: PageContext,
  recommendation: PublicRecommendation & { readonly history: readonly PublicStatusStep[] },
): string {
  const { texts } = page;
  const { outcome, organization, history } = recommendation;
  const end = history.findLast(({ newStatus }) => newStatus === 'withdrawn');
  return renderPage(
    page,
    {
      title: texts.withdrawnRecommendation,
      description: `${recommendation.symbol}. ${texts.withdrawnRecommendation}`,
      section: 'recommendations',
      unlisted: true,
    },
    <>
      <TombstoneBody
        title={texts.withdrawnRecommendation}
        symbol={recommendation.symbol}
        citation={{}}
        reason={undefined}
        note={end?.note ?? {}}
        withdrawnAt={end?.at}
        organization={organization}
        authentic={outcome.authenticLanguage}
      />
      <p>
        <PageLink to={PATHS.publication(outcome.slug)}>{outcome.symbol}</PageLink>
      </p>
    </>,
  );
}
