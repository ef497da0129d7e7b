import { ExpertImport } from './expert-import.entity.js';
import { ExpertMerge } from './expert-merge.entity.js';
import {
  Affiliation,
  ExpertDistinction,
  ExpertEmail,
  ExpertName,
  ExpertNameSound,
  ExpertTheme,
} from './expert-parts.entity.js';
import { Expert } from './expert.entity.js';
import { InstitutionDistinction, InstitutionMerge } from './institution-merge.entity.js';
import { Institution, InstitutionName } from './institution.entity.js';

export const EXPERTS_ENTITIES = [
  Institution,
  InstitutionName,
  InstitutionMerge,
  InstitutionDistinction,
  Expert,
  ExpertName,
  ExpertNameSound,
  ExpertEmail,
  Affiliation,
  ExpertTheme,
  ExpertDistinction,
  ExpertMerge,
  ExpertImport,
];
