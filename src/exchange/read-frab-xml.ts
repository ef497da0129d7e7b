import { childNodes, childText, type XmlNode } from '../platform/xml/xml-tree.js';
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
import { readMoment, startOf } from './foreign-times.js';

/** What of an event is read; anything else is named in the report. */
const KNOWN = new Set(
  `room title subtitle type date start duration abstract slug track logo persons language description recording
  links attachments video_download_url url feedback_url origin_url end code`.split(/\s+/),
);

/**
 * Reads a `schedule.xml` of any dialect: frab, pretalx, wafer, OSEM, pentabarf, the hub of the Chaos congress.
 * @param root of the document, named `schedule`
 */
export function readFrabXml(root: XmlNode): ForeignSchedule {
  const [conference] = childNodes(root, 'conference');
  const [generator] = childNodes(root, 'generator');
  const acronym = childText(conference, 'acronym');
  const title = childText(conference, 'title');
  const source = sourceName(acronym === '' ? title : acronym);
  const rooms = new Map<string, ForeignRoom>();
  const entries: ForeignEntry[] = [];
  const unknown = new Set<string>();
  // Some programs leave the days out.
  for (const day of [...childNodes(root, 'day'), root]) {
    for (const room of [...childNodes(day, 'room'), day]) {
      const name = room === day ? '' : roomName(room);
      const guid = readGuid(room.attributes['guid']);
      if (name !== '' && (!rooms.has(name) || guid !== null))
        rooms.set(name, { name, guid, capacity: null });
      for (const event of childNodes(room, 'event')) {
        for (const child of event.children) if (!KNOWN.has(child.name)) unknown.add(child.name);
        entries.push(readEvent(event, { day, name, guid, source, row: entries.length + 1 }));
      }
    }
  }
  return {
    format: 'schedule.xml',
    generator: generator?.attributes['name'] ?? null,
    version: childText(root, 'version') || null,
    title: title || null,
    source,
    zone: childText(conference, 'time_zone_name') || null,
    start: childText(conference, 'start') || null,
    end: childText(conference, 'end') || null,
    languages: [],
    rooms: [...rooms.values()],
    tracks: childNodes(conference, 'track').map(({ attributes, text }) => ({
      name: (attributes['name'] ?? text).trim(),
      color: attributes['color'] ?? null,
    })),
    entries,
    wholeDays: [],
    issues: unknownFields(unknown),
  };
}

/** Says which fields of a file have no place anywhere. */
export function unknownFields(names: ReadonlySet<string>): ImportIssue[] {
  if (names.size === 0) return [];
  const shown = [...names].slice(0, 20).map((name) => name.slice(0, 60));
  return [
    {
      field: '',
      code: 'import_fields_left_out',
      severity: 'note',
      params: { fields: shown.join(', ') },
    },
  ];
}

function roomName({ attributes }: XmlNode): string {
  return (attributes['name'] ?? '').trim();
}

interface Surroundings {
  readonly day: XmlNode;
  readonly name: string;
  readonly guid: string | null;
  readonly source: string;
  readonly row: number;
}

function readEvent(event: XmlNode, around: Surroundings): ForeignEntry {
  const { attributes } = event;
  const guid = readGuid(attributes['guid']);
  const id = attributes['id']?.trim() ?? '';
  const code = attributes['code']?.trim() ?? '';
  const [recording] = childNodes(event, 'recording');
  const own = childText(event, 'room');
  // The attribute of the room around it is what readers show; the text inside is at times only a slug of it.
  const room = around.name === '' ? own : around.name;
  const { issues, ...start } = startOf({
    date: childText(event, 'date'),
    start: childText(event, 'start'),
    day: around.day.attributes['date'] ?? '',
    dayBegins: around.day.attributes['start'] ?? '',
  });
  const optOut = childText(recording, 'optout').toLowerCase();
  const titleLanguage = childNodes(event, 'title')[0]?.attributes['xml:lang'];
  return {
    row: around.row,
    place: `line ${String(event.line)}`,
    key: eventKey({ guid, id, code, source: around.source }),
    title: childText(event, 'title'),
    subtitle: childText(event, 'subtitle'),
    abstract: childText(event, 'abstract'),
    description: childText(event, 'description'),
    type: childText(event, 'type'),
    track: childText(event, 'track'),
    languages: splitLanguages(childText(event, 'language')),
    textLanguage: titleLanguage ?? null,
    room: room === '' ? null : { name: room, guid: around.guid },
    ...start,
    end: readMoment(childText(event, 'end')),
    duration: readDuration(childText(event, 'duration')),
    cancelled: false,
    persons: personsOf(event, around.source),
    kept: saidFacts({
      number: positive(id),
      code: code === '' ? undefined : code.slice(0, 20),
      slug: childText(event, 'slug').slice(0, 200),
      url: readUrl(childText(event, 'url')),
      originUrl: readUrl(childText(event, 'origin_url')),
      feedbackUrl: readUrl(childText(event, 'feedback_url')),
      logo: readUrl(childText(event, 'logo')),
      license: childText(recording, 'license').slice(0, 200),
      doNotRecord: optOut === '' ? undefined : optOut === 'true' || optOut === '1',
      links: linksOf(event, 'links', 'link'),
      attachments: linksOf(event, 'attachments', 'attachment'),
    }),
    issues: [...issues, ...durationIssue(childText(event, 'duration'))],
  };
}

/** Says that a length is written in a way that readers understand differently, or not at all. */
export function durationIssue(text: string): ImportIssue[] {
  if (text === '') return [];
  const minutes = readDuration(text);
  const code =
    minutes === null
      ? 'import_length_not_understood'
      : text.split(':').length === 3 && !/^0?0:/.test(text)
        ? 'import_length_in_three_parts'
        : undefined;
  return code === undefined
    ? []
    : [
        {
          field: 'duration',
          code,
          severity: 'warning',
          params: { value: text.slice(0, 40), minutes: minutes ?? 0 },
        },
      ];
}

/** The identity of an entry: its guid, else its number or code within its source. */
export function eventKey(given: {
  readonly guid: string | null;
  readonly id: string;
  readonly code: string;
  readonly source: string;
}): string | null {
  if (given.guid !== null) return `guid:${given.guid}`;
  const own = given.id === '' ? given.code : given.id;
  return own === '' ? null : `id:${given.source}:${own.slice(0, 100)}`;
}

/** The people of an event; files of older programs write the names alone. */
function personsOf(event: XmlNode, source: string): ForeignPerson[] {
  return childNodes(event, 'persons').flatMap((list) => {
    const persons = childNodes(list, 'person');
    return persons.length > 0
      ? persons.map((person) => readPerson(person, source))
      : namesOf(list.text).map((name): ForeignPerson => ({ key: null, name, role: 'speaker' }));
  });
}

function readPerson({ attributes, text }: XmlNode, source: string): ForeignPerson {
  const guid = readGuid(attributes['guid']);
  const id = (attributes['id'] ?? '').trim();
  const code = (attributes['code'] ?? '').trim();
  return { key: eventKey({ guid, id, code, source }), name: text.trim(), role: 'speaker' };
}

function linksOf(event: XmlNode, list: string, item: string) {
  return childNodes(event, list)
    .flatMap((each) => childNodes(each, item))
    .slice(0, 50)
    .flatMap(({ attributes, text }) => readLink(attributes['href'], text));
}

function positive(text: string): number | undefined {
  return /^[1-9]\d{0,9}$/.test(text) && Number(text) < 2 ** 31 ? Number(text) : undefined;
}
