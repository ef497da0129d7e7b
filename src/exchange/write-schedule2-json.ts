import type { UiLanguage } from '../kernel/languages.js';
import { type LocalizedText, primarySubtag } from '../kernel/localized-text.js';
import type { SessionKind } from '../programme/session.entity.js';
import type { SpeakerRole } from '../speakers/speaker-states.js';
import { GENERATOR } from './generator.js';
import type { ScheduleDocument } from './schedule-document.js';
import { withOffset } from './schedule-times.js';
import { GENERAL_TRACK } from './schedule-words.js';
import { json, references, zoneName } from './write-schedule-json.js';
import { type WrittenEvent, type WrittenSchedule, writtenSchedule } from './written-schedule.js';

const TYPES: Readonly<Record<SessionKind, string>> = {
  plenary: 'TALK',
  keynote: 'TALK',
  paper_session: 'TALK',
  panel: 'DISCUSSION',
  round_table: 'DISCUSSION',
  side_event: 'MEETING',
  social: 'OTHER',
  // One that takes place is written as a BREAK.
  break: 'OTHER',
};

/** What the format calls a session of a kind. */
export function schedule2Type(kind: SessionKind): string {
  return TYPES[kind];
}

const ROLES: Readonly<Record<SpeakerRole, string>> = {
  keynote: 'SPEAKER',
  speaker: 'SPEAKER',
  panelist: 'SPEAKER',
  discussant: 'SPEAKER',
  moderator: 'MODERATOR',
  chair: 'HOST',
  rapporteur: 'CONTRIBUTOR',
  interpreter: 'CONTRIBUTOR',
  guest: 'GUEST',
};

/**
 * The programme as `schedule2.json` (alpha-3): the one of these formats that has texts in several languages side by
 * side, roles of people, breaks as such, and cancelled sessions.
 */
export function writeSchedule2Json(document: ScheduleDocument, lang: UiLanguage): string {
  const schedule = writtenSchedule(document, lang, { cancelled: true });
  const { event, publicUrl, version } = document;
  const generalSlug = freeTrackSlug(schedule);
  const someHaveNone = schedule.events.some(
    ({ track, session }) => track === undefined && session.kind !== 'break',
  );
  const tracks = [
    ...schedule.tracks.map(({ name, slug }) => ({ name: name.text, slug })),
    ...(someHaveNone ? [{ name: GENERAL_TRACK[lang], slug: generalSlug }] : []),
  ];
  return json({
    $schema: 'https://c3voc.de/schema/schedule2',
    generator: { ...GENERATOR, url: publicUrl },
    schedule: {
      version,
      conference: {
        acronym: schedule.acronym,
        title: schedule.title.text,
        start: withOffset(event.startsLocal, event.zone),
        end: withOffset(event.endsLocal, event.zone),
        timeslot_duration: `PT${String(Number(schedule.timeslot.slice(3)))}M`,
        ...zoneName(event.zone),
        url: schedule.pageUrl,
        languages: twoLetters(event.languages),
        defaults: { language: lang },
        tracks,
        rooms: schedule.rooms.map(({ guid, name, slug, capacity }) => ({
          guid,
          name,
          slug,
          capacity,
        })),
        days: schedule.days.map((day) => ({
          index: day.index,
          date: day.date,
          start: withOffset(day.startsLocal, event.zone),
          end: withOffset(day.endsLocal, event.zone),
        })),
      },
      events: schedule.events.map((written) => eventJson(written, event.zone, lang, generalSlug)),
    },
  });
}

function eventJson(event: WrittenEvent, zone: string, lang: string, generalSlug: string): object {
  const { session, source } = event;
  const when = {
    start: withOffset(event.startsLocal, zone, event.startsAt),
    end: withOffset(event.endsLocal, zone, event.endsAt),
  };
  const room = { guid: event.room.guid, name: event.room.name, slug: event.room.slug };
  if (session.kind === 'break' && session.state === 'planned')
    return { type: 'BREAK', guid: session.guid, title: event.title.text, ...when, room };
  return {
    guid: session.guid,
    ...(event.code === undefined ? {} : { code: event.code }),
    ...when,
    room,
    slug: event.slug,
    url: event.url,
    title: event.title.text,
    subtitle: source.subtitle ?? null,
    track: { slug: event.track?.slug ?? generalSlug },
    type: schedule2Type(session.kind),
    language: event.languages[0] ?? twoLetters([event.title.lang])[0] ?? lang,
    abstract: inAllLanguages(session.abstract, event.abstract.text),
    description: event.description.text === '' ? null : event.description.text,
    participants: event.persons.map(({ guid, name, role }) => ({ guid, name, role: ROLES[role] })),
    links: [
      ...references(source.links),
      ...typed('ORIGIN', source.originUrl ?? source.url),
      ...typed('FEEDBACK', source.feedbackUrl),
    ],
    attachments: references(source.attachments),
    state: session.state === 'cancelled' ? 'CANCELED' : 'CONFIRMED',
  };
}

function typed(type: string, url: string | undefined): object[] {
  return url === undefined ? [] : [{ type, url }];
}

/** The text by two-letter code, where it is in several languages; else as it stands in the file's. */
function inAllLanguages(text: LocalizedText, here: string): object | string | null {
  const entries = Object.entries(text).filter(([, value]) => value.trim() !== '');
  const byCode = new Map<string, string>();
  // The plain tag, where there is one, speaks for the language: `zh` before `zh-Hant`.
  for (const [tag, value] of entries.sort(([one], [other]) => other.length - one.length)) {
    if (/^[a-z]{2}$/.test(primarySubtag(tag))) byCode.set(primarySubtag(tag), value);
  }
  if (byCode.size > 1) return Object.fromEntries(byCode);
  return here === '' ? null : here;
}

function twoLetters(tags: readonly string[]): string[] {
  return [...new Set(tags.map(primarySubtag))].filter((tag) => /^[a-z]{2}$/.test(tag));
}

function freeTrackSlug({ tracks }: WrittenSchedule): string {
  const slugs = new Set(tracks.map(({ slug }) => slug));
  let slug = 'general';
  while (slugs.has(slug)) slug = `${slug}-programme`;
  return slug;
}
