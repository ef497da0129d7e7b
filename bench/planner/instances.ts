import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PlanningProblem } from '../../src/planner/model.js';
import { readCospLib } from './cosplib-file.js';
import { madeUpConference } from './made-up-conference.js';
import { readOptaPlanner } from './optaplanner-file.js';

/** Where the public instances lie beside a checkout. */
export const INSTANCE_FOLDER = join(import.meta.dirname, '../../../shared/data/planner');

export interface Instance {
  readonly name: string;
  read(): Promise<PlanningProblem>;
}

/**
 * The instances of a folder with `optaplanner/` and `cosplib/` in it, or with the files themselves, and the made-up
 * conference. OptaPlanner's files are called by their first part (`36talks`), CoSPLib's by their name (`GECCO19`).
 */
export function findInstances(folder: string): Instance[] {
  const found: Instance[] = [];
  for (const place of [folder, join(folder, 'optaplanner'), join(folder, 'cosplib')]) {
    if (!existsSync(place)) continue;
    for (const file of readdirSync(place)) {
      if (!file.endsWith('.xlsx')) continue;
      const path = join(place, file);
      const ofTalks = /^\d+talks/.exec(file);
      found.push({
        name: ofTalks?.[0] ?? basename(file, '.xlsx'),
        read: () => (ofTalks ? readOptaPlanner(path) : readCospLib(path)),
      });
    }
  }
  found.sort((a, b) => Number.parseInt(a.name, 10) - Number.parseInt(b.name, 10));
  found.push({ name: 'made-up-1000', read: () => Promise.resolve(madeUpConference(1000, 25, 40)) });
  return found;
}
