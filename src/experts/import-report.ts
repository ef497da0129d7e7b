import type { ErrorParam } from '../kernel/domain-error.js';
import type { ExpertCategory } from './expert.entity.js';
import type { ImportTarget } from './import-columns.js';

/** What the desk said about a file, beyond what it says itself. */
export interface ImportOptions {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  /** False where the first row is a person already and the columns have no names. */
  readonly header?: boolean;
  /** What a column (1-based) is, where that is not what was guessed. */
  readonly mapping?: readonly { readonly column: number; readonly target: ImportTarget }[];
  /** For new experts, where the row says nothing. */
  readonly defaults?: {
    readonly category?: ExpertCategory;
    readonly country?: string;
    readonly language?: string;
  };
  /** Add a person without an address even when the name is in the registry already. */
  readonly createDuplicates?: boolean;
}

/**
 * What becomes of a row. `same_as_row`: an earlier row is the same person; `skip`: may be in the registry
 * already, and has no address to tell; `error`: cannot be taken in.
 */
export const ROW_ACTIONS = [
  'create',
  'update',
  'unchanged',
  'same_as_row',
  'skip',
  'error',
] as const;
export type RowAction = (typeof ROW_ACTIONS)[number];

/** Something to say about a row: an error keeps it out, a warning does not. */
export interface RowIssue {
  readonly field: string;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly params?: Readonly<Record<string, ErrorParam>>;
}

/** What becomes, or became, of one row. */
export interface RowReport {
  /** Number of the row in the file, as a spreadsheet shows it. */
  readonly row: number;
  readonly action: RowAction;
  readonly name: string | null;
  readonly expertId: string | null;
  /** For `same_as_row`, and for a name that an earlier row has: the number of that row. */
  readonly sameAsRow: number | null;
  /** The fields that an update changes. */
  readonly changes: readonly string[];
  readonly issues: readonly RowIssue[];
}

export interface ColumnReport {
  /** 1-based. */
  readonly column: number;
  readonly header: string;
  readonly target: ImportTarget;
  /** The first cells that are filled. */
  readonly samples: readonly string[];
}

export interface ImportReport {
  readonly format: 'csv' | 'xlsx';
  readonly encoding: string | null;
  readonly encodingCertain: boolean;
  readonly encodingCandidates: readonly { readonly encoding: string; readonly preview: string }[];
  readonly delimiter: string | null;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly columns: readonly ColumnReport[];
  /** The beginning of the file as it was read; absent in reports of old imports. */
  readonly firstRows?: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /**
   * Equal for files with the same columns: what was said about one is proposed for the next. Empty where the columns
   * have no names: then nothing says that two files are alike.
   */
  readonly headerKey: string;
  readonly warnings: readonly {
    readonly code: string;
    readonly row: number;
    readonly column: number | null;
    readonly value: string | null;
  }[];
  readonly counts: Readonly<Record<RowAction, number>>;
  readonly rows: readonly RowReport[];
  /** The import whose columns were read the same way, if what was said there was taken over. */
  readonly mappingOf?: string | null;
  /** Why a run failed. */
  readonly fault?: string;
}

/** How many rows meet each fate. */
export function countActions(rows: readonly RowReport[]): Record<RowAction, number> {
  const counts: Record<RowAction, number> = {
    create: 0,
    update: 0,
    unchanged: 0,
    same_as_row: 0,
    skip: 0,
    error: 0,
  };
  for (const { action } of rows) counts[action] += 1;
  return counts;
}
