import { instantMs, type Span } from '../../../../../src/kernel/availability.js';
import { toInstant } from '../../../../../src/kernel/local-time.js';
import { resolveText } from '../../../../../src/kernel/localized-text.js';
import { judge, judgeSession, newFindings } from '../../../../../src/programme/soft-rules/judge.js';
import {
  readyProgramme,
  readySessions,
  type RuleProgramme,
} from '../../../../../src/programme/soft-rules/programme-facts.js';
import { sayFinding } from '../../../../../src/programme/soft-rules/say-finding.js';
import type { UiLanguage } from '../../../texts/language';
import type { Board, Session } from '../programme/programme.queries';
import { clockShows, endOfPlace, spanOf, type Place, type Proposed } from './places';
import type { VerdictWords } from './verdict.texts';

/** What is to be said of places: whether sessions may stand there, and why. */
export interface Verdict {
  readonly level: 'allowed' | 'warning' | 'refused';
  readonly said: readonly {
    readonly level: 'warning' | 'refused';
    readonly message: string;
  }[];
}

interface Standing extends Span {
  readonly session: Session;
  readonly place: Place;
}

/** A board made ready to be judged: once for each board, since a place is judged at every step of a drag. */
export interface ReadyBoard {
  readonly standing: readonly Standing[];
  readonly byId: ReadonlyMap<string, Session>;
  readonly event: Span;
  readonly programme: RuleProgramme;
}

const known = new WeakMap<Board, ReadyBoard>();

/** A board as places are judged on it. */
export function readyBoard(board: Board): ReadyBoard {
  const found = known.get(board);
  if (found !== undefined) return found;
  const made: ReadyBoard = {
    byId: new Map(board.sessions.map((session) => [session.id, session])),
    standing: board.sessions.flatMap((session) => {
      const { startsAt, endsAt, state, roomId, allRooms, startsLocal, durationMinutes } = session;
      if (startsAt === null || endsAt === null || state !== 'planned') return [];
      const place = { roomId, allRooms, startsLocal, durationMinutes };
      return [{ session, place, from: instantMs(startsAt), to: instantMs(endsAt) }];
    }),
    event: {
      from: instantMs(toInstant(board.event.startsLocal, board.zone)),
      to: instantMs(toInstant(board.event.endsLocal, board.zone)),
    },
    programme: readyProgramme(board, board.rules.settings),
  };
  known.set(board, made);
  return made;
}

/** What does not depend on where a session stands is no reason to put it elsewhere. */
const EVERYWHERE = new Set(['chair_missing', 'one_country', 'one_institution']);
/** Of more sessions at once the whole programme is judged once. */
const FEW = 8;
const MOST_SAID = 6;

/**
 * Judges places before anything is saved: what the database would refuse within this event, and what the rules of the
 * event say. Clashes with other events are known to the server alone.
 */
export function judgePlaces(
  board: Board,
  list: readonly Proposed[],
  language: UiLanguage,
  texts: VerdictWords,
): Verdict {
  const said = [...refusals(board, list, language, texts), ...ruleFindings(board, list, language)];
  return verdictOf(said);
}

