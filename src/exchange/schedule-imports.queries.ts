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
  ScheduleImportSummary,
  ScheduleImportView,
  ScheduleIssueView,
  ScheduleRowQuery,
  ScheduleRowView,
} from './dto/schedule-import.dto.js';
import type { ImportIssue } from './foreign-schedule.js';
import type { ScheduleImportReport } from './import-report.js';

interface ImportRecord extends Omit<ScheduleImportSummary, 'counts' | 'fault'> {
  report: ScheduleImportReport;
}

interface RowRecord extends Omit<ScheduleRowView, 'issues'> {
  issues: ImportIssue[];
}

const FIRST_ROWS = 100;
const COLUMNS = `id, event_id AS "eventId", file_name AS "fileName", state, rows_total AS "rowsTotal",
  rows_done AS "rowsDone", created_at AS "createdAt", finished_at AS "finishedAt"`;
const ROW = 'number, place, action, title, session_id AS "sessionId", changes, issues';

/** One import with its report and the first of its rows. */
export async function readScheduleImport(
  reader: EntityManager,
  organizationId: string,
  id: string,
  language: UiLanguage,
): Promise<ScheduleImportView> {
  const [record] = await reader.query<ImportRecord[]>(
    `SELECT ${COLUMNS}, report FROM schedule_import WHERE organization_id = $1 AND id = $2`,
    [organizationId, id],
  );
  if (record === undefined) throw new DomainError('missing', 'not_found');
  const rows = await reader.query<RowRecord[]>(
    `SELECT ${ROW} FROM schedule_import_row WHERE organization_id = $1 AND import_id = $2
     ORDER BY number LIMIT ${FIRST_ROWS}`,
    [organizationId, id],
  );
  const { report } = record;
  return {
    ...summary(record),
    format: report.format,
    generator: report.generator,
    version: report.version,
    title: report.title,
    zone: report.zone,
    adds: { ...report.adds },
    issues: report.issues.map((issue) => presentIssue(issue, language)),
    rows: rows.map((row) => presentRow(row, language)),
  };
}

/** The rows of an import in the order of the file. */
export async function listScheduleRows(
  reader: EntityManager,
  organizationId: string,
  id: string,
  query: ScheduleRowQuery,
  language: UiLanguage,
): Promise<Page<ScheduleRowView>> {
  const limit = pageSize(query);
  const after = Number(decodeCursor(query.cursor, 1)?.[0] ?? 0);
  const found = await reader.query<unknown[]>(
    'SELECT 1 FROM schedule_import WHERE organization_id = $1 AND id = $2',
    [organizationId, id],
  );
  if (found.length === 0) throw new DomainError('missing', 'not_found');
  const rows = await reader.query<RowRecord[]>(
    `SELECT ${ROW} FROM schedule_import_row WHERE organization_id = $1 AND import_id = $2 AND number > $3
       AND ($4::text IS NULL OR action = $4)
       AND ($5::text IS NULL OR issues @> jsonb_build_array(jsonb_build_object('severity', $5::text)))
     ORDER BY number LIMIT $6`,
    [
      organizationId,
      id,
      Number.isSafeInteger(after) && after < 2 ** 31 ? after : 0,
      query.action ?? null,
      query.severity ?? null,
      limit + 1,
    ],
  );
  return cutPage(
    rows,
    limit,
    ({ number }) => [String(number)],
    (row) => presentRow(row, language),
  );
}

/** The imports of an event, the latest first. */
export async function listScheduleImports(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
  query: PageQuery,
): Promise<Page<ScheduleImportSummary>> {
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const events = await reader.query<unknown[]>(
    'SELECT 1 FROM event WHERE organization_id = $1 AND id = $2',
    [organizationId, eventId],
  );
  if (events.length === 0) throw new DomainError('missing', 'not_found');
  const records = await reader.query<ImportRecord[]>(
    `SELECT ${COLUMNS}, jsonb_build_object('counts', report->'counts', 'fault', report->'fault') AS report
     FROM schedule_import WHERE organization_id = $1 AND event_id = $2
       AND ($3::timestamptz IS NULL OR (created_at, id) < ($3::timestamptz, $4::uuid))
     ORDER BY created_at DESC, id DESC LIMIT $5`,
    [organizationId, eventId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  return cutPage(records, limit, ({ createdAt, id }) => [createdAt, id], summary);
}

function summary({ report, ...record }: ImportRecord): ScheduleImportSummary {
  return { ...record, counts: { ...report.counts }, fault: report.fault ?? null };
}

function presentRow({ issues, ...row }: RowRecord, language: UiLanguage): ScheduleRowView {
  return { ...row, issues: issues.map((issue) => presentIssue(issue, language)) };
}

function presentIssue(issue: ImportIssue, language: UiLanguage): ScheduleIssueView {
  return {
    field: issue.field,
    code: issue.code,
    severity: issue.severity,
    message: issueSentence(issue.code, issue.params ?? {}, language),
    params: { ...issue.params },
  };
}
