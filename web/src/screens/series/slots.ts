import type { View } from '../../api/client';

export type Slot = View<'CalendarSlot'>;
export type SlotState = Slot['state'];

/** All that an interval can be, in the order of the legend. */
export const SLOT_STATES: readonly SlotState[] = ['held', 'planned', 'due', 'late', 'ahead'];

/** How a series stands on a day. */
export interface Standing {
  /** The intervals that are over and had no event, the earliest first. */
  readonly late: readonly Slot[];
  /** The earliest event to come that stands. */
  readonly next: Slot['events'][number] | undefined;
  /** The earliest interval that runs or is next and has no event. */
  readonly due: Slot | undefined;
}

/** Reads from the intervals of a series what is missing and what comes. */
export function standingOf(slots: readonly Slot[], today: string): Standing {
  const coming = slots
    .flatMap(({ events }) => events)
    .filter(
      ({ state, startsLocal }) =>
        (state === 'draft' || state === 'announced') && startsLocal.slice(0, 10) >= today,
    )
    .toSorted((a, b) => (a.startsLocal < b.startsLocal ? -1 : 1));
  return {
    late: slots.filter(({ state }) => state === 'late'),
    next: coming[0],
    due: slots.find(({ state }) => state === 'due'),
  };
}

/** The day on which a new event of an interval is offered: its first, but no day that is over. */
export function offeredDay(slot: Pick<Slot, 'startsOn' | 'endsOn'>, today: string): string {
  return slot.startsOn < today && today <= slot.endsOn ? today : slot.startsOn;
}
