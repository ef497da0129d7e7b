import type { DemoOutcome } from './event-types.js';
import { almatyOutcome } from './outcome-almaty.js';
import { campaignOutcome } from './outcome-campaign.js';
import { securityOutcome } from './outcome-security.js';
import { transportOutcome } from './outcome-transport.js';
import { visaFreeOutcome } from './outcome-visa-free.js';

/** Every outcome of the demonstration, in the order in which the events were held. */
export const demoOutcomes: readonly DemoOutcome[] = [
  transportOutcome,
  almatyOutcome,
  visaFreeOutcome,
  securityOutcome,
  campaignOutcome,
];
