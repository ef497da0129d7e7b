import { EVENTS_ENTITIES } from './events/events.entities.js';
import { EXCHANGE_ENTITIES } from './exchange/exchange.entities.js';
import { EXPERTS_ENTITIES } from './experts/experts.entities.js';
import { IDENTITY_ENTITIES } from './identity/identity.entities.js';
import { MANDATES_ENTITIES } from './mandates/mandates.entities.js';
import { OUTCOMES_ENTITIES } from './outcomes/outcomes.entities.js';
import { AuditEntry } from './platform/audit/audit-entry.entity.js';
import { Message } from './platform/mail/message.entity.js';
import { PLANNING_ENTITIES } from './planning/planning.entities.js';
import { PROGRAMME_ENTITIES } from './programme/programme.entities.js';
import { PUBLICATIONS_ENTITIES } from './publications/publications.entities.js';
import { SPEAKERS_ENTITIES } from './speakers/speakers.entities.js';
import { VENUES_ENTITIES } from './venues/venues.entities.js';

/** Every entity of the product; the drift test compares them with the migrated schema. */
export const ENTITIES = [
  AuditEntry,
  Message,
  ...IDENTITY_ENTITIES,
  ...MANDATES_ENTITIES,
  ...VENUES_ENTITIES,
  ...EXPERTS_ENTITIES,
  ...EVENTS_ENTITIES,
  ...SPEAKERS_ENTITIES,
  ...PROGRAMME_ENTITIES,
  ...PLANNING_ENTITIES,
  ...EXCHANGE_ENTITIES,
  ...OUTCOMES_ENTITIES,
  ...PUBLICATIONS_ENTITIES,
];
