import { intersectSpans, mergeSpans, type Span, spansOf } from '../kernel/availability.js';
import { toInstant } from '../kernel/local-time.js';
import { type LocalizedText, resolveText } from '../kernel/localized-text.js';
import { chooseName, printName } from '../kernel/person-name.js';
import type {
  Interval,
  Person,
  PlanningProblem,
  PlanSession,
  Room,
  RuleWeight,
} from '../planner/model.js';
import type { RuleCode } from '../programme/soft-rules/rule-codes.js';
import type { DraftSessionFacts, EventFacts } from './event-problem.queries.js';
import { type PlanRunOptions, ruleWeights } from './plan-run-options.js';

/** Stands for the room of an event that has none, such as one that is held online. */
export const NO_ROOM = 'no_room';

/** Rules of the event's own list, and those of the planner that they switch. */
const SWITCHES: Readonly<Partial<Record<RuleCode, readonly string[]>>> = {
  room_availability: ['room-unavailable'],
  person_availability: ['person-unavailable'],
  capacity: ['capacity'],
  interpretation: ['interpretation'],
  change_over: ['room-change'],
  track_overlap: ['track-clash'],
  theme_overlap: ['theme-clash'],
  remote_hours: ['remote-hours'],
  long_day: ['long-day'],
  break_missing: ['no-break'],
};

/**
 * The draft of an event as a problem for the planner. Sessions for the whole house are hours in which nothing else is;
 * what other events hold is no longer free; the last release is what changes are counted against.
 */
export function eventProblem(facts: EventFacts, options: PlanRunOptions): PlanningProblem {
  const { event, settings } = facts;
  const { zone } = event;
  const whole = { from: at(event.startsLocal, zone), to: at(event.endsLocal, zone) };
  const local = (spans: readonly Span[] | undefined): { availability?: Interval[] } =>
    spans === undefined ? {} : { availability: intervalsOf(spans, whole, zone) };
  const text = (title: LocalizedText): string =>
    resolveText(title, { asked: 'en', order: event.languages })?.text ?? '';
  const rooms: Room[] = facts.rooms.map((room) => ({
    id: room.id,
    name: text(room.name),
    capacity: room.capacity,
    building: room.venueId,
    interpretationBooths: room.interpretationBooths,
    sharedUse: room.parallelItems,
    ...local(
      lessBusy(
        room.availability.length === 0 ? undefined : spansOf(room.availability, room.zone),
        room.parallelItems ? undefined : facts.busy.get(room.id),
        whole,
      ),
    ),
  }));
  const people: Person[] = facts.people.map((person) => {
    const name = chooseName(person.names, 'en');
    const told = person.availability.map(({ zone: own, intervals }) => spansOf(intervals, own));
    return {
      id: person.expertId,
      name: name === undefined ? '' : printName(name),
      languages: person.languages,
      ...(person.country !== null && { country: person.country }),
      ...(person.online && { homeZone: person.homeZone ?? zone }),
      ...local(lessBusy(intersectSpans(told), facts.busy.get(person.expertId), whole)),
    };
  });
  const hours = hoursOf(facts, options);
  const sessions = facts.sessions
    .filter(({ allRooms }) => !allRooms)
    .map(sessionOf(facts, options, text));
  return {
    zone,
    hours: [...hours, ...offTheGrid(sessions, hours, options.gridMinutes)],
    closed: facts.sessions.flatMap(({ allRooms, startsLocal, endsLocal }) =>
      allRooms && startsLocal !== null && endsLocal !== null
        ? [{ start: startsLocal, end: endsLocal }]
        : [],
    ),
    gridMinutes: options.gridMinutes,
    rooms: rooms.length > 0 ? rooms : [{ id: NO_ROOM, capacity: null }],
    people,
    sessions,
    weights: { ...ruleWeights(options), ...switched(facts) },
    parameters: {
      roomChangeMinutes: settings.roomChangeMinutes,
      buildingChangeMinutes: settings.venueChangeMinutes,
      dayMinutes: settings.longestDayMinutes,
      stretchMinutes: settings.longestStretchMinutes,
      workingHours: { from: settings.workingDayStart, to: settings.workingDayEnd },
    },
  };
}

