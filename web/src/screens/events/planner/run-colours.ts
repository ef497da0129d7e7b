import type { PlanRunSummary } from './planner.queries';

/** The colour of each state, beside its word. */
export const RUN_COLOURS: Readonly<Record<PlanRunSummary['state'], string>> = {
  waiting: 'gray',
  running: 'blue',
  done: 'teal',
  failed: 'red',
  cancelled: 'gray',
};
