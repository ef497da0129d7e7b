import type { PrintedProgramme } from './printed-programme.js';
import {
  changedAt,
  dayName,
  draftMark,
  eventTitle,
  hoursOf,
  isMinor,
  nothing,
  plainTitle,
  sessionTitle,
  stateNotice,
} from './printed-programme-facts.js';
import {
  beginning,
  breaking,
  breath,
  documentCode,
  inline,
  list,
  type Pair,
  type PrintWriter,
  pairArguments,
  row,
  stacked,
  template,
} from './printed-programme-writer.js';
import type { SessionItem } from './public-programme.js';

const LOOK = template('printed-programme') + template('printed-programme-doors');

type Room = NonNullable<SessionItem['room']>;

/** Signs in A4 landscape, one for each room and day: its sessions with hours and who leads them. */
export async function printedDoors(
  programme: PrintedProgramme,
  writer: PrintWriter,
): Promise<string> {
  const signs: string[] = [];
  for (const sign of signsOf(programme.sessions)) {
    await breath();
    signs.push(signCode(sign, signs.length, programme, writer));
  }
  return [
    LOOK,
    '#{',
    documentCode(writer, programme.event, plainTitle(programme), changedAt(programme)),
    ...(signs.length === 0 ? [emptySign(programme, writer)] : signs),
    '}',
  ].join('\n');
}

interface Sign {
  readonly room: Room;
  readonly date: string;
  readonly sessions: readonly SessionItem[];
}

/** By room in the order of the house, then by day; what takes all rooms stands on every sign of its day. */
function signsOf(sessions: readonly SessionItem[]): Sign[] {
  const rooms = new Map<string, Room>();
  for (const { room, allRooms } of sessions)
    if (room !== null && !allRooms) rooms.set(room.id, room);
  const days = Map.groupBy(sessions, ({ startsLocal }) => startsLocal.slice(0, 10));
  return [...rooms.values()]
    .sort((one, other) => one.position - other.position)
    .flatMap((room) =>
      [...days].flatMap(([date, ofDay]) => {
        const own = ofDay.filter((session) => session.room?.id === room.id && !session.allRooms);
        if (own.length === 0) return [];
        return [{ room, date, sessions: ofDay.filter((one) => one.allRooms || own.includes(one)) }];
      }),
    );
}

function signCode(
  { room, date, sessions }: Sign,
  index: number,
  programme: PrintedProgramme,
  writer: PrintWriter,
): string {
  const fallback: Pair = { first: writer.text('–'), second: undefined };
  const name = writer.localized(room.name, (text) => breaking(beginning(text, 160))) ?? fallback;
  const day = dayName(date, writer);
  const notice = stateNotice(programme, writer);
  const side = row([
    notice && `text(fill: alert, ${inline(notice)})`,
    stacked(eventTitle(programme, writer)),
  ]);
  const rows = sessions.map((session) =>
    list([`strong(${hoursOf(session, writer)})`, what(session, writer)]),
  );
  const continued = row([
    (writer.localized(room.name, (text) => beginning(text, 60)) ?? fallback).first,
    day.first,
    writer.text(writer.words.continued),
  ]);
  return `sign(<door-${String(index)}>, ((body: strong(${stacked(name)}), sizes: (66pt, 54pt, 44pt, 36pt, 30pt, 24pt, 19pt, 15pt, 12pt)),),
  ${pairArguments(day)}, ${side}, ${list(rows)}, ${draftMark(programme, writer)}, ${continued})`;
}

function what(session: SessionItem, writer: PrintWriter): string {
  const title = sessionTitle(session, writer, breaking);
  const chairs = session.people
    .filter(({ role }) => role === 'chair' || role === 'moderator')
    .map((person) => {
      const role = writer.both((texts) => texts.speakerRoles[person.role]);
      return row([inline(role), inline(writer.name(person.names, person.slug))], ': ');
    });
  const words = isMinor(session)
    ? `text(fill: quiet, ${stacked(title)})`
    : `{ strong(${title.first}); ${title.second === undefined ? '' : `linebreak(); text(size: 0.85em, fill: quiet, ${title.second})`} }`;
  return `{ ${[words, ...chairs.map((chair) => `linebreak(); text(size: 0.72em, ${chair})`)].join('; ')} }`;
}

function emptySign(programme: PrintedProgramme, writer: PrintWriter): string {
  const why =
    programme.sessions.length === 0
      ? nothing(programme, writer)
      : writer.both((_texts, words) => words.noRooms);
  return `page(paper: "a4", flipped: true, margin: 20mm, {
  ${draftMark(programme, writer)}
  heading(level: 1, ${stacked(eventTitle(programme, writer))})
  v(8mm)
  text(size: 16pt, ${stacked(why)})
})`;
}
