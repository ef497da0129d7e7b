import { createHash } from 'node:crypto';
import type { UiLanguage } from '../kernel/languages.js';
import { primarySubtag, resolveText } from '../kernel/localized-text.js';
import { slugify } from '../kernel/slug.js';
import type {
  ScheduleDocument,
  SchedulePerson,
  ScheduleSession,
  SessionSource,
} from './schedule-document.js';
import {
  gridOf,
  hoursAndMinutes,
  lengthOf,
  type ScheduleDay,
  scheduleDays,
} from './schedule-times.js';
import { DOMAIN_WORDS } from './schedule-words.js';
import { kindOfType } from './session-kind-words.js';
import { sessionTexts } from './session-texts.js';
import {
  type WrittenRoom,
  writtenRooms,
  type WrittenTrack,
  writtenTracks,
} from './written-places.js';
import { personName, textIn, type WrittenText } from './written-text.js';

/** A programme in one language with everything that frab's formats derive from it, the same for each of them. */
export interface WrittenSchedule {
  readonly document: ScheduleDocument;
  readonly lang: UiLanguage;
  readonly title: WrittenText;
  readonly acronym: string;
  /** `HH:MM`. */
  readonly timeslot: string;
  readonly tracks: readonly WrittenTrack[];
  readonly rooms: readonly WrittenRoom[];
  readonly events: readonly WrittenEvent[];
  readonly days: readonly ScheduleDay<WrittenEvent>[];
  /** Address of the programme's page. */
  readonly pageUrl: string;
}

export interface WrittenEvent extends Pick<
  ScheduleSession,
  'startsLocal' | 'startsAt' | 'endsLocal' | 'endsAt'
> {
  readonly session: ScheduleSession;
  readonly source: SessionSource;
  /** Unique in the file, from 1 to 2³¹ − 1; stays while the session stays. */
  readonly number: number;
  readonly slug: string;
  readonly code: string | undefined;
  readonly room: WrittenRoom;
  readonly title: WrittenText;
  readonly abstract: WrittenText;
  readonly description: WrittenText;
  readonly type: string;
  readonly track: WrittenTrack | undefined;
  /** Two-letter codes. */
  readonly languages: readonly string[];
  readonly minutes: number;
  readonly persons: readonly WrittenPerson[];
  readonly url: string;
}

export interface WrittenPerson {
  readonly guid: string;
  readonly name: string;
  readonly role: SchedulePerson['role'];
  readonly url: string | undefined;
}

/** Formats that know no cancelled sessions are given none of them. */
export function writtenSchedule(
  document: ScheduleDocument,
  lang: UiLanguage,
  options: { readonly cancelled: boolean } = { cancelled: false },
): WrittenSchedule {
  const { event } = document;
  const sessions = document.sessions.filter(
    ({ state }) => options.cancelled || state === 'planned',
  );
  const acronym = acronymOf(event.slug);
  const rooms = writtenRooms(document, lang, sessions);
  const tracks = writtenTracks(document, lang, sessions);
  const pageUrl = `${document.publicUrl}/${lang}/events/${event.slug}/programme`;
  const numbers = sessionNumbers(sessions);
  const slugs = new Set<string>();
  const codes = new Set<string>();
  const events = sessions.map((session): WrittenEvent => {
    const source = session.source ?? {};
    const number = numbers.get(session.id) ?? 1;
    const minutes = lengthOf(session, event.zone);
    const code = source.code;
    const usable = code !== undefined && /^[0-9A-Z]{6}$/.test(code) && !codes.has(code);
    if (usable) codes.add(code);
    return {
      session,
      source,
      startsLocal: session.startsLocal,
      startsAt: session.startsAt,
      endsLocal: session.endsLocal,
      endsAt: session.endsAt,
      number,
      slug: sessionSlug(session, acronym, number, document.order, slugs),
      code: usable ? code : undefined,
      room: rooms.of(session),
      ...sessionTexts(document, session, lang, minutes),
      type: typeOf(session, lang),
      track: tracks.find(({ key }) => key === session.themes[0]?.key),
      languages: [...new Set(session.languages.map(primarySubtag))].filter(
        (tag) => tag.length === 2,
      ),
      minutes,
      persons: writtenPersons(document, session, lang),
      url: `${pageUrl}#session-${session.id}`,
    };
  });
  return {
    document,
    lang,
    title: textIn(event.title, lang, document.order),
    acronym,
    timeslot: hoursAndMinutes(gridOf(sessions, event.zone)),
    tracks,
    rooms: rooms.all,
    events,
    days: scheduleDays(events, event.startsLocal.slice(0, 10)),
    pageUrl,
  };
}

