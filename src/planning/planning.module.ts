import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/programme.module.js';
import { PlanRunRunner } from './plan-run-runner.js';
import { PlanRunsController } from './plan-runs.controller.js';
import { PlanRunsService } from './plan-runs.service.js';

@Module({
  imports: [ProgrammeModule],
  controllers: [PlanRunsController],
  providers: [PlanRunsService, PlanRunRunner],
})
export class PlanningModule {}
