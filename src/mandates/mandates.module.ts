import { Module } from '@nestjs/common';
import { CommitmentsService } from './commitments.service.js';
import { CoverageController } from './coverage.controller.js';
import { MandatesController } from './mandates.controller.js';
import { MandatesService } from './mandates.service.js';
import { ProposalsController } from './proposals.controller.js';
import { ProposalsService } from './proposals.service.js';
import { ThemesController } from './themes.controller.js';
import { ThemesService } from './themes.service.js';

@Module({
  controllers: [ThemesController, MandatesController, ProposalsController, CoverageController],
  providers: [ThemesService, MandatesService, ProposalsService, CommitmentsService],
  exports: [ThemesService, MandatesService, ProposalsService, CommitmentsService],
})
export class MandatesModule {}