function sessionOf(
  facts: EventFacts,
  { movable, sessionIds }: PlanRunOptions,
  text: (title: LocalizedText) => string,
): (session: DraftSessionFacts) => PlanSession {
  const known = new Set(facts.rooms.map(({ id }) => id));
  const without = known.size === 0;
  const chosen = new Set(sessionIds);
  // What no room can give, none is refused for: the board goes on warning of it.
  const most = {
    seats: Math.max(0, ...facts.rooms.map(({ capacity }) => capacity ?? Infinity)),
    booths: Math.max(0, ...facts.rooms.map(({ interpretationBooths }) => interpretationBooths)),
  };
  const released = new Map(
    facts.release?.event.zone === facts.event.zone
      ? facts.release.sessions
          .filter(({ state }) => state === 'planned')
          .map((one) => [one.id, one])
      : [],
  );
  const roomOf = (roomId: string | null): string | undefined =>
    without ? NO_ROOM : roomId !== null && known.has(roomId) ? roomId : undefined;
  return (session) => {
    const roomId = roomOf(session.roomId);
    const placed =
      session.startsLocal !== null && roomId !== undefined
        ? { start: session.startsLocal, roomId }
        : undefined;
    const mayMove =
      placed === undefined || movable === 'all' || (movable === 'chosen' && chosen.has(session.id));
    const before = released.get(session.id);
    const room = roomOf(before?.roomId ?? null);
    const { people, languages } = session;
    // A booth for each language of the event that is not spoken there; no more than any room has.
    const into = facts.event.languages
      .filter((language) => languages.length > 0 && !languages.includes(language))
      .slice(0, most.booths);
    return {
      id: session.id,
      title: text(session.title),
      kind: session.kind,
      durationMinutes: session.durationMinutes,
      people: people.map(({ expertId, role, blocking }) => ({
        personId: expertId,
        role,
        blocking,
      })),
      pinned: !mayMove,
      ...(placed && { placed }),
      ...(before &&
        room !== undefined && {
          published: { start: before.startsLocal, roomId: room },
          notified: Math.max(1, new Set(before.people.map(({ expertId }) => expertId)).size),
        }),
      ...(session.trackId !== null && { tracks: [session.trackId] }),
      themes: session.themeIds,
      languages,
      // What stays where it is keeps its room, whatever that lacks.
      ...(mayMove && {
        interpretationInto: into,
        expectedAudience: Math.min(session.expectedAudience ?? 0, most.seats),
      }),
    };
  };
}

/**
 * Each day of the event from the start of the day to its end, as far as the event goes. An end that is not later than
 * the start lies on the next day, and 24:00 is midnight.
 */
function hoursOf({ event }: EventFacts, { dayStart, dayEnd }: PlanRunOptions): Interval[] {
  const hours: Interval[] = [];
  const overMidnight = dayEnd <= dayStart || dayEnd === '24:00';
  // The night before the first day may reach into it.
  let day = Temporal.PlainDate.from(event.startsLocal.slice(0, 10)).subtract({ days: 1 });
  const last = Temporal.PlainDate.from(event.endsLocal.slice(0, 10));
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const until = overMidnight ? day.add({ days: 1 }) : day;
    const from = `${day.toString()}T${dayStart}`;
    const to = `${until.toString()}T${dayEnd === '24:00' ? '00:00' : dayEnd}`;
    const start = from > event.startsLocal ? from : event.startsLocal;
    const end = to < event.endsLocal ? to : event.endsLocal;
    if (start < end) hours.push({ start, end });
  }
  // An evening reception has no working day: then all of the event's own hours.
  return hours.length > 0 ? hours : [{ start: event.startsLocal, end: event.endsLocal }];
}

/**
 * Hours of the last release that lie within the day but begin between two steps of the grid: what stays near the
 * release must be able to stay there.
 */
function offTheGrid(
  sessions: readonly PlanSession[],
  hours: readonly Interval[],
  gridMinutes: number,
): Interval[] {
  const found = new Map<string, Interval>();
  for (const { pinned, published, durationMinutes } of sessions) {
    if (pinned === true || published === undefined || durationMinutes === undefined) continue;
    const { start } = published;
    const from = Temporal.PlainDateTime.from(start);
    const end = from.add({ minutes: durationMinutes }).toString({ smallestUnit: 'minute' });
    const around = hours.filter((span) => span.start <= start && end <= span.end);
    const onGrid = around.some(
      (span) =>
        Temporal.PlainDateTime.from(span.start).until(from).total('minutes') % gridMinutes === 0,
    );
    if (around.length > 0 && !onGrid) found.set(`${start} ${end}`, { start, end });
  }
  return [...found.values()];
}

/** What is off in the event's own rules is off here; what blocks there is kept here at any price. */
function switched({ levels }: EventFacts): Record<string, RuleWeight> {
  return Object.fromEntries(
    Object.entries(SWITCHES).flatMap(([code, rules]) => {
      const level = levels[code as RuleCode];
      if (level === 'warn') return [];
      const weight: RuleWeight =
        level === 'off' ? { level: 'soft', weight: 0 } : { level: 'hard', weight: 1 };
      return rules.map((rule) => [rule, weight] as const);
    }),
  );
}

function lessBusy(
  free: readonly Span[] | undefined,
  busy: readonly Span[] | undefined,
  whole: Span,
): readonly Span[] | undefined {
  if (busy === undefined || busy.length === 0) return free;
  let left: Span[] = [...(free ?? [whole])];
  for (const { from, to } of mergeSpans(busy)) {
    left = left.flatMap((span) =>
      [
        { from: span.from, to: Math.min(span.to, from) },
        { from: Math.max(span.from, to), to: span.to },
      ].filter((part) => part.from < part.to),
    );
  }
  return left;
}

function intervalsOf(spans: readonly Span[], whole: Span, zone: string): Interval[] {
  const local = (milliseconds: number): string =>
    Temporal.Instant.fromEpochMilliseconds(milliseconds)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' });
  return spans
    .map(({ from, to }) => ({ from: Math.max(from, whole.from), to: Math.min(to, whole.to) }))
    .filter(({ from, to }) => from < to)
    .map(({ from, to }) => ({ start: local(from), end: local(to) }));
}

function at(localTime: string, zone: string): number {
  return Temporal.Instant.from(toInstant(localTime, zone)).epochMilliseconds;
}
