import {
  formatDate,
  formatDateWithWeekday,
  formatTime,
  formatTimeRange,
  zoneName,
} from '../kernel/local-time.js';
import type { EventFacts } from './event.queries.js';
import { Notice } from './event-parts.js';
import { Days, daysOf, machineTime } from './event-times.js';
import { Facts, Person, placeOf, StateBadge } from './list-parts.js';
import { LocalMarkdown } from './markdown.js';
import {
  Local,
  languageName,
  PageLink,
  type PageContext,
  usePage,
  wordList,
  wordsOf,
} from './page-context.js';
import { renderPage } from './page-document.js';
import { daysLater, programmeDays } from './programme-days.js';
import type {
  ContributionItem,
  PublicProgramme,
  ReleaseItem,
  SessionItem,
  SessionPerson,
} from './public-programme.js';
import { PrintLinks } from './printed-programme-links.js';
import { EarlierReleases, FormerRelease, sayRelease } from './release-parts.js';
import { localPath, PATHS } from './site-paths.js';
import { fill, plural } from './site.texts.js';

export interface ProgrammeView {
  readonly event: EventFacts;
  readonly programme: PublicProgramme;
  /** The releases of the programme, the latest first. */
  readonly releases: readonly ReleaseItem[];
  /** Whether it is an earlier release, at its own address. */
  readonly former: boolean;
}

/** The programme of an event, day by day; sessions side by side where they run so and the screen is wide. */
export function programmePage(page: PageContext, view: ProgrammeView): string {
  const { event } = view;
  const { texts, publicUrl, lang } = page;
  const title = wordsOf(page, event.title, { order: event.organization.languages });
  return renderPage(
    page,
    {
      title: `${texts.programme}: ${title}`,
      description: [title, daysOf(page, event), placeOf(page, event)].join(', '),
      kind: 'article',
      unlisted: view.former,
      section: 'events',
      files: [
        {
          type: 'text/calendar',
          href: `${publicUrl}${localPath(lang, PATHS.programme(event.slug))}.ics`,
          title: texts.allSessions,
        },
      ],
    },
    <ProgrammeBody view={view} />,
  );
}

function ProgrammeBody({ view }: { readonly view: ProgrammeView }) {
  const page = usePage();
  const { texts, lang } = page;
  const { event, programme, releases, former } = view;
  const sessions = programme.sessions.filter(({ withdrawn }) => !withdrawn);
  const earlier = releases.filter(({ number }) => number !== programme.release?.number);
  const order = event.organization.languages;
  const days = programmeDays(sessions);
  return (
    <article className="programme">
      <header className="page-head">
        <p className="kicker">
          <PageLink to={PATHS.event(event.slug)}>
            <Local text={event.title} order={order} />
          </PageLink>{' '}
          <StateBadge state={event.state} />
        </p>
        <h1>{texts.programme}</h1>
        <Facts
          items={[
            <Days key="days" event={event} />,
            placeOf(page, event),
            fill(texts.allTimesIn, { zone: zoneName(event.zone, event.startsLocal, lang) }),
            programme.release === null || former
              ? null
              : sayRelease(page, event, programme.release),
          ]}
        />
        <Notice event={event} />
        {former && programme.release !== null && (
          <FormerRelease event={event} release={programme.release} />
        )}
        {programme.release !== null && Object.keys(programme.release.note).length > 0 && (
          <p className="release-note">
            <Local text={programme.release.note} order={order} />
          </p>
        )}
        {!former && sessions.length > 0 && (
          <p className="screen-only">
            <a href={`${localPath(lang, PATHS.programme(event.slug))}.ics`}>
              {texts.addToCalendar}
            </a>
          </p>
        )}
        {!former && sessions.length > 0 && <PrintLinks slug={event.slug} />}
      </header>
      {days.length === 0 && <p className="nothing">{texts.noProgramme}</p>}
      {days.length > 1 && (
        <nav className="tabs day-links" aria-label={texts.programme}>
          {days.map(({ date }) => (
            <a key={date} href={`#day-${date}`}>
              {formatDate(date, lang)}
            </a>
          ))}
        </nav>
      )}
      {days.map(({ date, blocks }) => (
        <section key={date} className="day" aria-labelledby={`day-${date}`}>
          <h2 id={`day-${date}`}>
            <time dateTime={date}>{formatDateWithWeekday(date, lang)}</time>
          </h2>
          {blocks.map(({ tracks }, index) =>
            tracks.length === 1 ? (
              tracks[0]?.sessions.map((session) => (
                <Session key={session.id} event={event} session={session} />
              ))
            ) : (
              <div key={index} className="parallel">
                {tracks.map(({ room, sessions: inRoom }) => (
                  <div key={room?.id ?? 'none'} className="track">
                    <p className="track-room">
                      {room === null ? texts.noRoom : <Local text={room.name} order={order} />}
                    </p>
                    {inRoom.map((session) => (
                      <Session key={session.id} event={event} session={session} inTrack />
                    ))}
                  </div>
                ))}
              </div>
            ),
          )}
        </section>
      ))}
      {!former && <EarlierReleases event={event} releases={earlier} />}
    </article>
  );
}

