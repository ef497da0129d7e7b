import { Module } from '@nestjs/common';
import { EventRolesController } from './event-roles.controller.js';
import { EventRolesService } from './event-roles.service.js';
import { EventCalendarController } from './event-calendar.controller.js';
import { EventCopiesController } from './event-copies.controller.js';
import { EventCopyService } from './event-copy.service.js';
import { EventMoveService } from './event-move.service.js';
import { EventsController } from './events.controller.js';
import { EventsService } from './events.service.js';
import { SeriesController } from './series.controller.js';
import { SeriesService } from './series.service.js';

@Module({
  controllers: [
    EventCalendarController,
    SeriesController,
    EventsController,
    EventCopiesController,
    EventRolesController,
  ],
  providers: [EventsService, EventMoveService, EventCopyService, SeriesService, EventRolesService],
  exports: [EventsService, SeriesService],
})
export class EventsModule {}
