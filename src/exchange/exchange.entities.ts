import { ImportedIdentity } from './imported-identity.entity.js';
import { ScheduleImport, ScheduleImportRow } from './schedule-import.entity.js';

export const EXCHANGE_ENTITIES = [ImportedIdentity, ScheduleImport, ScheduleImportRow];
