import { Module } from '@nestjs/common';
import { DuplicatesController } from './duplicates.controller.js';
import { DuplicatesService } from './duplicates.service.js';
import { ExpertsController } from './experts.controller.js';
import { ExpertsService } from './experts.service.js';
import { ExportsController } from './exports.controller.js';
import { ImportPurge } from './import-purge.js';
import { ImportRunner } from './import-runner.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';
import { InstitutionMergesController } from './institution-merges.controller.js';
import { InstitutionMergesService } from './institution-merges.service.js';
import { InstitutionsController } from './institutions.controller.js';
import { InstitutionsService } from './institutions.service.js';
import { MergeUndoService } from './merge-undo.service.js';
import { MergesController } from './merges.controller.js';
import { MergesService } from './merges.service.js';
import { ProfileController } from './profile.controller.js';

@Module({
  controllers: [
    InstitutionMergesController,
    InstitutionsController,
    DuplicatesController,
    MergesController,
    ImportsController,
    ExportsController,
    ProfileController,
    ExpertsController,
  ],
  providers: [
    InstitutionsService,
    InstitutionMergesService,
    ExpertsService,
    DuplicatesService,
    MergesService,
    MergeUndoService,
    ImportsService,
    ImportRunner,
    ImportPurge,
  ],
  exports: [
    InstitutionsService,
    ExpertsService,
    MergesService,
    ImportsService,
    ImportRunner,
    ImportPurge,
  ],
})
export class ExpertsModule {}
