/** What `readTable` gives: one table of text cells, numbered as a person counts in the file. */
export interface Table {
  readonly format: 'csv' | 'xlsx';
  /** CSV only: the name of the encoding that was used, e.g. `utf-8`, `windows-1251`, `gbk`, `kz-1048`. */
  readonly encoding?: string;
  /** CSV only: false when the bytes read sensibly in more than one encoding; then show the candidates and ask. */
  readonly encodingCertain?: boolean;
  /** CSV only: the sensible readings, best first; one entry when the reading is certain. */
  readonly encodingCandidates?: readonly EncodingCandidate[];
  readonly delimiter?: string;
  /** XLSX only: the names of the visible sheets, in the order of the workbook. */
  readonly sheets?: readonly string[];
  /** XLSX only: the sheet that was read. */
  readonly sheet?: string;
  /** Column names, cleaned of outer and double blanks; a blank one becomes `column_N`. */
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly warnings: readonly TableWarning[];
}

/** One record. `cells` has as many entries as the header. */
export interface TableRow {
  /** 1-based number of the record in the file (the row that Excel shows); the header usually is 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** One way to read the bytes of a CSV, with its beginning as it would look. */
export interface EncodingCandidate {
  readonly encoding: string;
  /** The first lines that have letters beyond ASCII, at most 200 characters. */
  readonly preview: string;
}

export type TableWarningCode =
  /** The row has more filled cells than the header has names; the surplus (in `value`) was left out. */
  | 'row_has_extra_cells'
  /** Two columns have the same name (in `value`). */
  | 'duplicate_header'
  /** A column has cells but no name; it was named `column_N` (in `value`). */
  | 'blank_header'
  /** A line above the header with a single text (in `value`) was taken for a title and left out. */
  | 'title_row_skipped'
  /** Letters were replaced before the file reached us: by `?` inside a word, or by U+FFFD. */
  | 'letters_lost'
  /** The cell holds an error such as `#N/A` (in `value`); it was read as empty. */
  | 'cell_is_error'
  /** The cell holds a formula whose result is not stored; it was read as empty. */
  | 'formula_without_value';

/** Something that a person should look at; nothing that stops the reading. */
export interface TableWarning {
  readonly code: TableWarningCode;
  /** Number of the record in the file, as in `TableRow.number`. */
  readonly row: number;
  /** 1-based column, where the matter concerns one. */
  readonly column?: number;
  readonly value?: string;
}

/** The limits within which a file is read. */
export interface TableLimits {
  /** Size of the file as sent, in bytes. */
  readonly maxBytes: number;
  /** Filled rows, the header not counted. */
  readonly maxRows: number;
  readonly maxColumns: number;
  /** Length of one cell in UTF-16 units; Excel itself holds 32,767. */
  readonly maxCellLength: number;
  /** XLSX: bytes after unpacking, counted over all parts that are read. */
  readonly maxUnpackedBytes: number;
  /** XLSX: cells of the sheet, empty formatted ones included, and entries of the string table. */
  readonly maxCells: number;
  /** XLSX: files inside the archive. */
  readonly maxEntries: number;
  /** Characters of all cells together. */
  readonly maxCharacters: number;
  /** Wall time of one reading, in milliseconds. */
  readonly maxMilliseconds: number;
}

export const DEFAULT_LIMITS: TableLimits = {
  maxBytes: 10 * 1024 * 1024,
  maxRows: 5_000,
  maxColumns: 256,
  maxCellLength: 32_767,
  maxUnpackedBytes: 64 * 1024 * 1024,
  maxCells: 2_000_000,
  maxEntries: 2_000,
  maxCharacters: 16_000_000,
  maxMilliseconds: 20_000,
};

/** What the caller may say about the file; all of it is found out when left away. */
export interface ReadTableOptions extends Partial<TableLimits> {
  /** CSV: a WHATWG label, or `gbk`, `cp1251`, `cp866`, `kz-1048`. */
  readonly encoding?: string;
  /** CSV: `,` `;` `|` or a tab. */
  readonly delimiter?: string;
  /** XLSX: name of the sheet; the first visible one when left away. */
  readonly sheet?: string;
  /** False for a table without a row of column names: its first row is data, its columns are `column_N`. */
  readonly header?: boolean;
  /** XLSX: whether what stands in a cell that is merged over several rows is in each of them. */
  readonly fillMerged?: boolean;
}

/** What a reader in this folder works with: the caller's wishes and the complete limits. */
export interface ReadRequest {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly sheet?: string | undefined;
  readonly header?: boolean | undefined;
  readonly fillMerged?: boolean | undefined;
  readonly limits: TableLimits;
}

/** More warnings than this help nobody. */
export const MAX_WARNINGS = 500;
