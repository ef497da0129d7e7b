/** The states of an event. */
export const EVENT_STATES = [
  'draft',
  'announced',
  'held',
  'closed',
  'postponed',
  'cancelled',
] as const;
export type EventState = (typeof EVENT_STATES)[number];

export const EVENT_KINDS = ['conference', 'round_table', 'seminar', 'forum', 'workshop'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const EVENT_FORMATS = ['in_person', 'online', 'hybrid'] as const;
export type EventFormat = (typeof EVENT_FORMATS)[number];

export const ATTRIBUTION_RULES = ['on_record', 'chatham_house', 'closed'] as const;
export type AttributionRule = (typeof ATTRIBUTION_RULES)[number];

export const VISIBILITIES = ['public', 'internal'] as const;

/** From each state the states that may follow. A cancelled event stays cancelled: calendars have been told. */
const NEXT: Readonly<Record<EventState, readonly EventState[]>> = {
  draft: ['announced', 'cancelled'],
  announced: ['held', 'postponed', 'cancelled'],
  postponed: ['announced', 'cancelled'],
  held: ['closed'],
  closed: ['held'],
  cancelled: [],
};

/** The states that may follow a state. */
export function nextStates(state: EventState): readonly EventState[] {
  return NEXT[state];
}

/** Whether an event in this state may still move to other hours. */
export function isMovable(state: EventState): boolean {
  return state === 'draft' || state === 'announced' || state === 'postponed';
}

/** What an event must have before it may go on, as facts about it. */
export interface EventReadiness {
  readonly state: EventState;
  readonly format: EventFormat;
  readonly hasVenue: boolean;
  readonly hasOnlineUrl: boolean;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly hasReason: boolean;
}

export type TransitionRefusal =
  | {
      readonly code: 'event_transition_refused';
      readonly params: { from: string; to: string; allowed: string };
    }
  | { readonly code: 'event_venue_missing'; readonly params: { format: string } }
  | { readonly code: 'event_not_begun'; readonly params: { startsAt: string } }
  | { readonly code: 'event_not_over'; readonly params: { endsAt: string } }
  | { readonly code: 'event_over'; readonly params: { endsAt: string } }
  | { readonly code: 'event_reason_missing'; readonly params: { to: string } };

/**
 * Why an event may not go to a state now; undefined when it may. `now` is an instant.
 * An in-person or hybrid event needs its venue before it is announced; `held` cannot be said of what has not
 * begun, nor `closed` of what is not over; an event in the past is not announced anew; postponing and
 * cancelling need a reason, which the public reads.
 */
export function transitionRefusal(
  event: EventReadiness,
  to: EventState,
  now: string,
): TransitionRefusal | undefined {
  const allowed = NEXT[event.state];
  if (!allowed.includes(to)) {
    return {
      code: 'event_transition_refused',
      params: { from: event.state, to, allowed: allowed.join(', ') || '—' },
    };
  }
  const before = (a: string, b: string) => Temporal.Instant.compare(a, b) < 0;
  if (to === 'announced') {
    if (event.format !== 'online' && !event.hasVenue) {
      return { code: 'event_venue_missing', params: { format: event.format } };
    }
    if (event.state === 'postponed' && before(event.endsAt, now)) {
      return { code: 'event_over', params: { endsAt: event.endsAt } };
    }
  }
  if (to === 'held' && event.state === 'announced' && before(now, event.startsAt)) {
    return { code: 'event_not_begun', params: { startsAt: event.startsAt } };
  }
  if (to === 'closed' && before(now, event.endsAt)) {
    return { code: 'event_not_over', params: { endsAt: event.endsAt } };
  }
  if ((to === 'cancelled' || to === 'postponed') && !event.hasReason && event.state !== 'draft') {
    return { code: 'event_reason_missing', params: { to } };
  }
  return undefined;
}
