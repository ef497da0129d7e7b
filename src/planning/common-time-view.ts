import type { UiLanguage } from '../kernel/languages.js';
import { chooseName, printName } from '../kernel/person-name.js';
import type {
  Attendance,
  CommonSlot,
  CommonTimeProblem,
  CommonTimes,
} from '../planner/common-time/model.js';
import type { CommonTimePersonFacts } from './common-time.queries.js';
import { sayBlocking, sayRequest } from './common-time-words.js';
import type {
  Comfort,
  CommonTimeAttendance,
  CommonTimeSlot,
  CommonTimeView,
} from './dto/common-time.dto.js';

/** What was found, with names and in words. */
export function presentCommonTime(
  language: UiLanguage,
  {
    eventId,
    problem,
    found,
    facts,
    zonesGiven,
  }: {
    readonly eventId: string;
    readonly problem: CommonTimeProblem;
    readonly found: CommonTimes;
    readonly facts: readonly CommonTimePersonFacts[];
    readonly zonesGiven: ReadonlySet<string>;
  },
): CommonTimeView {
  const names = new Map(
    facts.map(({ expertId, names: forms }) => {
      const name = chooseName(forms, language);
      return [expertId, name ? printName(name) : ''];
    }),
  );
  const nameOf = (id: string): string => names.get(id) ?? '';
  const slots = (some: readonly CommonSlot[]): CommonTimeSlot[] =>
    some.map((slot) => presentSlot(slot, problem.zone, nameOf, language));
  const { blocking } = found;
  return {
    eventId,
    zone: problem.zone,
    looked: found.looked,
    forEveryone: found.forEveryone,
    forRequired: found.forRequired,
    earlierEvents: problem.earlier?.length ?? 0,
    people: problem.people.map(({ id, zone, required, weight }, index) => ({
      expertId: id,
      name: nameOf(id),
      roles: facts[index]?.roles ?? [],
      zone,
      zoneGiven: zonesGiven.has(id) || (facts[index]?.zone ?? null) !== null,
      required,
      weight,
      borneMinutes: found.borne.get(id) ?? 0,
    })),
    slots: slots(found.slots),
    nearest: slots(found.nearest),
    concessions: slots(found.concessions),
    blocking: blocking && {
      among: blocking.among,
      expertIds: [...blocking.people],
      smallest: blocking.smallest,
      oneWithout: [...blocking.oneWithout],
      fewestMissing: blocking.fewestMissing,
      sentence: sayBlocking(blocking, nameOf, language),
    },
  };
}

function presentSlot(
  slot: CommonSlot,
  zone: string,
  nameOf: (id: string) => string,
  language: UiLanguage,
): CommonTimeSlot {
  const end = Temporal.Instant.fromEpochMilliseconds(slot.to);
  return {
    startsAt: Temporal.Instant.fromEpochMilliseconds(slot.from).toString(),
    endsAt: end.toString(),
    startsLocal: slot.startsLocal,
    endsLocal: slot.endsLocal,
    startsOffset: writeOffset(slot.offsetMinutes),
    endsOffset: end.toZonedDateTimeISO(zone).offset,
    worstMinutes: slot.worst,
    totalMinutes: slot.total,
    missing: slot.missing,
    missingRequired: slot.missingRequired,
    people: slot.people.map((one) => presentPerson(one, nameOf(one.id), language)),
  };
}

function presentPerson(
  person: Attendance,
  name: string,
  language: UiLanguage,
): CommonTimeAttendance {
  return {
    expertId: person.id,
    startsLocal: person.startsLocal,
    endsLocal: person.endsLocal,
    offset: writeOffset(person.offsetMinutes),
    comfort: comfortOf(person),
    discomfortMinutes: person.discomfort,
    dayOff: person.dayOff,
    reasons: [...person.missing],
    request: sayRequest(person, name, language),
  };
}

function comfortOf({ missing, discomfort }: Attendance): Comfort {
  if (missing.length > 0) return 'missing';
  return discomfort > 0 ? 'uncomfortable' : 'comfortable';
}

/** `+05:45`. */
function writeOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${minutes < 0 ? '-' : '+'}${hours ?? ''}:${rest ?? ''}`;
}
