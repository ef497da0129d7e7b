import type { RecommendationStatus } from '../outcomes/recommendation-statuses.js';

/** What became of a recommendation. */
export interface DemoFollowUp {
  readonly outcome: string;
  /** Number of the recommendation within its outcome. */
  readonly number: number;
  readonly status: RecommendationStatus;
  /** Days from the publication of version 1.0. */
  readonly afterDays: number;
}

/** The follow-up of the demonstration, in the order in which it happened. */
export const demoFollowUp: readonly DemoFollowUp[] = [
  { outcome: 'out-transport', number: 1, status: 'accepted', afterDays: 30 },
  { outcome: 'out-transport', number: 2, status: 'accepted_in_part', afterDays: 34 },
  { outcome: 'out-transport', number: 4, status: 'noted', afterDays: 41 },
  { outcome: 'out-transport', number: 1, status: 'in_progress', afterDays: 62 },
  { outcome: 'out-transport', number: 2, status: 'implemented_declared', afterDays: 96 },
  { outcome: 'out-almaty', number: 2, status: 'accepted', afterDays: 20 },
  { outcome: 'out-almaty', number: 2, status: 'planned', afterDays: 33 },
  { outcome: 'out-almaty', number: 5, status: 'accepted', afterDays: 27 },
];
