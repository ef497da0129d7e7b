import { OmitType, PartialType } from '@nestjs/swagger';
import { Field } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { IMPORT_STATES, type ImportState } from '../expert-import.entity.js';
import { EXPERT_CATEGORIES, type ExpertCategory } from '../expert.entity.js';
import { IMPORT_TARGETS, type ImportTarget } from '../import-columns.js';
import { ROW_ACTIONS, type RowAction } from '../import-report.js';

export class ImportColumnInput {
  @Field.integer({ min: 1, max: 256, description: '1 for the first column' })
  column: number;

  @Field.oneOf(IMPORT_TARGETS)
  target: ImportTarget;
}

export class ImportDefaults {
  @Field.oneOf(EXPERT_CATEGORIES, { optional: true })
  category?: ExpertCategory;

  @Field.country({ optional: true })
  country?: string;

  @Field.language({ optional: true, description: 'Of names and texts in its script' })
  language?: string;
}

/** How a file is to be read and what its rows mean; what is left away is found out. */
export class ExpertImportOptions {
  @Field.line({ max: 40, optional: true, description: 'Such as windows-1251, gbk, utf-8' })
  encoding?: string;

  @Field.oneOf([',', ';', '\t', '|'], { optional: true })
  delimiter?: string;

  @Field.line({ max: 100, optional: true, description: 'Name of the sheet of a workbook' })
  sheet?: string;

  @Field.boolean({
    optional: true,
    description: 'False if the first row is a person already and the columns have no names',
  })
  header?: boolean;

  @Field.listOf(() => ImportColumnInput, { max: 256, optional: true })
  mapping?: ImportColumnInput[];

  @Field.object(() => ImportDefaults, { optional: true })
  defaults?: ImportDefaults;

  @Field.boolean({
    optional: true,
    description: 'Add people without an address even where the name is in the registry already',
  })
  createDuplicates?: boolean;
}

export class ExpertImportPatch extends PartialType(ExpertImportOptions) {}

export class EncodingCandidateView {
  @Field.line()
  encoding: string;

  @Field.text()
  preview: string;
}

export class ImportColumnView {
  @Field.integer()
  column: number;

  @Field.line({ min: 0 })
  header: string;

  @Field.oneOf(IMPORT_TARGETS)
  target: ImportTarget;

  @Field.list('line', { description: 'The first cells' })
  samples: string[];
}

export class ImportFirstRowView {
  @Field.integer({ description: 'As a spreadsheet counts' })
  row: number;

  @Field.list('line', { max: 256, description: 'As many as there are columns' })
  cells: string[];
}

export class ImportWarningView {
  @Field.line()
  code: string;

  @Field.integer()
  row: number;

  @Field.integer({ nullable: true })
  column: number | null;

  @Field.text({ nullable: true })
  value: string | null;
}

export class ImportCounts {
  @Field.integer()
  create: number;

  @Field.integer()
  update: number;

  @Field.integer()
  unchanged: number;

  @Field.integer()
  same_as_row: number;

  @Field.integer()
  skip: number;

  @Field.integer()
  error: number;
}

export class ImportIssueView {
  @Field.line({ min: 0 })
  field: string;

  @Field.line()
  code: string;

  @Field.oneOf(['error', 'warning'])
  severity: 'error' | 'warning';

  @Field.text({ description: 'In the reader’s language' })
  message: string;

  @Field.json()
  params: Record<string, unknown>;
}

export class ImportRowView {
  @Field.integer({ description: 'As a spreadsheet counts; the header usually is 1' })
  row: number;

  @Field.oneOf(ROW_ACTIONS)
  action: RowAction;

  @Field.line({ nullable: true })
  name: string | null;

  @Field.uuid({ nullable: true })
  expertId: string | null;

  @Field.integer({ nullable: true })
  sameAsRow: number | null;

  @Field.boolean({
    description: 'The run has come by this row; false for what is still to be done',
  })
  done: boolean;

  @Field.list('line')
  changes: string[];

  @Field.listOf(() => ImportIssueView)
  issues: ImportIssueView[];
}

export class ExpertImportSummary {
  @Field.uuid()
  id: string;

  @Field.line()
  fileName: string;

  @Field.oneOf(IMPORT_STATES)
  state: ImportState;

  @Field.integer()
  rowsTotal: number;

  @Field.integer()
  rowsDone: number;

  @Field.object(() => ImportCounts, {
    description:
      'What would become of the rows, or became; of a run that was stopped, of those done',
  })
  counts: ImportCounts;

  @Field.line({ nullable: true, description: 'Code of what made the run fail' })
  fault: string | null;

  @Field.instant()
  createdAt: string;

  @Field.instant({ nullable: true })
  finishedAt: string | null;

  @Field.instant({
    nullable: true,
    description: 'When the file and its rows were forgotten, 30 days after; the counts stay',
  })
  purgedAt: string | null;

  @Field.uuid({ nullable: true })
  accountId: string | null;

  @Field.line({ nullable: true, description: 'Who uploaded it' })
  accountName: string | null;
}

export class MappingSource {
  @Field.uuid()
  importId: string;

  @Field.line({ nullable: true, description: 'Null if that import is not there any more' })
  fileName: string | null;

  @Field.instant({ nullable: true })
  createdAt: string | null;
}

export class ExpertImportView extends ExpertImportSummary {
  @Field.oneOf(['csv', 'xlsx'])
  format: 'csv' | 'xlsx';

  @Field.line({ nullable: true })
  encoding: string | null;

  @Field.boolean({ description: 'If false, choose one of the candidates before the run' })
  encodingCertain: boolean;

  @Field.listOf(() => EncodingCandidateView)
  encodingCandidates: EncodingCandidateView[];

  @Field.text({ nullable: true })
  delimiter: string | null;

  @Field.list('line')
  sheets: string[];

  @Field.line({ nullable: true })
  sheet: string | null;

  @Field.listOf(() => ImportColumnView)
  columns: ImportColumnView[];

  @Field.boolean({ description: 'The first row holds the names of the columns' })
  header: boolean;

  @Field.listOf(() => ImportFirstRowView, {
    description: 'The beginning of the file as it is read',
  })
  firstRows: ImportFirstRowView[];

  @Field.object(() => MappingSource, {
    nullable: true,
    description: 'The last file with the same columns, if they are read as was said there',
  })
  mappingFrom: MappingSource | null;

  @Field.object(() => ImportDefaults)
  defaults: ImportDefaults;

  @Field.boolean()
  createDuplicates: boolean;

  @Field.listOf(() => ImportWarningView)
  warnings: ImportWarningView[];

  @Field.listOf(() => ImportRowView, { description: 'The first rows; the others are at …/rows' })
  rows: ImportRowView[];
}

export class ExpertImportPage extends PageOf(ExpertImportSummary) {}

export class ExpertImportQuery extends PageQuery {
  @Field.queryBoolean({
    optional: true,
    description:
      '`true`: those that can still be run, or are; `false`: those that are done or were forgotten',
  })
  unfinished?: boolean;
}

export class ImportRowPage extends PageOf(ImportRowView) {}

export class ImportRowQuery extends PageQuery {
  @Field.list({ oneOf: ROW_ACTIONS }, { query: true, optional: true })
  action?: RowAction[];

  @Field.queryBoolean({ optional: true, description: 'Whether there is something to say about it' })
  hasIssues?: boolean;
}

export class ImportRowFilter extends OmitType(ImportRowQuery, ['limit', 'cursor']) {}
