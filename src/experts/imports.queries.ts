import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { UiLanguage } from '../kernel/languages.js';
import { cutPage, decodeCursor, type Page, pageSize } from '../platform/http/paging.js';
import { issueSentence } from '../platform/i18n/error-catalogue.js';
import type {
  ExpertImportQuery,
  ExpertImportSummary,
  ExpertImportView,
  ImportRowFilter,
  ImportRowQuery,
  ImportRowView,
  MappingSource,
} from './dto/import.dto.js';
import type { ImportOptions, ImportReport, RowReport } from './import-report.js';

interface ImportRecord {
  id: string;
  file_name: string;
  state: ExpertImportSummary['state'];
  rows_total: number;
  rows_done: number;
  report: ImportReport;
  created_at: string;
  finished_at: string | null;
  purged_at: string | null;
  account_id: string | null;
  account_name: string | null;
}

type WholeRecord = ImportRecord & {
  readonly options: ImportOptions;
  readonly mapping_file: string | null;
  readonly mapping_at: string | null;
};

const FIRST_ROWS = 100;
const COLUMNS = `expert_import.id, expert_import.file_name, state, rows_total, rows_done, expert_import.created_at, finished_at,
  purged_at, account_id, account.display_name AS account_name`;
const FROM = 'FROM expert_import LEFT JOIN account ON account.id = expert_import.account_id';
const UNFINISHED = `(state <> 'done' AND purged_at IS NULL)`;

/** One import with its report and the first rows of it. */
export async function readImport(
  reader: EntityManager,
  organizationId: string,
  id: string,
  language: UiLanguage,
): Promise<ExpertImportView> {
  const record = await findImport(reader, organizationId, id);
  const { report } = record;
  return {
    ...summary(record),
    format: report.format,
    encoding: report.encoding,
    encodingCertain: report.encodingCertain,
    encodingCandidates: [...report.encodingCandidates],
    delimiter: report.delimiter,
    sheets: [...report.sheets],
    sheet: report.sheet,
    columns: report.columns.map((column) => ({ ...column, samples: [...column.samples] })),
    header: record.options.header ?? true,
    firstRows: (report.firstRows ?? []).map(({ row, cells }) => ({ row, cells: [...cells] })),
    mappingFrom: mappingSource(record),
    defaults: { ...record.options.defaults },
    createDuplicates: record.options.createDuplicates ?? false,
    warnings: [...report.warnings],
    rows: report.rows
      .slice(0, FIRST_ROWS)
      .map((row, at) => presentRow(row, at < record.rows_done, language)),
  };
}

/** The rows of an import's report, in the order of the file. */
export async function listImportRows(
  reader: EntityManager,
  organizationId: string,
  id: string,
  query: ImportRowQuery,
  language: UiLanguage,
): Promise<Page<ImportRowView>> {
  const limit = pageSize(query);
  const after = Number(decodeCursor(query.cursor, 1)?.[0] ?? -1);
  const rows = await reportRows(reader, organizationId, id, query, language);
  return cutPage(
    rows.filter(({ row }) => row > after).slice(0, limit + 1),
    limit,
    ({ row }) => [String(row)],
    (row) => row,
  );
}

/** All rows of an import's report that a filter lets through. */
export async function reportRows(
  reader: EntityManager,
  organizationId: string,
  id: string,
  { action, hasIssues }: ImportRowFilter,
  language: UiLanguage,
): Promise<ImportRowView[]> {
  const { report, rows_done: done } = await findImport(reader, organizationId, id);
  return report.rows
    .map((row, at) => ({ row, done: at < done }))
    .filter(
      ({ row }) =>
        (action === undefined || action.length === 0 || action.includes(row.action)) &&
        (hasIssues === undefined || hasIssues === row.issues.length > 0),
    )
    .map(({ row, done }) => presentRow(row, done, language));
}

/** The imports of an organization, the latest first. */
export async function listImports(
  reader: EntityManager,
  organizationId: string,
  query: ExpertImportQuery,
): Promise<Page<ExpertImportSummary>> {
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const records = await reader.query<ImportRecord[]>(
    `SELECT ${COLUMNS}, jsonb_build_object('counts', report->'counts', 'fault', report->'fault') AS report
     ${FROM} WHERE organization_id = $1
       AND ($2::timestamptz IS NULL OR (expert_import.created_at, expert_import.id) < ($2::timestamptz, $3::uuid))
       AND ($5::boolean IS NULL OR $5 = ${UNFINISHED})
     ORDER BY expert_import.created_at DESC, expert_import.id DESC LIMIT $4`,
    [organizationId, after?.[0] ?? null, after?.[1] ?? null, limit + 1, query.unfinished ?? null],
  );
  return cutPage(records, limit, (record) => [record.created_at, record.id], summary);
}

async function findImport(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<WholeRecord> {
  const [record] = await reader.query<WholeRecord[]>(
    `SELECT ${COLUMNS}, report, options, source.file_name AS mapping_file, source.created_at AS mapping_at
     ${FROM} LEFT JOIN LATERAL (SELECT other.file_name, other.created_at FROM expert_import other
       WHERE other.organization_id = $1 AND other.id::text = expert_import.report->>'mappingOf') source ON true
     WHERE organization_id = $1 AND expert_import.id = $2`,
    [organizationId, id],
  );
  if (record === undefined) throw new DomainError('missing', 'not_found');
  return record;
}

function summary(record: ImportRecord): ExpertImportSummary {
  return {
    id: record.id,
    fileName: record.file_name,
    state: record.state,
    rowsTotal: record.rows_total,
    rowsDone: record.rows_done,
    counts: record.report.counts,
    fault: record.report.fault ?? null,
    createdAt: record.created_at,
    finishedAt: record.finished_at,
    purgedAt: record.purged_at,
    accountId: record.account_id,
    accountName: record.account_name,
  };
}

function mappingSource(record: WholeRecord): MappingSource | null {
  const importId = record.report.mappingOf ?? null;
  if (importId === null) return null;
  return { importId, fileName: record.mapping_file, createdAt: record.mapping_at };
}

function presentRow(row: RowReport, done: boolean, language: UiLanguage): ImportRowView {
  return {
    ...row,
    done,
    changes: [...row.changes],
    issues: row.issues.map((issue) => ({
      field: issue.field,
      code: issue.code,
      severity: issue.severity,
      message: issueSentence(issue.code, issue.params ?? {}, language),
      params: { ...issue.params },
    })),
  };
}
