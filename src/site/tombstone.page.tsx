import type { WithdrawalReason } from '../publications/publication.entity.js';
import type { Tombstone } from '../publications/public-publication.js';
import { formatDate } from '../kernel/local-time.js';
import { dayOf, Owner } from './list-parts.js';
import { langAttribute, localText, PageLink, type PageContext, usePage } from './page-context.js';
import { renderPage } from './page-document.js';
import { PATHS } from './site-paths.js';
import { fill } from './site.texts.js';

/** What stands where a withdrawn publication was: how it was cited, when and why it went. */
export function tombstonePage(page: PageContext, tombstone: Tombstone): string {
  const { texts } = page;
  return renderPage(
    page,
    {
      title: texts.withdrawnTitle,
      description: `${tombstone.symbol}. ${texts.withdrawnTitle}`,
      section: 'publications',
      unlisted: true,
    },
    <TombstoneBody
      title={texts.withdrawnTitle}
      symbol={tombstone.symbol}
      citation={tombstone.citation}
      reason={tombstone.reason}
      note={tombstone.note}
      withdrawnAt={tombstone.withdrawnAt}
      organization={tombstone.organization}
      authentic={tombstone.authenticLanguage}
    />,
  );
}

/** The body of a page of something withdrawn. */
export function TombstoneBody({
  title,
  symbol,
  citation,
  reason,
  note,
  withdrawnAt,
  organization,
  authentic,
}: {
  readonly title: string;
  readonly symbol: string;
  readonly citation: Tombstone['citation'];
  readonly reason: WithdrawalReason | undefined;
  readonly note: Tombstone['note'];
  readonly withdrawnAt: string | undefined;
  readonly organization: Tombstone['organization'];
  readonly authentic: string;
}) {
  const page = usePage();
  const { texts, lang } = page;
  const source = { authentic, order: organization.languages };
  const cited = localText(page, citation, source);
  const why = localText(page, note, source);
  return (
    <article className="tombstone">
      <header className="page-head">
        <p className="kicker symbol">{symbol}</p>
        <h1>{title}</h1>
        {withdrawnAt !== undefined && (
          <p className="lead">
            {fill(texts.withdrawnOn, { date: formatDate(dayOf(withdrawnAt, organization), lang) })}
          </p>
        )}
      </header>
      <div className="prose">
        {reason !== undefined && <p>{texts.withdrawalReasons[reason]}</p>}
        {why !== undefined && <p {...langAttribute(page, why.lang)}>{why.text}</p>}
        {page.site.several && (
          <p>
            <Owner organization={organization} />
          </p>
        )}
        {cited !== undefined && (
          <>
            <h2>{texts.howToCite}</h2>
            <p className="citation" {...langAttribute(page, cited.lang)}>
              {cited.text}
            </p>
          </>
        )}
        <p>
          <PageLink to={PATHS.publications}>{texts.allPublications}</PageLink>
        </p>
      </div>
    </article>
  );
}
