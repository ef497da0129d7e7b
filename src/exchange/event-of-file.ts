import type { EventInput } from '../events/dto/event.dto.js';
import { textLanguage } from '../experts/text-language.js';
import { canonicalTimeZone } from '../kernel/local-time.js';
import { canonicalLanguageTag } from '../kernel/localized-text.js';
import { cleanLine } from '../kernel/text.js';
import { namedZone } from './calendar-zones.js';
import { entryTimes } from './entry-times.js';
import type { ForeignEntry, ForeignSchedule } from './foreign-schedule.js';
import { readDate, readDateTime } from './foreign-values.js';

/**
 * An event that a file tells of: its title, its zone, and hours in which all of its sessions lie, at least from the
 * first morning to the last evening that it names.
 */
export function eventOfFile(
  schedule: ForeignSchedule,
  given: {
    readonly zone: string | undefined;
    readonly fallbackZone: string;
    /** Of the organization. */
    readonly language: string;
    /** Of the file, for one that has no title. */
    readonly name: string;
  },
): EventInput {
  const fileZone = namedZone(schedule.zone ?? '');
  const zone =
    canonicalTimeZone(given.zone ?? '') ??
    fileZone ??
    commonestZone(schedule.entries) ??
    given.fallbackZone;
  const times = schedule.entries.flatMap((entry) =>
    entry.skipped === true ? [] : (entryTimes(entry, fileZone, zone).times ?? []),
  );
  const days = [
    ...schedule.wholeDays.flat(),
    ...[schedule.start, schedule.end].flatMap((text) => dayOf(text, zone)),
  ];
  const starts = [
    ...times.map(({ startsLocal }) => startsLocal),
    ...days.map((day) => `${day}T09:00`),
  ].sort();
  const ends = [
    ...times.map(({ endsLocal }) => endsLocal),
    ...days.map((day) => `${day}T18:00`),
  ].sort();
  const startsLocal = starts[0] ?? '2000-01-01T09:00';
  const title = cleanLine(schedule.title ?? '').slice(0, 300) || given.name;
  const languages = [...schedule.languages, ...schedule.entries.flatMap((each) => each.languages)]
    .map((tag) => canonicalLanguageTag(tag))
    .filter((tag) => tag !== undefined);
  const whole =
    schedule.wholeDays.length > 0 && schedule.wholeDays.length === schedule.entries.length;
  const [firstDay = '', lastDay = ''] = [days.toSorted()[0], days.toSorted().at(-1)];
  return {
    title: { [textLanguage(title, given.language)]: title },
    kind: 'conference',
    format: 'in_person',
    zone,
    languages: [...new Set(languages)].slice(0, 10),
    ...(whole
      ? // Days without hours are an event of whole days; its end is the midnight after the last.
        {
          allDay: true,
          startsLocal: `${firstDay}T00:00`,
          endsLocal: `${Temporal.PlainDate.from(lastDay).add({ days: 1 }).toString()}T00:00`,
        }
      : { startsLocal, endsLocal: ends.at(-1) ?? startsLocal }),
  };
}

/** The zone in which most sessions of a file begin that names none for the whole. */
function commonestZone(entries: readonly ForeignEntry[]): string | undefined {
  const zones = entries
    .map(({ start }) => canonicalTimeZone(start?.zone ?? ''))
    // A time in UTC is a moment, and says nothing of the place.
    .filter((zone) => zone !== undefined && zone !== 'UTC');
  const counted = [...Map.groupBy(zones, (zone) => zone).values()];
  return counted.toSorted((one, other) => other.length - one.length)[0]?.[0];
}

function dayOf(text: string | null, zone: string): string[] {
  if (text === null) return [];
  const time = readDateTime(text);
  if (time?.offset != null) {
    const instant = Temporal.Instant.from(
      `${time.local}:00${time.offset === 'Z' ? '+00:00' : time.offset}`,
    );
    return [instant.toZonedDateTimeISO(zone).toPlainDate().toString()];
  }
  const day = readDate(text);
  return day === null ? [] : [day];
}
