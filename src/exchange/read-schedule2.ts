import type { SpeakerRole } from '../speakers/speaker-states.js';
import type {
  ForeignEntry,
  ForeignPerson,
  ForeignSchedule,
  ImportIssue,
} from './foreign-schedule.js';
import { readMoment, startOf } from './foreign-times.js';
import {
  readDuration,
  readGuid,
  readUrl,
  saidFacts,
  sourceName,
  splitLanguages,
} from './foreign-values.js';
import { allLanguages, listOf, localizedText, objectOf, textOf, valueOf } from './loose-json.js';
import {
  generatorOf,
  linksOf,
  numberOf,
  onlyOfOneGuid,
  peopleIn,
  roomsOf,
  titleOf,
  tracksOf,
  wrongShape,
} from './read-frab-json.js';
import { durationIssue, eventKey, unknownFields } from './read-frab-xml.js';

const KNOWN = new Set(
  `guid code logo start end duration room slug url title subtitle track type language abstract description
  participants persons links attachments state id`.split(/\s+/),
);

const ROLES: Readonly<Record<string, SpeakerRole>> = {
  SPEAKER: 'speaker',
  MODERATOR: 'moderator',
  CONTRIBUTOR: 'discussant',
  HOST: 'chair',
  GUEST: 'guest',
};

/** States in which a session does not take place. */
const OFF = new Set(['CANCELED', 'CANCELLED', 'REJECTED', 'WITHDRAWN', 'DELETED']);

/** Reads a `schedule2.json` (alpha-3), whose events stand in one list. */
export function readSchedule2(
  value: unknown,
  schedule: Readonly<Record<string, unknown>>,
): ForeignSchedule {
  const conference = schedule['conference'];
  const acronym = textOf(valueOf(conference, 'acronym'));
  const title = textOf(valueOf(conference, 'title'));
  const source = sourceName(acronym === '' ? title : acronym);
  const rooms = roomsOf(listOf(valueOf(conference, 'rooms')));
  const roomNames = new Map(rooms.flatMap(({ guid, name }) => (guid ? [[guid, name]] : [])));
  const trackNames = new Map(
    listOf(valueOf(conference, 'tracks')).map((track) => [
      textOf(valueOf(track, 'slug')),
      textOf(valueOf(track, 'name')),
    ]),
  );
  const issues: ImportIssue[] = [];
  const unknown = new Set<string>();
  const entries = listOf(schedule['events']).flatMap((event, at): ForeignEntry[] => {
    if (objectOf(event) === undefined) {
      issues.push(wrongShape(`events.${at}`));
      return [];
    }
    for (const field of Object.keys(event as object)) if (!KNOWN.has(field)) unknown.add(field);
    return [readEvent(event, { at, source, roomNames, trackNames })];
  });
  return {
    format: 'schedule2.json',
    generator: generatorOf(value),
    version: textOf(schedule['version']) || null,
    title: title || null,
    source,
    zone: textOf(valueOf(conference, 'time_zone_name')) || null,
    start: textOf(valueOf(conference, 'start')) || null,
    end: textOf(valueOf(conference, 'end')) || null,
    languages: listOf(valueOf(conference, 'languages'))
      .map(textOf)
      .filter((tag) => tag !== ''),
    rooms: onlyOfOneGuid(rooms),
    tracks: tracksOf(conference),
    entries: entries.map((entry, index) => ({ ...entry, row: index + 1 })),
    wholeDays: [],
    issues: [...issues.slice(0, 100), ...unknownFields(unknown)],
  };
}

interface Surroundings {
  readonly at: number;
  readonly source: string;
  readonly roomNames: ReadonlyMap<string, string>;
  readonly trackNames: ReadonlyMap<string, string>;
}

function readEvent(event: unknown, around: Surroundings): ForeignEntry {
  const text = (name: string): string => textOf(valueOf(event, name));
  const guid = readGuid(valueOf(event, 'guid'));
  const roomGuid = readGuid(valueOf(valueOf(event, 'room'), 'guid'));
  const roomName =
    textOf(valueOf(valueOf(event, 'room'), 'name')) ||
    (around.roomNames.get(roomGuid ?? '') ?? textOf(valueOf(event, 'room')));
  const track = valueOf(event, 'track');
  const trackSlug = textOf(valueOf(track, 'slug'));
  const language = text('language');
  const links = listOf(valueOf(event, 'links'));
  const linked = (type: string): string | undefined =>
    readUrl(
      valueOf(
        links.find((link) => textOf(valueOf(link, 'type')) === type),
        'url',
      ),
    );
  const people = ['participants', 'persons'].flatMap((name) => peopleIn(valueOf(event, name)));
  const { start, issues } = startOf({ date: '', start: text('start'), day: '', dayBegins: '' });
  return {
    row: 0,
    place: `events.${around.at}`,
    key: eventKey({ guid, id: text('id'), code: text('code'), source: around.source }),
    ...titleOf(valueOf(event, 'title'), language),
    subtitle: text('subtitle'),
    abstract: localizedText(valueOf(event, 'abstract'), language),
    abstractIn: allLanguages(valueOf(event, 'abstract')),
    description: localizedText(valueOf(event, 'description'), language),
    type: text('type'),
    track:
      (around.trackNames.get(trackSlug) ?? (textOf(valueOf(track, 'name')) || textOf(track))) ||
      trackSlug,
    languages: splitLanguages(language),
    textLanguage: null,
    room: roomName === '' ? null : { name: roomName, guid: roomGuid },
    start,
    startHour: null,
    end: readMoment(text('end')),
    duration: readDuration(text('duration')),
    cancelled: OFF.has(text('state').toUpperCase()),
    persons: people.map((person) => readPerson(person, around.source)),
    kept: saidFacts({
      number: numberOf(valueOf(event, 'id')),
      code: text('code').slice(0, 20),
      slug: text('slug').slice(0, 200),
      url: readUrl(valueOf(event, 'url')),
      originUrl: linked('ORIGIN'),
      feedbackUrl: linked('FEEDBACK'),
      logo: readUrl(valueOf(valueOf(event, 'logo'), 'url') ?? valueOf(event, 'logo')),
      links: linksOf(
        links.filter((link) => !['ORIGIN', 'FEEDBACK'].includes(textOf(valueOf(link, 'type')))),
      ),
      attachments: linksOf(valueOf(event, 'attachments')),
    }),
    issues: [...issues, ...durationIssue(text('duration'))],
  };
}

function readPerson(person: unknown, source: string): ForeignPerson {
  if (typeof person === 'string') return { key: null, name: person.trim(), role: 'speaker' };
  const text = (name: string): string => textOf(valueOf(person, name));
  return {
    key: eventKey({
      guid: readGuid(valueOf(person, 'guid')),
      id: text('id'),
      code: text('code'),
      source,
    }),
    name: text('name') || text('public_name'),
    role: ROLES[text('role').toUpperCase()] ?? 'speaker',
  };
}
