import type { LocalizedText } from '../../kernel/localized-text.js';
import { CADENCES, type Cadence } from '../../kernel/period.js';
import { Field } from '../../platform/http/fields.js';
import { PageOf } from '../../platform/http/paging.js';
import { EVENT_KINDS, EVENT_STATES, type EventKind, type EventState } from '../event-lifecycle.js';
import { PARTNER_KINDS, type PartnerKind } from '../partner.entity.js';
import { PatchOf } from '../../platform/http/patch-of.js';

export class SeriesInput {
  @Field.localized({ max: 500 })
  title: LocalizedText;

  @Field.localized({ max: 5000, min: 0, multiline: true, optional: true })
  description?: LocalizedText;

  @Field.slug({ optional: true, max: 80 })
  slug?: string;

  @Field.oneOf(EVENT_KINDS)
  eventKind: EventKind;

  @Field.oneOf(CADENCES)
  cadence: Cadence;

  @Field.day({ description: 'The day from which the cadence counts' })
  startsOn: string;

  @Field.day({ optional: true, nullable: true })
  endsOn?: string | null;
}

export class SeriesPatch extends PatchOf(SeriesInput) {}

export const SLOT_STATES = ['held', 'planned', 'due', 'late'] as const;
export type SlotState = (typeof SLOT_STATES)[number];

export class SeriesSlotEvent {
  @Field.uuid()
  id: string;

  @Field.integer()
  number: number;

  @Field.localized()
  title: LocalizedText;

  @Field.oneOf(EVENT_STATES)
  state: EventState;

  @Field.localTime()
  startsLocal: string;
}

export class SeriesSlot {
  @Field.day({ description: 'First day of the interval in which one event is due' })
  startsOn: string;

  @Field.day({ description: 'Last day of it' })
  endsOn: string;

  @Field.oneOf(SLOT_STATES)
  state: SlotState;

  @Field.listOf(() => SeriesSlotEvent)
  events: SeriesSlotEvent[];
}

export class SeriesView {
  @Field.uuid()
  id: string;

  @Field.line()
  slug: string;

  @Field.localized()
  title: LocalizedText;

  @Field.localized({ min: 0, max: 5000, multiline: true })
  description: LocalizedText;

  @Field.oneOf(EVENT_KINDS)
  eventKind: EventKind;

  @Field.oneOf(CADENCES)
  cadence: Cadence;

  @Field.day()
  startsOn: string;

  @Field.day({ nullable: true })
  endsOn: string | null;

  @Field.integer()
  events: number;

  @Field.instant()
  createdAt: string;

  @Field.integer()
  version: number;
}

export class SeriesPage extends PageOf(SeriesView) {}

export class SeriesSchedule {
  @Field.listOf(() => SeriesSlot)
  slots: SeriesSlot[];
}

export class PartnerInput {
  @Field.localized({ max: 300 })
  name: LocalizedText;

  @Field.localized({ max: 50, min: 0, optional: true })
  acronym?: LocalizedText;

  @Field.oneOf(PARTNER_KINDS)
  kind: PartnerKind;

  @Field.country({ optional: true, nullable: true })
  country?: string | null;

  @Field.url({ optional: true, nullable: true })
  url?: string | null;
}

export class PartnerPatch extends PatchOf(PartnerInput) {}

export class PartnerView {
  @Field.uuid()
  id: string;

  @Field.localized()
  name: LocalizedText;

  @Field.localized({ min: 0 })
  acronym: LocalizedText;

  @Field.oneOf(PARTNER_KINDS)
  kind: PartnerKind;

  @Field.country({ nullable: true })
  country: string | null;

  @Field.url({ nullable: true })
  url: string | null;

  @Field.instant()
  createdAt: string;

  @Field.integer()
  version: number;
}

export class PartnerPage extends PageOf(PartnerView) {}
