import type { UiLanguage } from '../kernel/languages.js';
import { searchKey } from '../kernel/name-search.js';
import type { Table, TableRow } from '../platform/spreadsheet/table.js';
import { SPEAKER_ROLES, type SpeakerRole } from '../speakers/speaker-states.js';
import type {
  ForeignEntry,
  ForeignPerson,
  ForeignSchedule,
  ForeignTime,
  ImportIssue,
} from './foreign-schedule.js';
import {
  plainDate,
  readDate,
  readDateTime,
  readDuration,
  readGuid,
  readHour,
  saidFacts,
  splitLanguages,
} from './foreign-values.js';
import { SESSION_STATE_WORDS } from './programme-columns.js';
import { unknownFields } from './read-frab-xml.js';
import { DOMAIN_WORDS } from './schedule-words.js';
import { type TableColumn, tableColumns } from './table-columns.js';

/**
 * Reads a table whose rows are sessions.
 * @returns undefined where no column is a title, or none says when
 */
export function readProgrammeTable(table: Table): ForeignSchedule | undefined {
  const columns = tableColumns(table.header);
  const has = (column: TableColumn): boolean => columns.includes(column);
  if (!has('title') || !(has('starts') || has('date'))) return undefined;
  const unknown = table.header.filter((name, at) => columns[at] === undefined && name !== '');
  const zones = new Set<string>();
  const entries = table.rows.map((row) => {
    const cell = cellsOf(row, columns);
    if (cell('zone') !== '') zones.add(cell('zone'));
    return readRow(row, cell);
  });
  const [zone = null] = zones;
  return {
    format: table.format,
    generator: null,
    version: null,
    title: null,
    source: 'table',
    zone: zones.size === 1 ? zone : null,
    start: null,
    end: null,
    languages: [],
    rooms: [],
    tracks: [],
    entries,
    wholeDays: [],
    issues: [...unknownFields(new Set(unknown)), ...tableIssues(table)],
  };
}

function tableIssues(table: Table): ImportIssue[] {
  return table.warnings.slice(0, 50).map(({ code, row, value }) => ({
    field: '',
    code: 'import_table_warning',
    severity: 'warning',
    params: { code, row, value: (value ?? '').slice(0, 100).toWellFormed() },
  }));
}

type Cell = (column: TableColumn) => string;

function cellsOf(row: TableRow, columns: readonly (TableColumn | undefined)[]): Cell {
  return (column) => row.cells[columns.indexOf(column)]?.trim() ?? '';
}

function readRow(row: TableRow, cell: Cell): ForeignEntry {
  const id = cell('id');
  const guid = readGuid(id);
  const zone = cell('zone') || null;
  const start = timeOf(cell('date'), cell('starts'), zone);
  const end = endOf(cell('date'), cell('ends'), start, zone);
  const issues: ImportIssue[] = [];
  const given = [cell('date'), cell('starts')].filter((text) => text !== '').join(' ');
  if (start === null && given !== '') issues.push(notUnderstood('starts', given));
  if (end === null && cell('ends') !== '') issues.push(notUnderstood('ends', cell('ends')));
  const people = [
    ...namesIn(cell('people'), 'speaker'),
    ...namesIn(cell('moderators'), 'moderator'),
  ];
  return {
    row: row.number,
    place: `row ${String(row.number)}`,
    key: guid !== null ? `guid:${guid}` : id === '' ? null : `id:table:${id.slice(0, 100)}`,
    title: cell('title'),
    subtitle: cell('subtitle'),
    abstract: cell('abstract'),
    description: cell('description'),
    type: cell('kind'),
    track: cell('track'),
    languages: splitLanguages(cell('languages')),
    textLanguage: null,
    room: cell('room') === '' ? null : { name: cell('room'), guid: null },
    start,
    startHour: null,
    end,
    duration: readDuration(cell('duration')),
    cancelled: CANCELLED.has(searchKey(cell('state'))),
    persons: people,
    kept: saidFacts({ number: undefined }),
    issues,
  };
}

