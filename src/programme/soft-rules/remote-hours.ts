import type { Finding, SoftRule } from './finding.js';
import { occupied } from './programme-facts.js';

/** A person who takes part from afar would speak outside the working day of their own zone. */
export const remoteHours: SoftRule = ({ sessions, people, settings }) =>
  sessions.flatMap((session) =>
    [...occupied(session)].flatMap((expertId): Finding[] => {
      const person = people.get(expertId);
      if (person === undefined || !person.online || person.homeZone === null) return [];
      const starts = clock(session.from, person.homeZone);
      const ends = clock(session.to, person.homeZone);
      if (
        starts.time >= settings.workingDayStart &&
        starts.date === ends.date &&
        ends.time <= settings.workingDayEnd
      )
        return [];
      return [
        {
          rule: 'remote_hours',
          variant: 'outside_working_hours',
          sessionIds: [session.id],
          expertIds: [expertId],
          roomIds: [],
          params: { starts: starts.time, ends: ends.time, zone: person.homeZone },
        },
      ];
    }),
  );

function clock(ms: number, zone: string): { readonly date: string; readonly time: string } {
  const local = Temporal.Instant.fromEpochMilliseconds(ms)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
  return { date: local.slice(0, 10), time: local.slice(11) };
}
