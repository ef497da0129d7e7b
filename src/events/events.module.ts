import { Module } from '@nestjs/common';
import { EventRolesController } from './event-roles.controller.js';
import { EventRolesService } from './event-roles.service.js';
import { EventsController } from './events.controller.js';
import { EventsService } from './events.service.js';
import { SeriesController } from './series.controller.js';
import { SeriesService } from './series.service.js';

@Module({
  controllers: [SeriesController, EventsController, EventRolesController],
  providers: [EventsService, SeriesService, EventRolesService],
  exports: [EventsService, SeriesService],
})
export class EventsModule {}
