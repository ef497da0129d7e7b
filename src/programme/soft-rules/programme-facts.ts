import {
  instantMs,
  intersectSpans,
  type LocalInterval,
  type Span,
  spansOf,
} from '../../kernel/availability.js';
import { instantKept } from '../../kernel/local-time.js';
import type { LocalizedText } from '../../kernel/localized-text.js';
import type { NameForm } from '../../kernel/person-name.js';
import { DEFAULT_SETTINGS, type RuleSettings } from './rule-codes.js';

/*
 * What the soft rules look at, in two shapes: facts as they travel (JSON), and a programme made ready for the rules.
 * Nothing here knows the server: the board judges a place while something is dragged over it.
 */

export interface RoomFacts {
  readonly id: string;
  readonly name: LocalizedText;
  readonly venueId: string;
  readonly zone: string;
  readonly capacity: number | null;
  readonly interpretationBooths: number;
  readonly parallelItems: boolean;
  readonly availability: readonly LocalInterval[];
}

export interface PersonFacts {
  readonly expertId: string;
  readonly names: readonly NameForm[];
  readonly country: string | null;
  readonly languages: readonly string[];
  readonly institutionIds: readonly string[];
  /** Takes part from afar in all engagements. */
  readonly online: boolean;
  readonly homeZone: string | null;
  /** One entry for each engagement that tells any; each narrows. */
  readonly availability: readonly {
    readonly zone: string;
    readonly intervals: readonly LocalInterval[];
  }[];
}

export interface SessionFacts {
  readonly id: string;
  readonly title: LocalizedText;
  readonly kind: string;
  readonly state: string;
  readonly roomId: string | null;
  readonly allRooms: boolean;
  readonly startsLocal: string | null;
  readonly endsLocal: string | null;
  /** Which of two hours of one name is meant; the earlier where nobody says. */
  readonly startsAt?: string | null;
  readonly endsAt?: string | null;
  readonly languages: readonly string[];
  readonly trackId: string | null;
  readonly themeIds: readonly string[];
  readonly expectedAudience: number | null;
  readonly people: readonly {
    readonly expertId: string;
    readonly role: string;
    readonly blocking: boolean;
  }[];
}

export interface NamedFacts {
  readonly id: string;
  readonly name: LocalizedText;
}

export interface ProgrammeFacts {
  readonly zone: string;
  readonly languages: readonly string[];
  readonly rooms: readonly RoomFacts[];
  readonly people: readonly PersonFacts[];
  readonly tracks: readonly NamedFacts[];
  readonly themes: readonly NamedFacts[];
  readonly institutions: readonly NamedFacts[];
  readonly sessions: readonly SessionFacts[];
}

export interface RuleRoom extends Omit<RoomFacts, 'availability'> {
  /** Undefined: always. */
  readonly free: readonly Span[] | undefined;
}

export interface RulePerson extends Omit<PersonFacts, 'availability'> {
  readonly free: readonly Span[] | undefined;
}

/** A session that is planned and has hours. */
export interface RuleSession extends SessionFacts, Span {
  readonly startsLocal: string;
  readonly endsLocal: string;
}

/** A programme made ready: only what takes place, in the order of time. */
export interface RuleProgramme {
  readonly zone: string;
  readonly languages: readonly string[];
  readonly settings: RuleSettings;
  readonly rooms: ReadonlyMap<string, RuleRoom>;
  readonly people: ReadonlyMap<string, RulePerson>;
  readonly tracks: ReadonlyMap<string, LocalizedText>;
  readonly themes: ReadonlyMap<string, LocalizedText>;
  readonly institutions: ReadonlyMap<string, LocalizedText>;
  readonly sessions: readonly RuleSession[];
}

/** Makes facts ready for the rules. */
export function readyProgramme(
  facts: ProgrammeFacts,
  settings: Partial<RuleSettings> = {},
): RuleProgramme {
  return {
    zone: facts.zone,
    languages: facts.languages,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    rooms: new Map(
      facts.rooms.map(({ availability, ...room }) => [
        room.id,
        { ...room, free: availability.length === 0 ? undefined : spansOf(availability, room.zone) },
      ]),
    ),
    people: new Map(
      facts.people.map(({ availability, ...person }) => [
        person.expertId,
        {
          ...person,
          free: intersectSpans(
            availability
              .filter(({ intervals }) => intervals.length > 0)
              .map(({ intervals, zone }) => spansOf(intervals, zone)),
          ),
        },
      ]),
    ),
    tracks: new Map(facts.tracks.map(({ id, name }) => [id, name])),
    themes: new Map(facts.themes.map(({ id, name }) => [id, name])),
    institutions: new Map(facts.institutions.map(({ id, name }) => [id, name])),
    sessions: readySessions(facts.sessions, facts.zone),
  };
}

/** The sessions that take place, in the order of time. */
export function readySessions(sessions: readonly SessionFacts[], zone: string): RuleSession[] {
  return sessions
    .flatMap((session): RuleSession[] => {
      const { startsLocal, endsLocal, state } = session;
      if (startsLocal === null || endsLocal === null || state !== 'planned') return [];
      const from = instantMs(instantKept(startsLocal, zone, session.startsAt ?? null));
      const to = instantMs(instantKept(endsLocal, zone, session.endsAt ?? null));
      return [{ ...session, startsLocal, endsLocal, from, to }];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1));
}

/** Whether two spans share a moment; those that touch do not. */
export function overlap(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Whether the session is a pause from work: nobody speaks, nothing clashes with it. */
export function isPause({ kind }: Pick<SessionFacts, 'kind'>): boolean {
  return kind === 'break' || kind === 'social';
}

/** The sessions in which each person is occupied, in the order of time. */
export function sessionsByPerson(programme: RuleProgramme): Map<string, RuleSession[]> {
  const byPerson = new Map<string, RuleSession[]>();
  for (const session of programme.sessions) {
    for (const expertId of occupied(session)) {
      const list = byPerson.get(expertId);
      if (list === undefined) byPerson.set(expertId, [session]);
      else list.push(session);
    }
  }
  return byPerson;
}

/** The people whom the session occupies, each once. */
export function occupied(session: Pick<SessionFacts, 'people'>): Set<string> {
  return new Set(session.people.filter(({ blocking }) => blocking).map(({ expertId }) => expertId));
}
