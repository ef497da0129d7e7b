import type { UiLanguage } from '../kernel/languages.js';
import {
  PROGRAMME_COLUMNS,
  PROGRAMME_TITLE,
  type ProgrammeColumn,
  SESSION_STATE_WORDS,
} from './programme-columns.js';
import type { ScheduleDocument, ScheduleSession } from './schedule-document.js';
import { DOMAIN_WORDS } from './schedule-words.js';
import { writtenSchedule, type WrittenEvent } from './written-schedule.js';
import { personName, textIn } from './written-text.js';

/** The programme as a table of text cells, a row for each session, cancelled ones included and marked. */
export function programmeTable(
  document: ScheduleDocument,
  lang: UiLanguage,
): { readonly name: string; readonly header: string[]; readonly rows: string[][] } {
  const schedule = writtenSchedule(document, lang, { cancelled: true });
  const columns = Object.keys(PROGRAMME_COLUMNS) as ProgrammeColumn[];
  return {
    name: PROGRAMME_TITLE[lang],
    header: columns.map((column) => PROGRAMME_COLUMNS[column][lang]),
    rows: schedule.events.map((event) => {
      const cells = cellsOf(document, event, lang);
      return columns.map((column) => cells[column]);
    }),
  };
}

function cellsOf(
  document: ScheduleDocument,
  event: WrittenEvent,
  lang: UiLanguage,
): Readonly<Record<ProgrammeColumn, string>> {
  const { session } = event;
  return {
    id: session.guid,
    title: event.title.text,
    kind: event.type,
    starts: session.startsLocal.replace('T', ' '),
    ends: session.endsLocal.replace('T', ' '),
    zone: document.event.zone,
    room: session.roomId === null && session.source?.room === undefined ? '' : event.room.name,
    track: event.track?.name.text ?? '',
    people: peopleCell(session, lang),
    languages: session.languages.join(', '),
    abstract: textIn(session.abstract, lang, document.order).text,
    state: SESSION_STATE_WORDS[session.state][lang],
  };
}

/** Each person with their role, where it is another than to speak. */
function peopleCell(session: ScheduleSession, lang: UiLanguage): string {
  const all = [...session.people, ...session.contributions.flatMap(({ people }) => people)];
  const cells = all.flatMap((person) => {
    const name = personName(person, lang);
    if (name === '') return [];
    const role =
      person.role === 'speaker' ? '' : ` (${DOMAIN_WORDS[lang].speakerRoles[person.role]})`;
    return [`${name}${role}`];
  });
  return [...new Set(cells)].join('; ');
}
