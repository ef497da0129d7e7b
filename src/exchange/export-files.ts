import type { UiLanguage } from '../kernel/languages.js';
import { CSV_TYPE, XLSX_TYPE } from '../platform/spreadsheet/table-export.js';
import { writeXlsx } from '../platform/spreadsheet/write-xlsx.js';
import { csvDelimiterFor, writeCsv } from '../platform/spreadsheet/write-csv.js';
import { programmeTable } from './programme-table.js';
import type { ScheduleDocument } from './schedule-document.js';
import { writeProgrammeCalendar } from './write-programme-calendar.js';
import { writeSchedule2Json } from './write-schedule2-json.js';
import { writeScheduleJson } from './write-schedule-json.js';
import { SCHEDULE_XML, writeScheduleXml } from './write-schedule-xml.js';

/** The files in which a programme can be had, by their names. */
export const EXPORT_FORMATS = [
  'schedule.xml',
  'schedule.json',
  'schedule2.json',
  'programme.ics',
  'programme.csv',
  'programme.xlsx',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  'schedule.xml': `${SCHEDULE_XML}; charset=utf-8`,
  'schedule.json': 'application/json; charset=utf-8',
  'schedule2.json': 'application/json; charset=utf-8',
  'programme.ics': 'text/calendar; charset=utf-8',
  'programme.csv': CSV_TYPE,
  'programme.xlsx': XLSX_TYPE,
};

/**
 * The programme as a file, in the language asked for.
 * @param fileUrl where the file can be read for good
 * @throws DomainError of `writeXlsx`
 */
export async function exportFile(
  document: ScheduleDocument,
  format: ExportFormat,
  lang: UiLanguage,
  options: { readonly fileUrl?: string; readonly markLanguages?: boolean } = {},
): Promise<string | Uint8Array> {
  switch (format) {
    case 'schedule.xml':
      return writeScheduleXml(document, lang, options);
    case 'schedule.json':
      return writeScheduleJson(document, lang);
    case 'schedule2.json':
      return writeSchedule2Json(document, lang);
    case 'programme.ics':
      return writeProgrammeCalendar(document, lang);
    case 'programme.csv': {
      const { header, rows } = programmeTable(document, lang);
      return writeCsv(header, rows, { delimiter: csvDelimiterFor(lang) });
    }
    case 'programme.xlsx': {
      const { name, header, rows } = programmeTable(document, lang);
      return writeXlsx([{ name, header, rows }]);
    }
  }
}
