import { Module } from '@nestjs/common';
import { Citations } from './citations.service.js';
import { EditionsController } from './editions.controller.js';
import { EditionsService } from './editions.service.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceService } from './evidence.service.js';
import { FollowUp } from './follow-up.service.js';
import { OutcomeVersionsController } from './outcome-versions.controller.js';
import { OutcomesController } from './outcomes.controller.js';
import { OutcomesService } from './outcomes.service.js';
import { RecommendationTextsController } from './recommendation-texts.controller.js';
import { RecommendationTexts } from './recommendation-texts.service.js';
import { RecommendationExportsController } from './recommendation-exports.controller.js';
import { RecommendationsController } from './recommendations.controller.js';
import { RecommendationsService } from './recommendations.service.js';
import { ResponsesController } from './responses.controller.js';
import { Responses } from './responses.service.js';
import { VersionStates } from './version-states.service.js';

const services = [
  OutcomesService,
  EditionsService,
  Citations,
  VersionStates,
  RecommendationsService,
  RecommendationTexts,
  FollowUp,
  Responses,
  EvidenceService,
];

@Module({
  controllers: [
    OutcomesController,
    OutcomeVersionsController,
    EditionsController,
    RecommendationExportsController,
    RecommendationsController,
    RecommendationTextsController,
    ResponsesController,
    EvidenceController,
  ],
  providers: services,
  exports: services,
})
export class OutcomesModule {}
