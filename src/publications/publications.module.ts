import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { FindingOverrides } from './overrides.service.js';
import { PlacementsService } from './placements.service.js';
import { PublicationsController } from './publications.controller.js';
import { PublishingController } from './publishing.controller.js';
import { Publishing } from './publishing.service.js';
import { ReviewController } from './review.controller.js';
import { ScheduledPublishing } from './scheduled-publishing.js';
import { closeTypesetting } from './typesetting/typeset-document.js';
import { VersionCheck } from './version-check.js';
import { Withdrawals } from './withdrawals.service.js';

const services = [
  VersionCheck,
  FindingOverrides,
  Publishing,
  ScheduledPublishing,
  Withdrawals,
  PlacementsService,
];

@Module({
  controllers: [PublishingController, ReviewController, PublicationsController],
  providers: services,
  exports: services,
})
export class PublicationsModule implements OnApplicationShutdown {
  /** The typesetting process would outlive ours. */
  onApplicationShutdown(): void {
    closeTypesetting();
  }
}
