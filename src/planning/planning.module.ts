import { Module } from '@nestjs/common';
import { CommonTimeController } from './common-time.controller.js';
import { CommonTimeService } from './common-time.service.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { PlanRunRunner } from './plan-run-runner.js';
import { PlanRunsController } from './plan-runs.controller.js';
import { PlanRunsService } from './plan-runs.service.js';

@Module({
  imports: [ProgrammeModule],
  controllers: [CommonTimeController, PlanRunsController],
  providers: [CommonTimeService, PlanRunsService, PlanRunRunner],
})
export class PlanningModule {}
