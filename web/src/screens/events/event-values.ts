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

/** The hours at which an event of a kind usually begins and ends, as long as nobody chose others. */
export function usualHours(kind: EventView['kind']): {
  readonly begin: string;
  readonly end: string;
} {
  switch (kind) {
    case 'conference':
    case 'forum':
      return { begin: '09:00', end: '18:00' };
    case 'workshop':
      return { begin: '10:00', end: '17:00' };
    case 'round_table':
    case 'seminar':
      return { begin: '10:00', end: '13:00' };
  }
}

/**
 * The end that goes with a new beginning: as long after it as before, else as long as such an event usually lasts;
 * `undefined` where there is no beginning.
 */
export function endAfter(before: EventValues, startsLocal: string): string | undefined {
  if (startsLocal === '') return undefined;
  const starts = Temporal.PlainDateTime.from(startsLocal);
  const moved = starts.add(lengthOf(before));
  return startsLocal.length === 10
    ? moved.toPlainDate().toString()
    : moved.toString({ smallestUnit: 'minute' });
}

/** How long the event lasts on the clock of its place; as usual where its times do not say. */
function lengthOf({ startsLocal, endsLocal, allDay, kind }: EventValues): Temporal.Duration {
  if (startsLocal !== '' && endsLocal !== '') {
    const from = Temporal.PlainDateTime.from(startsLocal);
    const until = Temporal.PlainDateTime.from(endsLocal);
    const order = Temporal.PlainDateTime.compare(from, until);
    if (order < 0 || (allDay && order === 0)) return from.until(until);
  }
  if (allDay) return new Temporal.Duration();
  const { begin, end } = usualHours(kind);
  return Temporal.PlainTime.from(begin).until(end);
}

/** What another kind of event changes: the hours too, where they still are the usual ones of the kind before. */
export function withKind(values: EventValues, kind: EventView['kind']): Partial<EventValues> {
  const before = usualHours(values.kind);
  const [day, starts] = values.startsLocal.split('T');
  const [lastDay, ends] = values.endsLocal.split('T');
  if (starts !== before.begin || ends !== before.end) return { kind };
  const { begin, end } = usualHours(kind);
  return { kind, startsLocal: `${String(day)}T${begin}`, endsLocal: `${String(lastDay)}T${end}` };
}
