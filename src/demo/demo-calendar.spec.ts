import { describe, expect, it } from '@jest/globals';
import type { DemoEvent, DemoSession } from './event-types.js';
import { demoEvents } from './events.js';
import { demoExperts } from './experts.js';
import { firstDay } from './first-day.js';
import { demoMandate } from './mandate.js';
import { demoOutcomes } from './outcomes.js';
import { demoVenues } from './venues.js';

/** Seven days in a row, one of each weekday, over the end of a year. */
const TODAYS = Array.from({ length: 7 }, (_, i) =>
  Temporal.PlainDate.from('2026-12-28').add({ days: i }),
);

interface Booking {
  readonly what: string;
  readonly by: string;
  readonly start: number;
  readonly end: number;
}

function instant(event: DemoEvent, today: Temporal.PlainDate, day: number, time: string): number {
  return firstDay(today, event.startsInDays, event.days)
    .add({ days: day })
    .toZonedDateTime({ timeZone: event.zone, plainTime: Temporal.PlainTime.from(time) })
    .epochMilliseconds;
}

function bookings(
  events: readonly DemoEvent[],
  today: Temporal.PlainDate,
  whats: (session: DemoSession) => readonly string[],
): Booking[] {
  return events.flatMap((event) =>
    event.sessions.flatMap((session) =>
      whats(session).map((what) => ({
        what,
        by: session.key,
        start: instant(event, today, session.day, session.start),
        end: instant(event, today, session.day, session.end),
      })),
    ),
  );
}

/** Pairs that hold the same thing at the same time; touching is allowed. */
function clashes(all: readonly Booking[]): string[] {
  return all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter((b) => a.what === b.what && a.start < b.end && b.start < a.end)
      .map((b) => `${a.what}: ${a.by} and ${b.by}`),
  );
}

const people = (session: DemoSession) => [
  ...new Set([
    ...session.people.map((one) => one.expert),
    ...(session.contributions ?? []).map((one) => one.expert),
  ]),
];
const room = (session: DemoSession) => [session.room];

const lastDay = (event: DemoEvent, today: Temporal.PlainDate) =>
  firstDay(today, event.startsInDays, event.days).add({ days: event.days - 1 });

describe('firstDay', () => {
  it('moves a week-end to Monday and keeps a weekday', () => {
    const friday = Temporal.PlainDate.from('2026-11-27');
    expect(firstDay(friday, 0, 1).toString()).toBe('2026-11-27');
    expect(firstDay(friday, 1, 1).toString()).toBe('2026-11-30');
    expect(firstDay(friday, 2, 1).toString()).toBe('2026-11-30');
  });

  it('moves two days that would end on a Saturday', () => {
    const friday = Temporal.PlainDate.from('2026-11-27');
    expect(firstDay(friday, 0, 2).toString()).toBe('2026-11-30');
    expect(firstDay(friday, -1, 2).toString()).toBe('2026-11-26');
  });
});

