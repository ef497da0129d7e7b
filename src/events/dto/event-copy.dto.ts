import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { NEXT_KEEPS, type NextKeep } from '../series-next.js';
import { EventView } from './event.dto.js';
import { PlacementClash, PlannedHours, PlannedSession } from './event-plan.dto.js';

/** What of an event goes into its copy; kind, format, zone, venue, texts and rules always do. */
export class CopyParts {
  @Field.boolean({
    optional: true,
    description: 'Sessions, but for cancelled ones, with tracks and themes; yes if not given',
  })
  programme?: boolean;

  @Field.boolean({ optional: true, description: 'The rooms of the sessions; yes if not given' })
  rooms?: boolean;

  @Field.boolean({ optional: true, description: 'The talks in the sessions; no if not given' })
  contributions?: boolean;

  @Field.boolean({
    optional: true,
    description: 'Who was engaged, as `proposed`; not who declined or withdrew. No if not given',
  })
  people?: boolean;

  @Field.boolean({
    optional: true,
    description: 'Who sits in which session; needs `programme` and `people`. No if not given',
  })
  assignments?: boolean;

  @Field.boolean({ optional: true, description: 'Yes if not given' })
  partners?: boolean;

  @Field.boolean({ optional: true, description: 'The proposals that it serves; yes if not given' })
  proposals?: boolean;

  @Field.boolean({ optional: true, description: 'Yes if not given' })
  themes?: boolean;

  @Field.boolean({ optional: true, description: 'The address to join at; no if not given' })
  onlineUrl?: boolean;
}

export class EventClone {
  @Field.localTime({ optional: true, description: 'Start of the copy; or give `days`' })
  startsLocal?: string;

  @Field.integer({ optional: true, min: -36_525, max: 36_525, description: 'Days after the event' })
  days?: number;

  @Field.localTime({ optional: true, description: 'If not given, as long by the clock' })
  endsLocal?: string;

  @Field.localized({ max: 500, optional: true, description: 'If not given, the same' })
  title?: LocalizedText;

  @Field.uuid({ optional: true, nullable: true, description: 'In none if not given' })
  seriesId?: string | null;

  @Field.object(() => CopyParts, { optional: true })
  with?: CopyParts;

  @Field.boolean({ optional: true, description: 'Only say what would be made' })
  dryRun?: boolean;
}

export class SeriesNext {
  @Field.localTime({ optional: true, description: 'If not given, as the cadence asks' })
  startsLocal?: string;

  @Field.localTime({ optional: true, description: 'If not given, as long as the last one' })
  endsLocal?: string;

  @Field.oneOf(NEXT_KEEPS, {
    optional: true,
    description:
      'Keep the day of the month (if not given) or the weekday’s place in the month, such as the second Tuesday',
  })
  keep?: NextKeep;

  @Field.integer({
    optional: true,
    min: 1,
    description: 'The number that the preview showed: refused if somebody was faster',
  })
  number?: number;

  @Field.localized({ max: 500, optional: true, description: 'If not given, that of the last one' })
  title?: LocalizedText;

  @Field.object(() => CopyParts, { optional: true })
  with?: CopyParts;

  @Field.boolean({ optional: true, description: 'Only say what would be made' })
  dryRun?: boolean;
}

export class CopiedPerson {
  @Field.uuid()
  expertId: string;

  @Field.line({ min: 0, description: 'As it prints in the reader’s language' })
  name: string;

  @Field.line()
  role: string;

  @Field.line({ description: 'The state in the event that is copied' })
  state: string;

  @Field.boolean({ description: 'Comes along, as `proposed`' })
  copied: boolean;
}

export class CopyCounts {
  @Field.integer()
  sessions: number;

  @Field.integer({ description: 'Of these without hours' })
  unscheduled: number;

  @Field.integer()
  contributions: number;

  @Field.integer()
  people: number;

  @Field.integer()
  assignments: number;

  @Field.integer()
  partners: number;

  @Field.integer()
  proposals: number;

  @Field.integer()
  themes: number;
}

export class NextChoice {
  @Field.oneOf(NEXT_KEEPS)
  keep: NextKeep;

  @Field.localTime()
  startsLocal: string;

  @Field.boolean({ description: 'On a Saturday or a Sunday' })
  weekend: boolean;
}

export class NextInSeries {
  @Field.integer({ description: 'Its number; send it back as `number`' })
  number: number;

  @Field.listOf(() => NextChoice)
  choices: NextChoice[];

  @Field.list('line', {
    description: 'Days on which the cadence had asked for one since the last, and which are over',
  })
  missed: string[];
}

export class CopyReport {
  @Field.boolean()
  dryRun: boolean;

  @Field.boolean({ description: 'Nothing stands in the way' })
  possible: boolean;

  @Field.uuid({ description: 'The event that is copied' })
  sourceId: string;

  @Field.localized()
  title: LocalizedText;

  @Field.zone()
  zone: string;

  @Field.object(() => PlannedHours, { description: 'Of the event that is copied' })
  before: PlannedHours;

  @Field.object(() => PlannedHours, { description: 'Of the copy' })
  after: PlannedHours;

  @Field.integer()
  days: number;

  @Field.boolean({ description: 'The zone has another offset on the new day' })
  offsetChanges: boolean;

  @Field.boolean({ description: 'The copy starts on a Saturday or a Sunday' })
  weekend: boolean;

  @Field.uuid({ nullable: true })
  seriesId: string | null;

  @Field.listOf(() => PlannedSession, { max: 100_000, description: 'Those with hours' })
  sessions: PlannedSession[];

  @Field.listOf(() => CopiedPerson, { max: 100_000 })
  people: CopiedPerson[];

  @Field.object(() => CopyCounts)
  counts: CopyCounts;

  @Field.listOf(() => PlacementClash, {
    description: 'At most 500; with `dryRun` only, for a copy that meets one is refused',
  })
  clashes: PlacementClash[];

  @Field.object(() => NextInSeries, { nullable: true })
  next: NextInSeries | null;
}

export class EventCopied {
  @Field.object(() => EventView, { nullable: true, description: 'Null with `dryRun`' })
  event: EventView | null;

  @Field.object(() => CopyReport)
  copy: CopyReport;
}
