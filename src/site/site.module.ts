import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { EmbedController } from './embed.controller.js';
import { ErrorPages } from './error-pages.js';
import { EventsSiteController } from './events-site.controller.js';
import { ExpertsSiteController } from './experts-site.controller.js';
import { FeedsSiteController } from './feeds-site.controller.js';
import { HomeSiteController } from './home-site.controller.js';
import { MandatesSiteController } from './mandates-site.controller.js';
import { PrintedDraftController } from './printed-programme-api.controller.js';
import { PrintedProgrammeController } from './printed-programme.controller.js';
import { closePress } from './printed-programme-press.js';
import { PublicationPreviewController } from './publication-preview.controller.js';
import { PublicationsSiteController } from './publications-site.controller.js';
import { RecommendationsSiteController } from './recommendations-site.controller.js';
import { ScheduleFilesController } from './schedule-files.controller.js';
import { Site } from './site.service.js';

@Module({
  controllers: [
    FeedsSiteController,
    HomeSiteController,
    ScheduleFilesController,
    PrintedProgrammeController,
    PrintedDraftController,
    EmbedController,
    EventsSiteController,
    ExpertsSiteController,
    PublicationsSiteController,
    PublicationPreviewController,
    RecommendationsSiteController,
    MandatesSiteController,
  ],
  providers: [Site, ErrorPages],
  exports: [ErrorPages],
})
export class SiteModule implements OnApplicationShutdown {
  /** The typesetting process would outlive ours. */
  onApplicationShutdown(): void {
    closePress();
  }
}
