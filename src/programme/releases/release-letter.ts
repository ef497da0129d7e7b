import { createHash } from 'node:crypto';
import type { UiLanguage } from '../../kernel/languages.js';
import { type LocalizedText, resolveText } from '../../kernel/localized-text.js';
import { calendarFile } from '../../platform/calendar/calendar-file.js';
import { calendarUid } from '../../platform/calendar/calendar-uid.js';
import { escapeHtml, letterHtml } from '../../platform/mail/letter-html.js';
import type { CalendarPart } from '../../platform/mail/message.entity.js';
import { sayPersonChange } from './difference-words.js';
import type { PersonChange, PersonDifference } from './release-differences.js';
import { RELEASE_LETTER } from './release-letter.texts.js';
import type { ReleasedProgramme, ReleasedSession } from './released-programme.js';

/** What all letters of a release have in common. */
export interface ReleaseFrame {
  readonly programme: ReleasedProgramme;
  /** Whether no release came before: nothing changes, everything is news. */
  readonly first: boolean;
  /** Order in which languages stand in for missing ones. */
  readonly order: readonly string[];
  readonly organization: LocalizedText;
  readonly eventSequence: number;
  /** Bare address of who sends, for answers of calendars. */
  readonly sender: string;
  /** Address of the public programme without its language, `{lang}` in its place; null while it is not public. */
  readonly programmeUrl: string | null;
  /** ISO 8601 instant. */
  readonly sentAt: string;
}

/** To whom a letter goes. */
export interface ReleaseReader {
  readonly language: UiLanguage;
  readonly name: string;
  readonly address: string;
  /** Whether they have said that they come. */
  readonly comes: boolean;
}

/** The letter of a release to one person: only their own changes, and the calendar entries that carry them out. */
export function releaseLetter(
  frame: ReleaseFrame,
  reader: ReleaseReader,
  changes: PersonDifference['changes'],
): {
  readonly subject: string;
  readonly bodyText: string;
  readonly bodyHtml: string;
  readonly calendars: readonly CalendarPart[];
} {
  const { language } = reader;
  const text = (title: LocalizedText) =>
    resolveText(title, { asked: language, order: frame.order })?.text ?? '';
  const event = text(frame.programme.event.title);
  const url = frame.programmeUrl?.replace('{lang}', language);
  const fill = (key: keyof typeof RELEASE_LETTER, values: Readonly<Record<string, string>>) =>
    RELEASE_LETTER[key][language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const news = frame.first && changes.every(({ change }) => change === 'joins');
  const sentences = changes.map((change) => sayPersonChange(change, language));
  const calendars = changes.flatMap((change) => calendarOf(frame, reader, change));
  const greeting = fill('greeting', { person: reader.name });
  const intro = fill(news ? 'first' : 'changed', { event });
  const after = [
    ...(url === undefined ? [] : [fill('programme', { url })]),
    ...(calendars.length === 0 ? [] : [fill('calendar', {})]),
    text(frame.organization),
  ];
  return {
    subject: fill(news ? 'subjectFirst' : 'subjectChanged', { event }),
    bodyText: [greeting, intro, sentences.map((line) => `– ${line}`).join('\n'), ...after].join(
      '\n\n',
    ),
    bodyHtml: letterHtml(language, [
      `<p>${escapeHtml(greeting)}</p>`,
      `<p>${escapeHtml(intro)}</p>`,
      `<ul>${sentences.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`,
      ...after.map((line) => `<p>${escapeHtml(line)}</p>`),
    ]),
    calendars,
  };
}

const LEAVES_CALENDAR: readonly PersonChange[] = ['leaves', 'cancelled', 'withdrawn'];

/**
 * The calendar message of one change. UID and SEQUENCE are those of the public calendar, so that a subscription and
 * an invitation are one entry; who joins again later is told by DTSTAMP (RFC 5546 §2.1.5).
 */
function calendarOf(
  frame: ReleaseFrame,
  reader: ReleaseReader,
  { sessionId, change }: PersonDifference['changes'][number],
): CalendarPart[] {
  const { programme } = frame;
  const session = programme.sessions.find(({ id }) => id === sessionId);
  if (session === undefined) return [];
  const method = LEAVES_CALENDAR.includes(change) ? 'CANCEL' : 'REQUEST';
  const text = (title: LocalizedText | undefined) =>
    resolveText(title, { asked: reader.language, order: frame.order })?.text ?? '';
  const url = frame.programmeUrl?.replace('{lang}', reader.language);
  const content = calendarFile({
    name: '',
    method,
    language: reader.language,
    sentAt: frame.sentAt,
    items: [
      {
        uid: calendarUid(session.id),
        sequence: session.sequence + frame.eventSequence,
        lastModified: session.changedAt,
        created: session.firstReleasedAt,
        summary: text(session.title),
        description: [text(programme.event.title), url].filter(Boolean).join('\n\n'),
        location: placeOf(programme, session, text),
        ...(url === undefined ? {} : { url: `${url}#session-${session.id}` }),
        organizerName: text(frame.organization),
        organizerUri: `mailto:${frame.sender}`,
        attendees: [
          {
            email: reader.address,
            name: reader.name,
            answer: reader.comes ? 'accepted' : 'needs-action',
          },
        ],
        status: method === 'CANCEL' ? 'cancelled' : 'confirmed',
        zone: programme.event.zone,
        startLocal: session.startsLocal,
        endLocal: session.endsLocal,
      },
    ],
  });
  return [{ method, fileName: `${fileNameOf(session.id)}.ics`, content }];
}

function placeOf(
  programme: ReleasedProgramme,
  session: ReleasedSession,
  text: (title: LocalizedText | undefined) => string,
): string {
  const room = programme.rooms.find(({ id }) => id === session.roomId);
  return [text(room?.name), text(room?.venue)].filter((part) => part !== '').join(', ');
}

/** Short, and the same for a session in every letter. */
function fileNameOf(sessionId: string): string {
  return `session-${createHash('sha256').update(sessionId).digest('hex').slice(0, 8)}`;
}
