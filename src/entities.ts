import { AuditEntry } from './platform/audit/audit-entry.entity.js';
import { VENUES_ENTITIES } from './venues/venues.entities.js';

/** Every entity of the product; the drift test compares them with the migrated schema. */
export const ENTITIES = [AuditEntry, ...VENUES_ENTITIES];
