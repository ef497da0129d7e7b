import type { DemoEvent } from './event-types.js';
import { almatyConference } from './events-almaty-conference.js';
import { comingEvents } from './events-coming.js';
import { draftEvents } from './events-drafts.js';
import { heldSeminars } from './events-held-seminars.js';
import { tashkentConference } from './events-tashkent-conference.js';
import { transportRoundTable } from './events-transport-round-table.js';
import { visaFreeRoundTable } from './events-visa-free-round-table.js';
import { workshops } from './events-workshops.js';

/** Every event of the demonstration, from the earliest to the latest. */
export const demoEvents: readonly DemoEvent[] = [
  transportRoundTable,
  visaFreeRoundTable,
  almatyConference,
  ...heldSeminars,
  ...workshops,
  ...comingEvents,
  tashkentConference,
  ...draftEvents,
].sort((a, b) => a.startsInDays - b.startsInDays);
