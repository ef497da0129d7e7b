import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { UiLanguage } from '../kernel/languages.js';
import {
  cutPage,
  decodeCursor,
  type Page,
  type PageQuery,
  pageSize,
} from '../platform/http/paging.js';
import { issueSentence } from '../platform/i18n/error-catalogue.js';
import type {
  ExpertImportSummary,
  ExpertImportView,
  ImportRowQuery,
  ImportRowView,
} from './dto/import.dto.js';
import type { ImportReport, RowReport } from './import-report.js';

interface ImportRecord {
  id: string;
  file_name: string;
  state: ExpertImportSummary['state'];
  rows_total: number;
  rows_done: number;
  report: ImportReport;
  created_at: string;
  finished_at: string | null;
}

const FIRST_ROWS = 100;
const COLUMNS = 'id, file_name, state, rows_total, rows_done, created_at, finished_at';

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
    warnings: [...report.warnings],
    rows: report.rows.slice(0, FIRST_ROWS).map((row) => presentRow(row, language)),
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
  const { report } = await findImport(reader, organizationId, id);
  const rows = report.rows.filter(
    ({ row, action }) => row > after && (query.action === undefined || action === query.action),
  );
  return cutPage(
    rows.slice(0, limit + 1),
    limit,
    ({ row }) => [String(row)],
    (row) => presentRow(row, language),
  );
}

/** The imports of an organization, the latest first. */
export async function listImports(
  reader: EntityManager,
  organizationId: string,
  query: PageQuery,
): Promise<Page<ExpertImportSummary>> {
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const records = await reader.query<ImportRecord[]>(
    `SELECT ${COLUMNS}, jsonb_build_object('counts', report->'counts', 'fault', report->'fault') AS report
     FROM expert_import WHERE organization_id = $1
       AND ($2::timestamptz IS NULL OR (created_at, id) < ($2::timestamptz, $3::uuid))
     ORDER BY created_at DESC, id DESC LIMIT $4`,
    [organizationId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  return cutPage(records, limit, (record) => [record.created_at, record.id], summary);
}

async function findImport(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<ImportRecord> {
  const [record] = await reader.query<ImportRecord[]>(
    `SELECT ${COLUMNS}, report FROM expert_import WHERE organization_id = $1 AND id = $2`,
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
  };
}

function presentRow(row: RowReport, language: UiLanguage): ImportRowView {
  return {
    ...row,
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
