import { Module } from '@nestjs/common';
import { EditionsService } from './editions.service.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceService } from './evidence.service.js';
import { FollowUp } from './follow-up.service.js';
import { OutcomeVersionsController } from './outcome-versions.controller.js';
import { OutcomesController } from './outcomes.controller.js';
import { OutcomesService } from './outcomes.service.js';
import { RecommendationsController } from './recommendations.controller.js';
import { RecommendationsService } from './recommendations.service.js';
import { VersionStates } from './version-states.service.js';

const services = [
  OutcomesService,
  EditionsService,
  VersionStates,
  RecommendationsService,
  FollowUp,
  EvidenceService,
];

@Module({
  controllers: [
    OutcomesController,
    OutcomeVersionsController,
    RecommendationsController,
    EvidenceController,
  ],
  providers: services,
  exports: services,
})
export class OutcomesModule {}
