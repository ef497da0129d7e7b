import type { EntityManager } from 'typeorm';
import { clockShows } from '../events/event-shift.js';
import { findClashes, type FoundClash } from '../events/placement-clashes.js';
import type { Placement } from '../events/session-clash.js';
import { covers, instantMs } from '../kernel/availability.js';
import { toInstant } from '../kernel/local-time.js';
import { DomainError, type ErrorIssue, type ErrorParam } from '../kernel/domain-error.js';
import { type LocalizedText, resolveText } from '../kernel/localized-text.js';
import type { Actor } from '../platform/auth/actor.js';
import { errorSentence } from '../platform/i18n/error-catalogue.js';
import type {
  CheckSeverity,
  PlacementFinding,
  SessionPlacement,
  SessionCheck,
} from './dto/session-check.dto.js';
import {
  type CheckedEvent,
  type CheckedPerson,
  type CheckedRoom,
  expertsOfSpeakers,
  readCheckedEvent,
  readPeople,
  readRooms,
  readStoredSessions,
  type StoredSession,
} from './session-check.queries.js';
import { readMovedHours, readNewHours, type SessionHours } from './session-times.js';

const MOST_FINDINGS = 2000;
const LONGEST_MINUTES = 2160;

/** A placement with everything that it names. */
interface Wanted {
  readonly index: number;
  readonly input: SessionPlacement;
  readonly stored: StoredSession | undefined;
  readonly title: LocalizedText;
  readonly room: CheckedRoom | undefined;
  readonly people: readonly { readonly person: CheckedPerson; readonly blocking: boolean }[];
}

/**
 * What stands in the way of sessions where they are meant to be put, and what is to be thought of; nothing is saved.
 * Seven statements at most, whatever the number of placements.
 * @throws DomainError `invalid_input` with `reference_unknown` or `repeated` at an id
 */
export async function checkPlacements(
  reader: EntityManager,
  actor: Actor,
  eventId: string,
  inputs: readonly SessionPlacement[],
): Promise<SessionCheck> {
  const event = await readCheckedEvent(reader, actor.organizationId, eventId);
  const wanted = await resolve(reader, actor, event, inputs);
  const check = new Check(event, actor);
  if (event.state === 'closed' || event.state === 'cancelled')
    check.add(undefined, 'refused', 'session_event_closed', { state: event.state });
  const placed = wanted.flatMap((one) => check.place(one));
  const clashes = await findClashes(
    reader,
    { organizationId: actor.organizationId, language: actor.language, event },
    placed.map(({ placement }) => placement),
    MOST_FINDINGS + 1,
    wanted.flatMap(({ stored }) => stored?.id ?? []),
  );
  for (const clash of clashes) {
    const one = placed[clash.index]?.wanted;
    const other = clash.other.index === null ? null : (placed[clash.other.index]?.wanted ?? null);
    if (one) check.addClash(one, clash, other);
  }
  return check.result();
}

/** Looks up all that the placements name, and refuses what there is not. */
async function resolve(
  reader: EntityManager,
  actor: Actor,
  event: CheckedEvent,
  inputs: readonly SessionPlacement[],
): Promise<Wanted[]> {
  const { organizationId } = actor;
  const sessionIds = inputs.flatMap(({ sessionId }) => sessionId ?? []);
  const stored = await readStoredSessions(reader, organizationId, event.id, sessionIds);
  const named = inputs.flatMap(({ people }) => people ?? []);
  const experts = await expertsOfSpeakers(
    reader,
    organizationId,
    event.id,
    named.flatMap(({ speakerId }) => speakerId ?? []),
  );
  const issues: ErrorIssue[] = [];
  const unknown = (field: string, rule: string) => {
    issues.push({ field, code: 'reference_unknown', params: { rule } });
  };
  const seen = new Set<string>();
  const drafts = inputs.map((input, index) => {
    const at = `placements.${index}`;
    const own = input.sessionId === undefined ? undefined : stored.get(input.sessionId);
    if (input.sessionId !== undefined) {
      if (own === undefined) unknown(`${at}.sessionId`, 'session');
      if (seen.has(input.sessionId)) issues.push({ field: `${at}.sessionId`, code: 'repeated' });
      seen.add(input.sessionId);
    }
    const people =
      input.people?.flatMap((person, n) => {
        const field = `${at}.people.${n}`;
        const fromSpeaker =
          person.speakerId === undefined ? undefined : experts.get(person.speakerId);
        if (person.speakerId !== undefined && fromSpeaker === undefined)
          unknown(`${field}.speakerId`, 'speaker');
        const expertId = person.expertId ?? fromSpeaker;
        if (expertId === undefined && person.speakerId === undefined)
          issues.push({ field: `${field}.expertId`, code: 'required' });
        const blocking = person.blocking ?? true;
        return expertId === undefined
          ? []
          : [
              {
                expertId,
                blocking,
                field: `${field}.${person.expertId ? 'expertId' : 'speakerId'}`,
              },
            ];
      }) ??
      own?.people.map((person) => ({ ...person, field: undefined })) ??
      [];
    const roomId = input.roomId === undefined ? (own?.roomId ?? null) : input.roomId;
    return { index, input, stored: own, people, roomId };
  });
  const rooms = await readRooms(reader, organizationId, [
    ...new Set(drafts.flatMap(({ roomId }) => roomId ?? [])),
  ]);
  const persons = await readPeople(
    reader,
    organizationId,
    event,
    [...new Set(drafts.flatMap(({ people }) => people.map(({ expertId }) => expertId)))],
    actor.language,
  );
  const wanted = drafts.map(({ index, input, stored: own, people, roomId }): Wanted => {
    const room = roomId === null ? undefined : rooms.get(roomId);
    if (roomId !== null && room === undefined) unknown(`placements.${index}.roomId`, 'room');
    return {
      index,
      input,
      stored: own,
      title: input.title ?? own?.title ?? {},
      room,
      people: people.flatMap(({ expertId, blocking, field }) => {
        const person = persons.get(expertId);
        if (person === undefined && field !== undefined) unknown(field, 'expert');
        return person === undefined ? [] : [{ person, blocking }];
      }),
    };
  });
  if (issues.length > 0) {
    throw new DomainError('invalid', 'invalid_input', {}, { issues: issues.slice(0, 100) });
  }
  return wanted;
}

