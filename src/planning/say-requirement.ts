import type { Translated, UiLanguage } from '../kernel/languages.js';
import { formatRange } from '../kernel/local-time.js';
import type { Requirement } from '../planner/explain/requirements.js';
import type { Interval, PlanningProblem } from '../planner/model.js';
import type { RequirementView } from './dto/plan-run.dto.js';
import { REQUIREMENT_WORDS } from './rule-words.js';

/** Hours that are named one by one; more are counted. */
const MOST_HOURS = 6;

/** Names in the reader's language, by id. */
export interface KnownNames {
  readonly sessions: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly rooms: ReadonlyMap<string, string>;
}

/** Says requirements of a problem with names and hours. */
export class RequirementSpeaker {
  private readonly problem: PlanningProblem;
  private readonly language: UiLanguage;
  private readonly known: KnownNames;

  /** @param known titles and names in the reader's language; what is gone meanwhile has that of the problem */
  constructor(problem: PlanningProblem, language: UiLanguage, known: KnownNames) {
    this.problem = problem;
    this.language = language;
    this.known = known;
  }

  /** One requirement as a sentence. */
  say(requirement: Requirement): RequirementView {
    const { kind } = requirement;
    switch (requirement.kind) {
      case 'person':
        return this.sayPerson(kind, requirement.personId);
      case 'session':
        return this.view(kind, 'session', [requirement.sessionId], {
          session: this.title(requirement.sessionId),
          needs: this.needs(requirement.sessionId),
        });
      case 'order':
        return this.view(kind, 'order', [requirement.before, requirement.after], {
          before: this.title(requirement.before),
          after: this.title(requirement.after),
        });
      case 'exclusive': {
        const sessions = this.problem.sessions.filter(({ exclusiveTags = [] }) =>
          exclusiveTags.includes(requirement.tag),
        );
        const ids = sessions.map(({ id }) => id);
        return this.view(kind, 'exclusive', ids, { tag: requirement.tag });
      }
      case 'room': {
        const room = this.problem.rooms.find(({ id }) => id === requirement.roomId);
        const said = this.view(kind, 'room', [], {
          room: this.known.rooms.get(requirement.roomId) ?? room?.name ?? '',
          hours: this.hours(room?.availability ?? []),
        });
        return { ...said, roomIds: [requirement.roomId] };
      }
      case 'pinned': {
        const { placed } = this.session(requirement.sessionId) ?? {};
        const room = this.known.rooms.get(placed?.roomId ?? '') ?? '';
        const end = placed && this.endOf(requirement.sessionId, placed.start);
        const hours = placed ? this.hours([{ start: placed.start, end: end ?? placed.start }]) : '';
        return this.view(kind, 'pinned', [requirement.sessionId], {
          session: this.title(requirement.sessionId),
          place: [hours, room].filter((part) => part !== '').join(', '),
        });
      }
    }
  }

  private sayPerson(kind: string, personId: string): RequirementView {
    const person = (this.problem.people ?? []).find(({ id }) => id === personId);
    const sessions = this.problem.sessions.filter(({ people = [] }) =>
      people.some((part) => part.personId === personId),
    );
    const ids = sessions.map(({ id }) => id);
    const values = {
      person: this.known.people.get(personId) ?? person?.name ?? '',
      sessions: this.list(ids.map((id) => this.quoted(this.title(id)))),
    };
    const said =
      person?.availability === undefined
        ? this.view(kind, 'personAlways', ids, values)
        : this.view(kind, 'person', ids, { ...values, hours: this.hours(person.availability) });
    return { ...said, expertIds: [personId] };
  }

  private needs(sessionId: string): string {
    const { expectedAudience = 0, interpretationInto = [] } = this.session(sessionId) ?? {};
    const count = (words: Translated, n: number): string =>
      words[this.language].replace('{n}', new Intl.NumberFormat(this.language).format(n));
    return this.list([
      ...(expectedAudience > 0 ? [count(REQUIREMENT_WORDS.seats, expectedAudience)] : []),
      ...(interpretationInto.length > 0
        ? [count(REQUIREMENT_WORDS.booths, new Set(interpretationInto).size)]
        : []),
    ]);
  }

  private hours(intervals: readonly Interval[]): string {
    if (intervals.length === 0) return REQUIREMENT_WORDS.noHours[this.language];
    const { zone } = this.problem;
    const said = intervals
      .slice(0, MOST_HOURS)
      .map(({ start, end }) => formatRange(start, end, zone, this.language));
    return this.list(intervals.length > MOST_HOURS ? [...said, '…'] : said);
  }

  private endOf(sessionId: string, start: string): string {
    const minutes = this.session(sessionId)?.durationMinutes ?? 0;
    return Temporal.PlainDateTime.from(start).add({ minutes }).toString({ smallestUnit: 'minute' });
  }

  private session(id: string) {
    return this.problem.sessions.find((session) => session.id === id);
  }

  private title(id: string): string {
    return this.known.sessions.get(id) ?? this.session(id)?.title ?? '';
  }

  private quoted(text: string): string {
    return REQUIREMENT_WORDS.quoted[this.language].replace('{text}', () => text);
  }

  private list(parts: readonly string[]): string {
    return new Intl.ListFormat(this.language, { type: 'conjunction' }).format(parts);
  }

  private view(
    kind: string,
    words: keyof typeof REQUIREMENT_WORDS,
    sessionIds: readonly string[],
    values: Readonly<Record<string, string>>,
  ): RequirementView {
    const sentence = REQUIREMENT_WORDS[words][this.language].replace(
      /\{(\w+)\}/g,
      (_, name: string) => values[name] ?? '',
    );
    return { kind, sentence, sessionIds: [...sessionIds], expertIds: [], roomIds: [] };
  }
}
