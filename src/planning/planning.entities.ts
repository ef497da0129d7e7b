import { PlanRun } from './plan-run.entity.js';

export const PLANNING_ENTITIES = [PlanRun];
