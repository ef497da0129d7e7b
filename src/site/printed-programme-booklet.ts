import { printNameIndexed, chooseName } from '../kernel/person-name.js';
import type { PrintedProgramme } from './printed-programme.js';
import {
  abstractTexts,
  changedAt,
  clockName,
  dayName,
  draftMark,
  eventDays,
  eventPlace,
  eventTitle,
  hosts,
  hoursOf,
  isMinor,
  nothing,
  personLine,
  plainTitle,
  roomOf,
  sessionFacts,
  sessionTitle,
  standing,
  stateNotice,
} from './printed-programme-facts.js';
import {
  beginning,
  breaking,
  breath,
  documentCode,
  inline,
  list,
  type PrintWriter,
  pairArguments,
  row,
  stacked,
  template,
} from './printed-programme-writer.js';
import type { ContributionItem, SessionItem, SessionPerson } from './public-programme.js';
import { plural } from './site.texts.js';

const LOOK = template('printed-programme') + template('printed-programme-booklet');

/** A booklet in A5: cover, the days at a glance, the sessions, an index of people; a multiple of four pages. */
export async function printedBooklet(
  programme: PrintedProgramme,
  writer: PrintWriter,
): Promise<string> {
  const days = Map.groupBy(programme.sessions, ({ startsLocal }) => startsLocal.slice(0, 10));
  const numbers = new Map(programme.sessions.map(({ id }, index) => [id, `<s-${String(index)}>`]));
  const label = (session: SessionItem) => numbers.get(session.id) ?? '<s-0>';
  const empty = nothing(programme, writer);
  const glance = await overview(days, writer, label);
  const chapters: string[] = [];
  for (const [date, sessions] of days) {
    chapters.push('pagebreak(weak: true)');
    chapters.push(`chapter(<day-${date}>, ${pairArguments(dayName(date, writer))})`);
    for (const session of sessions) {
      await breath();
      chapters.push(sessionCode(session, writer, label(session), programme));
    }
  }
  return [
    LOOK,
    '#{',
    documentCode(writer, programme.event, plainTitle(programme), changedAt(programme)),
    page(programme, writer),
    cover(programme, writer),
    'pagebreak()',
    ...(programme.sessions.length === 0
      ? [`text(size: 13pt, ${stacked(empty)})`]
      : [glance, ...chapters, people(programme, writer, label)]),
    backCover(programme, writer),
    '}',
  ].join('\n');
}

function page(programme: PrintedProgramme, writer: PrintWriter): string {
  const { first } = eventTitle(programme, writer);
  const header = `block(height: 1.3em, clip: true, ${first})`;
  return `set text(size: 9.5pt, hyphenate: true)
set page(
  width: 148mm, height: 210mm, binding: left, margin: (inside: 18mm, outside: 13mm, top: 19mm, bottom: 18mm),
  header-ascent: 4mm, footer-descent: 5mm,
  header: booklet-header(${header}, ${draftMark(programme, writer)}),
  footer: booklet-footer(${inline(standing(programme, writer))}),
)
show heading.where(level: 1): set text(size: 15pt)
show heading.where(level: 1): set block(above: 0mm, below: 4mm)
show heading.where(level: 2): set text(size: 11pt)
show heading.where(level: 2): set block(above: 0mm, below: 1.5mm)`;
}

function cover(programme: PrintedProgramme, writer: PrintWriter): string {
  const title = eventTitle(programme, writer);
  const owner = writer.localized(programme.event.organization.name);
  const kicker = writer.both((texts) => texts.programme);
  const size = titleSize(plainTitle(programme).replace(/\p{Script=Han}/gu, 'nn').length);
  const notice = stateNotice(programme, writer);
  const facts = [
    ...(notice === undefined ? [] : [`text(fill: alert, weight: "bold", ${stacked(notice)})`]),
    `strong(${stacked(eventDays(programme, writer))})`,
    stacked(eventPlace(programme, writer)),
    `text(size: 8.5pt, fill: quiet, ${stacked(clockName(programme, writer))})`,
    `text(size: 8.5pt, fill: quiet, ${stacked(standing(programme, writer))})`,
  ];
  return `cover(${owner?.first ?? '[]'}, ${inline(kicker)}, ${title.first}, ${title.second ?? 'none'},
    (${String(size)}pt, ${String(Math.round(size * 0.75))}pt), ${list(facts)}, ${list(hosts(programme, writer))}, ${draftMark(programme, writer)})`;
}

/** The longer a title, the smaller it is set: a cover has one page. In points. */
function titleSize(length: number): number {
  if (length <= 40) return 25;
  if (length <= 90) return 20;
  return length <= 160 ? 16 : 12;
}

