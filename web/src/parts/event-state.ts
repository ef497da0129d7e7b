import type { View } from '../api/client';

/** The colour that goes with the word of an event's state; never without the word. */
export const EVENT_STATE_COLOURS: Readonly<Record<View<'EventView'>['state'], string>> = {
  draft: 'gray',
  announced: 'petrol',
  held: 'green',
  closed: 'teal',
  postponed: 'orange',
  cancelled: 'red',
};
