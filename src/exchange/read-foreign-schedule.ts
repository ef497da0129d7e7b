import { DomainError } from '../kernel/domain-error.js';
import { xmlSafe } from '../kernel/text.js';
import { fileKind } from '../platform/spreadsheet/file-kind.js';
import { readTable } from '../platform/spreadsheet/read-table.js';
import type { Table } from '../platform/spreadsheet/table.js';
import { readXmlTree, XmlFault } from '../platform/xml/xml-tree.js';
import {
  encodingUnknown,
  type FileText,
  fileText,
  refusing,
  type UploadedFile,
} from './file-text.js';
import type { ForeignSchedule, ImportIssue } from './foreign-schedule.js';
import { readFrabJson } from './read-frab-json.js';
import { readFrabXml } from './read-frab-xml.js';
import { readICalendar } from './read-icalendar.js';
import { JsonFault, readJson } from './read-json.js';
import { readProgrammeTable } from './read-programme-table.js';
import { storable } from './storable.js';

/** The largest file. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** The longest programme. */
export const MOST_ENTRIES = 10_000;
/** The most people over all sessions, each counted in each: more than any congress has. */
export const MOST_PEOPLE = 30_000;

/** How a file is to be read, where that is not found out; all but the encoding are of tables. */
export interface TableReading {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
}

/**
 * Reads a programme from a file of any format that is taken in, told by its content.
 * @throws DomainError that says what is wrong with the file and where: `schedule_file_…`, or a code of `readTable`
 */
export async function readForeignSchedule(
  file: UploadedFile,
  reading: TableReading = {},
): Promise<ForeignSchedule> {
  if (file.bytes.length > MOST_BYTES)
    throw new DomainError('invalid', 'file_too_large', { file: file.name, max: MOST_BYTES });
  if (file.bytes.length === 0)
    throw new DomainError('invalid', 'schedule_file_empty', { file: file.name });
  const schedule = storable(await readByKind(file, reading));
  if (schedule.entries.length > MOST_ENTRIES)
    throw new DomainError('invalid', 'schedule_file_too_many', {
      count: schedule.entries.length,
      max: MOST_ENTRIES,
    });
  if (schedule.entries.length === 0)
    throw new DomainError('invalid', 'schedule_file_empty', { file: file.name });
  const people = schedule.entries.reduce((sum, { persons }) => sum + persons.length, 0);
  if (people > MOST_PEOPLE)
    throw new DomainError('invalid', 'schedule_file_too_many_people', {
      count: people,
      max: MOST_PEOPLE,
    });
  return schedule;
}

async function readByKind(file: UploadedFile, reading: TableReading): Promise<ForeignSchedule> {
  if (refusing(file, () => fileKind(file.bytes)) !== 'text') return readAsTable(file, reading);
  const { encoding } = reading;
  const start = Buffer.from(file.bytes.subarray(0, 2000)).toString('latin1');
  // UTF-16 has a zero byte beside each letter.
  const beginning = start
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe|\u00841\u00953)?\s*/, '');
  if (beginning.startsWith('<'))
    return readAsXml(fileText(file, encoding, declaredEncoding(beginning)));
  if (/^[[{]/.test(beginning)) return readAsJson(fileText(file, encoding));
  if (/^BEGIN\s*:\s*V(?:CALENDAR|EVENT)/i.test(beginning)) {
    const schedule = readICalendar(calendarText(file, encoding));
    if (schedule !== undefined) return schedule;
    throw new DomainError('invalid', 'schedule_file_unknown', { file: file.name });
  }
  return readAsTable(file, reading);
}

/**
 * The text of a calendar. Some programs fold its lines inside a letter (RFC 5545 §3.1 counts octets): such lines are
 * joined before the letters are read.
 */
function calendarText(file: UploadedFile, encoding: string | undefined): string {
  try {
    return fileText(file, encoding).text;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const joined = Buffer.from(file.bytes)
      .toString('latin1')
      .replace(/\r*\n[ \t]/g, '');
    return fileText({ ...file, bytes: Buffer.from(joined, 'latin1') }, encoding).text;
  }
}

/** The encoding that an XML declaration names. */
function declaredEncoding(beginning: string): string | undefined {
  const [, name] =
    /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(beginning) ?? [];
  return name;
}

async function readAsXml({ text, issues }: FileText): Promise<ForeignSchedule> {
  const legal = legalXml(text);
  try {
    const root = await readXmlTree(legal.text.replace(/^\u{FEFF}/u, '').trimStart());
    if (root.name === 'schedule')
      return withIssues(readFrabXml(root), [...issues, ...legal.issues]);
    throw new DomainError('invalid', 'schedule_file_other_xml', { root: root.name.slice(0, 60) });
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    throw new DomainError('invalid', `schedule_file_${error.code}`, {
      line: error.line,
      column: error.column,
    });
  }
}

/** The text without what XML cannot hold, written as itself or as a reference: programs let it slip in. */
function legalXml(given: string): FileText {
  let removed = 0;
  const without = given.replace(/&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/gi, (whole, hex, decimal) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    if (code <= 0x10ffff && xmlSafe(String.fromCodePoint(code)) !== '') return whole;
    removed += 1;
    return '';
  });
  const text = xmlSafe(without);
  removed += without.length - text.length;
  const params = { count: removed };
  return {
    text,
    issues:
      removed === 0
        ? []
        : [{ field: '', code: 'import_characters_removed', severity: 'note', params }],
  };
}

