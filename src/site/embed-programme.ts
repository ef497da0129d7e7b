import { readFileSync } from 'node:fs';
import {
  formatDateWithWeekday,
  formatTime,
  formatTimeRange,
  zoneName,
} from '../kernel/local-time.js';
import type { ResolvedText } from '../kernel/localized-text.js';
import type { EventFacts } from './event.queries.js';
import { daysOf, machineTime } from './event-times.js';
import { placeOf } from './list-parts.js';
import { languageName, localText, nameOn, type PageContext, wordList } from './page-context.js';
import { daysLater } from './programme-days.js';
import type { PublicProgramme, SessionItem } from './public-programme.js';
import { absolute, PATHS } from './site-paths.js';
import { fill } from './site.texts.js';

/** The script that puts a programme into a page of another site. */
export const EMBED_SCRIPT = readFileSync(new URL('./embed.browser.js', import.meta.url), 'utf8');

/** So many sessions are shown at once; in longer programmes only the first day is open. */
const OPEN_SESSIONS = 60;

/** A text as the script writes it: with its language where that is not the page's. */
type Words = string | { readonly text: string; readonly lang: string };

/**
 * A programme as the script shows it: what the page of the programme shows, in words ready to be written. The browsers
 * of the readers know no Kazakh dates, and the other site shall not need our rules.
 */
export function embeddedProgramme(
  page: PageContext,
  event: EventFacts,
  { sessions, release }: PublicProgramme,
): object {
  const { texts, lang, publicUrl } = page;
  const order = event.organization.languages;
  const shown = sessions.filter(({ withdrawn }) => !withdrawn);
  const days = [...Map.groupBy(shown, ({ startsLocal }) => startsLocal.slice(0, 10))];
  const here = absolute(publicUrl, lang, PATHS.programme(event.slug));
  return {
    lang,
    heading: texts.programme,
    title: words(page, localText(page, event.title, { order })) ?? event.slug,
    facts: [
      daysOf(page, event),
      placeOf(page, event),
      fill(texts.allTimesIn, { zone: zoneName(event.zone, event.startsLocal, lang) }),
    ],
    release: release?.name ?? null,
    notice:
      event.state === 'cancelled'
        ? texts.cancelledNotice
        : event.state === 'postponed'
          ? texts.postponedNotice
          : null,
    empty: shown.length === 0 ? texts.noProgramme : null,
    days: days.map(([date, ofDay], index) => ({
      date,
      name: formatDateWithWeekday(date, lang),
      open: index === 0 || shown.length <= OPEN_SESSIONS,
      sessions: ofDay.map((session) => embeddedSession(page, event, session)),
    })),
    links: [
      { url: here, text: texts.toProgramme },
      ...(shown.length === 0 ? [] : [{ url: `${here}.ics`, text: texts.addToCalendar }]),
    ],
  };
}

function embeddedSession(page: PageContext, event: EventFacts, session: SessionItem): object {
  const { texts, lang, publicUrl } = page;
  const order = event.organization.languages;
  const minor = session.kind === 'break' || session.kind === 'social';
  const room = session.room === null ? undefined : localText(page, session.room.name, { order });
  const languages = wordList(
    page,
    session.languages.map((tag) => languageName(page, tag)),
  );
  const people = [
    ...session.people,
    ...session.contributions.flatMap((contribution) => contribution.people),
  ];
  const unique = [...new Map(people.map((person) => [person.slug, person])).values()];
  return {
    id: session.id,
    url: `${absolute(publicUrl, lang, PATHS.programme(event.slug))}#session-${session.id}`,
    hours: hoursOf(page, session),
    start: machineTime(session.startsLocal, event.zone),
    title:
      words(page, localText(page, session.title, { order })) ?? texts.sessionKinds[session.kind],
    minor,
    cancelled: session.cancelled ? texts.cancelled : null,
    facts: [
      minor ? undefined : texts.sessionKinds[session.kind],
      words(page, room),
      languages === '' ? undefined : languages,
    ].filter((fact) => fact !== undefined),
    people: unique.map((person) => ({
      name: words(page, nameOn(page, person.names)) ?? person.slug,
      role: texts.speakerRoles[person.role],
      url: absolute(publicUrl, lang, PATHS.expert(person.slug)),
    })),
  };
}

function hoursOf({ texts, lang }: PageContext, session: SessionItem): string {
  const { startsLocal, endsLocal } = session;
  const days = daysLater(session);
  if (days === 0) return formatTimeRange(startsLocal, endsLocal, lang);
  const until = fill(texts.untilNextDay, { time: formatTime(endsLocal, lang), days });
  return `${formatTime(startsLocal, lang)} ${until}`;
}

function words(page: PageContext, resolved: ResolvedText | undefined): Words | undefined {
  if (resolved === undefined) return undefined;
  return resolved.lang === page.lang || resolved.lang === 'und' ? resolved.text : resolved;
}
