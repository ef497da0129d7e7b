import { readMoment, startOf } from './foreign-times.js';
import type {
  ForeignEntry,
  ForeignPerson,
  ForeignRoom,
  ForeignSchedule,
  ImportIssue,
} from './foreign-schedule.js';
import {
  namesOf,
  readDuration,
  readGuid,
  readLink,
  readUrl,
  saidFacts,
  sourceName,
  splitLanguages,
} from './foreign-values.js';
import {
  allLanguages,
  itemsOf,
  listOf,
  localizedText,
  objectOf,
  textOf,
  valueOf,
} from './loose-json.js';
import { durationIssue, eventKey, unknownFields } from './read-frab-xml.js';
import { readSchedule2 } from './read-schedule2.js';

const KNOWN = new Set(
  `id guid code logo date start duration room slug url title subtitle track type language abstract description
  recording_license do_not_record do_not_stream persons speakers links attachments feedback_url origin_url end
  day room_id room_name`.split(/\s+/),
);

/**
 * Reads a `schedule.json` of frab or pretalx, or a `schedule2.json`.
 * @returns undefined where the value is neither
 */
export function readFrabJson(value: unknown): ForeignSchedule | undefined {
  const schedule = objectOf(valueOf(value, 'schedule')) ?? objectOf(value);
  if (schedule === undefined) return undefined;
  // Some programs leave one of the two out.
  const conference =
    objectOf(valueOf(schedule, 'conference')) ??
    (Object.hasOwn(schedule, 'days') ? schedule : undefined);
  if (conference === undefined) return undefined;
  if (Array.isArray(schedule['events'])) return readSchedule2(value, schedule);
  const acronym = textOf(valueOf(conference, 'acronym'));
  const title = textOf(valueOf(conference, 'title'));
  const source = sourceName(acronym === '' ? title : acronym);
  const rooms = roomsOf([
    ...listOf(valueOf(conference, 'rooms')),
    ...listOf(valueOf(schedule, 'rooms')),
  ]);
  const entries: ForeignEntry[] = [];
  const issues: ImportIssue[] = [];
  const unknown = new Set<string>();
  for (const [index, day] of itemsOf(valueOf(conference, 'days')).entries()) {
    for (const [name, events] of roomLists(valueOf(day, 'rooms'))) {
      if (!Array.isArray(events)) issues.push(wrongShape(`days.${index}.rooms.${name}`));
      for (const [at, event] of listOf(events).entries()) {
        const place = `days.${index}.rooms.${name.slice(0, 100)}.${at}`;
        if (objectOf(event) === undefined) {
          issues.push(wrongShape(place));
          continue;
        }
        for (const field of Object.keys(event as object)) if (!KNOWN.has(field)) unknown.add(field);
        const guid = rooms.find((room) => room.name === name)?.guid ?? null;
        const row = entries.length + 1;
        entries.push(readEvent(event, { place, row, day, room: name, guid, source }));
      }
    }
  }
  return {
    format: 'schedule.json',
    generator: generatorOf(value),
    version: textOf(schedule['version']) || null,
    title: title || null,
    source,
    zone: textOf(valueOf(conference, 'time_zone_name')) || null,
    start: textOf(valueOf(conference, 'start')) || null,
    end: textOf(valueOf(conference, 'end')) || null,
    languages: [],
    rooms: onlyOfOneGuid(rooms),
    tracks: tracksOf(conference),
    entries,
    wholeDays: [],
    issues: [...issues.slice(0, 100), ...unknownFields(unknown)],
  };
}

/** The program that wrote a file, by its name. */
export function generatorOf(value: unknown): string | null {
  return textOf(valueOf(valueOf(value, 'generator'), 'name')) || null;
}

/** The tracks that a conference lists. */
export function tracksOf(conference: unknown): { name: string; color: string | null }[] {
  return listOf(valueOf(conference, 'tracks')).flatMap((track) => {
    const name = textOf(valueOf(track, 'name'));
    const color =
      textOf(valueOf(track, 'color')) || textOf(valueOf(valueOf(track, 'colors'), 'light'));
    return name === '' ? [] : [{ name, color: color || null }];
  });
}

/** The rooms that a list names. */
export function roomsOf(list: readonly unknown[]): ForeignRoom[] {
  return list.flatMap((room) => {
    const name = textOf(valueOf(room, 'name'));
    const capacity = valueOf(room, 'capacity');
    return name === ''
      ? []
      : [
          {
            name,
            guid: readGuid(valueOf(room, 'guid')),
            capacity:
              typeof capacity === 'number' && capacity >= 1 && capacity <= 1_000_000
                ? Math.floor(capacity)
                : null,
          },
        ];
  });
}