function notUnderstood(field: string, value: string): ImportIssue {
  return {
    field,
    code: 'import_time_not_understood',
    severity: 'warning',
    params: { value: value.slice(0, 60) },
  };
}

const CANCELLED = new Set(
  [
    ...Object.values(SESSION_STATE_WORDS.cancelled),
    'canceled',
    'cancelled',
    'отменено',
    'отменен',
  ].map((word) => searchKey(word)),
);

/** A moment in one cell, or a date and an hour in two. */
function timeOf(date: string, start: string, zone: string | null): ForeignTime | null {
  const whole = readMoment(start);
  if (whole !== null) return { ...whole, zone };
  const day = readDay(date) ?? readMoment(date)?.local.slice(0, 10);
  const hour = readHour(start) ?? readMoment(date)?.local.slice(11);
  return day === undefined || hour === undefined
    ? null
    : { local: `${day}T${hour}`, offset: null, zone };
}

function endOf(
  date: string,
  end: string,
  start: ForeignTime | null,
  zone: string | null,
): ForeignTime | null {
  const whole = readMoment(end);
  if (whole !== null) return { ...whole, zone };
  // 24:00 is how some people write the end of a day.
  const hour = /^24[:.]00/.test(end) ? '00:00' : readHour(end);
  const day = start?.local.slice(0, 10) ?? readDay(date);
  if (hour === null || day === undefined) return null;
  const begins = start?.local.slice(11) ?? '00:00';
  // An end that is earlier in the day is of the next one.
  const actual = hour <= begins ? Temporal.PlainDate.from(day).add({ days: 1 }).toString() : day;
  return { local: `${actual}T${hour}`, offset: null, zone };
}

/** A date and time as tables have them: ISO 8601, `14.09.2027 10:00`, `2027/9/14 10:00`, `2027年9月14日 10:00`. */
function readMoment(text: string): { local: string; offset: string | null } | null {
  const iso = readDateTime(text);
  if (iso !== null) return { local: iso.local, offset: iso.offset };
  const [, day = '', hour = ''] = /^(\S.*?)[\s,T]+(\d{1,2}[:.]\d{2}.*)$/.exec(text) ?? [];
  const date = readDay(day);
  const time = readHour(hour);
  return date === undefined || time === null ? null : { local: `${date}T${time}`, offset: null };
}

/** A date as tables have them. Of `3/4/2027` nobody can tell day and month: it is not understood. */
function readDay(text: string): string | undefined {
  const value = text.trim().replace(/[,\s]+$/, '');
  const iso = /^\d{4}-\d{1,2}-\d{1,2}$/.test(value) ? readDate(value) : null;
  if (iso !== null) return iso;
  const [, y = '', m = '', d = ''] =
    /^(\d{4})[./年]\s*(\d{1,2})[./月]\s*(\d{1,2})日?$/.exec(value) ?? [];
  if (y !== '') return plainDate(y, m, d);
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value) ?? [];
  if (year !== '') return plainDate(year, month, day);
  const [, one = '', other = '', slashYear = ''] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value) ?? [];
  if (Number(one) > 12) return plainDate(slashYear, other, one);
  return Number(other) > 12 ? plainDate(slashYear, one, other) : undefined;
}

const ROLE_WORDS = new Map<string, SpeakerRole>(
  (Object.keys(DOMAIN_WORDS) as UiLanguage[]).flatMap((lang) =>
    SPEAKER_ROLES.map((role) => [searchKey(DOMAIN_WORDS[lang].speakerRoles[role]), role] as const),
  ),
);

/** Names by semicolons or lines, each with a role in brackets where it is another than to speak. */
function namesIn(text: string, role: SpeakerRole): ForeignPerson[] {
  return text
    .split(/[;\n；、]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, name = '', word = ''] = /^(.*?)\s*[(（]([^()（）]+)[)）]$/u.exec(part) ?? [];
      const named = ROLE_WORDS.get(searchKey(word));
      return named === undefined
        ? { key: null, name: part, role }
        : { key: null, name, role: named };
    });
}
