import { Module } from '@nestjs/common';
import { EventsController } from './events.controller.js';
import { EventsService } from './events.service.js';
import { SeriesController } from './series.controller.js';
import { SeriesService } from './series.service.js';

@Module({
  controllers: [SeriesController, EventsController],
  providers: [EventsService, SeriesService],
  exports: [EventsService, SeriesService],
})
export class EventsModule {}
