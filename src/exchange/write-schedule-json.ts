import type { UiLanguage } from '../kernel/languages.js';
import { GENERATOR } from './generator.js';
import type { ScheduleDocument, SourceLink } from './schedule-document.js';
import { hoursAndMinutes, withOffset } from './schedule-times.js';
import { MOST_MINUTES } from './session-texts.js';
import { type WrittenEvent, type WrittenSchedule, writtenSchedule } from './written-schedule.js';

/** What the schemas of c3voc take for the name of a zone. */
const ZONE_NAME = /^([A-Z][a-z]+\/[A-Z][a-z]+)|UTC$/;

/** The programme as `schedule.json`: what `schedule.xml` says, valid against the schema of c3voc. */
export function writeScheduleJson(document: ScheduleDocument, lang: UiLanguage): string {
  const schedule = writtenSchedule(document, lang);
  const { event, publicUrl, version } = document;
  return json({
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: { ...GENERATOR, url: publicUrl },
    schedule: {
      version,
      base_url: schedule.pageUrl,
      conference: {
        acronym: schedule.acronym,
        title: schedule.title.text,
        start: withOffset(event.startsLocal, event.zone),
        end: withOffset(event.endsLocal, event.zone),
        daysCount: schedule.days.length,
        timeslot_duration: schedule.timeslot,
        ...zoneName(event.zone),
        url: schedule.pageUrl,
        tracks: schedule.tracks.map(({ name, slug }) => ({ name: name.text, slug })),
        rooms: schedule.rooms.map(({ guid, name, slug, capacity }) => ({
          name,
          guid,
          slug,
          capacity,
        })),
        days: days(schedule),
      },
    },
  });
}

/** The zone where the schema takes its name; it is left out rather than the file made invalid. */
export function zoneName(zone: string): { time_zone_name?: string } {
  return ZONE_NAME.test(zone) ? { time_zone_name: zone } : {};
}

/** Text of a JSON file, for people to read too. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function days(schedule: WrittenSchedule): object[] {
  const { zone } = schedule.document.event;
  return schedule.days.map((day) => {
    const byRoom = Map.groupBy(day.sessions, ({ room }) => room);
    return {
      index: day.index,
      date: day.date,
      day_start: withOffset(day.startsLocal, zone),
      day_end: withOffset(day.endsLocal, zone),
      rooms: Object.fromEntries(
        schedule.rooms
          .filter((room) => byRoom.has(room))
          .map((room) => [
            room.name,
            (byRoom.get(room) ?? []).map((event) => eventJson(event, zone)),
          ]),
      ),
    };
  });
}

function eventJson(event: WrittenEvent, zone: string): object {
  const { source } = event;
  return {
    guid: event.session.guid,
    id: event.number,
    ...(event.code === undefined ? {} : { code: event.code }),
    ...(source.logo === undefined ? {} : { logo: source.logo }),
    date: withOffset(event.startsLocal, zone, event.startsAt),
    start: event.startsLocal.slice(11),
    end: withOffset(event.endsLocal, zone, event.endsAt),
    duration: hoursAndMinutes(Math.min(event.minutes, MOST_MINUTES)),
    room: event.room.name,
    slug: event.slug,
    url: event.url,
    title: event.title.text,
    subtitle: source.subtitle ?? null,
    track: event.track?.name.text ?? null,
    type: event.type,
    language: event.languages.length === 0 ? null : event.languages.join(', '),
    abstract: event.abstract.text,
    description: event.description.text,
    ...(source.license === undefined ? {} : { recording_license: source.license }),
    ...(source.doNotRecord === undefined ? {} : { do_not_record: source.doNotRecord }),
    // `name` and nothing of the older form: a person who is of both forms is of neither.
    persons: event.persons.map(({ guid, name, url }) => ({
      guid,
      name,
      ...(url === undefined ? {} : { url }),
    })),
    links: references(source.links),
    ...(source.feedbackUrl === undefined ? {} : { feedback_url: source.feedbackUrl }),
    ...originUrl(event),
    attachments: references(source.attachments),
  };
}

function originUrl({ source }: WrittenEvent): object {
  const url = source.originUrl ?? source.url;
  return url === undefined ? {} : { origin_url: url };
}

/** Links as both JSON formats have them. */
export function references(list: readonly SourceLink[] = []): object[] {
  return list.map(({ url, title }) => ({ url, ...(title === '' ? {} : { title }) }));
}
