import type { View } from '../../api/client';

type EventView = View<'EventView'>;

/** The values of an event's form, under the names of the API. */
export interface EventValues {
  readonly title: Readonly<Record<string, string>>;
  readonly summary: Readonly<Record<string, string>>;
  readonly description: Readonly<Record<string, string>>;
  readonly kind: EventView['kind'];
  readonly format: EventView['format'];
  readonly zone: string;
  readonly allDay: boolean;
  readonly startsLocal: string;
  readonly endsLocal: string;
  readonly languages: readonly string[];
  readonly venueId: string | null;
  readonly onlineUrl: string | null;
  readonly attributionRule: EventView['attributionRule'];
  readonly visibility: EventView['visibility'];
  readonly seriesId: string | null;
  readonly proposalIds: readonly string[];
  readonly themeIds: readonly string[];
  readonly partners: readonly { readonly partnerId: string; readonly role: PartnerRole }[];
}

export type PartnerRole = EventView['partners'][number]['role'];

/** The form's values for an event as it is. */
export function valuesOf(event: EventView): EventValues {
  return {
    title: event.title,
    summary: event.summary,
    description: event.description,
    kind: event.kind,
    format: event.format,
    zone: event.zone,
    allDay: event.allDay,
    startsLocal: event.allDay ? event.startsLocal.slice(0, 10) : event.startsLocal,
    endsLocal: event.allDay ? event.endsLocal.slice(0, 10) : event.endsLocal,
    languages: event.languages,
    venueId: event.venueId,
    onlineUrl: event.onlineUrl,
    attributionRule: event.attributionRule,
    visibility: event.visibility,
    seriesId: event.seriesId,
    proposalIds: event.proposals.map((proposal) => proposal.id),
    themeIds: event.themes.map((theme) => theme.id),
    partners: event.partners.map(({ partnerId, role }) => ({ partnerId, role })),
  };
}

/** What the API takes for these values: arrays of its own, an empty address as none. */
export function inputOf(values: EventValues): View<'EventInput'> {
  return {
    ...values,
    onlineUrl: values.onlineUrl === '' ? null : values.onlineUrl,
    languages: [...values.languages],
    proposalIds: [...values.proposalIds],
    themeIds: [...values.themeIds],
    partners: [...values.partners],
  };
}

/** The end that goes with a new beginning: as long after it as before; `undefined` where one is missing. */
export function endAfter(before: EventValues, startsLocal: string): string | undefined {
  try {
    const from = Temporal.PlainDateTime.from(before.startsLocal);
    const until = Temporal.PlainDateTime.from(before.endsLocal);
    const moved = Temporal.PlainDateTime.from(startsLocal).add(from.until(until));
    return startsLocal.length === 10
      ? moved.toPlainDate().toString()
      : moved.toString({ smallestUnit: 'minute' });
  } catch {
    return undefined;
  }
}