/** Generators have given one guid to all rooms: then it tells none of them from another. */
export function onlyOfOneGuid(rooms: readonly ForeignRoom[]): ForeignRoom[] {
  return rooms.map((room) =>
    rooms.some(({ guid, name }) => guid === room.guid && name !== room.name)
      ? { ...room, guid: null }
      : room,
  );
}

export function wrongShape(place: string): ImportIssue {
  return {
    field: '',
    code: 'import_wrong_shape',
    severity: 'warning',
    params: { place: place.slice(0, 200) },
  };
}

/** Rooms as an object by name or, in older files, as a list. */
function roomLists(value: unknown): (readonly [string, unknown])[] {
  const byName = objectOf(value);
  if (byName !== undefined) return Object.entries(byName);
  return listOf(value).map((room) => [textOf(valueOf(room, 'name')), valueOf(room, 'events')]);
}

interface Surroundings {
  readonly place: string;
  readonly row: number;
  readonly day: unknown;
  readonly room: string;
  readonly guid: string | null;
  readonly source: string;
}

function readEvent(event: unknown, around: Surroundings): ForeignEntry {
  const text = (name: string): string => textOf(valueOf(event, name));
  const guid = readGuid(valueOf(event, 'guid'));
  const room = around.room === '' ? text('room') : around.room;
  const optOut = valueOf(event, 'do_not_record');
  const { source } = around;
  const { issues, ...start } = startOf({
    date: text('date'),
    start: text('start'),
    day: textOf(valueOf(around.day, 'date')),
    dayBegins: textOf(valueOf(around.day, 'day_start')),
  });
  const language = text('language');
  return {
    row: around.row,
    place: around.place,
    key: eventKey({ guid, id: text('id'), code: text('code'), source }),
    ...titleOf(valueOf(event, 'title'), language),
    subtitle: text('subtitle'),
    abstract: localizedText(valueOf(event, 'abstract'), language),
    abstractIn: allLanguages(valueOf(event, 'abstract')),
    description: localizedText(valueOf(event, 'description'), language),
    type: text('type'),
    track: text('track') || textOf(valueOf(valueOf(event, 'track'), 'name')),
    languages: splitLanguages(language),
    textLanguage: null,
    room: room === '' ? null : { name: room, guid: around.guid },
    ...start,
    end: readMoment(text('end')),
    duration: readDuration(text('duration')),
    cancelled: false,
    persons: peopleIn(valueOf(event, 'persons') ?? valueOf(event, 'speakers')).map((person) =>
      readPerson(person, source),
    ),
    kept: saidFacts({
      number: numberOf(valueOf(event, 'id')),
      code: text('code').slice(0, 20),
      slug: text('slug').slice(0, 200),
      url: readUrl(valueOf(event, 'url')),
      originUrl: readUrl(valueOf(event, 'origin_url')),
      feedbackUrl: readUrl(valueOf(event, 'feedback_url')),
      logo: readUrl(valueOf(event, 'logo')),
      license: text('recording_license').slice(0, 200),
      doNotRecord: typeof optOut === 'boolean' ? optOut : undefined,
      links: linksOf(valueOf(event, 'links')),
      attachments: linksOf(valueOf(event, 'attachments')),
    }),
    issues: [...issues, ...durationIssue(text('duration'))],
  };
}

/** A title as a text, or as one of several by language. */
export function titleOf(
  value: unknown,
  language: string,
): { readonly title: string; readonly titleIn: Record<string, string> } {
  return { title: localizedText(value, language), titleIn: allLanguages(value) };
}

/** People as a list, as one, or as names in a text. */
export function peopleIn(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return namesOf(value);
  return objectOf(value) === undefined ? listOf(value) : [value];
}

function readPerson(person: unknown, source: string): ForeignPerson {
  if (typeof person === 'string') return { key: null, name: person.trim(), role: 'speaker' };
  const text = (name: string): string => textOf(valueOf(person, name));
  const full =
    text('full_public_name') || text('public_name') || text('name') || text('display_name');
  return {
    key: eventKey({
      guid: readGuid(valueOf(person, 'guid')),
      id: text('id'),
      code: text('code'),
      source,
    }),
    name: full,
    role: 'speaker',
  };
}

/** A whole number from 1 that a signed 32-bit integer holds. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 1 && number < 2 ** 31
    ? number
    : undefined;
}

/** Links and attachments of either JSON format. */
export function linksOf(value: unknown): ReturnType<typeof readLink> {
  return listOf(value)
    .slice(0, 50)
    .flatMap((link) =>
      typeof link === 'string'
        ? readLink(link, '')
        : readLink(valueOf(link, 'url') ?? valueOf(link, 'href'), valueOf(link, 'title')),
    );
}
