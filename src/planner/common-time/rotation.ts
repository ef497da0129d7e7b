import { PersonClock } from './attendance.js';
import { ComfortTables } from './comfort.js';
import type { CommonTimePerson, CommonTimeProblem, EarlierMeeting } from './model.js';
import { ZoneOffsets } from './zone-offsets.js';

const MINUTE = 60_000;

/** Longer ones have days and nights of their own, and no one hour that somebody bore. */
const LONGEST = 720;

/**
 * What each has borne at earlier meetings of the series beyond what all of them have, in minutes: the discomfort of
 * each meeting by the hours of today, in the zone where the person was then. Who never came has borne nothing.
 */
export function borneBefore({
  people,
  earlier = [],
  daysOff,
}: Pick<CommonTimeProblem, 'people' | 'earlier' | 'daysOff'>): Map<string, number> {
  const byId = new Map(people.map((person) => [person.id, person]));
  const borne = new Map(people.map(({ id }) => [id, 0]));
  for (const meeting of earlier) {
    const durationMinutes = Math.round((meeting.to - meeting.from) / MINUTE);
    if (durationMinutes < 1 || durationMinutes > LONGEST) continue;
    const tables = new ComfortTables(durationMinutes);
    for (const { id, zone } of meeting.people) {
      const person = byId.get(id);
      if (person === undefined) continue;
      const felt = discomfortOf(person, zone, meeting, { tables, durationMinutes, daysOff });
      borne.set(id, (borne.get(id) ?? 0) + felt);
    }
  }
  const shared = Math.min(...borne.values());
  return new Map([...borne].map(([id, minutes]) => [id, minutes - shared]));
}

function discomfortOf(
  person: CommonTimePerson,
  zone: string,
  { from, to }: EarlierMeeting,
  meeting: {
    readonly tables: ComfortTables;
    readonly durationMinutes: number;
    readonly daysOff: 'never' | 'unwelcome';
  },
): number {
  const start = Math.floor(from / MINUTE);
  const clock = new ZoneOffsets(zone, start - 1, Math.ceil(to / MINUTE) + 1);
  const comfort = meeting.tables.of(person.hours);
  return new PersonClock({ daysOff: person.daysOff }, clock, comfort, meeting).at(start).discomfort;
}
