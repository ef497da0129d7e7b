import { Placement } from './placement.entity.js';
import { Publication } from './publication.entity.js';

export const PUBLICATIONS_ENTITIES = [Publication, Placement];