/** Gathers the findings. */
class Check {
  private readonly findings: PlacementFinding[] = [];

  constructor(
    private readonly event: CheckedEvent,
    private readonly actor: Actor,
  ) {}

  /** Judges a placement by itself; gives where it would stand, if it would stand anywhere. */
  place(wanted: Wanted): { readonly wanted: Wanted; readonly placement: Placement }[] {
    const { input, stored, room } = wanted;
    if (stored?.state === 'cancelled') {
      this.add(wanted, 'refused', 'session_cancelled');
      return [];
    }
    if (stored?.allRooms === true && room !== undefined)
      this.add(wanted, 'refused', 'session_in_all_rooms', {}, { field: 'roomId' });
    for (const { person } of wanted.people) this.judgeEngagement(wanted, person);
    const hours = this.hoursOf(wanted);
    if (hours?.startsAt == null) return [];
    const { startsLocal, endsLocal, startsAt, endsAt } = hours;
    const span = { from: instantMs(startsAt), to: instantMs(endsAt) };
    if (span.to - span.from > LONGEST_MINUTES * 60_000)
      this.add(wanted, 'refused', 'session_too_long', {}, { field: 'endsLocal' });
    this.judgeHours(wanted, hours);
    this.judgeRoom(wanted, hours);
    const shown = this.said(hours);
    for (const { person } of wanted.people) {
      if (!covers(person.free, span)) {
        const params = { expert: person.name, ...shown };
        this.add(wanted, 'warning', 'person_not_available', params, { expertId: person.id });
      }
    }
    const placement: Placement = {
      sessionId: input.sessionId,
      title: wanted.title,
      roomId: room === undefined || room.parallel ? null : room.id,
      startsLocal,
      endsLocal,
      startsAt,
      endsAt,
      expertIds: wanted.people.flatMap(({ person, blocking }) => (blocking ? [person.id] : [])),
    };
    return [{ wanted, placement }];
  }

  private hoursOf({ index, input, stored }: Wanted): SessionHours | undefined {
    const { zone } = this.event;
    const prefix = `placements.${index}.`;
    try {
      return stored
        ? readMovedHours(zone, stored, input, prefix)
        : readNewHours(zone, input, prefix);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const [issue] = error.extra.issues ?? [];
      const code = error.code === 'invalid_input' && issue ? issue.code : error.code;
      const params = error.code === 'invalid_input' ? (issue?.params ?? {}) : error.params;
      this.findings.push(
        this.finding(index, stored?.id ?? null, 'refused', code, params, {
          field: issue?.field.slice(prefix.length) ?? null,
        }),
      );
      return undefined;
    }
  }

  private judgeHours(wanted: Wanted, hours: SessionHours & { startsAt: string }): void {
    const { event } = this;
    if (
      Temporal.Instant.compare(hours.startsAt, event.startsAt) < 0 ||
      Temporal.Instant.compare(hours.endsAt, event.endsAt) > 0
    ) {
      this.add(wanted, 'refused', 'session_outside_event', {
        starts: hours.startsLocal.replace('T', ' '),
        ends: hours.endsLocal.replace('T', ' '),
        eventStarts: event.startsLocal.replace('T', ' '),
        eventEnds: event.endsLocal.replace('T', ' '),
        zone: event.zone,
      });
    }
    for (const [field, instant] of [
      ['startsLocal', hours.startsAt],
      ['endsLocal', hours.endsAt],
    ] as const) {
      const earlier = Temporal.Instant.compare(toInstant(hours[field], event.zone), instant) === 0;
      if (earlier && clockShows(hours[field], event.zone) === 'twice') {
        const params = { zone: event.zone, local: hours[field].replace('T', ' ') };
        this.add(wanted, 'warning', 'hours_ambiguous', params, { field });
      }
    }
  }

