import { Field } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { FOREIGN_FORMATS, type ForeignFormat } from '../foreign-schedule.js';
import { SCHEDULE_ROW_ACTIONS, type ScheduleRowAction } from '../import-report.js';
import { SCHEDULE_IMPORT_STATES, type ScheduleImportState } from '../schedule-import.entity.js';

/** What is to be done where the file leaves a choice; what is left away has a sensible default. */
export class ScheduleImportInput {
  @Field.line({
    max: 40,
    optional: true,
    description: 'Of a file of text, such as windows-1251, gbk',
  })
  encoding?: string;

  @Field.oneOf([',', ';', '\t', '|'], { optional: true })
  delimiter?: string;

  @Field.line({ max: 100, optional: true, description: 'Name of the sheet of a workbook' })
  sheet?: string;

  @Field.language({ optional: true, description: 'Of texts of which the file does not say it' })
  language?: string;

  @Field.oneOf(['extend', 'skip'], {
    optional: true,
    description:
      'Sessions outside of the event’s hours: the event is made longer (so for an event that was never announced), or they are left out',
  })
  outside?: 'extend' | 'skip';

  @Field.oneOf(['parallel', 'without_room'], {
    optional: true,
    description:
      'Sessions that overlap in a room that the import adds: the room takes several (if not given), or the later one has no room',
  })
  overlaps?: 'parallel' | 'without_room';

  @Field.oneOf(['keep', 'cancel'], {
    optional: true,
    description: 'Sessions of an earlier file that this one lacks: they stay (if not given)',
  })
  missing?: 'keep' | 'cancel';

  @Field.boolean({
    optional: true,
    description:
      'Whether a person without a known id whose whole name is in the registry exactly once is that one (yes if not given)',
  })
  matchNames?: boolean;
}

export class ScheduleImportCounts {
  @Field.integer()
  create: number;

  @Field.integer()
  update: number;

  @Field.integer()
  unchanged: number;

  @Field.integer()
  missing: number;

  @Field.integer()
  skip: number;

  @Field.integer()
  error: number;
}

export class ScheduleImportAdds {
  @Field.integer()
  rooms: number;

  @Field.integer()
  tracks: number;

  @Field.integer({ description: 'Experts who are not in the registry yet' })
  people: number;
}

export class ScheduleIssueView {
  @Field.line({ min: 0 })
  field: string;

  @Field.line()
  code: string;

  @Field.oneOf(['error', 'warning', 'note'])
  severity: 'error' | 'warning' | 'note';

  @Field.text({ description: 'In the reader’s language' })
  message: string;

  @Field.json()
  params: Record<string, unknown>;
}

export class ScheduleRowView {
  @Field.integer({ description: 'From 1, in the order of the file; of a table the row' })
  number: number;

  @Field.line({ min: 0, description: 'Where it stands in the file' })
  place: string;

  @Field.oneOf(SCHEDULE_ROW_ACTIONS)
  action: ScheduleRowAction;

  @Field.text({ nullable: true })
  title: string | null;

  @Field.uuid({ nullable: true })
  sessionId: string | null;

  @Field.list('line')
  changes: string[];

  @Field.listOf(() => ScheduleIssueView)
  issues: ScheduleIssueView[];
}

export class ScheduleImportSummary {
  @Field.uuid()
  id: string;

  @Field.uuid()
  eventId: string;

  @Field.line()
  fileName: string;

  @Field.oneOf(SCHEDULE_IMPORT_STATES)
  state: ScheduleImportState;

  @Field.integer()
  rowsTotal: number;

  @Field.integer({ description: 'How many rows have been seen to' })
  rowsDone: number;

  @Field.object(() => ScheduleImportCounts)
  counts: ScheduleImportCounts;

  @Field.line({ nullable: true, description: 'Why the run failed, as a code' })
  fault: string | null;

  @Field.instant()
  createdAt: string;

  @Field.instant({ nullable: true })
  finishedAt: string | null;
}

export class ScheduleImportView extends ScheduleImportSummary {
  @Field.oneOf(FOREIGN_FORMATS)
  format: ForeignFormat;

  @Field.text({ nullable: true })
  generator: string | null;

  @Field.text({ nullable: true })
  version: string | null;

  @Field.text({ nullable: true, description: 'What the file calls the event' })
  title: string | null;

  @Field.zone({ description: 'In which the file’s times were read' })
  zone: string;

  @Field.object(() => ScheduleImportAdds)
  adds: ScheduleImportAdds;

  @Field.listOf(() => ScheduleIssueView, { description: 'About the file as a whole' })
  issues: ScheduleIssueView[];

  @Field.listOf(() => ScheduleRowView, { description: 'The first hundred rows' })
  rows: ScheduleRowView[];
}

export class ScheduleImportPage extends PageOf(ScheduleImportSummary) {}
export class ScheduleRowPage extends PageOf(ScheduleRowView) {}

export class ScheduleRowQuery extends PageQuery {
  @Field.oneOf(SCHEDULE_ROW_ACTIONS, { optional: true })
  action?: ScheduleRowAction;

  @Field.oneOf(['error', 'warning', 'note'], {
    optional: true,
    description: 'Only rows of which something of the kind is said',
  })
  severity?: 'error' | 'warning' | 'note';
}
