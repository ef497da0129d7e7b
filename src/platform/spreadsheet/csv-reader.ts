import { CsvError, parse } from 'csv-parse/sync';
import { scanCsv } from './csv-scan.js';
import { checkDelimiter, findDelimiter } from './delimiter.js';
import { refuseOtherText } from './file-kind.js';
import type { ReadRequest, Table } from './table.js';
import { TableFault } from './table-fault.js';
import { shapeTable, type RawRecord } from './table-shape.js';
import { decodeText } from './text-encoding.js';

/** Blank records that a file may have beside its `maxRows` filled ones. */
const BLANK_RECORDS = 20_000;

/**
 * Reads CSV (RFC 4180, as Excel in any country writes it): quoted line breaks, doubled quotes, quotes inside
 * unquoted text kept, CRLF, CR or LF, Excel's `sep=` line honoured. Raises `TableFault`.
 */
export function readCsv(bytes: Uint8Array, request: ReadRequest): Table {
  const decoded = decodeText(bytes, request.encoding);
  refuseOtherText(decoded.text);
  const { text, announced } = takeSeparatorLine(decoded.text);
  // Excel saves an empty sheet as lines of bare delimiters.
  if (/^[\s,;|]*$/.test(text)) {
    throw new TableFault(announced === undefined ? 'file_empty' : 'header_missing');
  }
  const delimiter =
    request.delimiter !== undefined
      ? checkDelimiter(request.delimiter)
      : (announced ?? findDelimiter(text));
  const records = parseRecords(text, delimiter, request);
  return {
    format: 'csv',
    encoding: decoded.encoding,
    encodingCertain: decoded.certain,
    encodingCandidates: decoded.candidates,
    delimiter,
    ...shapeTable(records, [], request),
  };
}

/** Excel's first line `sep=;` names the delimiter; Excel does not count it as a row. */
function takeSeparatorLine(text: string): { text: string; announced?: string } {
  const whole = withoutEndOfFileMark(text.replace(/^\ufeff/, ''));
  const line = /^sep=([,;|\t])[,;\t ]*(?:\r\n|\r|\n|$)/i.exec(whole);
  if (!line) return { text: whole };
  const announced = line[1];
  return announced === undefined
    ? { text: whole }
    : { text: whole.slice(line[0].length), announced };
}

/** DOS editors end a text with Ctrl-Z. */
function withoutEndOfFileMark(text: string): string {
  const end = text.trimEnd();
  return end.endsWith('\u001a') ? end.slice(0, -1) : text;
}

function parseRecords(text: string, delimiter: string, { limits }: ReadRequest): RawRecord[] {
  const most = limits.maxRows + 1 + BLANK_RECORDS;
  let parsed: string[][];
  try {
    parsed = parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_quotes: true,
      relax_column_count: true,
      ltrim: true,
      to: most + 1,
    });
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') {
      const line = scanCsv(text, delimiter, Infinity).unclosedQuoteLine ?? 1;
      throw new TableFault('csv_quote_unclosed', { line });
    }
    throw error;
  }
  if (parsed.length > most) throw new TableFault('file_too_many_rows', { max: limits.maxRows });
  return parsed.map((cells, index) => ({
    number: index + 1,
    cells: cells.map((cell) => withoutLooseQuotes(cell)),
  }));
}

/** `"text" ` with a blank after the closing quote is taken as it was meant. */
function withoutLooseQuotes(cell: string): string {
  return cell.endsWith(' ') ? cell.replace(/^"([^"]*)" +$/, '$1') : cell;
}
