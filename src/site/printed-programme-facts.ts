import { countryName } from '../kernel/countries.js';
import {
  formatDate,
  formatDateRange,
  formatDateWithWeekday,
  formatTime,
  formatTimeRange,
  zoneName,
} from '../kernel/local-time.js';
import { resolveText } from '../kernel/localized-text.js';
import { markdownToText } from '../platform/richtext/plain-text.js';
import { lastDay } from './event-times.js';
import { placeName, wordList, languageName } from './page-context.js';
import type { PrintedProgramme } from './printed-programme.js';
import { inline, type Pair, type PrintWriter, row, stacked } from './printed-programme-writer.js';
import { daysLater } from './programme-days.js';
import type { SessionItem, SessionPerson } from './public-programme.js';
import { fill } from './site.texts.js';
import type { LocalizedText } from '../kernel/localized-text.js';

/** The title of the event. */
export function eventTitle({ event }: PrintedProgramme, writer: PrintWriter): Pair {
  return writer.localized(event.title) ?? { first: writer.text(event.slug), second: undefined };
}

/** The title of the event in plain words of the first language. */
export function plainTitle({ event, lang }: PrintedProgramme): string {
  const found = resolveText(event.title, { asked: lang, order: event.organization.languages });
  return found?.text ?? event.slug;
}

/** The days of the event. */
export function eventDays({ event }: PrintedProgramme, writer: PrintWriter): Pair {
  const first = event.startsLocal.slice(0, 10);
  return writer.both((_texts, _words, lang) => formatDateRange(first, lastDay(event), lang));
}

/** A day with its weekday. */
export function dayName(date: string, writer: PrintWriter): Pair {
  return writer.both((_texts, _words, lang) => formatDateWithWeekday(date, lang));
}

/** Where the event is held: house, address, city and country, from the narrower to the wider. */
export function eventPlace({ event }: PrintedProgramme, writer: PrintWriter): Pair {
  return writer.both((texts, _words, lang) => {
    const { venue } = event;
    if (venue === null) return texts.eventFormats[event.format];
    const say = (text: LocalizedText) =>
      resolveText(text, { asked: lang, order: event.organization.languages })?.text;
    const country = venue.country === null ? undefined : countryName(venue.country, lang);
    const city = placeName({ lang }, [say(venue.city), country]);
    return wordList({ lang }, [say(venue.name) ?? '', say(venue.address) ?? '', city]);
  });
}

/** Whose clock the hours are of. */
export function clockName({ event }: PrintedProgramme, writer: PrintWriter): Pair {
  return writer.both((texts, _words, lang) =>
    fill(texts.allTimesIn, { zone: zoneName(event.zone, event.startsLocal, lang) }),
  );
}

/** That the event is off, where it is. */
export function stateNotice({ event }: PrintedProgramme, writer: PrintWriter): Pair | undefined {
  if (event.state === 'cancelled') return writer.both((texts) => texts.cancelledNotice);
  if (event.state === 'postponed') return writer.both((texts) => texts.postponedNotice);
  return undefined;
}

/** Hosts and other partners with what they are to the event. */
export function hosts({ event }: PrintedProgramme, writer: PrintWriter): string[] {
  return event.partners.flatMap(({ name, role }) => {
    const partner = writer.localized(name);
    if (partner === undefined) return [];
    const what = writer.both((texts) => texts.partnerRoles[role]);
    return [
      `{ ${stacked(partner)}; linebreak(); text(size: 0.82em, fill: quiet, ${inline(what)}) }`,
    ];
  });
}

/** From when to when; one that goes over midnight says so. Plain text: figures read the same in all languages. */
export function hoursOf(session: SessionItem, writer: PrintWriter): string {
  const { startsLocal, endsLocal } = session;
  const days = daysLater(session);
  if (days === 0) return writer.text(formatTimeRange(startsLocal, endsLocal, writer.lang));
  const [from, to] = [formatTime(startsLocal, writer.lang), formatTime(endsLocal, writer.lang)];
  return writer.text(`${from}–${to} (+${String(days)})`);
}

/** Where a session is. */
export function roomOf(
  session: SessionItem,
  writer: PrintWriter,
  shape?: (text: string) => string,
): Pair | undefined {
  if (session.allRooms) return writer.both((_texts, words) => words.allRooms);
  return session.room === null ? undefined : writer.localized(session.room.name, shape);
}

/** Whether nothing is presented there. */
export function isMinor({ kind }: SessionItem): boolean {
  return kind === 'break' || kind === 'social';
}