async function overview(
  days: ReadonlyMap<string, readonly SessionItem[]>,
  writer: PrintWriter,
  label: (session: SessionItem) => string,
): Promise<string> {
  const head = [
    writer.both((_texts, words) => words.time),
    writer.both((_texts, words) => words.session),
    writer.both((_texts, words) => words.room),
    writer.both((_texts, words) => words.page),
  ].map(stacked);
  const parts: string[] = [];
  for (const [date, sessions] of days) {
    await breath();
    const rows = sessions.map((session) => {
      const title = stacked(sessionTitle(session, writer, (text) => beginning(text, 140)));
      const room = roomOf(session, writer, (text) => breaking(beginning(text, 50)));
      return list([
        hoursOf(session, writer),
        isMinor(session) ? `text(fill: quiet, ${title})` : title,
        room === undefined ? '[]' : stacked(room),
        `page-of(${label(session)})`,
      ]);
    });
    parts.push(
      `overview-day(${pairArguments(dayName(date, writer))}, ${list(head)}, ${list(rows)})`,
    );
  }
  const words = writer.both((_texts, print) => print.overview);
  return [`chapter(<overview>, ${pairArguments(words)})`, ...parts].join('\n');
}

function sessionCode(
  session: SessionItem,
  writer: PrintWriter,
  label: string,
  { event }: PrintedProgramme,
): string {
  const title = sessionTitle(session, writer);
  const order = event.organization.languages;
  const texts = abstractTexts(session.abstract, writer, order);
  const facts = sessionFacts(session, writer);
  const bare = texts.length + session.people.length + session.contributions.length === 0;
  if (isMinor(session) && bare)
    return `minor(${label}, ${hoursOf(session, writer)}, ${facts}, ${stacked(title)})`;
  const people = session.people.map((person) => personLine(person, writer));
  const parts = session.contributions.map((part) => contribution(part, writer, order));
  return `session(${label}, ${hoursOf(session, writer)}, ${facts}, ${pairArguments(title)},
    ${list(people)}, ${list(texts)}, ${list(parts)})`;
}

function contribution(
  { title, abstract, durationMinutes, people }: ContributionItem,
  writer: PrintWriter,
  order: readonly string[],
): string {
  const words = writer.localized(title);
  const minutes =
    durationMinutes === null
      ? undefined
      : writer.both((texts, _words, lang) => plural(texts.minutes, durationMinutes, lang));
  const head = row([
    words && stacked(words),
    minutes && `text(size: 0.85em, weight: "regular", fill: quiet, ${minutes.first})`,
  ]);
  const lines = people.map((person) => personLine(person, writer));
  return `contribution(${head}, ${list(lines)}, ${list(abstractTexts(abstract, writer, order))})`;
}

/** Everybody who is named, with the pages, in the order of the alphabet of the first language. */
function people(
  programme: PrintedProgramme,
  writer: PrintWriter,
  label: (session: SessionItem) => string,
): string {
  const found = new Map<string, { person: SessionPerson; sort: string; labels: Set<string> }>();
  for (const session of programme.sessions) {
    const named = [
      ...session.people,
      ...session.contributions.flatMap((contribution) => contribution.people),
    ];
    for (const person of named) {
      const form = chooseName(person.names, writer.lang);
      const sort = form === undefined ? person.slug : printNameIndexed(form);
      const entry = found.get(person.slug) ?? { person, sort, labels: new Set<string>() };
      entry.labels.add(label(session));
      found.set(person.slug, entry);
    }
  }
  if (found.size === 0) return '';
  const order = new Intl.Collator(writer.lang);
  const entries = [...found.values()]
    .sort((one, other) => order.compare(one.sort, other.sort))
    .map(({ person, sort, labels }) => {
      const form = chooseName(person.names, writer.lang);
      const name = writer.name(person.names, person.slug);
      const filed = form === undefined ? name.first : writer.text(sort, form.lang);
      const shown = row([filed, name.second && `text(fill: quiet, ${name.second})`]);
      return `person-entry(${shown}, ${list([...labels])})`;
    });
  const words = writer.both((_texts, print) => print.people);
  return `pagebreak(weak: true)
chapter(<people>, ${pairArguments(words)})
columns(2, gutter: 6mm, { set text(size: 8.5pt, hyphenate: false); ${entries.join('; ')} })`;
}

function backCover(programme: PrintedProgramme, writer: PrintWriter): string {
  const lines = [
    `strong(${stacked(eventTitle(programme, writer))})`,
    stacked(eventDays(programme, writer)),
    `text(size: 8pt, fill: quiet, ${stacked(standing(programme, writer))})`,
  ];
  const now = writer.both((_texts, words) => words.currentProgramme);
  const address = programme.draft
    ? []
    : [
        `text(size: 8pt, fill: quiet, ${inline(now)})`,
        `link(${writer.literal(programme.url)}, ${writer.text(programme.url.replace(/^https?:\/\//, ''))})`,
      ];
  return `back-cover({ ${[...lines, ...address].map((line) => `block(above: 3mm, below: 0mm, ${line})`).join('; ')} })`;
}
