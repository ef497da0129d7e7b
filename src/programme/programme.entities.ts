import { Assignment } from './assignment.entity.js';
import { Contribution } from './contribution.entity.js';
import { ProgrammeRelease } from './programme-release.entity.js';
import { ProgrammeRules } from './programme-rules.entity.js';
import { Session } from './session.entity.js';
import { Track } from './track.entity.js';

export const PROGRAMME_ENTITIES = [
  Session,
  Contribution,
  Assignment,
  Track,
  ProgrammeRules,
  ProgrammeRelease,
];
