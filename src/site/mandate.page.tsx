import { formatDate } from '../kernel/local-time.js';
import type { CoverageView } from '../mandates/dto/coverage.dto.js';
import { CommitmentPeriods, CoverageLegend, CoverageSummary } from './coverage-parts.js';
import { EventList, Facts, Owner } from './list-parts.js';
import { LocalMarkdown } from './markdown.js';
import type { MandateFacts, MandateItem, ServingEvent } from './mandate.queries.js';
import { OutsideLink, webAddress } from './outside-link.js';
import {
  langAttribute,
  Local,
  localText,
  PageLink,
  type PageContext,
  usePage,
  wordsOf,
} from './page-context.js';
import { renderPage } from './page-document.js';
import { PATHS } from './site-paths.js';
import { fill, plural } from './site.texts.js';

/** The public mandates. */
export function mandateListPage(page: PageContext, mandates: readonly MandateItem[]): string {
  const { texts } = page;
  return renderPage(
    page,
    { title: texts.mandates, description: texts.mandatesLead, section: 'mandates' },
    <>
      <header className="page-head">
        <h1>{texts.mandates}</h1>
        <p className="lead">{texts.mandatesLead}</p>
      </header>
      {mandates.length === 0 ? (
        <p className="nothing">{texts.nothingFound}</p>
      ) : (
        <MandateList mandates={mandates} heading="h2" />
      )}
    </>,
  );
}

/** Mandates, each with kind, day and summary. */
export function MandateList({
  mandates,
  heading: Heading = 'h3',
}: {
  readonly mandates: readonly MandateItem[];
  readonly heading?: 'h2' | 'h3';
}) {
  const page = usePage();
  const { texts, lang } = page;
  return (
    <ol className="cards">
      {mandates.map((mandate) => {
        const source = { authentic: mandate.authentic, order: mandate.organization.languages };
        const summary = localText(page, mandate.summary, source);
        return (
          <li key={mandate.id} className="card">
            <p className="card-date">
              <time dateTime={mandate.adoptedOn}>{formatDate(mandate.adoptedOn, lang)}</time>
            </p>
            <div className="card-body">
              <p className="kicker">{texts.mandateKinds[mandate.kind]}</p>
              <Heading className="card-title">
                <PageLink to={PATHS.mandate(mandate.slug)}>
                  <Local text={mandate.title} {...source} />
                </PageLink>
              </Heading>
              {summary !== undefined && (
                <p className="card-text" {...langAttribute(page, summary.lang)}>
                  {summary.text}
                </p>
              )}
              {page.site.several && (
                <Facts items={[<Owner key="owner" organization={mandate.organization} />]} />
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

export interface MandateView {
  readonly mandate: MandateFacts;
  readonly coverage: CoverageView;
  readonly events: readonly ServingEvent[];
}

/** A mandate: its text, its proposals, and how each is being kept. */
export function mandatePage(page: PageContext, view: MandateView): string {
  const { mandate } = view;
  const source = { authentic: mandate.authentic, order: mandate.organization.languages };
  const title = wordsOf(page, mandate.title, source);
  return renderPage(
    page,
    {
      title,
      description: wordsOf(page, mandate.summary, source) || title,
      kind: 'article',
      section: 'mandates',
    },
    <MandateBody view={view} />,
  );
}

function MandateBody({ view }: { readonly view: MandateView }) {
  const page = usePage();
  const { texts, lang } = page;
  const { mandate, coverage, events } = view;
  const source = { authentic: mandate.authentic, order: mandate.organization.languages };
  const summary = localText(page, mandate.summary, source);
  const body = localText(page, mandate.body, source);
  return (
    <article className="mandate">
      <header className="page-head">
        <p className="kicker">{texts.mandateKinds[mandate.kind]}</p>
        <h1>
          <Local text={mandate.title} {...source} />
        </h1>
        {summary !== undefined && (
          <p className="lead" {...langAttribute(page, summary.lang)}>
            {summary.text}
          </p>
        )}
        <Facts
          items={[
            fill(texts.adoptedOn, { date: formatDate(mandate.adoptedOn, lang) }),
            page.site.several ? <Owner organization={mandate.organization} /> : null,
            webAddress(mandate.sourceUrl) === undefined ? null : (
              <OutsideLink href={mandate.sourceUrl}>{texts.originalText}</OutsideLink>
            ),
          ]}
        />
      </header>
      {body !== undefined && (
        <details className="full-text">
          <summary>{texts.fullText}</summary>
          <LocalMarkdown text={mandate.body} level={1} prefix="text-" {...source} />
        </details>
      )}
      <section aria-labelledby="coverage" className="coverage">
        <h2 id="coverage">{texts.coverage}</h2>
        <p>
          {texts.coverageLead}{' '}
          <span className="aside-note">
            {fill(texts.asOf, { date: formatDate(coverage.today, lang) })}
          </span>
        </p>
        <CoverageSummary states={coverage.summary.states} />
      </section>
      <section aria-labelledby="proposals">
        <h2 id="proposals">{texts.proposals}</h2>
        <ol className="proposals">
          {mandate.proposals.map((proposal) => (
            <Proposal
              key={proposal.id}
              proposal={proposal}
              coverage={coverage}
              events={events.filter(({ proposalId }) => proposalId === proposal.id)}
              source={source}
            />
          ))}
        </ol>
      </section>
      <CoverageLegend />
    </article>
  );
}

function Proposal({
  proposal,
  coverage,
  events,
  source,
}: {
  readonly proposal: MandateFacts['proposals'][number];
  readonly coverage: CoverageView;
  readonly events: readonly ServingEvent[];
  readonly source: { readonly authentic: string; readonly order: readonly string[] };
}) {
  const { texts, lang } = usePage();
  const commitments = coverage.proposals.find(({ id }) => id === proposal.id)?.commitments ?? [];
  const more = (events[0]?.all ?? 0) - events.length;
  return (
    <li id={`proposal-${String(proposal.number)}`} className="proposal">
      <h3>
        <span className="number">{proposal.number}</span>{' '}
        <Local text={proposal.title} {...source} />
      </h3>
      <LocalMarkdown
        text={proposal.body}
        level={3}
        prefix={`p${String(proposal.number)}-`}
        {...source}
      />
      {commitments.length === 0 ? (
        <p className="aside-note">{texts.noCommitments}</p>
      ) : (
        commitments.map((commitment) => (
          <CommitmentPeriods key={commitment.id} commitment={commitment} {...source} />
        ))
      )}
      {events.length > 0 && (
        <details>
          <summary>
            {texts.servingEvents} ({events[0]?.all})
          </summary>
          <EventList events={events} heading="h4" />
          {more > 0 && <p className="aside-note">{plural(texts.moreEvents, more, lang)}</p>}
        </details>
      )}
    </li>
  );
}
