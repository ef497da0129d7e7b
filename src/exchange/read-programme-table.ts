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
import { namesOf, readGuid, saidFacts, splitLanguages } from './foreign-values.js';
import { SESSION_STATE_WORDS } from './programme-columns.js';
import { durationIssue, unknownFields } from './read-frab-xml.js';
import { DOMAIN_WORDS } from './schedule-words.js';
import { type TableColumn, tableColumns } from './table-columns.js';
import { readTableDuration, readWhen } from './table-times.js';

/** Rows above the names of the columns: a title, a date, an address. */
const MOST_ROWS_ABOVE = 20;

/**
 * Reads a table whose rows are sessions. The names of the columns stand in the first row in which there is a title and
 * a time; what stands above is the title of the table. A day that stands alone in a row, or once for several rows, is
 * that of the rows below.
 * @param table without a header of its own
 * @returns undefined where no row names such columns
 */
export function readProgrammeTable(table: Table): ForeignSchedule | undefined {
  const at = table.rows
    .slice(0, MOST_ROWS_ABOVE)
    .findIndex(({ cells }) => isHeader(tableColumns(cells)));
  const header = table.rows[at]?.cells;
  if (header === undefined) return undefined;
  const columns = tableColumns(header);
  const unknown = header.filter((name, index) => columns[index] === undefined && name !== '');
  const above = table.rows.slice(0, at);
  const zones = new Set<string>();
  let day = above.map(dayOfRow).findLast((found) => found !== undefined);
  const entries = table.rows.slice(at + 1).flatMap((row): ForeignEntry[] => {
    const alone = dayOfRow(row);
    if (alone !== undefined) {
      day = alone;
      return [];
    }
    const cell = cellsOf(row, columns);
    if (cell('zone') !== '') zones.add(cell('zone'));
    const entry = readRow(row, cell, day, warningsOf(table, row));
    day = readWhen(cell('date'))?.day ?? readWhen(cell('starts'))?.day ?? day;
    return [entry];
  });
  const [zone = null] = zones;
  const [title] = above.flatMap(({ cells }) => cells.filter((cell) => /\p{L}{2}/u.test(cell)));
  return {
    format: table.format,
    generator: null,
    version: null,
    title: title ?? null,
    source: 'table',
    zone: zones.size === 1 ? zone : null,
    start: null,
    end: null,
    languages: [],
    rooms: [],
    tracks: [],
    entries,
    wholeDays: [],
    issues: unknownFields(new Set(unknown)),
  };
}

function isHeader(columns: readonly (TableColumn | undefined)[]): boolean {
  return columns.includes('title') && (columns.includes('starts') || columns.includes('date'));
}

/** The day that is all that a row says. */
function dayOfRow({ cells }: TableRow): string | undefined {
  const [only, ...others] = new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  if (only === undefined || others.length > 0) return undefined;
  // “Day 1. 14 September 2027” is one, too.
  const when = readWhen(only) ?? readWhen(only.replace(/^\P{N}*\d{1,2}[^\p{L}\p{N}]+(?=\S)/u, ''));
  return when?.hour === undefined ? when?.day : undefined;
}

/** What the reader of the table noticed in cells of the row. */
function warningsOf(table: Table, row: TableRow): ImportIssue[] {
  return table.warnings
    .filter((warning) => warning.row === row.number && CELL_ISSUES.has(warning.code))
    .slice(0, 10)
    .map(({ code, column, value }) => ({
      field: '',
      code: `import_${code}`,
      severity: 'warning',
      params: { column: column ?? 0, value: (value ?? '').slice(0, 100) },
    }));
}

const CELL_ISSUES: ReadonlySet<string> = new Set([
  'letters_lost',
  'cell_is_error',
  'formula_without_value',
]);

type Cell = (column: TableColumn) => string;

function cellsOf(row: TableRow, columns: readonly (TableColumn | undefined)[]): Cell {
  return (column) => row.cells[columns.indexOf(column)]?.trim() ?? '';
}

function readRow(
  row: TableRow,
  cell: Cell,
  dayAbove: string | undefined,
  noticed: readonly ImportIssue[],
): ForeignEntry {
  const id = cell('id');
  const guid = readGuid(id);
  const issues: ImportIssue[] = [...noticed];
  const { start, end } = timesOf(cell, dayAbove, issues);
  const duration = readTableDuration(cell('duration'));
  if (duration === null) issues.push(...durationIssue(cell('duration')));
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
    duration,
    cancelled: CANCELLED.has(searchKey(cell('state'))),
    persons: people,
    kept: saidFacts({ number: undefined }),
    issues,
  };
}

/** When a row begins and ends: a moment in one cell, or day and hours in several. */
function timesOf(
  cell: Cell,
  dayAbove: string | undefined,
  issues: ImportIssue[],
): { start: ForeignTime | null; end: ForeignTime | null } {
  const zone = cell('zone') || null;
  const [date, starts, ends] = [cell('date'), cell('starts'), cell('ends')].map(readWhen);
  const written = [cell('date'), cell('starts')].filter((text) => text !== '').join(' ');
  const ownDay = starts?.day ?? date?.day;
  const hour = starts?.hour ?? date?.hour;
  // A date that is not understood is not the one above.
  const day = ownDay ?? (cell('date') === '' ? dayAbove : undefined);
  const start =
    day === undefined || hour === undefined
      ? null
      : { local: atHour(day, hour), offset: starts?.offset ?? date?.offset ?? null, zone };
  if (start === null && written !== '') issues.push(notUnderstood('starts', written));
  if (start !== null && ownDay === undefined)
    issues.push({
      field: 'date',
      code: 'import_day_above',
      severity: 'note',
      params: { day: start.local.slice(0, 10) },
    });
  const until = ends?.hour ?? starts?.until ?? date?.until;
  if (ends?.hour === undefined && cell('ends') !== '')
    issues.push(notUnderstood('ends', cell('ends')));
  if (until === undefined || start === null) return { start, end: null };
  const endDay = ends?.day ?? readWhen(cell('endDate'))?.day;
  const [startDay = '', startHour = ''] = start.local.split('T');
  // An end that is earlier in the day is of the next one.
  const local =
    endDay === undefined
      ? atHour(until <= startHour ? nextDay(startDay) : startDay, until)
      : atHour(endDay, until);
  return { start, end: { local, offset: ends?.offset ?? null, zone } };
}

function atHour(day: string, hour: string): string {
  return hour === '24:00' ? `${nextDay(day)}T00:00` : `${day}T${hour}`;
}

function nextDay(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
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

const ROLE_WORDS = new Map<string, SpeakerRole>(
  (Object.keys(DOMAIN_WORDS) as UiLanguage[]).flatMap((lang) =>
    SPEAKER_ROLES.map((role) => [searchKey(DOMAIN_WORDS[lang].speakerRoles[role]), role] as const),
  ),
);

/** Names by semicolons or lines, each with a role in brackets where it is another than to speak. */
function namesIn(text: string, role: SpeakerRole): ForeignPerson[] {
  return namesOf(text).map((part) => {
    const [, name = '', word = ''] = /^(.*?)\s*[(（]([^()（）]+)[)）]$/u.exec(part) ?? [];
    const named = ROLE_WORDS.get(searchKey(word));
    return named === undefined ? { key: null, name: part, role } : { key: null, name, role: named };
  });
}