/** The verdict that follows from all that is said; what is said twice is said once. */
export function verdictOf(said: Verdict['said']): Verdict {
  const once = [...new Map(said.map((one) => [one.message, one])).values()].sort(
    (a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'),
  );
  return { level: once[0]?.level ?? 'allowed', said: once.slice(0, MOST_SAID) };
}

function refusals(
  board: Board,
  list: readonly Proposed[],
  language: UiLanguage,
  texts: VerdictWords,
): Verdict['said'] {
  const { standing, byId, event } = readyBoard(board);
  const moving = new Set(list.map(({ sessionId }) => sessionId));
  const say = (text: Readonly<Record<string, string>> | undefined) =>
    resolveText(text, { asked: language })?.text ?? '';
  const said: { level: 'refused'; message: string }[] = [];
  const refuse = (message: string) => said.push({ level: 'refused', message });
  const rooms = new Map(board.rooms.map((room) => [room.id, room]));
  const settled: Standing[] = [];
  for (const { sessionId, place } of list) {
    const session = byId.get(sessionId);
    if (session === undefined) continue;
    const span = spanOf(place, board.zone);
    if (span === undefined || place.startsLocal === null) continue;
    const title = say(session.title);
    const hours = sayHours(place.startsLocal, endOfPlace(place, board.zone) ?? '');
    if (session.state === 'cancelled') refuse(texts.cancelled(title));
    if (!clockShows(place.startsLocal, board.zone))
      refuse(texts.noSuchHour(place.startsLocal.replace('T', ' '), board.zone));
    if (span.from < event.from || span.to > event.to)
      refuse(
        texts.outside(
          title,
          hours,
          sayHours(board.event.startsLocal.slice(0, 16), board.event.endsLocal.slice(0, 16)),
        ),
      );
    const room = place.roomId === null ? undefined : rooms.get(place.roomId);
    const people = peopleOf(session);
    for (const other of [...standing.filter((one) => !moving.has(one.session.id)), ...settled]) {
      if (other.from >= span.to || other.to <= span.from) continue;
      const shown = sayHours(
        other.place.startsLocal ?? '',
        endOfPlace(other.place, board.zone) ?? '',
      );
      if (room !== undefined && !room.parallelItems && other.place.roomId === room.id)
        refuse(texts.roomTaken(say(room.name), say(other.session.title), shown));
      for (const [expertId, name] of peopleOf(other.session)) {
        if (people.has(expertId)) refuse(texts.personTaken(name, say(other.session.title), shown));
      }
    }
    settled.push({ session, place, ...span });
  }
  return said;
}

/** The people whom a session occupies, by id, with their names. */
function peopleOf(session: Session): ReadonlyMap<string, string> {
  return new Map(
    session.people.filter(({ blocking }) => blocking).map(({ expertId, name }) => [expertId, name]),
  );
}

/** `2027-09-14 10:00–11:30`; with both days where they differ. */
export function sayHours(starts: string, ends: string): string {
  const until = starts.slice(0, 10) === ends.slice(0, 10) ? ends.slice(11, 16) : ends;
  return `${starts.slice(0, 16)}–${until.slice(0, 16)}`.replaceAll('T', ' ');
}

/** No rule that looks at one session looks further than the day around it: a place costs the same in any programme. */
const HORIZON_MS = 26 * 3_600_000;

/** The part of a programme that lies near the places and near where the sessions have stood, in time. */
function near(board: Board, programme: RuleProgramme, list: readonly Proposed[]): RuleProgramme {
  const moving = new Set(list.map(({ sessionId }) => sessionId));
  const spans = [
    ...list.flatMap(({ place }) => spanOf(place, board.zone) ?? []),
    ...programme.sessions.filter(({ id }) => moving.has(id)),
  ];
  const from = Math.min(...spans.map((span) => span.from)) - HORIZON_MS;
  const to = Math.max(...spans.map((span) => span.to)) + HORIZON_MS;
  return {
    ...programme,
    sessions: programme.sessions.filter((session) => session.from < to && session.to > from),
  };
}

function ruleFindings(
  board: Board,
  list: readonly Proposed[],
  language: UiLanguage,
): Verdict['said'] {
  const { programme, byId } = readyBoard(board);
  const { levels } = board.rules;
  const placed = list.filter(({ place }) => place.startsLocal !== null);
  if (placed.length === 0) return [];
  const moving = new Set(list.map(({ sessionId }) => sessionId));
  const before = near(board, programme, list);
  const after = {
    ...before,
    sessions: [
      ...before.sessions.filter(({ id }) => !moving.has(id)),
      ...readySessions(
        placed.flatMap(({ sessionId, place }) => {
          const session = byId.get(sessionId);
          if (session === undefined) return [];
          return [{ ...session, ...place, endsLocal: endOfPlace(place, board.zone) }];
        }),
        board.zone,
      ),
    ].sort((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1)),
  };
  const find = (programme: RuleProgramme) =>
    placed.length <= FEW
      ? placed.flatMap(({ sessionId }) => judgeSession(programme, levels, sessionId))
      : judge(programme, levels).filter(({ sessionIds }) =>
          sessionIds.some((id) => moving.has(id)),
        );
  const found = find(after);
  const refuses = found.some(({ level }) => level === 'block');
  // As on the server, a rule refuses only what was not broken before.
  const fresh = new Set(refuses ? newFindings(find(before), found) : []);
  return found
    .filter((finding) => finding.level === 'block' || !EVERYWHERE.has(finding.variant))
    .map((finding) => ({
      level: finding.level === 'block' && fresh.has(finding) ? 'refused' : 'warning',
      message: sayFinding(finding, after, language),
    }));
}

/** Whether the database would take these places, as far as this event knows. */
export function judgeHard(
  board: Board,
  list: readonly Proposed[],
  language: UiLanguage,
  texts: VerdictWords,
): boolean {
  return refusals(board, list, language, texts).length === 0;
}
