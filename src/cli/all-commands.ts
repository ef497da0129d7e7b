import type { Command } from './command.js';
import { createOwnerCommand } from './create-owner.js';
import { createTokenCommand } from './create-token.js';
import { doctorCommand } from './doctor.js';
import { exportCommand } from './export.js';
import { importExpertsCommand } from './import-experts.js';
import { importScheduleCommand } from './import-schedule.js';
import { migrateCommand } from './migrate.js';
import { rederiveCommand } from './rederive.js';
import { seedDemoCommand } from './seed-demo.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  seedDemoCommand,
  createOwnerCommand,
  createTokenCommand,
  importExpertsCommand,
  importScheduleCommand,
  exportCommand,
  migrateCommand,
  rederiveCommand,
  doctorCommand,
];