  private judgeRoom(wanted: Wanted, hours: SessionHours & { startsAt: string }): void {
    const { room, input, stored } = wanted;
    if (room === undefined) return;
    const about = { field: 'roomId', roomId: room.id };
    const name = this.text(room.name);
    const expected =
      input.expectedAudience === undefined
        ? (stored?.expectedAudience ?? null)
        : input.expectedAudience;
    if (expected !== null && room.capacity !== null && expected > room.capacity) {
      const params = { room: name, capacity: room.capacity, expected };
      this.add(wanted, 'warning', 'room_too_small', params, about);
    }
    if (!covers(room.free, { from: instantMs(hours.startsAt), to: instantMs(hours.endsAt) })) {
      this.add(wanted, 'warning', 'room_not_available', { room: name, ...this.said(hours) }, about);
    }
    if (this.event.venueId !== null && room.venueId !== this.event.venueId) {
      this.add(wanted, 'warning', 'room_elsewhere', { room: name }, about);
    }
  }

  private judgeEngagement(wanted: Wanted, person: CheckedPerson): void {
    const about = { field: 'people', expertId: person.id };
    if (person.away)
      this.add(wanted, 'refused', 'expert_not_available', { expert: person.name }, about);
    else if (!person.engaged)
      this.add(wanted, 'warning', 'person_not_engaged', { expert: person.name }, about);
  }

  /** Adds a clash with the sentence with which saving would be refused. */
  addClash(wanted: Wanted, clash: FoundClash, among: Wanted | null): void {
    const { other } = clash;
    const sameDay = other.startsLocal.slice(0, 10) === other.endsLocal.slice(0, 10);
    this.add(
      wanted,
      'refused',
      clash.kind === 'room' ? 'session_room_taken' : 'session_expert_taken',
      {
        asked: this.text(clash.sessionTitle),
        room: this.text(clash.roomName ?? {}),
        expert: clash.expertName ?? '',
        session: this.text(other.sessionTitle),
        event: this.text(other.eventTitle),
        starts: other.startsLocal.replace('T', ' '),
        ends: sameDay ? other.endsLocal.slice(11) : other.endsLocal.replace('T', ' '),
        zone: other.zone,
      },
      {
        field: clash.kind === 'room' ? 'roomId' : 'people',
        roomId: clash.roomId,
        expertId: clash.expertId,
        other: { ...other, index: among?.index ?? null },
      },
    );
  }

  add(
    wanted: Wanted | undefined,
    severity: CheckSeverity,
    code: string,
    params: Readonly<Record<string, ErrorParam>> = {},
    about: Partial<PlacementFinding> = {},
  ): void {
    this.findings.push(
      this.finding(
        wanted?.index ?? null,
        wanted?.stored?.id ?? null,
        severity,
        code,
        params,
        about,
      ),
    );
  }

  private finding(
    index: number | null,
    sessionId: string | null,
    severity: CheckSeverity,
    code: string,
    params: Readonly<Record<string, ErrorParam>>,
    about: Partial<PlacementFinding>,
  ): PlacementFinding {
    return {
      index,
      sessionId,
      severity,
      code,
      field: null,
      params,
      message: errorSentence(code, params, this.actor.language),
      roomId: null,
      expertId: null,
      other: null,
      ...about,
    };
  }

  result(): SessionCheck {
    const refused = this.findings.filter(({ severity }) => severity === 'refused').length;
    const order = ({ index, severity }: PlacementFinding) =>
      (index ?? -1) * 2 + (severity === 'refused' ? 0 : 1);
    return {
      eventId: this.event.id,
      possible: refused === 0,
      refused,
      warnings: this.findings.length - refused,
      complete: this.findings.length <= MOST_FINDINGS,
      items: this.findings.sort((a, b) => order(a) - order(b)).slice(0, MOST_FINDINGS),
    };
  }

  private said(hours: { startsLocal: string | null; endsLocal: string | null }) {
    return {
      starts: (hours.startsLocal ?? '').replace('T', ' '),
      ends: (hours.endsLocal ?? '').replace('T', ' '),
      zone: this.event.zone,
    };
  }

  private text(text: LocalizedText): string {
    return resolveText(text, { asked: this.actor.language })?.text ?? '';
  }
}