function readAsJson({ text, issues }: FileText): ForeignSchedule {
  try {
    const { value, repeated } = readJson(text.replace(/^\u{FEFF}/u, ''));
    const schedule = readFrabJson(value);
    if (schedule === undefined) throw new DomainError('invalid', 'schedule_file_other_json');
    return withIssues(schedule, [
      ...issues,
      ...repeated.map((place): ImportIssue => ({
        field: '',
        code: 'import_name_twice',
        severity: 'warning',
        params: { place: place.slice(0, 200) },
      })),
    ]);
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    throw new DomainError('invalid', 'schedule_file_json_broken', {
      line: error.line,
      column: error.column,
    });
  }
}

function withIssues(schedule: ForeignSchedule, issues: readonly ImportIssue[]): ForeignSchedule {
  return { ...schedule, issues: [...issues, ...schedule.issues] };
}

/** A table; of a workbook the sheet asked for, else the first one that has the columns of a programme. */
async function readAsTable(file: UploadedFile, reading: TableReading): Promise<ForeignSchedule> {
  const first = await tableOf(file, reading, reading.sheet);
  if (first.encodingCertain === false && reading.encoding === undefined)
    throw encodingUnknown(file, first.encodingCandidates ?? []);
  const sheets = reading.sheet === undefined ? (first.sheets ?? []) : [];
  for (const sheet of [first.sheet, ...sheets.slice(1, MOST_SHEETS)]) {
    const table = sheet === first.sheet ? first : await readable(tableOf(file, reading, sheet));
    const schedule = table && readProgrammeTable(table);
    const others = sheets.filter((name) => name !== sheet);
    if (schedule !== undefined) return withIssues(schedule, sheetIssue(sheet, others));
  }
  throw new DomainError('invalid', 'schedule_file_no_columns', {
    columns: (first.rows[0]?.cells ?? []).slice(0, 20).join(', ').slice(0, 500),
  });
}

/** A sheet that nobody asked for is passed over where it cannot be read. */
async function readable(reading: Promise<Table>): Promise<Table | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

/** So many sheets are looked at for one that is a programme. */
const MOST_SHEETS = 8;

function tableOf(
  file: UploadedFile,
  { encoding, delimiter }: TableReading,
  sheet: string | undefined,
): Promise<Table> {
  return readTable(file, {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(sheet === undefined ? {} : { sheet }),
    // Where the names of the columns stand is found out with what they mean.
    header: false,
    fillMerged: true,
  });
}

function sheetIssue(sheet: string | undefined, others: readonly string[]): ImportIssue[] {
  if (sheet === undefined || others.length === 0) return [];
  const params = { sheet, others: others.join(', ').slice(0, 300) };
  return [{ field: '', code: 'import_other_sheets', severity: 'warning', params }];
}
