import { childrenOf, readXml, textOf } from './read-xml.js';

/*
 * What the apps of participants understand of a schedule, each as strictly as its most fastidious reader does: giggity,
 * EventFahrplan, engelsystem (research: pretalx.md §4d). A file that one of them refuses, or reads otherwise than it is
 * meant, throws here or shows in the result.
 */

export interface ReadSession {
  readonly guid: string;
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly day: string;
  readonly room: string;
  /** Instant. */
  readonly at: string;
  /** As the file writes it, with its offset. */
  readonly date: string;
  readonly minutes: number;
}

export interface ReadSchedule {
  readonly zone: string | undefined;
  readonly version: string;
  readonly title: string;
  readonly days: readonly {
    readonly index: number;
    readonly date: string;
    readonly start: string;
    readonly end: string;
  }[];
  readonly sessions: readonly ReadSession[];
}

const OFFSET_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function need(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** A schedule.xml as the apps read it. */
export function readAppXml(xml: string): ReadSchedule {
  // Readers look into the first kilobyte to tell what it is.
  const beginning = Buffer.from(xml).subarray(0, 1024).toString('utf8');
  need(beginning.includes('<schedule') && beginning.includes('<conference'), 'no beginning');
  const root = readXml(xml);
  const [conference] = childrenOf(root, 'conference');
  if (conference === undefined) throw new Error('no conference');
  const [generator] = childrenOf(root, 'generator');
  need(generator?.attributes['name'] === 'Suhbat', 'no generator');
  const days = childrenOf(root, 'day').map((day) => ({
    index: Number(day.attributes['index']),
    date: day.attributes['date'] ?? '',
    start: day.attributes['start'] ?? '',
    end: day.attributes['end'] ?? '',
    rooms: childrenOf(day, 'room').map((room) => ({
      name: room.attributes['name'] ?? '',
      guid: room.attributes['guid'] ?? '',
      events: childrenOf(room, 'event').map((event) => ({
        guid: event.attributes['guid'] ?? '',
        id: Number(event.attributes['id']),
        slug: textOf(event, 'slug'),
        title: textOf(event, 'title'),
        date: textOf(event, 'date'),
        start: textOf(event, 'start'),
        duration: textOf(event, 'duration'),
        room: textOf(event, 'room'),
      })),
    })),
  }));
  return checked({
    zone: textOf(conference, 'time_zone_name'),
    version: textOf(root, 'version'),
    title: textOf(conference, 'title'),
    days,
  });
}

interface JsonSchedule {
  readonly schedule: {
    readonly version: string;
    readonly conference: {
      readonly title: string;
      readonly time_zone_name?: string;
      readonly daysCount: number;
      readonly rooms: readonly { readonly name: string; readonly guid: string }[];
      readonly days: readonly {
        readonly index: number;
        readonly date: string;
        readonly day_start: string;
        readonly day_end: string;
        readonly rooms: Readonly<Record<string, readonly RawEvent[]>>;
      }[];
    };
  };
}

/** A schedule.json as the apps read it. */
export function readAppJson(json: string): ReadSchedule {
  const { version, conference } = (JSON.parse(json) as JsonSchedule).schedule;
  need(conference.daysCount === conference.days.length, 'daysCount');
  const guids = new Map(conference.rooms.map(({ name, guid }) => [name, guid]));
  need(guids.size === conference.rooms.length, 'two rooms of one name');
  return checked({
    zone: conference.time_zone_name,
    version,
    title: conference.title,
    days: conference.days.map(({ index, date, day_start: start, day_end: end, rooms }) => ({
      index,
      date,
      start,
      end,
      rooms: Object.entries(rooms).map(([name, events]) => ({
        name,
        guid: guids.get(name) ?? '',
        events,
      })),
    })),
  });
}

interface RawEvent {
  readonly guid: string;
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly date: string;
  readonly start: string;
  readonly duration: string;
  readonly room: string;
}

interface RawSchedule {
  readonly zone: string | undefined;
  readonly version: string;
  readonly title: string;
  readonly days: readonly {
    readonly index: number;
    readonly date: string;
    readonly start: string;
    readonly end: string;
    readonly rooms: readonly {
      readonly name: string;
      readonly guid: string;
      readonly events: readonly RawEvent[];
    }[];
  }[];
}

function checked(raw: RawSchedule): ReadSchedule {
  need(raw.days.length > 0, 'no day');
  need(
    raw.days.every(({ index }, at) => index === at + 1),
    'days are not numbered from 1',
  );
  const dates = raw.days.map(({ date }) => date);
  need(dates.join() === [...new Set(dates)].sort().join(), 'days come twice or in disorder');
  const sessions = raw.days.flatMap((day) => {
    need(OFFSET_TIME.test(day.start) && OFFSET_TIME.test(day.end), 'a day without an offset');
    need(Temporal.Instant.compare(day.start, day.end) < 0, 'a day ends before it begins');
    need(day.start.startsWith(day.date), 'a day that begins on another date');
    const names = day.rooms.map(({ name }) => name);
    need(new Set(names).size === names.length, 'a room twice in a day');
    return day.rooms.flatMap((room) => {
      need(room.name.trim() !== '' && UUID.test(room.guid), `a room without a name or guid`);
      return room.events.map((event) => sessionOf(event, day, room.name));
    });
  });
  for (const field of ['guid', 'id', 'slug'] as const)
    need(new Set(sessions.map((each) => each[field])).size === sessions.length, `${field} twice`);
  return {
    ...raw,
    days: raw.days.map(({ index, date, start, end }) => ({ index, date, start, end })),
    sessions,
  };
}

function sessionOf(
  event: RawEvent,
  day: { readonly date: string; readonly start: string; readonly end: string },
  room: string,
): ReadSession {
  const { guid, id, slug, title, date, start, duration } = event;
  need(UUID.test(guid), 'a guid that is none');
  need(Number.isInteger(id) && id >= 1 && id < 2 ** 31, 'an id that no phone can hold');
  need(title.trim() !== '', 'no title');
  need(event.room === room, 'the room inside is not the room around');
  need(OFFSET_TIME.test(date), 'a date without an offset');
  need(/^\d\d:\d\d$/.test(start) && date.slice(11, 16) === start, 'start is not the hour of date');
  const [, hours = '', minutes = ''] = /^(\d\d):(\d\d)$/.exec(duration) ?? [];
  need(hours !== '' && Number(hours) < 24, 'a duration of a day or more');
  need(
    Temporal.Instant.compare(day.start, date) <= 0 && Temporal.Instant.compare(date, day.end) < 0,
    `${date} is not within its day ${day.date}`,
  );
  return {
    guid,
    id,
    slug,
    title,
    day: day.date,
    room,
    at: Temporal.Instant.from(date).toString(),
    date,
    minutes: Number(hours) * 60 + Number(minutes),
  };
}
