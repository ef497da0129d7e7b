import { AuditEntry } from './platform/audit/audit-entry.entity.js';

/** Every entity of the product; the drift test compares them with the migrated schema. */
export const ENTITIES = [AuditEntry];