function Session({
  event,
  session,
  inTrack = false,
}: {
  readonly event: EventFacts;
  readonly session: SessionItem;
  /** The room stands above it already. */
  readonly inTrack?: boolean;
}) {
  const page = usePage();
  const { texts, lang } = page;
  const order = event.organization.languages;
  const languages = session.languages.map((tag) => languageName(page, tag));
  const title = <Local text={session.title} order={order} />;
  const minor = session.kind === 'break' || session.kind === 'social';
  return (
    <article
      id={`session-${session.id}`}
      className={`session kind-${session.kind}${session.cancelled ? ' is-cancelled' : ''}`}
    >
      <p className="session-time">
        <SessionTime session={session} zone={event.zone} />
      </p>
      <div className="session-body">
        {!minor && <p className="kicker">{texts.sessionKinds[session.kind]}</p>}
        <h3>
          {session.cancelled ? (
            <>
              <s>{title}</s> <span className="badge badge-cancelled">{texts.cancelled}</span>
            </>
          ) : (
            title
          )}
        </h3>
        <Facts
          items={[
            inTrack || session.room === null ? null : (
              <Local key="room" text={session.room.name} order={order} />
            ),
            wordList(page, languages),
          ]}
        />
        <People people={session.people} />
        <LocalMarkdown
          text={session.abstract}
          level={3}
          prefix={`s${session.id.slice(-6)}-`}
          order={order}
        />
        {session.contributions.length > 0 && (
          <ol className="contributions">
            {session.contributions.map((contribution) => (
              <Contribution key={contribution.id} contribution={contribution} order={order} />
            ))}
          </ol>
        )}
        {!session.cancelled && !minor && (
          <p className="session-file screen-only">
            <a href={localPath(lang, `${PATHS.event(event.slug)}/sessions/${session.id}.ics`)}>
              {texts.inCalendar}
              <span className="unseen">
                {': '}
                <Local text={session.title} order={order} />
              </span>
            </a>
          </p>
        )}
      </div>
    </article>
  );
}

/** Start and end; one that goes over midnight stands under the day of its start and says so. */
function SessionTime({ session, zone }: { readonly session: SessionItem; readonly zone: string }) {
  const { texts, lang } = usePage();
  const { startsLocal, endsLocal } = session;
  const days = daysLater(session);
  const start = machineTime(startsLocal, zone);
  if (days === 0) {
    return <time dateTime={start}>{formatTimeRange(startsLocal, endsLocal, lang)}</time>;
  }
  return (
    <>
      <time dateTime={start}>{formatTime(startsLocal, lang)}</time>{' '}
      <span className="over-midnight">
        {fill(texts.untilNextDay, { time: formatTime(endsLocal, lang), days })}
        <span className="unseen">
          {', '}
          {fill(texts.overMidnight, { date: formatDate(endsLocal, lang) })}
        </span>
      </span>
    </>
  );
}

function People({ people }: { readonly people: readonly SessionPerson[] }) {
  const { texts } = usePage();
  if (people.length === 0) return null;
  return (
    <ul className="session-people">
      {people.map((person) => (
        <li key={`${person.slug} ${person.role}`}>
          <Person person={person} role={texts.speakerRoles[person.role]} />
        </li>
      ))}
    </ul>
  );
}

function Contribution({
  contribution,
  order,
}: {
  readonly contribution: ContributionItem;
  readonly order: readonly string[];
}) {
  const { texts, lang } = usePage();
  const { durationMinutes } = contribution;
  return (
    <li>
      <p className="contribution-title">
        <Local text={contribution.title} order={order} />
        {durationMinutes !== null && (
          <span className="duration"> {plural(texts.minutes, durationMinutes, lang)}</span>
        )}
      </p>
      <People people={contribution.people} />
      <LocalMarkdown
        text={contribution.abstract}
        level={4}
        prefix={`c${contribution.id.slice(-6)}-`}
        order={order}
      />
    </li>
  );
}
