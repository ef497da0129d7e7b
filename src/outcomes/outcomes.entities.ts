import { Edition } from './edition.entity.js';
import { Evidence } from './evidence.entity.js';
import { OutcomeVersion } from './outcome-version.entity.js';
import { Outcome } from './outcome.entity.js';
import { RecommendationResponse } from './recommendation-response.entity.js';
import { Recommendation } from './recommendation.entity.js';

export const OUTCOMES_ENTITIES = [
  Outcome,
  OutcomeVersion,
  Edition,
  Recommendation,
  RecommendationResponse,
  Evidence,
];
