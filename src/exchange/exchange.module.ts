import { Module } from '@nestjs/common';
import { EventsModule } from '../events/events.module.js';
import { VenuesModule } from '../venues/venues.module.js';
import { ExportsOfProgrammeController } from './exports.controller.js';
import { ImportSetup } from './import-setup.js';
import { ScheduleImportRunner } from './schedule-import-runner.js';
import { ScheduleImportsController } from './schedule-imports.controller.js';
import { ScheduleImportsService } from './schedule-imports.service.js';

@Module({
  imports: [EventsModule, VenuesModule],
  controllers: [ExportsOfProgrammeController, ScheduleImportsController],
  providers: [ImportSetup, ScheduleImportsService, ScheduleImportRunner],
  exports: [ScheduleImportsService, ScheduleImportRunner],
})
export class ExchangeModule {}
