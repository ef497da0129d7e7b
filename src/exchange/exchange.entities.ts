import { ImportedIdentity } from './imported-identity.entity.js';

export const EXCHANGE_ENTITIES = [ImportedIdentity];
