import { DomainError } from '../kernel/domain-error.js';
import { fileKind } from '../platform/spreadsheet/file-kind.js';
import { readTable } from '../platform/spreadsheet/read-table.js';
import { TableFault } from '../platform/spreadsheet/table-fault.js';
import { decodeText } from '../platform/spreadsheet/text-encoding.js';
import { readXmlTree, XmlFault } from '../platform/xml/xml-tree.js';
import type { ForeignSchedule } from './foreign-schedule.js';
import { readFrabJson } from './read-frab-json.js';
import { readFrabXml } from './read-frab-xml.js';
import { readICalendar } from './read-icalendar.js';
import { readProgrammeTable } from './read-programme-table.js';

/** The largest file. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** The longest programme. */
export const MOST_ENTRIES = 10_000;

/** How a table is to be read, where that is not found out. */
export interface TableReading {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
}

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a programme from a file of any format that is taken in, told by its content.
 * @throws DomainError that says what is wrong with the file and where: `schedule_file_…`, or a code of `readTable`
 */
export async function readForeignSchedule(
  file: File,
  reading: TableReading = {},
): Promise<ForeignSchedule> {
  if (file.bytes.length > MOST_BYTES)
    throw new DomainError('invalid', 'file_too_large', { file: file.name, max: MOST_BYTES });
  if (file.bytes.length === 0)
    throw new DomainError('invalid', 'schedule_file_empty', { file: file.name });
  const schedule = await readByKind(file, reading);
  if (schedule.entries.length > MOST_ENTRIES)
    throw new DomainError('invalid', 'schedule_file_too_many', {
      count: schedule.entries.length,
      max: MOST_ENTRIES,
    });
  if (schedule.entries.length === 0)
    throw new DomainError('invalid', 'schedule_file_empty', { file: file.name });
  return schedule;
}

async function readByKind(file: File, reading: TableReading): Promise<ForeignSchedule> {
  if (refusing(file, () => fileKind(file.bytes)) !== 'text') return readAsTable(file, reading);
  const start = Buffer.from(file.bytes.subarray(0, 2000)).toString('latin1');
  // UTF-16 has a zero byte beside each letter.
  const beginning = start
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)?\s*/, '');
  if (beginning.startsWith('<')) return readAsXml(decoded(file, xmlEncoding(beginning)));
  if (/^[[{]/.test(beginning)) return readAsJson(decoded(file));
  if (/^BEGIN\s*:\s*VCALENDAR/i.test(beginning)) {
    const schedule = readICalendar(calendarText(file));
    if (schedule !== undefined) return schedule;
    throw new DomainError('invalid', 'schedule_file_unknown', { file: file.name });
  }
  return readAsTable(file, reading);
}

function decoded(file: File, encoding?: string): string {
  return refusing(file, () => decodeText(file.bytes, encoding).text);
}

/**
 * The text of a calendar. Some programs fold its lines inside a letter (RFC 5545 §3.1 counts octets): such lines are
 * joined before the letters are read.
 */
function calendarText(file: File): string {
  try {
    return decodeText(file.bytes).text;
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    const joined = Buffer.from(file.bytes)
      .toString('latin1')
      .replace(/\r*\n[ \t]/g, '');
    return decoded({ ...file, bytes: Buffer.from(joined, 'latin1') });
  }
}

/** Runs what tells its faults as those of a table. */
function refusing<T>(file: File, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    const params = { ...error.params, file: file.name };
    throw new DomainError('invalid', error.code, params, { details: error.details });
  }
}

/** The encoding that an XML declaration names, unless it is the usual one or the bytes say it themselves. */
function xmlEncoding(beginning: string): string | undefined {
  const [, name = ''] =
    /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(beginning) ?? [];
  return name === '' || /^utf-?(?:8|16)/i.test(name) ? undefined : name;
}

async function readAsXml(text: string): Promise<ForeignSchedule> {
  try {
    const root = await readXmlTree(text.replace(/^\u{FEFF}/u, '').trimStart());
    if (root.name === 'schedule') return readFrabXml(root);
    throw new DomainError('invalid', 'schedule_file_other_xml', { root: root.name.slice(0, 60) });
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    throw new DomainError('invalid', `schedule_file_${error.code}`, {
      line: error.line,
      column: error.column,
    });
  }
}

function readAsJson(text: string): ForeignSchedule {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\u{FEFF}/u, ''));
  } catch (error) {
    const [, position = '0'] =
      /position (\d+)/.exec(Error.isError(error) ? error.message : '') ?? [];
    const before = text.slice(0, Number(position)).split('\n');
    throw new DomainError('invalid', 'schedule_file_json_broken', {
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
    });
  }
  const schedule = readFrabJson(value);
  if (schedule === undefined) throw new DomainError('invalid', 'schedule_file_other_json');
  return schedule;
}

async function readAsTable(file: File, reading: TableReading): Promise<ForeignSchedule> {
  const table = await readTable(file, reading);
  if (table.encodingCertain === false && reading.encoding === undefined) {
    const candidates = table.encodingCandidates ?? [];
    throw new DomainError(
      'invalid',
      'file_encoding_unknown',
      { file: file.name, tried: candidates.map(({ encoding }) => encoding).join(', ') },
      { details: { candidates } },
    );
  }
  const schedule = readProgrammeTable(table);
  if (schedule === undefined)
    throw new DomainError('invalid', 'schedule_file_no_columns', {
      columns: table.header.slice(0, 20).join(', ').slice(0, 500),
    });
  return schedule;
}
