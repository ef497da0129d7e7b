import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import {
  ATTRIBUTION_RULES,
  type AttributionRule,
  EVENT_FORMATS,
  EVENT_KINDS,
  EVENT_STATES,
  type EventFormat,
  type EventKind,
  type EventState,
  VISIBILITIES,
} from '../event-lifecycle.js';
import { PARTNER_ROLES, type PartnerRole } from '../partner.entity.js';
import { PatchOf } from '../../platform/http/patch-of.js';

export class EventPartnerInput {
  @Field.uuid()
  partnerId: string;

  @Field.oneOf(PARTNER_ROLES)
  role: PartnerRole;
}

export class EventInput {
  @Field.localized({ max: 500 })
  title: LocalizedText;

  @Field.localized({ max: 2000, min: 0, multiline: true, optional: true })
  summary?: LocalizedText;

  @Field.localized({
    max: 50_000,
    min: 0,
    multiline: true,
    optional: true,
    description: 'Markdown',
  })
  description?: LocalizedText;

  @Field.slug({
    optional: true,
    max: 80,
    description: 'Part of the public address; made from the title if not given',
  })
  slug?: string;

  @Field.oneOf(EVENT_KINDS)
  kind: EventKind;

  @Field.oneOf(EVENT_FORMATS)
  format: EventFormat;

  @Field.zone()
  zone: string;

  @Field.boolean({
    optional: true,
    description: 'Whole days: the times of day of start and end are not shown',
  })
  allDay?: boolean;

  @Field.localTime()
  startsLocal: string;

  @Field.localTime()
  endsLocal: string;

  @Field.list('language', { optional: true, max: 20, description: 'Working languages' })
  languages?: string[];

  @Field.uuid({ optional: true, nullable: true })
  venueId?: string | null;

  @Field.url({ optional: true, nullable: true })
  onlineUrl?: string | null;

  @Field.oneOf(ATTRIBUTION_RULES, { optional: true })
  attributionRule?: AttributionRule;

  @Field.oneOf(VISIBILITIES, { optional: true })
  visibility?: 'public' | 'internal';

  @Field.uuid({ optional: true, nullable: true })
  seriesId?: string | null;

  @Field.list('uuid', {
    optional: true,
    max: 100,
    description: 'Proposals of mandates that the event serves',
  })
  proposalIds?: string[];

  @Field.list('uuid', { optional: true, max: 50 })
  themeIds?: string[];

  @Field.listOf(() => EventPartnerInput, { optional: true, max: 50 })
  partners?: EventPartnerInput[];
}

export class EventPatch extends PatchOf(EventInput) {}

export class EventQuery extends PageQuery {
  @Field.oneOf(EVENT_STATES, { optional: true })
  state?: EventState;

  @Field.oneOf(EVENT_KINDS, { optional: true })
  kind?: EventKind;

  @Field.uuid({ optional: true })
  seriesId?: string;

  @Field.uuid({ optional: true })
  themeId?: string;

  @Field.uuid({ optional: true })
  proposalId?: string;

  @Field.day({
    optional: true,
    description: 'Events that end on this day or later, in their own zone',
  })
  from?: string;

  @Field.day({
    optional: true,
    description: 'Events that start on this day or earlier, in their own zone',
  })
  to?: string;

  @Field.line({
    optional: true,
    max: 200,
    description: 'Words of the title, in any language and script',
  })
  q?: string;
}

export class EventPartnerView {
  @Field.uuid()
  partnerId: string;

  @Field.localized()
  name: LocalizedText;

  @Field.oneOf(PARTNER_ROLES)
  role: PartnerRole;
}

export class EventProposalView {
  @Field.uuid()
  id: string;

  @Field.uuid()
  mandateId: string;

  @Field.integer()
  number: number;

  @Field.localized()
  title: LocalizedText;
}

export class EventThemeView {
  @Field.uuid()
  id: string;

  @Field.line()
  key: string;

  @Field.localized()
  title: LocalizedText;
}

export class EventView {
  @Field.uuid()
  id: string;

  @Field.line()
  slug: string;

  @Field.localized()
  title: LocalizedText;

  @Field.localized({ min: 0, max: 2000, multiline: true })
  summary: LocalizedText;

  @Field.localized({ min: 0, max: 50_000, multiline: true })
  description: LocalizedText;

  @Field.oneOf(EVENT_KINDS)
  kind: EventKind;

  @Field.oneOf(EVENT_FORMATS)
  format: EventFormat;

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

  @Field.list('language')
  languages: string[];

  @Field.uuid({ nullable: true })
  venueId: string | null;

  @Field.localized({ nullable: true })
  venueName: LocalizedText | null;

  @Field.url({ nullable: true })
  onlineUrl: string | null;

  @Field.oneOf(ATTRIBUTION_RULES)
  attributionRule: AttributionRule;

  @Field.oneOf(VISIBILITIES)
  visibility: 'public' | 'internal';

  @Field.oneOf(EVENT_STATES)
  state: EventState;

  @Field.list({ oneOf: EVENT_STATES }, { description: 'States that may follow' })
  nextStates: EventState[];

  @Field.localized({ min: 0, max: 1000, multiline: true })
  stateReason: LocalizedText;

  @Field.instant({ nullable: true })
  announcedAt: string | null;

  @Field.uuid({ nullable: true })
  seriesId: string | null;

  @Field.integer({ nullable: true })
  seriesNumber: number | null;

  @Field.listOf(() => EventProposalView)
  proposals: EventProposalView[];

  @Field.listOf(() => EventThemeView)
  themes: EventThemeView[];

  @Field.listOf(() => EventPartnerView)
  partners: EventPartnerView[];

  @Field.instant()
  createdAt: string;

  @Field.instant()
  updatedAt: string;

  @Field.integer()
  version: number;
}

export class EventPage extends PageOf(EventView) {}
