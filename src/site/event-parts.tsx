import type { EventFacts, PartnerFacts, ServedProposal, SpeakerItem } from './event.queries.js';
import { Person } from './list-parts.js';
import { OutsideLink } from './outside-link.js';
import {
  langAttribute,
  Local,
  localText,
  PageLink,
  usePage,
  wordList,
  wordsOf,
} from './page-context.js';
import { PATHS } from './site-paths.js';
import { fill } from './site.texts.js';

/** What every reader must see first of an event that does not take place as announced. */
export function Notice({ event }: { readonly event: EventFacts }) {
  const page = usePage();
  const { texts } = page;
  if (event.state !== 'cancelled' && event.state !== 'postponed') return null;
  const reason = localText(page, event.stateReason, { order: event.organization.languages });
  return (
    <div className={`notice notice-${event.state}`} role="note">
      <p>
        <strong>
          {event.state === 'cancelled' ? texts.cancelledNotice : texts.postponedNotice}
        </strong>
      </p>
      {reason !== undefined && (
        <p>
          {texts.reason}: <span {...langAttribute(page, reason.lang)}>{reason.text}</span>
        </p>
      )}
    </div>
  );
}

export function Speakers({ speakers }: { readonly speakers: readonly SpeakerItem[] }) {
  const page = usePage();
  const { texts } = page;
  return (
    <section aria-labelledby="speakers">
      <h2 id="speakers">{texts.speakers}</h2>
      <ul className="people">
        {speakers.map((speaker) => (
          <li key={speaker.slug} className="person">
            <Person
              person={speaker}
              role={wordList(page, [
                ...new Set(speaker.roles.map((role) => texts.speakerRoles[role])),
                ...(speaker.online ? [texts.online] : []),
              ])}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Proposals({
  proposals,
  order,
}: {
  readonly proposals: readonly ServedProposal[];
  readonly order: readonly string[];
}) {
  const { texts } = usePage();
  const mandates = [...Map.groupBy(proposals, ({ mandateSlug }) => mandateSlug)];
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">{texts.servesProposals}</h2>
      {mandates.map(([slug, served]) => (
        <div key={slug}>
          <p className="kicker">
            <PageLink to={PATHS.mandate(slug)}>
              <Local
                text={served[0]?.mandateTitle}
                order={order}
                authentic={served[0]?.authentic}
              />
            </PageLink>
          </p>
          <ul className="numbered">
            {served.map(({ number, title, authentic }) => (
              <li key={number}>
                <span className="number" aria-label={fill(texts.proposalOf, { number })} role="img">
                  {number}
                </span>
                <PageLink to={`${PATHS.mandate(slug)}#proposal-${String(number)}`}>
                  <Local text={title} order={order} authentic={authentic} />
                </PageLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

export function Partners({
  partners,
  order,
}: {
  readonly partners: readonly PartnerFacts[];
  readonly order: readonly string[];
}) {
  const page = usePage();
  const { texts } = page;
  return (
    <section aria-labelledby="partners">
      <h2 id="partners">{texts.partners}</h2>
      <ul className="people">
        {partners.map((partner) => {
          const acronym = localText(page, partner.acronym, { order });
          return (
            <li key={wordsOf(page, partner.name, { order })} className="person">
              <span className="person-name">
                <OutsideLink href={partner.url}>
                  <Local text={partner.name} order={order} />
                </OutsideLink>
                {acronym !== undefined && (
                  <>
                    {' '}
                    (<span {...langAttribute(page, acronym.lang)}>{acronym.text}</span>)
                  </>
                )}
              </span>
              <span className="person-role">{texts.partnerRoles[partner.role]}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
