import { Assignment } from './assignment.entity.js';
import { Contribution } from './contribution.entity.js';
import { Session } from './session.entity.js';

export const PROGRAMME_ENTITIES = [Session, Contribution, Assignment];
