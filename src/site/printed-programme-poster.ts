import type { PrintedProgramme } from './printed-programme.js';
import {
  changedAt,
  dayName,
  draftMark,
  eventPlace,
  eventTitle,
  hoursOf,
  isMinor,
  nothing,
  plainTitle,
  sessionTitle,
  standing,
  stateNotice,
} from './printed-programme-facts.js';
import {
  type GridBox,
  type GridPage,
  gridPages,
  type GridSpace,
} from './printed-programme-grid.js';
import {
  beginning,
  breaking,
  breath,
  documentCode,
  list,
  type PrintWriter,
  row,
  stacked,
  template,
} from './printed-programme-writer.js';
import type { SessionItem } from './public-programme.js';

const LOOK = template('printed-programme') + template('printed-programme-poster');

/** A3 landscape within margins of 12 mm, under the head of 24 mm. */
const SPACE: GridSpace = { width: 396, height: 248, hours: 14, head: 13 };
const TOP = 25;

/** A poster for each day in A3: hours down, rooms across; a day of many rooms has several. */
export async function printedPoster(
  programme: PrintedProgramme,
  writer: PrintWriter,
): Promise<string> {
  const days = Map.groupBy(programme.sessions, ({ startsLocal }) => startsLocal.slice(0, 10));
  const posters: string[] = [];
  for (const [date, sessions] of days) {
    const pages = gridPages(sessions, SPACE);
    for (const [index, page] of pages.entries()) {
      await breath();
      const count = pages.length > 1 ? `${String(index + 1)}/${String(pages.length)}` : '';
      posters.push(posterPage(programme, writer, page, { date, count }));
    }
  }
  return [
    LOOK,
    '#{',
    documentCode(writer, programme.event, plainTitle(programme), changedAt(programme)),
    'set page(paper: "a3", flipped: true, margin: 12mm)',
    'set text(size: 10pt)',
    posters.length === 0 ? emptyPoster(programme, writer) : posters.join('\npagebreak()\n'),
    '}',
  ].join('\n');
}

function posterPage(
  programme: PrintedProgramme,
  writer: PrintWriter,
  page: GridPage,
  { date, count }: { readonly date: string; readonly count: string },
): string {
  const day = dayName(date, writer);
  const first = count === '' ? day.first : row([day.first, writer.text(count)], '  ');
  const notice = stateNotice(programme, writer);
  const side = [
    `strong(${stacked(eventTitle(programme, writer))})`,
    stacked(eventPlace(programme, writer)),
    standing(programme, writer).first,
    ...(notice === undefined ? [] : [`text(fill: alert, ${notice.first})`]),
  ].join('; linebreak(); ');
  return [
    `poster-head(${first}, ${day.second ?? 'none'}, { ${side} }, ${draftMark(programme, writer)})`,
    ...page.hours.map(({ minutes, y, shown }) => {
      const words = shown ? writer.text(clock(minutes)) : 'none';
      return `hour(0mm, ${mm(TOP + y)}, ${mm(SPACE.hours)}, ${mm(SPACE.width - SPACE.hours)}, ${words})`;
    }),
    ...page.bands.map((box) => slot(box, writer)),
    ...page.columns.flatMap(({ room, x, width, boxes }) => {
      const plain = boxes[0]?.session.allRooms === true;
      const name =
        (room === null ? undefined : writer.localized(room.name, breaking)) ??
        writer.both((texts, words) => (plain ? words.allRooms : texts.noRoom));
      const head = `((body: strong(${stacked({ ...name, second: name.second && `text(fill: paper, ${name.second})` })}), sizes: (12pt, 10pt, 8.5pt, 7pt, 6pt)), (body: strong(${name.first}), sizes: (7pt, 6pt, 5pt)))`;
      return [
        `room-head(${mm(x)}, ${mm(TOP)}, ${mm(width)}, ${mm(SPACE.head)}, ${head})`,
        ...boxes.map((box) => slot(box, writer)),
      ];
    }),
  ].join('\n');
}

/** A session in its box: with everything, else with less, else with the beginning of its title. */
function slot({ session, x, y, width, height }: GridBox, writer: PrintWriter): string {
  const hours = `text(fill: quiet, ${hoursOf(session, writer)})`;
  const title = sessionTitle(session, writer, breaking);
  const bold = isMinor(session) ? title.first : `strong(${title.first})`;
  const both =
    title.second === undefined
      ? bold
      : `{ ${bold}; linebreak(); text(size: 0.9em, fill: quiet, ${title.second}) }`;
  const names = namesOf(session, writer);
  const under = (...parts: string[]) => `{ ${parts.join('; linebreak(); ')} }`;
  const beside = (words: string) => `{ ${hours}; h(0.5em); ${words} }`;
  const short = (most: number) =>
    beside(sessionTitle(session, writer, (text) => breaking(beginning(text, most))).first);
  const variants: [string, string][] = [
    ...(names === undefined
      ? []
      : [
          [
            under(hours, both, `text(size: 0.9em, ${names})`),
            '16pt, 14pt, 12pt, 10.5pt, 9.5pt, 8.5pt, 7.5pt',
          ] as [string, string],
        ]),
    [under(hours, both), '13pt, 11pt, 10pt, 9pt, 8pt, 7pt'],
    [beside(both), '9pt, 8pt, 7pt, 6.2pt'],
    [beside(bold), '8pt, 7pt, 6.2pt, 5.6pt'],
    [short(70), '7pt, 6pt, 5.2pt'],
    [short(35), '6pt, 5pt'],
    [short(14), '6pt, 5pt, 4pt, 3pt'],
  ];
  const code = variants.map(([body, sizes]) => `(body: ${body}, sizes: (${sizes},))`);
  return `slot(${mm(x)}, ${mm(TOP + y)}, ${mm(width)}, ${mm(height)}, ${String(isMinor(session))}, ${list(code)})`;
}

function namesOf(session: SessionItem, writer: PrintWriter): string | undefined {
  const people = [
    ...session.people,
    ...session.contributions.flatMap((contribution) => contribution.people),
  ];
  const unique = [...new Map(people.map((person) => [person.slug, person])).values()];
  if (unique.length === 0) return undefined;
  const separator = writer.lang === 'zh' ? '、' : ', ';
  return row(
    unique.map((person) => writer.name(person.names, person.slug).first),
    separator,
  );
}

function emptyPoster(programme: PrintedProgramme, writer: PrintWriter): string {
  return `${draftMark(programme, writer)}
heading(level: 1, text(size: 26pt, ${stacked(eventTitle(programme, writer))}))
v(10mm)
text(size: 18pt, ${stacked(nothing(programme, writer))})`;
}

/** A time of day, also past midnight. */
function clock(minutes: number): string {
  const inDay = minutes % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

function mm(length: number): string {
  return `${length.toFixed(2)}mm`;
}
