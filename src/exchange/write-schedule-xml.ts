import type { UiLanguage } from '../kernel/languages.js';
import { xmlDocument, xmlElement, type XmlElement } from '../platform/feeds/xml.js';
import { GENERATOR } from './generator.js';
import type { ScheduleDocument, SourceLink } from './schedule-document.js';
import { hoursAndMinutes, withOffset } from './schedule-times.js';
import { MOST_MINUTES } from './session-texts.js';
import { type WrittenEvent, type WrittenSchedule, writtenSchedule } from './written-schedule.js';
import type { WrittenText } from './written-text.js';

/** The media type of frab's schedule.xml (registered with IANA). */
export const SCHEDULE_XML = 'application/vnd.c3voc.schedule+xml';

/**
 * The programme as `schedule.xml`, in the form that frab and pretalx have made common: one language, no cancelled
 * sessions, valid against the schema of c3voc. That schema has no place for `xml:lang`; `markLanguages` writes it all
 * the same, for readers who want to know.
 * @param fileUrl where the file can be read for good; undefined where it cannot
 */
export function writeScheduleXml(
  document: ScheduleDocument,
  lang: UiLanguage,
  options: { readonly fileUrl?: string; readonly markLanguages?: boolean } = {},
): string {
  const schedule = writtenSchedule(document, lang);
  const marked = options.markLanguages === true;
  const mark = (text: WrittenText) =>
    marked && text.lang !== lang ? { 'xml:lang': text.lang } : {};
  return xmlDocument(
    xmlElement(
      'schedule',
      marked ? { 'xml:lang': lang } : {},
      xmlElement('generator', {
        name: GENERATOR.name,
        system: new URL(document.publicUrl).host,
        version: GENERATOR.version,
      }),
      options.fileUrl === undefined ? undefined : element('url', options.fileUrl),
      element('version', document.version),
      conference(schedule, mark),
      ...days(schedule, mark),
    ),
  );
}

type Mark = (text: WrittenText) => Record<string, string>;

/** An element with a text, there also when the text is empty: most readers expect it. */
function element(name: string, text: string, attributes: Record<string, string> = {}): XmlElement {
  return xmlElement(name, attributes, text);
}

function conference(schedule: WrittenSchedule, mark: Mark): XmlElement {
  const { event } = schedule.document;
  return xmlElement(
    'conference',
    {},
    element('acronym', schedule.acronym),
    element('title', schedule.title.text, mark(schedule.title)),
    element('start', withOffset(event.startsLocal, event.zone)),
    element('end', withOffset(event.endsLocal, event.zone)),
    element('days', String(schedule.days.length)),
    element('timeslot_duration', schedule.timeslot),
    element('time_zone_name', event.zone),
    element('base_url', schedule.pageUrl),
    element('url', schedule.pageUrl),
    ...schedule.tracks.map(({ name, slug }) =>
      xmlElement('track', { name: name.text, slug, ...mark(name) }),
    ),
  );
}

function days(schedule: WrittenSchedule, mark: Mark): XmlElement[] {
  const { zone } = schedule.document.event;
  return schedule.days.map((day) => {
    const byRoom = Map.groupBy(day.sessions, ({ room }) => room);
    const rooms = schedule.rooms.filter((room) => byRoom.has(room));
    return xmlElement(
      'day',
      {
        index: day.index,
        date: day.date,
        start: withOffset(day.startsLocal, zone),
        end: withOffset(day.endsLocal, zone),
      },
      ...rooms.map((room) =>
        xmlElement(
          'room',
          { name: room.name, guid: room.guid },
          ...(byRoom.get(room) ?? []).map((event) => eventElement(event, zone, mark)),
        ),
      ),
    );
  });
}

function eventElement(event: WrittenEvent, zone: string, mark: Mark): XmlElement {
  const { source } = event;
  return xmlElement(
    'event',
    { guid: event.session.guid, id: event.number, code: event.code },
    element('room', event.room.name),
    element('title', event.title.text, mark(event.title)),
    element('subtitle', source.subtitle ?? ''),
    element('type', event.type),
    element('date', withOffset(event.startsLocal, zone, event.startsAt)),
    element('start', event.startsLocal.slice(11)),
    element('duration', hoursAndMinutes(Math.min(event.minutes, MOST_MINUTES))),
    element('abstract', event.abstract.text, mark(event.abstract)),
    element('slug', event.slug),
    element('track', event.track?.name.text ?? '', event.track ? mark(event.track.name) : {}),
    optional('logo', source.logo),
    xmlElement(
      'persons',
      {},
      ...event.persons.map(({ guid, name }) => element('person', name, { guid })),
    ),
    element('language', event.languages.join(', ')),
    element('description', event.description.text, mark(event.description)),
    recording(event),
    xmlElement('links', {}, ...links('link', source.links)),
    xmlElement('attachments', {}, ...links('attachment', source.attachments)),
    element('url', event.url),
    optional('feedback_url', source.feedbackUrl),
    optional('origin_url', source.originUrl ?? source.url),
  );
}

function optional(name: string, text: string | undefined): XmlElement | undefined {
  return text === undefined ? undefined : element(name, text);
}

function recording({ source }: WrittenEvent): XmlElement | undefined {
  if (source.license === undefined && source.doNotRecord === undefined) return undefined;
  return xmlElement(
    'recording',
    {},
    element('license', source.license ?? ''),
    element('optout', String(source.doNotRecord ?? false)),
  );
}

function links(name: string, list: readonly SourceLink[] = []): XmlElement[] {
  return list.map(({ url, title }) => element(name, title, { href: url }));
}