describe('the calendar of the demonstration', () => {
  it('has fourteen events in every state, none in the wrong order', () => {
    const count = (state: DemoEvent['state']) => demoEvents.filter((e) => e.state === state).length;
    expect(demoEvents).toHaveLength(14);
    expect([
      count('held'),
      count('announced'),
      count('draft'),
      count('postponed'),
      count('cancelled'),
    ]).toEqual([7, 3, 2, 1, 1]);
    expect(new Set(demoEvents.map((event) => event.zone)).size).toBe(4);
  });

  it('says why an event was put off or called off', () => {
    const silent = demoEvents.filter(
      (e) => ['postponed', 'cancelled'].includes(e.state) === (e.stateReason === undefined),
    );
    expect(silent.map((e) => e.key)).toEqual([]);
  });

  it.each(TODAYS)('on %s has what was held in the past and the rest to come', (today) => {
    const wrong = demoEvents.filter((event) => {
      const end = lastDay(event, today);
      const past = Temporal.PlainDate.compare(end, today) < 0;
      return past !== (event.state === 'held');
    });
    expect(wrong.map((event) => event.key)).toEqual([]);
  });

  it.each(TODAYS)(
    'on %s has nothing published, placed, corrected or withdrawn in the future',
    (today) => {
      const early = demoOutcomes.filter((outcome) => {
        const event = demoEvents.find((one) => one.key === outcome.event);
        if (event === undefined || outcome.publishedAfterDays === undefined) return false;
        const days = Math.max(
          outcome.publishedAfterDays +
            (outcome.correction?.afterDays ?? 0) +
            (outcome.withdrawal?.afterDays ?? 0),
          ...outcome.placements.map((placement) => placement.afterDays),
        );
        return Temporal.PlainDate.compare(lastDay(event, today).add({ days }), today) >= 0;
      });
      expect(early.map((outcome) => outcome.key)).toEqual([]);
    },
  );

  it('keeps every session inside its event', () => {
    const outside = demoEvents.flatMap((event) =>
      event.sessions
        .filter(
          (s) =>
            s.day < 0 ||
            s.day >= event.days ||
            s.start >= s.end ||
            (s.day === 0 && s.start < event.opensAt) ||
            (s.day === event.days - 1 && s.end > event.closesAt),
        )
        .map((s) => s.key),
    );
    expect(outside).toEqual([]);
    expect(demoEvents.flatMap((event) => event.sessions).length).toBeGreaterThan(50);
  });

  it('holds sessions in the rooms of the event’s venue, or online', () => {
    const wrong = demoEvents.flatMap((event) => {
      const rooms = demoVenues
        .filter((venue) => venue.key === event.venue || (venue.online && event.format === 'hybrid'))
        .flatMap((venue) => venue.rooms.map((one) => one.key));
      return event.sessions.filter((s) => !rooms.includes(s.room)).map((s) => s.key);
    });
    expect(wrong).toEqual([]);
  });

  it('uses the zone of the venue', () => {
    const wrong = demoEvents.filter(
      (event) => demoVenues.find((venue) => venue.key === event.venue)?.zone !== event.zone,
    );
    expect(wrong.map((event) => event.key)).toEqual([]);
  });

  it.each(TODAYS)('on %s books no room and no expert twice', (today) => {
    expect(clashes(bookings(demoEvents, today, room))).toEqual([]);
    expect(clashes(bookings(demoEvents, today, people))).toEqual([]);
  });

  it('would see a room booked twice', () => {
    const today = Temporal.PlainDate.from('2026-11-25');
    const event = demoEvents.find((one) => one.key === 'rt-transport');
    if (event === undefined) throw new Error('the round table is gone');
    const again: DemoEvent = {
      ...event,
      sessions: event.sessions
        .filter((s) => s.key === 'rt-transport-2')
        .map((s) => ({ ...s, key: 'again', start: '12:00', end: '13:00' })),
    };
    expect(clashes(bookings([event, again], today, room))).toEqual([
      'almaty-great: rt-transport-2 and again',
      'almaty-great: rt-transport-3 and again',
    ]);
  });

  it('has an address for those who are not in the room', () => {
    const wrong = demoEvents.filter(
      (event) => (event.format === 'in_person') !== (event.onlineUrl === undefined),
    );
    expect(wrong.map((event) => event.key)).toEqual([]);
  });

  it('puts in sessions only speakers of the event who have not said no', () => {
    const wrong = demoEvents.flatMap((event) => {
      const able = event.speakers
        .filter((s) => s.state !== 'declined' && s.state !== 'withdrawn')
        .map((s) => s.expert);
      return event.sessions.flatMap((session) =>
        people(session)
          .filter((expert) => !able.includes(expert))
          .map((expert) => `${session.key}: ${expert}`),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('engages nobody twice in one event and nobody online where all are in the room', () => {
    const twice = demoEvents.filter(
      (event) => new Set(event.speakers.map((s) => s.expert)).size !== event.speakers.length,
    );
    expect(twice.map((event) => event.key)).toEqual([]);
    const odd = demoEvents.filter(
      (event) =>
        (event.format === 'in_person' && event.speakers.some((s) => s.attendance === 'online')) ||
        (event.format === 'online' && event.speakers.some((s) => s.attendance === 'in_person')),
    );
    expect(odd.map((event) => event.key)).toEqual([]);
  });

  it('shows one gap: a held event with fewer countries than the mandate asks for', () => {
    const target = demoMandate.proposals
      .flatMap((proposal) => proposal.commitments)
      .find((one) => one.kind === 'presence' && one.dimension === 'country')?.target;
    const countries = (event: DemoEvent) =>
      new Set(
        event.speakers
          .filter((s) => s.state === 'accepted' || s.state === 'confirmed')
          .map((s) => demoExperts.find((expert) => expert.key === s.expert)?.country),
      ).size;
    const held = demoEvents.filter((event) => event.state === 'held');
    expect(target).toBe(4);
    expect(held.filter((e) => countries(e) < 4).map((e) => [e.key, countries(e)])).toEqual([
      ['sem-education', 3],
    ]);
  });
});
