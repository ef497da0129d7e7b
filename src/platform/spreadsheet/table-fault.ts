/** Codes of the faults that a file can have; `readTable` raises them as `DomainError` of kind `invalid`. */
export type TableFaultCode =
  | 'file_empty'
  | 'file_not_a_table'
  | 'file_encoding_unknown'
  | 'encoding_not_supported'
  | 'file_cut_off'
  | 'file_too_large'
  | 'file_too_many_rows'
  | 'file_too_many_columns'
  | 'cell_too_long'
  | 'sheet_missing'
  | 'xlsx_unpacked_too_large'
  | 'xlsx_damaged'
  | 'xlsx_encrypted'
  | 'xls_not_supported'
  | 'reading_took_too_long'
  | 'header_missing'
  | 'csv_quote_unclosed'
  | 'delimiter_not_supported';

export type TableFaultParams = Readonly<Record<string, string | number | boolean | null>>;

/**
 * A fault of the file, raised by the readers of this folder. It is not a `DomainError`, because the readers
 * also run in a worker thread, straight from their sources in tests, and errors do not keep their class when
 * they are posted between threads.
 */
export class TableFault extends Error {
  readonly code: TableFaultCode;
  readonly params: TableFaultParams;
  readonly details: unknown;

  constructor(code: TableFaultCode, params: TableFaultParams = {}, details?: unknown) {
    super(code);
    this.name = 'TableFault';
    this.code = code;
    this.params = params;
    this.details = details;
  }
}