/** The word of the file from which it came, unless the session has become one of another kind since. */
function typeOf({ kind, source }: ScheduleSession, lang: UiLanguage): string {
  const type = source?.type;
  return type !== undefined && (kindOfType(type) ?? 'paper_session') === kind
    ? type
    : DOMAIN_WORDS[lang].sessionKinds[kind];
}

/** At least four of `a-z0-9_`: what both schemas take. A hyphen is allowed by one of them only. */
function acronymOf(slug: string): string {
  const plain = slug.replaceAll('-', '_');
  return plain.length < 4 ? `event_${plain}` : plain;
}

const LARGEST_NUMBER = 2 ** 31 - 1;

/**
 * A number for each session, since old readers know a session by one: that of the file from which it came, else one
 * made of its guid. It depends on nothing that changes while the session stays; should two meet, the later guid goes on.
 */
function sessionNumbers(sessions: readonly ScheduleSession[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const taken = new Set<number>();
  const give = (session: ScheduleSession, number: number): void => {
    taken.add(number);
    numbers.set(session.id, number);
  };
  const inOrder = [...sessions].sort((one, other) => (one.guid < other.guid ? -1 : 1));
  for (const session of inOrder) {
    const number = session.source?.number;
    if (number !== undefined && number >= 1 && number <= LARGEST_NUMBER && !taken.has(number))
      give(session, number);
  }
  for (const session of inOrder) {
    if (numbers.has(session.id)) continue;
    let number = createHash('sha256').update(session.guid).digest().readUInt32BE(0) >>> 1;
    while (number === 0 || taken.has(number)) number = (number + 1) % LARGEST_NUMBER;
    give(session, number);
  }
  return numbers;
}

/** Both schemas’ form of a slug. The number keeps two sessions of one title apart. */
function sessionSlug(
  session: ScheduleSession,
  acronym: string,
  number: number,
  order: readonly string[],
  taken: Set<string>,
): string {
  const given = session.source?.slug ?? '';
  const fits = /^[a-z0-9_]{4,}-[a-z0-9_-]{3,}[a-z0-9]$/.test(given) && given.length <= 200;
  // The same in the files of all languages: never of the file's own.
  const title = resolveText(session.title, { asked: 'en', order })?.text ?? '';
  const own = `${acronym}-${String(number).padStart(4, '0')}-${slugify(title, 60, 'session')}`;
  const slug = fits && !taken.has(given) ? given : own;
  taken.add(slug);
  return slug;
}

/** Each person once, who interprets only not at all: readers show these as the speakers. */
function writtenPersons(
  document: ScheduleDocument,
  session: ScheduleSession,
  lang: UiLanguage,
): WrittenPerson[] {
  const all = [...session.people, ...session.contributions.flatMap(({ people }) => people)];
  const speaking = all.filter(({ role }) => role !== 'interpreter');
  const once = [...new Map(speaking.map((person) => [person.guid, person])).values()];
  return once.flatMap((person) => {
    const name = personName(person, lang);
    return name === ''
      ? []
      : [
          {
            guid: person.guid,
            name,
            role: speaking.find(({ guid }) => guid === person.guid)?.role ?? person.role,
            url:
              person.slug === null
                ? undefined
                : `${document.publicUrl}/${lang}/experts/${person.slug}`,
          },
        ];
  });
}
