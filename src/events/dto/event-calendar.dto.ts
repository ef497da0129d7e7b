import type { LocalizedText } from '../../kernel/localized-text.js';
import { CADENCES, type Cadence } from '../../kernel/period.js';
import { Field } from '../../platform/http/fields.js';
import {
  EVENT_FORMATS,
  EVENT_KINDS,
  EVENT_STATES,
  type EventFormat,
  type EventKind,
  type EventState,
  VISIBILITIES,
} from '../event-lifecycle.js';
import { SeriesSlotEvent } from './series.dto.js';

/** A window of days; without them the year that it is now in the organization's zone. */
export class CalendarWindow {
  @Field.day({
    optional: true,
    description: 'First day, in each event’s own zone; if not given, the first of this year',
  })
  from?: string;

  @Field.day({
    optional: true,
    description:
      'Last day, at most 400 after the first; if not given, the last of the year of `from`',
  })
  to?: string;

  @Field.uuid({ optional: true })
  seriesId?: string;
}

export class CalendarQuery extends CalendarWindow {
  @Field.oneOf(EVENT_KINDS, { optional: true })
  kind?: EventKind;

  @Field.oneOf(EVENT_STATES, { optional: true })
  state?: EventState;

  @Field.uuid({ optional: true, description: 'The theme or one below it' })
  themeId?: string;

  @Field.uuid({ optional: true, description: 'Events that serve a proposal of this mandate' })
  mandateId?: string;

  @Field.uuid({ optional: true })
  proposalId?: string;

  @Field.line({
    optional: true,
    max: 200,
    description: 'Words of the title, in any language and script',
  })
  q?: string;
}

export class CalendarCounts {
  @Field.integer({ description: 'Planned sessions' })
  sessions: number;

  @Field.integer({ description: 'Persons engaged, without those who declined or withdrew' })
  people: number;

  @Field.integer({ description: 'Of these confirmed' })
  confirmed: number;

  @Field.integer()
  outcomes: number;

  @Field.integer({ description: 'Of these with a current publication' })
  published: number;
}

export class CalendarEvent {
  @Field.uuid()
  id: string;

  @Field.line()
  slug: string;

  @Field.localized()
  title: LocalizedText;

  @Field.oneOf(EVENT_KINDS)
  kind: EventKind;

  @Field.oneOf(EVENT_FORMATS)
  format: EventFormat;

  @Field.oneOf(EVENT_STATES)
  state: EventState;

  @Field.oneOf(VISIBILITIES)
  visibility: 'public' | 'internal';

  @Field.zone()
  zone: string;

  @Field.boolean()
  allDay: boolean;

  @Field.localTime()
  startsLocal: string;

  @Field.localTime()
  endsLocal: string;

  @Field.instant()
  startsAt: string;

  @Field.instant()
  endsAt: string;

  @Field.day({
    description: 'The last day on which it runs: an end at midnight is of the day before',
  })
  lastDay: string;

  @Field.boolean({ description: 'Its state lets it move to another day' })
  movable: boolean;

  @Field.uuid({ nullable: true })
  seriesId: string | null;

  @Field.integer({ nullable: true })
  seriesNumber: number | null;

  @Field.localized({ nullable: true })
  seriesTitle: LocalizedText | null;

  @Field.uuid({ nullable: true })
  venueId: string | null;

  @Field.localized({ nullable: true })
  venueName: LocalizedText | null;

  @Field.list('uuid')
  themeIds: string[];

  @Field.object(() => CalendarCounts)
  counts: CalendarCounts;

  @Field.integer({ description: 'For `If-Match` of a move' })
  version: number;
}

export class EventCalendar {
  @Field.day()
  from: string;

  @Field.day()
  to: string;

  @Field.day({ description: 'Today in the organization’s zone' })
  today: string;

  @Field.zone({ description: 'The organization’s' })
  zone: string;

  @Field.boolean({ description: 'False when there are more than 5,000: narrow the window' })
  complete: boolean;

  @Field.listOf(() => CalendarEvent, { max: 5000, description: 'The earliest first' })
  items: CalendarEvent[];
}

export const CALENDAR_SLOT_STATES = ['held', 'planned', 'due', 'late', 'ahead'] as const;
export type CalendarSlotState = (typeof CALENDAR_SLOT_STATES)[number];

export class CalendarSlot {
  @Field.day({ description: 'First day of the interval in which one event is due' })
  startsOn: string;

  @Field.day({ description: 'Last day of it' })
  endsOn: string;

  @Field.oneOf(CALENDAR_SLOT_STATES, {
    description:
      '`due`: it runs or is next, and has none; `late`: it is over and had none; `ahead`: later than next, and has none yet',
  })
  state: CalendarSlotState;

  @Field.listOf(() => SeriesSlotEvent)
  events: SeriesSlotEvent[];
}

export class CalendarSeries {
  @Field.uuid()
  id: string;

  @Field.line()
  slug: string;

  @Field.localized()
  title: LocalizedText;

  @Field.oneOf(EVENT_KINDS)
  eventKind: EventKind;

  @Field.oneOf(CADENCES)
  cadence: Cadence;

  @Field.listOf(() => CalendarSlot, { description: 'The intervals that touch the window' })
  slots: CalendarSlot[];
}

export class SeriesCalendar {
  @Field.day()
  from: string;

  @Field.day()
  to: string;

  @Field.day({ description: 'Today in the organization’s zone' })
  today: string;

  @Field.boolean({ description: 'False when there are more than 500 series' })
  complete: boolean;

  @Field.listOf(() => CalendarSeries, { description: 'By their start' })
  items: CalendarSeries[];
}
