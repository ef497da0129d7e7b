import type { EntityManager } from 'typeorm';
import type { EventState } from '../events/event-lifecycle.js';
import type { EventsService } from '../events/events.service.js';
import type { Actor } from '../platform/auth/actor.js';
import type { ProgrammeService } from '../programme/programme.service.js';
import type { SpeakersService } from '../speakers/speakers.service.js';
import type { DemoEvent, DemoSession } from './event-types.js';
import { demoEvents } from './events.js';
import { firstDay } from './first-day.js';
import { KeyedIds } from './keyed-ids.js';
import type { SeedClock } from './seed-clock.js';

/** Ids by key of what the events refer to. */
export interface EventReferences {
  readonly themes: KeyedIds;
  readonly proposals: KeyedIds;
  readonly venues: KeyedIds;
  readonly rooms: KeyedIds;
  readonly partners: KeyedIds;
  readonly series: KeyedIds;
  readonly experts: KeyedIds;
}

/** The services that write events; their clock is the given one. */
export interface EventServices {
  readonly events: EventsService;
  readonly speakers: SpeakersService;
  readonly programme: ProgrammeService;
}

/** How long before its first day an event is announced, in days. */
const NOTICE_DAYS = 45;

/** Makes every event with its speakers and programme, in the state in which it stands `today`. */
export async function seedEvents(
  tx: EntityManager,
  actor: Actor,
  services: EventServices,
  clock: SeedClock,
  references: EventReferences,
  today: Temporal.PlainDate,
): Promise<KeyedIds> {
  const ids = new KeyedIds('event');
  for (const event of demoEvents) {
    const first = firstDay(today, event.startsInDays, event.days);
    const id = await createEvent(tx, actor, services.events, references, event, first);
    ids.add(event.key, id);
    await engageSpeakers(tx, actor, services.speakers, references, event, id);
    for (const session of event.sessions) {
      await services.programme.createSession(
        tx,
        actor,
        id,
        sessionInput(references, session, first),
        [],
      );
    }
    await walkThroughStates(tx, actor, services.events, clock, event, id, first, today);
  }
  return ids;
}

/** The last day of an event of the demonstration. */
export function lastDay(event: DemoEvent, today: Temporal.PlainDate): Temporal.PlainDate {
  return firstDay(today, event.startsInDays, event.days).add({ days: event.days - 1 });
}

function createEvent(
  tx: EntityManager,
  actor: Actor,
  events: EventsService,
  references: EventReferences,
  event: DemoEvent,
  first: Temporal.PlainDate,
): Promise<string> {
  const { slug, kind, format, zone, title, summary, visibility, attribution } = event;
  return events.createEvent(tx, actor, {
    slug,
    kind,
    format,
    zone,
    title,
    summary,
    visibility,
    attributionRule: attribution,
    startsLocal: `${first.toString()}T${event.opensAt}`,
    endsLocal: `${first.add({ days: event.days - 1 }).toString()}T${event.closesAt}`,
    languages: [...event.languages],
    venueId: references.venues.of(event.venue),
    ...(event.description && { description: event.description }),
    ...(event.onlineUrl && { onlineUrl: event.onlineUrl }),
    ...(event.series && { seriesId: references.series.of(event.series) }),
    proposalIds: event.proposals.map((number) => references.proposals.of(String(number))),
    themeIds: event.themes.map((key) => references.themes.of(key)),
    partners: event.partners.map(({ partner, role }) => ({
      partnerId: references.partners.of(partner),
      role,
    })),
  });
}

async function engageSpeakers(
  tx: EntityManager,
  actor: Actor,
  speakers: SpeakersService,
  references: EventReferences,
  event: DemoEvent,
  eventId: string,
): Promise<void> {
  for (const [position, { expert, role, state, attendance }] of event.speakers.entries()) {
    await speakers.engage(tx, actor, eventId, {
      expertId: references.experts.of(expert),
      role,
      state,
      attendanceMode: attendance,
      position,
    });
  }
}

function sessionInput(
  references: EventReferences,
  session: DemoSession,
  first: Temporal.PlainDate,
): Parameters<ProgrammeService['createSession']>[3] {
  const { kind, title, people, contributions = [] } = session;
  const day = first.add({ days: session.day }).toString();
  return {
    kind,
    title,
    roomId: references.rooms.of(session.room),
    startsLocal: `${day}T${session.start}`,
    endsLocal: `${day}T${session.end}`,
    people: people.map(({ expert, role }) => ({ expertId: references.experts.of(expert), role })),
    contributions: contributions.map((contribution) => ({
      title: contribution.title,
      people: [{ expertId: references.experts.of(contribution.expert), role: 'speaker' as const }],
    })),
  };
}

/** Takes the event to its state, each step at the time of day at which a secretariat would take it. */
async function walkThroughStates(
  tx: EntityManager,
  actor: Actor,
  events: EventsService,
  clock: SeedClock,
  event: DemoEvent,
  id: string,
  first: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Promise<void> {
  if (event.state === 'draft') return;
  const yesterday = today.subtract({ days: 1 });
  const notice = first.subtract({ days: NOTICE_DAYS });
  const steps: { readonly to: EventState; readonly day: Temporal.PlainDate }[] = [
    { to: 'announced', day: earlier(notice, today.subtract({ days: 10 })) },
    ...(event.state === 'announced'
      ? []
      : [{ to: event.state, day: event.state === 'held' ? lastDay(event, today) : yesterday }]),
  ];
  for (const [index, { to, day }] of steps.entries()) {
    clock.setLocal(day, to === 'held' ? event.closesAt : '10:00', event.zone);
    await events.changeState(tx, actor, id, index + 1, {
      to,
      ...(to === event.state && event.stateReason && { reason: event.stateReason }),
    });
  }
}

function earlier(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) <= 0 ? a : b;
}