/** The title of a session, struck out where it is cancelled. */
export function sessionTitle(
  session: SessionItem,
  writer: PrintWriter,
  shape?: (text: string) => string,
): Pair {
  const title =
    writer.localized(session.title, shape) ??
    writer.both((texts) => texts.sessionKinds[session.kind]);
  if (!session.cancelled) return title;
  const cancelled = writer.both((texts) => texts.cancelled);
  const mark = (struck: string, words: string) =>
    `{ strike(${struck}); text(" "); text(fill: alert, ${words}) }`;
  return {
    first: mark(title.first, cancelled.first),
    second: title.second === undefined ? undefined : mark(title.second, cancelled.second ?? '[]'),
  };
}

/** Room, kind and languages of a session in a line. */
export function sessionFacts(session: SessionItem, writer: PrintWriter): string {
  const room = roomOf(session, writer);
  const kind = isMinor(session)
    ? undefined
    : writer.both((texts) => texts.sessionKinds[session.kind]);
  const languages = writer.text(
    wordList(
      writer,
      session.languages.map((tag) => languageName(writer, tag)),
    ),
  );
  return row([room && inline(room), kind && inline(kind), languages]);
}

/** A person with what they do there, where they work and their country. */
export function personLine(person: SessionPerson, writer: PrintWriter): string {
  const name = writer.name(person.names, person.slug);
  const [affiliation] = person.affiliations;
  const place = affiliation && writer.localized(affiliation.institution);
  const country =
    person.country === null
      ? undefined
      : writer.both((_texts, _words, lang) => countryName(person.country ?? '', lang));
  const role = writer.both((texts) => texts.speakerRoles[person.role]);
  const line = (who: string, rest: readonly (string | undefined)[]) =>
    `{ strong(${who}); text(" · "); ${row(rest)} }`;
  const first = line(name.first, [role.first, place?.first, country?.first]);
  if ([name, role, place, country].every((pair) => pair?.second === undefined))
    return `text(size: 8.5pt, ${first})`;
  const second = line(name.second ?? name.first, [
    role.second ?? role.first,
    place?.second ?? place?.first,
    country?.second ?? country?.first,
  ]);
  return `text(size: 8.5pt, { ${first}; linebreak(); text(size: 0.92em, fill: quiet, ${second}) })`;
}

/** The paragraphs of an abstract, those of the second language after those of the first. */
export function abstractTexts(
  text: LocalizedText,
  writer: PrintWriter,
  order: readonly string[],
): string[] {
  const first = resolveText(text, { asked: writer.lang, order });
  if (first === undefined) return [];
  const second = writer.secondOf(text);
  const paragraphs = plainParagraphs(first.text).map((part) => writer.text(part, first.lang));
  if (second === undefined || second.lang === first.lang) return paragraphs;
  return [
    ...paragraphs,
    ...plainParagraphs(second.text).map(
      (part) => `text(fill: quiet, ${writer.text(part, second.lang)})`,
    ),
  ];
}

/** What a text may be marked up with; one without any of it need not be parsed. */
const MARKED =
  /[*_`[\]#>|~\\<&=]|^\s*(?:[-+]|\d+[.)])\s|https?:|www\.|@|^---|^(?: {4}|\t)|[^\n]\n[^\n]/m;

/** A Markdown text in paragraphs and lines without its marks. */
function plainParagraphs(markdown: string): string[] {
  let text = markdown;
  try {
    if (MARKED.test(markdown)) text = markdownToText(markdown);
  } catch {
    // What is too tangled to be parsed is printed as it was typed.
  }
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Which release it is, or that it is the draft; else the day to which it is true. */
export function standing(programme: PrintedProgramme, writer: PrintWriter): Pair {
  const { release, event } = programme;
  if (release !== null) {
    const day = Temporal.Instant.from(release.releasedAt)
      .toZonedDateTimeISO(event.zone)
      .toPlainDate()
      .toString();
    return writer.both((texts, _words, lang) =>
      fill(texts.releaseOf, { name: release.name, date: formatDate(day, lang) }),
    );
  }
  const day = Temporal.Instant.from(changedAt(programme))
    .toZonedDateTimeISO(event.zone)
    .toPlainDate()
    .toString();
  return writer.both((_texts, words, lang) => fill(words.asOf, { date: formatDate(day, lang) }));
}

/** When the programme was last changed. */
export function changedAt({ event, sessions, release }: PrintedProgramme): string {
  if (release !== null) return release.releasedAt;
  return sessions.reduce(
    (last, { updatedAt }) => (updatedAt > last ? updatedAt : last),
    event.updatedAt,
  );
}

/** The mark of the organisers' own state, or `none`. */
export function draftMark({ draft }: PrintedProgramme, writer: PrintWriter): string {
  return draft ? `draft-mark(${writer.text(writer.words.draft)})` : 'none';
}

/** Why there is nothing. */
export function nothing(programme: PrintedProgramme, writer: PrintWriter): Pair {
  return writer.both((texts, words) =>
    programme.chosen ? words.nothingChosen : texts.noProgramme,
  );
}
