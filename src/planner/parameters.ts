import { readDayMinute } from './clock.js';
import type { PlanParameters } from './model.js';

/** The parameters with their defaults; hours as minutes since midnight. */
export interface CompletePlanParameters {
  readonly pauseMinutes: number;
  readonly roomChangeMinutes: number;
  readonly buildingChangeMinutes: number;
  readonly dayMinutes: number;
  readonly stretchMinutes: number;
  readonly breakMinutes: number;
  readonly workingHours: { readonly from: number; readonly to: number };
  readonly wakingHours: { readonly from: number; readonly to: number };
}

export function completeParameters(given: PlanParameters = {}): CompletePlanParameters {
  const hours = (span: { from: string; to: string }): { from: number; to: number } => ({
    from: readDayMinute(span.from),
    to: readDayMinute(span.to),
  });
  return {
    pauseMinutes: given.pauseMinutes ?? 0,
    roomChangeMinutes: given.roomChangeMinutes ?? 5,
    buildingChangeMinutes: given.buildingChangeMinutes ?? 15,
    dayMinutes: given.dayMinutes ?? 9 * 60,
    stretchMinutes: given.stretchMinutes ?? 3 * 60,
    breakMinutes: given.breakMinutes ?? 15,
    workingHours: hours(given.workingHours ?? { from: '08:00', to: '20:00' }),
    wakingHours: hours(given.wakingHours ?? { from: '07:00', to: '22:00' }),
  };
}
