import { formatDate } from '../kernel/local-time.js';
import { resolveText } from '../kernel/localized-text.js';
import type { AddresseeView } from '../outcomes/dto/recommendation.dto.js';
import { Day } from './event-times.js';
import { dayOf, Facts } from './list-parts.js';
import { Markdown } from './markdown.js';
import { OutsideLink } from './outside-link.js';
import {
  langAttribute,
  Local,
  languageName,
  localText,
  PageLink,
  type PageContext,
  type TextSource,
  usePage,
} from './page-context.js';
import type { PublicationView } from './publication-view.js';
import { PATHS, withQuery } from './site-paths.js';
import { fill } from './site.texts.js';

/** Who is asked to act: names, with their acronyms. */
export function Addressees({
  addressees,
  ...source
}: TextSource & { readonly addressees: readonly AddresseeView[] }) {
  const page = usePage();
  return (
    <ul className="inline-list">
      {addressees.map((addressee, index) => {
        const name = localText(page, addressee.name, source);
        const acronym = localText(page, addressee.acronym, source);
        return (
          <li key={index}>
            <span {...langAttribute(page, name?.lang ?? page.lang)}>{name?.text}</span>
            {acronym !== undefined && acronym.text !== name?.text && (
              <>
                {' '}
                (<span {...langAttribute(page, acronym.lang)}>{acronym.text}</span>)
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The recommendations of a version, each with its symbol, its own page and those whom it addresses. */
export function Recommendations({ view }: { readonly view: PublicationView }) {
  const page = usePage();
  const { texts } = page;
  const { edition, editions, authenticLanguage, recommendations, organization } = view;
  const shown = recommendations.flatMap((recommendation) => {
    // A wording in a language in which the document itself has no text was never published.
    const published = Object.fromEntries(
      Object.entries(recommendation.texts).filter(([lang]) =>
        editions.some((candidate) => candidate.lang === lang),
      ),
    );
    const text = resolveText(published, { asked: edition.lang, authentic: authenticLanguage });
    return text === undefined ? [] : [{ recommendation, text }];
  });
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="recommendations">
      <h2 id="recommendations">{texts.recommendationsIn}</h2>
      <ol className="recommendations">
        {shown.map(({ recommendation, text }) => (
          <li key={recommendation.id} id={`REC.${String(recommendation.number)}`}>
            <h3 className="symbol">
              <PageLink to={PATHS.recommendation(recommendation.symbol)}>
                {recommendation.symbol}
              </PageLink>
            </h3>
            <Markdown
              text={text.text}
              lang={text.lang}
              level={3}
              prefix={`rec-${String(recommendation.number)}-`}
            />
            {recommendation.addressees.length > 0 && (
              <div className="addressees">
                <span className="label">{texts.addressedTo}:</span>{' '}
                <Addressees
                  addressees={recommendation.addressees}
                  authentic={authenticLanguage}
                  order={organization.languages}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The checked facts that a version cites, with their sources. What was found wrong since says so. */
export function Evidence({ view }: { readonly view: PublicationView }) {
  const page = usePage();
  const { texts, lang } = page;
  const source = { authentic: view.authenticLanguage, order: view.organization.languages };
  // The texts cite facts by their place in the whole list.
  const shown = view.evidence
    .map((fact, index) => ({ ...fact, place: index + 1 }))
    .filter(({ state }) => state !== 'unchecked');
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{texts.evidence}</h2>
      <ol className="evidence">
        {shown.map((fact) => (
          <li key={fact.evidenceId} id={`fact-${String(fact.place)}`} value={fact.place}>
            <p>
              {fact.state === 'refuted' && (
                <strong className="badge badge-cancelled">{texts.refuted}</strong>
              )}{' '}
              <Local text={fact.claim} {...source} />
              {fact.occurredOn !== null && (
                <span className="aside-note"> ({formatDate(fact.occurredOn, lang)})</span>
              )}
            </p>
            {Object.keys(fact.source).length > 0 && (
              <p className="source">
                {texts.source}:{' '}
                <OutsideLink href={fact.sourceUrl}>
                  <Local text={fact.source} {...source} />
                </OutsideLink>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Where it was printed or told outside the site. */
export function Placements({ view }: { readonly view: PublicationView }) {
  const page = usePage();
  const { texts } = page;
  if (view.placements.length === 0) return null;
  return (
    <section aria-labelledby="placements">
      <h2 id="placements">{texts.placements}</h2>
      <ul className="plain">
        {view.placements.map((placement, index) => (
          <li key={index}>
            <OutsideLink href={placement.url}>
              <Local text={placement.outlet} order={view.organization.languages} />
            </OutsideLink>
            <Facts
              items={[
                texts.channels[placement.channel],
                <Day key="day" date={placement.placedOn} />,
                placement.lang === null ? null : languageName(page, placement.lang),
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All versions that came out, with what each of them changed; former ones stay readable. */
export function Versions({ view }: { readonly view: PublicationView }) {
  const page = usePage();
  const { texts } = page;
  if (view.versions.length < 2) return null;
  const [newest] = view.versions;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{texts.versions}</h2>
      <ol className="versions">
        {view.versions.map((version) => {
          const notice = localText(page, version.notice, sourceOf(view));
          const words = fill(texts.version, { version: version.label });
          return (
            <li key={version.label}>
              {version.label === view.label ? (
                <strong>{words}</strong>
              ) : (
                <PageLink to={versionPath(view, version.label, newest?.label)}>{words}</PageLink>
              )}
              <Facts
                items={[
                  version.label === newest?.label ? texts.currentVersion : null,
                  <Day key="day" date={dayOf(version.publishedAt, view.organization)} />,
                  texts.updateTypes[version.updateType],
                ]}
              />
              {notice !== undefined && <p {...langAttribute(page, notice.lang)}>{notice.text}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function versionPath(view: PublicationView, label: string, newest: string | undefined): string {
  return withQuery(PATHS.publication(view.slug), {
    text: view.asked,
    version: label === newest ? undefined : label,
  });
}

function sourceOf(view: PublicationView): TextSource {
  return { authentic: view.authenticLanguage, order: view.organization.languages };
}

/** The name of an addressee in one line. */
export function addresseeName(
  page: PageContext,
  addressee: AddresseeView,
  source: TextSource,
): string {
  return localText(page, addressee.name, source)?.text ?? '';
}
